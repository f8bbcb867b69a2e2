import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tiedCents } from '../../../src/domain/composition/shares';
import { tiedMatrix } from '../../../src/domain/composition/tiedMatrix';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const cents = (amount: number): number => Math.round(amount * 100);
const column = (rows: readonly (readonly number[])[], at: number): readonly number[] => rows.map((row) => row[at] ?? 0);

/** Totals as reports have them: of rows and of columns, each tied to the same total. */
function totals(rows: readonly (readonly number[])[]) {
  const total = Math.round(sum(rows.map(sum)) * 100) / 100;
  return { ofRows: tiedCents(rows.map(sum), total), ofColumns: tiedCents((rows[0] ?? []).map((_, at) => sum(column(rows, at))), total) };
}

describe('a table of two marks in whole cents', () => {
  it('keeps whole cents as they are', () => {
    const rows = [[1.25, 0, -3], [0.1, 7, 0]];
    const { ofRows, ofColumns } = totals(rows);
    expect(tiedMatrix(rows, ofRows, ofColumns)).toEqual(rows);
  });

  it('adds up in both directions where rounding row by row would not', () => {
    const rows = [[0.005, 0.005], [0.005, 0.005]];
    expect(tiedMatrix(rows, [0.01, 0.01], [0.01, 0.01])).toEqual([[0, 0.01], [0.01, 0]]);
  });

  it('ends where totals do not agree', () => expect(tiedMatrix([[1, 2]], [3], [0, 2])).toEqual([[1, 2]]));

  it('leaves nothing where nothing was, as long as something else can give way', () => {
    const rows = [[6_034.685, 94_988.6], [94_988.6, 0], [0.0095, 0.004]];
    const { ofRows, ofColumns } = totals(rows);
    expect(tiedMatrix(rows, ofRows, ofColumns)[1]).toEqual([94_988.6, 0]);
  });

  const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 5_000_000 }).map((number) => number / 10_000), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 11 });
  it('has rows and columns of their totals, and no amount that is two cents or more off', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { ofRows, ofColumns } = totals(rows);
        const tied = tiedMatrix(rows, ofRows, ofColumns);
        tied.forEach((row, at) => {
          expect(cents(sum(row))).toBe(cents(ofRows[at] ?? 0));
          row.forEach((one, place) => expect(Math.abs(one - (rows[at]?.[place] ?? 0))).toBeLessThan(0.0201));
        });
        ofColumns.forEach((total, at) => expect(cents(sum(column(tied, at)))).toBe(cents(total)));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
