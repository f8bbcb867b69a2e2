import type { ChartDataModel, ChartSeriesModel } from '../../model/drawing/chart';
import { seriesData, type ChartSeriesData } from '../../model/drawing/chartData';
import { hasNumericX } from '../../model/drawing/chartTypes';
import { escapeXstring } from '../xml/text';
import { kindOf, SERIES_ELEMENT, type ChartKind } from './chartKinds';
import type { ChartWriting } from './chartWriting';
import { writeDataLabels } from './dataLabels';
import { chartElement, inOrder, type ChartChildren } from './elementOrder';
import { writeErrorBars } from './errorBars';
import { writeInvertColor } from './invertColor';
import { keptChildren } from './keptMarkup';
import { writeMarker } from './markers';
import { lookOf, shapeMarkup } from './partFormat';
import { writePoints } from './points';
import { writtenLine, writtenMarker } from './seriesTraits';
import { writeTrendlines } from './trendlines';
import { filteredFormula, levelSource, numberSource, plainFormula, textSource, type FormulaMarkup } from './writeData';

/** `c:ser` of a series in its group, or `c15:ser` where it is filtered out. */
export function writeSeries(index: number, kind: ChartKind, isLast: boolean, writing: ChartWriting): string {
  const series = writing.chart.series[index];
  const data = seriesData(writing.workbook, writing.chart, index);
  if (!series || !data) return '';
  const children = seriesChildren(series, data, kind, isLast, writing);
  const type = SERIES_ELEMENT[kind.element];
  return series.filtered ? `<c15:ser>${inOrder(type, children)}</c15:ser>` : chartElement(type, children, 'ser');
}

function seriesChildren(
  series: ChartSeriesModel,
  data: ChartSeriesData,
  kind: ChartKind,
  isLast: boolean,
  writing: ChartWriting,
): ChartChildren {
  const formula = (series.filtered ? filteredFormula : plainFormula)(writing.workbook.name);
  const look = lookOf(series.format, { shadow: series.showShadow });
  const labels = writeDataLabels(series, kind, writing);
  const own = kindOf(series.chartType).series;
  return {
    ...keptChildren(series.kept?.series, writeInvertColor(series.invertColor)),
    idx: data.index,
    order: data.index,
    tx: nameMarkup(series, data, formula),
    spPr: [shapeMarkup(series.format, look, { ...look.shape, line: writtenLine(series) })],
    invertIfNegative: series.invertIfNegative,
    marker: [writeMarker(writtenMarker(series, isLast))],
    explosion: series.explosion > 0 ? Math.round(series.explosion) : undefined,
    dPt: writePoints(series),
    dLbls: labels === undefined ? undefined : [labels],
    trendline: writeTrendlines(series.trendlines, writing),
    errBars: writeErrorBars(series.errorBars, errorDirections(kind), amountMarkup(formula)),
    ...figures(series, data, formula),
    shape: own.shape,
    smooth: series.smooth,
    bubble3D: own.bubble3D,
  };
}

function nameMarkup(
  { name }: ChartSeriesModel,
  data: ChartSeriesData,
  formula: FormulaMarkup,
): readonly string[] | undefined {
  if (name.formula !== undefined) return [`<c:tx>${textSource(name, [data.name], formula)}</c:tx>`];
  return name.text === undefined ? undefined : [`<c:tx><c:v>${escapeXstring(name.text)}</c:v></c:tx>`];
}

function errorDirections({ element }: ChartKind): 'none' | 'y' | 'both' {
  if (element === 'scatterChart' || element === 'bubbleChart') return 'both';
  return element === 'barChart' || element === 'bar3DChart' ? 'none' : 'y';
}

const isNumber = (item: string | number | undefined): item is number => typeof item === 'number';

const amountMarkup =
  (formula: FormulaMarkup) =>
  (data: ChartDataModel): string => {
    const values = (data.literals ?? data.cached ?? []).map((item) => (isNumber(item) ? item : undefined));
    return numberSource(data, { values, formats: [] }, formula);
  };

/** Values, categories and sizes under the names that series of the kind have for them. */
function figures(series: ChartSeriesModel, data: ChartSeriesData, formula: FormulaMarkup): ChartChildren {
  const [categories, values] = hasNumericX(series.chartType) ? ['xVal', 'yVal'] : ['cat', 'val'];
  const isGiven = ({ formula: own, literals }: ChartDataModel): boolean => own !== undefined || literals !== undefined;
  const numbers = { values: data.values, formats: data.valueFormats };
  const sizes = { values: data.bubbleSizes, formats: [] };
  const wrapped = (name: string, markup: string): readonly string[] => [`<c:${name}>${markup}</c:${name}>`];
  return {
    [categories]: series.categories && wrapped(categories, categorySource(series.categories, data, formula)),
    [values]: isGiven(series.values) ? wrapped(values, numberSource(series.values, numbers, formula)) : undefined,
    bubbleSize: series.bubbleSizes && wrapped('bubbleSize', numberSource(series.bubbleSizes, sizes, formula)),
  };
}

function categorySource(categories: ChartDataModel, data: ChartSeriesData, formula: FormulaMarkup): string {
  const { literals } = categories;
  if (categories.formula === undefined && literals)
    return literals.every((item) => item === undefined || isNumber(item))
      ? numberSource(categories, { values: literals, formats: [] }, formula)
      : textSource(categories, literals, formula);
  if (categories.formula !== undefined && data.outerCategories.length > 0)
    return levelSource(categories.formula, [data.categories, ...data.outerCategories], formula);
  return data.categoryNumbers
    ? numberSource(categories, { values: data.categoryNumbers, formats: [data.categoryFormat] }, formula)
    : textSource(categories, data.categories, formula);
}
