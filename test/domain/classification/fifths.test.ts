import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fifths } from '../../../src/domain/classification/fifths';

describe('fifths', () => {
  it.each<readonly [readonly number[], readonly number[] | undefined]>([
    [[5, 4, 3, 2, 1], [1, 2, 3, 4]],
    [[1, NaN, 2, 3, 4, NaN, 5, 6, 7, 8, 9, 10], [2, 4, 6, 8]],
    [[1, 1, 1, 1, 1, 1, 2, 3, 4, 5], [1, 1, 1, 3]],
    [[1, 2, 3, 4, 4, 4], undefined],
    [[], undefined],
  ])('of %j are %j', (values, cuts) => expect(fifths(Float64Array.from(values))).toEqual(cuts));

  it('are those of the sorted values', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 5, maxLength: 200 }), (all) => {
        const sorted = Float64Array.from(all).sort();
        const cuts = [1, 2, 3, 4].map((fifth) => sorted[Math.ceil((fifth * sorted.length) / 5) - 1]);
        expect(fifths(Float64Array.from(all))).toEqual(new Set(all).size < 5 ? undefined : cuts);
      }),
      { seed: 7 },
    ));
});
