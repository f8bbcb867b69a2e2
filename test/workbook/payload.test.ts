import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowBytes, slicesByBytes } from '../../src/workbook/payload';

const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));

describe('bytes of a row in a message', () => {
  it('are never guessed below what JSON takes', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (row) => {
        const lone = JSON.stringify(row);
        fc.pre(!/\\ud[89a-f]/i.test(lone));
        expect(rowBytes(row)).toBeGreaterThanOrEqual(Buffer.byteLength(lone) - 1);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('cutting rows into messages', () => {
  it('keeps order, loses nothing and stays under the budget', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 200 }), (bytes) => {
        const slices = slicesByBytes((row) => bytes[row] ?? 0, bytes.length, 100);
        expect(slices.flatMap(({ first, count }) => bytes.slice(first, first + count))).toEqual(bytes);
        for (const { first, count } of slices) {
          const sum = bytes.slice(first, first + count).reduce((a, b) => a + b, 0);
          expect(sum <= 100 || count === 1).toBe(true);
        }
      }),
      { seed: 5 },
    );
  });

  it('sends a row that is larger than the budget alone', () =>
    expect(slicesByBytes((row) => (row === 1 ? 500 : 10), 3, 100)).toEqual([
      { first: 0, count: 1 },
      { first: 1, count: 1 },
      { first: 2, count: 1 },
    ]));
});
