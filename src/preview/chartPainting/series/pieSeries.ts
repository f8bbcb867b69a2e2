import type { PieSeriesOption } from 'echarts';
import { stroke, textPixels } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';
import { pointLabel, type LabelFacts, type SliceLabelPosition } from './dataLabels';
import { pointFill } from './seriesLook';

/** Pixels around a pie, and around one with labels outside. */
const MARGIN = { plain: 8, labelled: 34 };
const EXPLODED = 25;

/** A pie of the chart's first series, or a doughnut with a ring for each series. */
export function pieSeries(scene: ChartScene, plot: Box): PieSeriesOption[] {
  const [first] = scene.series;
  if (!first) return [];
  const shown = first.species.isDoughnut ? scene.series : [first];
  const radius = pieRadius(first, plot);
  const hole = first.species.isDoughnut ? (radius * first.series.doughnutHoleSize) / 100 : 0;
  const ring = (radius - hole) / shown.length;
  return shown.map((one, at) => {
    const inner = first.species.isDoughnut ? hole + ring * at : 0;
    return pie(one, pieItems(scene, one, radius), {
      plot,
      inner,
      outer: inner + (first.species.isDoughnut ? ring : radius),
      at: [0.5, 0.5],
    });
  });
}

function pieRadius(first: DrawnSeries, plot: Box): number {
  const explosion = explosionOf(first);
  const outside = ['OutsideEnd', 'BestFit', undefined].includes(first.series.dataLabels?.position);
  const margin = first.series.dataLabels && outside && !first.species.isDoughnut ? MARGIN.labelled : MARGIN.plain;
  return Math.max(10, (Math.min(plot.width, plot.height) / 2 - margin) / (1 + explosion / 100));
}

/** In percent of the radius: how far slices are drawn out. */
function explosionOf({ series, species }: DrawnSeries): number {
  const own = Math.max(0, ...[...series.points.values()].map(({ explosion }) => explosion ?? 0));
  return Math.max(series.explosion || (species.isExploded ? EXPLODED : 0), own);
}

export type PieItem = Exclude<
  NonNullable<PieSeriesOption['data']>[number],
  number | string | null | Date | readonly unknown[]
>;

export interface PiePlace {
  readonly plot: Box;
  readonly inner: number;
  readonly outer: number;
  /** The centre in parts of the plot. */
  readonly at: readonly [number, number];
}

/** One pie or ring. */
export function pie(one: DrawnSeries, data: PieItem[], { plot, inner, outer, at }: PiePlace): PieSeriesOption {
  const explosion = explosionOf(one);
  return {
    type: 'pie',
    name: one.name,
    center: [plot.left + plot.width * at[0], plot.top + plot.height * at[1]],
    radius: [inner, outer],
    startAngle: 90 - one.series.firstSliceAngle,
    clockwise: true,
    stillShowZeroSum: false,
    silent: true,
    labelLine: { show: one.series.showLeaderLines, length: 6, length2: 6, lineStyle: { color: '#A6A6A6' } },
    ...(explosion > 0 ? { selectedMode: 'multiple' as const, selectedOffset: (outer * explosion) / 100 } : {}),
    label: { show: false },
    data,
  };
}

/** The slices of a series; what is negative counts by its size, as in Excel. */
export function pieItems(scene: ChartScene, one: DrawnSeries, radius: number): PieItem[] {
  const whole = one.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  return one.values.map((value, at) => {
    const share = whole === 0 ? 0 : Math.abs(value ?? 0) / whole;
    return pieItem(scene, one, at, Math.abs(value ?? 0), share, radius);
  });
}

function pieItem(
  scene: ChartScene,
  one: DrawnSeries,
  at: number,
  value: number,
  share: number,
  radius: number,
): PieItem {
  const point = one.series.points.get(at);
  const border = stroke({ ...one.series.format.line, ...point?.border }, { color: '#FFFFFF', weight: 1.5 });
  const facts = { share };
  const fits = labelWidth(scene, one, at, facts) <= roomInSlice(share, radius);
  const label = pointLabel(scene, one, at, (chosen) => sliceLabelPosition(chosen, fits, one.species.isDoughnut), facts);
  const drawnOut = (point?.explosion ?? (one.series.explosion || (one.species.isExploded ? EXPLODED : 0))) > 0;
  return {
    name: one.categories[at] ?? '',
    value,
    itemStyle: {
      color: pointFill(scene, one, at),
      borderColor: border.color,
      borderWidth: border.width,
      borderJoin: 'round',
    },
    selected: drawnOut,
    label: label ?? { show: false },
    labelLine: { show: one.series.showLeaderLines && label?.position === 'outside' },
  };
}

/** Pixels of a label in one line. */
const labelWidth = (scene: ChartScene, one: DrawnSeries, at: number, facts: LabelFacts): number => {
  const label = pointLabel(scene, one, at, () => 'inside', facts);
  return label ? textPixels(label.formatter(), label) : 0;
};

/** Pixels across a slice where its label would stand, half way out. */
const roomInSlice = (share: number, radius: number): number =>
  share >= 0.5 ? radius : radius * Math.min(0.9, 2 * Math.sin(Math.PI * share) * 0.55);

function sliceLabelPosition(chosen: string | undefined, fits: boolean, isDoughnut: boolean): SliceLabelPosition {
  if (isDoughnut) return 'inside';
  switch (chosen) {
    case 'OutsideEnd':
      return 'outside';
    case 'Center':
    case 'InsideEnd':
      return 'inside';
    default:
      return fits ? 'inside' : 'outside';
  }
}
