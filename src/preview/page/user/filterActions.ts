import type { WireBatch } from '../../interpreter/wire';
import type { Rect } from '../../model/area';
import { rangeOf } from './cellActions';
import { worksheet } from './sheetActions';
import { batchOf, call, item, property, result, type WireObject } from './wireBatch';

/** A column under a filter: of a table, or of the sheet's own filter. `position` counts from the filter's first column. */
export type FilterColumn =
  | { readonly kind: 'table'; readonly sheetId: string; readonly tableId: number; readonly position: number }
  | { readonly kind: 'sheet'; readonly sheetId: string; readonly range: Rect; readonly position: number };

const tableObject = (sheetId: string, tableId: number): WireObject =>
  item(property(worksheet(sheetId), 'Tables'), String(tableId));

const columnFilter = (sheetId: string, tableId: number, position: number): WireObject =>
  property(result(property(tableObject(sheetId, tableId), 'Columns'), 'GetItemAt', position), 'Filter');

const autoFilter = (sheetId: string): WireObject => property(worksheet(sheetId), 'AutoFilter');

/** Shows the rows whose cells of the column show one of these texts. */
export function filterByTexts(column: FilterColumn, texts: readonly string[]): WireBatch {
  return column.kind === 'table'
    ? batchOf(call(columnFilter(column.sheetId, column.tableId, column.position), 'ApplyValuesFilter', texts))
    : batchOf(
        call(autoFilter(column.sheetId), 'Apply', rangeOf(column.sheetId, column.range), column.position, {
          filterOn: 'Values',
          values: texts,
        }),
      );
}

export function clearColumnFilter(column: FilterColumn): WireBatch {
  return column.kind === 'table'
    ? batchOf(call(columnFilter(column.sheetId, column.tableId, column.position), 'Clear'))
    : batchOf(call(autoFilter(column.sheetId), 'ClearColumnCriteria', column.position));
}

/** Sorts the rows under the header by one column. */
export function sortByColumn(column: FilterColumn, ascending: boolean): WireBatch {
  const fields = [{ key: column.position, ascending }];
  return column.kind === 'table'
    ? batchOf(call(property(tableObject(column.sheetId, column.tableId), 'Sort'), 'Apply', fields, false))
    : batchOf(call(property(rangeOf(column.sheetId, column.range), 'Sort'), 'Apply', fields, false, true));
}
