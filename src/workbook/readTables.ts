import type { RawCell, TableName } from '../domain/tables';
import { TABLE_NAMES } from '../domain/tables';
import type { SheetEntry } from './ownSheets';

/** The kind of the mark on a sheet that holds a structured table; the mark's key is the table's stable name. */
export const TABLE_SHEET_KIND = 'table';

/** A structured table as read: header texts and rows, and where it stands. */
export interface TableData {
  readonly table: TableName;
  /** The name that Excel knows it by: the stable name, unless a person's own table had that already. */
  readonly excelName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Zero-based place of the header row. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** One array a column, each as long as the table has rows. */
  readonly columns: readonly (readonly RawCell[])[];
  readonly rowCount: number;
  /** Rows at the table's end that hold nothing: an empty table has one, since Excel has no table without rows. */
  readonly blankRows: number;
}

/** A structured table that the workbook has, before its rows are read. */
export interface TablePlace {
  readonly table: TableName;
  readonly excelName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Finds the structured tables of a workbook by the marks of their sheets; one round trip. A sheet whose table a
 * person took away (converted to a range, deleted) counts as none.
 */
export async function findTables(context: Excel.RequestContext, sheets: readonly SheetEntry[]): Promise<readonly TablePlace[]> {
  const askPlaces = askForTables(context, sheets);
  await context.sync();
  const places = askPlaces();
  await context.sync();
  return places();
}

/** The same in parts, for who has more to ask in the same two round trips: each part is called after one. */
export function askForTables(context: Excel.RequestContext, sheets: readonly SheetEntry[]): () => () => readonly TablePlace[] {
  const asked = sheets.flatMap((sheet) => {
    const table = TABLE_NAMES.find((name) => sheet.mark?.kind === TABLE_SHEET_KIND && sheet.mark.key === name);
    if (!table) return [];
    const tables = context.workbook.worksheets.getItem(sheet.id).tables.load('items/name');
    return [{ table, sheet, tables }];
  });
  return () => {
    const found = asked.flatMap(({ table, sheet, tables }) => {
      const [first] = tables.items;
      if (!first) return [];
      return [{ table, sheet, excelName: first.name, range: first.getRange().load('rowIndex,columnIndex,rowCount,columnCount') }];
    });
    return () =>
      found.map(({ table, sheet, excelName, range }) => ({
        table,
        excelName,
        sheetId: sheet.id,
        sheetName: sheet.name,
        top: range.rowIndex,
        left: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      }));
  };
}

/** A table from its place and its rows, the headers first. */
export function tableData(place: TablePlace, rows: readonly (readonly RawCell[])[]): TableData {
  const [headers = [], ...body] = rows;
  const filled = withoutEmptyEnd(body);
  return {
    table: place.table,
    excelName: place.excelName,
    sheetId: place.sheetId,
    sheetName: place.sheetName,
    top: place.top,
    left: place.left,
    headers: headers.map(String),
    columns: headers.map((_, column) => filled.map((row) => row[column] ?? '')),
    rowCount: filled.length,
    blankRows: body.length - filled.length,
  };
}

/** A table cannot be without rows: an empty one has a blank row, which is no entry. */
function withoutEmptyEnd(rows: readonly (readonly RawCell[])[]): readonly (readonly RawCell[])[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === '')) end--;
  return rows.slice(0, end);
}
