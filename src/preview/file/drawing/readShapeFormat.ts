import type { ShapeFillModel, ShapeLineModel } from '../../model/drawing/shape';
import { attributeOf, childNamed, childrenOf, numberOf, type XmlElement } from '../xml/element';
import { readDrawingColor, type DrawingColor } from './drawingColors';
import type { DrawingTheme } from './drawingTheme';
import { DASHES, LINE_STYLES } from './shapeWords';
import { toPoints } from './units';

/** By the elements that say how an area is filled, in Excel.ShapeFillType. `grpFill` is the fill of its group. */
export const FILL_TYPES: Readonly<Record<string, string>> = {
  noFill: 'NoFill',
  solidFill: 'Solid',
  gradFill: 'Gradient',
  pattFill: 'Pattern',
  blipFill: 'PictureAndTexture',
  grpFill: 'Mixed',
};

const WHITE: DrawingColor = { color: '#FFFFFF', transparency: 0 };
const DEFAULT_WEIGHT = 0.75;

/** The fill in a shape's properties, or else in its style. */
export function readFill(
  properties: XmlElement | undefined,
  style: XmlElement | undefined,
  theme: DrawingTheme,
): ShapeFillModel {
  const fill = childrenOf(properties).find(({ name }) => name in FILL_TYPES);
  const reference = childNamed(style, 'fillRef');
  const inherited = readDrawingColor(reference, theme.colors);
  if (!fill) {
    const isFilled = inherited !== undefined && (numberOf(reference, 'idx') ?? 0) > 0;
    return { type: isFilled ? 'Solid' : 'NoFill', ...(isFilled ? inherited : WHITE) };
  }
  return { type: FILL_TYPES[fill.name] ?? 'Mixed', ...(fillColor(fill, theme, inherited?.color) ?? WHITE) };
}

/** The colour that stands for a fill: a gradient's first, a pattern's own. */
function fillColor(fill: XmlElement, { colors }: DrawingTheme, placeholder?: string): DrawingColor | undefined {
  if (fill.name === 'gradFill') return readDrawingColor(childrenOf(childNamed(fill, 'gsLst'))[0], colors, placeholder);
  if (fill.name === 'pattFill') return readDrawingColor(childNamed(fill, 'fgClr'), colors, placeholder);
  return readDrawingColor(fill, colors, placeholder);
}

/** The outline in a shape's properties, filled up by its style. */
export function readLine(
  properties: XmlElement | undefined,
  style: XmlElement | undefined,
  theme: DrawingTheme,
): ShapeLineModel {
  const line = childNamed(properties, 'ln');
  const reference = childNamed(style, 'lnRef');
  const index = numberOf(reference, 'idx') ?? 0;
  const inherited = index > 0 ? readDrawingColor(reference, theme.colors) : undefined;
  const fill = childrenOf(line).find(({ name }) => name in FILL_TYPES);
  const color = (fill && fillColor(fill, theme, inherited?.color)) ?? inherited;
  const width = numberOf(line, 'w');
  return {
    visible: fill ? fill.name !== 'noFill' : inherited !== undefined,
    color: color?.color ?? '#000000',
    weight: width === undefined ? (theme.lineWeights[index - 1] ?? DEFAULT_WEIGHT) : toPoints(width),
    style: LINE_STYLES.office(attributeOf(line, 'cmpd')) ?? 'Single',
    dashStyle: dashOf(line),
    transparency: color?.transparency ?? 0,
  };
}

/** Round dots are the file's dots with round caps. */
function dashOf(line: XmlElement | undefined): string {
  const dash = attributeOf(childNamed(line, 'prstDash'), 'val');
  return dash === 'sysDot' && attributeOf(line, 'cap') === 'rnd' ? 'RoundDot' : (DASHES.office(dash) ?? 'Solid');
}
