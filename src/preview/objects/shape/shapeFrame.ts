import { anchorAt, frameOf, type Frame } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import { frameWithin } from '../../model/drawing/groupFrames';
import { followConnections } from './connections';
import { placeDrawing } from './placeDrawing';
import { placeOfShape, type ShapeSubject } from './shapePlace';

/** The shape's frame on its sheet, in points. */
export const frameOfShape = (subject: ShapeSubject): Frame =>
  frameWithin(subject.sheet, subject.drawing, placeOfShape(subject).groups);

/** Puts a shape into a frame on its sheet. Lines tied to it follow, and the groups that it lies in fit it again. */
export function putShape(subject: ShapeSubject, frame: Frame): void {
  placeDrawing(subject.sheet, subject.drawing, placeOfShape(subject).groups, frame);
  followConnections(subject.sheet);
}

/** A drawing's placement with the frame that it has. */
export function changePlacement(
  { sheet, drawing }: ShapeSubject,
  placement: DrawingModel['anchor']['placement'],
): void {
  drawing.anchor = anchorAt(sheet, frameOf(sheet, drawing.anchor), placement);
}

export type ScaleFrom = 'ScaleFromTopLeft' | 'ScaleFromMiddle' | 'ScaleFromBottomRight';

/** A frame in another size, the point named by `from` staying where it is. */
export function resized(
  { left, top, width, height }: Frame,
  to: { width: number; height: number },
  from: ScaleFrom,
): Frame {
  const part = from === 'ScaleFromTopLeft' ? 0 : from === 'ScaleFromMiddle' ? 0.5 : 1;
  return {
    left: Math.max(0, left + (width - to.width) * part),
    top: Math.max(0, top + (height - to.height) * part),
    ...to,
  };
}

/** Points as Office.js tells them, without the dust of adding up columns. */
export const shownPoints = (points: number): number => Math.round(points * 1e4) / 1e4;
