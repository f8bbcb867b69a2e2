import type { ChartPlace } from '../../model/drawing/chartFormat';
import { pointsToPixels } from '../chartLetters';
import { given } from '../given';

/** A box within the chart's picture, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** What is left of a box when a strip along one side is taken. */
export function without(box: Box, side: Side, strip: number): Box {
  const { left, top, width, height } = box;
  switch (side) {
    case 'left':
      return { left: left + strip, top, width: Math.max(0, width - strip), height };
    case 'right':
      return { left, top, width: Math.max(0, width - strip), height };
    case 'top':
      return { left, top: top + strip, width, height: Math.max(0, height - strip) };
    case 'bottom':
      return { left, top, width, height: Math.max(0, height - strip) };
  }
}

/** A chosen place in pixels; what is undefined is automatic. */
export const pixelsOf = (place: ChartPlace): Partial<Box> =>
  Object.fromEntries(Object.entries(given(place)).map(([side, points]) => [side, pointsToPixels(points)]));

export const isPlaced = (place: ChartPlace): boolean => place.left !== undefined || place.top !== undefined;
