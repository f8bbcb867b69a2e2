import type { CustomerType, FieldDefinition, FieldType, ListItem, Person, Section, TableName } from '../tables';

/** What a field may have beyond its key, type, headers and synonyms. */
export interface FieldTraits {
  readonly items?: readonly ListItem[];
  readonly section?: Section;
  readonly sensitive?: boolean;
  readonly requiredFor?: readonly CustomerType[] | 'all';
  readonly person?: Person;
}

/** Headers as `zh-CN | zh-TW | en-US`. */
type Headers = `${string} | ${string} | ${string}`;

export type DefineField = (
  key: string,
  type: FieldType,
  headers: Headers,
  synonyms?: string,
  traits?: FieldTraits,
) => FieldDefinition;

/** Splits `a | b | c`; blanks around the bars are no part of the words. */
export const splitBars = (text: string): readonly string[] =>
  text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Text in three languages from `zh-CN | zh-TW | en-US`. */
export function localized(text: string): ListItem['label'] {
  const [simplified = '', traditional = '', english = ''] = splitBars(text);
  return { 'zh-CN': simplified, 'zh-TW': traditional, 'en-US': english };
}

/** A list item from its key, its labels and the other ways in which people write it. */
export function item(key: string, labels: Headers, synonyms = ''): ListItem {
  return synonyms === ''
    ? { key, label: localized(labels) }
    : { key, label: localized(labels), synonyms: splitBars(synonyms) };
}

/** Defines the fields of one table under one policy rule; `traits` hold for all of them unless a field says otherwise. */
export function fieldsUnder(table: TableName, rule: string, traits: FieldTraits = {}): DefineField {
  return (key, type, headers, synonyms = '', own = {}) => ({
    key,
    table,
    type,
    header: localized(headers),
    synonyms: splitBars(synonyms),
    rule,
    ...traits,
    ...own,
  });
}
