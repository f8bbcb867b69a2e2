import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_WEEKS, roundPlan } from '../../../src/domain/route/roundPlan';

const loads = (plan: readonly (readonly number[])[]): readonly number[] =>
  Array.from({ length: PLAN_WEEKS }, (_, week) => plan.filter((weeks) => weeks.includes(week + 1)).length);

describe('the round plan of a quarter', () => {
  it('has a weekly stop in all weeks, a quarterly one in one', () => {
    const [weekly = [], quarterly = []] = roundPlan([1, 13]);
    expect(weekly).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(quarterly).toHaveLength(1);
  });

  it('lets as many weeks pass between visits as the interval says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 60 }), (intervals) => {
        roundPlan(intervals).forEach((weeks, stop) => {
          const interval = intervals[stop] ?? 1;
          expect(weeks[0]).toBeLessThanOrEqual(interval);
          expect(weeks.at(-1)).toBeGreaterThan(PLAN_WEEKS - interval);
          weeks.slice(1).forEach((week, index) => expect(week - (weeks[index] ?? 0)).toBe(interval));
        });
      }),
      { seed: 21, numRuns: 100 },
    );
  });

  it('spreads visits over the weeks', () => {
    const some = Array.from({ length: 90 }, (_, stop) => [1, 2, 4, 13, 13][stop % 5] ?? 13);
    const visits = loads(roundPlan(some));
    expect(Math.max(...visits) - Math.min(...visits)).toBeLessThanOrEqual(2);
  });

  it('has stops that follow each other on the route in the same weeks', () => {
    const plan = roundPlan(new Array<number>(8).fill(2));
    expect(plan.slice(0, 4).every((weeks) => weeks[0] === 1)).toBe(true);
    expect(plan.slice(4).every((weeks) => weeks[0] === 2)).toBe(true);
  });

  it('of no stops is empty', () => expect(roundPlan([])).toEqual([]));
});
