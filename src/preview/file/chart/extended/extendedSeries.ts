import type { ChartModel, ChartPointModel, ChartSeriesModel } from '../../../model/drawing/chart';
import { seriesData } from '../../../model/drawing/chartData';
import { kindSettings, newSeries } from '../../../model/drawing/newChart';
import { guidOf } from '../../package/guid';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  flagOf,
  numberOf,
  serialize,
  type XmlElement,
} from '../../xml/element';
import { element } from '../../xml/markup';
import { escapeXml, escapeXstring } from '../../xml/text';
import type { ChartReadingFacts } from '../chartReading';
import type { ChartWriting } from '../chartWriting';
import { lookOf, readLook, shapeMarkup, withMarkup } from '../partFormat';
import { dataOfSeries, readDimension, writeSeriesData, type NameOfFormula } from './extendedData';
import { extendedElement, inExtended } from './extendedElements';
import { layoutOf, PARETO_LINE } from './extendedKinds';
import { readExtendedLabels, readExtendedPointLabels, writeExtendedLabels } from './extendedLabels';
import { readExtendedText } from './extendedTexts';
import { readConnectorLines, readLayoutOptions, writeLayoutOptions } from './layoutOptions';
import { readValueColors, writeValueColors } from './valueColors';

/** Reads a series of a newer chart; the line of a Pareto chart's belongs to the columns that it goes with. */
export function readExtendedSeries(
  series: XmlElement,
  line: XmlElement | undefined,
  chartType: string,
  root: XmlElement,
  facts: ChartReadingFacts,
): ChartSeriesModel {
  const data = dataOfSeries(root, series);
  const layout = childNamed(series, 'layoutPr');
  const { format, shadow } = readLook(series, facts);
  const categories = readDimension(childNamed(data, 'strDim'), facts);
  const dataLabels = readExtendedLabels(childNamed(series, 'dataLabels'), facts);
  const kept = keptParts(layout, line);
  return {
    ...newSeries(chartType),
    name: readName(series, facts),
    values: readDimension(childNamed(data, 'numDim'), facts) ?? {},
    ...(categories ? { categories } : {}),
    filtered: flagOf(series, 'hidden'),
    format: withMarkup(format, series, lookOf(format, { shadow })),
    showShadow: shadow,
    showConnectorLines: readConnectorLines(layout) ?? kindSettings(chartType).showConnectorLines,
    ...(dataLabels ? { dataLabels } : {}),
    points: readPoints(series, facts),
    options: { ...readLayoutOptions(layout), ...readValueColors(series, facts) },
    ...(kept ? { kept } : {}),
  };
}

function readName(series: XmlElement, facts: ChartReadingFacts): ChartSeriesModel['name'] {
  const { formula, runs } = readExtendedText(series, facts);
  const text = runs?.map((run) => run.text).join('');
  return { ...(formula === undefined ? {} : { formula }), ...(text === undefined ? {} : { text }) };
}

/** Shapes of countries that Excel fetched, and the look of a Pareto chart's line, are kept as they come. */
function keptParts(layout: XmlElement | undefined, line: XmlElement | undefined): ChartSeriesModel['kept'] {
  const cache = childNamed(childNamed(layout, 'geography'), 'geoCache');
  const look = childNamed(line, 'spPr');
  const series = {
    ...(cache ? { geoCache: serialize(cache) } : {}),
    ...(look ? { [PARETO_LINE]: serialize(look) } : {}),
  };
  return Object.keys(series).length === 0 ? undefined : { series, group: {} };
}

function readPoints(series: XmlElement, facts: ChartReadingFacts): Map<number, ChartPointModel> {
  const points = new Map<number, ChartPointModel>();
  for (const point of childrenNamed(series, 'dataPt')) {
    const { format } = readLook(point, facts);
    const { file } = withMarkup(format, point, lookOf(format));
    const fill = format.fill === undefined ? {} : { fill: format.fill };
    points.set(numberOf(point, 'idx') ?? 0, { ...fill, border: format.line, marker: {}, ...(file ? { file } : {}) });
  }
  for (const [index, label] of readExtendedPointLabels(childNamed(series, 'dataLabels'), facts))
    points.set(index, { border: {}, marker: {}, ...points.get(index), ...label });
  return new Map([...points].sort(([one], [other]) => one - other));
}

/** The data and the series of a newer chart as markup. */
export function writeExtendedSeries(
  index: number,
  writing: ChartWriting,
  nameOf: NameOfFormula,
): { data: string; series: string } {
  const series = writing.chart.series[index];
  const data = seriesData(writing.workbook, writing.chart, index);
  if (!series || !data) return { data: '', series: '' };
  const isPareto = series.chartType === 'Pareto';
  const look = lookOf(series.format, { shadow: series.showShadow });
  const children = {
    tx: nameMarkup(series, data.name, nameOf),
    spPr: inExtended(shapeMarkup(series.format, look)),
    ...writeValueColors(series.options),
    dataPt: writePoints(series),
    dataLabels: writeExtendedLabels(series),
    dataId: element('cx:dataId', { val: index }),
    layoutPr: writeLayoutOptions(series),
    axisId: isPareto ? '<cx:axisId val="1"/>' : undefined,
  };
  const main = extendedElement('series', children, seriesAttributes(writing.chart, series, index));
  const line = isPareto ? paretoLine(writing.chart, series, index) : '';
  return { data: writeSeriesData(index, series, data, nameOf), series: main + line };
}

const seriesAttributes = (
  chart: ChartModel,
  series: ChartSeriesModel,
  index: number,
): Record<string, string | number | boolean | undefined> => ({
  layoutId: layoutOf(series.chartType),
  hidden: series.filtered || undefined,
  uniqueId: guidOf(`${chart.id} ${index}`),
  formatIdx: series.chartType === 'Pareto' ? 2 * index : undefined,
});

/** The line of shares summed up that goes with a Pareto chart's columns. */
const paretoLine = (chart: ChartModel, series: ChartSeriesModel, index: number): string =>
  extendedElement(
    'series',
    { spPr: series.kept?.series[PARETO_LINE], axisId: '<cx:axisId val="2"/>' },
    {
      layoutId: PARETO_LINE,
      ownerIdx: 2 * index,
      uniqueId: guidOf(`${chart.id} ${index} line`),
      formatIdx: 2 * index + 1,
    },
  );

function nameMarkup({ name }: ChartSeriesModel, shown: string, nameOf: NameOfFormula): string | undefined {
  if (name.formula === undefined && name.text === undefined) return undefined;
  const formula = name.formula === undefined ? '' : `<cx:f>${escapeXml(nameOf(name.formula))}</cx:f>`;
  return `<cx:tx><cx:txData>${formula}<cx:v>${escapeXstring(name.formula === undefined ? (name.text ?? '') : shown)}</cx:v></cx:txData></cx:tx>`;
}

const writePoints = ({ points }: ChartSeriesModel): string =>
  [...points]
    .sort(([one], [other]) => one - other)
    .map(([idx, point]) => {
      const fill = point.fill === undefined ? {} : { fill: point.fill };
      const shape = shapeMarkup(point, lookOf({ ...fill, line: point.border, font: {} }));
      return shape === '' ? '' : element('cx:dataPt', { idx }, inExtended(shape));
    })
    .join('');

/** The columns that a Pareto chart's line goes with: those before it, unless it names them by their place. */
export function linesByOwner(all: readonly XmlElement[]): Map<XmlElement, XmlElement> {
  const lines = new Map<XmlElement, XmlElement>();
  all.forEach((series, place) => {
    if (attributeOf(series, 'layoutId') !== PARETO_LINE) return;
    const owner = all[numberOf(series, 'ownerIdx') ?? place - 1];
    if (owner) lines.set(owner, series);
  });
  return lines;
}
