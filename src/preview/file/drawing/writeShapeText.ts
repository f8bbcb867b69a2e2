import type { ShapeFontModel, ShapeTextModel, ShapeTextRun } from '../../model/drawing/shape';
import { childNamed, childrenOf, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { escapeXml } from '../xml/text';
import { solidFill } from './drawingColors';
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
import { toEmu } from './units';

const FITS = new Set(['noAutofit', 'normAutofit', 'spAutoFit']);

/** `txBody`. What the file's text says of columns, warps and list levels stays. */
export function textMarkup(text: ShapeTextModel, theme: DrawingTheme, original?: XmlElement): string {
  const levels = childNamed(original, 'lstStyle');
  const paragraphs = paragraphsOf(text.runs).map((runs) => paragraphMarkup(runs, text, theme));
  return element(
    'xdr:txBody',
    { ...original?.attributes },
    frameMarkup(text, childNamed(original, 'bodyPr')) +
      (levels ? serialize(levels) : '<a:lstStyle/>') +
      paragraphs.join(''),
  );
}

function frameMarkup(text: ShapeTextModel, original: XmlElement | undefined): string {
  const fit = AUTO_SIZES.file(text.autoSizeSetting);
  const others = childrenOf(original).filter(({ name }) => !FITS.has(name));
  const before = others.filter(({ name }) => name === 'prstTxWarp');
  const after = others.filter(({ name }) => name !== 'prstTxWarp');
  return element(
    'a:bodyPr',
    {
      wrap: 'square',
      rtlCol: '0',
      ...original?.attributes,
      vertOverflow: VERTICAL_OVERFLOWS.file(text.verticalOverflow),
      horzOverflow: HORIZONTAL_OVERFLOWS.file(text.horizontalOverflow),
      vert: ORIENTATIONS.file(text.orientation),
      lIns: toEmu(text.leftMargin),
      tIns: toEmu(text.topMargin),
      rIns: toEmu(text.rightMargin),
      bIns: toEmu(text.bottomMargin),
      anchor: VERTICAL_ALIGNMENTS.file(text.verticalAlignment),
    },
    [...before.map(serialize), fit === undefined ? '' : `<a:${fit}/>`, ...after.map(serialize)].join(''),
  );
}

/** The runs of each paragraph; the font of an empty paragraph's run is that of what is typed there. */
function paragraphsOf(runs: readonly ShapeTextRun[]): ShapeTextRun[][] {
  const paragraphs: ShapeTextRun[][] = [[]];
  for (const { text, font } of runs) {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: piece, font });
    });
  }
  return paragraphs;
}

function paragraphMarkup(runs: readonly ShapeTextRun[], text: ShapeTextModel, theme: DrawingTheme): string {
  const properties = element('a:pPr', {
    algn: HORIZONTAL_ALIGNMENTS.file(text.horizontalAlignment),
    rtl: text.readingOrder === 'RightToLeft' ? true : undefined,
  });
  const last = runs.at(-1);
  const written = runs.filter((run) => run.text !== '').map((run) => runMarkup(run, theme));
  return element('a:p', {}, properties + written.join('') + (last ? fontMarkup('a:endParaRPr', last.font, theme) : ''));
}

function runMarkup({ text, font }: ShapeTextRun, theme: DrawingTheme): string {
  const properties = fontMarkup('a:rPr', font, theme);
  return text
    .split('\v')
    .map((line) => (line === '' ? '' : element('a:r', {}, `${properties}<a:t>${escapeXml(line)}</a:t>`)))
    .join(element('a:br', {}, properties));
}

/** Properties of letters, Chinese ones too; the theme's font is left to the theme. */
function fontMarkup(name: string, font: ShapeFontModel, theme: DrawingTheme): string {
  const face =
    font.name === theme.bodyFont
      ? ''
      : element('a:latin', { typeface: font.name }) + element('a:ea', { typeface: font.name });
  return element(
    name,
    {
      lang: 'en-US',
      sz: Math.round(font.size * 100),
      b: font.bold,
      i: font.italic,
      u: UNDERLINES.file(font.underline),
    },
    solidFill({ color: font.color, transparency: 0 }) + face,
  );
}
