import { officeObject, type OfficeClassDefinition, type Session } from '../../interpreter/officeClass';
import type { ShapeTextModel } from '../../model/drawing/shape';
import { choiceArgument, numberArgument } from '../arguments';
import { fitShapeToText } from './fitText';
import { changeDrawings, type TypedShape } from './shapePlace';
import { replaceText, textIn, wholeText } from './textRuns';

type TextShape = TypedShape<'GeometricShape'>;
type TextSetting = Exclude<keyof ShapeTextModel, 'runs'>;

const MOST_MARGIN = 1_584;

const CHOICES = {
  autoSizeSetting: ['AutoSizeNone', 'AutoSizeTextToFitShape', 'AutoSizeShapeToFitText'],
  horizontalAlignment: ['Left', 'Center', 'Right', 'Justify', 'JustifyLow', 'Distributed', 'ThaiDistributed'],
  horizontalOverflow: ['Overflow', 'Clip'],
  orientation: [
    'Horizontal',
    'Vertical',
    'Vertical270',
    'WordArtVertical',
    'EastAsianVertical',
    'MongolianVertical',
    'WordArtVerticalRTL',
  ],
  readingOrder: ['LeftToRight', 'RightToLeft'],
  verticalAlignment: ['Top', 'Middle', 'Bottom', 'Justified', 'Distributed'],
  verticalOverflow: ['Overflow', 'Ellipsis', 'Clip'],
} as const;

function setting<Key extends TextSetting>(key: Key, read: (value: unknown) => ShapeTextModel[Key]) {
  return {
    get: ({ content }: TextShape) => content.text[key],
    set: (shape: TextShape, value: unknown, session: Session) => {
      const given = read(value);
      changeDrawings(shape.sheet, session);
      shape.content.text[key] = given;
      fitShapeToText(shape);
    },
  };
}

const choice = <Key extends keyof typeof CHOICES>(key: Key) =>
  setting(key, (value) => choiceArgument<string>(value, key, CHOICES[key]));

const margin = <Key extends 'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin'>(key: Key) =>
  setting(key, (value) => numberArgument(value, key, 0, MOST_MARGIN));

function deleteText(shape: TextShape, session: Session): void {
  changeDrawings(shape.sheet, session);
  replaceText(shape.content.text, wholeText(shape.content.text), '');
  fitShapeToText(shape);
}

export const textFrameClass: OfficeClassDefinition<TextShape> = {
  scalars: {
    autoSizeSetting: choice('autoSizeSetting'),
    bottomMargin: margin('bottomMargin'),
    hasText: { get: ({ content }) => textIn(content.text) !== '' },
    horizontalAlignment: choice('horizontalAlignment'),
    horizontalOverflow: choice('horizontalOverflow'),
    leftMargin: margin('leftMargin'),
    orientation: choice('orientation'),
    readingOrder: choice('readingOrder'),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    verticalAlignment: choice('verticalAlignment'),
    verticalOverflow: choice('verticalOverflow'),
  },
  navigation: { textRange: (shape) => officeObject('TextRange', { shape }) },
  methods: { deleteText: (shape, _args, session) => deleteText(shape, session) },
};
