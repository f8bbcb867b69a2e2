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

/** Year, month (1-12) and day of a serial; the time of day is left out. */
export function civilOf(serial: SerialDate): { readonly year: number; readonly month: number; readonly day: number } {
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
