/**
 * Dates as Excel keeps them: whole days since 1899-12-30, civil, without a time zone (1900 date system; right for every
 * day from 1900-03-01 on). A fraction is the time of day.
 */
export type SerialDate = number;

const DAY_MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a civil day; month 1-12. */
export const serialOf = (year: number, month: number, day: number): SerialDate =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY_MILLISECONDS);

/** The serial of `YYYY-MM-DD`. */
export function serialOfIso(iso: string): SerialDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return serialOf(year, month, day);
}

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The serials of 1582-10-15, when the calendar began, and of 9999-12-31. */
const [FIRST_SERIAL, LAST_SERIAL] = [-115_858, 2_958_465];
/** Days from the first of March of the year 0, from which leap years and lengths of months come in their turn, to serial 0. */
const MARCH_OF_YEAR_0 = 693_899;
const [DAYS_OF_400_YEARS, DAYS_OF_100_YEARS, DAYS_OF_4_YEARS] = [146_097, 36_524, 1_461];
/** Months from March on have 31, 30, 31, 30, 31 days, and so on again: five of them have so many. */
const DAYS_OF_5_MONTHS = 153;

/** Year, month (1-12) and day of a serial; the time of day is left out. By arithmetic: making a Date takes ten times as long. */
export function civilOf(serial: SerialDate): CivilDay {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return civilOfAny(serial);
  const days = Math.floor(serial) + MARCH_OF_YEAR_0;
  const cycle = Math.floor(days / DAYS_OF_400_YEARS);
  const inCycle = days - cycle * DAYS_OF_400_YEARS;
  const century = Math.min(3, Math.floor(inCycle / DAYS_OF_100_YEARS));
  const inCentury = inCycle - century * DAYS_OF_100_YEARS;
  const fours = Math.floor(inCentury / DAYS_OF_4_YEARS);
  const inFours = inCentury - fours * DAYS_OF_4_YEARS;
  const year = Math.min(3, Math.floor(inFours / 365));
  const inYear = inFours - year * 365;
  const fromMarch = Math.floor((5 * inYear + 2) / DAYS_OF_5_MONTHS);
  const isNextYear = fromMarch >= 10;
  return {
    year: cycle * 400 + century * 100 + fours * 4 + year + (isNextYear ? 1 : 0),
    month: isNextYear ? fromMarch - 9 : fromMarch + 3,
    day: inYear - Math.floor((DAYS_OF_5_MONTHS * fromMarch + 2) / 5) + 1,
  };
}

/** The same for days of which Excel knows none, and for what is no number. */
function civilOfAny(serial: SerialDate): CivilDay {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a serial. */
export function isoOf(serial: SerialDate): string {
  const { year, month, day } = civilOf(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day so many months later or earlier; a day that the month does not have becomes its last one. */
export function addMonths(serial: SerialDate, months: number): SerialDate {
  const { year, month, day } = civilOf(serial);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Math.round((Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) - EPOCH) / DAY_MILLISECONDS);
}

/** The same day so many years later or earlier; 29 February becomes 28 February where there is none. */
export const addYears = (serial: SerialDate, years: number): SerialDate => addMonths(serial, years * 12);
