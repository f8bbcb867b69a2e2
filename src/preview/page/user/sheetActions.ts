import type { WireBatch } from '../../interpreter/wire';
import { batchOf, call, item, make, property, result, WORKBOOK, type WireObject } from './wireBatch';

/*
 * What the user does on the page, as the batches in which an add-in would do it, so that handlers hear of it.
 */
const WORKSHEETS = property(WORKBOOK, 'Worksheets');

export const worksheet = (sheetId: string): WireObject => item(WORKSHEETS, sheetId);

export const activateSheet = (sheetId: string): WireBatch => batchOf(call(worksheet(sheetId), 'Activate'));

export function addSheet(): WireBatch {
  const added = result(WORKSHEETS, 'Add', null);
  return batchOf(make(added), call(added, 'Activate'));
}
