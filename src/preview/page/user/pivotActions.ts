import type { WireBatch } from '../../interpreter/wire';
import { worksheet } from './sheetActions';
import { batchOf, call, item, make, property, result, set, type WireObject } from './wireBatch';

/** A field of a PivotTable, by the sheet's id, the PivotTable's id and the field's name. */
export interface PivotFieldPlace {
  readonly sheetId: string;
  readonly pivotId: string;
  readonly field: string;
}

const pivotObject = ({ sheetId, pivotId }: PivotFieldPlace): WireObject =>
  item(property(worksheet(sheetId), 'PivotTables'), pivotId);

const hierarchyObject = (place: PivotFieldPlace): WireObject =>
  item(property(pivotObject(place), 'Hierarchies'), place.field);

const fieldObject = (place: PivotFieldPlace): WireObject =>
  item(property(hierarchyObject(place), 'Fields'), place.field);

/** Shows or hides what stands below an item; the item by its name. */
export const expandItem = (place: PivotFieldPlace, name: string, isExpanded: boolean): WireBatch =>
  batchOf(set(item(property(fieldObject(place), 'Items'), name), 'IsExpanded', isExpanded));

/** Shows only these items of a field. */
export const filterField = (place: PivotFieldPlace, names: readonly string[]): WireBatch =>
  batchOf(call(fieldObject(place), 'ApplyFilter', { manualFilter: { selectedItems: names } }));

export const clearField = (place: PivotFieldPlace): WireBatch => batchOf(call(fieldObject(place), 'ClearAllFilters'));

export const sortField = (place: PivotFieldPlace, ascending: boolean): WireBatch =>
  batchOf(call(fieldObject(place), 'SortByLabels', ascending));

const AXES = { filters: 'FilterHierarchies', columns: 'ColumnHierarchies', rows: 'RowHierarchies' } as const;
type Axis = keyof typeof AXES;

/** Puts a field on an axis; it leaves the one where it stood. */
export const placeField = (place: PivotFieldPlace, axis: Axis): WireBatch =>
  batchOf(make(result(property(pivotObject(place), AXES[axis]), 'Add', hierarchyObject(place))));

/** Takes a field off an axis. */
export function removeField(place: PivotFieldPlace, axis: Axis): WireBatch {
  const hierarchies = property(pivotObject(place), AXES[axis]);
  return batchOf(call(hierarchies, 'Remove', item(hierarchies, place.field)));
}

/** Summarises the values of a field. */
export const addValue = (place: PivotFieldPlace): WireBatch =>
  batchOf(make(result(property(pivotObject(place), 'DataHierarchies'), 'Add', hierarchyObject(place))));

/** Takes a value away, by its name. */
export function removeValue(place: PivotFieldPlace, value: string): WireBatch {
  const hierarchies = property(pivotObject(place), 'DataHierarchies');
  return batchOf(call(hierarchies, 'Remove', item(hierarchies, value)));
}
