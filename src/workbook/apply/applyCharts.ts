import type { ChartAxisPlan, ChartKind, ChartMarker, ChartPlan, ChartSeriesPlan } from '../../sheets/chartPlan';
import { addressOf, rangeOf } from '../ranges';
import { asWorkbookError, WorkbookError } from '../workbookError';
import { NO_API, type NamedSheet, type RefusedPart } from './applyPivot';

/** The charts that a sheet is to have. */
export interface PendingCharts extends NamedSheet {
  readonly charts: readonly ChartPlan[];
}

/** Begins the names of the add-in's charts, by which they are known when their sheet is written again. */
const OWN = 'CustomerFiles.';
/** Series with their own cells and axes with bounds need this version of ExcelApi; texts at points and the plot's place the other. */
const SERIES_VERSION = '1.7';
const LABELS_VERSION = '1.8';

const TYPES: Readonly<Record<ChartKind, Excel.ChartType | `${Excel.ChartType}`>> = {
  scatter: 'XYScatter',
  scatterLines: 'XYScatterLines',
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  bar: 'BarClustered',
  stackedBar: 'BarStacked',
  line: 'Line',
  lineMarkers: 'LineMarkers',
  pie: 'Pie',
  doughnut: 'Doughnut',
  treemap: 'Treemap',
};

/**
 * Gives sheets their charts in place of those that the add-in gave them before; people's own stay. A chart that the
 * host refuses is told and the rest stands: a sheet is worth having without its drawing. Two round trips for all sheets;
 * more only where something is refused. The caller has sent everything before.
 */
export async function applyCharts(
  context: Excel.RequestContext,
  pending: readonly PendingCharts[],
  supports: (version: string) => boolean,
): Promise<readonly RefusedPart[]> {
  if (pending.length === 0) return [];
  if (!supports(SERIES_VERSION)) return pending.flatMap(({ name: sheet, charts }) => charts.map(({ name }): RefusedPart => ({ part: 'chart', sheet, name, excelCode: NO_API })));
  await deleteOwnCharts(context, pending);
  const hasLabels = supports(LABELS_VERSION);
  const drawAll = (some: readonly PendingCharts[]): void => some.forEach(({ sheet, charts }) => charts.forEach((chart) => addChart(sheet, chart, hasLabels)));
  try {
    drawAll(pending);
    await context.sync();
    return [];
  } catch (error) {
    if (!(asWorkbookError(error) instanceof WorkbookError)) throw error;
    return drawOneByOne(context, pending, hasLabels);
  }
}

async function deleteOwnCharts(context: Excel.RequestContext, pending: readonly PendingCharts[]): Promise<void> {
  const there = pending.map(({ sheet }) => sheet.charts.load('items/name'));
  await context.sync();
  for (const { items } of there) for (const chart of items) if (chart.name.startsWith(OWN)) chart.delete();
}

/** After a refusal: begins again, a chart at a time, to find which one it was. */
async function drawOneByOne(context: Excel.RequestContext, pending: readonly PendingCharts[], hasLabels: boolean): Promise<readonly RefusedPart[]> {
  await deleteOwnCharts(context, pending);
  const refused: RefusedPart[] = [];
  for (const { charts, ...sheet } of pending) for (const chart of charts) refused.push(...(await tryChart(context, sheet, chart, hasLabels)));
  return refused;
}

async function tryChart(context: Excel.RequestContext, { sheet, name }: NamedSheet, plan: ChartPlan, hasLabels: boolean): Promise<readonly RefusedPart[]> {
  try {
    addChart(sheet, plan, hasLabels);
    await context.sync();
    return [];
  } catch (error) {
    const known = asWorkbookError(error);
    if (!(known instanceof WorkbookError)) throw error;
    return [{ part: 'chart', sheet: name, name: plan.name, excelCode: known.excelCode }];
  }
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan, hasLabels: boolean): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(TYPES[plan.kind], sourceOf(sheet, plan, first), first.values.rows === 1 ? 'Rows' : 'Columns');
  chart.name = OWN + plan.name;
  place(chart, plan);
  chart.title.visible = plan.title !== undefined;
  if (plan.title !== undefined) chart.title.text = plan.title;
  chart.legend.visible = plan.legend !== 'none';
  if (plan.legend !== 'none') chart.legend.position = plan.legend;
  if (plan.fontSize !== undefined) chart.format.font.size = plan.fontSize;
  if (plan.kind === 'treemap') return;
  fillSeries(sheet, chart.series.getItemAt(0), first, hasLabels);
  for (const one of others) fillSeries(sheet, chart.series.add(one.name), one, hasLabels);
  if (plan.kind === 'pie' || plan.kind === 'doughnut') return;
  fillAxis(chart.axes.categoryAxis, plan.x);
  fillAxis(chart.axes.valueAxis, plan.y);
  if (plan.secondary) fillAxis(chart.axes.getItem('Value', 'Secondary'), plan.secondary);
  if (plan.plot && hasLabels) {
    chart.plotArea.insideLeft = plan.plot.left;
    chart.plotArea.insideTop = plan.plot.top;
    chart.plotArea.insideWidth = plan.plot.width;
    chart.plotArea.insideHeight = plan.plot.height;
  }
}

/** The cells that a chart is made over; what its series show beyond that is set one by one. */
function sourceOf(sheet: Excel.Worksheet, plan: ChartPlan, { values, categories }: ChartSeriesPlan): Excel.Range {
  if (plan.kind !== 'treemap' || !categories) return rangeOf(sheet, values);
  const [row, column] = [Math.min(categories.row, values.row), Math.min(categories.column, values.column)];
  const rows = Math.max(categories.row + categories.rows, values.row + values.rows) - row;
  const columns = Math.max(categories.column + categories.columns, values.column + values.columns) - column;
  return rangeOf(sheet, { row, column, rows, columns });
}

function place(chart: Excel.Chart, plan: ChartPlan): void {
  if (plan.place.kind === 'cells') {
    const { area } = plan.place;
    const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 };
    chart.setPosition(addressOf({ ...area, rows: 1, columns: 1 }), addressOf(last));
    return;
  }
  chart.left = plan.place.left;
  chart.top = plan.place.top;
  chart.width = plan.place.width;
  chart.height = plan.place.height;
}

function fillSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, plan: ChartSeriesPlan, hasLabels: boolean): void {
  series.name = plan.name;
  series.setValues(rangeOf(sheet, plan.values));
  if (plan.categories) series.setXAxisValues(rangeOf(sheet, plan.categories));
  if (plan.kind) series.chartType = TYPES[plan.kind];
  if (plan.axis === 'secondary' && hasLabels) series.axisGroup = 'Secondary';
  if (plan.color !== undefined) {
    const isLine = plan.lineWeight !== undefined || plan.lineStyle !== undefined;
    if (isLine) series.format.line.color = plan.color;
    else series.format.fill.setSolidColor(plan.color);
  }
  if (plan.lineWeight !== undefined) series.format.line.weight = plan.lineWeight;
  if (plan.lineStyle !== undefined) series.format.line.lineStyle = plan.lineStyle;
  if (plan.marker) mark(series, plan.marker);
  for (const { point, marker } of plan.pointMarkers ?? []) mark(series.points.getItemAt(point), marker);
  if (hasLabels) labelPoints(series, plan);
}

function mark(target: Excel.ChartSeries | Excel.ChartPoint, marker: ChartMarker): void {
  target.markerStyle = marker.style;
  target.markerSize = marker.size;
  target.markerBackgroundColor = marker.color;
  target.markerForegroundColor = marker.color;
}

function labelPoints(series: Excel.ChartSeries, plan: ChartSeriesPlan): void {
  for (const { point, text } of plan.labels ?? []) {
    const one = series.points.getItemAt(point);
    one.hasDataLabel = true;
    one.dataLabel.text = text;
    one.dataLabel.position = 'Top';
  }
  if (plan.valueLabels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = plan.valueLabels;
}

function fillAxis(axis: Excel.ChartAxis, plan: ChartAxisPlan | undefined): void {
  if (!plan) return;
  if (plan.min !== undefined) axis.minimum = plan.min;
  if (plan.max !== undefined) axis.maximum = plan.max;
  if (plan.majorUnit !== undefined) axis.majorUnit = plan.majorUnit;
  if (plan.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
  if (plan.isHidden !== undefined) axis.visible = !plan.isHidden;
  if (plan.hasGridlines !== undefined) axis.majorGridlines.visible = plan.hasGridlines;
  if (plan.textsAt !== undefined) axis.tickLabelPosition = plan.textsAt;
  if (plan.isReversed !== undefined) axis.reversePlotOrder = plan.isReversed;
  if (plan.title === undefined) return;
  axis.title.visible = true;
  axis.title.text = plan.title;
}
