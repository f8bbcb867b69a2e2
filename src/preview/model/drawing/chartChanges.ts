import type { ChartModel, ChartSeriesModel } from './chart';
import type { ChartAxisModel } from './chartParts';
import type { ChartSource, SourceSeries } from './chartSource';
import { axisKindsOf, canBeCombined, chartFamily, is3D, isOfSlices } from './chartTypes';
import { kindSettings, newSeries } from './newChart';
import { newAxis } from './newChartParts';

/** Gives a chart the series of a source. Series that were there keep their look, in order. */
export function applySource(chart: ChartModel, source: ChartSource): void {
  chart.plotBy = source.plotBy;
  chart.series = source.series.map((found, index) =>
    withSource(chart.series[index] ?? newSeries(chart.chartType), found),
  );
  if (chart.chartType.startsWith('StockV')) chart.series.forEach((series, index) => setGroup(series, index > 0));
  fitAxes(chart);
}

/** Stock charts with a volume measure the prices along a second axis. */
function setGroup(series: ChartSeriesModel, isPrice: boolean): void {
  series.axisGroup = isPrice ? 'Secondary' : 'Primary';
}

function withSource(
  series: ChartSeriesModel,
  { name, values, categories, bubbleSizes }: SourceSeries,
): ChartSeriesModel {
  series.name = name === undefined ? {} : { formula: name };
  series.values = { formula: values };
  if (categories === undefined) delete series.categories;
  else series.categories = { formula: categories };
  if (bubbleSizes === undefined) delete series.bubbleSizes;
  else series.bubbleSizes = { formula: bubbleSizes };
  return series;
}

/** Makes all series of one kind; the chart's parts follow. */
export function setChartType(chart: ChartModel, chartType: string): void {
  const hadSlices = isOfSlices(chart.chartType);
  chart.chartType = chartType;
  for (const series of chart.series) {
    becomeKind(series, chartType);
    series.axisGroup = 'Primary';
  }
  if (isOfSlices(chartType) && !hadSlices) chart.legend.visible = true;
  fitAxes(chart);
}

/** Whether a series can be of a kind beside the other series of its chart. */
export function canBecome(chart: ChartModel, series: ChartSeriesModel, chartType: string): boolean {
  const others = chart.series.filter((one) => one !== series).map((one) => one.chartType);
  return others.every((other) => other === chartType || (canBeCombined(other) && canBeCombined(chartType)));
}

/** Makes one series of another kind; the chart is of that kind where all its series are. */
export function setSeriesType(chart: ChartModel, series: ChartSeriesModel, chartType: string): void {
  becomeKind(series, chartType);
  if (chart.series.every((one) => one.chartType === chartType)) chart.chartType = chartType;
  fitAxes(chart);
}

/** What the opened file had beside goes with the kind that the series was of. */
function becomeKind(series: ChartSeriesModel, chartType: string): void {
  Object.assign(series, kindSettings(chartType));
  if (series.kept) series.kept = { ...series.kept, group: {} };
}

/** Gives the chart the axes that its series need, keeping those that it has. */
export function fitAxes(chart: ChartModel): void {
  const axes: ChartAxisModel[] = [];
  for (const group of ['Primary', 'Secondary'] as const) {
    const types = chart.series.filter((series) => series.axisGroup === group).map((series) => series.chartType);
    if (group === 'Primary' && types.length === 0) types.push(chart.chartType);
    for (const chartType of types) {
      for (const kind of axisKindsOf(chartType)) {
        if (axes.some((axis) => axis.kind === kind && axis.group === group)) continue;
        const known = chart.axes.find((axis) => axis.kind === kind && axis.group === group);
        axes.push(known ?? newAxis(kind, group, chartType));
      }
    }
  }
  chart.axes = axes;
}

/** Series of one kind and group, which share a plot order. */
export const seriesGroup = (chart: ChartModel, series: ChartSeriesModel): readonly ChartSeriesModel[] =>
  chart.series.filter(
    (one) =>
      one.axisGroup === series.axisGroup &&
      chartFamily(one.chartType) === chartFamily(series.chartType) &&
      is3D(one.chartType) === is3D(series.chartType),
  );

/** What the series of a group share; that of the first of them holds. */
const SHARED = [
  'varyByCategories',
  'gapWidth',
  'overlap',
  'firstSliceAngle',
  'doughnutHoleSize',
  'bubbleScale',
  'secondPlotSize',
  'splitType',
  'splitValue',
] as const satisfies readonly (keyof ChartSeriesModel)[];

/** Puts a series among the others of a chart; it shares what those of its group share. */
export function insertSeries(chart: ChartModel, series: ChartSeriesModel, place: number): void {
  const [first] = seriesGroup(chart, series);
  if (first) Object.assign(series, Object.fromEntries(SHARED.map((name) => [name, first[name]])));
  chart.series.splice(place, 0, series);
  fitAxes(chart);
}

/** Moves a series to a place in its group's order, counted from 0; places beyond the last are the last. */
export function setPlotOrder(chart: ChartModel, series: ChartSeriesModel, order: number): void {
  const group = seriesGroup(chart, series).filter((one) => one !== series);
  group.splice(order, 0, series);
  const inGroup = new Set(group);
  const places = chart.series.map((one) => inGroup.has(one));
  let next = 0;
  chart.series = chart.series.map((one, index) => (places[index] === true ? (group[next++] ?? one) : one));
}
