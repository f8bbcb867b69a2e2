import { NORMAL_STYLE, type FillStyle } from '../../model/style';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readColor, readShade, shadeAttributes, type ColorSource } from './colors';
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
  const front = readShade(childNamed(pattern, 'fgColor'), colors);
  const back = readShade(childNamed(pattern, 'bgColor'), colors);
  if (kind === 'Solid') return { pattern: kind, color: '#000000', ...front, patternColor: '#000000' };
  return {
    pattern: kind,
    color: '#FFFFFF',
    ...back,
    patternColor: front?.color ?? '#000000',
    ...(front?.tint !== undefined && { patternTint: front.tint }),
  };
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
  const pattern = { color: fill.patternColor, ...(fill.patternTint !== undefined && { tint: fill.patternTint }) };
  const front = element('fgColor', shadeAttributes(solid ? fill : pattern));
  const back = element('bgColor', solid ? { indexed: 64 } : shadeAttributes(fill));
  return `<fill>${element('patternFill', { patternType: kind }, front + back)}</fill>`;
}
