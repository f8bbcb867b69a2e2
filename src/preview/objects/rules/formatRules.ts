import { fromR1C1, toR1C1 } from '../../calculation/references';
import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../interpreter/officeClass';
import { choiceArgument, integerArgument, invalidArgument, recordArgument, textArgument } from '../arguments';
import { checkFormula } from '../cells/writeCells';
import { existing, setSetting, type ConditionalFormatSubject } from './conditionalFormat';

type Rule = Readonly<Record<string, unknown>>;
type Definition = OfficeClassDefinition<ConditionalFormatSubject>;

const FORMULA_LIMIT = 8192;

/** The rule of a format, checked when it is set. */
const ruleScalar = (check: (rule: Rule) => Rule): ScalarDefinition<ConditionalFormatSubject> => ({
  get: (subject) => existing(subject).settings['rule'],
  set: (subject, value) => setSetting(subject, 'rule', check(recordArgument(value, 'rule'))),
});

const format = { format: (subject: ConditionalFormatSubject) => officeObject('ConditionalRangeFormat', subject) };

/** A formula's text; a bare number or text becomes a formula, as Excel reads it back. */
export function ruleFormula(value: unknown, name: string): string {
  if (typeof value === 'number') return `=${value}`;
  const text = textArgument(value, name, FORMULA_LIMIT).trim();
  if (text === '' || text === '=') throw invalidArgument(`${name} is missing.`);
  if (text.startsWith('=')) {
    checkFormula(text);
    return text;
  }
  return Number.isNaN(Number(text)) ? `="${text.replaceAll('"', '""')}"` : `=${text}`;
}

const CELL_VALUE_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

export const cellValueConditionalFormatClass: Definition = {
  navigation: format,
  scalars: {
    rule: ruleScalar((rule) => {
      const operator = choiceArgument(rule['operator'], 'operator', CELL_VALUE_OPERATORS);
      const formula1 = ruleFormula(rule['formula1'], 'formula1');
      if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
      return { formula1, formula2: ruleFormula(rule['formula2'], 'formula2'), operator };
    }),
  },
};

export const textConditionalFormatClass: Definition = {
  navigation: format,
  scalars: {
    rule: ruleScalar((rule) => ({
      operator: choiceArgument(rule['operator'], 'operator', ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
      text: textArgument(rule['text'], 'text', 255),
    })),
  },
};

export const topBottomConditionalFormatClass: Definition = {
  navigation: format,
  scalars: {
    rule: ruleScalar((rule) => {
      const type = choiceArgument(rule['type'], 'type', ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']);
      return { rank: integerArgument(rule['rank'], 'rank', 1, type.endsWith('Percent') ? 100 : 1000), type };
    }),
  },
};

const PRESETS = [
  ...[
    'Blanks',
    'NonBlanks',
    'Errors',
    'NonErrors',
    'Yesterday',
    'Today',
    'Tomorrow',
    'LastSevenDays',
    'LastWeek',
    'ThisWeek',
    'NextWeek',
  ],
  ...[
    'LastMonth',
    'ThisMonth',
    'NextMonth',
    'AboveAverage',
    'BelowAverage',
    'EqualOrAboveAverage',
    'EqualOrBelowAverage',
  ],
  ...['OneStdDevAboveAverage', 'OneStdDevBelowAverage', 'TwoStdDevAboveAverage', 'TwoStdDevBelowAverage'],
  ...['ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues'],
];

export const presetCriteriaConditionalFormatClass: Definition = {
  navigation: format,
  scalars: { rule: ruleScalar((rule) => ({ criterion: choiceArgument(rule['criterion'], 'criterion', PRESETS) })) },
};

export const customConditionalFormatClass: Definition = {
  navigation: { ...format, rule: (subject) => officeObject('ConditionalFormatRule', subject) },
};

const formulaOf = (subject: ConditionalFormatSubject): string => {
  const rule = existing(subject).settings['rule'];
  return typeof rule === 'object' && rule !== null && 'formula' in rule ? String(rule.formula) : '';
};

function setFormula(subject: ConditionalFormatSubject, formula: string): void {
  if (formula === '') throw invalidArgument('A formula is missing.');
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  checkFormula(text);
  setSetting(subject, 'rule', { formula: text });
}

/** Formulas count from the format's first cell. */
function firstCell(subject: ConditionalFormatSubject): { readonly row: number; readonly column: number } {
  const [area] = existing(subject).areas;
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

const formula: ScalarDefinition<ConditionalFormatSubject> = {
  get: formulaOf,
  set: (subject, value) => setFormula(subject, textArgument(value, 'formula', FORMULA_LIMIT)),
};

export const conditionalFormatRuleClass: Definition = {
  scalars: {
    formula,
    formulaLocal: formula,
    formulaR1C1: {
      get: (subject) => {
        const { row, column } = firstCell(subject);
        return toR1C1(formulaOf(subject), row, column);
      },
      set: (subject, value) => {
        const { row, column } = firstCell(subject);
        setFormula(subject, fromR1C1(textArgument(value, 'formulaR1C1', FORMULA_LIMIT), row, column));
      },
    },
  },
};
