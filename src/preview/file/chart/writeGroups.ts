import type { ChartSeriesModel } from '../../model/drawing/chart';
import { seriesData } from '../../model/drawing/chartData';
import { hasNumericX, isOfSlices } from '../../model/drawing/chartTypes';
import { newSeries } from '../../model/drawing/newChart';
import { element } from '../xml/markup';
import { axesOfGroup, axisNumber, type AxisGroup, type AxisSet } from './axisPlaces';
import { kindOf, type ChartKind, type GroupElement } from './chartKinds';
import { CHART_NAMESPACE } from './chartNames';
import { SPLITS } from './chartVocabulary';
import type { ChartWriting } from './chartWriting';
import { chartElement, childrenOfElement, valued, type ChartChild, type ChartChildren } from './elementOrder';
import { keptChildren } from './keptMarkup';
import { within } from './within';
import { writeAxis } from './writeAxis';
import { FILTER_EXTENSION } from './writeData';
import { writeSeries } from './writeSeries';

/** Series that stand in one element of the plot area. */
interface SeriesGroup {
  readonly kind: ChartKind;
  readonly axisGroup: AxisGroup;
  readonly indexes: number[];
}

/** All groups of series and then all axes of a chart. */
export function writeGroups(writing: ChartWriting): { groups: string[]; axes: string[] } {
  const groups = groupsOf(writing);
  return {
    groups: groups.map((group) => writeGroup(group, writing)),
    axes: (['Primary', 'Secondary'] as const).flatMap((axisGroup) => writeAxes(groups, axisGroup, writing)),
  };
}

const groupKey = (axisGroup: AxisGroup, { element, group }: ChartKind): string =>
  [axisGroup, element, ...Object.values(group)].join(' ');

/** The series by kind and axes, those of the first axes first; a chart without series has an empty group of its kind. */
function groupsOf({ chart }: ChartWriting): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  chart.series.forEach((series, index) => {
    const [chartType, axisGroup] = stockPlace(chart.series, index) ?? [series.chartType, series.axisGroup];
    const kind = kindOf(chartType);
    const key = groupKey(axisGroup, kind);
    const group = groups.get(key) ?? { kind, axisGroup, indexes: [] };
    groups.set(key, group);
    group.indexes.push(index);
  });
  if (groups.size === 0) return [{ kind: kindOf(emptyType(chart.chartType)), axisGroup: 'Primary', indexes: [] }];
  const all = [...groups.values()];
  return [...all.filter(isPrimary), ...all.filter((group) => !isPrimary(group))].map(withPossibleKind);
}

const isPrimary = ({ axisGroup }: SeriesGroup): boolean => axisGroup === 'Primary';

/** A stock chart must have its three or four prices. */
const emptyType = (chartType: string): string => (chartType.startsWith('Stock') ? 'Line' : chartType);

const withPossibleKind = (group: SeriesGroup): SeriesGroup =>
  group.kind.element === 'stockChart' && ![3, 4].includes(group.indexes.length)
    ? { ...group, kind: kindOf('Line') }
    : group;

/** The volume of a stock chart stands in columns, its prices along second axes. */
function stockPlace(series: readonly ChartSeriesModel[], index: number): [string, AxisGroup] | undefined {
  const chartType = series[index]?.chartType ?? '';
  if (!chartType.startsWith('StockV')) return undefined;
  const isVolume = series.findIndex((one) => one.chartType.startsWith('StockV')) === index;
  return isVolume ? ['ColumnClustered', 'Primary'] : [chartType, 'Secondary'];
}

function writeGroup(group: SeriesGroup, writing: ChartWriting): string {
  const { kind, indexes, axisGroup } = group;
  const first = writing.chart.series[indexes[0] ?? -1] ?? newSeries(writing.chart.chartType);
  const isFiltered = (index: number): boolean => writing.chart.series[index]?.filtered === true;
  const write = (index: number): string => writeSeries(index, kind, index === indexes.at(-1), writing);
  const filtered = filteredMarkup(indexes.filter(isFiltered).map(write), kind.element);
  const shared = groupChildren(first, kind);
  return chartElement(kind.element, {
    ...(first.kept?.group['hiLowLines'] === undefined ? drawnBetween(kind.element, indexes.length) : {}),
    ...keptChildren(first.kept?.group, filtered),
    ...shared,
    ser: indexes.filter((index) => !isFiltered(index)).map(write),
    axId: axisReferences(axesOf(group, writing), axisGroup, kind.element),
  });
}

/** What all series of a group share. */
const groupChildren = (
  series: ChartSeriesModel,
  { group, series: traits, element: name }: ChartKind,
): ChartChildren => ({
  ...group,
  scatterStyle: traits.smooth === true ? 'smoothMarker' : 'lineMarker',
  varyColors: series.varyByCategories,
  gapWidth: whole(series.gapWidth, 0, 500),
  overlap: whole(series.overlap, -100, 100),
  shape: traits.shape,
  splitType: SPLITS.file(series.splitType) ?? 'pos',
  splitPos: series.splitValue === 0 ? undefined : series.splitValue,
  secondPieSize: whole(series.secondPlotSize, 5, 200),
  firstSliceAng: whole(series.firstSliceAngle, 0, 360),
  holeSize: whole(series.doughnutHoleSize, 1, 90),
  bubbleScale: whole(series.bubbleScale, 0, 300),
  // Series without marks say so themselves.
  marker: name === 'lineChart' ? true : undefined,
});

const whole = (value: number, least: number, most: number): number => Math.round(within(value, least, most));

const UP_DOWN_BARS = '<c:upDownBars><c:gapWidth val="150"/><c:upBars/><c:downBars/></c:upDownBars>';
const FOUR_PRICES = 4;

/** What Excel draws between the series of some kinds unless the file says otherwise. */
function drawnBetween(element: GroupElement, count: number): Record<string, ChartChild> {
  if (element === 'stockChart')
    return { hiLowLines: ['<c:hiLowLines/>'], upDownBars: count === FOUR_PRICES ? [UP_DOWN_BARS] : undefined };
  return element === 'ofPieChart' ? { serLines: ['<c:serLines/>'] } : {};
}

const FILTERED: Readonly<Record<string, string>> = {
  bar: 'filteredBarSeries',
  bar3D: 'filteredBarSeries',
  line: 'filteredLineSeries',
  line3D: 'filteredLineSeries',
  stock: 'filteredLineSeries',
  area: 'filteredAreaSeries',
  area3D: 'filteredAreaSeries',
  scatter: 'filteredScatterSeries',
  bubble: 'filteredBubbleSeries',
  radar: 'filteredRadarSeries',
  surface: 'filteredSurfaceSeries',
  surface3D: 'filteredSurfaceSeries',
};

/** The extension that holds the series that are left out of the picture. */
function filteredMarkup(series: readonly string[], group: GroupElement): string {
  if (series.length === 0) return '';
  const name = `c15:${FILTERED[group.replace('Chart', '')] ?? 'filteredPieSeries'}`;
  const content = series.map((markup) => element(name, {}, markup)).join('');
  return element('c:ext', { uri: FILTER_EXTENSION, 'xmlns:c15': CHART_NAMESPACE.c15 }, content);
}

const typeOf = ({ indexes }: SeriesGroup, { chart }: ChartWriting): string =>
  chart.series[indexes[0] ?? -1]?.chartType ?? chart.chartType;

const axesOf = (group: SeriesGroup, writing: ChartWriting): AxisSet =>
  axesOfGroup(writing.chart, group.axisGroup, typeOf(group, writing));

/** The numbers of a group's axes; solid charts without depth name a third one that is none. */
function axisReferences(set: AxisSet, axisGroup: AxisGroup, element: GroupElement): string[] | undefined {
  if (!set.category) return undefined;
  const names = (['category', 'value', 'series'] as const).filter((kind) => set[kind]);
  const numbers = names.map((kind) => axisNumber(kind, axisGroup));
  const hasThird = element === 'bar3DChart' || element === 'area3DChart';
  return [...numbers, ...(hasThird && numbers.length < 3 ? [0] : [])].map((number) => valued('axId', number));
}

function writeAxes(groups: readonly SeriesGroup[], axisGroup: AxisGroup, writing: ChartWriting): string[] {
  const own = groups.filter(
    (group) => group.axisGroup === axisGroup && childrenOfElement(group.kind.element).includes('axId'),
  );
  const first = own.find((group) => !isOfSlices(typeOf(group, writing)));
  if (!first) return [];
  const set = Object.assign({}, ...own.map((group) => axesOf(group, writing)).reverse()) as AxisSet;
  const chartType = typeOf(first, writing);
  const data = seriesData(writing.workbook, writing.chart, first.indexes[0] ?? -1);
  const cellFormats = { category: data?.categoryFormat, value: data?.valueFormats[0] };
  const use = { chartType, set, isNumeric: hasNumericX(chartType), hasDates: data?.hasDates === true, cellFormats };
  return (['category', 'value', 'series'] as const).flatMap((kind) => {
    const axis = set[kind];
    return axis ? [writeAxis(axis, use, writing)] : [];
  });
}
