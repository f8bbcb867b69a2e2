import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analysisRows, type AnalysisRows } from '../../../src/domain/composition/analysisRows';
import type { MonthlySales } from '../../../src/domain/composition/ledgerFacts';
import { REST } from '../../../src/domain/composition/shareTable';
import { Refusal } from '../../../src/domain/problem';
import { anyBooks, basisOf } from './ledgerOf';

type Group = readonly [customer: number, product: number, region: number, month: number, amount: number];

const monthly = (groups: readonly Group[]): MonthlySales => ({
  count: groups.length,
  customer: Int32Array.from(groups, ([customer]) => customer),
  product: Int32Array.from(groups, ([, product]) => product),
  region: Int32Array.from(groups, ([, , region]) => region),
  month: Int32Array.from(groups, ([, , , month]) => month),
  amount: Float64Array.from(groups, ([, , , , amount]) => amount),
  lines: Float64Array.from(groups, () => 1),
});

const sum = (amounts: ArrayLike<number>): number => Math.round(Array.from(amounts).reduce((total, one) => total + one, 0) * 100) / 100;

/** One customer's purchases of many products in one month, each a little larger than the one before. */
const wide = (products: number, customers = 1): MonthlySales =>
  monthly(Array.from({ length: products * customers }, (_, at): Group => [Math.floor(at / products), (at % products) + 1, 1, 202_608, (at % products) + 1]));

describe('the rows that PivotTables stand on', () => {
  it('are the months of the ledger where these are few enough', () => {
    const months = wide(5);
    expect(analysisRows(months, 6, 5)).toEqual({ ...months, productsGathered: 0 });
  });

  it('gather the products of least sales until the rows are few enough', () => {
    const rows = analysisRows(wide(2_000), 2_001, 400);
    expect([rows.count, rows.productsGathered]).toEqual([400, 1_601]);
    expect([...rows.product].filter((code) => code !== REST).sort((a, b) => a - b)[0]).toBe(1_602);
  });

  it('keep customer, region and month apart when products are gathered', () => {
    const rows = analysisRows(monthly([[0, 1, 1, 202_607, 5], [0, 2, 1, 202_608, 7], [0, 3, 1, 202_608, 1], [1, 3, 2, 202_608, 2]]), 4, 3);
    expect(Array.from(rows.amount).sort()).toEqual([2, 5, 8]);
    expect(rows.productsGathered).toBe(3);
  });

  it('lose neither a cent nor a line', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(40), fc.nat(3), fc.constantFrom(202_607, 202_608), fc.integer({ min: -900, max: 9_000 }).map((cents) => cents / 100)), { maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (groups, atMost) => {
        const months = monthly(groups);
        const rows: AnalysisRows = analysisRows(months, 41, atMost);
        expect(sum(rows.amount)).toBe(sum(months.amount));
        expect(sum(rows.lines)).toBe(sum(months.lines));
        expect(rows.count).toBeLessThanOrEqual(months.count);
      }),
      { seed: 9 },
    ));

  it('hold every usable line of the ledger, of all its periods', () =>
    fc.assert(
      fc.property(anyBooks, (books) => {
        try {
          const { facts } = basisOf(books);
          const rows = analysisRows(facts.monthly, facts.products.length);
          expect([sum(rows.amount), sum(rows.lines)]).toEqual([facts.used.amount, facts.used.lines]);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { seed: 10, numRuns: 100 },
    ));
});
