import { describe, expect, it } from '@jest/globals';
import { filingMonth, parsePeriod, periodAt, periodBefore, periodKey, periodsOf } from '../../../src/domain/archive/filing/filingPeriod';
import { currentFilingYear } from '../../../src/domain/archive/filing/filingYear';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';

describe('A5.1: filing months', () => {
  it('are April, July, October, January for the quarters and February for the year', () => {
    const months = periodsOf(2026).map((period) => [periodKey(period), isoOf(filingMonth(period).first), isoOf(filingMonth(period).last)]);
    expect(months).toEqual([
      ['2026-Q1', '2026-04-01', '2026-04-30'],
      ['2026-Q2', '2026-07-01', '2026-07-31'],
      ['2026-Q3', '2026-10-01', '2026-10-31'],
      ['2026-Q4', '2027-01-01', '2027-01-31'],
      ['2026', '2027-02-01', '2027-02-28'],
    ]);
    expect(isoOf(filingMonth({ kind: 'year', year: 2027 }).last)).toBe('2028-02-29');
  });

  it.each([
    ['2026-01-15', 2025],
    ['2026-02-28', 2025],
    ['2026-03-01', 2026],
    ['2026-12-31', 2026],
  ])('on %s those of %s are of concern', (day, year) => expect(currentFilingYear(serialOfIso(day))).toBe(year));
});

describe('periods as people write them', () => {
  it.each([
    ['2026-Q1', '2026-Q1'],
    ['2026年第一季度', '2026-Q1'],
    ['2026 年第 4 季', undefined],
    ['2026年第4季', '2026-Q4'],
    ['Q3 2026', '2026-Q3'],
    ['2026-2', '2026-Q2'],
    ['2026', '2026'],
    ['2026年度', '2026'],
    ['二季度', '2025-Q2'],
    ['年度', '2025'],
    ['2026年3月', undefined],
    ['2026-Q5', undefined],
    ['9999', undefined],
    ['', undefined],
  ])('%j is %s', (text, key) => {
    const period = parsePeriod(text, 2025);
    expect(period && periodKey(period)).toBe(key);
  });
});

describe('periods in a row', () => {
  it('go back over the turn of the year', () => {
    expect(periodKey(periodBefore({ kind: 'quarter', year: 2026, quarter: 1 }, 1))).toBe('2025-Q4');
    expect(periodKey(periodBefore({ kind: 'quarter', year: 2026, quarter: 2 }, 7))).toBe('2024-Q3');
    expect(periodKey(periodBefore({ kind: 'year', year: 2026 }, 2))).toBe('2024');
  });
  it.each([
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s is in %s', (day, key) => expect(periodKey(periodAt(serialOfIso(day), 'quarter'))).toBe(key));
});
