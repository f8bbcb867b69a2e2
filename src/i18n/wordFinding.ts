import { findField, itemOf } from '../domain/catalogue/catalogue';
import { isoOf } from '../domain/serialDate';
import type { FieldDefinition, RawCell, TableName } from '../domain/tables';
import type { PlacedFinding } from '../domain/validation/placedFinding';
import type { Rule } from '../domain/validation/rule';
import type { TextFacts, Texts } from './texts';

/** A finding in words. */
export interface WordedFinding {
  /** What the rule asks. */
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
  readonly table: string;
  readonly field: string;
  /** The value as it stands in the cell: dates as dates, items by their labels, '' for an empty cell. */
  readonly value: string;
}

/** Longer values are cut: the cell itself is a click away. */
const LONGEST_VALUE = 80;

/** Words a finding for people. */
export function wordFinding(
  texts: Texts,
  { rule, facts, value }: Pick<PlacedFinding, 'rule' | 'facts' | 'value'>,
): WordedFinding {
  const shown = shownValue(texts, findField(rule.table, rule.field), value);
  const words: TextFacts = {
    field: wordField(texts, rule.table, rule.field),
    value: shown,
    ...wordFacts(texts, rule, facts),
  };
  return {
    rule: wordRule(texts, rule),
    message: texts(`validation.messages.${rule.message}`, words),
    advice: texts(`validation.advice.${rule.message}`, words),
    table: texts(`tables.sheets.${rule.table}`),
    field: String(words['field']),
    value: shown,
  };
}

/** What a rule asks. */
export const wordRule = (texts: Texts, rule: Rule): string => texts(`validation.rules.${rule.message}`);

/** A field by its header in the language. */
export const wordField = (texts: Texts, table: TableName, key: string): string =>
  findField(table, key)?.header[texts.language] ?? key;

/** A value as a person reads it in its cell. */
export function shownValue(texts: Texts, field: FieldDefinition | undefined, value: RawCell): string {
  if (typeof value === 'number' && (field?.type === 'date' || field?.type === 'dateTime'))
    // From 1900-03-01 on Excel's days are those of the calendar.
    return value >= 61 && value < 2_958_466 ? isoOf(value) : String(value);
  const label = field ? itemOf(field, String(value))?.label[texts.language] : undefined;
  if (field?.type === 'yesNo' && typeof value === 'boolean') return texts(value ? 'tables.yes' : 'tables.no');
  const text = label ?? String(value);
  return text.length > LONGEST_VALUE ? `${[...text].slice(0, LONGEST_VALUE - 1).join('')}…` : text;
}

/** Fields and items are facts by their keys, and are shown by their names. */
function wordFacts(texts: Texts, rule: Rule, facts: PlacedFinding['facts']): TextFacts {
  const own = findField(rule.table, rule.field);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (name === 'otherField') return [name, wordField(texts, rule.table, String(fact))];
      if (name === 'item' && rule.message === 'listSynonym') return [name, shownItem(texts, own, fact)];
      return [name, fact];
    }),
  );
}

function shownItem(texts: Texts, field: FieldDefinition | undefined, fact: string | number): string {
  if (fact === 'true' || fact === 'false') return texts(fact === 'true' ? 'tables.yes' : 'tables.no');
  return shownValue(texts, field, fact);
}
