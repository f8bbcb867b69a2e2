import type { ChartFontModel, ChartTextRun } from '../../model/drawing/chartFormat';
import { readDrawingColor, solidFill } from '../drawing/drawingColors';
import { toAngle, toDegrees } from '../drawing/units';
import { attributeOf, childNamed, childrenNamed, childrenOf, numberOf, textOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { escapeXml } from '../xml/text';
import type { ChartReadingFacts } from './chartReading';
import { BODY_ANCHORS, PARAGRAPH_ALIGNMENTS } from './chartVocabulary';

/** Letters with the way they stand. What is undefined is automatic. */
export interface TextFormat {
  readonly font: ChartFontModel;
  /** Degrees from -90 to 90, counter-clockwise; 180: letters above one another. */
  readonly orientation?: number;
  readonly horizontal?: string;
  readonly vertical?: string;
}

type Fonts = Pick<ChartReadingFacts, 'colors' | 'fonts'>;

/** The angle by which files say that an angle is automatic. */
const AUTOMATIC_ANGLE = -60_000_000;
const STACKED = 180;
const TURNED_LETTERS: Readonly<Record<string, number>> = {
  wordArtVert: STACKED,
  wordArtVertRtl: STACKED,
  eaVert: STACKED,
  vert: -90,
  vert270: 90,
};
/** Hundredths of a point. */
const PER_POINT = 100;

/** Reads text properties (`txPr`), or what a rich text says of all its letters. */
export function readTextFormat(body: XmlElement | undefined, facts: Fonts): TextFormat {
  const box = childNamed(body, 'bodyPr');
  const paragraph = childNamed(childNamed(body, 'p'), 'pPr');
  const orientation = readOrientation(box);
  const horizontal = PARAGRAPH_ALIGNMENTS.office(attributeOf(paragraph, 'algn'));
  const vertical = BODY_ANCHORS.office(attributeOf(box, 'anchor'));
  return {
    font: readFont(childNamed(paragraph, 'defRPr'), facts),
    ...(orientation === undefined ? {} : { orientation }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
  };
}

function readOrientation(box: XmlElement | undefined): number | undefined {
  const turned = TURNED_LETTERS[attributeOf(box, 'vert') ?? ''];
  const angle = numberOf(box, 'rot');
  if (turned !== undefined) return turned;
  // `0 -` and not a minus sign, so that no turning is 0 and never -0.
  return angle === undefined || angle === AUTOMATIC_ANGLE ? undefined : 0 - toDegrees(angle);
}

export function readFont(properties: XmlElement | undefined, { colors, fonts }: Fonts): ChartFontModel {
  const size = numberOf(properties, 'sz');
  const underline = attributeOf(properties, 'u');
  const face = attributeOf(childNamed(properties, 'latin'), 'typeface');
  const color = readDrawingColor(childNamed(properties, 'solidFill'), colors)?.color;
  return {
    ...(face === undefined ? {} : { name: fonts[face] ?? face }),
    ...(size === undefined ? {} : { size: size / PER_POINT }),
    ...flag('bold', attributeOf(properties, 'b')),
    ...flag('italic', attributeOf(properties, 'i')),
    ...(color === undefined ? {} : { color }),
    ...(underline === undefined ? {} : { underline: underline === 'none' ? 'None' : 'Single' }),
  };
}

const flag = (name: 'bold' | 'italic', text: string | undefined): ChartFontModel =>
  text === undefined ? {} : { [name]: text === '1' || text === 'true' };

/** The runs of a rich text; paragraphs are parted by line ends at the end of the run before. */
export function readRuns(body: XmlElement | undefined, facts: Fonts): ChartTextRun[] {
  const runs: ChartTextRun[] = [];
  childrenNamed(body, 'p').forEach((paragraph, index) => {
    const last = runs.at(-1);
    if (index > 0 && last) last.text += '\n';
    if (index > 0 && !last) runs.push({ text: '\n', font: {} });
    runs.push(...runsOf(paragraph, facts));
  });
  return runs;
}

const runsOf = (paragraph: XmlElement, facts: Fonts): ChartTextRun[] =>
  childrenOf(paragraph).flatMap((piece) => {
    if (!['r', 'fld', 'br'].includes(piece.name)) return [];
    const text = piece.name === 'br' ? '\v' : textOf(childNamed(piece, 't'));
    return [{ text, font: readFont(childNamed(piece, 'rPr'), facts) }];
  });

/** `c:txPr`, or '' where all of it is automatic. */
export function writeTextFormat(format: TextFormat, name = 'c:txPr'): string {
  const paragraph = writeParagraphFormat(format);
  const box = boxAttributes(format);
  if (paragraph === '' && Object.values(box).every((value) => value === undefined)) return '';
  const letters = paragraph === '' ? '<a:pPr><a:defRPr/></a:pPr>' : paragraph;
  return element(name, {}, `${element('a:bodyPr', box)}<a:lstStyle/><a:p>${letters}<a:endParaRPr lang="en-US"/></a:p>`);
}

function boxAttributes({ orientation, vertical }: TextFormat): Record<string, string | number | undefined> {
  const anchor = { anchor: BODY_ANCHORS.file(vertical), anchorCtr: vertical === undefined ? undefined : 1 };
  if (orientation === undefined) return anchor;
  if (orientation === STACKED) return { rot: 0, vert: 'wordArtVert', ...anchor };
  return { rot: 0 - toAngle(orientation), vert: 'horz', ...anchor };
}

function writeParagraphFormat({ font, horizontal }: TextFormat): string {
  const letters = writeFont(font, 'a:defRPr');
  const algn = PARAGRAPH_ALIGNMENTS.file(horizontal);
  return letters === '<a:defRPr/>' && algn === undefined ? '' : element('a:pPr', { algn }, letters);
}

/** Letters as `a:defRPr` or `a:rPr`. */
export function writeFont(font: ChartFontModel, name: string, language?: string): string {
  const attributes = {
    lang: language,
    sz: font.size === undefined ? undefined : Math.round(font.size * PER_POINT),
    b: font.bold,
    i: font.italic,
    u: font.underline === undefined ? undefined : font.underline === 'None' ? 'none' : 'sng',
  };
  const color = font.color === undefined ? '' : solidFill({ color: font.color, transparency: 0 });
  const faces = ['a:latin', 'a:ea', 'a:cs'].map((script) =>
    font.name === undefined ? '' : element(script, { typeface: font.name }),
  );
  return element(name, attributes, color + faces.join(''));
}

/** `c:rich`: runs as paragraphs, with what all of their letters have. */
export function writeRichText(runs: readonly ChartTextRun[], format: TextFormat): string {
  const letters = writeParagraphFormat(format) || '<a:pPr><a:defRPr/></a:pPr>';
  const paragraphs = paragraphsOf(runs).map((pieces) => `<a:p>${letters}${pieces.map(writeRun).join('')}</a:p>`);
  return `<c:rich>${element('a:bodyPr', boxAttributes(format))}<a:lstStyle/>${paragraphs.join('')}</c:rich>`;
}

function paragraphsOf(runs: readonly ChartTextRun[]): ChartTextRun[][] {
  const paragraphs: ChartTextRun[][] = [[]];
  for (const { text, font } of runs) {
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push({ text: line, font });
    });
  }
  return paragraphs;
}

const writeRun = ({ text, font }: ChartTextRun): string =>
  text === '\v'
    ? '<a:br/>'
    : `<a:r>${writeFont(font, 'a:rPr', 'en-US')}<a:t>${escapeXml(text.replaceAll('\v', ' '))}</a:t></a:r>`;
