import { CustomerIndex } from '../../src/domain/customer/customerIndex';
import { DEFAULT_FIGURES } from '../../src/domain/credit/creditPolicy';
import { creditReport, type CreditReport } from '../../src/domain/credit/creditReport';
import { RecentLines } from '../../src/domain/credit/recentLines';
import { DEFAULT_WORDS } from '../../src/domain/credit/evidenceWords';
import { RowCells } from '../../src/domain/ledger/ledgerRows';
import type { ColumnTable, RawCell, TableName } from '../../src/domain/tables';
import { INVOICE_KEYS } from './invoices';
import { KEYS, LAST_DAY, type Rows } from './ledger';
import { classifyWith } from './ours';

export const POLICY = { ...DEFAULT_FIGURES, words: DEFAULT_WORDS };

/** Credit of all customers by the product's own code, from rows to scores, grades, exposure and limits. */
export const creditOf = (ledger: Rows, list: Rows, invoices: Rows): CreditReport =>
  creditReport(tablesOf(list), LAST_DAY, POLICY, undefined, { cells: new RowCells(ledger, KEYS), invoices: new RowCells(invoices, INVOICE_KEYS) });

/** Classes and credit of all customers; what both rest on is read and added up once. */
export function classesAndCredit(ledger: Rows, list: Rows, invoices: Rows): CreditReport {
  const tables = tablesOf(list);
  const customers = tables.get('Customers') ?? { rowCount: 0, columns: new Map() };
  const index = new CustomerIndex(customers);
  const cells = new RowCells(ledger, KEYS);
  const recent = new RecentLines(cells, LAST_DAY, POLICY.openOrderDays);
  const { figures } = classifyWith(ledger, customers, index, recent);
  return creditReport(tables, LAST_DAY, POLICY, undefined, { index, sales: { figures, recent }, cells, invoices: new RowCells(invoices, INVOICE_KEYS) });
}

const tablesOf = (list: Rows): ReadonlyMap<TableName, ColumnTable> => new Map([['Customers', tableOf(list, ['customerId', 'customerName'])]]);

/** Rows as columns by field key, in one pass. */
export function tableOf(rows: Rows, keys: readonly string[]): ColumnTable {
  const columns = keys.map(() => new Array<RawCell>(rows.length).fill(''));
  rows.forEach((row, at) => {
    for (let position = 0; position < columns.length; position++) {
      const column = columns[position];
      if (column) column[at] = row[position] ?? '';
    }
  });
  return { rowCount: rows.length, columns: new Map(keys.map((key, position) => [key, columns[position] ?? []])) };
}
