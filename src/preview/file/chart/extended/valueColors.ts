import { readDrawingColor } from '../../drawing/drawingColors';
import { attributeOf, childNamed, childrenOf, numberOf, type XmlElement } from '../../xml/element';
import { element } from '../../xml/markup';
import type { ChartReadingFacts } from '../chartReading';

type Options = Readonly<Record<string, unknown>>;

/** The ends and the middle of a map's colours: how files and Office.js call them. */
const STOPS = [
  ['min', 'gradientMinimum'],
  ['mid', 'gradientMidpoint'],
  ['max', 'gradientMaximum'],
] as const;

/** What a colour stands for where nothing is said: the least and the greatest value, or the middle between them. */
const PLACES: Readonly<Record<string, string>> = { extremeValue: 'ExtremeValue', number: 'Number', percent: 'Percent' };

/** Reads how the regions of a map are coloured by their values, under Office.js's names. */
export function readValueColors(series: XmlElement, facts: ChartReadingFacts): Record<string, unknown> {
  const colors = childNamed(series, 'valueColors');
  const places = childNamed(series, 'valueColorPositions');
  const read: Record<string, unknown> = {};
  for (const [stop, name] of STOPS) {
    const color = readDrawingColor(childNamed(colors, `${stop}Color`), facts.colors)?.color;
    const place = childrenOf(childNamed(places, stop))[0];
    const value = numberOf(place, 'val');
    if (color !== undefined) read[`${name}Color`] = color;
    if (place && PLACES[place.name] !== undefined) read[`${name}Type`] = PLACES[place.name];
    if (value !== undefined) read[`${name}Value`] = value;
  }
  if (places) read['gradientStyle'] = attributeOf(places, 'count') === '3' ? 'ThreePhaseColor' : 'TwoPhaseColor';
  return read;
}

/** `cx:valueColors` and `cx:valueColorPositions`. */
export function writeValueColors(options: Options): { valueColors?: string; valueColorPositions?: string } {
  const hasMiddle = options['gradientStyle'] === 'ThreePhaseColor';
  const stops = STOPS.filter(([stop]) => hasMiddle || stop !== 'mid');
  const colors = stops.map(([stop, name]) => colorMarkup(stop, options[`${name}Color`])).join('');
  const places = stops
    .map(([stop, name]) => placeMarkup(stop, options[`${name}Type`], options[`${name}Value`]))
    .join('');
  const isSaid = options['gradientStyle'] !== undefined || places !== '';
  return {
    ...(colors === '' ? {} : { valueColors: element('cx:valueColors', {}, colors) }),
    ...(isSaid ? { valueColorPositions: element('cx:valueColorPositions', { count: hasMiddle ? 3 : 2 }, places) } : {}),
  };
}

const colorMarkup = (stop: string, color: unknown): string =>
  typeof color === 'string' && color !== ''
    ? element(`cx:${stop}Color`, {}, element('a:srgbClr', { val: color.slice(1) }))
    : '';

/** The middle cannot be at an extreme value. */
function placeMarkup(stop: string, type: unknown, value: unknown): string {
  const name = Object.keys(PLACES).find((key) => PLACES[key] === type);
  if (name === undefined) return '';
  if (name === 'extremeValue') return stop === 'mid' ? '' : element(`cx:${stop}`, {}, '<cx:extremeValue/>');
  return element(`cx:${stop}`, {}, element(`cx:${name}`, { val: typeof value === 'number' ? value : 0 }));
}
