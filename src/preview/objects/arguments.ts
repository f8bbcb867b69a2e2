import { isNumberFormat } from '../calculation/numberFormatSyntax';
import { ExcelError } from '../interpreter/officeClass';
import { COLOR_NAMES } from '../model/colorNames';

/** The error that Excel gives for an argument or a value that it cannot take. */
export const invalidArgument = (message: string): ExcelError => new ExcelError('InvalidArgument', message, 400);

export const itemNotFound = (message: string): ExcelError => new ExcelError('ItemNotFound', message, 404);

/** A text no longer than `limit` characters. */
export function textArgument(value: unknown, name: string, limit = Infinity): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text.`);
  if (value.length > limit) throw invalidArgument(`${name} must not be longer than ${limit} characters.`);
  return value;
}

export function numberArgument(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || Number.isNaN(value)) throw invalidArgument(`${name} must be a number.`);
  if (value < least || value > most) throw invalidArgument(`${name} must be between ${least} and ${most}.`);
  return value;
}

export function integerArgument(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  const number = numberArgument(value, name, least, most);
  if (!Number.isInteger(number)) throw invalidArgument(`${name} must be a whole number.`);
  return number;
}

/** A number format's code; an empty one is General. */
export function numberFormatArgument(value: unknown): string {
  const format = textArgument(value, 'numberFormat', 255);
  if (!isNumberFormat(format)) throw invalidArgument(`${format} is no number format.`);
  return format === '' ? 'General' : format;
}

/** How much lighter (to 1) or darker (to -1) a colour is made. */
export const tintArgument = (value: unknown): number => numberArgument(value, 'tintAndShade', -1, 1);

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
  return value;
}

/** One of an enumeration's values, exactly as Excel writes it. */
export function choiceArgument<Choice extends string>(
  value: unknown,
  name: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${choices.join(', ')}.`);
  return found;
}

/** An object with named members, such as a rule or an options argument. */
export function recordArgument(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(`${name} must be an object.`);
  return value as Readonly<Record<string, unknown>>;
}

/** A colour as `#RRGGBB`; Excel also takes the web's names, and digits without their mark. */
export function colorArgument(value: unknown, name: string): string {
  const text = textArgument(value, name).trim();
  const named = COLOR_NAMES.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  throw invalidArgument(`${name} must be a colour such as #FFA500 or orange.`);
}
