import { showsDates } from '../../calculation/numberFormat';
import type { WorkbookModel } from '../workbook';
import type { ChartDataModel, ChartModel, ChartSeriesModel } from './chart';
import { categoryLevels, cellLabel, dataCells, plottedNumber, type ChartCell, type ChartReading } from './chartCells';
import type { ChartTextModel } from './chartParts';
import { sheetOfChart } from './chartReference';
import { hasNumericX } from './chartTypes';
import { chartWords } from './chartWords';

/** What one series shows. Lists are as long as the series has points. */
export interface ChartSeriesData {
  /** The series' place in the chart's list, from 0. */
  readonly index: number;
  readonly series: ChartSeriesModel;
  /** The text of its name, or 'Series1' ... */
  readonly name: string;
  /** Excel.ChartType */
  readonly chartType: string;
  /** undefined: a gap (a blank cell or #N/A). */
  readonly values: readonly (number | undefined)[];
  /** The number format of each value's cell. */
  readonly valueFormats: readonly string[];
  /** The categories' texts, the innermost level where there are several; '1', '2' ... where there are none. */
  readonly categories: readonly string[];
  /** Levels beyond the innermost, from inside out; '' where the label before it goes on. */
  readonly outerCategories: readonly (readonly string[])[];
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
}

export interface ChartData {
  /** Those that are shown, in the order in which they are plotted. */
  readonly series: readonly ChartSeriesData[];
}

/** What a chart shows now. Pure; `locale` is the language of numbers, dates and Excel's own words. */
export function chartData(workbook: WorkbookModel, chart: ChartModel, locale = 'en-US'): ChartData {
  const series = chart.series
    .map((one, index) => (one.filtered ? undefined : seriesData(workbook, chart, index, locale)))
    .filter((one) => one !== undefined);
  return { series };
}

/** What one series shows, also where the chart leaves it out; undefined where there is no such series. */
export function seriesData(
  workbook: WorkbookModel,
  chart: ChartModel,
  index: number,
  locale = 'en-US',
): ChartSeriesData | undefined {
  const series = chart.series[index];
  if (!series) return undefined;
  const reading = chartReading(workbook, chart, locale);
  const values = dataCells(series.values, reading);
  const [inner = [], ...outer] = categoryLevels(categoriesOf(chart, series), values.length, reading);
  const points = values.length;
  const numbers = numbersOf(inner);
  return {
    index,
    series,
    name: seriesName(workbook, chart, index, locale),
    chartType: series.chartType,
    values: filled(values.map(plottedNumber), points),
    valueFormats: ofLength(
      values.map(({ numberFormat }) => numberFormat),
      points,
      () => 'General',
    ),
    categories: ofLength(
      inner.map((cell) => cellLabel(cell, reading)),
      points,
      (at) => (inner.length > 0 ? '' : String(at + 1)),
    ),
    outerCategories: outer.map((level) =>
      ofLength(
        level.map((cell) => cellLabel(cell, reading)),
        points,
        () => '',
      ),
    ),
    categoryNumbers: numbers && filled(numbers, points),
    categoryFormat: inner[0]?.numberFormat ?? 'General',
    hasDates:
      numbers !== undefined && inner.some(({ value, numberFormat }) => value !== undefined && showsDates(numberFormat)),
    xValues: numbers ? filled(numbers, points) : Array.from({ length: points }, (_, at) => at + 1),
    bubbleSizes: dataCells(series.bubbleSizes, reading).map(plottedNumber),
  };
}

/** A series without categories of its own goes along the axis of the first that has some. */
function categoriesOf(chart: ChartModel, series: ChartSeriesModel): ChartDataModel | undefined {
  if (series.categories || hasNumericX(series.chartType)) return series.categories;
  return chart.series.find(({ axisGroup, categories }) => axisGroup === series.axisGroup && categories)?.categories;
}

export const chartReading = (workbook: WorkbookModel, chart: ChartModel, locale: string): ChartReading => ({
  workbook,
  sheet: sheetOfChart(workbook, chart),
  visibleOnly: chart.plotVisibleOnly,
  locale,
});

const ofLength = <Item>(items: readonly Item[], length: number, missing: (at: number) => Item): Item[] =>
  Array.from({ length }, (_, at) => items[at] ?? missing(at));

const filled = (items: readonly (number | undefined)[], length: number): (number | undefined)[] =>
  Array.from({ length }, (_, at) => items[at]);

/** Numbers of cells that hold nothing else; undefined where there are none or others too. */
function numbersOf(cells: readonly ChartCell[]): readonly (number | undefined)[] | undefined {
  const values = cells.map(({ value }) => (typeof value === 'number' ? value : undefined));
  const others = cells.some(({ value }) => value !== undefined && typeof value !== 'number');
  return others || values.every((value) => value === undefined) ? undefined : values;
}

/** The name of a series as the legend shows it. */
export function seriesName(workbook: WorkbookModel, chart: ChartModel, index: number, locale = 'en-US'): string {
  const name = chart.series[index]?.name;
  const text = name?.formula === undefined ? name?.text : referenceText(workbook, chart, name.formula, locale);
  return text !== undefined && text !== '' ? text : (name?.text ?? `${chartWords(locale).series}${index + 1}`);
}

/** The texts of the cells that a formula speaks of, with blanks between them; undefined where it leads to no cells. */
function referenceText(
  workbook: WorkbookModel,
  chart: ChartModel,
  formula: string,
  locale: string,
): string | undefined {
  const reading = { ...chartReading(workbook, chart, locale), visibleOnly: false };
  const cells = dataCells({ formula }, reading);
  return cells.length === 0
    ? undefined
    : cells
        .map((cell) => cellLabel(cell, reading))
        .filter((text) => text !== '')
        .join(' ');
}

/** A title's text: of its cell, or its own; undefined where it is automatic. */
export function chartText(
  workbook: WorkbookModel,
  chart: ChartModel,
  text: ChartTextModel,
  locale = 'en-US',
): string | undefined {
  const own = text.runs?.map((run) => run.text).join('');
  return text.formula === undefined ? own : (referenceText(workbook, chart, text.formula, locale) ?? own);
}

/** The chart's title: its own, else the name of the only series, else 'Chart Title'. */
export function chartTitleText(workbook: WorkbookModel, chart: ChartModel, locale = 'en-US'): string {
  const own = chartText(workbook, chart, chart.title, locale);
  if (own !== undefined) return own;
  const shown = chart.series.map((_, index) => index).filter((index) => chart.series[index]?.filtered === false);
  const [only] = shown;
  const named = only !== undefined && shown.length === 1 && hasName(chart.series[only]);
  return named ? seriesName(workbook, chart, only, locale) : chartWords(locale).chartTitle;
}

const hasName = (series: ChartSeriesModel | undefined): boolean =>
  series?.name.formula !== undefined || series?.name.text !== undefined;
