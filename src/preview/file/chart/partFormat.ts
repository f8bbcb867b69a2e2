import type { ChartPartFormat, ChartTextRun } from '../../model/drawing/chartFormat';
import { childNamed, serialize, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { readShapeFormat, writeShapeFormat, type ShapeFormat } from './shapeFormat';
import { readTextFormat, writeRichText, writeTextFormat, type TextFormat } from './textFormat';

/** All that a part's `spPr` and `txPr` say, as the model has it. */
export interface PartLook {
  readonly shape: ShapeFormat;
  readonly text: TextFormat;
  /** The part's own text, where it is a rich one. */
  readonly runs?: readonly ChartTextRun[] | undefined;
}

interface LookBesideFormat {
  readonly shadow?: boolean;
  readonly orientation?: number | undefined;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly runs?: readonly ChartTextRun[] | undefined;
}

/** A part's look: its format, and what the model keeps beside it. How text is centred and not turned needs no word. */
export const lookOf = ({ fill, line, font }: ChartPartFormat, beside: LookBesideFormat = {}): PartLook => ({
  shape: { ...(fill === undefined ? {} : { fill }), line, shadow: beside.shadow === true },
  text: {
    font,
    ...(beside.orientation === undefined ? {} : { orientation: beside.orientation }),
    ...(beside.horizontal === undefined || beside.horizontal === 'Center' ? {} : { horizontal: beside.horizontal }),
    ...(beside.vertical === undefined || beside.vertical === 'Center' ? {} : { vertical: beside.vertical }),
  },
  runs: beside.runs,
});

/** What of a part's look is read, before the model's parts are made of it. */
export interface ReadLook {
  readonly format: ChartPartFormat;
  readonly shadow: boolean;
  readonly text: TextFormat;
}

/** Reads the `spPr` of a part and its letters, which stand in its `txPr` or in a rich text. */
export function readLook(part: XmlElement | undefined, facts: ChartReadingFacts, rich?: XmlElement): ReadLook {
  const { fill, line, shadow } = readShapeFormat(childNamed(part, 'spPr'), facts);
  const text = readTextFormat(rich ?? childNamed(part, 'txPr'), facts);
  const format = { ...(fill === undefined ? {} : { fill }), line, font: text.font };
  return { format, shadow: shadow === true, text };
}

/** Reads a part of which the model knows only its format. */
export function readPartFormat(part: XmlElement | undefined, facts: ChartReadingFacts): ChartPartFormat {
  const { format } = readLook(part, facts);
  return withMarkup(format, part, lookOf(format));
}

/** The format with the markup that it was read from. `look` is what the writer would make of the part as it was read. */
export function withMarkup(
  format: ChartPartFormat,
  part: XmlElement | undefined,
  look: PartLook,
  rich?: XmlElement,
): ChartPartFormat {
  const shape = childNamed(part, 'spPr');
  const text = rich ?? childNamed(part, 'txPr');
  if (!shape && !text) return format;
  return {
    ...format,
    file: {
      ...(shape ? { shape: { markup: serialize(shape), asRead: shapeKey(look) } } : {}),
      ...(text ? { text: { markup: serialize(text), asRead: textKey(look) } } : {}),
    },
  };
}

const shapeKey = ({ shape: { fill, line, shadow } }: PartLook): string => JSON.stringify([fill, line, shadow]);
const textKey = ({ text, runs }: PartLook): string => JSON.stringify([text, runs]);

/** `c:spPr` of a part: what the file had while it says the same, else what the model says (or `otherwise`). */
export const shapeMarkup = (
  { file }: Pick<ChartPartFormat, 'file'>,
  look: PartLook,
  otherwise: ShapeFormat = look.shape,
): string => (file?.shape?.asRead === shapeKey(look) ? file.shape.markup : writeShapeFormat(otherwise));

/** `c:txPr` of a part, or its `c:rich` where it has a text of its own. */
export function textMarkup({ file }: Pick<ChartPartFormat, 'file'>, look: PartLook): string {
  if (file?.text?.asRead === textKey(look)) return file.text.markup;
  return look.runs ? writeRichText(look.runs, look.text) : writeTextFormat(look.text);
}

/** `c:spPr` and `c:txPr` of a part of which the model knows only its format. */
export function partFormatMarkup(format: ChartPartFormat): { spPr: string[]; txPr: string[] } {
  const look = lookOf(format);
  return { spPr: [shapeMarkup(format, look)], txPr: [textMarkup(format, look)] };
}
