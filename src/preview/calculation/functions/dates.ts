import { CellError, type CellValue } from '../../model/cellValue';
import { NUM, toNumber, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { lift } from '../engine/lift';
import { forEachValue } from '../engine/ranges';
import type { Value } from '../engine/values';
import { parseInput } from '../parseInput';
import { datePartsOf, LAST_SERIAL, rolledSerial, weekdayOf } from '../serialDates';
import {
  ErrorResult,
  integerAt,
  logicalAt,
  numberAt,
  sound,
  values,
  type FunctionDefinition,
  type FunctionTable,
} from './definition';

const is1904 = (context: Context): boolean => context.workbook.date1904;

/** A date argument as a whole serial number; ends with #NUM! outside the calendar. */
function dayAt(given: readonly CellValue[], index: number): number {
  const serial = Math.floor(numberAt(given, index));
  if (serial < 0 || serial > LAST_SERIAL) throw new ErrorResult(NUM);
  return serial;
}

const checked = (serial: number): CellValue => (serial < 0 || serial > LAST_SERIAL ? NUM : serial);

function date(given: readonly CellValue[], context: Context): CellValue {
  const year = integerAt(given, 0);
  if (year < 0 || year > 9999) return NUM;
  return checked(
    rolledSerial(year < 1900 ? year + 1900 : year, integerAt(given, 1), integerAt(given, 2), is1904(context)),
  );
}

const partOf = (pick: (parts: ReturnType<typeof datePartsOf>) => number): FunctionDefinition =>
  sound(1, 1, (given, context) => pick(datePartsOf(dayAt(given, 0), is1904(context))));

/** Seconds of the day, to the nearest half second as Excel rounds clock times. */
function secondsAt(given: readonly CellValue[]): number {
  const serial = numberAt(given, 0);
  if (serial < 0) throw new ErrorResult(NUM);
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function weekday(given: readonly CellValue[], context: Context): CellValue {
  const day = weekdayOf(dayAt(given, 0), is1904(context));
  const type = integerAt(given, 1, 1);
  if (type === 3) return (day + 6) % 7;
  const first = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
  return first === undefined ? NUM : ((day - first + 7) % 7) + 1;
}

function isoWeek(serial: number, date1904: boolean): number {
  const thursday = serial - ((weekdayOf(serial, date1904) + 6) % 7) + 3;
  const { year } = datePartsOf(thursday, date1904);
  return Math.floor((thursday - rolledSerial(year, 1, 1, date1904)) / 7) + 1;
}

function weekNumber(given: readonly CellValue[], context: Context): CellValue {
  const serial = dayAt(given, 0);
  const type = integerAt(given, 1, 1);
  if (type === 21) return isoWeek(serial, is1904(context));
  const first = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
  if (first === undefined) return NUM;
  const newYear = rolledSerial(datePartsOf(serial, is1904(context)).year, 1, 1, is1904(context));
  const lead = (weekdayOf(newYear, is1904(context)) - first + 7) % 7;
  return Math.floor((serial - newYear + lead) / 7) + 1;
}

function monthsLater(serial: number, months: number, date1904: boolean, day: 'same' | 'last'): CellValue {
  const { year, month, day: own } = datePartsOf(serial, date1904);
  const last = rolledSerial(year, month + months + 1, 1, date1904) - 1;
  if (day === 'last') return checked(last);
  return checked(Math.min(rolledSerial(year, month + months, own, date1904), last));
}

function dateDif(given: readonly CellValue[], context: Context): CellValue {
  const [start, end] = [dayAt(given, 0), dayAt(given, 1)];
  if (start > end) return NUM;
  const [a, b] = [datePartsOf(start, is1904(context)), datePartsOf(end, is1904(context))];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (String(given[2]).toUpperCase()) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return b.day >= a.day ? b.day - a.day : end - rolledSerial(b.year, b.month - 1, a.day, is1904(context));
    case 'YD': {
      const sameYear = rolledSerial(b.year, a.month, a.day, is1904(context));
      return end >= sameYear ? end - sameYear : end - rolledSerial(b.year - 1, a.month, a.day, is1904(context));
    }
    default:
      return NUM;
  }
}

function days360(given: readonly CellValue[], context: Context): CellValue {
  const [a, b] = [datePartsOf(dayAt(given, 0), is1904(context)), datePartsOf(dayAt(given, 1), is1904(context))];
  const european = logicalAt(given, 2);
  const lastOfFebruary = a.month === 2 && datePartsOf(dayAt(given, 0) + 1, is1904(context)).month === 3;
  const first = a.day === 31 || (!european && lastOfFebruary) ? 30 : a.day;
  const second = b.day === 31 && (european || first === 30) ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + second - first;
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function yearFraction(given: readonly CellValue[], context: Context): CellValue {
  const [start, end] = [dayAt(given, 0), dayAt(given, 1)].sort((a, b) => a - b) as [number, number];
  switch (integerAt(given, 2)) {
    case 0:
      return Number(days360([start, end], context)) / 360;
    case 1:
      return (end - start) / averageYear(start, end, is1904(context));
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return Number(days360([start, end, true], context)) / 360;
    default:
      return NUM;
  }
}

function averageYear(start: number, end: number, date1904: boolean): number {
  const [a, b] = [datePartsOf(start, date1904), datePartsOf(end, date1904)];
  const withinYear =
    b.year === a.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!withinYear)
    return (rolledSerial(b.year + 1, 1, 1, date1904) - rolledSerial(a.year, 1, 1, date1904)) / (b.year - a.year + 1);
  if (a.year === b.year) return leap(a.year) ? 366 : 365;
  const leapDay = leap(a.year)
    ? rolledSerial(a.year, 2, 29, date1904)
    : leap(b.year)
      ? rolledSerial(b.year, 2, 29, date1904)
      : undefined;
  return leapDay !== undefined && leapDay >= start && leapDay <= end ? 366 : 365;
}

/** The days of the week that are free, Monday first: a number as in WORKDAY.INTL or a text of 0 and 1. */
function weekendOf(value: CellValue): readonly boolean[] {
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value) || value === '1111111') throw new ErrorResult(VALUE);
    return [...value].map((day) => day === '1');
  }
  const type = value === undefined ? 1 : Number(toNumber(value));
  const free =
    type >= 1 && type <= 7
      ? [(type + 4) % 7, (type + 5) % 7]
      : type >= 11 && type <= 17
        ? [(type - 11 + 6) % 7]
        : undefined;
  if (!free) throw new ErrorResult(NUM);
  return Array.from({ length: 7 }, (_, day) => free.includes(day));
}

function holidaysOf(value: Value): Set<number> {
  const found = new Set<number>();
  if (value === undefined) return found;
  forEachValue(value, (cell) => {
    if (cell === undefined) return;
    const serial = toNumber(cell);
    if (serial instanceof CellError) throw new ErrorResult(serial);
    found.add(Math.floor(serial));
  });
  return found;
}

interface Workweek {
  readonly weekend: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
  readonly date1904: boolean;
}

const isWorkday = (serial: number, { weekend, holidays, date1904 }: Workweek): boolean =>
  !weekend[(weekdayOf(serial, date1904) + 6) % 7] && !holidays.has(serial);

function networkDays(start: number, end: number, week: Workweek): number {
  const [from, to, sign] = start <= end ? [start, end, 1] : [end, start, -1];
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkday(day, week)) count++;
  return count * sign;
}

function workday(start: number, days: number, week: Workweek): CellValue {
  let day = start;
  for (let left = Math.abs(days); left > 0;) {
    day += Math.sign(days);
    if (day < 0 || day > LAST_SERIAL) return NUM;
    if (isWorkday(day, week)) left--;
  }
  return day;
}

const workdays = (
  own: boolean,
  apply: (start: number, second: number, week: Workweek) => CellValue,
  isDate: boolean,
): FunctionDefinition =>
  values(2, own ? 4 : 3, (given, context) => {
    const [start, second, third, fourth] = given;
    const holidays = holidaysOf(own ? fourth : third);
    return lift([start, second, own ? third : undefined], (row) => {
      const error = row.find((cell) => cell instanceof CellError);
      if (error) return error;
      const week = { weekend: weekendOf(row[2]), holidays, date1904: is1904(context) };
      return apply(dayAt(row, 0), isDate ? dayAt(row, 1) : integerAt(row, 1), week);
    });
  });

const typed = (pick: (serial: number) => number): FunctionDefinition =>
  sound(1, 1, ([text], context) => {
    if (typeof text !== 'string') return VALUE;
    const found = parseInput(text, context.engine.locale, is1904(context), context.engine.now().getFullYear());
    const isDate =
      typeof found.value === 'number' && found.numberFormat !== undefined && /[ymdhs]/.test(found.numberFormat);
    return isDate ? pick(Number(found.value)) : VALUE;
  });

/** The clock's local time as a serial number. */
function nowSerial(context: Context): number {
  const now = context.engine.now();
  const day = rolledSerial(now.getFullYear(), now.getMonth() + 1, now.getDate(), is1904(context));
  return (
    day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000) / 86_400
  );
}

export const DATES: FunctionTable = {
  DATE: sound(3, 3, date),
  TIME: sound(3, 3, (given) => {
    const seconds = integerAt(given, 0) * 3600 + integerAt(given, 1) * 60 + integerAt(given, 2);
    return seconds < 0 ? NUM : (seconds % 86_400) / 86_400;
  }),
  YEAR: partOf(({ year }) => year),
  MONTH: partOf(({ month }) => month),
  DAY: partOf(({ day }) => day),
  HOUR: sound(1, 1, (given) => Math.floor(secondsAt(given) / 3600)),
  MINUTE: sound(1, 1, (given) => Math.floor(secondsAt(given) / 60) % 60),
  SECOND: sound(1, 1, (given) => secondsAt(given) % 60),
  WEEKDAY: sound(1, 2, weekday),
  WEEKNUM: sound(1, 2, weekNumber),
  ISOWEEKNUM: sound(1, 1, (given, context) => isoWeek(dayAt(given, 0), is1904(context))),
  EDATE: sound(2, 2, (given, context) => monthsLater(dayAt(given, 0), integerAt(given, 1), is1904(context), 'same')),
  EOMONTH: sound(2, 2, (given, context) => monthsLater(dayAt(given, 0), integerAt(given, 1), is1904(context), 'last')),
  DATEDIF: sound(3, 3, dateDif),
  DAYS: sound(2, 2, (given) => dayAt(given, 0) - dayAt(given, 1)),
  DAYS360: sound(2, 3, days360),
  YEARFRAC: sound(2, 3, yearFraction),
  NETWORKDAYS: workdays(false, networkDays, true),
  'NETWORKDAYS.INTL': workdays(true, networkDays, true),
  WORKDAY: workdays(false, workday, false),
  'WORKDAY.INTL': workdays(true, workday, false),
  DATEVALUE: typed(Math.floor),
  TIMEVALUE: typed((serial) => serial - Math.floor(serial)),
  TODAY: { ...values(0, 0, (_, context) => Math.floor(nowSerial(context))), volatile: true },
  NOW: { ...values(0, 0, (_, context) => nowSerial(context)), volatile: true },
};
