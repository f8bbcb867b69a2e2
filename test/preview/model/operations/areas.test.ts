import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rect } from '../../../../src/preview/model/area';
import { intersectAreas, subtractAreas } from '../../../../src/preview/model/operations/subtractAreas';

const SIZE = 6;
const rect: fc.Arbitrary<Rect> = fc
  .tuple(fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE))
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

/** How many of the rectangles hold each cell of a small grid. */
function cover(rects: readonly Rect[]): number[] {
  const cells: number[] = [];
  for (let row = 0; row <= SIZE; row++) {
    for (let column = 0; column <= SIZE; column++) {
      cells.push(rects.filter(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right).length);
    }
  }
  return cells;
}

describe('areas', () => {
  it('taken away leave exactly the other cells, each once where it was there once', () => {
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 4 }), (area, taken) => {
        const holes = cover(taken);
        expect(cover(subtractAreas([area], taken))).toEqual(cover([area]).map((count, cell) => (holes[cell] ? 0 : count)));
      }),
      { seed: 7 },
    );
  });

  it('cut with others are the cells that both have', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 3 }), rect, (areas, other) => {
        const inside = cover([other]);
        expect(cover(intersectAreas(areas, [other]))).toEqual(cover(areas).map((count, cell) => (inside[cell] ? count : 0)));
      }),
      { seed: 7 },
    );
  });
});
