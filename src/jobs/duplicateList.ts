import { findDuplicates, type DuplicatePair } from '../domain/duplicates/findDuplicates';
import { fieldEvidence } from '../domain/duplicates/merge/fieldEvidence';
import { mergedFields } from '../domain/duplicates/merge/mergedFields';
import { customerKeysOf, stillApart } from '../domain/duplicates/toldApart';
import type { ColumnTable, RawCell, TableName } from '../domain/tables';
import { nameOf } from '../sheets/duplicates/mergeChanges';
import { readDuplicateSettings } from '../workbook/duplicateSettings';
import type { JobContext } from './job';
import { readSources } from './readSources';
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
  /** Whether the customers stand in the structured table; those of people's own lists can be told apart, not joined. */
  readonly canJoin: boolean;
}

/** Pairs that the pane is given; all of them stand on the sheet that `findDuplicates` makes. */
const ENTRIES_AT_MOST = 100;

/**
 * Customers who may be one, with what differs, of the structured table or of the lists that stand for it. Nothing is
 * written. Refuses a workbook without customers (`noCustomers`).
 */
export async function listDuplicates(context: JobContext): Promise<DuplicateList> {
  const own = await readOwnWorkbook(context, ['Customers', 'Submissions', 'Changes']);
  const { tables } = await readSources(context, own);
  const customers = tables.get('Customers') ?? { rowCount: 0, columns: new Map() };
  const stored = await context.door.read((excel) => readDuplicateSettings(excel));
  const { pairs: apart } = stillApart(stored.toldApart, customers, customerKeysOf(customers));
  const { sureWeight: sure, reviewWeight: review } = stored.settings;
  const entries = findDuplicates(customers, { sure, review }, apart)
    .pairs.slice(0, ENTRIES_AT_MOST)
    .map((pair) => entryOf(pair, customers, tables));
  return { entries, canJoin: own.tables.has('Customers') };
}

function entryOf(pair: DuplicatePair, customers: ColumnTable, tables: ReadonlyMap<TableName, ColumnTable>): DuplicateEntry {
  const [stays, goes] = pair.survivor === pair.second ? [pair.second, pair.first] : [pair.first, pair.second];
  const cell = (key: string, row: number): RawCell => customers.columns.get(key)?.[row] ?? '';
  const keys = [...customers.columns.keys()];
  const rowOf = (row: number): readonly RawCell[] => keys.map((key) => cell(key, row));
  const evidence = fieldEvidence(tables, cell('customerId', stays), cell('customerId', goes));
  const customer = (row: number): DuplicateCustomer => {
    const [id, name] = [String(cell('customerId', row)).trim(), String(cell('customerName', row)).trim()];
    return { key: id || name, label: nameOf({ id, name }) };
  };
  return { survivor: customer(stays), merged: customer(goes), pair, fields: mergedFields(keys, rowOf(stays), rowOf(goes), new Map(), evidence) };
}
