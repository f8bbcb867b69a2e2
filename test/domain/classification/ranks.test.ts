import { describe, expect, it } from '@jest/globals';
import { Ranks } from '../../../src/domain/classification/ranks';

describe('Ranks', () => {
  const ranks = new Ranks([30, NaN, 10, 20, 20]);

  it('knows values that are numbers alone', () => {
    expect(ranks.size).toBe(4);
  });

  it.each([
    [5, 0, 0],
    [10, 0, 1],
    [15, 1, 1],
    [20, 1, 3],
    [30, 3, 4],
    [31, 4, 4],
  ])('counts for %d %d smaller values, and %d smaller or as large', (value, below, upTo) => {
    expect([ranks.below(value), ranks.upTo(value)]).toEqual([below, upTo]);
  });

  it('gives the smallest value a share of 0, the largest 1, and no share to what is no number', () => {
    expect([10, 20, 30, NaN].map((value) => ranks.share(value))).toEqual([0, 1 / 3, 1, NaN]);
    expect(new Ranks([7]).share(7)).toBe(1);
  });
});
