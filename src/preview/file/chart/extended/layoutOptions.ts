import type { ChartSeriesModel } from '../../../model/drawing/chart';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, type XmlElement } from '../../xml/element';
import { element, type AttributeValue } from '../../xml/markup';
import { extendedElement } from './extendedElements';
import { PARENT_LABELS, PROJECTIONS, QUARTILES, REGION_LABELS, REGIONS } from './extendedKinds';

type Options = Readonly<Record<string, unknown>>;

/** Without what is undefined; undefined where nothing is left. */
function given(values: Options): Options | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** An option that is a group of settings. */
const groupOf = (options: Options, name: string): Options => {
  const group = options[name];
  return typeof group === 'object' && group !== null ? (group as Options) : {};
};

const flag = (element: XmlElement | undefined, name: string): boolean | undefined =>
  attributeOf(element, name) === undefined ? undefined : flagOf(element, name);

/** Reads what only some of the newer kinds have (`layoutPr`), under Office.js's names. */
export function readLayoutOptions(layout: XmlElement | undefined): Record<string, unknown> {
  const subtotals = childNamed(layout, 'subtotals');
  return {
    ...given({
      parentLabelStrategy: PARENT_LABELS.office(attributeOf(childNamed(layout, 'parentLabelLayout'), 'val')),
      binOptions: readBins(layout),
      boxwhiskerOptions: readBoxes(layout),
      mapOptions: readMap(layout),
      subtotals: subtotals && childrenNamed(subtotals, 'idx').map((index) => numberOf(index, 'val') ?? 0),
    }),
  };
}

/** Whether the steps of a waterfall are joined. */
export const readConnectorLines = (layout: XmlElement | undefined): boolean | undefined =>
  flag(childNamed(layout, 'visibility'), 'connectorLines');

function readBins(layout: XmlElement | undefined): Options | undefined {
  if (childNamed(layout, 'aggregation')) return { type: 'Category' };
  const bins = childNamed(layout, 'binning');
  if (!bins) return undefined;
  const width = numberOf(childNamed(bins, 'binSize'), 'val');
  const count = numberOf(childNamed(bins, 'binCount'), 'val');
  const [underflow, overflow] = [numberOf(bins, 'underflow'), numberOf(bins, 'overflow')];
  return given({
    type: width !== undefined ? 'BinWidth' : count !== undefined ? 'BinCount' : 'Auto',
    width,
    count,
    ...limit('Overflow', attributeOf(bins, 'overflow'), overflow),
    ...limit('Underflow', attributeOf(bins, 'underflow'), underflow),
  });
}

/** Values beyond a limit have a bin of their own where there is one, which may be automatic. */
const limit = (side: 'Overflow' | 'Underflow', text: string | undefined, value: number | undefined): Options =>
  text === undefined ? {} : { [`allow${side}`]: true, [`${side.toLowerCase()}Value`]: value };

function readBoxes(layout: XmlElement | undefined): Options | undefined {
  const shown = childNamed(layout, 'visibility');
  return given({
    quartileCalculation: QUARTILES.office(attributeOf(childNamed(layout, 'statistics'), 'quartileMethod')),
    showInnerPoints: flag(shown, 'nonoutliers'),
    showMeanLine: flag(shown, 'meanLine'),
    showMeanMarker: flag(shown, 'meanMarker'),
    showOutlierPoints: flag(shown, 'outliers'),
  });
}

function readMap(layout: XmlElement | undefined): Options | undefined {
  const map = childNamed(layout, 'geography');
  return given({
    labelStrategy: REGION_LABELS.office(attributeOf(childNamed(layout, 'regionLabelLayout'), 'val')),
    level: REGIONS.office(attributeOf(map, 'viewedRegionType')),
    projectionType: PROJECTIONS.office(attributeOf(map, 'projectionType')),
  });
}

/** `cx:layoutPr`: what the series' kind has of its own. `kept` is what the model does not know of it. */
export function writeLayoutOptions(series: ChartSeriesModel): string | undefined {
  const { chartType, options } = series;
  switch (chartType) {
    case 'Histogram':
    case 'Pareto':
      return layoutElement(writeBins(groupOf(options, 'binOptions'), series));
    case 'Boxwhisker':
      return layoutElement(writeBoxes(groupOf(options, 'boxwhiskerOptions')));
    case 'RegionMap':
      return layoutElement(writeMap(groupOf(options, 'mapOptions'), series));
    case 'Waterfall':
      return layoutElement({
        visibility: empty('visibility', { connectorLines: series.showConnectorLines }),
        subtotals: subtotalsMarkup(options['subtotals']),
      });
    default: {
      const strategy = PARENT_LABELS.file(options['parentLabelStrategy']);
      return strategy === undefined
        ? undefined
        : layoutElement({ parentLabelLayout: empty('parentLabelLayout', { val: strategy }) });
    }
  }
}

const empty = (name: string, attributes: Readonly<Record<string, AttributeValue>>): string =>
  element(`cx:${name}`, attributes);

const layoutElement = (children: Readonly<Record<string, string | undefined>>): string | undefined =>
  Object.values(children).every((child) => child === undefined) ? undefined : extendedElement('layoutPr', children);

/** Columns of a Pareto chart with categories stand for them unless bins are asked for. */
function writeBins(bins: Options, { chartType, categories }: ChartSeriesModel): Record<string, string | undefined> {
  const usual = chartType === 'Pareto' && categories ? 'Category' : 'Auto';
  const type = bins['type'] ?? usual;
  if (type === 'Category') return { aggregation: '<cx:aggregation/>' };
  const edges = {
    intervalClosed: 'r',
    underflow: limitText(bins['allowUnderflow'], bins['underflowValue']),
    overflow: limitText(bins['allowOverflow'], bins['overflowValue']),
  };
  const size =
    type === 'BinWidth'
      ? numberMarkup('binSize', bins['width'])
      : type === 'BinCount'
        ? numberMarkup('binCount', bins['count'])
        : '';
  return { binning: element('cx:binning', edges, size) };
}

const limitText = (allowed: unknown, value: unknown): string | undefined =>
  allowed === true ? (typeof value === 'number' ? String(value) : 'auto') : undefined;

const numberMarkup = (name: string, value: unknown): string =>
  typeof value === 'number' ? empty(name, { val: value }) : '';

const flagOption = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function writeBoxes(boxes: Options): Record<string, string | undefined> {
  const shown = {
    meanLine: flagOption(boxes['showMeanLine']),
    meanMarker: flagOption(boxes['showMeanMarker']),
    nonoutliers: flagOption(boxes['showInnerPoints']),
    outliers: flagOption(boxes['showOutlierPoints']),
  };
  const quartileMethod = QUARTILES.file(boxes['quartileCalculation']);
  return {
    visibility: given(shown) && empty('visibility', shown),
    statistics: quartileMethod === undefined ? undefined : empty('statistics', { quartileMethod }),
  };
}

/** Where maps come from must be said; the languages are those of the program that shows them. */
const MAPS = { cultureLanguage: 'en-US', cultureRegion: 'US', attribution: 'Powered by Bing' };

function writeMap(map: Options, { kept }: ChartSeriesModel): Record<string, string | undefined> {
  const labels = REGION_LABELS.file(map['labelStrategy']);
  const chosen = {
    projectionType: PROJECTIONS.file(map['projectionType']),
    viewedRegionType: REGIONS.file(map['level']),
  };
  return {
    regionLabelLayout: labels === undefined ? undefined : empty('regionLabelLayout', { val: labels }),
    geography: element('cx:geography', { ...chosen, ...MAPS }, kept?.series['geoCache'] ?? ''),
  };
}

const subtotalsMarkup = (subtotals: unknown): string | undefined =>
  Array.isArray(subtotals)
    ? element('cx:subtotals', {}, subtotals.map((index) => numberMarkup('idx', index)).join(''))
    : undefined;
