import { describe, expect, it } from '@jest/globals';
import type { FindingKind } from '../../../src/domain/composition/findings/finding';
import { SALES_RULES } from '../../../src/domain/composition/salesComposition';
import { REST } from '../../../src/domain/composition/shareTable';
import { basisOf, before, CUSTOMERS, reportOf, sale, type Row } from './ledgerOf';

/** Ten quiet customers besides, so that no one stands out by itself. */
const MANY: readonly Row[] = Array.from({ length: 12 }, (_, at) => ({ customerId: `M${at}`, customerName: `Many ${at}` }));
const customers = [...CUSTOMERS, ...MANY];
const QUIET: readonly Row[] = MANY.flatMap(({ customerId }) => [before(String(customerId), 1_000), sale(String(customerId), 1_000)]);

const made = (sales: readonly Row[]) => {
  const books = { sales, customers };
  const basis = basisOf(books);
  return { basis, ...reportOf('sales', books, basis) };
};
const nameOf = (basis: ReturnType<typeof basisOf>, customer: number): string => basis.customers.ids[customer] ?? '';

describe('sales composition (P3.3a)', () => {
  it('has every grade from A to D, whether it has sales or not', () => {
    const { sales } = made([sale('C1', 80), sale('C2', 20)]);
    expect(sales.byGrade.rows.map(({ code, customers: count, amount }) => [code, count, amount])).toEqual([[0, 1, 80], [1, 1, 20], [2, 0, 0], [3, 0, 0]]);
    expect(sales.byGrade.rows.map(({ cumulativeShare }) => cumulativeShare)).toEqual([0.8, 1, 1, 1]);
  });

  it('names the largest customers, the others in one row', () => {
    const { sales } = made([...QUIET, ...CUSTOMERS.map((_, at) => sale(`C${at + 1}`, 5_000 + at))]);
    expect(sales.largest.rows).toHaveLength(SALES_RULES.largest + 1);
    expect(sales.largest.rows.at(-1)?.code).toBe(REST);
    expect(sales.largest.inRest).toBe(6);
  });

  it('tells who left, who came, and who makes the change', () => {
    const { basis, sales } = made([before('C1', 50), before('C2', 30), sale('C2', 10), sale('C3', 5)]);
    expect(sales.lost).toEqual({ customers: 1, amountBefore: 50 });
    expect(sales.gained).toEqual({ customers: 1, amount: 5 });
    expect(sales.losses.map(({ customer, change }) => [nameOf(basis, customer), change])).toEqual([['C1', -50], ['C2', -20]]);
    expect(sales.gains.map(({ customer, change }) => [nameOf(basis, customer), change])).toEqual([['C3', 5]]);
  });

  it('proposes whom to look after: first whom to keep and win back, then whom to help to grow, the most at stake first', () => {
    const { basis, sales } = made([
      ...QUIET,
      ...[['C1', 9_000, 0], ['C2', 8_000, 4_000], ['C3', 10, 6_000], ['C4', 8_000, 7_900]].flatMap(([id, then, now]) => [before(String(id), Number(then)), ...(now ? [sale(String(id), Number(now))] : [])]),
    ]);
    const focus = sales.focus.map(({ customer, reason }) => [nameOf(basis, customer), reason]);
    expect(focus).toEqual([['C1', 'winBack'], ['C2', 'keep'], ['C3', 'grow']]);
  });

  it('helps to grow only who rose into a better grade, from whichever', () => {
    const growing = ({ sales }: ReturnType<typeof made>) => sales.focus.filter(({ reason }) => reason === 'grow').map(({ gradeBefore, grade }) => gradeBefore > grade);
    expect(growing(made([...QUIET, before('C1', 600), sale('C1', 50_000)]))).toEqual([true]);
    expect(growing(made([...QUIET, ...QUIET, before('C1', 1), sale('C1', 2)]))).toEqual([]);
  });

  it('leaves room for some who grow among many who fall', () => {
    const { sales } = made([...CUSTOMERS.flatMap((_, at) => [before(`C${at + 1}`, 9_000 + at), sale(`C${at + 1}`, 10)]), sale('M1', 90_000), sale('M2', 80_000)]);
    expect(sales.focus.map(({ reason }) => reason)).toEqual(['keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'grow', 'grow']);
  });
});

describe('its findings', () => {
  const check = (sales: readonly Row[], kind: FindingKind, isFound: boolean): void => expect([kind, made(sales).findings.some((one) => one.kind === kind)]).toEqual([kind, isFound]);
  const all = (then: number, now: number): readonly Row[] => MANY.flatMap(({ customerId }) => [before(String(customerId), then), sale(String(customerId), now)]);

  it('say that sales fell or rose from 3 % on', () => {
    check(all(1_000, 971), 'salesFell', false);
    check(all(1_000, 970), 'salesFell', true);
    check(all(1_000, 1_029), 'salesRose', false);
    check(all(1_000, 1_030), 'salesRose', true);
  });

  it('say that sales hang on few from a quarter with one, or below ten equal ones', () => {
    check(QUIET, 'dependsOnFew', false);
    check([...QUIET, sale('C1', 4_000)], 'dependsOnFew', true);
    check([...QUIET, sale('C1', 2_000), sale('C2', 1_700), sale('C3', 500)], 'dependsOnFew', false);
  });

  it('say who was lost or won from 2 % of sales on', () => {
    check([...QUIET, before('C1', 300)], 'customersLost', true);
    check([...QUIET, before('C1', 200)], 'customersLost', false);
    check([...QUIET, sale('C1', 300)], 'customersGained', true);
    check([...QUIET, sale('C1', 200)], 'customersGained', false);
  });

  it('name one customer’s change from 1 % of sales on', () => {
    check([...QUIET, before('C1', 500), sale('C1', 350)], 'largestLoss', true);
    check([...QUIET, before('C1', 500), sale('C1', 400)], 'largestLoss', false);
  });

  it('say that nothing moved only where there is something to compare with', () => {
    check(QUIET, 'steady', true);
    check(MANY.map(({ customerId }) => sale(String(customerId), 1_000)), 'steady', false);
  });

  it('share nothing with what returns made less than nothing', () => {
    const { findings } = made([before('C1', 50), before('C2', -90), sale('C3', 5), sale('C4', 4)]);
    expect(findings.map(({ kind }) => kind).filter((kind) => kind !== 'dependsOnFew' && kind !== 'gradesFell')).toEqual([]);
  });
});
