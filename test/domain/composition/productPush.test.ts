import { describe, expect, it } from '@jest/globals';
import { productPushes, PUSH_RULES, type Purchases } from '../../../src/domain/composition/productPush';

/** Purchases as [customer, product, amount]. */
const purchases = (rows: readonly (readonly [number, number, number])[]): Purchases => ({
  count: rows.length,
  customer: rows.map(([customer]) => customer),
  product: rows.map(([, product]) => product),
  amount: rows.map(([, , amount]) => amount),
});

/** Six of kind 0, of whom four buy product 2; six of kind 1, of whom none does; everybody buys product 1. */
const ROWS = [
  ...Array.from({ length: 12 }, (_, customer): readonly [number, number, number] => [customer, 1, 100 + customer]),
  [0, 2, 10], [1, 2, 20], [2, 2, 30], [3, 2, 400],
] as const;
const KINDS = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];

describe('which product to push to whom', () => {
  it('is what most of a kind buy, more than others do, to those of the kind who do not', () => {
    expect(productPushes(purchases(ROWS), KINDS)).toEqual([{ product: 2, kind: 0, members: 6, buyers: 4, lift: 2, customers: [5, 4], typicalAmount: 25 }]);
  });

  it('is nothing that everybody buys, nor a habit of too few', () => {
    expect(productPushes(purchases(ROWS.slice(0, 12)), KINDS)).toEqual([]);
    expect(productPushes(purchases(ROWS), KINDS, { ...PUSH_RULES, leastMembers: 7 })).toEqual([]);
    expect(productPushes(purchases(ROWS), KINDS, { ...PUSH_RULES, leastSupport: 0.7 })).toEqual([]);
    expect(productPushes(purchases(ROWS), KINDS, { ...PUSH_RULES, leastLift: 2.1 })).toEqual([]);
  });

  it('counts nobody whose purchases were all given back, nor customers of no kind', () => {
    const returned = [...ROWS, [3, 2, -400]] as const;
    expect(productPushes(purchases(returned), KINDS)).toMatchObject([{ buyers: 3, customers: [5, 4, 3] }]);
    expect(productPushes(purchases(ROWS), KINDS.map(() => -1))).toEqual([]);
    expect(productPushes(purchases([]), [])).toEqual([]);
  });
});
