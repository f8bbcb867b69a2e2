import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concentrationOf, roundedShares, tiedCents } from '../../../src/domain/composition/shares';

const percent = (shares: readonly number[]): readonly number[] => shares.map((share) => Math.round(share * 1000) / 10);

describe('rounded shares', () => {
  const check = (amounts: readonly number[], expected: readonly number[]): void => expect(percent(roundedShares(amounts))).toEqual(expected);

  it('add up to exactly 100.0 %', () => {
    check([1, 1, 1], [33.4, 33.3, 33.3]);
    check([2, 1], [66.7, 33.3]);
    check([50, 50], [50, 50]);
    check([999_999, 1], [100, 0]);
    check([7], [100]);
  });

  it('give what is left to the largest remainders, of equal ones to the first', () => check([2_995, 3_495, 3_510], [30, 34.9, 35.1]));

  it('are negative for returns that are larger than sales, and still add up', () => check([120, -20], [120, -20]));

  it('are none where there is nothing to share', () => {
    for (const amounts of [[], [0, 0], [-5, 2]]) expect(roundedShares(amounts).every(Number.isNaN)).toBe(true);
  });

  it('are less than a step away from the exact ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        fc.pre(total > 0);
        const shares = roundedShares(amounts);
        const steps = shares.reduce((sum, share) => sum + Math.round(share * 1_000), 0);
        return steps === 1_000 && shares.every((share, index) => Math.abs(share - (amounts[index] ?? 0) / total) < 1 / 1_000);
      }),
      { seed: 3 },
    );
  });
});

describe('concentration', () => {
  it('is 10,000 for one alone and 10,000 / n for n equal ones', () => {
    expect(concentrationOf([5])).toEqual({ hhi: 10_000, effectiveNumber: 1 });
    expect(concentrationOf([2, 2, 2, 2])).toEqual({ hhi: 2_500, effectiveNumber: 4 });
  });

  it('leaves out who bought nothing or gave back more', () => expect(concentrationOf([2, 2, 0, -9])).toEqual({ hhi: 5_000, effectiveNumber: 2 }));

  it('is unknown without sales', () => expect(concentrationOf([0, -1])).toBeUndefined());
});

describe('amounts in whole cents', () => {
  const check = (amounts: readonly number[], tied: readonly number[]): void => expect(tiedCents(amounts)).toEqual(tied);

  it('stay as they are', () => check([10.1, -0.29, 1_234_567.89], [10.1, -0.29, 1_234_567.89]));
  it('add up to their sum where they have fractions of cents', () => {
    check([0.125, 0.125], [0.13, 0.12]);
    check([0.334, 0.333, 0.333], [0.34, 0.33, 0.33]);
    check([0.005, -0.005], [0.01, -0.01]);
    check([], []);
  });
  it('add up to another total that rounding made, and show any that is farther off', () => {
    const to = (amounts: readonly number[], total: number): readonly number[] => tiedCents(amounts, total);
    expect(to([0.334, 0.333, 0.333], 1.01)).toEqual([0.34, 0.34, 0.33]);
    expect(to([10.004, 5.004], 15)).toEqual([10, 5]);
    expect(to([10, 5], 14.99)).toEqual([10, 4.99]);
    expect(to([10, 5], 99)).toEqual([10.01, 5.01]);
  });
  it('are each within a cent of what they were', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9_000_000, max: 90_000_000 }).map((number) => number / 10_000), { maxLength: 30 }), (amounts) => {
        const tied = tiedCents(amounts);
        const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
        expect(Math.abs(sum(tied) - sum(amounts))).toBeLessThan(0.0051);
        tied.forEach((one, at) => expect(Math.abs(one - (amounts[at] ?? 0))).toBeLessThan(0.0101));
      }),
      { seed: 8 },
    ));
});
