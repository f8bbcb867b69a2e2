import { classifyTables } from '../../../src/domain/classification/classifyTables';
import type { Classification } from '../../../src/domain/classification/classify';
import { DEFAULT_STANDARD, type ClassificationStandard } from '../../../src/domain/classification/standard';
import { CustomerIndex } from '../../../src/domain/customer/customerIndex';
import { serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell, TableName } from '../../../src/domain/tables';

export const REPORT = serialOfIso('2026-10-15');

export const table = (columns: Readonly<Record<string, readonly RawCell[]>>): ColumnTable => ({
  rowCount: Object.values(columns)[0]?.length ?? 0,
  columns: new Map(Object.entries(columns)),
});

/** Customers and sale lines as a test gives them; a line is customer, date, amount and what else there is. */
export interface Ledger {
  readonly customers: Readonly<Record<string, readonly RawCell[]>>;
  readonly sales?: readonly SaleLine[];
  readonly others?: Readonly<Partial<Record<TableName, ColumnTable>>>;
}

export interface SaleLine {
  readonly customer: string;
  readonly date: string;
  readonly amount: number;
  readonly order?: string;
  readonly currency?: string;
  readonly cost?: number;
}

export function tablesOf({ customers, sales, others }: Ledger): ReadonlyMap<TableName, ColumnTable> {
  const tables = new Map<TableName, ColumnTable>([['Customers', table(customers)]]);
  if (sales) {
    const column = (of: (line: SaleLine, index: number) => RawCell): readonly RawCell[] => sales.map(of);
    tables.set('Sales', {
      rowCount: sales.length,
      columns: new Map([
        ['customerId', column((line) => line.customer)],
        ['orderDate', column((line) => serialOfIso(line.date))],
        ['amount', column((line) => line.amount)],
        ['orderNumber', column((line, index) => line.order ?? `S${index}`)],
        ['currency', column((line) => line.currency ?? '')],
        ['cost', column((line) => line.cost ?? '')],
      ]),
    });
  }
  for (const [name, other] of Object.entries(others ?? {})) tables.set(name as TableName, other);
  return tables;
}

export function classesOf(ledger: Ledger, standard: Partial<ClassificationStandard> = {}): Classification {
  const tables = tablesOf(ledger);
  return classifyTables(tables, new CustomerIndex(table(ledger.customers)), REPORT, { ...DEFAULT_STANDARD, ...standard });
}

/** Customers C1, C2 ... */
export const numbered = (count: number): Ledger['customers'] => ({
  customerId: Array.from({ length: count }, (_, index) => `C${index + 1}`),
});

/** A ledger in which each customer bought for one amount lately; 0 for none. */
export const bought = (amounts: readonly number[]): Ledger => ({
  customers: numbered(amounts.length),
  sales: amounts.flatMap((amount, index) => (amount === 0 ? [] : [{ customer: `C${index + 1}`, date: '2026-09-01', amount }])),
});
