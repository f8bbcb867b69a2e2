import type { BarSeriesOption, LineSeriesOption } from 'echarts';
import type { CategorySlots } from '../axes/categorySlots';
import { numberTexts } from '../axes/numberText';
import { extentOf, type Extent } from '../axes/groupExtent';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import { stroke } from '../chartLetters';
import { pointLabel } from './dataLabels';
import { binsOf, type BinChoice } from './statistics';
import { seriesFill } from './seriesLook';

/** The bars of a histogram or of a Pareto chart, and the slots in which they stand. */
export interface HistogramParts {
  readonly slots: CategorySlots;
  readonly extent: Extent;
  readonly series: readonly (BarSeriesOption | LineSeriesOption)[];
}

interface Heap {
  readonly label: string;
  readonly value: number;
}

/** How many values fall into each bin, or what each category comes to; in falling order for Pareto. */
export function histogramParts(scene: ChartScene, one: DrawnSeries): HistogramParts {
  const bins = given(one.series.options['binOptions']);
  const byCategory =
    bins.type === 'Category' ||
    (one.species.isPareto && one.series.categories !== undefined && bins.type === undefined);
  const found = byCategory ? categoryHeaps(one) : binHeaps(scene, one, bins);
  const heaps = one.species.isPareto ? [...found].sort((a, b) => b.value - a.value) : found;
  const slots = {
    labels: heaps.map(({ label }) => label),
    outer: [],
    slotOf: (point: number) => point,
    isDates: false,
  };
  const { most } = extentOf([0, ...heaps.map(({ value }) => value)]);
  const whole = heaps.reduce((sum, { value }) => sum + value, 0);
  const line = one.species.isPareto ? [paretoLine(scene, heaps, whole)] : [];
  return { slots, extent: { least: 0, most }, series: [bars(scene, one, heaps), ...line] };
}

const given = (value: unknown): BinChoice => (typeof value === 'object' && value !== null ? value : {});

function categoryHeaps({ values, categories }: DrawnSeries): Heap[] {
  const sums = new Map<string, number>();
  values.forEach((value, at) => sums.set(categories[at] ?? '', (sums.get(categories[at] ?? '') ?? 0) + (value ?? 0)));
  return [...sums].map(([label, value]) => ({ label, value }));
}

function binHeaps(scene: ChartScene, one: DrawnSeries, choice: BinChoice): Heap[] {
  const format = one.valueFormats.find((each) => each !== 'General') ?? 'General';
  const write = numberTexts(scene, format);
  const texts = (value: number): string => write(Number(value.toPrecision(6)));
  return binsOf(one.values, choice).map(({ from, to, count }, at) => {
    if (from === -Infinity) return { label: `\u2264 ${texts(to)}`, value: count };
    if (to === Infinity) return { label: `> ${texts(from)}`, value: count };
    return { label: `${at === 0 ? '[' : '('}${texts(from)}, ${texts(to)}]`, value: count };
  });
}

function bars(scene: ChartScene, one: DrawnSeries, heaps: readonly Heap[]): BarSeriesOption {
  const line = stroke(one.series.format.line, { color: '#FFFFFF', weight: 0.75 });
  const counted = {
    ...one,
    values: heaps.map(({ value }) => value),
    categories: heaps.map(({ label }) => label),
    valueFormats: [],
  };
  return {
    type: 'bar',
    name: one.name,
    id: `series${one.index}`,
    barCategoryGap: '0%',
    itemStyle: { color: seriesFill(scene, one), borderColor: line.color, borderWidth: line.width },
    data: heaps.map(({ value }, at) => {
      const label = pointLabel(scene, counted, at, () => 'top');
      return { value, ...(label ? { label } : {}) };
    }),
  };
}

function paretoLine(scene: ChartScene, heaps: readonly Heap[], whole: number): LineSeriesOption {
  let sum = 0;
  const shares = heaps.map(({ value }) => (sum += value) / (whole || 1));
  return {
    type: 'line',
    id: 'pareto',
    xAxisIndex: 1,
    yAxisIndex: 1,
    symbol: 'none',
    lineStyle: { color: paletteColor(scene, 1), width: 3 },
    data: shares,
  };
}
