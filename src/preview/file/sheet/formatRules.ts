import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { WordPairs } from '../styles/wordPairs';
import { attributeOf, childrenNamed, flagOf, numberOf, textOf, type XmlElement } from '../xml/element';
import { element, type AttributeValue } from '../xml/markup';
import { decodeXstring, escapeXstring } from '../xml/text';

const COMPARISONS = new WordPairs({
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
});
const TEXTS = new WordPairs({
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
});
const PRESETS = new WordPairs({
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
});
const PERIODS = new WordPairs({
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
});
const DEVIATIONS = ['', 'One', 'Two', 'Three'];

export type RuleSettings = Readonly<Record<string, unknown>>;

/** Reads the rules that choose cells; undefined for kinds that Office.js does not know. */
export function readRule(rule: XmlElement): { type: string; rule: RuleSettings } | undefined {
  const type = attributeOf(rule, 'type') ?? '';
  const [first = '', second] = [...childrenNamed(rule, 'formula'), ...childrenNamed(rule, 'f')].map((formula) =>
    decodeXstring(textOf(formula)),
  );
  if (type === 'expression') return { type: 'Custom', rule: { formula: fromFileFormula(first) } };
  if (type === 'cellIs') {
    const operator = COMPARISONS.office(attributeOf(rule, 'operator'));
    const formula2 = second === undefined ? {} : { formula2: fromFileFormula(second) };
    return operator === undefined
      ? undefined
      : { type: 'CellValue', rule: { formula1: fromFileFormula(first), ...formula2, operator } };
  }
  if (type === 'top10') return { type: 'TopBottom', rule: readTop(rule) };
  const operator = TEXTS.office(type);
  if (operator !== undefined)
    return { type: 'ContainsText', rule: { operator, text: decodeXstring(attributeOf(rule, 'text') ?? '') } };
  const criterion =
    PRESETS.office(type) ?? (type === 'timePeriod' ? PERIODS.office(attributeOf(rule, 'timePeriod')) : undefined);
  if (criterion !== undefined) return { type: 'PresetCriteria', rule: { criterion } };
  return type === 'aboveAverage' ? { type: 'PresetCriteria', rule: { criterion: readAverage(rule) } } : undefined;
}

const readTop = (rule: XmlElement): RuleSettings => ({
  rank: numberOf(rule, 'rank') ?? 10,
  type: `${flagOf(rule, 'bottom') ? 'Bottom' : 'Top'}${flagOf(rule, 'percent') ? 'Percent' : 'Items'}`,
});

function readAverage(rule: XmlElement): string {
  const side = flagOf(rule, 'aboveAverage', true) ? 'AboveAverage' : 'BelowAverage';
  const deviation = DEVIATIONS[numberOf(rule, 'stdDev') ?? 0] ?? '';
  if (deviation !== '') return `${deviation}StdDev${side}`;
  return flagOf(rule, 'equalAverage') ? `EqualOr${side}` : side;
}

/** A rule's attributes and formulas for the file. `corner` is the address of its first cell. */
export interface WrittenRule {
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly content: string;
}

export function writeRule(type: string, rule: RuleSettings, corner: string): WrittenRule | undefined {
  switch (type) {
    case 'Custom':
      return { attributes: { type: 'expression' }, content: formulaElement(rule['formula']) };
    case 'CellValue':
      return {
        attributes: { type: 'cellIs', operator: COMPARISONS.file(rule['operator']) ?? 'equal' },
        content: formulaElement(rule['formula1']) + formulaElement(rule['formula2']),
      };
    case 'TopBottom': {
      const kind = String(rule['type']);
      const attributes = {
        type: 'top10',
        percent: kind.endsWith('Percent') || undefined,
        bottom: kind.startsWith('Bottom') || undefined,
      };
      return { attributes: { ...attributes, rank: Number(rule['rank'] ?? 10) }, content: '' };
    }
    case 'ContainsText':
      return writeTextRule(String(rule['operator'] ?? 'Contains'), String(rule['text'] ?? ''), corner);
    case 'PresetCriteria':
      return writePreset(String(rule['criterion'] ?? ''), corner);
    default:
      return undefined;
  }
}

/** Excel keeps the test as a formula too, and other programs read nothing else. */
function writeTextRule(operator: string, text: string, corner: string): WrittenRule {
  const quoted = text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${corner})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${corner}))`,
    BeginsWith: `LEFT(${corner},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${corner},LEN(${quoted}))=${quoted}`,
  };
  const type = TEXTS.file(operator) ?? 'containsText';
  return {
    attributes: { type, operator: type === 'notContainsText' ? 'notContains' : type, text },
    content: formulaElement(formulas[operator]),
  };
}

function writePreset(criterion: string, corner: string): WrittenRule | undefined {
  const tests: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${corner}))=0`,
    NonBlanks: `LEN(TRIM(${corner}))>0`,
    Errors: `ISERROR(${corner})`,
    NonErrors: `NOT(ISERROR(${corner}))`,
  };
  const type = PRESETS.file(criterion);
  if (type !== undefined) return { attributes: { type }, content: formulaElement(tests[criterion]) };
  const timePeriod = PERIODS.file(criterion);
  if (timePeriod !== undefined)
    return { attributes: { type: 'timePeriod', timePeriod }, content: formulaElement(periodTest(criterion, corner)) };
  const average = /^(EqualOr|(?:One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!average) return undefined;
  const [, extent = '', side] = average;
  return {
    attributes: {
      type: 'aboveAverage',
      aboveAverage: side === 'Above' ? undefined : false,
      equalAverage: extent === 'EqualOr' || undefined,
      stdDev: extent.endsWith('StdDev') ? DEVIATIONS.indexOf(extent.slice(0, -'StdDev'.length)) : undefined,
    },
    content: '',
  };
}

function periodTest(criterion: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const week = (from: string, to: string): string => `AND(${from}<=${day},${day}<=${to})`;
  const sunday = 'TODAY()-WEEKDAY(TODAY())';
  const month = (by: string): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${by})),YEAR(${cell})=YEAR(EDATE(TODAY(),${by})))`;
  const tests: Readonly<Record<string, string>> = {
    Yesterday: `${day}=TODAY()-1`,
    Today: `${day}=TODAY()`,
    Tomorrow: `${day}=TODAY()+1`,
    LastSevenDays: `AND(TODAY()-${day}<=6,${day}<=TODAY())`,
    LastWeek: week(`${sunday}-6`, `${sunday}`),
    ThisWeek: week(`${sunday}+1`, `${sunday}+7`),
    NextWeek: week(`${sunday}+8`, `${sunday}+14`),
    LastMonth: month('-1'),
    ThisMonth: month('0'),
    NextMonth: month('1'),
  };
  return tests[criterion] ?? '';
}

export const formulaElement = (formula: unknown, name = 'formula'): string =>
  formula === undefined || formula === null || formula === ''
    ? ''
    : element(name, {}, escapeXstring(toFileFormula(String(formula))));
