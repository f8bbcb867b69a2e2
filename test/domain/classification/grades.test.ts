import { describe, expect, it } from '@jest/globals';
import { GRADES, MARKET_POSITIONS } from '../../../src/domain/classification/classes';
import type { ClassificationStandard } from '../../../src/domain/classification/standard';
import { bought, classesOf, numbered, table, type Ledger, type SaleLine } from './onLedger';

const gradesOf = (ledger: Ledger, standard: Partial<ClassificationStandard> = {}): string =>
  [...classesOf(ledger, standard).grade].map((code) => GRADES[code] ?? '-').join('');

describe('P3.2b grades by share of cumulative sales', () => {
  const check = (amounts: readonly number[], expected: string): void => expect(gradesOf(bought(amounts))).toBe(expected);
  it('go by the share before the customer', () => check([50, 30, 15, 5], 'AABC'));
  it('are alike for equal sales', () => check([40, 40, 10, 10], 'AABB'));
  it('are alike for equal sales on a border', () => check([70, 10, 10, 10], 'AAAA'));
  it('are B from exactly 80 % on', () => check([80, 10, 10], 'ABB'));
  it('are C from exactly 95 % on', () => check([80, 15, 5], 'ABC'));
  it('take cents for what they are', () => check([0.8, 0.15, 0.05], 'ABC'));
  it('are D without sales or with returns only', () => check([10, 0, -5], 'ADD'));
  it('are D for all where nothing was sold', () => check([0, 0], '--'));
  it('are D for all where all sales are negative', () => check([-3, -7], 'DD'));
  it('make a single customer an A', () => check([1], 'A'));
  it('take returns off', () =>
    expect(
      gradesOf({
        customers: numbered(2),
        sales: [
          { customer: 'C1', date: '2026-09-01', amount: 100 },
          { customer: 'C1', date: '2026-09-02', amount: -100 },
          { customer: 'C2', date: '2026-09-02', amount: 1 },
        ],
      }),
    ).toBe('DA'));
  it('look at the last 12 months alone', () =>
    expect(
      gradesOf({
        customers: numbered(2),
        sales: [
          { customer: 'C1', date: '2025-10-15', amount: 100 },
          { customer: 'C2', date: '2025-10-16', amount: 1 },
        ],
      }),
    ).toBe('DA'));
  it('can have other borders', () => expect(gradesOf(bought([50, 30, 15, 5]), { gradeShares: { A: 0.5, B: 0.8 } })).toBe('ABCC'));
});

describe('P3.2b grades by fixed thresholds', () => {
  const check = (amounts: readonly number[], expected: string): void =>
    expect(gradesOf(bought(amounts), { gradeStandard: 'fixedThresholds', gradeAmounts: { A: 100, B: 50 } })).toBe(expected);
  it('reach from the threshold upwards', () => check([100, 99.99, 50, 49.99, -1], 'ABBCD'));
});

describe('P3.2b grades by weighted score', () => {
  const weights = { sales: 1, growth: 0, margin: 0, payment: 0, potential: 0 };
  it('rank sales among those who bought', () =>
    expect(gradesOf(bought([10, 20, 30, 0]), { gradeStandard: 'weightedScore', weights, gradeScores: { A: 0.9, B: 0.5 } })).toBe('CBAD'));

  const ledger: Ledger = {
    customers: { ...numbered(2), growthPotential: ['高', ''] },
    sales: [
      { customer: 'C1', date: '2026-09-01', amount: 100, cost: 80 },
      { customer: 'C2', date: '2026-09-01', amount: 200, cost: 190 },
      { customer: 'C2', date: '2025-09-01', amount: 100 },
    ],
    others: {
      Receivables: table({ customerId: ['C2', 'C2'], issueDate: [46000, 46000], dueDate: [46001, 99999], amount: [100, 300], paidDate: ['', ''], paidAmount: ['', ''] }),
    },
  };
  const scores = classesOf(ledger, { gradeStandard: 'weightedScore', weights: { sales: 40, growth: 15, margin: 15, payment: 20, potential: 10 } }).scores;

  it('leave parts that are not known out of the weights, and say how much is covered', () => {
    expect(scores?.coverage[0]).toBeCloseTo(0.65, 9);
    expect(scores?.score[0]).toBeCloseTo((40 * 0 + 15 * 1 + 10 * 1) / 65, 9);
    expect(scores?.coverage[1]).toBeCloseTo(0.9, 9);
    expect(scores?.score[1]).toBeCloseTo((40 * 1 + 15 * 1 + 15 * 0 + 20 * 0.75) / 90, 9);
  });
  it('take margins from lines with a cost alone', () => expect(scores?.parts.margin).toEqual(Float64Array.of(1, 0)));
  it('know no growth without sales before', () => expect(scores?.parts.growth).toEqual(Float64Array.of(NaN, 1)));
});

describe('P1.4 market position', () => {
  const positionsOf = (ledger: Ledger): readonly string[] => {
    const { position, largeShortHistory } = classesOf(ledger);
    return [...position].map((code, index) => `${MARKET_POSITIONS[code] ?? '-'}${largeShortHistory[index] === 1 ? ', large, short history' : ''}`);
  };
  const lines = (customer: string, amount: number, orders: number, since: string): readonly SaleLine[] => [
    { customer, date: since, amount: 1 },
    ...Array.from({ length: orders }, () => ({ customer, date: '2026-09-01', amount: amount / orders })),
  ];
  it('asks for large sales and two years of trading', () =>
    expect(
      positionsOf({
        customers: numbered(4),
        sales: [...lines('C1', 50, 9, '2020-01-01'), ...lines('C2', 40, 9, '2025-01-01'), ...lines('C3', 8, 9, '2020-01-01'), ...lines('C4', 2, 9, '2020-01-01')],
      }),
    ).toEqual(['key', 'regular, large, short history', 'regular', 'occasional']));
  it('is key from exactly two years on', () => {
    const since = (date: string) => positionsOf({ customers: numbered(1), sales: lines('C1', 50, 2, date) });
    expect([since('2024-10-15'), since('2024-10-16')]).toEqual([['key'], ['regular, large, short history']]);
  });
  it('is occasional with fewer than two orders a year', () =>
    expect(positionsOf({ customers: numbered(3), sales: [...lines('C1', 85, 9, '2020-01-01'), ...lines('C2', 10, 1, '2020-01-01'), ...lines('C3', 5, 3, '2020-01-01')] })[1]).toBe(
      'occasional',
    ));
  it('is occasional for all who bought nothing', () => expect(positionsOf(bought([10, -5]))).toEqual(['regular, large, short history', 'occasional']));
  it('needs a ledger', () => expect(positionsOf({ customers: numbered(2) })).toEqual(['-', '-']));
});
