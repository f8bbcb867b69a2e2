import { assertNever } from '../assertNever';
import { addMonths, addYears, civilOf, serialOf, type SerialDate } from '../serialDate';

/** Lengths of periods that follow the calendar, in months. */
export const CALENDAR_MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;
export type CalendarUnit = keyof typeof CALENDAR_MONTHS;

/**
 * Which period a report is about. Quarters, halves and years are counted from the first month of the fiscal year and
 * named by the year in which that fiscal year ends: `{ unit: 'quarter', year: 2026, number: 3 }`; a month is one of the
 * civil year whatever the fiscal year, since `2026-09` is September to everybody. `days` is a stretch from a first to a
 * last day, both in it.
 */
export type PeriodName =
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly year: number; readonly number: number }
  | { readonly kind: 'last12Months'; readonly until: SerialDate }
  | { readonly kind: 'days'; readonly first: SerialDate; readonly last: SerialDate };

/** A period with its first and last day; `isComplete` where all of it is over by the report date. */
export interface Period {
  readonly name: PeriodName;
  readonly first: SerialDate;
  readonly last: SerialDate;
  readonly isComplete: boolean;
}

/** What a period is compared with. */
export type Comparison = 'periodBefore' | 'samePeriodLastYear';

export interface Calendar {
  readonly reportDate: SerialDate;
  /** The month, 1 to 12, with which the fiscal year begins. */
  readonly fiscalYearStart: number;
}

/** The month from which periods of a unit are counted. */
const startOf = (unit: CalendarUnit, { fiscalYearStart }: Pick<Calendar, 'fiscalYearStart'>): number => (unit === 'month' ? 1 : fiscalYearStart);

/** The period of a name. Throws a RangeError for a number that its year does not have, or days that end before they begin. */
export function periodOf(name: PeriodName, calendar: Calendar): Period {
  const [first, last] = boundsOf(name, calendar);
  if (last < first) throw new RangeError('a period ends before it begins');
  return { name, first, last, isComplete: last <= calendar.reportDate };
}

function boundsOf(name: PeriodName, calendar: Calendar): readonly [SerialDate, SerialDate] {
  switch (name.kind) {
    case 'calendar': {
      const months = CALENDAR_MONTHS[name.unit];
      if (!Number.isInteger(name.number) || name.number < 1 || name.number > 12 / months) throw new RangeError(`a year has no ${name.unit} ${name.number}`);
      const first = addMonths(firstDayOf(name.year, startOf(name.unit, calendar)), (name.number - 1) * months);
      return [first, addMonths(first, months) - 1];
    }
    case 'last12Months':
      return [addYears(name.until, -1) + 1, name.until];
    case 'days':
      return [name.first, name.last];
    default:
      return assertNever(name);
  }
}

/** The first day of the fiscal year that is called by the year in which it ends. */
const firstDayOf = (year: number, fiscalYearStart: number): SerialDate => serialOf(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart, 1);

/** The calendar period that a day lies in. */
export function calendarPeriodAt(day: SerialDate, unit: CalendarUnit, calendar: Pick<Calendar, 'fiscalYearStart'>): PeriodName {
  const { year, month } = civilOf(day);
  const start = startOf(unit, calendar);
  const sinceStart = (month - start + 12) % 12;
  const endsNextYear = start !== 1 && month >= start;
  return { kind: 'calendar', unit, year: endsNextYear ? year + 1 : year, number: Math.floor(sinceStart / CALENDAR_MONTHS[unit]) + 1 };
}

/** The last calendar period that was over by the report date; a period that ends with the report date counts. */
export function lastCompletePeriod(unit: CalendarUnit, calendar: Calendar): PeriodName {
  const current = calendarPeriodAt(calendar.reportDate, unit, calendar);
  const period = periodOf(current, calendar);
  return period.isComplete ? current : calendarPeriodAt(period.first - 1, unit, calendar);
}

/**
 * The period that another one is compared with: as long, right before it, or the same days of the year before. A period
 * that is not over is compared with as many days of the other one, so that a quarter's first month is not held against
 * a whole quarter.
 */
export function comparedWith(period: Period, comparison: Comparison, calendar: Calendar): Period {
  const whole = comparison === 'samePeriodLastYear' ? yearEarlier(period, calendar) : periodBefore(period, calendar);
  if (period.isComplete) return whole;
  const daysGone = Math.max(0, calendar.reportDate - period.first);
  const last = Math.min(whole.last, whole.first + daysGone);
  return { name: { kind: 'days', first: whole.first, last }, first: whole.first, last, isComplete: true };
}

function periodBefore({ name, first, last }: Period, calendar: Calendar): Period {
  if (name.kind === 'calendar') return periodOf(calendarPeriodAt(first - 1, name.unit, calendar), calendar);
  if (name.kind === 'last12Months') return periodOf({ kind: 'last12Months', until: first - 1 }, calendar);
  return periodOf({ kind: 'days', first: first - (last - first + 1), last: first - 1 }, calendar);
}

function yearEarlier({ name, first, last }: Period, calendar: Calendar): Period {
  if (name.kind === 'calendar') return periodOf({ ...name, year: name.year - 1 }, calendar);
  if (name.kind === 'last12Months') return periodOf({ kind: 'last12Months', until: addYears(name.until, -1) }, calendar);
  return periodOf({ kind: 'days', first: addYears(first, -1), last: addYears(last, -1) }, calendar);
}
