import type { WireBatch } from '../../interpreter/wire';
import type { Frame } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import { worksheet } from './sheetActions';
import { batchOf, call, item, property, set, type WireObject } from './wireBatch';

/** The collections of a sheet that hold its drawings. */
const COLLECTIONS = { chart: 'Charts', shape: 'Shapes', slicer: 'Slicers' } as const;

/** A drawing that Excel's objects know; undefined for one of a kind that they do not. */
function drawingObject(sheetId: string, { kind, id }: DrawingModel): WireObject | undefined {
  return kind === 'unknown' ? undefined : item(property(worksheet(sheetId), COLLECTIONS[kind]), id);
}

/** Moves and sizes a drawing; in points on the sheet. */
export function placeDrawing(sheetId: string, drawing: DrawingModel, { left, top, width, height }: Frame): WireBatch {
  const object = drawingObject(sheetId, drawing);
  if (!object) return batchOf();
  return batchOf(
    set(object, 'Left', left),
    set(object, 'Top', top),
    set(object, 'Width', width),
    set(object, 'Height', height),
  );
}

export function deleteDrawing(sheetId: string, drawing: DrawingModel): WireBatch {
  const object = drawingObject(sheetId, drawing);
  return object ? batchOf(call(object, 'Delete')) : batchOf();
}

export const activateChart = (sheetId: string, chartId: string): WireBatch =>
  batchOf(call(item(property(worksheet(sheetId), 'Charts'), chartId), 'Activate'));
