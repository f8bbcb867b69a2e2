import { seeded } from '../measure';
import { AMOUNT, CUSTOMER, DATE, LAST_DAY, ORDER, type Rows } from './ledger';

/** The columns of the receivables from left to right. */
export const INVOICE_KEYS = ['invoiceNumber', 'customerId', 'orderNumber', 'issueDate', 'dueDate', 'amount', 'paidDate', 'paidAmount', 'currency'] as const;

/** Where the columns stand that credit rests on. */
export const INVOICE = { customer: 1, order: 2, issued: 3, due: 4, amount: 5, paidOn: 6, paid: 7, currency: 8 } as const;

const BILLED_DAYS = 390;

/** An invoice for nine out of ten orders of the last 390 days: about a fifth as many as the ledger has lines. Some are paid late, in part or not at all. */
export function invoiceRows(ledger: Rows): Rows {
  const random = seeded(11);
  const rows: (readonly (string | number)[])[] = [];
  for (let line = 0; line + 1 < ledger.length; line += 2) {
    const [first, second] = [ledger[line] ?? [], ledger[line + 1] ?? []];
    const issued = Number(first[DATE]) + Math.floor(random() * 5);
    if (Number(first[DATE]) <= LAST_DAY - BILLED_DAYS || random() < 0.1) continue;
    const amount = Math.round((Number(first[AMOUNT]) + Number(second[AMOUNT])) * 100) / 100;
    const due = issued + 30;
    const paid = due - 20 + Math.floor(random() ** 2 * 90);
    const part = random() < 0.05 ? 0.5 : 1;
    const isPaid = paid <= LAST_DAY && random() < 0.95;
    rows.push([`R${String(line).padStart(7, '0')}`, String(first[CUSTOMER]), String(first[ORDER]), issued, due, amount, isPaid ? paid : '', isPaid ? Math.round(amount * part * 100) / 100 : '', 'CNY']);
  }
  return JSON.parse(JSON.stringify(rows)) as Rows;
}
