import type { Grade } from '../classification/classes';
import { NO_DAY } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import { calendarPeriodAt, lastCompletePeriod, periodOf, type Calendar, type CalendarUnit, type Comparison, type Period, type PeriodName } from './period';

/** P3.3a-d, in the policy's order. */
export const REPORT_KINDS = ['sales', 'product', 'region', 'credit'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The policy rule that each report carries out. */
export const REPORT_RULES: Readonly<Record<ReportKind, string>> = { sales: 'P3.3a', product: 'P3.3b', region: 'P3.3c', credit: 'P3.3d' };

/** A period by its name, or the last one of a length that is over. */
export type PeriodWish = PeriodName | { readonly kind: 'latest'; readonly unit: CalendarUnit } | { readonly kind: 'latest12Months' };

/** Which sales reports are about; an empty list lets everything through. Names count without case, width and blanks. */
export interface SalesFilter {
  readonly regions: readonly string[];
  readonly categories: readonly string[];
  readonly salespeople: readonly string[];
  readonly grades: readonly Grade[];
}

export const NO_FILTER: SalesFilter = { regions: [], categories: [], salespeople: [], grades: [] };

/** What a person wants to see. */
export interface ReportWish {
  readonly reports: readonly ReportKind[];
  readonly period: PeriodWish;
  readonly comparison: Comparison;
  /** The month, 1 to 12, with which the fiscal year begins. */
  readonly fiscalYearStart: number;
  readonly filter: SalesFilter;
}

export const DEFAULT_WISH: ReportWish = {
  reports: REPORT_KINDS,
  period: { kind: 'latest', unit: 'quarter' },
  comparison: 'periodBefore',
  fiscalYearStart: 1,
  filter: NO_FILTER,
};

/** The last day up to the report date on which something was sold; undefined where there is none. */
export function lastSaleDay(days: Int32Array, reportDate: SerialDate): SerialDate | undefined {
  let last = NO_DAY;
  for (let line = 0; line < days.length; line++) {
    const day = days[line] ?? NO_DAY;
    if (day > last && day <= reportDate) last = day;
  }
  return last === NO_DAY ? undefined : last;
}

/**
 * The period that a wish means. The last complete one is counted from the report date; in a ledger that ended before
 * that period it is the one in which the ledger ends, since a report about nothing helps nobody.
 */
export function wishedPeriod(wish: PeriodWish, calendar: Calendar, lastSale: SerialDate | undefined): Period {
  if (wish.kind === 'latest12Months') return periodOf({ kind: 'last12Months', until: Math.min(calendar.reportDate, lastSale ?? calendar.reportDate) }, calendar);
  if (wish.kind !== 'latest') return periodOf(wish, calendar);
  const latest = periodOf(lastCompletePeriod(wish.unit, calendar), calendar);
  if (lastSale === undefined || lastSale >= latest.first) return latest;
  return periodOf(calendarPeriodAt(lastSale, wish.unit, calendar), calendar);
}
