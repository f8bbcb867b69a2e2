import type { OfficeClassDefinition, ScalarDefinition } from '../../interpreter/officeClass';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  numberArgument,
  textArgument,
  tintArgument,
} from '../arguments';
import { styleScalar, type Styled } from './styledArea';

/** Excel takes names of fonts of 31 characters at most. */
const NAME_LIMIT = 31;

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

type Flag = 'bold' | 'italic' | 'strikethrough' | 'subscript' | 'superscript';

const flag = (name: Flag): ScalarDefinition<Styled> =>
  styleScalar(
    ({ font }) => font[name],
    (value) => ({ font: { [name]: booleanArgument(value, name), ...opposite(name, value) } }),
  );

/** A text is raised or lowered, not both. */
const opposite = (name: Flag, value: unknown): Partial<Record<Flag, boolean>> => {
  if (value !== true) return {};
  if (name === 'subscript') return { superscript: false };
  return name === 'superscript' ? { subscript: false } : {};
};

export const rangeFontClass: OfficeClassDefinition<Styled> = {
  scalars: {
    name: styleScalar(
      ({ font }) => font.name,
      (value) => ({ font: { name: textArgument(value, 'name', NAME_LIMIT) } }),
    ),
    size: styleScalar(
      ({ font }) => font.size,
      (value) => ({ font: { size: numberArgument(value, 'size', 1, 409) } }),
    ),
    color: styleScalar(
      ({ font }) => font.color,
      (value) => ({ font: { color: colorArgument(value, 'color'), tint: 0 } }),
    ),
    underline: styleScalar(
      ({ font }) => font.underline,
      (value) => ({ font: { underline: choiceArgument(value, 'underline', UNDERLINES) } }),
    ),
    bold: flag('bold'),
    italic: flag('italic'),
    strikethrough: flag('strikethrough'),
    subscript: flag('subscript'),
    superscript: flag('superscript'),
    tintAndShade: styleScalar(
      ({ font }) => font.tint ?? 0,
      (value) => ({ font: { tint: tintArgument(value) } }),
    ),
  },
};
