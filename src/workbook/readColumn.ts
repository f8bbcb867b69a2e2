import type { RawCell } from '../domain/tables';

/** The cells of a table's column under its header; one round trip. Refuses nothing: a table or column that is gone has no cells. */
export async function readColumn(context: Excel.RequestContext, tableName: string, header: string): Promise<readonly RawCell[]> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const column = table.columns.getItemOrNullObject(header);
  const range = column.getDataBodyRange().load('values');
  await context.sync();
  if (table.isNullObject || column.isNullObject) return [];
  return (range.values as RawCell[][]).map(([cell = '']) => cell);
}
