import { anchorAt, frameOf, type CellPoint, type DrawingAnchor, type Frame } from '../../model/drawing/anchor';
import type { SheetModel } from '../../model/sheet';
import { attributeOf, childNamed, numberOf, textOf, type XmlElement } from '../xml/element';
import { toDegrees, toPoints } from './units';

/**
 * Where an anchor's element puts its drawing. `rotation` is the drawing's own in degrees: the file's corners are those
 * of a box that has been turned by whole quarters, the model's those of the box before any turn.
 */
export function readAnchor(anchor: XmlElement, sheet: SheetModel, rotation = 0): DrawingAnchor {
  const read = cornersOf(anchor, sheet);
  if (!liesAcross(rotation)) return read;
  return anchorAt(sheet, turnedBox(frameOf(sheet, read)), read.placement);
}

function cornersOf(anchor: XmlElement, sheet: SheetModel): DrawingAnchor {
  const from = pointOf(childNamed(anchor, 'from'));
  const size = sizeOf(childNamed(anchor, 'ext'));
  if (anchor.name === 'absoluteAnchor') {
    const position = childNamed(anchor, 'pos');
    const left = toPoints(numberOf(position, 'x') ?? 0);
    return { placement: 'Absolute', left, top: toPoints(numberOf(position, 'y') ?? 0), ...size };
  }
  if (anchor.name === 'oneCellAnchor') return { placement: 'OneCell', from, ...size };
  const corners: DrawingAnchor = { placement: 'TwoCell', from, to: pointOf(childNamed(anchor, 'to')) };
  const { width, height, left, top } = frameOf(sheet, corners);
  switch (attributeOf(anchor, 'editAs')) {
    case 'oneCell':
      return { placement: 'OneCell', from, width, height };
    case 'absolute':
      return { placement: 'Absolute', left, top, width, height };
    default:
      return corners;
  }
}

function pointOf(corner: XmlElement | undefined): CellPoint {
  const number = (name: string): number => Number(textOf(childNamed(corner, name))) || 0;
  return {
    row: Math.max(0, number('row')),
    column: Math.max(0, number('col')),
    down: toPoints(Math.max(0, number('rowOff'))),
    across: toPoints(Math.max(0, number('colOff'))),
  };
}

const sizeOf = (extent: XmlElement | undefined): { width: number; height: number } => ({
  width: toPoints(numberOf(extent, 'cx') ?? 0),
  height: toPoints(numberOf(extent, 'cy') ?? 0),
});

/** Whether a turn of so many degrees leaves a box lying rather across than upright. */
export function liesAcross(rotation: number): boolean {
  const half = ((rotation % 180) + 180) % 180;
  return half >= 45 && half < 135;
}

/** The box turned by a quarter around its middle. */
export function turnedBox({ left, top, width, height }: Frame): Frame {
  return { left: left + (width - height) / 2, top: top + (height - width) / 2, width: height, height: width };
}

/** What an object's own transform says: turn in degrees, mirrored or not, and its box in the coordinates of its group. */
export interface Transform {
  readonly rotation: number;
  readonly flippedHorizontally: boolean;
  readonly flippedVertically: boolean;
  readonly box: Frame;
  /** Of a group: its members' coordinates. */
  readonly space: Frame;
}

export function readTransform(transform: XmlElement | undefined): Transform {
  const flag = (name: string): boolean => ['1', 'true'].includes(attributeOf(transform, name) ?? '');
  return {
    rotation: (toDegrees(numberOf(transform, 'rot') ?? 0) + 360) % 360,
    flippedHorizontally: flag('flipH'),
    flippedVertically: flag('flipV'),
    box: boxOf(transform, 'off', 'ext'),
    space: boxOf(transform, 'chOff', 'chExt'),
  };
}

function boxOf(transform: XmlElement | undefined, offset: string, extent: string): Frame {
  const from = childNamed(transform, offset);
  return {
    left: toPoints(numberOf(from, 'x') ?? 0),
    top: toPoints(numberOf(from, 'y') ?? 0),
    ...sizeOf(childNamed(transform, extent)),
  };
}
