/** Dates as Excel counts them: 1 is 1900-01-01, 60 the 1900-02-29 that never was; in the 1904 system 0 is 1904-01-01. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31. */
export const LAST_SERIAL = 2_958_465;

/** The serial number of a calendar day from 1900 to 9999, or undefined for a day that the calendar does not have. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (year === 1900 && month === 2 && day === 29) return date1904 ? undefined : 60;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const serial = rolledSerial(year, month, day, date1904);
  return serial < 0 ? undefined : serial;
}

/** Like `serialOf`, with months and days beyond their bounds rolled over, as DATE does. */
export function rolledSerial(year: number, month: number, day: number, date1904 = false): number {
  const instant = Date.UTC(2000, month - 1, day) + (Date.UTC(year, month - 1, 1) - Date.UTC(2000, month - 1, 1));
  if (date1904) return Math.round((instant - EPOCH_1904) / DAY);
  const serial = Math.round((instant - EPOCH) / DAY);
  return serial <= 60 ? serial - 1 : serial;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a serial number (its whole part). */
export function datePartsOf(serial: number, date1904 = false): DateParts {
  const whole = Math.floor(serial);
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29 };
  if (!date1904 && whole === 0) return { year: 1900, month: 1, day: 0 };
  const shifted = date1904 ? EPOCH_1904 + whole * DAY : EPOCH + (whole < 60 ? whole + 1 : whole) * DAY;
  const date = new Date(shifted);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday, as Excel has it (before March 1900 a day off, like Excel's). */
export const weekdayOf = (serial: number, date1904 = false): number =>
  date1904 ? (Math.floor(serial) + 5) % 7 : (Math.floor(serial) + 6) % 7;
