import type { WorkbookModel } from '../workbook';
import type { ChartModel, ChartSeriesModel } from './chart';
import { cellLabel, dataCells, type ChartCell } from './chartCells';
import { chartReading, figuresOf, seriesCells, type ChartSeriesFigures } from './chartFigures';
import type { ChartTextModel } from './chartParts';
import { chartWords } from './chartWords';

/** What one series shows. Lists are as long as the series has points. */
export interface ChartSeriesData extends ChartSeriesFigures {
  /** The text of its name, or 'Series1' ... */
  readonly name: string;
  /** The categories' texts, the innermost level where there are several; '1', '2' ... where there are none. */
  readonly categories: readonly string[];
  /** Levels beyond the innermost, from inside out; '' where the label before it goes on. */
  readonly outerCategories: readonly (readonly string[])[];
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
  const cells = seriesCells(workbook, chart, index);
  if (!cells) return undefined;
  const figures = figuresOf(cells);
  const [inner = [], ...outer] = cells.levels;
  const label = (cell: ChartCell): string => cellLabel(cell, workbook, locale);
  const points = figures.values.length;
  return {
    ...figures,
    name: seriesName(workbook, chart, index, locale),
    categories: labels(inner.map(label), points, (at) => (inner.length > 0 ? '' : String(at + 1))),
    outerCategories: outer.map((level) => labels(level.map(label), points, () => '')),
  };
}

const labels = (texts: readonly string[], length: number, missing: (at: number) => string): string[] =>
  Array.from({ length }, (_, at) => texts[at] ?? missing(at));

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
  const cells = dataCells({ formula }, { ...chartReading(workbook, chart), visibleOnly: false });
  return cells.length === 0
    ? undefined
    : cells
        .map((cell) => cellLabel(cell, workbook, locale))
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
