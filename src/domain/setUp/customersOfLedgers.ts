import { customerKey } from '../customer/customerKey';
import type { ColumnTable, RawCell } from '../tables';

/** A customer as the ledgers know it. */
interface LedgerCustomer {
  readonly customerId: RawCell;
  customerName: RawCell;
  region: RawCell;
  country: RawCell;
  salesperson: RawCell;
  firstDealDate: number;
}

/** Columns of ledgers that say something about the customer; the first value met counts. */
const CARRIED = ['region', 'country', 'salesperson'] as const;

/**
 * P1: every customer has a file. Where a workbook has ledgers and no list of customers, its customers are those of the
 * ledgers: id and name as first met, region and salesperson, the day of the first deal. In the order of first meeting. A line
 * that gives a name alone is of the customer who has that name beside an id on another line.
 */
export function customersOfLedgers(ledgers: readonly ColumnTable[]): ColumnTable {
  const customers = new Map<string, LedgerCustomer>();
  for (const ledger of ledgers) collect(ledger, customers);
  const all = withoutNamesAlone([...customers.values()]);
  const column = (key: keyof LedgerCustomer): readonly RawCell[] => all.map((customer) => customer[key]);
  const columns: (readonly [string, readonly RawCell[]])[] = [
    ['customerId', column('customerId')],
    ['customerName', column('customerName')],
    ...CARRIED.map((key) => [key, column(key)] as const),
    ['firstDealDate', all.map(({ firstDealDate }) => (Number.isFinite(firstDealDate) ? firstDealDate : ''))],
  ];
  return { rowCount: all.length, columns: new Map(columns.filter(([, cells]) => cells.some((cell) => cell !== ''))) };
}

/** Customers known by name alone go into the first one of that name that has an id. */
function withoutNamesAlone(customers: readonly LedgerCustomer[]): readonly LedgerCustomer[] {
  const byName = new Map<string, LedgerCustomer>();
  for (const customer of customers) {
    const name = customerKey(customer.customerName);
    if (customer.customerId !== '' && name !== '' && !byName.has(name)) byName.set(name, customer);
  }
  return customers.filter((customer) => {
    const known = customer.customerId === '' ? byName.get(customerKey(customer.customerName)) : undefined;
    if (known) join(known, customer);
    return known === undefined;
  });
}

function join(known: LedgerCustomer, named: LedgerCustomer): void {
  for (const column of CARRIED) if (known[column] === '') known[column] = named[column];
  known.firstDealDate = Math.min(known.firstDealDate, named.firstDealDate);
}

function collect(ledger: ColumnTable, customers: Map<string, LedgerCustomer>): void {
  const ids = ledger.columns.get('customerId');
  const names = ledger.columns.get('customerName');
  const dates = ledger.columns.get('orderDate') ?? ledger.columns.get('issueDate');
  const carried = CARRIED.map((key) => [key, ledger.columns.get(key)] as const);
  const keys = new Map<RawCell, string>();
  const keyOf = (cell: RawCell): string => {
    let key = keys.get(cell);
    if (key === undefined) keys.set(cell, (key = customerKey(cell)));
    return key;
  };
  for (let row = 0; row < ledger.rowCount; row++) {
    const id = ids?.[row] ?? '';
    const name = names?.[row] ?? '';
    const key = keyOf(id) || keyOf(name);
    if (key === '') continue;
    let customer = customers.get(key);
    if (!customer) {
      customer = { customerId: id, customerName: name, region: '', country: '', salesperson: '', firstDealDate: Infinity };
      customers.set(key, customer);
    }
    if (customer.customerName === '') customer.customerName = name;
    for (const [column, cells] of carried) if (customer[column] === '') customer[column] = cells?.[row] ?? '';
    const date = dates?.[row];
    if (typeof date === 'number' && date < customer.firstDealDate) customer.firstDealDate = Math.floor(date);
  }
}
