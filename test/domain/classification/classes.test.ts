import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealStageOf, relationshipOf, type Dealings } from '../../../src/domain/classification/classes';
import { shareBefore } from '../../../src/domain/classification/cumulativeShare';
import { gradesOf, positionsOf } from '../../../src/domain/classification/grades';
import { serialOfIso } from '../../../src/domain/serialDate';

const REPORT = serialOfIso('2026-10-15');
const none: Dealings = {
  firstDeal: undefined,
  lastDeal: undefined,
  hasOpenOpportunity: false,
  expectedFirstDeal: undefined,
};

describe('P1.1 relationship', () => {
  const check = (daysAgo: number | undefined, expected: string): void =>
    expect(relationshipOf({ ...none, firstDeal: daysAgo === undefined ? undefined : REPORT - daysAgo }, REPORT)).toBe(
      expected,
    );
  it('is new up to 365 days after the first deal', () => check(365, 'new'));
  it('is existing after that', () => check(366, 'existing'));
  it('is prospective without a deal', () => check(undefined, 'prospective'));
  it('is prospective where the first deal is still to come', () => check(-3, 'prospective'));
});

describe('P1.2 deal stage', () => {
  const check = (dealings: Partial<Dealings>, expected: string | undefined): void =>
    expect(dealStageOf({ ...none, ...dealings }, REPORT)).toBe(expected);
  it('is active up to 180 days after the last deal', () => check({ lastDeal: REPORT - 180 }, 'active'));
  it('is past after that', () => check({ lastDeal: REPORT - 181 }, 'past'));
  it('is upcoming with an open opportunity', () => check({ hasOpenOpportunity: true }, 'upcoming'));
  it('is upcoming with an expected first deal', () => check({ expectedFirstDeal: REPORT + 10 }, 'upcoming'));
  it('says nothing where nothing is known', () => check({}, undefined));
});

describe('P3.2b grades by share of cumulative sales', () => {
  const check = (amounts: readonly number[], expected: string): void =>
    expect(gradesOf(amounts).join('')).toBe(expected);
  it('go by the share before the customer', () => check([50, 30, 15, 5], 'AABC'));
  it('are alike for equal sales', () => check([40, 40, 10, 10], 'AABB'));
  it('are D without sales or with returns only', () => check([10, 0, -5], 'ADD'));
  it('are D for all where nothing was sold', () => check([0, 0], 'DD'));
  it('make a single customer an A', () => check([1], 'A'));
});

describe('P1.4 market position', () => {
  const standing = (amount: number, orders: number, firstDeal: string) => ({
    amount,
    orders,
    firstDeal: serialOfIso(firstDeal),
  });
  it('asks for large sales and two years of trading', () => {
    const found = positionsOf(
      [
        standing(50, 9, '2020-01-01'),
        standing(40, 9, '2025-01-01'),
        standing(8, 9, '2020-01-01'),
        standing(2, 9, '2020-01-01'),
      ],
      REPORT,
    );
    expect(found).toEqual([
      { position: 'key', isLargeShortHistory: false },
      { position: 'regular', isLargeShortHistory: true },
      { position: 'regular', isLargeShortHistory: false },
      { position: 'occasional', isLargeShortHistory: false },
    ]);
  });
  it('is occasional with fewer than two orders a year', () =>
    expect(
      positionsOf(
        [standing(85, 9, '2020-01-01'), standing(10, 1, '2020-01-01'), standing(5, 3, '2020-01-01')],
        REPORT,
      )[1]?.position,
    ).toBe('occasional'));
});

describe('the share before a customer', () => {
  it('is between 0 and 1, 0 for the largest, and never falls as sales fall', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 40 }), (amounts) => {
        const shares = shareBefore(amounts);
        const pairs = amounts
          .map((amount, index) => ({ amount, share: shares[index] ?? NaN }))
          .sort((a, b) => b.amount - a.amount);
        for (const { amount, share } of pairs)
          expect(amount > 0 ? share >= 0 && share < 1 : Number.isNaN(share)).toBe(true);
        const positive = pairs.filter(({ amount }) => amount > 0);
        positive.forEach(({ share }, index) => expect(share).toBeGreaterThanOrEqual(positive[index - 1]?.share ?? 0));
      }),
      { seed: 9 },
    ));
});
