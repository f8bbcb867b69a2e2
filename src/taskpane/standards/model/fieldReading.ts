import { assertNever } from '../../../domain/assertNever';
import type { Draft } from './draft';
import type { NumberField, SettingField } from './settingForm';

/** Why something cannot stand in its field; worded as `standards.faults.<code>`. */
export interface FieldFault {
  readonly code: 'noNumber' | 'notWhole' | 'outOfRange' | 'needed' | 'tooLong' | 'tooManyWords' | 'wordTooLong' | 'notAscending' | 'notDescending' | 'allZero' | 'notDifferent';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What stands in a field, read as what it is for. */
export type FieldReading = { readonly value: Draft } | { readonly fault: FieldFault };

const fault = (code: FieldFault['code'], facts: FieldFault['facts'] = {}): FieldReading => ({ fault: { code, facts } });

/** Reads one field of a draft. Numbers may have separators of thousands, full-width digits and a percent sign. */
export function readField(field: SettingField, entry: Draft): FieldReading {
  switch (field.kind) {
    case 'number':
      return readNumber(field, entry);
    case 'choice':
      return { value: typeof entry === 'string' && field.choices.some(({ value }) => value === entry) ? entry : (field.choices[0]?.value ?? '') };
    case 'flag':
      return { value: entry === true };
    case 'text': {
      const text = typeof entry === 'string' ? entry.trim() : '';
      if (text === '' && field.isNeeded) return fault('needed');
      return text.length > field.length ? fault('tooLong', { length: field.length }) : { value: text };
    }
    case 'words': {
      const words = wordsIn(entry);
      if (words.length > field.most) return fault('tooManyWords', { most: field.most });
      const long = words.find((word) => word.length > field.length);
      return long === undefined ? { value: words } : fault('wordTooLong', { word: long.slice(0, 20), length: field.length });
    }
    default:
      return assertNever(field);
  }
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

function readNumber({ bounds, unit }: NumberField, entry: Draft): FieldReading {
  const number = typeof entry === 'number' ? entry : numberIn(String(entry ?? ''), unit === 'percent');
  if (number === undefined) return fault('noNumber');
  if (bounds.isWhole && !Number.isInteger(number)) return fault('notWhole');
  if (number < bounds.min || number > bounds.max) return fault('outOfRange', { min: shownNumber(bounds.min, unit), max: shownNumber(bounds.max, unit) });
  return { value: number };
}

function numberIn(text: string, isPercent: boolean): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/%$/, isPercent ? '' : '%');
  if (!NUMBER.test(plain)) return undefined;
  const number = Number(plain.replaceAll(',', ''));
  // Through a millionth of a share: 7 % is 0.07, not 0.07000000000000001.
  return isPercent ? Math.round(number * 10_000) / 1_000_000 : number;
}

/** A number as people see and type it. */
export function shownNumber(value: number, unit: NumberField['unit']): string {
  const number = unit === 'percent' ? Math.round(value * 1_000_000) / 10_000 : value;
  return number.toLocaleString('en-US', { maximumFractionDigits: 10, useGrouping: Math.abs(number) >= 10_000 });
}

/** What stands in a field's box. */
export function shownEntry(field: SettingField, entry: Draft): string {
  if (field.kind === 'number' && typeof entry === 'number') return shownNumber(entry, field.unit);
  if (field.kind === 'words' && Array.isArray(entry)) return entry.join(' | ');
  return typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
}

/** Words as they were stored, or as they were typed; each once. */
function wordsIn(entry: Draft): readonly string[] {
  const typed = typeof entry === 'string' ? entry.split(/[|｜\n]/) : Array.isArray(entry) ? entry.map(String) : [];
  return [...new Set(typed.map((word) => word.trim()).filter((word) => word !== ''))];
}
