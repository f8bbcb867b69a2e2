import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellError, type CellValue } from '../../../../src/preview/model/cellValue';
import { sortedPositions, textCollator, type SortKey } from '../../../../src/preview/model/operations/sortOrder';

const key = (change: Partial<SortKey> = {}): SortKey => ({ key: 0, ascending: true, sortOn: 'Value', color: '', textAsNumber: false, ...change });
const collator = textCollator('en-US', false);

const sorted = (values: readonly CellValue[], change: Partial<SortKey> = {}): number[] =>
  sortedPositions(values.length, [key(change)], (position) => ({ value: values[position], fillColor: '', fontColor: '' }), collator);

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'A', 'b', '客户', '10', '9'),
  fc.boolean(),
  fc.constant(CellError.of('#N/A')),
  fc.constant(undefined),
);

const KINDS = ['number', 'string', 'boolean', 'object', 'undefined'];

describe('the order of a sort', () => {
  it('is a permutation, ordered by kinds, with blanks last either way', () => {
    fc.assert(
      fc.property(fc.array(cellValue, { maxLength: 20 }), fc.boolean(), (values, ascending) => {
        const order = sorted(values, { ascending });
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
        const kinds = order.map((position) => KINDS.indexOf(typeof values[position]));
        const blanks = kinds.filter((kind) => kind === 4).length;
        const others = kinds.slice(0, kinds.length - blanks);
        expect(kinds.slice(others.length).every((kind) => kind === 4)).toBe(true);
        expect(others).toEqual([...others].sort((a, b) => (ascending ? a - b : b - a)));
      }),
      { seed: 11 },
    );
  });

  it('changes nothing in what is sorted already, and keeps equal ones in their order', () => {
    fc.assert(
      fc.property(fc.array(cellValue, { maxLength: 20 }), (values) => {
        const once = sorted(values).map((position) => values[position]);
        expect(sorted(once)).toEqual(once.map((_, index) => index));
      }),
      { seed: 11 },
    );
    expect(sorted(['a', 'A', 'a'], { ascending: false })).toEqual([0, 1, 2]);
  });

  it.each([
    { says: 'texts as texts', change: {}, order: [1, 0, 2] },
    { says: 'texts as numbers', change: { textAsNumber: true }, order: [0, 1, 2] },
  ])('takes $says', ({ change, order }) => {
    expect(sorted(['9', '10', 'x'], change)).toEqual(order);
  });
});
