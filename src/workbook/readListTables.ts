import type { RawCell } from '../domain/tables';
import type { SheetEntry } from './ownSheets';
import { readValues } from './readValues';

/** A list of the add-in's as it stands: place and cells of its table, the headers first. */
export interface ListTable {
  readonly sheetId: string;
  readonly table: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * Reads the tables of list sheets, whose marks' baselines name them. A list whose table a person took away is left out.
 * Three round trips and the slices.
 */
export async function readListTables(
  context: Excel.RequestContext,
  sheets: readonly SheetEntry[],
): Promise<ReadonlyMap<string, ListTable>> {
  const asked = sheets.flatMap(({ id, mark }) => {
    if (!mark?.baseline) return [];
    const table = context.workbook.worksheets.getItem(id).tables.getItemOrNullObject(mark.baseline).load('name');
    return [{ id, kind: mark.kind, table }];
  });
  if (asked.length === 0) return new Map();
  await context.sync();
  const found = asked
    .filter(({ table }) => !table.isNullObject)
    .map(({ id, kind, table }) => ({
      id,
      kind,
      name: table.name,
      range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  await context.sync();
  const requests = found.map(({ id, range }) => ({
    sheetId: id,
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
  const rows = await readValues(context, requests);
  return new Map(
    found.map(({ id, kind, name, range }, index) => [
      kind,
      { sheetId: id, table: name, top: range.rowIndex, left: range.columnIndex, rows: rows[index] ?? [] },
    ]),
  );
}
