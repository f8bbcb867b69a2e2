import { ExcelError } from '../interpreter/officeClass';

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

/** A colour as `#RRGGBB`; Excel also takes the web's names and short forms. */
export function colorArgument(value: unknown, name: string): string {
  const text = textArgument(value, name).trim();
  const named = COLOR_NAMES[text.toLowerCase()];
  if (named !== undefined) return named;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  throw invalidArgument(`${name} must be a colour such as #FFA500 or orange.`);
}

/** The web's basic colour names and those that samples use most. */
const COLOR_NAMES: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  darkblue: '#00008B',
  darkgray: '#A9A9A9',
  darkgreen: '#006400',
  darkred: '#8B0000',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4B0082',
  lightblue: '#ADD8E6',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightpink: '#FFB6C1',
  lightyellow: '#FFFFE0',
  lime: '#00FF00',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  tan: '#D2B48C',
  teal: '#008080',
  turquoise: '#40E0D0',
  violet: '#EE82EE',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};
