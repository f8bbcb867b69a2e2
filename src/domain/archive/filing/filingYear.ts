import { civilOf, type SerialDate } from '../../serialDate';
import type { CalendarPeriod, FilingCalendar, FilingState } from './filingCalendar';

/** The year whose filings are of concern on a day: until the end of February it is the year before (A5.1). */
export function currentFilingYear(today: SerialDate): number {
  const { year, month } = civilOf(today);
  return month <= 2 ? year - 1 : year;
}

/** What departments owe for a period in one figure each: categories owed, those that are there, those that came late. */
export interface PeriodSum {
  readonly owed: number;
  readonly there: number;
  readonly late: number;
  readonly due: number;
  readonly missing: number;
}

/** Sums up a period, for one department or for all. */
export function sumOf({ entries }: CalendarPeriod, department?: string): PeriodSum {
  const own = department === undefined ? entries : entries.filter((entry) => entry.department === department);
  const count = (...states: readonly FilingState[]): number => own.filter(({ state }) => states.includes(state)).length;
  return { owed: own.length, there: count('filed', 'late'), late: count('late'), due: count('due'), missing: count('missing') };
}

/** Categories of departments that are due, and those that are missing, over all periods of the calendar. */
export function openFilings({ periods }: FilingCalendar): { readonly due: number; readonly missing: number } {
  const sums = periods.map((period) => sumOf(period));
  return { due: sums.reduce((sum, { due }) => sum + due, 0), missing: sums.reduce((sum, { missing }) => sum + missing, 0) };
}
