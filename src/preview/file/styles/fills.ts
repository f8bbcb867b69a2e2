import { NORMAL_STYLE, type FillStyle } from '../../model/style';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readColor, toArgb, type ColorSource } from './colors';
import { WordPairs } from './wordPairs';

export const PATTERNS = new WordPairs({
  none: 'None',
  solid: 'Solid',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightGray: 'Gray25',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
  gray125: 'Gray16',
  gray0625: 'Gray8',
});

/** In a solid fill the foreground is the colour that one sees; in a pattern it is the pattern's. */
export function readFill(fill: XmlElement | undefined, colors: ColorSource): FillStyle {
  const gradient = childNamed(fill, 'gradientFill');
  if (gradient) return readGradient(gradient, colors);
  const pattern = childNamed(fill, 'patternFill');
  const kind = PATTERNS.office(attributeOf(pattern, 'patternType')) ?? 'None';
  if (kind === 'None') return NORMAL_STYLE.fill;
  const front = readColor(childNamed(pattern, 'fgColor'), colors);
  const back = readColor(childNamed(pattern, 'bgColor'), colors);
  if (kind === 'Solid') return { pattern: kind, color: front ?? '#000000', patternColor: '#000000' };
  return { pattern: kind, color: back ?? '#FFFFFF', patternColor: front ?? '#000000' };
}

/** A gradient reads as its first colour, which is what Office.js can say of it. */
function readGradient(gradient: XmlElement, colors: ColorSource): FillStyle {
  const first = childrenNamed(gradient, 'stop')[0];
  const pattern = attributeOf(gradient, 'type') === 'path' ? 'RectangularGradient' : 'LinearGradient';
  return { pattern, color: readColor(childNamed(first, 'color'), colors) ?? '#FFFFFF', patternColor: '#000000' };
}

export function writeFill(fill: FillStyle): string {
  if (fill.pattern === 'None') return '<fill><patternFill patternType="none"/></fill>';
  const kind = PATTERNS.file(fill.pattern) ?? 'solid';
  const solid = kind === 'solid';
  const front = element('fgColor', { rgb: toArgb(solid ? fill.color : fill.patternColor) });
  const back = solid ? element('bgColor', { indexed: 64 }) : element('bgColor', { rgb: toArgb(fill.color) });
  return `<fill>${element('patternFill', { patternType: kind }, front + back)}</fill>`;
}
