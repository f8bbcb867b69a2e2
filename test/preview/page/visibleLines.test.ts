import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VisibleLines } from '../../../src/preview/page/grid/visibleLines';

describe('the lines of a sheet that are seen', () => {
  const check = (hidden: readonly number[], seen: readonly number[]) =>
    it(`leaves [${hidden.join(', ')}] of eight lines out`, () => {
      const lines = new VisibleLines(8, hidden);
      expect(Array.from({ length: lines.count }, (_, place) => lines.toSheet(place))).toEqual(seen);
    });

  check([], [0, 1, 2, 3, 4, 5, 6, 7]);
  check([0], [1, 2, 3, 4, 5, 6, 7]);
  check([7, 6, 2], [0, 1, 3, 4, 5]);
  check([3, 3, 20], [0, 1, 2, 4, 5, 6, 7]);
  check([0, 1, 2, 3, 4, 5, 6, 7], []);

  it('takes a hidden line for the next one that is seen', () => {
    const lines = new VisibleLines(8, [2, 3]);
    expect([lines.toPlace(1), lines.toPlace(2), lines.toPlace(3), lines.toPlace(4)]).toEqual([1, 2, 2, 2]);
    expect([lines.isHidden(1), lines.isHidden(2), lines.isHidden(4)]).toEqual([false, true, false]);
  });

  it('goes to a place and back', () => {
    const hiddenSets = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 150 });
    fc.assert(
      fc.property(hiddenSets, (hidden) => {
        const lines = new VisibleLines(200, hidden);
        for (let place = 0; place < lines.count; place++) {
          const line = lines.toSheet(place);
          expect(hidden).not.toContain(line);
          expect(lines.toPlace(line)).toBe(place);
        }
      }),
      { seed: 20240517, numRuns: 100 },
    );
  });
});
