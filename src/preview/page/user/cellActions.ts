import type { Rect } from '../../model/area';
import type { WireBatch } from '../../interpreter/wire';
import { rectAddress } from '../grid/addresses';
import { worksheet } from './sheetActions';
import { batchOf, call, property, result, set, type WireObject } from './wireBatch';

export const rangeOf = (sheetId: string, area: Rect): WireObject =>
  result(worksheet(sheetId), 'GetRange', rectAddress(area));

export const selectArea = (sheetId: string, area: Rect): WireBatch => batchOf(call(rangeOf(sheetId, area), 'Select'));

/** Enters texts as typed: numbers, dates, formulas and texts as Excel takes them. */
export const enterTexts = (sheetId: string, area: Rect, texts: readonly (readonly string[])[]): WireBatch =>
  batchOf(set(rangeOf(sheetId, area), 'Formulas', texts));

export const clearContents = (sheetId: string, area: Rect): WireBatch =>
  batchOf(call(rangeOf(sheetId, area), 'Clear', 'Contents'));

/** Width in points. */
export const setColumnWidth = (sheetId: string, column: number, width: number): WireBatch => {
  const area = { top: 0, bottom: 1_048_575, left: column, right: column };
  return batchOf(set(property(rangeOf(sheetId, area), 'Format'), 'ColumnWidth', width));
};
