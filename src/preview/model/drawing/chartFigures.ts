import { showsDates } from '../../calculation/numberFormat';
import type { WorkbookModel } from '../workbook';
import type { ChartDataModel, ChartModel, ChartSeriesModel } from './chart';
import { categoryLevels, dataCells, plottedNumber, type ChartCell, type ChartReading } from './chartCells';
import { sheetOfChart } from './chartReference';
import { hasNumericX } from './chartTypes';

/** The numbers of one series, without its texts, which cost more to make. Lists are as long as the series has points. */
export interface ChartSeriesFigures {
  /** The series' place in the chart's list, from 0. */
  readonly index: number;
  readonly series: ChartSeriesModel;
  /** Excel.ChartType */
  readonly chartType: string;
  /** undefined: a gap (a blank cell or #N/A). */
  readonly values: readonly (number | undefined)[];
  /** The number format of each value's cell. */
  readonly valueFormats: readonly string[];
  /** The categories as numbers, where all that are not blank are numbers: the x of XY and bubble charts, days of date axes. */
  readonly categoryNumbers: readonly (number | undefined)[] | undefined;
  /** The number format of the first category. */
  readonly categoryFormat: string;
  /** Whether the categories are dates, so that an automatic category axis becomes one of dates. */
  readonly hasDates: boolean;
  /** The x of XY and bubble charts: the categories' numbers, or 1, 2 ... where they are not all numbers. */
  readonly xValues: readonly (number | undefined)[];
  /** Of bubbles; empty for other charts. */
  readonly bubbleSizes: readonly (number | undefined)[];
  /** The number format of each bubble size's cell. */
  readonly bubbleFormats: readonly string[];
}

/** The cells that a series is made of. */
export interface ChartSeriesCells {
  readonly index: number;
  readonly series: ChartSeriesModel;
  readonly values: readonly ChartCell[];
  /** Categories, the innermost level first. */
  readonly levels: readonly (readonly ChartCell[])[];
  readonly bubbleSizes: readonly ChartCell[];
}

/** Undefined where the chart has no such series. */
export function seriesCells(workbook: WorkbookModel, chart: ChartModel, index: number): ChartSeriesCells | undefined {
  const series = chart.series[index];
  if (!series) return undefined;
  const reading = chartReading(workbook, chart);
  const values = dataCells(series.values, reading);
  const levels = categoryLevels(categoriesOf(chart, series), values.length, reading);
  return { index, series, values, levels, bubbleSizes: dataCells(series.bubbleSizes, reading) };
}

/** A series without categories of its own goes along the axis of the first that has some. */
function categoriesOf(chart: ChartModel, series: ChartSeriesModel): ChartDataModel | undefined {
  if (series.categories || hasNumericX(series.chartType)) return series.categories;
  return chart.series.find(({ axisGroup, categories }) => axisGroup === series.axisGroup && categories)?.categories;
}

export const chartReading = (workbook: WorkbookModel, chart: ChartModel): ChartReading => ({
  workbook,
  sheet: sheetOfChart(workbook, chart),
  visibleOnly: chart.plotVisibleOnly,
});

export function figuresOf({ index, series, values, levels, bubbleSizes }: ChartSeriesCells): ChartSeriesFigures {
  const [inner = []] = levels;
  const points = values.length;
  const numbers = numbersOf(inner);
  return {
    index,
    series,
    chartType: series.chartType,
    values: values.map(plottedNumber),
    valueFormats: values.map(({ numberFormat }) => numberFormat),
    categoryNumbers: numbers && filled(numbers, points),
    categoryFormat: inner[0]?.numberFormat ?? 'General',
    hasDates:
      numbers !== undefined && inner.some(({ value, numberFormat }) => value !== undefined && showsDates(numberFormat)),
    xValues: numbers ? filled(numbers, points) : Array.from({ length: points }, (_, at) => at + 1),
    bubbleSizes: bubbleSizes.map(plottedNumber),
    bubbleFormats: bubbleSizes.map(({ numberFormat }) => numberFormat),
  };
}

const filled = (items: readonly (number | undefined)[], length: number): (number | undefined)[] =>
  Array.from({ length }, (_, at) => items[at]);

/** Numbers of cells that hold nothing else; undefined where there are none or others too. */
function numbersOf(cells: readonly ChartCell[]): readonly (number | undefined)[] | undefined {
  const values = cells.map(({ value }) => (typeof value === 'number' ? value : undefined));
  const others = cells.some(({ value }) => value !== undefined && typeof value !== 'number');
  return others || values.every((value) => value === undefined) ? undefined : values;
}

/** The figures of one series, also where the chart leaves it out; undefined where there is no such series. */
export function seriesFigures(
  workbook: WorkbookModel,
  chart: ChartModel,
  series: ChartSeriesModel,
): ChartSeriesFigures | undefined {
  const cells = seriesCells(workbook, chart, chart.series.indexOf(series));
  return cells && figuresOf(cells);
}

/** The figures of the series that are shown. */
export const shownFigures = (workbook: WorkbookModel, chart: ChartModel): readonly ChartSeriesFigures[] =>
  chart.series
    .filter(({ filtered }) => !filtered)
    .map((series) => seriesFigures(workbook, chart, series))
    .filter((figures) => figures !== undefined);
