import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SalesLadder } from '../../../src/domain/classification/salesLadder';

const amounts = fc.array(fc.integer({ min: -5_000, max: 100_000 }).map((cents) => cents / 100), { minLength: 1, maxLength: 30 });
const seed = { seed: 9 };

describe('the share before a customer', () => {
  it('is between 0 and 1, 0 for the largest, and never falls as sales fall', () =>
    fc.assert(
      fc.property(amounts, (all) => {
        const ladder = new SalesLadder(all);
        const sorted = all.filter((amount) => amount > 0).sort((a, b) => b - a);
        sorted.forEach((amount, index) => {
          const share = ladder.shareBefore(amount);
          expect(share >= 0 && share < 1).toBe(true);
          expect(share).toBeGreaterThanOrEqual(index === 0 ? 0 : ladder.shareBefore(sorted[index - 1] ?? 0));
        });
        expect(all.filter((amount) => amount <= 0).every((amount) => Number.isNaN(ladder.shareBefore(amount)))).toBe(true);
      }),
      seed,
    ));
  it('tells the same for many amounts at once', () =>
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 0.5, 0.8, 0.95, 1, 2), (all, share) => {
        const ladder = new SalesLadder(all);
        const isWithin = ladder.within(share);
        expect(all.map(isWithin)).toEqual(all.map((amount) => ladder.shareBefore(amount) < share));
      }),
      seed,
    ));
});

describe('what an amount has to grow by', () => {
  const grown = (all: readonly number[], index: number, by: number): number => {
    const changed = all.map((amount, at) => (at === index ? Math.round((amount + by) * 100) / 100 : amount));
    return new SalesLadder(changed).shareBefore(changed[index] ?? 0);
  };
  it('is enough, and a cent less is not', () =>
    fc.assert(
      fc.property(amounts, fc.nat(), fc.constantFrom(0.5, 0.8, 0.95), (all, nat, share) => {
        const index = nat % all.length;
        const by = new SalesLadder(all).growthTo(share, all[index] ?? 0);
        expect(grown(all, index, by) < share).toBe(true);
        if (by > 0) expect(grown(all, index, by - 0.01) < share).toBe(false);
      }),
      seed,
    ));
});
