import { civilDate, serialOfDay } from './serialDate';

/** What a series of dates counts by. */
export type DateUnit = 'days' | 'weekdays' | 'months' | 'years';

/**
 * How dates go on: by a unit, or by the one (`any`) that they show, whole months or years where the day of the month is
 * always the same. The step is that between the last two; of a single date one unit in the direction of filling.
 */
export function dateSeries(
  values: readonly number[],
  direction: 1 | -1,
  date1904: boolean,
  unit: DateUnit | 'any',
): (index: number) => number {
  const last = values.at(-1) ?? 0;
  const before = values.at(-2);
  const months = monthsBetween(values, date1904);
  const monthStep = unit === 'years' ? 12 * direction : unit === 'months' ? direction : undefined;
  if (unit === 'any' ? months !== undefined : monthStep !== undefined) {
    const step = months ?? monthStep ?? direction;
    return (index) => addMonths(last, step * (index + 1), date1904);
  }
  const days = before === undefined ? direction : last - before;
  if (unit === 'weekdays') return (index) => addWeekdays(last, Math.round(days) || direction, index + 1, date1904);
  return (index) => last + days * (index + 1);
}

/** The months from each date to the next where they are always as many, on the same day of the month; else undefined. */
function monthsBetween(values: readonly number[], date1904: boolean): number | undefined {
  const dates = values.map((value) => civilDate(value, date1904));
  const [first, second] = dates;
  if (!first || !second) return undefined;
  const count = ({ year, month }: { year: number; month: number }): number => year * 12 + month;
  const step = count(second) - count(first);
  const isEven = dates.every((date, index) => date.day === first.day && count(date) === count(first) + step * index);
  return isEven && step !== 0 ? step : undefined;
}

/** The same day of another month, or its last day where it has fewer; the time of day stays. */
function addMonths(serial: number, months: number, date1904: boolean): number {
  const { year, month, day } = civilDate(serial, date1904);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return serialOfDay(year, month + months, Math.min(day, lastDay), date1904) + (serial - Math.floor(serial));
}

/** Goes on by working days, Monday to Friday; steps over several days count working days. */
function addWeekdays(serial: number, step: number, times: number, date1904: boolean): number {
  let at = serial;
  for (let left = Math.abs(step) * times; left > 0;) {
    at += Math.sign(step);
    if (!isWeekend(at, date1904)) left--;
  }
  return at;
}

/** Serial 1 is a Sunday as Excel counts; the 1904 system begins 1,462 days later. */
const isWeekend = (serial: number, date1904: boolean): boolean => Math.floor(serial + (date1904 ? 1462 : 0)) % 7 < 2;
