import type { OfficeClassDefinition, ScalarDefinition } from '../../interpreter/officeClass';
import type { AlignmentStyle } from '../../model/style';
import { booleanArgument, choiceArgument, integerArgument, invalidArgument } from '../arguments';
import { styleScalar, type Styled } from './styledArea';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING = ['Context', 'LeftToRight', 'RightToLeft'] as const;

/** Excel's limit of the indent. */
export const INDENT_LIMIT = 250;

const alignment = <Key extends keyof AlignmentStyle>(
  key: Key,
  check: (value: unknown) => AlignmentStyle[Key],
): ScalarDefinition<Styled> =>
  styleScalar(
    (style) => style.alignment[key],
    (value) => ({ alignment: { [key]: check(value) } }),
  );

function orientation(value: unknown): number {
  const degrees = integerArgument(value, 'textOrientation', -90, 180);
  if (degrees > 90 && degrees !== 180)
    throw invalidArgument('textOrientation is between -90 and 90, or 180 for vertical text.');
  return degrees;
}

/** How texts stand in cells: the properties that ranges and named styles share. */
export const alignmentScalars: NonNullable<OfficeClassDefinition<Styled>['scalars']> = {
  wrapText: alignment('wrapText', (value) => booleanArgument(value, 'wrapText')),
  horizontalAlignment: alignment('horizontal', (value) => choiceArgument(value, 'horizontalAlignment', HORIZONTAL)),
  verticalAlignment: alignment('vertical', (value) => choiceArgument(value, 'verticalAlignment', VERTICAL)),
  readingOrder: alignment('readingOrder', (value) => choiceArgument(value, 'readingOrder', READING)),
  shrinkToFit: alignment('shrinkToFit', (value) => booleanArgument(value, 'shrinkToFit')),
  indentLevel: alignment('indentLevel', (value) => integerArgument(value, 'indentLevel', 0, INDENT_LIMIT)),
  textOrientation: alignment('textOrientation', orientation),
  autoIndent: alignment('autoIndent', (value) => booleanArgument(value, 'autoIndent')),
};
