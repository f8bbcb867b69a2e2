import { serialOfIso } from '../../src/domain/serialDate';
import type { ColumnTable, RawCell, TableName } from '../../src/domain/tables';
import { seeded } from '../measure';
import { BENCH_DATE } from '../workbooks/customersAndSales';

export const LAST_DAY = serialOfIso(BENCH_DATE);
/** The columns that compositions need, by table. */
export const NEEDED: readonly (readonly [TableName, readonly string[]])[] = [
  ['Sales', ['orderDate', 'customerId', 'productName', 'category', 'region', 'salesperson', 'amount']],
  ['Customers', ['customerId', 'customerName', 'region', 'lineOfBusiness']],
];

const PRODUCTS = 200;
const CATEGORIES = 12;
const REGIONS = 12;
const SALESPEOPLE = 40;

const idOf = (customer: number): string => `C${String(customer + 1).padStart(6, '0')}`;

/** Texts as Excel's answer hands them over: one string a cell, none shared with another cell. */
const asRead = (cells: readonly RawCell[]): readonly RawCell[] => JSON.parse(JSON.stringify(cells)) as RawCell[];

/** Sale lines of the last 900 days for customers of very different size; customers keep to a region and a salesperson. `place` counts ledgers of that size: each has customers of its own. */
export function ledgerTables(lines: number, customers: number, place = 0): ReadonlyMap<TableName, ColumnTable> {
  const random = seeded(5 + place);
  const firstCustomer = place * customers;
  const who = Array.from({ length: lines }, () => firstCustomer + Math.floor(random() ** 2 * customers));
  const product = Array.from({ length: lines }, () => Math.floor(random() ** 1.5 * PRODUCTS));
  const column = (cells: (line: number) => RawCell): readonly RawCell[] => asRead(Array.from({ length: lines }, (_, line) => cells(line)));
  const sales = new Map<string, readonly RawCell[]>([
    ['orderDate', column(() => LAST_DAY - Math.floor(random() * 900))],
    ['orderNumber', column((line) => `S${String(place * lines + line).padStart(7, '0')}`)],
    ['customerId', column((line) => idOf(who[line] ?? 0))],
    ['productName', column((line) => `Product ${(product[line] ?? 0) + 1}`)],
    ['category', column((line) => `Category ${((product[line] ?? 0) % CATEGORIES) + 1}`)],
    ['region', column((line) => `Region ${((who[line] ?? 0) % REGIONS) + 1}`)],
    ['salesperson', column((line) => `Salesperson ${((who[line] ?? 0) % SALESPEOPLE) + 1}`)],
    ['amount', column(() => Math.round((random() < 0.03 ? -1 : 1) * random() * 100_000) / 100)],
  ]);
  const list = Array.from({ length: customers }, (_, at) => firstCustomer + at);
  return new Map<TableName, ColumnTable>([
    [
      'Customers',
      {
        rowCount: customers,
        columns: new Map([
          ['customerId', asRead(list.map(idOf))],
          ['customerName', asRead(list.map((customer) => `Company ${customer + 1} Ltd`))],
          ['region', asRead(list.map((customer) => `Region ${(customer % REGIONS) + 1}`))],
          ['lineOfBusiness', asRead(list.map((customer) => `Trade ${(customer % 8) + 1}`))],
        ]),
      },
    ],
    ['Sales', { rowCount: lines, columns: sales }],
  ]);
}
