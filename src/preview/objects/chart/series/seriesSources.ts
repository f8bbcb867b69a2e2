import type { Session } from '../../../interpreter/officeClass';
import type { ChartDataModel, ChartSeriesModel } from '../../../model/drawing/chart';
import { seriesData } from '../../../model/drawing/chartData';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import { cellsFormula, chartAreas } from '../../../model/drawing/chartReference';
import { chartFamily, hasNumericX } from '../../../model/drawing/chartTypes';
import { invalidArgument } from '../../arguments';
import { lineArgument, oneOf, rangeArgument } from '../chartArguments';
import { change } from '../chartPart';
import type { SeriesPart } from './seriesPart';

type SourceName = 'values' | 'categories' | 'bubbleSizes';

export function setValues(part: SeriesPart, range: unknown, session: Session): void {
  const { sheet, rect } = lineArgument(range, 'sourceData');
  change(part, session, (series) => {
    series.values = { formula: cellsFormula(sheet, rect) };
  });
}

/** Categories may have several levels. */
export function setXAxisValues(part: SeriesPart, range: unknown, session: Session): void {
  const { sheet, rect } = rangeArgument(range, 'sourceData');
  change(part, session, (series) => {
    series.categories = { formula: cellsFormula(sheet, rect) };
  });
}

export function setBubbleSizes(part: SeriesPart, range: unknown, session: Session): void {
  const { sheet, rect } = lineArgument(range, 'sourceData');
  checkBubbles(part.read());
  change(part, session, (series) => {
    series.bubbleSizes = { formula: cellsFormula(sheet, rect) };
  });
}

function checkBubbles({ chartType }: ChartSeriesModel): void {
  if (chartFamily(chartType) !== 'bubble') throw invalidArgument('Only bubble charts have bubble sizes.');
}

/** Which of a series' lists an Excel.ChartSeriesDimension means. */
function sourceName(dimension: unknown, part: SeriesPart, session: Session): SourceName {
  switch (oneOf('ChartSeriesDimension')(dimension, 'dimension', session)) {
    case 'Values':
    case 'YValues':
      return 'values';
    case 'BubbleSizes':
      checkBubbles(part.read());
      return 'bubbleSizes';
    default:
      return 'categories';
  }
}

/** The values of one dimension as texts, '' for a blank one. */
export function dimensionValues(part: SeriesPart, dimension: unknown, session: Session): string[] {
  const name = sourceName(dimension, part, session);
  const { chart } = part.on;
  const series = part.read();
  if (name === 'categories' && !hasNumericX(series.chartType)) {
    return [
      ...(seriesData(session.workbook, chart, chart.series.indexOf(series), session.options.locale)?.categories ?? []),
    ];
  }
  const figures = seriesFigures(session.workbook, chart, series);
  const numbers = { values: figures?.values, categories: figures?.xValues, bubbleSizes: figures?.bubbleSizes }[name];
  return (numbers ?? []).map((value) => (value === undefined ? '' : String(value)));
}

const sourceOf = (part: SeriesPart, dimension: unknown, session: Session): ChartDataModel | undefined =>
  part.read()[sourceName(dimension, part, session)];

/** Where a dimension comes from: an address without `=`, or the list itself. */
export function dimensionSource(part: SeriesPart, dimension: unknown, session: Session): string {
  const source = sourceOf(part, dimension, session);
  if (source?.formula !== undefined) return source.formula.replace(/^=/, '');
  const list = source?.literals;
  return list
    ? `{${list.map((item) => (typeof item === 'string' ? `"${item.replaceAll('"', '""')}"` : (item ?? ''))).join(',')}}`
    : '';
}

/** Excel.ChartDataSourceType of a dimension. */
export function dimensionSourceType(part: SeriesPart, dimension: unknown, session: Session): string {
  const source = sourceOf(part, dimension, session);
  if (source?.formula === undefined) return source?.literals ? 'List' : 'Unknown';
  if (chartAreas(session.workbook, part.on.sheet, source.formula)) return 'LocalRange';
  return source.formula.includes('[') ? 'ExternalRange' : 'Unknown';
}
