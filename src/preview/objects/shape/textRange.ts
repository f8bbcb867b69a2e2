import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { ShapeFontModel } from '../../model/drawing/shape';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  integerArgument,
  invalidArgument,
  numberArgument,
  textArgument,
} from '../arguments';
import { fitShapeToText } from './fitText';
import { changeDrawings, type TypedShape } from './shapePlace';
import { changeFont, commonOf, replaceText, runsIn, textIn, wholeText, type TextSpan } from './textRuns';

/** Some characters of a shape's text; without a span all of them, however many there are. */
export interface TextRangeSubject {
  readonly shape: TypedShape<'GeometricShape'>;
  span?: TextSpan;
}

const MOST_POINTS = 4_000;
const UNDERLINES = [
  'None',
  'Single',
  'Double',
  'Heavy',
  'Dotted',
  'DottedHeavy',
  'Dash',
  'DashHeavy',
  'DashLong',
  'DashLongHeavy',
  'DotDash',
  'DotDashHeavy',
  'DotDotDash',
  'DotDotDashHeavy',
  'Wavy',
  'WavyHeavy',
  'WavyDouble',
] as const;

const spanOf = ({ shape, span }: TextRangeSubject): TextSpan => span ?? wholeText(shape.content.text);

function getText(subject: TextRangeSubject): string {
  const { start, end } = spanOf(subject);
  return textIn(subject.shape.content.text).slice(start, end);
}

/** Paragraphs end with `\n`, whatever ends lines elsewhere. A shape with a text of its own shows no cell's. */
function setText(subject: TextRangeSubject, value: unknown, session: Session): void {
  const text = textArgument(value, 'text').replace(/\r\n?/g, '\n');
  changeDrawings(subject.shape.sheet, session);
  const span = replaceText(subject.shape.content.text, spanOf(subject), text);
  delete subject.shape.content.formula;
  if (subject.span) subject.span = span;
  fitShapeToText(subject.shape);
}

function getSubstring(subject: TextRangeSubject, start: unknown, length: unknown): OfficeObject {
  const { start: first, end } = spanOf(subject);
  const from = first + integerArgument(start, 'start', 0);
  const to = length === null || length === undefined ? end : from + integerArgument(length, 'length', 0);
  if (from > end || to > end) throw invalidArgument('The text has no such characters.');
  return officeObject<TextRangeSubject>('TextRange', { shape: subject.shape, span: { start: from, end: to } });
}

export const textRangeClass: OfficeClassDefinition<TextRangeSubject> = {
  scalars: { text: { get: getText, set: setText } },
  navigation: { font: (subject) => officeObject('ShapeFont', subject) },
  methods: { getSubstring: (subject, [start, length]) => getSubstring(subject, start, length) },
};

function fontScalar<Key extends keyof ShapeFontModel>(key: Key, read: (value: unknown) => ShapeFontModel[Key]) {
  return {
    get: (subject: TextRangeSubject) =>
      commonOf(runsIn(subject.shape.content.text, spanOf(subject)).map(({ font }) => font[key])),
    set: (subject: TextRangeSubject, value: unknown, session: Session) => {
      const change: Partial<ShapeFontModel> = { [key]: read(value) };
      changeDrawings(subject.shape.sheet, session);
      changeFont(subject.shape.content.text, spanOf(subject), change);
      fitShapeToText(subject.shape);
    },
  };
}

function fontName(value: unknown): string {
  const name = textArgument(value, 'name');
  if (name === '') throw invalidArgument('name must not be empty.');
  return name;
}

export const shapeFontClass: OfficeClassDefinition<TextRangeSubject> = {
  scalars: {
    bold: fontScalar('bold', (value) => booleanArgument(value, 'bold')),
    color: fontScalar('color', (value) => colorArgument(value, 'color')),
    italic: fontScalar('italic', (value) => booleanArgument(value, 'italic')),
    name: fontScalar('name', fontName),
    size: fontScalar('size', (value) => numberArgument(value, 'size', 1, MOST_POINTS)),
    underline: fontScalar('underline', (value) => choiceArgument(value, 'underline', UNDERLINES)),
  },
};
