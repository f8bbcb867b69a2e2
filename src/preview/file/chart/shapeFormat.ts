import type { ChartFillModel, ChartLineModel } from '../../model/drawing/chartFormat';
import { readDrawingColor, solidFill } from '../drawing/drawingColors';
import { toEmu, toPoints } from '../drawing/units';
import { attributeOf, childNamed, childrenOf, numberOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import type { ChartReadingFacts } from './chartReading';
import { wordOf } from './chartValues';
import { DASHES, GREYS } from './chartVocabulary';

/** How an area of a chart looks. */
export interface ShapeFormat {
  readonly fill?: ChartFillModel;
  readonly line: ChartLineModel;
  readonly shadow?: boolean;
}

type Colors = Pick<ChartReadingFacts, 'colors'>;

const FILLS = new Set(['noFill', 'solidFill', 'gradFill', 'pattFill', 'blipFill', 'grpFill']);
const WHITE = '#FFFFFF';
/** Of grey lines without a colour. */
const BLACK = '#000000';

/** The shadow that Office gives to what "has a shadow". */
const SHADOW =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0"><a:prstClr val="black"><a:alpha val="40000"/></a:prstClr></a:outerShdw></a:effectLst>';

/** Reads shape properties (`spPr`); of gradients and patterns the first colour stands for the whole. */
export function readShapeFormat(properties: XmlElement | undefined, facts: Colors): ShapeFormat {
  const fill = childrenOf(properties).find(({ name }) => FILLS.has(name));
  const color = fill && readFillColor(fill, facts);
  return {
    ...(color === undefined ? {} : { fill: color }),
    line: readLine(childNamed(properties, 'ln'), facts),
    shadow: childNamed(childNamed(properties, 'effectLst'), 'outerShdw') !== undefined,
  };
}

/** `#RRGGBB`; null: no fill; undefined: automatic or of a kind without a colour. */
export function readFillColor(fill: XmlElement, { colors }: Colors): ChartFillModel {
  switch (fill.name) {
    case 'noFill':
      return null;
    case 'gradFill':
      return readDrawingColor(childrenOf(childNamed(fill, 'gsLst'))[0], colors)?.color;
    case 'pattFill':
      return readDrawingColor(childNamed(fill, 'fgClr'), colors)?.color;
    default:
      return readDrawingColor(fill, colors)?.color;
  }
}

export function readLine(line: XmlElement | undefined, facts: Colors): ChartLineModel {
  const width = numberOf(line, 'w');
  const fill = childrenOf(line).find(({ name }) => FILLS.has(name));
  const color = fill && readFillColor(fill, facts);
  const grey = fill?.name === 'pattFill' ? GREYS.office(attributeOf(fill, 'prst')) : undefined;
  const style = color === null ? 'None' : (grey ?? DASHES.office(wordOf(line, 'prstDash')));
  return {
    ...(typeof color === 'string' ? { color } : {}),
    ...(style === undefined ? {} : { style }),
    ...(width === undefined ? {} : { weight: toPoints(width) }),
  };
}

/** `c:spPr`, or '' where all of it is automatic. */
export function writeShapeFormat({ fill, line, shadow }: ShapeFormat, name = 'c:spPr'): string {
  const content = writeFill(fill) + writeLine(line) + (shadow === true ? SHADOW : '');
  return content === '' ? '' : element(name, {}, content);
}

export function writeFill(fill: ChartFillModel): string {
  if (fill === undefined) return '';
  return fill === null ? '<a:noFill/>' : solidFill({ color: fill, transparency: 0 });
}

/** `a:ln`, or '' where all of it is automatic. */
export function writeLine({ color, style, weight }: ChartLineModel): string {
  const dash = DASHES.file(style);
  const cap = style === 'RoundDot' ? 'rnd' : undefined;
  const content = lineFill(color, style) + (dash === undefined ? '' : element('a:prstDash', { val: dash }));
  const width = weight === undefined ? undefined : toEmu(weight);
  return content === '' && width === undefined ? '' : element('a:ln', { w: width, cap }, content);
}

function lineFill(color: string | undefined, style: string | undefined): string {
  if (style === 'None') return '<a:noFill/>';
  const grey = GREYS.file(style);
  if (grey === undefined) return color === undefined ? '' : writeFill(color);
  const ink = (name: string, hex: string): string => element(name, {}, element('a:srgbClr', { val: hex.slice(1) }));
  return element('a:pattFill', { prst: grey }, ink('a:fgClr', color ?? BLACK) + ink('a:bgClr', WHITE));
}
