import { format, formatColor, isDateFormat } from 'numfmt';
import { CellError, type CellValue } from '../model/cellValue';
import { chineseNumerals } from './chineseNumerals';
import { localeFormats } from './localeFormats';

export { parseInput, type ParsedInput } from './parseInput';

/** What Excel fills a cell with when a value cannot be shown in its format: dates before day 0 or after 9999. */
export const OVERFLOW = '########';

/** Days between the 1900 and the 1904 date systems. */
export const DAYS_1904 = 1462;

const LAST_DATE = 2958466;

/**
 * The text that a cell shows for a value, as `Range.text` gives it for a column that is wide enough.
 * Errors show their text in any format; a format that Excel would refuse shows the value as General does.
 * `locale` is one of en-US, zh-CN, zh-TW (others are taken as en-US's formats with numfmt's own names).
 */
export function formatValue(value: CellValue, numberFormat: string, locale: string, date1904 = false): string {
  if (value === undefined) return '';
  if (value instanceof CellError) return value.text;
  if (numberFormat === 'General' && typeof value === 'string') return value;
  const prepared = preparedFormat(numberFormat, locale);
  if (typeof value === 'boolean') return section(prepared, value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return section(prepared, value);
  return numberText(value, prepared, date1904);
}

/** The colour that the format itself asks for (`[Red]`), as `#RRGGBB` or a colour's name, or undefined. */
export function formattedColor(value: CellValue, numberFormat: string): string | undefined {
  if (value === undefined || value instanceof CellError || !numberFormat.includes('[')) return undefined;
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === 'string' ? color : undefined;
}

/** Whether numbers in this format are shown as a date or a time. */
export function showsDates(numberFormat: string): boolean {
  return numberFormat !== 'General' && preparedFormat(numberFormat, 'en-US').isDate;
}

interface PreparedFormat {
  readonly pattern: string;
  readonly locale: string;
  readonly isDate: boolean;
  readonly numerals: 1 | 2 | 3 | undefined;
}

const prepared = new Map<string, PreparedFormat>();

function preparedFormat(numberFormat: string, locale: string): PreparedFormat {
  const key = `${locale}\n${numberFormat}`;
  const known = prepared.get(key);
  if (known) return known;
  if (prepared.size > 5000) prepared.clear();
  const made = prepare(numberFormat, locale);
  prepared.set(key, made);
  return made;
}

function prepare(numberFormat: string, locale: string): PreparedFormat {
  const local = localeFormats(locale);
  let pattern = local.system[numberFormat.toLowerCase()] ?? numberFormat;
  if (/^\[\$-(x-sysdate|f800)\]/i.test(pattern)) pattern = local.longDate;
  if (/^\[\$-(x-systime|f400)\]/i.test(pattern)) pattern = local.longTime;
  const numerals = /\[DBNum([123])\]/i.exec(pattern)?.[1];
  pattern = outsideQuotes(pattern.replace(/\[DBNum\d\]/gi, ''), (text) =>
    text.replace(/G\/通用格式|G\/標準|G\/常规/gi, 'General').replace(/!(.)/g, '\\$1'),
  );
  let patternLocale = locale;
  if (/上午\/下午/.test(pattern)) {
    pattern = pattern.replaceAll('上午/下午', 'AM/PM');
    patternLocale = locale.startsWith('zh') ? locale : 'zh-CN';
  }
  return {
    pattern,
    locale: patternLocale,
    isDate: isDate(pattern),
    numerals: numerals ? (Number(numerals) as 1 | 2 | 3) : undefined,
  };
}

/** Applies a change to the parts of a format that are not in quotation marks. */
function outsideQuotes(pattern: string, change: (text: string) => string): string {
  return pattern.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}

function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

function section(prepared: PreparedFormat, text: string): string {
  try {
    return format(prepared.pattern, text, { locale: prepared.locale, nbsp: false });
  } catch {
    return text;
  }
}

function numberText(value: number, prepared: PreparedFormat, date1904: boolean): string {
  const { pattern, locale, isDate: date, numerals } = prepared;
  const shown = date && date1904 ? value + DAYS_1904 : value;
  if (date && (shown < 0 || shown >= LAST_DATE)) return OVERFLOW;
  try {
    const text = format(
      numerals && pattern === 'General' ? (Number.isInteger(shown) ? '0' : '0.#########') : pattern,
      shown,
      { locale, nbsp: false, overflow: OVERFLOW },
    );
    return numerals ? chineseNumerals(text, numerals, locale, date) : text;
  } catch {
    return format('General', value, { locale, nbsp: false });
  }
}
