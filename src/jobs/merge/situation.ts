import { customerKey } from '../../domain/customer/customerKey';
import { FOLLOWING_TABLES, type FollowingCell } from '../../domain/duplicates/merge/followingCells';
import type { MergeRecord, RowsByKey } from '../../domain/duplicates/merge/mergeRecord';
import { Refusal, type Problem } from '../../domain/problem';
import type { RawCell, TableName } from '../../domain/tables';
import { createTexts, type Texts } from '../../i18n/texts';
import type { TableCell, TableOnSheet } from '../../sheets/duplicates/mergePlan';
import { readMerges, type StoredMerges } from '../../workbook/duplicateSettings';
import type { JobContext } from '../job';
import { readOwnWorkbook, type OwnTable, type OwnWorkbook } from '../readWorkbook';
import { sheetLanguage } from '../sheetLanguage';

export const mergeRefusal = (code: string, facts: Problem['facts']): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'P4.1' });

/** The workbook as a join, or undoing one, needs it. */
export interface MergeSituation {
  readonly own: OwnWorkbook;
  readonly customers: OwnTable;
  /** Keys of the customers' columns from left to right. */
  readonly keys: readonly string[];
  readonly texts: Texts;
  readonly stored: StoredMerges;
}

/** Reads the tables and the joins that are kept. Refuses customers that stand in no structured table (`mergeNeedsTable`). */
export async function readSituation(context: JobContext): Promise<MergeSituation> {
  const own = await readOwnWorkbook(context, ['Customers', ...FOLLOWING_TABLES, 'Changes']);
  const customers = own.tables.get('Customers');
  if (!customers) throw mergeRefusal('mergeNeedsTable', {});
  const stored = await context.door.read((excel) => readMerges(excel));
  return { own, customers, keys: keysOf(customers), texts: createTexts(sheetLanguage(context, own.settings, customers.data.headers)), stored };
}

export const keysOf = (table: OwnTable): readonly string[] => [...table.columns.columns.keys()];

/** A cell of the list of customers. */
export const cellAt = ({ customers, keys }: MergeSituation, key: string, row: number): RawCell => customers.data.columns[keys.indexOf(key)]?.[row] ?? '';

/** Who stands in a row of the list. */
export const identityAt = (situation: MergeSituation, row: number): MergeRecord['survivor'] => ({
  id: cellAt(situation, 'customerId', row),
  name: cellAt(situation, 'customerName', row),
});

/** The row of a customer by id or name: written exactly so, else but for width, case and blanks. Refuses others (`unknownCustomer`). */
export function findCustomer({ customers, keys }: MergeSituation, name: string): number {
  const [ids, names] = ['customerId', 'customerName'].map((key): readonly RawCell[] => customers.data.columns[keys.indexOf(key)] ?? []);
  const rowWhere = (isIt: (cell: RawCell) => boolean): number | undefined => [ids, names].map((cells) => cells?.findIndex(isIt) ?? -1).find((row) => row >= 0);
  const key = customerKey(name);
  const row = rowWhere((cell) => String(cell) === name) ?? rowWhere((cell) => customerKey(cell) === key);
  if (row === undefined) throw mergeRefusal('unknownCustomer', { customer: name });
  return row;
}

/** All tables with their rows by field key. */
export const rowsByKey = (own: OwnWorkbook): ReadonlyMap<TableName, RowsByKey> =>
  new Map([...own.tables].map(([name, table]) => [name, { keys: keysOf(table), columns: table.data.columns, rowCount: table.data.rowCount }]));

/** A following cell with what it is to hold. */
export function tableCell({ table, row, key, after }: FollowingCell, own: OwnWorkbook): TableCell {
  const found = own.tables.get(table);
  return { table, row, column: found ? keysOf(found).indexOf(key) : 0, value: after };
}

/** Rows of other tables among cells, each counted once. */
export const rowsAmong = (cells: readonly FollowingCell[]): number => new Set(cells.map(({ table, row }) => `${table}|${row}`)).size;

/** Where each table stands. */
export const placesOf = (own: OwnWorkbook): ReadonlyMap<TableName, TableOnSheet> =>
  new Map([...own.tables].map(([name, table]) => [name, { sheetId: table.data.sheetId, top: table.data.top, left: table.data.left, keys: keysOf(table) }]));
