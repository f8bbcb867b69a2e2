import type { BarSeriesOption } from 'echarts';
import { stroke } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { plottedValues } from '../axes/groupExtent';
import type { GroupAxes } from '../axes/crossedAxes';
import { pointLabel, type LabelPosition } from './dataLabels';
import { pointFill, seriesFill } from './seriesLook';

/** The bars or columns of one series of a group. */
export function barSeries(scene: ChartScene, one: DrawnSeries, axes: GroupAxes, axisIndex: number): BarSeriesOption {
  const bars = axes.series.filter(({ species }) => species.family === 'bar');
  // The volume of a stock chart stands by itself.
  const stack = bars.includes(one) ? bars : [one];
  const isStacked = one.species.stacking !== 'none';
  const values = plottedValues(one, stack);
  const data: NonNullable<BarSeriesOption['data']> = axes.slots.labels.map(() => '-');
  values.forEach((value, at) => {
    if (value !== undefined) data[axes.slots.slotOf(at)] = barItem(scene, one, at, value, axes.isHorizontal);
  });
  return {
    type: 'bar',
    name: one.name,
    id: `series${one.index}`,
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    ...(isStacked ? { stack: `bars${axisIndex}`, stackStrategy: 'samesign' } : {}),
    ...barWidths(stack, isStacked),
    itemStyle: { color: seriesFill(scene, one) },
    data,
  };
}

/**
 * How wide bars are and how far apart: Excel tells the gap between categories in percent of a bar's width, ECharts in
 * percent of the category's.
 */
function barWidths(
  stack: readonly DrawnSeries[],
  isStacked: boolean,
): Pick<BarSeriesOption, 'barGap' | 'barCategoryGap'> {
  const [first] = stack;
  const gap = (first?.series.gapWidth ?? 150) / 100;
  const overlap = (first?.series.overlap ?? 0) / 100;
  const bars = isStacked ? 1 : stack.length - (stack.length - 1) * overlap;
  return { barGap: `${Math.round(-overlap * 100)}%`, barCategoryGap: `${((gap / (bars + gap)) * 100).toFixed(2)}%` };
}

function barItem(
  scene: ChartScene,
  one: DrawnSeries,
  at: number,
  value: number,
  isHorizontal: boolean,
): NonNullable<BarSeriesOption['data']>[number] {
  const border = stroke({ ...one.series.format.line, ...one.series.points.get(at)?.border }, { weight: 0.75 });
  const inverted = value < 0 && one.series.invertIfNegative ? (one.series.invertColor ?? '#FFFFFF') : undefined;
  const label = pointLabel(scene, one, at, (chosen) =>
    barLabelPosition(chosen, value, isHorizontal, one.species.stacking !== 'none'),
  );
  return {
    value,
    itemStyle: {
      color: inverted ?? pointFill(scene, one, at),
      ...(border.width > 0 ? { borderColor: border.color, borderWidth: border.width, borderType: border.type } : {}),
    },
    ...(label ? { label } : {}),
  };
}

/** Labels stand at the bar's end unless bars stand on one another. */
function barLabelPosition(
  chosen: string | undefined,
  value: number,
  isHorizontal: boolean,
  isStacked: boolean,
): LabelPosition {
  const [end, start] = isHorizontal ? (['right', 'left'] as const) : (['top', 'bottom'] as const);
  const [near, far] = value < 0 ? [start, end] : [end, start];
  const inside = { top: 'insideTop', bottom: 'insideBottom', left: 'insideLeft', right: 'insideRight' } as const;
  switch (chosen) {
    case 'OutsideEnd':
      return near;
    case 'InsideEnd':
      return inside[near];
    case 'InsideBase':
      return inside[far];
    case 'Center':
      return 'inside';
    default:
      return isStacked ? 'inside' : near;
  }
}
