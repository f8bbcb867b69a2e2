import type { SheetGrid } from '../domain/matching/sheetGrid';
import type { TableName } from '../domain/tables';
import type { SheetEntry } from './ownSheets';
import { askForGrids } from './readGrids';
import { askForTables, tableData, type TableData } from './readTables';
import { readValues } from './readValues';

/** Which structured tables and which whole sheets are wanted. */
export interface Wanted {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableName[];
  readonly grids: readonly SheetEntry[];
}

/** Reads tables and whole sheets together: two round trips and the slices, whatever is wanted of either. */
export async function readTablesAndGrids(
  context: Excel.RequestContext,
  { sheets, tables, grids }: Wanted,
  onSlice: (rowsRead: number, rowsInAll: number) => void,
): Promise<{ readonly tables: ReadonlyMap<TableName, TableData>; readonly grids: readonly SheetGrid[] }> {
  const askPlaces = askForTables(context, sheets);
  const askDetails = askForGrids(context, grids);
  await context.sync();
  const findPlaces = askPlaces();
  const wanted = askDetails();
  await context.sync();
  const places = findPlaces().filter(({ table }) => tables.includes(table));
  const rows = await readValues(context, [...places, ...wanted.requests], { onSlice });
  return {
    tables: new Map(places.map((place, index) => [place.table, tableData(place, rows[index] ?? [])])),
    grids: wanted.grids(rows.slice(places.length)),
  };
}
