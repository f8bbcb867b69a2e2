import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REST, shareTable, type CodedSales } from '../../../src/domain/composition/shareTable';

/** Groups as [code, customer, amount, amount before]. */
const sales = (groups: readonly (readonly [number, number, number, number])[]): CodedSales => ({
  count: groups.length,
  code: groups.map(([code]) => code),
  customer: groups.map(([, customer]) => customer),
  amount: groups.map(([, , amount]) => amount),
  amountBefore: groups.map(([, , , before]) => before),
});

describe('a share table', () => {
  const table = shareTable(sales([[1, 0, 300, 100], [2, 0, 500, 500], [1, 1, 100, 0], [3, 2, 0, 400], [2, 3, 100, 0]]));

  it('has the largest first, with customers, shares, changes and places', () => {
    expect(table.rows).toEqual([
      { code: 2, customers: 2, amount: 600, amountBefore: 500, share: 0.6, shareBefore: 0.5, cumulativeShare: 0.6, shareChange: 0.1, rank: 1, rankBefore: 1 },
      { code: 1, customers: 2, amount: 400, amountBefore: 100, share: 0.4, shareBefore: 0.1, cumulativeShare: 1, shareChange: 0.3, rank: 2, rankBefore: 3 },
      { code: 3, customers: 0, amount: 0, amountBefore: 400, share: 0, shareBefore: 0.4, cumulativeShare: 1, shareChange: -0.4, rank: undefined, rankBefore: 2 },
    ]);
  });

  it('ties to the total and counts a customer of several rows once', () => {
    expect(table).toMatchObject({ total: 1_000, totalBefore: 1_000, customers: 3, inRest: 0 });
    expect(table.concentration?.hhi).toBeCloseTo(5_200);
  });

  it('puts what is beyond the largest into one row that still ties', () => {
    const { rows, total, inRest } = shareTable(sales([[1, 0, 50, 1], [2, 0, 30, 1], [3, 1, 15, 1], [4, 1, 5, 1]]), { atMost: 2 });
    expect(rows.map(({ code, amount, customers }) => [code, amount, customers])).toEqual([[1, 50, 1], [2, 30, 1], [REST, 20, 1]]);
    expect({ total, inRest, rest: rows[2]?.rank }).toEqual({ total: 100, inRest: 2, rest: undefined });
  });

  it('shows every code of a fixed order, also one without sales', () => {
    const { rows } = shareTable(sales([[2, 0, 10, 0]]), { order: [1, 2, 3] });
    expect(rows.map(({ code, amount, shareBefore }) => [code, amount, shareBefore])).toEqual([[1, 0, NaN], [2, 10, NaN], [3, 0, NaN]]);
  });

  it('has no shares where returns outweigh sales, and says the amounts all the same', () => {
    const { rows, total } = shareTable(sales([[1, 0, 10, 5], [2, 1, -30, 5]]));
    expect(total).toBe(-20);
    expect(rows.map(({ amount, share, rank }) => [amount, share, rank])).toEqual([[10, NaN, 1], [-30, NaN, undefined]]);
  });

  it('adds up to the total whatever the amounts', () => {
    const group = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: -500, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 80 }), fc.integer({ min: 1, max: 10 }), (groups, atMost) => {
        const { rows, total } = shareTable(sales(groups), { atMost });
        const sum = rows.reduce((all, { amount }) => all + amount, 0);
        const shares = rows.reduce((all, { share }) => all + Math.round(share * 1_000), 0);
        return sum === total && (total <= 0 || shares === 1_000);
      }),
      { seed: 11 },
    );
  });
});
