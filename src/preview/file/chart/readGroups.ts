import type { ChartSeriesModel } from '../../model/drawing/chart';
import { childNamed, childrenNamed, childrenOf, type XmlElement } from '../xml/element';
import { groupOf } from './axisPlaces';
import { SERIES_ELEMENT } from './chartKinds';
import type { ChartReadingFacts } from './chartReading';
import { extensionOf } from './keptMarkup';
import { orderOf, readSeries, type SeriesPlace } from './readSeries';
import { readSeriesType } from './seriesTraits';
import { FILTER_EXTENSION } from './writeData';

/** The elements of a plot area that hold series. */
export const groupsIn = (plotArea: XmlElement): XmlElement[] =>
  childrenOf(plotArea).filter(({ name }) => name in SERIES_ELEMENT);

interface FoundSeries {
  readonly element: XmlElement;
  readonly place: SeriesPlace;
}

/** All series of a plot area, in their order, with those that are filtered out. */
export function readAllSeries(groups: readonly XmlElement[], facts: ChartReadingFacts): ChartSeriesModel[] {
  const stock = stockTypeOf(groups);
  const found = groups.flatMap((group) => seriesIn(group, groups, stock));
  return found
    .sort((one, other) => orderOf(one.element) - orderOf(other.element))
    .map(({ element, place }) => readSeries(element, place, facts));
}

function seriesIn(group: XmlElement, groups: readonly XmlElement[], stock: string | undefined): FoundSeries[] {
  const shown = childrenNamed(group, 'ser');
  const hidden = childrenOf(extensionOf(group, FILTER_EXTENSION))
    .filter(({ name }) => name.startsWith('filtered'))
    .flatMap((holder) => childrenNamed(holder, 'ser'));
  const last = [...shown, ...hidden].sort((one, other) => orderOf(one) - orderOf(other)).at(-1);
  const axisGroup = groupOf(group, groups);
  return [...shown, ...hidden].map((element) => ({
    element,
    place: {
      group,
      axisGroup,
      chartType: stock ?? readSeriesType(group, element),
      filtered: hidden.includes(element),
      isLast: element === last,
    },
  }));
}

const FOUR_PRICES = 4;

/** A plot with a stock chart's prices, and the volume in one series of columns or nothing else, is a stock chart. */
function stockTypeOf(groups: readonly XmlElement[]): string | undefined {
  const prices = groups.find(({ name }) => name === 'stockChart');
  const volume = groups.find(({ name }) => name === 'barChart');
  if (!prices || groups.length > 2 || (groups.length === 2 && !volume)) return undefined;
  if (volume && childrenNamed(volume, 'ser').length !== 1) return undefined;
  const hasOpening = childrenNamed(prices, 'ser').length >= FOUR_PRICES;
  return `Stock${volume ? 'V' : ''}${hasOpening ? 'OHLC' : 'HLC'}`;
}

/** The type of a chart without series, by its only group. */
export const typeOfEmpty = (groups: readonly XmlElement[]): string | undefined =>
  groups[0] && readSeriesType(groups[0], { ...groups[0], name: 'ser', content: [] });

/** Whether the plot area of a chart can be read at all. */
export const plotAreaOf = (root: XmlElement): XmlElement | undefined =>
  childNamed(childNamed(root, 'chart'), 'plotArea');
