import type { WireBatch } from '../../interpreter/wire';
import { worksheet } from './sheetActions';
import { batchOf, call, item, property, set, type WireObject } from './wireBatch';

/** A field of a PivotTable, by the sheet's id, the PivotTable's id and the field's name. */
export interface PivotFieldPlace {
  readonly sheetId: string;
  readonly pivotId: string;
  readonly field: string;
}

function fieldObject({ sheetId, pivotId, field }: PivotFieldPlace): WireObject {
  const pivot = item(property(worksheet(sheetId), 'PivotTables'), pivotId);
  return item(property(item(property(pivot, 'Hierarchies'), field), 'Fields'), field);
}

/** Shows or hides what stands below an item; the item by its name. */
export const expandItem = (place: PivotFieldPlace, name: string, isExpanded: boolean): WireBatch =>
  batchOf(set(item(property(fieldObject(place), 'Items'), name), 'IsExpanded', isExpanded));

/** Shows only these items of a field. */
export const filterField = (place: PivotFieldPlace, names: readonly string[]): WireBatch =>
  batchOf(call(fieldObject(place), 'ApplyFilter', { manualFilter: { selectedItems: names } }));

export const clearField = (place: PivotFieldPlace): WireBatch => batchOf(call(fieldObject(place), 'ClearAllFilters'));

export const sortField = (place: PivotFieldPlace, ascending: boolean): WireBatch =>
  batchOf(call(fieldObject(place), 'SortByLabels', ascending));
