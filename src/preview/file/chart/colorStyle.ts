import { attributeOf, numberOf, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { CHART_NAMESPACE } from './chartNames';

/** Office's numbers of the colour schemes of charts begin here, in the order of Excel.ChartColorScheme. */
const FIRST = 10;
const COLORFUL = 4;
const ALL = 17;
const NEUTRAL = 'MonochromaticPalette7';

export const DEFAULT_COLOR_SCHEME = 'ColorfulPalette1';

const nameOf = (number: number): string => {
  const place = number - FIRST + 1;
  return place <= COLORFUL ? `ColorfulPalette${place}` : `MonochromaticPalette${place - COLORFUL}`;
};

/** The colour scheme that a part of colours (`cs:colorStyle`) describes, or undefined where it is none of Excel's. */
export function readColorScheme(root: XmlElement | undefined): string | undefined {
  const number = root?.name === 'colorStyle' ? numberOf(root, 'id') : undefined;
  const isKnown = number !== undefined && number >= FIRST && number < FIRST + ALL;
  return isKnown && attributeOf(root, 'meth') !== undefined ? nameOf(number) : undefined;
}

/** Theme colours of the colourful schemes. */
const ACCENTS: Readonly<Record<string, readonly number[]>> = {
  ColorfulPalette1: [1, 2, 3, 4, 5, 6],
  ColorfulPalette2: [1, 3, 5],
  ColorfulPalette3: [2, 4, 6],
  ColorfulPalette4: [6, 5, 4, 3, 2, 1],
};

/** What becomes of the colours when there are more series than colours: lightness multiplied and added, in percent. */
const VARIATIONS: readonly (readonly [number, number])[] = [
  [60, 0],
  [80, 20],
  [80, 0],
  [60, 40],
  [50, 0],
  [70, 30],
  [70, 0],
  [50, 50],
];
/** What becomes of the one neutral colour. */
const TINTS = [88.5, 55, 75, 98.5, 30, 60, 80];

/** The part that describes a colour scheme, or undefined for the usual one, which needs none. */
export function writeColorStyle(scheme: string): string | undefined {
  const number = Array.from({ length: ALL }, (_, place) => place + FIRST).find((one) => nameOf(one) === scheme);
  if (number === undefined || scheme === DEFAULT_COLOR_SCHEME) return undefined;
  const names = { 'xmlns:cs': CHART_NAMESPACE.style, 'xmlns:a': CHART_NAMESPACE.drawing };
  const content =
    colorsOf(scheme, number)
      .map((val) => element('a:schemeClr', { val }))
      .join('') + variationsOf(scheme);
  return XML_DECLARATION + element('cs:colorStyle', { ...names, meth: methodOf(scheme, number), id: number }, content);
}

function colorsOf(scheme: string, number: number): readonly string[] {
  const accents = ACCENTS[scheme];
  if (accents) return accents.map((accent) => `accent${accent}`);
  if (scheme === NEUTRAL) return ['dk1'];
  const place = number - FIRST - COLORFUL;
  return [`accent${(place < 6 ? place : place - 7) + 1}`];
}

function methodOf(scheme: string, number: number): string {
  if (scheme in ACCENTS) return 'cycle';
  if (scheme === NEUTRAL) return 'acrossLinear';
  return number - FIRST - COLORFUL < 6 ? 'withinLinear' : 'withinLinearReversed';
}

function variationsOf(scheme: string): string {
  const percent = (name: string, value: number): string => element(`a:${name}`, { val: value * 1000 });
  if (scheme === NEUTRAL) return TINTS.map((tint) => element('cs:variation', {}, percent('tint', tint))).join('');
  if (!(scheme in ACCENTS)) return '';
  const changed = VARIATIONS.map(
    ([times, plus]) => percent('lumMod', times) + (plus > 0 ? percent('lumOff', plus) : ''),
  );
  return ['', ...changed].map((change) => element('cs:variation', {}, change)).join('');
}
