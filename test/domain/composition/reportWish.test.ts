import { describe, expect, it } from '@jest/globals';
import type { Period } from '../../../src/domain/composition/period';
import { lastSaleDay, wishedPeriod, type PeriodWish } from '../../../src/domain/composition/reportWish';
import { NO_DAY } from '../../../src/domain/ledger/saleBatches';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';

const day = serialOfIso;

describe('the last sale', () => {
  const check = (days: readonly number[], last: string | undefined): void => {
    const found = lastSaleDay(Int32Array.from(days), day('2026-10-15'));
    expect(found === undefined ? undefined : isoOf(found)).toBe(last);
  };
  it('is the last one up to the report date', () => check([day('2026-01-02'), day('2026-10-15'), day('2026-10-16'), NO_DAY], '2026-10-15'));
  it('is none where no line has a day up to then', () => check([NO_DAY, day('2027-01-01')], undefined));
});

describe('the period that is wished for', () => {
  const check = (wish: PeriodWish, lastSale: string | undefined, first: string, last: string, fiscalYearStart = 1): void => {
    const period: Period = wishedPeriod(wish, { reportDate: day('2026-10-15'), fiscalYearStart }, lastSale === undefined ? undefined : day(lastSale));
    expect([isoOf(period.first), isoOf(period.last)]).toEqual([first, last]);
  };

  it('is the last one of its length that is over', () => {
    check({ kind: 'latest', unit: 'month' }, '2026-10-14', '2026-09-01', '2026-09-30');
    check({ kind: 'latest', unit: 'quarter' }, '2026-10-14', '2026-07-01', '2026-09-30');
    check({ kind: 'latest', unit: 'half' }, '2026-10-14', '2026-01-01', '2026-06-30');
    check({ kind: 'latest', unit: 'year' }, '2026-10-14', '2025-01-01', '2025-12-31');
    check({ kind: 'latest', unit: 'year' }, '2026-10-14', '2025-07-01', '2026-06-30', 7);
  });

  it('is the one in which the ledger ends where it ended before that', () => {
    check({ kind: 'latest', unit: 'quarter' }, '2025-02-03', '2025-01-01', '2025-03-31');
    check({ kind: 'latest', unit: 'quarter' }, '2026-07-01', '2026-07-01', '2026-09-30');
    check({ kind: 'latest', unit: 'quarter' }, undefined, '2026-07-01', '2026-09-30');
  });

  it('is twelve months up to the last sale', () => {
    check({ kind: 'latest12Months' }, '2026-09-20', '2025-09-21', '2026-09-20');
    check({ kind: 'latest12Months' }, undefined, '2025-10-16', '2026-10-15');
  });

  it('is just what is named, wherever the ledger ends', () => check({ kind: 'calendar', unit: 'quarter', year: 2026, number: 4 }, '2025-01-01', '2026-10-01', '2026-12-31'));
});
