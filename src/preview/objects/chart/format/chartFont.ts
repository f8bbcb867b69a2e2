import type { OfficeClassDefinition, ScalarDefinition, Session } from '../../../interpreter/officeClass';
import type { ChartFontModel } from '../../../model/drawing/chartFormat';
import { booleanArgument, textArgument } from '../../arguments';
import { color, number, oneOf } from '../chartArguments';
import { change, existing, type Argument, type Part } from '../chartPart';

/** Letters as they are shown. */
export type FontLook = Required<ChartFontModel>;

export interface FontSubject {
  /** Reading gives the letters of the whole part; a change goes to every piece of its text. */
  readonly part: Part<ChartFontModel>;
  /** Letters of pieces of the text that have some of their own. */
  readonly pieces?: () => readonly ChartFontModel[];
  /** The letters while nobody has set anything of them. */
  readonly automatic: (session: Session) => FontLook;
}

/** A property of the letters; null where pieces of the text differ. */
function property<Name extends keyof ChartFontModel>(
  name: Name,
  argument: Argument<FontLook[Name]>,
): ScalarDefinition<FontSubject> {
  return {
    get: ({ part, pieces, automatic }, session) => {
      const usual = part.read()[name] ?? existing(part.on).format.font[name] ?? automatic(session)[name];
      const values = new Set((pieces?.() ?? []).map((piece) => piece[name] ?? usual));
      const [only = usual] = values;
      return values.size > 1 ? null : only;
    },
    set: ({ part }, value, session) => {
      const taken = argument(value, name, session);
      change(part, session, (font) => {
        font[name] = taken;
      });
    },
  };
}

const LONGEST_NAME = 255;
/** Points. */
const [SMALLEST, LARGEST] = [1, 409];

export const chartFontClass: OfficeClassDefinition<FontSubject> = {
  scalars: {
    bold: property('bold', booleanArgument),
    color: property('color', color),
    italic: property('italic', booleanArgument),
    name: property('name', (value, name) => textArgument(value, name, LONGEST_NAME)),
    size: property('size', number(SMALLEST, LARGEST)),
    underline: property('underline', oneOf('ChartUnderlineStyle')),
  },
};
