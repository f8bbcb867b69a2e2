/** A civil date and time of day, as a date serial stands for it; months from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;
/** Serial 0 of the 1900 system, chosen so that serials from 61 (1 March 1900) on are right; 1904 starts 1,462 days later. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The civil date of a serial; Excel's 29 February 1900 is read as 28 February. */
export function civilDate(serial: number, date1904: boolean): CivilDate {
  const days = !date1904 && serial < 60 ? serial + 1 : serial;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The serial of a civil day; months and days outside their bounds carry over, as in Excel's DATE. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
  return !date1904 && days < 61 ? days - 1 : days;
}

/** The serial of an ISO date or date-time (`2024-03-01`, `2024-03-01T12:30:00Z`), read as civil time; undefined if it is none. */
export function serialOfIsoText(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const part = (index: number, fallback: number): number => Number(match[index] ?? fallback);
  const time = (part(4, 0) * 3600 + part(5, 0) * 60 + part(6, 0)) / 86_400;
  return serialOfDay(part(1, 1900), part(2, 1), part(3, 1), date1904) + time;
}

/** The serial of the day that it is where the workbook is being worked with. */
export function todaysSerial(date1904: boolean, now = new Date()): number {
  return serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904);
}
