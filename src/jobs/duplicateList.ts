import { findDuplicates, type DuplicatePair } from '../domain/duplicates/findDuplicates';
import { fieldEvidence } from '../domain/duplicates/merge/fieldEvidence';
import { mergedFields } from '../domain/duplicates/merge/mergedFields';
import { customerKeysOf, stillApart } from '../domain/duplicates/toldApart';
import type { ColumnTable, RawCell, TableName } from '../domain/tables';
import { readDuplicateSettings, readMerges } from '../workbook/duplicateSettings';
import type { JobContext } from './job';
import { readOwnWorkbook } from './readWorkbook';

/** One of two customers who may be one. */
export interface DuplicateCustomer {
  /** What `mergeCustomers` and `findDuplicates` take for the customer: id, or the name where there is no id. */
  readonly key: string;
  readonly label: string;
}

/** A field in which the two differ, and whose value would be kept unless a person chooses. */
export interface DifferingField {
  readonly key: string;
  readonly survivor: RawCell;
  readonly merged: RawCell;
  readonly kept: 'survivor' | 'merged';
}

/** Two customers side by side, the one that is proposed to stay first. */
export interface DuplicateEntry {
  readonly survivor: DuplicateCustomer;
  readonly merged: DuplicateCustomer;
  readonly pair: DuplicatePair;
  readonly fields: readonly DifferingField[];
}

export interface DuplicateList {
  readonly entries: readonly DuplicateEntry[];
  /** Joins that can still be undone, the newest first. */
  readonly joins: readonly { readonly number: number; readonly survivor: string; readonly merged: string; readonly on: string; readonly by: string }[];
}

/** Pairs that the pane is given; all of them stand on the sheet that `findDuplicates` makes. */
const ENTRIES_AT_MOST = 100;

/** Customers of the structured table who may be one, with what differs; nothing is written. Undefined without such a table. */
export async function listDuplicates(context: JobContext): Promise<DuplicateList | undefined> {
  const own = await readOwnWorkbook(context, ['Customers', 'Submissions', 'Changes']);
  const table = own.tables.get('Customers');
  if (!table) return undefined;
  const { stored, merges } = await context.door.read(async (excel) => ({ stored: await readDuplicateSettings(excel), merges: (await readMerges(excel)).merges }));
  const customers = table.columns;
  const { pairs: apart } = stillApart(stored.toldApart, customers, customerKeysOf(customers));
  const { sureWeight: sure, reviewWeight: review } = stored.settings;
  const tables = new Map([...own.tables].map(([name, { columns }]) => [name, columns]));
  const entries = findDuplicates(customers, { sure, review }, apart)
    .pairs.slice(0, ENTRIES_AT_MOST)
    .map((pair) => entryOf(pair, customers, tables));
  const joins = [...merges].reverse().map(({ number, survivor, merged, on, by }) => ({ number, survivor: labelOf(survivor), merged: labelOf(merged), on, by }));
  return { entries, joins };
}

function entryOf(pair: DuplicatePair, customers: ColumnTable, tables: ReadonlyMap<TableName, ColumnTable>): DuplicateEntry {
  const [stays, goes] = pair.survivor === pair.second ? [pair.second, pair.first] : [pair.first, pair.second];
  const cell = (key: string, row: number): RawCell => customers.columns.get(key)?.[row] ?? '';
  const keys = [...customers.columns.keys()];
  const rowOf = (row: number): readonly RawCell[] => keys.map((key) => cell(key, row));
  const evidence = fieldEvidence(tables, cell('customerId', stays), cell('customerId', goes));
  const customer = (row: number): DuplicateCustomer => {
    const [id, name] = [String(cell('customerId', row)).trim(), String(cell('customerName', row)).trim()];
    return { key: id || name, label: labelOf({ id, name }) };
  };
  return { survivor: customer(stays), merged: customer(goes), pair, fields: mergedFields(keys, rowOf(stays), rowOf(goes), new Map(), evidence) };
}

const labelOf = ({ id, name }: { readonly id: RawCell; readonly name: RawCell }): string => [id, name].map(String).filter((part) => part !== '').join(' ');
