import type { ShapeFontModel, ShapeTextModel, ShapeTextRun } from '../../model/drawing/shape';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from '../xml/element';
import { readDrawingColor } from './drawingColors';
import type { DrawingTheme } from './drawingTheme';
import {
  AUTO_SIZES,
  HORIZONTAL_ALIGNMENTS,
  HORIZONTAL_OVERFLOWS,
  ORIENTATIONS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
  VERTICAL_OVERFLOWS,
} from './shapeWords';
import { toPoints } from './units';

/** Margins of a text that says none, in points. */
const SIDE_MARGIN = 7.2;
const EDGE_MARGIN = 3.6;
const DEFAULT_SIZE = 11;
/** A break between lines of one paragraph; paragraphs are parted by `\n`. */
const LINE_BREAK = '\v';
const PER_POINT = 100;

/** Reads the text of a shape; one without text has margins and places all the same. */
export function readShapeText(
  body: XmlElement | undefined,
  style: XmlElement | undefined,
  theme: DrawingTheme,
): ShapeTextModel {
  const frame = childNamed(body, 'bodyPr');
  const paragraphs = childrenNamed(body, 'p');
  const first = childNamed(paragraphs[0], 'pPr');
  return {
    runs: runsOf(paragraphs, inheritedFont(body, style, theme), theme),
    leftMargin: marginOf(frame, 'lIns', SIDE_MARGIN),
    rightMargin: marginOf(frame, 'rIns', SIDE_MARGIN),
    topMargin: marginOf(frame, 'tIns', EDGE_MARGIN),
    bottomMargin: marginOf(frame, 'bIns', EDGE_MARGIN),
    horizontalAlignment: HORIZONTAL_ALIGNMENTS.office(attributeOf(first, 'algn')) ?? 'Left',
    verticalAlignment: VERTICAL_ALIGNMENTS.office(attributeOf(frame, 'anchor')) ?? 'Top',
    horizontalOverflow: HORIZONTAL_OVERFLOWS.office(attributeOf(frame, 'horzOverflow')) ?? 'Overflow',
    verticalOverflow: VERTICAL_OVERFLOWS.office(attributeOf(frame, 'vertOverflow')) ?? 'Overflow',
    orientation: ORIENTATIONS.office(attributeOf(frame, 'vert')) ?? 'Horizontal',
    readingOrder: flagOf(first, 'rtl') ? 'RightToLeft' : 'LeftToRight',
    autoSizeSetting:
      childrenOf(frame)
        .map(({ name }) => AUTO_SIZES.office(name))
        .find(Boolean) ?? 'AutoSizeNone',
  };
}

function marginOf(frame: XmlElement | undefined, name: string, missing: number): number {
  const margin = numberOf(frame, name);
  return margin === undefined ? missing : toPoints(margin);
}

/** What letters look like where their run does not say. */
function inheritedFont(
  body: XmlElement | undefined,
  style: XmlElement | undefined,
  theme: DrawingTheme,
): ShapeFontModel {
  const reference = childNamed(style, 'fontRef');
  const plain: ShapeFontModel = {
    name: attributeOf(reference, 'idx') === 'major' ? theme.headingFont : theme.bodyFont,
    size: DEFAULT_SIZE,
    color: readDrawingColor(reference, theme.colors)?.color ?? theme.colors.get('tx1') ?? '#000000',
    bold: false,
    italic: false,
    underline: 'None',
  };
  const levels = childNamed(body, 'lstStyle');
  return readFont(childNamed(childNamed(levels, 'lvl1pPr') ?? childNamed(levels, 'defPPr'), 'defRPr'), plain, theme);
}

/** The letters that a run's properties describe. */
export function readFont(
  properties: XmlElement | undefined,
  inherited: ShapeFontModel,
  theme: DrawingTheme,
): ShapeFontModel {
  const size = numberOf(properties, 'sz');
  return {
    name: typeface(attributeOf(childNamed(properties, 'latin'), 'typeface'), theme) ?? inherited.name,
    size: size === undefined ? inherited.size : size / PER_POINT,
    color: readDrawingColor(childNamed(properties, 'solidFill'), theme.colors)?.color ?? inherited.color,
    bold: flagOf(properties, 'b', inherited.bold),
    italic: flagOf(properties, 'i', inherited.italic),
    underline: UNDERLINES.office(attributeOf(properties, 'u')) ?? inherited.underline,
  };
}

/** `+mn-lt` and the like stand for the theme's fonts. */
function typeface(name: string | undefined, theme: DrawingTheme): string | undefined {
  if (!name?.startsWith('+')) return name || undefined;
  return name.startsWith('+mj') ? theme.headingFont : theme.bodyFont;
}

/** Runs of all paragraphs; the break before a paragraph belongs to its first run. */
function runsOf(paragraphs: readonly XmlElement[], inherited: ShapeFontModel, theme: DrawingTheme): ShapeTextRun[] {
  const runs: ShapeTextRun[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = index > 0 ? '\n' : '';
    for (const part of childrenOf(paragraph)) {
      if (!['r', 'fld', 'br'].includes(part.name)) continue;
      const text = start + (part.name === 'br' ? LINE_BREAK : textOf(childNamed(part, 't')));
      runs.push({ text, font: readFont(childNamed(part, 'rPr'), inherited, theme) });
      start = '';
    }
    const font = readFont(childNamed(paragraph, 'endParaRPr'), inherited, theme);
    if (start !== '' || runs.length === 0) runs.push({ text: start, font });
  });
  return runs.length > 0 ? runs : [{ text: '', font: inherited }];
}
