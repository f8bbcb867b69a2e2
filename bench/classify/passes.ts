import { INVOICE } from './invoices';
import { AMOUNT, CURRENCY, CUSTOMER, DATE, LIST_ID, LIST_NAME, ORDER, type Rows } from './ledger';

/** Every needed cell of the ledger and of the list of customers read once: numbers added up, texts read character by character. */
export function pass(rows: Rows, list: Rows): number {
  let sum = 0;
  for (const row of list) sum += characters(row[LIST_ID]);
  for (const row of rows) {
    sum += Number(row[DATE]) + Number(row[AMOUNT]);
    sum += characters(row[ORDER]) + characters(row[CUSTOMER]) + characters(row[CURRENCY]);
  }
  return sum;
}

function characters(cell: unknown): number {
  let sum = 0;
  if (typeof cell === 'string') for (let at = 0; at < cell.length; at++) sum += cell.charCodeAt(at);
  return sum;
}

/** The same over the cells of invoices that credit rests on besides, and the names of the customers that it lists. */
export function passForCredit(invoices: Rows, list: Rows): number {
  let sum = 0;
  for (const row of list) sum += characters(row[LIST_NAME]);
  for (const row of invoices) {
    for (const at of [INVOICE.issued, INVOICE.due, INVOICE.amount, INVOICE.paidOn, INVOICE.paid]) sum += Number(row[at]);
    sum += characters(row[INVOICE.customer]) + characters(row[INVOICE.order]) + characters(row[INVOICE.currency]);
  }
  return sum;
}

/** Lengths alone: what reading a text costs besides its characters. */
export function touch(rows: Rows): number {
  let sum = 0;
  for (const row of rows) {
    sum += Number(row[DATE]) + Number(row[AMOUNT]);
    sum += String(row[ORDER]).length + String(row[CUSTOMER]).length + String(row[CURRENCY]).length;
  }
  return sum;
}
