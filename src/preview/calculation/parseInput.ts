import { CellError, type CellValue, type ErrorText } from '../model/cellValue';
import { parseDateTime } from './parseDateTime';
import { localeFormats } from './localeFormats';

/** `numberFormat` is there where Excel gives the cell a format along with the value. */
export interface ParsedInput {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const ERRORS = new Map<string, ErrorText>(
  (
    ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA'] as const
  ).map((text) => [text, text]),
);

/**
 * What Excel makes of text that is typed into a cell with the General format or set as a value: a number, a date, a
 * time, a logical value, an error or, where it is none of them, the text itself. A leading apostrophe keeps the rest as
 * text; empty text empties the cell. Formulas are not looked at. `thisYear` completes dates without a year.
 */
export function parseInput(
  text: string,
  locale: string,
  date1904 = false,
  thisYear = new Date().getFullYear(),
): ParsedInput {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const first = text.trim();
  // Most texts are words: nothing of the below starts with a letter except logical values and months.
  if (first === '' || first.length > 60) return { value: text };
  const upper = first.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const error = ERRORS.get(upper);
  if (error) return { value: CellError.of(error) };
  if (!/\d/.test(first)) return { value: text };
  return parseNumber(first, locale) ?? parseDateTime(first, locale, date1904, thisYear) ?? { value: text };
}

const NUMBER = /^(?:\d+(?:,\d{3,})*(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

/** A number in any of the ways Excel takes it: thousands, percent, currency, scientific, in brackets, a fraction. */
function parseNumber(text: string, locale: string): ParsedInput | undefined {
  let rest = text;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = (bracketed[1] ?? '').trim();
    if (/^[+-]/.test(rest)) return undefined;
  }
  const { sign, percent, currency, digits } = affixes(rest, locale);
  if (sign === undefined) return undefined;
  const fraction = parseFraction(digits);
  if (fraction && !percent && !currency)
    return { ...fraction, value: (negative !== sign < 0 ? -1 : 1) * fraction.value };
  if (!NUMBER.test(digits)) return undefined;
  const magnitude = number15(digits.replaceAll(',', ''));
  if (!Number.isFinite(magnitude)) return undefined;
  const signed = (negative !== sign < 0 ? -magnitude : magnitude) / (percent ? 100 : 1);
  return withFormat(signed === 0 ? 0 : signed, formatOf(digits, percent, currency, locale));
}

interface Affixes {
  readonly sign: 1 | -1 | undefined;
  readonly percent: boolean;
  readonly currency: string | undefined;
  readonly digits: string;
}

/** Takes sign, currency and percent sign off a number; each may be there once. */
function affixes(text: string, locale: string): Affixes {
  let rest = text;
  let sign: 1 | -1 | undefined;
  let percent = false;
  let currency: string | undefined;
  const symbols = [...localeFormats(locale).currency, '€', '£'].sort((a, b) => b.length - a.length);
  for (;;) {
    const symbol = currency === undefined ? symbols.find((candidate) => rest.startsWith(candidate)) : undefined;
    if (symbol) {
      currency = symbol;
      rest = rest.slice(symbol.length).trimStart();
    } else if (sign === undefined && /^[+-]/.test(rest)) {
      sign = rest.startsWith('-') ? -1 : 1;
      rest = rest.slice(1).trimStart();
    } else if (!percent && rest.startsWith('%')) {
      percent = true;
      rest = rest.slice(1).trimStart();
    } else break;
  }
  if (!percent && rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1).trimEnd();
  } else if (currency === undefined && /[€]$/.test(rest)) {
    currency = '€';
    rest = rest.slice(0, -1).trimEnd();
  }
  return { sign: sign ?? 1, percent, currency, digits: rest };
}

function formatOf(digits: string, percent: boolean, currency: string | undefined, locale: string): string | undefined {
  const decimals = digits.includes('.');
  if (percent) return decimals ? '0.00%' : '0%';
  if (currency === '€') return decimals ? '[$€-2] #,##0.00' : '[$€-2] #,##0';
  if (currency === '£') return decimals ? '[$£-809]#,##0.00' : '[$£-809]#,##0';
  if (currency !== undefined) return localeFormats(locale).currencyFormats[decimals ? 1 : 0];
  if (/E/i.test(digits)) return '0.00E+00';
  if (digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

const withFormat = (value: CellValue, numberFormat: string | undefined): ParsedInput =>
  numberFormat === undefined ? { value } : { value, numberFormat };

/** `1 1/2`, `0 3/16`. A fraction without a whole number is a date to Excel. */
function parseFraction(digits: string): { readonly value: number; readonly numberFormat: string } | undefined {
  const match = /^(\d+) +(\d+)\/(\d{1,5})$/.exec(digits);
  if (!match) return undefined;
  const [, whole = '', over = '', under = ''] = match;
  if (Number(under) === 0) return undefined;
  return { value: Number(whole) + Number(over) / Number(under), numberFormat: under.length > 1 ? '# ??/??' : '# ?/?' };
}

/** Excel keeps 15 digits of what is typed; further ones become zeros, without rounding. */
function number15(digits: string): number {
  const [mantissa = '', exponent = ''] = digits.split(/E/i);
  let kept = 0;
  let significant = false;
  const cut = mantissa.replace(/\d/g, (digit) => {
    if (digit !== '0') significant = true;
    if (significant) kept++;
    return kept > 15 ? '0' : digit;
  });
  return Number(exponent === '' ? cut : `${cut}E${exponent}`);
}
