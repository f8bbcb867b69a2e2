import type { ChartDataModel, ChartSeriesModel } from '../../../model/drawing/chart';
import type { ChartSeriesData } from '../../../model/drawing/chartData';
import { fromFileFormula, toFileFormula } from '../../cells/fileFormula';
import { attributeOf, childNamed, childrenNamed, numberOf, textOf, type XmlElement } from '../../xml/element';
import { element } from '../../xml/markup';
import { decodeXstring, escapeXml, escapeXstring } from '../../xml/text';
import type { ChartReadingFacts } from '../chartReading';
import { numbersOf } from './extendedKinds';

type Item = string | number | undefined;

/** The formula that an `f` stands for, which is mostly a hidden name. */
export function readExtendedFormula(holder: XmlElement | undefined, facts: ChartReadingFacts): string | undefined {
  const text = textOf(childNamed(holder, 'f')).trim();
  return text === '' ? undefined : (facts.namedFormula(text) ?? fromFileFormula(text));
}

/** Reads one dimension: the cells where it stands, or what the file has where there are none. */
export function readDimension(dimension: XmlElement | undefined, facts: ChartReadingFacts): ChartDataModel | undefined {
  if (!dimension) return undefined;
  const formula = readExtendedFormula(dimension, facts);
  const level = childNamed(dimension, 'lvl');
  const items = level && readItems(level, dimension.name === 'numDim');
  if (formula === undefined) return items && items.length > 0 ? { literals: items } : undefined;
  return items && !facts.leadsToCells(formula) ? { formula, cached: items } : { formula };
}

/** No list is longer than a sheet has rows, whatever a file says. */
const LONGEST = 1_048_576;

function readItems(level: XmlElement, isNumeric: boolean): Item[] {
  const points = childrenNamed(level, 'pt');
  const count = Math.min(LONGEST, numberOf(level, 'ptCount') ?? points.length);
  const items: Item[] = Array.from({ length: count }, () => undefined);
  for (const point of points) {
    const index = numberOf(point, 'idx') ?? 0;
    const text = textOf(point);
    if (index < count) items[index] = isNumeric ? finite(text) : decodeXstring(text);
  }
  return items;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** Gives the text of an `f` for a formula: its hidden name. */
export type NameOfFormula = (formula: string) => string;

export const nameOfFormula =
  (names: ReadonlyMap<string, string>): NameOfFormula =>
  (formula) =>
    names.get(formula) ?? toFileFormula(formula);

/** `cx:data` of a series: its categories and its numbers, with what the cells hold now. */
export function writeSeriesData(
  id: number,
  series: ChartSeriesModel,
  data: ChartSeriesData,
  nameOf: NameOfFormula,
): string {
  const categories = series.categories && writeCategories(series.categories, data, nameOf);
  const numbers = writeNumbers(series, data, nameOf);
  return element('cx:data', { id }, (categories ?? '') + numbers);
}

const formulaMarkup = ({ formula }: ChartDataModel, nameOf: NameOfFormula): string =>
  formula === undefined ? '' : `<cx:f>${escapeXml(nameOf(formula))}</cx:f>`;

function writeCategories(categories: ChartDataModel, data: ChartSeriesData, nameOf: NameOfFormula): string {
  const own = categories.formula === undefined ? (categories.literals ?? []) : data.categories;
  const levels = [own, ...(categories.formula === undefined ? [] : data.outerCategories)].map((texts) => {
    const points = texts.map((text, idx) =>
      text === undefined || text === '' ? '' : element('cx:pt', { idx }, escapeXstring(String(text))),
    );
    return element('cx:lvl', { ptCount: texts.length }, points.join(''));
  });
  return element('cx:strDim', { type: 'cat' }, formulaMarkup(categories, nameOf) + levels.join(''));
}

function writeNumbers(series: ChartSeriesModel, data: ChartSeriesData, nameOf: NameOfFormula): string {
  const points = data.values.map((value, idx) => (value === undefined ? '' : element('cx:pt', { idx }, String(value))));
  const level = element(
    'cx:lvl',
    { ptCount: points.length, formatCode: data.valueFormats[0] ?? 'General' },
    points.join(''),
  );
  const isGiven = series.values.formula !== undefined || series.values.literals !== undefined;
  const content = formulaMarkup(series.values, nameOf) + level;
  return element('cx:numDim', { type: numbersOf(series.chartType) }, isGiven ? content : '<cx:lvl ptCount="0"/>');
}

/** The data that a series names, by its id. */
export function dataOfSeries(root: XmlElement, series: XmlElement): XmlElement | undefined {
  const id = attributeOf(childNamed(series, 'dataId'), 'val');
  return childrenNamed(childNamed(root, 'chartData'), 'data').find((data) => attributeOf(data, 'id') === id);
}
