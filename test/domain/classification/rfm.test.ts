import { describe, expect, it } from '@jest/globals';
import { bought, classesOf, numbered, type SaleLine } from './onLedger';

const buyer = (number: number, daysAgo: number, orders: number, amount: number): readonly SaleLine[] =>
  Array.from({ length: orders }, (_, order) => ({
    customer: `C${number}`,
    date: new Date(Date.UTC(2026, 9, 15 - daysAgo)).toISOString().slice(0, 10),
    amount: amount / orders,
    order: `C${number}-${order}`,
  }));

const scores = (sales: readonly SaleLine[], customers: number): readonly number[] => [...classesOf({ customers: numbered(customers), sales }).rfm.score];

describe('RFM', () => {
  it('scores fifths from 1 to 5, recent customers highest', () => {
    const sales = [1, 2, 3, 4, 5].flatMap((number) => buyer(number, number * 10, number, number * 100));
    expect(scores(sales, 5)).toEqual([511, 422, 333, 244, 155]);
  });
  it('scores ties alike', () => {
    const sales = [10, 10, 20, 30, 40, 50].flatMap((days, index) => buyer(index + 1, days, index === 0 ? 2 : Math.max(2, index), 100 * Math.max(1, index)));
    const [first, second] = scores(sales, 6);
    expect(first).toBe(second);
  });
  it('falls back on fixed bands with fewer than five distinct values, and says so', () => {
    const { rfm } = classesOf(bought([60_000, 60_000, 5]));
    expect(rfm.banded).toEqual(['recency', 'frequency', 'monetary']);
    expect([...rfm.score]).toEqual([413, 413, 411]);
  });
  it('is none for customers without an order in the period', () => expect([...classesOf(bought([10, 0])).rfm.score][1]).toBe(0));
});
