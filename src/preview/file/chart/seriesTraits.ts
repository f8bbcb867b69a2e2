import type { ChartSeriesModel } from '../../model/drawing/chart';
import type { ChartLineModel } from '../../model/drawing/chartFormat';
import type { ChartMarkerModel } from '../../model/drawing/chartParts';
import { kindSettings } from '../../model/drawing/newChart';
import { childNamed, type XmlElement } from '../xml/element';
import { kindOf, settingsOf, typeOfKind, type ChartKind, type GroupElement, type SeriesTraits } from './chartKinds';
import { amountOf, saysYes, wordOf } from './chartValues';

/** The closing price of these stands out as a dot; their other prices have no marks. */
const WITH_CLOSING_DOT = /^Stock(V)?HLC$/;
const CLOSING_DOT = { symbol: 'Dot', size: 3 } as const;

/** The type of a series, by its group and by itself. */
export function readSeriesType(group: XmlElement, series: XmlElement): string {
  const element = group.name as GroupElement;
  const names = settingsOf(element);
  const settings = Object.fromEntries(names.group.map((name) => [name, groupSetting(group, name)]));
  const traits = Object.fromEntries(
    names.series.map((name) => [name, TRAITS[name as keyof SeriesTraits](group, series)]),
  );
  return typeOfKind({ element, group: settings, series: traits as SeriesTraits });
}

/** What files leave out that say the usual. */
const USUAL: Readonly<Record<string, string>> = { barDir: 'col', radarStyle: 'standard', ofPieType: 'pie' };

function groupSetting(group: XmlElement, name: string): string | boolean {
  if (name === 'wireframe') return saysYes(group, name);
  const word = wordOf(group, name) ?? USUAL[name];
  if (name === 'grouping') return word ?? (group.name.startsWith('bar') ? 'clustered' : 'standard');
  // Both kinds of radar charts that are not filled are told by their marks.
  return name === 'radarStyle' && word === 'standard' ? 'marker' : (word ?? '');
}

type Trait = (group: XmlElement, series: XmlElement) => string | boolean;

const TRAITS: Readonly<Record<keyof SeriesTraits, Trait>> = {
  shape: (group, series) => (wordOf(series, 'shape') ?? wordOf(group, 'shape') ?? 'box').replace('ToMax', ''),
  markers: (group, series) => wordOf(childNamed(series, 'marker'), 'symbol') !== 'none' && hasMarkers(group, series),
  lines: (_, series) => !isWithoutLine(series),
  smooth: (_, series) => saysYes(series, 'smooth'),
  exploded: (_, series) => (amountOf(series, 'explosion') ?? 0) > 0,
  bubble3D: (group, series) => saysYes(series, 'bubble3D', saysYes(group, 'bubble3D')),
};

/** Whether series of the group have marks that say nothing of them; what line charts say of all their series means nothing. */
function hasMarkers(group: XmlElement, series: XmlElement): boolean {
  return (
    group.name !== 'radarChart' ||
    wordOf(group, 'radarStyle') === 'marker' ||
    childNamed(series, 'marker') !== undefined
  );
}

export const isWithoutLine = (series: XmlElement): boolean =>
  childNamed(childNamed(childNamed(series, 'spPr'), 'ln'), 'noFill') !== undefined;

/** Whether series of a kind have no lines unless somebody gives them some. */
export const isUsuallyWithoutLine = ({ element, series }: ChartKind): boolean =>
  element === 'stockChart' || series.lines === false;

/** The marker that the model has for a series of which the file says no more than the usual of its kind. */
export function usualMarker(chartType: string, read: Partial<ChartMarkerModel>, isLast: boolean): ChartMarkerModel {
  const { element, series } = kindOf(chartType);
  if (series.markers === false) return kindSettings(chartType).marker;
  if (element === 'stockChart') {
    const isDot = WITH_CLOSING_DOT.test(chartType) && isLast;
    const usual = isDot ? CLOSING_DOT.symbol : 'None';
    const own = read.style === usual ? { ...read, style: 'Automatic' } : read;
    if (isDot && own.size === CLOSING_DOT.size) return { style: own.style ?? 'Automatic' };
    return { style: 'Automatic', ...own };
  }
  const known = series.markers === undefined ? kindSettings(chartType).marker : { style: 'Automatic' };
  return { ...known, ...read };
}

/** The marker that is written for a series. */
export function writtenMarker({ marker, chartType }: ChartSeriesModel, isLast: boolean): Partial<ChartMarkerModel> {
  const { element, series } = kindOf(chartType);
  if (marker.style !== 'Automatic') return marker;
  if (series.markers === false) return { style: 'None' };
  if (element !== 'stockChart') return marker;
  return WITH_CLOSING_DOT.test(chartType) && isLast
    ? { ...marker, style: CLOSING_DOT.symbol, size: marker.size ?? CLOSING_DOT.size }
    : { ...marker, style: 'None' };
}

/** The line that is written for a series: none where its kind has none and nobody gave it one. */
export const writtenLine = ({ format: { line }, chartType }: ChartSeriesModel): ChartLineModel =>
  isUsuallyWithoutLine(kindOf(chartType)) && Object.keys(line).length === 0 ? { style: 'None' } : line;
