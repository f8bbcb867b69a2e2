import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../interpreter/officeClass';
import { booleanArgument, choiceArgument, colorArgument, invalidArgument, recordArgument } from '../arguments';
import { existing, setSetting, type ConditionalFormatSubject } from './conditionalFormat';
import { iconCount, iconCriteria } from './formatDefaults';
import { ruleFormula } from './formatRules';

type Given = Readonly<Record<string, unknown>>;
type Definition = OfficeClassDefinition<ConditionalFormatSubject>;
type Scalar = ScalarDefinition<ConditionalFormatSubject>;

const settingsOf = (subject: ConditionalFormatSubject): Given => existing(subject).settings;

/** A property that the format's settings hold as it is. */
const setting = (name: string, check: (value: unknown, name: string) => unknown): Scalar => ({
  get: (subject) => settingsOf(subject)[name],
  set: (subject, value) => setSetting(subject, name, check(value, name)),
});

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const POINTS = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;

/** One end or the middle of a colour scale; numbers, percents and formulas need their formula. */
function colorCriterion(value: unknown, name: string): Given {
  const given = recordArgument(value, name);
  const type = choiceArgument(given['type'], 'type', POINTS);
  return { type, ...threshold(type, given['formula']), color: colorArgument(given['color'], 'color') };
}

/** The formula that a threshold of its type needs; lowest, highest and automatic ones have none. */
function threshold(type: string, formula: unknown): Given {
  if (type === 'LowestValue' || type === 'HighestValue' || type === 'Automatic') return {};
  return { formula: ruleFormula(formula, 'formula') };
}

export const colorScaleConditionalFormatClass: Definition = {
  scalars: {
    criteria: setting('criteria', (value) => {
      const { minimum, midpoint, maximum } = recordArgument(value, 'criteria');
      return {
        minimum: colorCriterion(minimum, 'minimum'),
        ...(isGiven(midpoint) ? { midpoint: colorCriterion(midpoint, 'midpoint') } : {}),
        maximum: colorCriterion(maximum, 'maximum'),
      };
    }),
    threeColorScale: { get: (subject) => isGiven((settingsOf(subject)['criteria'] as Given)['midpoint']) },
  },
};

/** A bound of a data bar. */
function boundRule(value: unknown, name: string): Given {
  const given = recordArgument(value, name);
  const type = choiceArgument(given['type'], 'type', ['Automatic', ...POINTS]);
  return { type, ...threshold(type, given['formula']) };
}

/** No colour is the empty text. */
const optionalColor = (value: unknown, name: string): string =>
  value === '' || value === null ? '' : colorArgument(value, name);

export const dataBarConditionalFormatClass: Definition = {
  scalars: {
    axisColor: setting('axisColor', optionalColor),
    axisFormat: setting('axisFormat', (value, name) =>
      choiceArgument(value, name, ['Automatic', 'None', 'CellMidPoint']),
    ),
    barDirection: setting('barDirection', (value, name) =>
      choiceArgument(value, name, ['Context', 'LeftToRight', 'RightToLeft']),
    ),
    lowerBoundRule: setting('lowerBoundRule', boundRule),
    showDataBarOnly: setting('showDataBarOnly', booleanArgument),
    upperBoundRule: setting('upperBoundRule', boundRule),
  },
  navigation: {
    negativeFormat: (subject) => officeObject('ConditionalDataBarNegativeFormat', subject),
    positiveFormat: (subject) => officeObject('ConditionalDataBarPositiveFormat', subject),
  },
};

/** A property of the bars of positive or of negative values. */
function barScalar(
  bars: 'positiveFormat' | 'negativeFormat',
  name: string,
  check: (value: unknown, name: string) => unknown,
): Scalar {
  const barsOf = (subject: ConditionalFormatSubject): Given => settingsOf(subject)[bars] as Given;
  return {
    get: (subject) => barsOf(subject)[name],
    set: (subject, value) => {
      setSetting(subject, bars, { ...barsOf(subject), [name]: check(value, name) });
    },
  };
}

export const conditionalDataBarPositiveFormatClass: Definition = {
  scalars: {
    borderColor: barScalar('positiveFormat', 'borderColor', optionalColor),
    fillColor: barScalar('positiveFormat', 'fillColor', colorArgument),
    gradientFill: barScalar('positiveFormat', 'gradientFill', booleanArgument),
  },
};

export const conditionalDataBarNegativeFormatClass: Definition = {
  scalars: {
    borderColor: barScalar('negativeFormat', 'borderColor', optionalColor),
    fillColor: barScalar('negativeFormat', 'fillColor', colorArgument),
    matchPositiveBorderColor: barScalar('negativeFormat', 'matchPositiveBorderColor', booleanArgument),
    matchPositiveFillColor: barScalar('negativeFormat', 'matchPositiveFillColor', booleanArgument),
  },
};

const ICON_SETS = [
  ...[
    'ThreeArrows',
    'ThreeArrowsGray',
    'ThreeFlags',
    'ThreeTrafficLights1',
    'ThreeTrafficLights2',
    'ThreeSigns',
    'ThreeSymbols',
  ],
  ...[
    'ThreeSymbols2',
    'FourArrows',
    'FourArrowsGray',
    'FourRedToBlack',
    'FourRating',
    'FourTrafficLights',
    'FiveArrows',
  ],
  ...['FiveArrowsGray', 'FiveRating', 'FiveQuarters', 'ThreeStars', 'ThreeTriangles', 'FiveBoxes'],
];

/** One icon's threshold; the first icon takes what is below all others, so its own is not looked at. */
function iconCriterion(value: unknown, index: number): Given {
  const given = recordArgument(value, 'criteria');
  const icon = isGiven(given['customIcon']) ? { customIcon: given['customIcon'] } : {};
  if (index === 0) return { type: 'Invalid', formula: '', operator: 'Invalid', ...icon };
  return {
    type: choiceArgument(given['type'], 'type', ['Number', 'Percent', 'Formula', 'Percentile']),
    formula: ruleFormula(given['formula'], 'formula'),
    operator: choiceArgument(given['operator'], 'operator', ['GreaterThan', 'GreaterThanOrEqual']),
    ...icon,
  };
}

export const iconSetConditionalFormatClass: Definition = {
  scalars: {
    criteria: {
      get: (subject) => settingsOf(subject)['criteria'],
      set: (subject, value) => {
        const count = iconCount(String(settingsOf(subject)['style']));
        if (!Array.isArray(value) || value.length !== count)
          throw invalidArgument(`criteria must have ${count} elements, one for each icon.`);
        setSetting(subject, 'criteria', (value as readonly unknown[]).map(iconCriterion));
      },
    },
    reverseIconOrder: setting('reverseIconOrder', booleanArgument),
    showIconOnly: setting('showIconOnly', booleanArgument),
    style: {
      get: (subject) => settingsOf(subject)['style'],
      set: (subject, value) => {
        const style = choiceArgument(value, 'style', ICON_SETS);
        const sameCount = iconCount(style) === iconCount(String(settingsOf(subject)['style']));
        setSetting(subject, 'style', style);
        if (!sameCount) setSetting(subject, 'criteria', iconCriteria(style));
      },
    },
  },
};
