import type { CellValue } from '../../model/cellValue';
import { dynamicTest } from '../../model/operations/filterDynamic';
import { dateSpan } from '../../model/operations/filterTest';
import type { PivotCalendar } from '../pivotContext';
import { isExclusive, type FilterShape } from './bounds';

/** A half-open span of date serials. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The test that an Excel.PivotDateFilter comes to, on an item's value; undefined for one that lacks what its condition needs. What is no
 * number is no date and meets no condition. A comparator stands for all of its day, month ... by its specificity.
 */
export function dateTest(filter: FilterShape, calendar: PivotCalendar): ((value: CellValue) => boolean) | undefined {
  const test = comparisonTest(filter, calendar) ?? periodTest(filter, calendar);
  if (!test) return undefined;
  const meets = (value: CellValue): boolean => typeof value === 'number' && test(value);
  return isExclusive(filter) ? (value) => !meets(value) : meets;
}

function comparisonTest(filter: FilterShape, calendar: PivotCalendar): ((value: number) => boolean) | undefined {
  const span = (name: string): Span | undefined => spanOf(filter[name], filter['wholeDays'] === true, calendar);
  const comparator = span('comparator');
  const [lower, upper] = [span('lowerBound'), span('upperBound')];
  switch (filter['condition']) {
    case 'Equals':
      return comparator && ((value) => value >= comparator.from && value < comparator.to);
    case 'Before':
      return comparator && ((value) => value < comparator.from);
    case 'BeforeOrEqualTo':
      return comparator && ((value) => value < comparator.to);
    case 'After':
      return comparator && ((value) => value >= comparator.to);
    case 'AfterOrEqualTo':
      return comparator && ((value) => value >= comparator.from);
    case 'Between':
      return lower && upper && ((value) => value >= lower.from && value < upper.to);
    default:
      return undefined;
  }
}

function spanOf(value: unknown, wholeDays: boolean, { date1904 }: PivotCalendar): Span | undefined {
  const span = typeof value === 'object' && value !== null ? dateSpan(value, date1904) : undefined;
  return span && wholeDays ? { from: Math.floor(span.from), to: Math.ceil(span.to) } : span;
}

/** Periods told from today, and months and quarters of any year. */
function periodTest({ condition }: FilterShape, calendar: PivotCalendar): ((value: number) => boolean) | undefined {
  const test = dynamicTest(condition, { ...calendar, cells: [] });
  return test && ((value) => test({ value, text: '', fillColor: '', fontColor: '' }));
}
