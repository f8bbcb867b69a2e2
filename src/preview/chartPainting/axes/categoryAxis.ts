import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { textPixels, type LetterStyle } from '../chartLetters';
import type { ChartScene } from '../chartScene';
import { axisLetters, commonAxis, type AxisOption, type AxisPlace } from './axisParts';
import { axisName } from './axisTitle';
import type { CategorySlots } from './categorySlots';

const SLANT = 45;
const MOST_LINES = 3;
/** Pixels between labels side by side. */
const LABEL_GAP = 6;

/** A category axis over its slots; `length` is about how many pixels it has. */
export function categoryAxis(
  scene: ChartScene,
  axis: ChartAxisModel | undefined,
  slots: CategorySlots,
  place: AxisPlace,
  length: number,
): AxisOption {
  const style = axisLetters(scene, axis);
  const spacing = axis?.tickLabelSpacing;
  const fit = labelFit(slots, style, length, place.isVertical, axis);
  return {
    type: 'category',
    ...commonAxis(axis, place, true),
    ...axisName(scene, axis, place.isVertical),
    nameLocation: 'middle',
    nameGap: 8,
    data: [...slots.labels],
    boundaryGap: axis?.isBetweenCategories ?? true,
    axisLabel: {
      show: axis?.tickLabelPosition !== 'None',
      ...style,
      margin: labelDistance(axis),
      interval: spacing === undefined ? (fit.all ? 0 : 'auto') : spacing - 1,
      rotate: fit.rotate,
      hideOverlap: spacing === undefined && !fit.all,
      ...(fit.width === undefined ? {} : { width: fit.width, overflow: 'break' as const }),
    },
  };
}

/** Pixels between an axis and its labels; the model has percent of the usual distance. */
export const labelDistance = (axis: ChartAxisModel | undefined): number =>
  Math.round(7 * ((axis?.offset ?? 100) / 100));

interface LabelFit {
  readonly rotate: number;
  /** Every label has room. */
  readonly all: boolean;
  /** Labels are broken into lines of this width. */
  readonly width?: number;
}

/**
 * Excel breaks labels into lines where they fit so, else slants them, and leaves some out where even that is not enough.
 * Of days it leaves some out at once.
 */
function labelFit(
  { labels, isDates }: CategorySlots,
  style: LetterStyle,
  length: number,
  isVertical: boolean,
  axis: ChartAxisModel | undefined,
): LabelFit {
  const band = length / Math.max(1, labels.length);
  const chosen = axis?.textOrientation;
  const height = style.fontSize * 1.25;
  if (chosen !== undefined && chosen !== 0) return { rotate: chosen === 180 ? 90 : chosen, all: band >= height };
  if (isVertical) return { rotate: 0, all: band >= height };
  const room = band - LABEL_GAP;
  const widest = Math.max(0, ...labels.map((label) => textPixels(label, style)));
  if (widest <= room) return { rotate: 0, all: true };
  if (isDates) return { rotate: 0, all: false };
  const longestWord = Math.max(...labels.flatMap((label) => label.split(/\s+/)).map((word) => textPixels(word, style)));
  if (longestWord <= room && widest <= room * MOST_LINES) return { rotate: 0, all: true, width: room };
  if (chosen === 0) return { rotate: 0, all: false };
  return { rotate: SLANT, all: band >= height };
}
