import type { WireBatch } from '../../interpreter/wire';
import { worksheet } from './sheetActions';
import { batchOf, call, item, load, property, type WireObject } from './wireBatch';

const slicerObject = (sheetId: string, slicerId: string): WireObject =>
  item(property(worksheet(sheetId), 'Slicers'), slicerId);

/** Asks for the items of a slicer: the answer to {@link SLICER_ITEM_FIELDS} of each. */
export const readSlicerItems = (sheetId: string, slicerId: string): WireBatch =>
  batchOf(load(property(slicerObject(sheetId, slicerId), 'SlicerItems'), 'key', 'name', 'isSelected', 'hasData'));

/** Chooses exactly these items; by their keys. */
export const selectSlicerItems = (sheetId: string, slicerId: string, keys: readonly string[]): WireBatch =>
  batchOf(call(slicerObject(sheetId, slicerId), 'SelectItems', keys));

export const clearSlicer = (sheetId: string, slicerId: string): WireBatch =>
  batchOf(call(slicerObject(sheetId, slicerId), 'ClearFilters'));
