import type { Texts } from '../../i18n/texts';
import type { Draft } from './model/draft';
import { shownEntry, shownNumber } from './model/fieldReading';
import type { FieldText, SettingField, Unit } from './model/settingForm';

/** A label in the pane's language. */
export function wordText(texts: Texts, label: FieldText): string {
  if (!('text' in label)) return label.key !== undefined && texts.has(label.key) ? texts(label.key) : label.name;
  const facts = Object.entries(label.facts ?? {}).map(([name, fact]) => [name, typeof fact === 'object' ? wordText(texts, fact) : fact] as const);
  return texts(label.text, Object.fromEntries(facts));
}

/** What a number counts; '' where that is plain. */
export const wordUnit = (texts: Texts, unit: Unit): string => (unit === 'none' || unit === 'amount' ? '' : texts(`standards.units.${unit}`));

/** Default and bounds of a field; undefined where there is nothing to say. `usual` is the policy's entry, undefined for rows that people add. */
export function wordHint(texts: Texts, field: SettingField, usual: Draft): string | undefined {
  switch (field.kind) {
    case 'number': {
      const range = { min: shownNumber(field.bounds.min, field.unit), max: shownNumber(field.bounds.max, field.unit) };
      return usual === undefined ? texts('standards.rangeAlone', range) : texts('standards.range', { ...range, default: shownEntry(field, usual) });
    }
    case 'choice': {
      const choice = field.choices.find(({ value }) => value === usual);
      return choice && texts('standards.defaultIs', { default: wordText(texts, choice.label) });
    }
    default:
      return undefined;
  }
}
