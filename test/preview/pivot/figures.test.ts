import { describe, expect, it } from '@jest/globals';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import { cacheOf, shown } from './pivotOf';

const FUNCTIONS = [
  'Sum',
  'Count',
  'Average',
  'Max',
  'Min',
  'Product',
  'CountNumbers',
  'StandardDeviation',
  'StandardDeviationP',
  'Variance',
  'VarianceP',
];

/** The figures of all functions over amounts, in the order of `FUNCTIONS`, in one group and as the total over two. */
function figures(amounts: readonly CellValue[]): readonly unknown[] {
  const cache = cacheOf([['Key', 'Amount'], ...amounts.map((amount): CellValue[] => ['a', amount])]);
  const values = FUNCTIONS.map((by) => ({ field: 'Amount', by, name: by }));
  return shown({ cache, rows: ['Key'], values })[1]?.slice(1) ?? [];
}

describe('the functions of values', () => {
  it.each<[string, readonly CellValue[], readonly unknown[]]>([
    ['numbers', [2, 4, 4, 4, 5, 5, 7, 9], [40, 8, 5, 9, 2, 201600, 8, 2.1380899353, 2, 4.5714285714, 4]],
    ['one number', [3], [3, 1, 3, 3, 3, 3, 1, '#DIV/0!', 0, '#DIV/0!', 0]],
    ['texts and logicals, which are only counted', ['x', true, 3, 5], [8, 4, 4, 5, 3, 15, 2, 1.4142135624, 1, 2, 1]],
    ['no number at all', ['x'], [0, 1, '#DIV/0!', 0, 0, 0, 0, '#DIV/0!', '#DIV/0!', '#DIV/0!', '#DIV/0!']],
    ['blanks among numbers', [undefined, 6], [6, 1, 6, 6, 6, 6, 1, '#DIV/0!', 0, '#DIV/0!', 0]],
    ['nothing but blanks', [undefined, undefined], new Array(FUNCTIONS.length).fill('')],
    [
      'errors, which are counted and else win',
      [1, CellError.of('#N/A'), CellError.of('#REF!')],
      ['#N/A', 3, '#N/A', '#N/A', '#N/A', '#N/A', 1, '#N/A', '#N/A', '#N/A', '#N/A'],
    ],
    ['negative numbers', [-2, -3], [-5, 2, -2.5, -2, -3, 6, 2, 0.7071067812, 0.5, 0.5, 0.25]],
  ])('summarise %s', (_, amounts, expected) => expect(figures(amounts)).toEqual(expected));

  it('are computed from the records for totals, not from the figures inside', () => {
    const cache = cacheOf([
      ['Key', 'Amount'],
      ['a', 1],
      ['a', 3],
      ['b', 8],
    ]);
    const values = ['Average', 'Max', 'VarianceP', 'Count'].map((by) => ({ field: 'Amount', by, name: by }));
    expect(shown({ cache, rows: ['Key'], values }).slice(1)).toEqual([
      ['a', 2, 3, 1, 2],
      ['b', 8, 8, 0, 1],
      ['Grand Total', 4, 8, 8.6666666667, 3],
    ]);
  });

  it('keep their precision where the numbers are large and close to one another', () => {
    const [, , , , , , , , , , variance] = figures([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect(variance).toBeCloseTo(22.5, 6);
  });
});
