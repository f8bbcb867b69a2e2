import { assertNever } from '../domain/assertNever';
import type { Language } from '../domain/language';
import type { FieldDefinition, FieldType, RawCell } from '../domain/tables';

/** Text as Excel keeps it: leading zeros stay and nothing is read as a number. */
export const TEXT_FORMAT = '@';
export const DATE_FORMAT = 'yyyy-mm-dd';
export const DATE_TIME_FORMAT = 'yyyy-mm-dd hh:mm';
export const MONEY_FORMAT = '#,##0.00';

/** The number format of a field's cells. */
export function numberFormatOf(type: FieldType): string {
  switch (type) {
    case 'id':
    case 'telephone':
    case 'postalCode':
    case 'creditCode':
      return TEXT_FORMAT;
    case 'date':
      return DATE_FORMAT;
    case 'dateTime':
      return DATE_TIME_FORMAT;
    case 'money':
      return MONEY_FORMAT;
    case 'wholeNumber':
      return '#,##0';
    case 'percent':
      return '0.0%';
    case 'longitude':
    case 'latitude':
      return '0.000000';
    case 'decimal':
    case 'text':
    case 'longText':
    case 'email':
    case 'url':
    case 'yesNo':
    case 'list':
      return 'General';
    default:
      return assertNever(type);
  }
}

/** Whether a field's values are numbers or dates, which stand to the right. */
export const isNumeric = (type: FieldType): boolean =>
  ['date', 'dateTime', 'wholeNumber', 'decimal', 'money', 'percent', 'longitude', 'latitude'].includes(type);

/** A value as a person reads it: list items by their label in the language, everything else as it is. */
export function shownValue(definition: FieldDefinition | undefined, value: RawCell, language: Language): RawCell {
  if (definition?.type !== 'list') return value;
  return definition.items?.find((item) => item.key === value)?.label[language] ?? value;
}
