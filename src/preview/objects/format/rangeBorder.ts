import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
} from '../../interpreter/officeClass';
import type { BorderStyle } from '../../model/style';
import { choiceArgument, colorArgument, integerArgument, itemNotFound, tintArgument } from '../arguments';
import { commonPart, draw, linesOf, type BorderSubject } from './borderLines';
import { SIDES, type Side } from './borderStrip';
import { NamedStyle } from './namedStyle';
import type { Styled } from './styledArea';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const part = (
  pick: (line: BorderStyle) => unknown,
  check: (value: unknown) => Partial<BorderStyle>,
): ScalarDefinition<BorderSubject> => ({
  get: (subject, session) => commonPart(session, subject, pick),
  set: (subject, value, session) => {
    if (value !== null && value !== undefined) draw(session, subject, check(value));
  },
});

export const rangeBorderClass: OfficeClassDefinition<BorderSubject> = {
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: part(
      ({ style }) => style,
      (value) => ({ style: choiceArgument(value, 'style', STYLES) }),
    ),
    weight: part(
      ({ weight }) => weight,
      (value) => ({ weight: choiceArgument(value, 'weight', WEIGHTS) }),
    ),
    color: part(
      ({ color }) => color,
      (value) => ({ color: colorArgument(value, 'color'), tint: 0 }),
    ),
    tintAndShade: part(
      ({ tint = 0 }) => tint,
      (value) => ({ tint: tintArgument(value) }),
    ),
  },
};

const borderObject = (area: Styled, side: Side): OfficeObject<BorderSubject> =>
  officeObject('RangeBorder', { area, side });

/** Cells have lines on all sides and between them; a named style has those around a cell. */
const sidesOf = (area: Styled): readonly Side[] => (area instanceof NamedStyle ? SIDES.slice(0, 4) : SIDES);

/** The tint of all lines that there are. */
const commonTint: ScalarDefinition<Styled> = {
  get: (area, session) => {
    const lines = sidesOf(area)
      .flatMap((side) => linesOf(session, { area, side }))
      .filter(({ style }) => style !== 'None');
    const tints = new Set(lines.map(({ tint = 0 }) => tint));
    return tints.size > 1 ? null : ([...tints][0] ?? 0);
  },
  set: (area, value, session) => {
    const tint = tintArgument(value);
    for (const side of sidesOf(area)) {
      if (linesOf(session, { area, side }).some(({ style }) => style !== 'None'))
        draw(session, { area, side }, { tint });
    }
  },
};

export const rangeBorderCollectionClass: OfficeClassDefinition<Styled> = {
  scalars: { count: { get: (area) => sidesOf(area).length }, tintAndShade: commonTint },
  items: (area) => sidesOf(area).map((side) => borderObject(area, side)),
  item: (area, key) => {
    const side = SIDES.find((candidate) => candidate === key);
    return side && borderObject(area, side);
  },
  methods: {
    getItemAt: (area, [index]) => {
      const side = sidesOf(area)[integerArgument(index, 'index')];
      if (!side) throw itemNotFound("The requested resource doesn't exist.");
      return borderObject(area, side);
    },
  },
};
