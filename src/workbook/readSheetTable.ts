import type { RawCell } from '../domain/tables';
import { readValues } from './readValues';

/** The Excel table on a sheet of the add-in's, as it stands. */
export interface SheetTable {
  readonly excelName: string;
  /** Zero-based place of the header row. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Whether something stands on the sheet below the table or to its right. */
  readonly hasMoreBeside: boolean;
}

/** Reads the first table of a sheet; undefined where a person took it away. */
export async function readSheetTable(context: Excel.RequestContext, sheetId: string): Promise<SheetTable | undefined> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const tables = sheet.tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const [table] = tables.items;
  if (!table) return undefined;
  const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const [rows = []] = await readValues(context, [{ sheetId, top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount }]);
  const [headers = [], ...body] = rows;
  const bottom = range.rowIndex + range.rowCount;
  const right = range.columnIndex + range.columnCount;
  const hasMoreBeside = !used.isNullObject && (used.rowIndex + used.rowCount > bottom || used.columnIndex + used.columnCount > right);
  return { excelName: table.name, top: range.rowIndex, left: range.columnIndex, headers: headers.map(String), rows: body, hasMoreBeside };
}

/** Whether an area holds nothing. */
export async function isEmptyArea(context: Excel.RequestContext, sheetId: string, area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }): Promise<boolean> {
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const used = range.getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  return used.isNullObject;
}
