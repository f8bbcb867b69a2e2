import { parseDate } from '../parsing/parseDate';
import { civilOf, isoOf, serialOf, type SerialDate } from '../serialDate';
import { CALENDAR_MONTHS, periodOf, type CalendarUnit, type PeriodName } from './period';
import type { PeriodWish } from './reportWish';

/** Why a text is no period. `text` is the day in it that is to blame. */
export type PeriodFault =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'noSuchNumber'; readonly unit: CalendarUnit; readonly number: number; readonly most: number }
  | { readonly kind: 'yearOutOfRange'; readonly year: number }
  | { readonly kind: 'noSuchDay'; readonly text: string }
  | { readonly kind: 'endBeforeBegin'; readonly first: SerialDate; readonly last: SerialDate };

export type PeriodReading = { readonly wish: PeriodWish } | { readonly fault: PeriodFault };

/** Years with a year before and after them that Excel has dates for. */
export const PERIOD_YEARS = { first: 1902, last: 9997 } as const;

const RELATIVE: readonly (readonly [RegExp, PeriodWish])[] = [
  [/^(?:last|latest)?month$|^上?(?:个|個)?月$/, { kind: 'latest', unit: 'month' }],
  [/^(?:last|latest)?quarter$|^上?(?:个|個)?季度?$/, { kind: 'latest', unit: 'quarter' }],
  [/^(?:last|latest)?half$|^上?(?:个|個)?半年$/, { kind: 'latest', unit: 'half' }],
  [/^(?:last|latest)?year$|^上?(?:年|年度)$/, { kind: 'latest', unit: 'year' }],
  [/^(?:last|latest)12months$|^最?近(?:12|十二)(?:个|個)月$/, { kind: 'latest12Months' }],
];

const CALENDAR: readonly (readonly [RegExp, CalendarUnit])[] = [
  [/^(\d{4})[-/.]?q(\d{1,2})$/, 'quarter'],
  [/^(\d{4})年?第?([\d一二三四]{1,2})季度?$/, 'quarter'],
  [/^(\d{4})[-/.]?h(\d{1,2})$/, 'half'],
  [/^(\d{4})年?([上下])半年$/, 'half'],
  [/^(\d{4})[-/.](\d{1,2})$/, 'month'],
  [/^(\d{4})年(\d{1,2})月份?$/, 'month'],
  [/^(\d{4})(\d{2})$/, 'month'],
];
/** `Q3 2026`, with the number first. */
const NUMBER_FIRST = /^([qh])(\d{1,2})[-/.]?(\d{4})$/;
const YEAR = /^(?:fy)?(\d{4})年?(?:度)?$/;
const FROM_TO = /^(.+?)(?:\.{2,3}|[~〜]|至|到|–|—)(.+)$/;
/** `2026/1/1-2026/3/31`, where the dash is no part of a date. */
const DASHED = /^(\d{4}[/.年][^-]+)-(\d{4}[/.年][^-]+)$/;
const LAST_12_UNTIL = /^(?:last|latest)12months$/;
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 };

/**
 * Reads what people write for a period: `2026-Q3`, `2026-09`, `2026-H1`, `2026`, `last12Months`, `2026-01-01..2026-03-31`,
 * the same in Chinese and full width, or `month`, `quarter`, `half`, `year` for the last one that is over.
 */
export function readPeriodText(text: string): PeriodReading {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const relative = RELATIVE.find(([form]) => form.test(plain));
  if (relative) return { wish: relative[1] };
  return readCalendar(plain) ?? readDays(plain);
}

function readCalendar(plain: string): PeriodReading | undefined {
  const [, letter = '', number = '', year = ''] = NUMBER_FIRST.exec(plain) ?? [];
  const turned = letter === '' ? plain : `${year}-${letter}${number}`;
  for (const [form, unit] of CALENDAR) {
    const found = form.exec(turned);
    if (found) return calendarPeriod(unit, Number(found[1]), NUMERALS[found[2] ?? ''] ?? Number(found[2]));
  }
  const whole = YEAR.exec(plain);
  return whole ? calendarPeriod('year', Number(whole[1]), 1) : undefined;
}

function calendarPeriod(unit: CalendarUnit, year: number, number: number): PeriodReading {
  const fault = calendarFault(unit, year, number);
  return fault ? { fault } : { wish: { kind: 'calendar', unit, year, number } };
}

function calendarFault(unit: CalendarUnit, year: number, number: number): PeriodFault | undefined {
  const most = 12 / CALENDAR_MONTHS[unit];
  if (!Number.isInteger(number) || number < 1 || number > most) return { kind: 'noSuchNumber', unit, number, most };
  return isYear(year) ? undefined : { kind: 'yearOutOfRange', year };
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= PERIOD_YEARS.first && year <= PERIOD_YEARS.last;

/** Days from one to another; an end that is a month is its first or last day. */
function readDays(plain: string): PeriodReading {
  const [, from = '', to = ''] = FROM_TO.exec(plain) ?? DASHED.exec(plain) ?? [];
  if (from === '') return { fault: { kind: 'unreadable' } };
  const last = readEnd(to, 'last');
  if (typeof last !== 'number') return { fault: last };
  if (LAST_12_UNTIL.test(from)) return { wish: { kind: 'last12Months', until: last } };
  const first = readEnd(from, 'first');
  if (typeof first !== 'number') return { fault: first };
  return last < first ? { fault: { kind: 'endBeforeBegin', first, last } } : { wish: { kind: 'days', first, last } };
}

function readEnd(text: string, end: 'first' | 'last'): SerialDate | PeriodFault {
  const month = readCalendar(text);
  if (!month) return readDay(text);
  if ('fault' in month) return month.fault;
  if (month.wish.kind !== 'calendar' || month.wish.unit !== 'month') return { kind: 'unreadable' };
  return periodOf(month.wish, CIVIL)[end];
}

const CIVIL = { reportDate: 0, fiscalYearStart: 1 };
const READING = { order: 'dayFirst', orderIsKnown: false, date1904: false, latest: serialOf(2100, 1, 1), keepTime: false, yearsOnly: false } as const;

/** A day that can be read in one way only: with all digits of its year, and a month that cannot be the day. */
function readDay(text: string): SerialDate | PeriodFault {
  if (!/\d{4}|民[国國]/.test(text) || (!/\D/.test(text) && text.length !== 8)) return { kind: 'unreadable' };
  const parsed = parseDate(text, READING);
  if (parsed.kind !== 'value' || typeof parsed.value !== 'number') return { kind: parsed.note?.code === 'dateImpossible' ? 'noSuchDay' : 'unreadable', text };
  if (parsed.note) return { kind: 'unreadable' };
  const { year } = civilOf(parsed.value);
  return isYear(year) ? parsed.value : { kind: 'yearOutOfRange', year };
}

/** Whether a period exists: its number in the year, its days in order. For what was stored, which may be anything. */
export function isPeriod(wish: PeriodWish): boolean {
  switch (wish.kind) {
    case 'latest':
    case 'latest12Months':
      return true;
    case 'calendar':
      return calendarFault(wish.unit, wish.year, wish.number) === undefined;
    case 'last12Months':
      return isYear(civilOf(wish.until).year);
    case 'days':
      return wish.first <= wish.last && isYear(civilOf(wish.first).year) && isYear(civilOf(wish.last).year);
  }
}

/** A period as `readPeriodText` reads it back. */
export function periodText(wish: PeriodWish): string {
  switch (wish.kind) {
    case 'latest':
      return wish.unit;
    case 'latest12Months':
      return 'last12Months';
    case 'last12Months':
      return `last12Months..${isoOf(wish.until)}`;
    case 'days':
      return `${isoOf(wish.first)}..${isoOf(wish.last)}`;
    case 'calendar':
      return calendarText(wish);
  }
}

function calendarText({ unit, year, number }: Extract<PeriodName, { readonly kind: 'calendar' }>): string {
  switch (unit) {
    case 'year':
      return String(year);
    case 'half':
      return `${year}-H${number}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
  }
}
