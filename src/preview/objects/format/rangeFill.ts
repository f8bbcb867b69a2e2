import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { colorArgument, choiceArgument, tintArgument } from '../arguments';
import { changeStyle, common, styleScalar, type Styled } from './styledArea';

/** Those that can be set; a file may hold gradients beside. */
const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;

export const rangeFillClass: OfficeClassDefinition<Styled> = {
  scalars: {
    color: {
      get: (area, session) => common(session, area, ({ fill }) => (fill.pattern === 'None' ? '#FFFFFF' : fill.color)),
      set: (area, value, session) => {
        if (value === null || value === undefined) return;
        const pattern = common(session, area, ({ fill }) => fill.pattern);
        const keeps = pattern !== null && pattern !== 'None';
        changeStyle(session, area, {
          fill: { color: colorArgument(value, 'color'), tint: 0, pattern: keeps ? pattern : 'Solid' },
        });
      },
    },
    pattern: styleScalar(
      ({ fill }) => fill.pattern,
      (value) => ({ fill: { pattern: choiceArgument(value, 'pattern', PATTERNS) } }),
    ),
    patternColor: styleScalar(
      ({ fill }) => fill.patternColor,
      (value) => ({ fill: { patternColor: colorArgument(value, 'patternColor'), patternTint: 0 } }),
    ),
    tintAndShade: styleScalar(
      ({ fill }) => fill.tint ?? 0,
      (value) => ({ fill: { tint: tintArgument(value) } }),
    ),
    patternTintAndShade: styleScalar(
      ({ fill }) => fill.patternTint ?? 0,
      (value) => ({ fill: { patternTint: tintArgument(value) } }),
    ),
  },
  methods: {
    clear: (area, _, session) =>
      changeStyle(session, area, {
        fill: { pattern: 'None', color: '#FFFFFF', patternColor: '#000000', tint: 0, patternTint: 0 },
      }),
  },
};
