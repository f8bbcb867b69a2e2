import { localeFormats, type LocaleFormats } from './localeFormats';
import { serialOf } from './serialDates';

interface Part {
  readonly value: number;
  readonly numberFormat: string;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_NAME = '([a-z]{3,9})\\.?';

/** A date, a time or both as Excel takes them when typed; undefined for text that is none. */
export function parseDateTime(text: string, locale: string, date1904: boolean, thisYear: number): Part | undefined {
  const formats = localeFormats(locale);
  const lower = text.toLowerCase();
  const time = parseTime(lower);
  if (time) return time;
  const date = parseDate(lower, formats, date1904, thisYear);
  if (date) return date;
  const split = /^(.*?\d.*?)\s+((?:(?:上午|下午)\s*)?\d{1,2}(?::|\s*[时時]|\s*[ap]m?$).*)$/.exec(lower);
  if (!split) return undefined;
  const day = parseDate(split[1] ?? '', formats, date1904, thisYear);
  const clock = parseTime(split[2] ?? '');
  return day && clock && clock.value < 1
    ? { value: day.value + clock.value, numberFormat: 'm/d/yyyy h:mm' }
    : undefined;
}

function parseTime(text: string): Part | undefined {
  const chinese = /^(上午|下午)?\s*(\d{1,2})(?:[时時](?:(\d{1,2})分)?(?:(\d{1,2})秒)?)$/.exec(text);
  if (chinese) return chineseTime(chinese);
  const match = /^(?:(上午|下午)\s*)?(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d*)?))?(?:\s*(am|pm|a|p))?$/.exec(text);
  if (!match) return undefined;
  const [, noon, hourText = '', minuteText, secondText, suffix] = match;
  if (minuteText === undefined && (suffix === undefined || secondText !== undefined)) return undefined;
  if (noon && suffix) return undefined;
  const half = noon === '下午' || suffix?.startsWith('p') ? 12 : noon || suffix ? 0 : undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second >= 60 || hour > 9999) return undefined;
  if (half !== undefined && (hour > 12 || (suffix === undefined && hour < 0))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + half;
  const value = (hours * 3600 + minute * 60 + second) / 86400;
  return { value, numberFormat: timeFormat(hours, secondText, half !== undefined) };
}

function timeFormat(hours: number, secondText: string | undefined, halves: boolean): string {
  if (secondText?.includes('.')) return 'mm:ss.0';
  if (hours > 23) return '[h]:mm:ss';
  return `h:mm${secondText === undefined ? '' : ':ss'}${halves ? ' AM/PM' : ''}`;
}

function chineseTime([, noon, hour = '', minute = '0', second]: RegExpExecArray): Part | undefined {
  const hours = noon ? (Number(hour) % 12) + (noon === '下午' ? 12 : 0) : Number(hour);
  if (Number(hour) > (noon ? 12 : 23) || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const value = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86400;
  return { value, numberFormat: `${noon ? '上午/下午' : ''}h"时"mm"分"${second === undefined ? '' : 'ss"秒"'}` };
}

function parseDate(text: string, formats: LocaleFormats, date1904: boolean, thisYear: number): Part | undefined {
  const found = numericDate(text, formats, thisYear) ?? namedDate(text, thisYear) ?? chineseDate(text, thisYear);
  if (!found) return undefined;
  const value = serialOf(found.year, found.month, found.day, date1904);
  return value === undefined ? undefined : { value, numberFormat: found.numberFormat };
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

function numericDate(text: string, formats: LocaleFormats, thisYear: number): DateParts | undefined {
  const three = /^(\d{1,4})([/-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  const numberFormat = 'm/d/yyyy';
  if (three) {
    const [, first = '', , second = '', third = ''] = three;
    if (first.length === 3 || third.length === 3) return undefined;
    const yearFirst = first.length === 4 || (formats.dateOrder === 'ymd' && third.length < 3);
    if (yearFirst && third.length > 2) return undefined;
    return yearFirst
      ? { year: fullYear(first), month: Number(second), day: Number(third), numberFormat }
      : { year: fullYear(third), month: Number(first), day: Number(second), numberFormat };
  }
  const two = /^(\d{1,4})[/-](\d{1,4})$/.exec(text);
  if (!two) return undefined;
  const [, first = '', second = ''] = two;
  if (first.length === 4 && second.length <= 2)
    return { year: Number(first), month: Number(second), day: 1, numberFormat: formats.monthAndYear };
  if (first.length <= 2 && second.length === 4)
    return { year: Number(second), month: Number(first), day: 1, numberFormat: formats.monthAndYear };
  if (first.length > 2 || second.length > 2) return undefined;
  return { year: thisYear, month: Number(first), day: Number(second), numberFormat: formats.dayAndMonth };
}

/** `5-Mar-24`, `Mar 5, 2024`, `March 2024`, `5 March`. */
function namedDate(text: string, thisYear: number): DateParts | undefined {
  const dayFirst = new RegExp(`^(\\d{1,2})[ -]?${MONTH_NAME}(?:[ -]?,? ?(\\d{4}|\\d{2}))?$`).exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], thisYear);
  const monthFirst = new RegExp(`^${MONTH_NAME}[ -]?(\\d{1,2}),? +(\\d{4}|\\d{2})$`).exec(text);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3], thisYear);
  const monthAndNumber = new RegExp(`^${MONTH_NAME}[ -]?(\\d{4}|\\d{1,2})$`).exec(text);
  if (!monthAndNumber) return undefined;
  const number = Number(monthAndNumber[2]);
  const month = monthOf(monthAndNumber[1]);
  if (month === undefined) return undefined;
  return number >= 1 && number <= 31
    ? { year: thisYear, month, day: number, numberFormat: 'd-mmm' }
    : { year: fullYear(String(number)), month, day: 1, numberFormat: 'mmm-yy' };
}

function named(
  monthText: string | undefined,
  day: string | undefined,
  year: string | undefined,
  thisYear: number,
): DateParts | undefined {
  const month = monthOf(monthText);
  if (month === undefined) return undefined;
  return {
    year: year === undefined ? thisYear : fullYear(year),
    month,
    day: Number(day),
    numberFormat: year === undefined ? 'd-mmm' : 'd-mmm-yy',
  };
}

function monthOf(name: string | undefined): number | undefined {
  if (!name) return undefined;
  const index = MONTHS.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'),
  );
  return index < 0 ? undefined : index + 1;
}

function chineseDate(text: string, thisYear: number): DateParts | undefined {
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号號])?$/.exec(text);
  if (!match) return undefined;
  const [, year, month = '', day] = match;
  if (year === undefined && day === undefined) return undefined;
  return {
    year: year === undefined ? thisYear : fullYear(year),
    month: Number(month),
    day: Number(day ?? 1),
    numberFormat: `${year === undefined ? '' : 'yyyy"年"'}m"月"${day === undefined ? '' : 'd"日"'}`,
  };
}

/** Two digits: 00-29 are 2000-2029, 30-99 are 1930-1999, as Windows sets it by default. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}
