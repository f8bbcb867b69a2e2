import { describe, expect, it } from '@jest/globals';
import { creditLimit, type LimitBasis } from '../../../src/domain/credit/creditLimit';
import { POLICY } from './creditCases';

const TERMS = { days: 45, limitFactor: 1.2, isRisky: false };

describe('the limit is the least of', () => {
  const check = (sales12Months: number, assets: number, agencyLimit: number, limit: number, basis: LimitBasis | undefined) => {
    const actual = creditLimit({ sales12Months, assets, agencyLimit }, TERMS, POLICY);
    expect([actual.limit, actual.basis]).toEqual([limit, basis]);
  };
  // 120,000 a year: 10,000 a month x 1.5 months x 1.2
  it('monthly sales x terms in months x factor', () => check(120_000, NaN, NaN, 18_000, 'sales'));
  it('the share of assets', () => check(120_000, 50_000, NaN, 5_000, 'assets'));
  it('the agency’s limit', () => check(120_000, 50_000, 3_000, 3_000, 'agency'));
  it('what is known: nothing else counts as 0', () => check(NaN, NaN, 3_000, 3_000, 'agency'));
  it('nothing where nothing is known', () => check(NaN, NaN, NaN, NaN, undefined));
  it('0 where more was returned than bought', () => check(-500, 50_000, NaN, 0, 'sales'));
});

it('is rounded down to the step', () => {
  expect(creditLimit({ sales12Months: 12_345.6 * 12, assets: NaN, agencyLimit: NaN }, { ...TERMS, days: 30, limitFactor: 1 }, { ...POLICY, limitStep: 500 }).limit).toBe(12_000);
});

it('is 0 where payment comes before delivery', () => {
  expect(creditLimit({ sales12Months: 120_000, assets: NaN, agencyLimit: NaN }, { ...TERMS, days: 0 }, POLICY).limit).toBe(0);
});
