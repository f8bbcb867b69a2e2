import type { FilterScope, FilterTest } from './filterTest';
import { civilDate, serialOfDay } from './serialDate';

/** A half-open span of days as serials. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** The test for one of Excel.DynamicFilterCriteria, or undefined for a name that is none of them. */
export function dynamicTest(criteria: unknown, scope: FilterScope): FilterTest | undefined {
  if (criteria === 'AboveAverage' || criteria === 'BelowAverage') return averageTest(criteria, scope);
  const period = typeof criteria === 'string' ? /^AllDatesInPeriod(.+)$/.exec(criteria)?.[1] : undefined;
  if (period !== undefined) return everyYearTest(period, scope.date1904);
  const days = typeof criteria === 'string' ? spanOf(criteria, scope) : undefined;
  if (!days) return undefined;
  return ({ value }) => typeof value === 'number' && value >= days.from && value < days.to;
}

function averageTest(criteria: 'AboveAverage' | 'BelowAverage', scope: FilterScope): FilterTest {
  const numbers = scope.cells.flatMap((cell) => (typeof cell.value === 'number' ? [cell.value] : []));
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return ({ value }) => typeof value === 'number' && (criteria === 'AboveAverage' ? value > average : value < average);
}

/** The months as Excel's filter criteria name them. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month or quarter of every year: 'January', 'Quarter1'; Excel's own constant for February is misspelt. */
function everyYearTest(period: string, date1904: boolean): FilterTest | undefined {
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  const month = MONTHS.indexOf(period === 'Februray' ? 'February' : period) + 1;
  if (quarter === undefined && month === 0) return undefined;
  const wanted = (found: number): boolean =>
    quarter === undefined ? found === month : Math.ceil(found / 3) === Number(quarter);
  return ({ value }) => typeof value === 'number' && wanted(civilDate(value, date1904).month);
}

/** The days of a period told from today; weeks start on Sunday, as in Excel. */
function spanOf(criteria: string, { today, date1904 }: FilterScope): Days | undefined {
  const { year, month, day } = civilDate(today, date1904);
  const start = serialOfDay(year, month, day, date1904);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const span = (from: number, to: number): Days => ({ from, to });
  const days = (offset: number): Days => span(start + offset, start + offset + 1);
  const weeks = (offset: number): Days => span(start - weekday + 7 * offset, start - weekday + 7 * offset + 7);
  const months = (first: number, count: number): Days =>
    span(serialOfDay(year, first, 1, date1904), serialOfDay(year, first + count, 1, date1904));
  switch (criteria) {
    case 'Yesterday':
      return days(-1);
    case 'Today':
      return days(0);
    case 'Tomorrow':
      return days(1);
    case 'LastWeek':
      return weeks(-1);
    case 'ThisWeek':
      return weeks(0);
    case 'NextWeek':
      return weeks(1);
    case 'LastMonth':
      return months(month - 1, 1);
    case 'ThisMonth':
      return months(month, 1);
    case 'NextMonth':
      return months(month + 1, 1);
    case 'LastQuarter':
      return months(quarter - 3, 3);
    case 'ThisQuarter':
      return months(quarter, 3);
    case 'NextQuarter':
      return months(quarter + 3, 3);
    case 'LastYear':
      return months(-11, 12);
    case 'ThisYear':
      return months(1, 12);
    case 'NextYear':
      return months(13, 12);
    case 'YearToDate':
      return span(serialOfDay(year, 1, 1, date1904), start + 1);
    default:
      return undefined;
  }
}
