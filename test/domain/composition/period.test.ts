import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarPeriodAt, comparedWith, lastCompletePeriod, periodOf, type Calendar, type PeriodName } from '../../../src/domain/composition/period';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';

const calendar = (reportDate: string, fiscalYearStart = 1): Calendar => ({ reportDate: serialOfIso(reportDate), fiscalYearStart });
const days = (first: string, last: string): PeriodName => ({ kind: 'days', first: serialOfIso(first), last: serialOfIso(last) });
const quarter = (year: number, number: number): PeriodName => ({ kind: 'calendar', unit: 'quarter', year, number });

describe('a period', () => {
  const check = (name: PeriodName, start: number, first: string, last: string): void => {
    const period = periodOf(name, calendar('2026-10-15', start));
    expect([isoOf(period.first), isoOf(period.last)]).toEqual([first, last]);
  };

  it('follows the fiscal year, which bears the year in which it ends', () => {
    check(quarter(2026, 3), 1, '2026-07-01', '2026-09-30');
    check(quarter(2026, 3), 4, '2025-10-01', '2025-12-31');
    check({ kind: 'calendar', unit: 'year', year: 2026, number: 1 }, 4, '2025-04-01', '2026-03-31');
    check({ kind: 'calendar', unit: 'half', year: 2026, number: 2 }, 7, '2026-01-01', '2026-06-30');
    check({ kind: 'calendar', unit: 'month', year: 2024, number: 2 }, 1, '2024-02-01', '2024-02-29');
  });

  it('that is a month is one of the civil year, whatever the fiscal year', () => {
    check({ kind: 'calendar', unit: 'month', year: 2026, number: 9 }, 4, '2026-09-01', '2026-09-30');
    expect(calendarPeriodAt(serialOfIso('2026-09-15'), 'month', { fiscalYearStart: 4 })).toEqual({ kind: 'calendar', unit: 'month', year: 2026, number: 9 });
  });

  it('is twelve months up to a day, or any days', () => {
    check({ kind: 'last12Months', until: serialOfIso('2026-10-15') }, 1, '2025-10-16', '2026-10-15');
    check({ kind: 'last12Months', until: serialOfIso('2024-02-29') }, 1, '2023-03-01', '2024-02-29');
    check(days('2026-01-10', '2026-01-10'), 1, '2026-01-10', '2026-01-10');
  });

  it('that cannot be is refused', () => {
    for (const name of [quarter(2026, 5), quarter(2026, 0), days('2026-02-01', '2026-01-31')]) expect(() => periodOf(name, calendar('2026-10-15'))).toThrow(RangeError);
  });

  it('is not complete before its last day is over', () => {
    expect(periodOf(quarter(2026, 4), calendar('2026-12-30')).isComplete).toBe(false);
    expect(periodOf(quarter(2026, 4), calendar('2026-12-31')).isComplete).toBe(true);
  });

  it('holds the day by which it was found, whatever the fiscal year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_000, max: 60_000 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('month', 'quarter', 'half', 'year'), (day, start, unit) => {
        const period = periodOf(calendarPeriodAt(day, unit, { fiscalYearStart: start }), { reportDate: day, fiscalYearStart: start });
        return period.first <= day && day <= period.last;
      }),
      { seed: 7 },
    );
  });
});

describe('the last complete period', () => {
  it('is the one that ended last, that of today if today ends it', () => {
    expect(lastCompletePeriod('quarter', calendar('2026-10-15'))).toEqual(quarter(2026, 3));
    expect(lastCompletePeriod('quarter', calendar('2026-09-30'))).toEqual(quarter(2026, 3));
    expect(lastCompletePeriod('year', calendar('2026-10-15', 4))).toEqual({ kind: 'calendar', unit: 'year', year: 2026, number: 1 });
  });
});

describe('the period to compare with', () => {
  const check = (name: PeriodName, comparison: Parameters<typeof comparedWith>[1], at: Calendar, first: string, last: string): void => {
    const other = comparedWith(periodOf(name, at), comparison, at);
    expect([isoOf(other.first), isoOf(other.last)]).toEqual([first, last]);
  };

  it('is the one before, or the same a year earlier', () => {
    const at = calendar('2026-10-15');
    check(quarter(2026, 1), 'periodBefore', at, '2025-10-01', '2025-12-31');
    check(quarter(2026, 1), 'samePeriodLastYear', at, '2025-01-01', '2025-03-31');
    check(days('2026-03-01', '2026-03-10'), 'periodBefore', at, '2026-02-19', '2026-02-28');
    check(days('2024-02-29', '2024-02-29'), 'samePeriodLastYear', at, '2023-02-28', '2023-02-28');
    check({ kind: 'last12Months', until: serialOfIso('2026-10-15') }, 'periodBefore', at, '2024-10-16', '2025-10-15');
  });

  it('has as many days as an unfinished period has behind it', () => {
    check(quarter(2026, 4), 'periodBefore', calendar('2026-10-15'), '2026-07-01', '2026-07-15');
    check(quarter(2026, 4), 'samePeriodLastYear', calendar('2026-10-15'), '2025-10-01', '2025-10-15');
    check({ kind: 'calendar', unit: 'month', year: 2026, number: 3 }, 'periodBefore', calendar('2026-03-30'), '2026-02-01', '2026-02-28');
  });
});
