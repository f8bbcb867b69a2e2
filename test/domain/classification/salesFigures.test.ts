import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerClasses } from '../../../src/domain/classification/customerClasses';
import type { SalesFigures } from '../../../src/domain/classification/salesFigures';
import { serialOfIso } from '../../../src/domain/serialDate';
import { classesOf, numbered, table, type SaleLine } from './onLedger';

const sale = (amount: number, parts: Partial<SaleLine> = {}): SaleLine => ({ customer: 'C1', date: '2026-09-01', amount, ...parts });
const figuresOf = (sales: readonly SaleLine[]) => classesOf({ customers: numbered(1), sales }).figures;

const partsOf = ({ sales, previousSales, costedSales, cost, orders, firstDeal, lastDeal }: SalesFigures, at: number) =>
  [sales, previousSales, costedSales, cost, orders, firstDeal, lastDeal].map((column) => column[at]);

function plainFigures(sales: readonly SaleLine[], customer: string, currency: string): readonly number[] {
  const lines = sales.filter((line) => line.customer === customer && line.date <= '2026-10-15');
  const days = lines.map(({ date }) => serialOfIso(date));
  const inCurrency = lines.filter((line) => line.currency === '' || line.currency === currency);
  const period = inCurrency.filter(({ date }) => date > '2025-10-15');
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const orders = lines.filter(({ date }) => date > '2025-10-15').map(({ order, date }) => order || date);
  return [
    sum(period.map(({ amount }) => amount)),
    sum(inCurrency.filter(({ date }) => date > '2024-10-15' && date <= '2025-10-15').map(({ amount }) => amount)),
    sum(period.map(({ amount }) => amount)),
    sum(period.map(({ cost }) => cost ?? 0)),
    new Set(orders).size,
    days.length > 0 ? Math.min(...days) : NaN,
    days.length > 0 ? Math.max(...days) : NaN,
  ];
}

describe('sales figures', () => {
  it('tell the last 12 months from those before', () => {
    const figures = figuresOf([sale(1, { date: '2025-10-16' }), sale(2, { date: '2025-10-15' }), sale(4, { date: '2024-10-16' }), sale(8, { date: '2024-10-15' })]);
    expect([figures.sales[0], figures.previousSales[0], figures.firstDeal[0], figures.lastDeal[0]]).toEqual([1, 6, serialOfIso('2024-10-15'), serialOfIso('2025-10-16')]);
  });
  it('count an order once, however many lines it has; lines without a number are an order a day', () => {
    expect(figuresOf([sale(1, { order: 'S1' }), sale(1, { order: 'S1' }), sale(1, { order: 'S2' })]).orders[0]).toBe(2);
    expect(figuresOf([sale(1, { order: '' }), sale(1, { order: '' }), sale(1, { order: '', date: '2026-09-02' })]).orders[0]).toBe(2);
  });
  it('leave lines after the report date out, and count them', () => {
    const figures = figuresOf([sale(5), sale(100, { date: '2026-10-16' })]);
    expect([figures.sales[0], figures.leftOut.inFuture]).toEqual([5, 1]);
  });
  it('never add up currencies: the one of most lines counts, the others stand apart, each in its own', () => {
    const figures = figuresOf([sale(5, { currency: 'RMB' }), sale(6, { currency: '人民币' }), sale(7), sale(100, { currency: 'USD' })]);
    expect([figures.sales[0], figures.currency]).toEqual([18, 'CNY']);
    expect(figures.leftOut.otherCurrencies).toEqual([{ currency: 'USD', lines: 1, amount: 100 }]);
  });
  it('are in the currency of most lines, though the ledger begins with many lines in another one', () => {
    const lines = (count: number, currency: string): readonly SaleLine[] => Array.from({ length: count }, (_, line) => sale(1, { currency, order: `${currency}${line}` }));
    const figures = figuresOf([...lines(300, 'USD'), ...lines(2, ''), ...lines(301, 'CNY'), sale(7, { customer: 'C9', currency: 'CNY' })]);
    expect([figures.sales[0], figures.currency, figures.orders[0]]).toEqual([303, 'CNY', 603]);
    expect(figures.leftOut).toMatchObject({ withoutCustomer: 1, otherCurrencies: [{ currency: 'USD', lines: 300, amount: 300 }] });
  });
  it('know the currency of a ledger that has one alone', () => expect(figuresOf([sale(5, { currency: 'USD' })])).toMatchObject({ currency: 'USD', leftOut: { otherCurrencies: [] } }));
  it('are those of a plain program, whatever the order of the lines and however many the customers', () => {
    const customers = numbered(1100);
    const line = fc.record({
      customer: fc.constantFrom('C1', 'C2', 'C1024', 'C1025', 'C1100', 'C1101'),
      date: fc.constantFrom('2024-10-15', '2024-10-16', '2025-10-15', '2025-10-16', '2026-10-15', '2026-10-16'),
      amount: fc.integer({ min: -900, max: 900 }),
      order: fc.constantFrom('', 'S1', 'S2', 'S3'),
      currency: fc.constantFrom('', 'CNY', 'CNY', 'USD'),
      cost: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 400 }), (sales) => {
        const figures = classesOf({ customers, sales }, { gradeStandard: 'weightedScore' }).figures;
        for (const customer of [1, 2, 1024, 1025, 1100]) expect(partsOf(figures, customer - 1)).toEqual(plainFigures(sales, `C${customer}`, figures.currency));
      }),
      { seed: 11, numRuns: 25 },
    );
  });
  it('count lines of unknown customers', () => expect(figuresOf([sale(5), sale(5, { customer: 'C9' })]).leftOut.withoutCustomer).toBe(1));
});

describe('what would change a class', () => {
  const change = (sales: readonly SaleLine[], kind: 'relationship' | 'dealStage' | 'position' | 'grade', customer = 0, customers = numbered(2)) => {
    const classes = customerClasses(classesOf({ customers, sales }), table(customers));
    return classes[customer]?.classes[kind].change;
  };
  it('names the day on which an active customer becomes past', () => expect(change([sale(1)], 'dealStage')).toEqual({ code: 'noOrderMakesPast', facts: { date: '2027-03-01' } }));
  it('names the day on which a new customer becomes existing', () => expect(change([sale(1)], 'relationship')).toEqual({ code: 'becomesExisting', facts: { date: '2027-09-02' } }));
  it('names the sales that make the next grade', () =>
    expect(change([sale(900), sale(100, { customer: 'C2' })], 'grade', 1)).toEqual({ code: 'moreSalesMakeGrade', facts: { amount: 125.01, grade: 'A', months: 12 } }));
  it('is nothing for the best grade', () => expect(change([sale(900)], 'grade')).toBeUndefined());
});
