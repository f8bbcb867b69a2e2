import { anchorAt, type Frame } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import { boxAround, boxInGroup, boxOf, frameInGroup, frameWithin, groupOf } from '../../model/drawing/groupFrames';
import type { ShapeModel } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';

/** Puts a drawing into a frame on the sheet, within the groups that it lies in. */
export function placeDrawing(
  sheet: SheetModel,
  drawing: DrawingModel,
  groups: readonly ShapeModel[],
  frame: Frame,
): void {
  const holder = groups.at(-1);
  const group = holder && groupOf(holder);
  if (!holder || !group) {
    drawing.anchor = anchorAt(sheet, frame, drawing.anchor.placement);
    return;
  }
  const outer = groups.slice(0, -1);
  const groupFrame = frameWithin(sheet, holder, outer);
  drawing.anchor = anchorAt(sheet, boxInGroup(group, groupFrame, frame), 'Absolute');
  const space = boxAround(group.shapes.map(boxOf)) ?? group.space;
  const fitted = frameInGroup(group, groupFrame, space);
  group.space = space;
  placeDrawing(sheet, holder, outer, fitted);
}
