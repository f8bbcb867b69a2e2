import { civilOf, serialOf, type SerialDate } from '../serialDate';
import type { RawCell } from '../tables';
import { BLANK_CELL, parsedValue, unreadable, type Parsed, type ParseNote } from './parsed';
import { isPlaceholder } from './plainText';

/** Which number comes first where a date is written with the year last. */
export type DayOrder = 'dayFirst' | 'monthFirst';

export interface DateReading {
  readonly order: DayOrder;
  /** Whether the column itself shows the order; where it does not, a date like 03/04/2023 is reported. */
  readonly orderIsKnown: boolean;
  readonly date1904: boolean;
  /** The last day that the field can have: a sale or birth lies not in the future; decides two-digit years. */
  readonly latest: SerialDate;
  readonly keepTime: boolean;
  /** Whether the column's numbers are years alone (1998) rather than serial numbers. */
  readonly yearsOnly: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_1904 = 1462;
/** 1900-03-01, from which Excel's serials are right, and 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

const TIME =
  /[T\s]+(?:(上午|下午|凌晨|中午|晚上)\s*)?(\d{1,2})[:：時时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?秒?)?分?\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/;
const YEAR_MONTH = /^(\d{4})\s*(?:[-/.](\d{1,2})|年\s*(\d{1,2})\s*月)$/;
const MINGUO = /^(?:中[华華])?(民[国國]|ROC)\s*(\d{1,3}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/i;
const MINGUO_BARE = /^(\d{2,3})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?|[-/.](\d{1,2})[-/.](\d{1,2}))$/;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?[\s,.-]+(\d{4}|\d{2})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WEEKDAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,\s]+)|\s*[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?\s*/gi;

/** Reads a date as a serial number (1900 system). Never throws; what cannot be read stays as it is. */
export function parseDate(cell: RawCell, reading: DateReading): Parsed {
  if (cell === '' || typeof cell === 'boolean') return cell === '' ? BLANK_CELL : unreadable(cell, 'dateUnreadable');
  if (typeof cell === 'number') return parseSerial(cell, reading);
  const text = cell.normalize('NFKC').trim();
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  const { day, fraction } = splitTime(text.replace(WEEKDAY, ' ').trim());
  const read = readDay(day, reading);
  if (!read)
    return /^\d+(?:\.\d+)?$/.test(text) ? parseSerial(Number(text), reading) : unreadable(cell, 'dateUnreadable');
  if (read.kind === 'problem') return unreadable(cell, read.code);
  const serial = serialOf(read.year, read.month, read.day);
  if (serial < FIRST_SERIAL) return unreadable(cell, 'dateBeforeExcel');
  return parsedValue(reading.keepTime ? serial + fraction : serial, read.note);
}

function parseSerial(number: number, reading: DateReading): Parsed {
  const compact = COMPACT.exec(String(number));
  if (compact && Number.isInteger(number)) {
    const [year = 0, month = 0, day = 0] = compact.slice(1).map(Number);
    if (isDay(year, month, day) && year >= 1900) return parsedValue(serialOf(year, month, day));
  }
  if (reading.yearsOnly && Number.isInteger(number) && number >= 1800 && number <= 2100)
    return unreadable(number, 'dateYearOnly');
  const serial = reading.date1904 ? number + DAYS_1904 : number;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return unreadable(number, 'dateOutOfRange');
  return parsedValue(reading.keepTime ? serial : Math.floor(serial));
}

function splitTime(text: string): { readonly day: string; readonly fraction: number } {
  const match = TIME.exec(text);
  if (!match) return { day: text, fraction: 0 };
  const [, half = '', hourText = '0', minutes = '0', seconds = '0', meridiem = ''] = match;
  const isAfternoon = /下午|晚上|pm/i.test(half + meridiem);
  const isMorning = /上午|凌晨|am/i.test(half + meridiem);
  let hours = Number(hourText);
  if (isAfternoon && hours < 12) hours += 12;
  if (isMorning && hours === 12) hours = 0;
  return {
    day: text.slice(0, match.index).trim(),
    fraction: (hours * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
  };
}

type DayRead =
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly note?: ParseNote;
    }
  | { readonly kind: 'problem'; readonly code: string };

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayOr = (year: number, month: number, day: number, note?: ParseNote): DayRead =>
  isDay(year, month, day)
    ? { kind: 'day', year, month, day, ...(note ? { note } : {}) }
    : { kind: 'problem', code: 'dateImpossible' };

function readDay(text: string, reading: DateReading): DayRead | undefined {
  const numbers = (match: RegExpExecArray): readonly number[] =>
    match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match) {
    const [year = 0, month = 0, day = 0] = numbers(match);
    return dayOr(year, month, day);
  }
  match = MINGUO.exec(text);
  if (match) return dayOr(1911 + (match[2] === '元' ? 1 : Number(match[2])), Number(match[3]), Number(match[4]));
  match = YEAR_LAST.exec(text);
  if (match) return readYearLast(match, reading);
  match = MINGUO_BARE.exec(text);
  if (match && (match[1]?.length === 3 || text.includes('年'))) return readBareYear(numbers(match), reading);
  match = YEAR_MONTH.exec(text);
  if (match) {
    const [year = 0, month = 0] = numbers(match);
    return dayOr(year, month, 1, { code: 'dateWithoutDay', facts: { text } });
  }
  return readMonthName(text, reading);
}

/** `112年11月14日` is a year of the Republic; `98年3月1日` may be 1998 or 2009: the nearer century that is not ahead. */
function readBareYear([year = 0, month = 0, day = 0]: readonly number[], reading: DateReading): DayRead {
  if (year >= 100) return dayOr(1911 + year, month, day);
  const civil = fullYear(year, month, day, reading.latest);
  return dayOr(civil, month, day, { code: 'dateTwoDigitYear', facts: { year: civil } });
}

function readMonthName(text: string, reading: DateReading): DayRead | undefined {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  const monthFirst = MONTH_NAME_DAY.exec(text);
  const [dayText, name, yearText] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const day = Number(dayText);
  const year = Number(yearText);
  return dayOr(yearText?.length === 2 ? fullYear(year, month, day, reading.latest) : year, month, day);
}

function readYearLast(match: RegExpExecArray, reading: DateReading): DayRead {
  const [, first = '', mark = '', second = '', last = ''] = match;
  const a = Number(first);
  const b = Number(second);
  const c = Number(last);
  if (last.length === 2 && a > 31) return dayOr(fullYear(a, b, c, reading.latest), b, c);
  const dayFirst = mark === '.' || a > 12 || (b <= 12 && reading.order === 'dayFirst');
  const [month, day] = dayFirst ? [b, a] : [a, b];
  const year = last.length === 2 ? fullYear(c, month, day, reading.latest) : c;
  const isAmbiguous = mark !== '.' && a <= 12 && b <= 12 && a !== b && !reading.orderIsKnown;
  return dayOr(
    year,
    month,
    day,
    isAmbiguous ? { code: 'dateAmbiguous', facts: { text: match[0], year, month, day } } : undefined,
  );
}

/** The pivot for two-digit years: the latest year with these digits in which the day is not after `latest`. */
function fullYear(twoDigits: number, month: number, day: number, latest: SerialDate): number {
  const century = Math.floor(civilOf(latest).year / 100) * 100;
  const year = century + twoDigits;
  return serialOf(year, Math.min(12, Math.max(1, month)), Math.max(1, day)) > latest ? year - 100 : year;
}

/** What a column shows of the order of day and month. */
export function dayOrderOf(
  cells: Iterable<RawCell>,
  fallback: DayOrder,
): { readonly order: DayOrder; readonly orderIsKnown: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const match = /^\s*(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*\d{2,4}\b/.exec(cell);
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst++;
    else if (Number(match[2]) > 12) monthFirst++;
  }
  if (dayFirst === 0 && monthFirst === 0) return { order: fallback, orderIsKnown: false };
  const order = dayFirst > monthFirst ? 'dayFirst' : 'monthFirst';
  return { order, orderIsKnown: Math.min(dayFirst, monthFirst) * 10 <= Math.max(dayFirst, monthFirst) };
}
