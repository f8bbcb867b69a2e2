import { serialOfIso } from '../../src/domain/serialDate';
import type { RawCell } from '../../src/domain/tables';
import { seeded } from '../measure';
import { BENCH_DATE } from '../workbooks/customersAndSales';

export type Rows = readonly (readonly RawCell[])[];

/** The ledger's columns from left to right, and where those stand that classes rest on. */
export const KEYS = ['orderDate', 'orderNumber', 'customerId', 'customerName', 'productName', 'category', 'quantity', 'unitPrice', 'amount', 'cost', 'currency'] as const;
export const [DATE, ORDER, CUSTOMER, AMOUNT, CURRENCY] = [0, 1, 2, 8, 10];
export const LAST_DAY = serialOfIso(BENCH_DATE);

export const idOf = (customer: number): string => `C${String(customer + 1).padStart(6, '0')}`;

/**
 * Sale lines of the last 900 days, two an order, some of them returns, for customers of very different size. `place` counts
 * ledgers of that size: each has other orders of other customers, so that no two of them share a text in memory.
 */
export function ledgerRows(lines: number, customers: number, place = 0): Rows {
  const random = seeded(4 + place);
  const [firstOrder, firstCustomer] = [place * (lines >> 1), place * customers];
  const rows: (readonly RawCell[])[] = [];
  let customer = 0;
  let day = 0;
  for (let first = 0; first < lines; first += 10_000) {
    const part = Array.from({ length: Math.min(10_000, lines - first) }, (_, index): readonly RawCell[] => {
      const line = first + index;
      if (line % 2 === 0) {
        customer = firstCustomer + Math.floor(random() ** 2 * customers);
        day = LAST_DAY - Math.floor(random() * 900);
      }
      const quantity = (random() < 0.03 ? -1 : 1) * (1 + Math.floor(random() * 20));
      const price = Math.round(random() * 10_000) / 100;
      const cents = Math.round(quantity * price * 100);
      return [day, `S${String(firstOrder + (line >> 1)).padStart(7, '0')}`, idOf(customer), `Company ${customer + 1} Ltd`, `Product ${line % 60}`, `Category ${line % 8}`, quantity, price, cents / 100, Math.round(cents * 0.7) / 100, 'CNY'];
    });
    // Excel's answers come as JSON in parts; its strings and numbers are what the rows are made of.
    for (const row of JSON.parse(JSON.stringify(part)) as Rows) rows.push(row);
  }
  return rows;
}

/** Where the columns of the list of customers stand. */
export const [LIST_ID, LIST_NAME] = [0, 1];

/** The list of customers of a ledger, as rows. */
export const customerRows = (customers: number, place = 0): Rows =>
  JSON.parse(JSON.stringify(Array.from({ length: customers }, (_, at) => place * customers + at).map((customer) => [idOf(customer), `Company ${customer + 1} Ltd`]))) as Rows;
