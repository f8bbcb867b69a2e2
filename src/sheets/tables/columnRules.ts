import { assertNever } from '../../domain/assertNever';
import type { FieldDefinition } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import type { Area, CellRule, ValidationBlock } from '../plan';
import { listSource } from './listsSheet';

/** Excel's longest texts of an input message and of an error alert. */
const TITLE_CHARACTERS = 32;
const PROMPT_CHARACTERS = 255;
const ERROR_CHARACTERS = 225;

const EARLIEST_DATE = '1900-03-01';
const LATEST_DATE = '2199-12-31';

/**
 * The rule, the input message and the alert of one column of a structured table. Alerts ask and never refuse, since a
 * value that is out of the ordinary may still be right; the full check reports it.
 */
export function columnRule(definition: FieldDefinition, area: Area, texts: Texts, listsSheetName: string): ValidationBlock {
  const header = definition.header[texts.language];
  const error = errorText(definition, header, texts);
  return {
    area,
    rule: ruleOf(definition, texts, listsSheetName),
    strictness: 'warning',
    prompt: { title: cut(header, TITLE_CHARACTERS), message: cut(promptText(definition, texts), PROMPT_CHARACTERS) },
    ...(error === undefined ? {} : { error: { title: cut(texts('tables.errorTitle'), TITLE_CHARACTERS), message: cut(error, ERROR_CHARACTERS) } }),
  };
}

function ruleOf(definition: FieldDefinition, texts: Texts, listsSheetName: string): CellRule {
  const source = listSource(definition, texts, listsSheetName);
  if (source) return { kind: 'list', source };
  switch (definition.type) {
    case 'date':
    case 'dateTime':
      return { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE };
    case 'wholeNumber':
      return { kind: 'wholeNumber', min: 0, max: 999_999_999 };
    case 'decimal':
    case 'money':
      return { kind: 'decimal', min: -1e15, max: 1e15 };
    case 'percent':
      return { kind: 'decimal', min: -10, max: 10 };
    case 'longitude':
      return { kind: 'decimal', min: -180, max: 180 };
    case 'latitude':
      return { kind: 'decimal', min: -90, max: 90 };
    case 'id':
    case 'text':
    case 'longText':
    case 'telephone':
    case 'email':
    case 'url':
    case 'postalCode':
    case 'creditCode':
    case 'yesNo':
    case 'list':
      return { kind: 'none' };
    default:
      return assertNever(definition.type);
  }
}

function promptText(definition: FieldDefinition, texts: Texts): string {
  const required = definition.requiredFor === 'all' ? `${texts('tables.required')} ` : '';
  return required + texts(`tables.prompts.${definition.type}`, { rule: texts('tables.rule', { rule: definition.rule }) });
}

function errorText(definition: FieldDefinition, field: string, texts: Texts): string | undefined {
  switch (definition.type) {
    case 'list':
    case 'yesNo':
      return texts('tables.errors.list', { field });
    case 'date':
    case 'dateTime':
      return texts('tables.errors.date', { field });
    case 'wholeNumber':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'longitude':
    case 'latitude':
      return texts('tables.errors.number', { field });
    default:
      return undefined;
  }
}

/** Cuts a text without cutting a character in two. */
const cut = (text: string, length: number): string => (text.length <= length ? text : [...text].slice(0, length - 1).join('').slice(0, length - 1) + '…');
