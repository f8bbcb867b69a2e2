import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrdersByCustomer } from '../../../src/domain/classification/ordersByCustomer';
import { NO_ORDER } from '../../../src/domain/ledger/saleBatches';

/** Numbers of orders, as batches have them: their second bit is set. */
const [ONE, TWO] = [6, 10];

const countOf = (lines: readonly { readonly customer: number; readonly day?: number; readonly order: number; readonly text?: string }[], customers: number): readonly number[] => {
  const orders = new OrdersByCustomer(customers, (line, other) => lines[line]?.text === lines[other]?.text);
  lines.forEach(({ customer, day, order }, line) => orders.note(customer, line, day ?? 46_000, order));
  return [...orders.count()];
};

describe('orders by customer', () => {
  it('are counted once, for each customer that they stand with', () =>
    expect(countOf([{ customer: 0, order: ONE }, { customer: 0, order: TWO }, { customer: 1, order: ONE }, { customer: 0, order: ONE }], 3)).toEqual([2, 1, 0]));
  it('that share a number, but not their text, are two', () =>
    expect(countOf([{ customer: 0, order: ONE, text: 'S1' }, { customer: 0, order: ONE, text: 'S7' }, { customer: 0, order: ONE, text: 'S1' }], 1)).toEqual([2]));
  it('without a number are one a day, and none with a number of the same bits', () =>
    expect(countOf([{ customer: 0, order: NO_ORDER, day: 1 }, { customer: 0, order: NO_ORDER, day: 1 }, { customer: 0, order: NO_ORDER, day: 2 }, { customer: 0, order: ONE }], 1)).toEqual([3]));
  it('are those of a set of texts, over the borders of blocks and pieces', () => {
    const line = fc.record({ customer: fc.constantFrom(0, 1, 1023, 1024, 2500), text: fc.integer({ min: 0, max: 400 }).map(String) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 1500 }), (all) => {
        const counted = countOf(all.map((one) => ({ ...one, order: ((Number(one.text) % 97) << 2) | 2 })), 2501);
        for (const who of [0, 1, 1023, 1024, 2500]) expect(counted[who]).toBe(new Set(all.filter(({ customer }) => customer === who).map(({ text }) => text)).size);
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});
