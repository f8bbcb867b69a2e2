import { describe, expect, it } from '@jest/globals';
import { changeMakers, movements } from '../../../src/domain/composition/movement';

describe('movement between grades', () => {
  it('counts customers and sales of every pair of grades, those who stayed too', () => {
    expect(movements(['A', 'B', 'A'], ['A', 'A', 'D'], [100, 20, 50], [110, 90, 0])).toEqual([
      { from: 'A', to: 'A', customers: [0], amountBefore: 100, amount: 110 },
      { from: 'B', to: 'A', customers: [1], amountBefore: 20, amount: 90 },
      { from: 'A', to: 'D', customers: [2], amountBefore: 50, amount: 0 },
    ]);
  });
});

describe('who makes the change', () => {
  it('is the largest gains and losses, without those who stayed the same', () => {
    const { gains, losses } = changeMakers([100, 20, 50, 7], [90, 90, 0, 7], 5);
    expect(gains.map(({ customer, change }) => [customer, change])).toEqual([[1, 70]]);
    expect(losses.map(({ customer, change }) => [customer, change])).toEqual([[2, -50], [0, -10]]);
  });

  it('is cut to so many each', () => {
    const { gains, losses } = changeMakers([0, 0, 9, 8], [1, 2, 0, 0], 1);
    expect([gains.map(({ customer }) => customer), losses.map(({ customer }) => customer)]).toEqual([[1], [2]]);
  });
});
