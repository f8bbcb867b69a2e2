import type { RawCell, TableName } from '../domain/tables';
import { readValues } from './readValues';
import { tableData, type TableData } from './readTables';

/** Cells that are read along with the table's place: far below the message limit, whatever they hold. */
const READ_ALONG = 20_000;

/**
 * A structured table as it stands now, by the name that Excel knows it by; undefined where it is gone. One round trip where
 * it has about `cells` cells and these are few, else two and the slices.
 */
export async function rereadTable(context: Excel.RequestContext, { table, excelName, cells }: { readonly table: TableName; readonly excelName: string; readonly cells: number }): Promise<TableData | undefined> {
  const found = context.workbook.tables.getItemOrNullObject(excelName);
  const isSmall = cells <= READ_ALONG;
  const range = found.getRange().load(`rowIndex,columnIndex,rowCount,columnCount${isSmall ? ',values' : ''}`);
  const sheet = found.worksheet.load('id,name');
  await context.sync();
  if (found.isNullObject) return undefined;
  const place = { table, excelName, sheetId: sheet.id, sheetName: sheet.name, top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  if (isSmall) return tableData(place, range.values as RawCell[][]);
  const [rows = []] = await readValues(context, [{ sheetId: place.sheetId, top: place.top, left: place.left, rows: place.rows, columns: place.columns }]);
  return tableData(place, rows);
}
