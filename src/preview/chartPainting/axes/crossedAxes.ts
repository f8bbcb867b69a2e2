import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { seriesOfGroup, type ChartScene, type DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';
import { axisModel, type AxisGroup, type AxisOption } from './axisParts';
import { categoryAxis } from './categoryAxis';
import { categorySlots, type CategorySlots } from './categorySlots';
import { extentOf, groupExtent, orZero, union, type Extent } from './groupExtent';
import { axisFormat } from './numberText';
import { valueAxis } from './valueAxis';

/** The axes of one group of series, and what its series must know of them. */
export interface GroupAxes {
  readonly group: AxisGroup;
  readonly series: readonly DrawnSeries[];
  readonly slots: CategorySlots;
  /** Categories run upwards and values to the right. */
  readonly isHorizontal: boolean;
  /** Both axes are of numbers. */
  readonly isXY: boolean;
  readonly x: AxisOption;
  readonly y: AxisOption;
  /** What the value axis must show at least; other series over the same axes may need more. */
  readonly extent: Extent;
}

/** What labels and titles of the axes take of a plot, about, in pixels. */
const LABELS = { beside: 42, below: 24 };

/** What a group plots where that is not its series' own values and categories. */
export interface PlottedInstead {
  readonly slots?: CategorySlots;
  readonly extent?: Extent;
  readonly format?: string;
}

/** The axes of a group in the plot's box; undefined where the group has no series. */
export function groupAxes(
  scene: ChartScene,
  group: AxisGroup,
  plot: Box,
  instead: PlottedInstead = {},
): GroupAxes | undefined {
  const series = seriesOfGroup(scene, group);
  if (series.length === 0) return undefined;
  const isXY = series.every(({ species }) => species.family === 'scatter' || species.family === 'bubble');
  const isHorizontal = series.some(({ species }) => species.horizontal);
  const category = axisModel(scene, 'category', group);
  const value = axisModel(scene, 'value', group);
  const slots = instead.slots ?? categorySlots(scene, series, category);
  const extent = instead.extent ?? groupExtent(series);
  const lengths = { across: plot.width - LABELS.beside, up: plot.height - LABELS.below };
  const along = isHorizontal ? lengths.up : lengths.across;
  const facts = {
    extent,
    format: instead.format ?? axisFormat(value, series),
    length: isHorizontal ? lengths.across : lengths.up,
    isShare: series.some(({ species }) => species.stacking === 'percent'),
    hasLine: isXY,
  };
  const places = axisPlaces(group, category, value, isHorizontal, extent);
  const first = isXY
    ? valueAxis(scene, category, xFacts(series, category, lengths.across), places.category)
    : categoryAxis(scene, category, slots, places.category, along);
  const second = valueAxis(scene, value, facts, places.value);
  if (series[0]?.species.family === 'funnel') {
    const [x, y] = [
      { ...second, show: false },
      { ...first, inverse: true, axisLine: { show: false } },
    ];
    return { group, series, slots, isHorizontal, isXY, x, y, extent };
  }
  const [x, y] = isHorizontal ? [second, first] : [first, second];
  return { group, series, slots, isHorizontal, isXY, x, y, extent };
}

function xFacts(
  series: readonly DrawnSeries[],
  axis: ChartAxisModel | undefined,
  length: number,
): Parameters<typeof valueAxis>[2] {
  const extent = series.map(({ xValues }) => extentOf(xValues)).reduce(union);
  const linked = series[0]?.categoryFormat ?? 'General';
  const format = axis && !axis.linkNumberFormat && axis.numberFormat !== '' ? axis.numberFormat : linked;
  return { extent: orZero(extent), format, length, hasLine: true };
}

/**
 * Where both axes stand. Each crosses the other where that one says: at its beginning, its end, or at zero; turning an
 * axis round takes the one that crosses it to the other side.
 */
function axisPlaces(
  group: AxisGroup,
  category: ChartAxisModel | undefined,
  value: ChartAxisModel | undefined,
  isHorizontal: boolean,
  extent: Extent,
): Record<'category' | 'value', { isVertical: boolean; isFar: boolean; isOnZero: boolean }> {
  const far = (crossed: ChartAxisModel | undefined, usual: boolean): boolean =>
    (crossed?.crosses === 'Maximum' ? true : crossed?.crosses === 'Minimum' ? false : usual) !==
    (crossed?.reversePlotOrder ?? false);
  const crosses = value?.crosses ?? 'Automatic';
  const isOnZero = (crosses === 'Automatic' || (crosses === 'Custom' && value?.crossesAt === 0)) && extent.least < 0;
  return {
    category: {
      isVertical: isHorizontal,
      isFar: category?.tickLabelPosition === 'High' ? true : far(value, false),
      isOnZero,
    },
    value: { isVertical: !isHorizontal, isFar: far(category, group === 'Secondary'), isOnZero: false },
  };
}
