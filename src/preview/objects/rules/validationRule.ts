import { parseInput } from '../../calculation/numberFormat';
import type { Session } from '../../interpreter/officeClass';
import { serialOfIsoText } from '../../model/operations/serialDate';
import { booleanArgument, choiceArgument, invalidArgument, recordArgument, textArgument } from '../arguments';
import { checkFormula } from '../cells/writeCells';
import { absoluteReference, placesOfObject } from '../places';

type Given = Readonly<Record<string, unknown>>;

const KINDS = ['wholeNumber', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'] as const;
export type ValidationKind = (typeof KINDS)[number];

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** Excel's bounds: characters of an inline list and of a formula. */
const LIST_LIMIT = 255;
const FORMULA_LIMIT = 8192;

/** The one kind that a rule has; undefined for an empty rule. */
export const kindOf = (rule: Given): ValidationKind | undefined => KINDS.find((kind) => isGiven(rule[kind]));

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Excel.DataValidationRule as the model keeps it: one kind, its formulas as text. Fails on what Excel refuses. */
export function checkedRule(value: unknown, session: Session): Given {
  const rule = recordArgument(value, 'rule');
  const given = KINDS.filter((kind) => isGiven(rule[kind]));
  const kind = given[0];
  if (kind === undefined || given.length > 1) throw invalidArgument('A rule has exactly one kind of criteria.');
  const criteria = recordArgument(rule[kind], kind);
  switch (kind) {
    case 'list':
      return { list: { inCellDropDown: criteria['inCellDropDown'] !== false, source: listSource(criteria['source']) } };
    case 'custom':
      return { custom: { formula: customFormula(criteria['formula']) } };
    default:
      return { [kind]: comparison(kind, criteria, session) };
  }
}

function listSource(source: unknown): string {
  const places = placesOfObject(source);
  const [place, another] = places ?? [];
  if (place && !another) return `=${absoluteReference(place)}`;
  const text = textArgument(source, 'source', FORMULA_LIMIT);
  if (text === '') throw invalidArgument('A list needs a source.');
  if (!text.startsWith('=') && text.length > LIST_LIMIT)
    throw invalidArgument(`An inline list must not be longer than ${LIST_LIMIT} characters.`);
  return text;
}

function customFormula(formula: unknown): string {
  const text = textArgument(formula, 'formula', FORMULA_LIMIT);
  if (text === '') throw invalidArgument('A custom rule needs a formula.');
  const written = text.startsWith('=') ? text : `=${text}`;
  checkFormula(written);
  return written;
}

function comparison(kind: ValidationKind, criteria: Given, session: Session): Given {
  const operator = choiceArgument(criteria['operator'], 'operator', OPERATORS);
  const formula1 = operand(kind, criteria['formula1'], session);
  if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
  return { formula1, formula2: operand(kind, criteria['formula2'], session), operator };
}

/** A number, date, text, formula or Range as a formula's text. */
function operand(kind: ValidationKind, value: unknown, session: Session): string {
  if (typeof value === 'number') return `=${value}`;
  const [place, another] = placesOfObject(value) ?? [];
  if (place && !another) return `=${absoluteReference(place)}`;
  const text = textArgument(value, 'formula', FORMULA_LIMIT).trim();
  if (text === '') throw invalidArgument('A formula is missing.');
  if (text.startsWith('=')) {
    checkFormula(text);
    return text;
  }
  const serial = kind === 'date' || kind === 'time' ? serialOfText(kind, text, session) : undefined;
  const number = serial ?? Number(text);
  if (Number.isNaN(number)) throw invalidArgument(`${text} is neither a value nor a formula.`);
  return `=${number}`;
}

/** A date in ISO 8601, or a date or time as one types it, en-US; the part that the rule is about. */
function serialOfText(kind: 'date' | 'time', text: string, session: Session): number | undefined {
  const { date1904 } = session.workbook;
  const serial = serialOfIsoText(text, date1904);
  if (serial !== undefined) return kind === 'time' ? serial % 1 : serial;
  const { value } = parseInput(text, 'en-US', date1904);
  return typeof value === 'number' ? value : undefined;
}

const TITLE_LIMIT = 32;
const ALERT_LIMIT = 225;
const PROMPT_LIMIT = 255;

const optionalText = (value: unknown, name: string, limit: number): string =>
  isGiven(value) ? textArgument(value, name, limit) : '';
const optionalSwitch = (value: unknown, name: string): boolean =>
  isGiven(value) ? booleanArgument(value, name) : true;

export function checkedAlert(value: unknown): { message: string; showAlert: boolean; style: string; title: string } {
  const alert = recordArgument(value, 'errorAlert');
  return {
    message: optionalText(alert['message'], 'message', ALERT_LIMIT),
    showAlert: optionalSwitch(alert['showAlert'], 'showAlert'),
    style: isGiven(alert['style'])
      ? choiceArgument(alert['style'], 'style', ['Stop', 'Warning', 'Information'])
      : 'Stop',
    title: optionalText(alert['title'], 'title', TITLE_LIMIT),
  };
}

export function checkedPrompt(value: unknown): { message: string; showPrompt: boolean; title: string } {
  const prompt = recordArgument(value, 'prompt');
  return {
    message: optionalText(prompt['message'], 'message', PROMPT_LIMIT),
    showPrompt: optionalSwitch(prompt['showPrompt'], 'showPrompt'),
    title: optionalText(prompt['title'], 'title', TITLE_LIMIT),
  };
}
