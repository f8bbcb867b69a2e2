import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { colorArgument, choiceArgument } from '../arguments';
import { changeStyle, common, styleScalar } from './styledArea';

const PATTERNS = [
  'None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75',
  'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8', 'LinearGradient', 'RectangularGradient',
] as const;

export const rangeFillClass: OfficeClassDefinition<LiveArea> = {
  scalars: {
    color: {
      get: (area, session) => common(session, area, ({ fill }) => (fill.pattern === 'None' ? '#FFFFFF' : fill.color)),
      set: (area, value, session) => {
        if (value === null || value === undefined) return;
        const pattern = common(session, area, ({ fill }) => fill.pattern);
        const keeps = pattern !== null && pattern !== 'None';
        changeStyle(session, area, { fill: { color: colorArgument(value, 'color'), pattern: keeps ? pattern : 'Solid' } });
      },
    },
    pattern: styleScalar(({ fill }) => fill.pattern, (value) => ({ fill: { pattern: choiceArgument(value, 'pattern', PATTERNS) } })),
    patternColor: styleScalar(({ fill }) => fill.patternColor, (value) => ({ fill: { patternColor: colorArgument(value, 'patternColor') } })),
    tintAndShade: { get: () => 0 },
    patternTintAndShade: { get: () => 0 },
  },
  methods: {
    clear: (area, _, session) => changeStyle(session, area, { fill: { pattern: 'None', color: '#FFFFFF', patternColor: '#000000' } }),
  },
};
