import { describe, expect, it } from '@jest/globals';
import { CREDIT_RULES } from '../../../src/domain/composition/creditComposition';
import { AGES } from '../../../src/domain/credit/paymentFigures';
import type { FindingKind } from '../../../src/domain/composition/findings/finding';
import { basisOf, CUSTOMERS, POLICY, reportOf, sale, type Row } from './ledgerOf';

const UNRATED = POLICY.grades.length;
const SALES = CUSTOMERS.map((_, at) => sale(`C${at + 1}`, 1_000, { orderDate: '2026-08-10' }));
/** An invoice of August, due on a day, open unless it was paid. */
const invoice = (customerId: string, amount: number, dueDate: string, more: Row = {}): Row => ({ invoiceNumber: `I-${customerId}-${dueDate}-${amount}`, customerId, amount, issueDate: '2026-01-10', dueDate, ...more });
const paid = (customerId: string, amount: number, dueDate: string, paidDate: string): Row => invoice(customerId, amount, dueDate, { paidAmount: amount, paidDate });

const made = (receivables: readonly Row[], sales: readonly Row[] = SALES, customers: readonly Row[] = CUSTOMERS) => {
  const books = { sales, customers, receivables };
  const basis = basisOf(books);
  return { basis, ...reportOf('credit', books, basis) };
};
const sum = (amounts: readonly number[]): number => Math.round(amounts.reduce((total, one) => total + one, 0) * 100) / 100;

describe('credit analysis (P3.3d)', () => {
  const invoices = [
    invoice('C1', 100, '2026-10-20'),
    invoice('C1', 40.5, '2026-10-01'),
    invoice('C2', 200, '2026-02-01'),
    invoice('C3', 70, '2026-08-20'),
    paid('C4', 300, '2026-08-20', '2026-08-19'),
  ];
  const { basis, credit } = made(invoices);

  it('ties to what is open: every age of every grade together', () => {
    expect(sum(credit.receivables.flatMap(({ ages }) => ages))).toBe(410.5);
    expect(sum(credit.receivables.map(({ exposure }) => exposure))).toBe(410.5);
    expect(sum(credit.receivables.map(({ overdue }) => overdue))).toBe(310.5);
    expect(credit.receivables.every(({ ages }) => ages.length === AGES.length)).toBe(true);
    for (const { ages, orders, exposure } of credit.receivables) expect(sum([...ages, orders])).toBe(exposure);
  });

  it('has every grade of the policy and those without one', () => {
    expect(credit.receivables.map(({ grade }) => grade)).toEqual(Array.from({ length: UNRATED + 1 }, (_, grade) => grade));
    expect(credit.byGrade.rows.map(({ code }) => code)).toEqual(credit.receivables.map(({ grade }) => grade));
    expect(sum(credit.receivables.map(({ customers }) => customers))).toBe(CUSTOMERS.length);
  });

  it('says terms and limit for the largest exposures, the largest first', () => {
    expect(credit.customers.map(({ customer, exposure }) => [basis.customers.ids[customer], exposure])).toEqual([['C2', 200], ['C1', 140.5], ['C3', 70]]);
    for (const { terms } of credit.customers) expect(terms.days).toBeGreaterThanOrEqual(0);
    expect(credit.customersExposed).toBe(3);
  });

  it('lists no more than its rules allow, and counts the others', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ customerId: `K${at}`, customerName: `K ${at}` }));
    const { credit: long } = made(many.map(({ customerId }, at) => invoice(customerId, 10 + at, '2026-10-20')), [sale('K1', 5)], many);
    expect([long.customers.length, long.customersExposed]).toEqual([CREDIT_RULES.customers, 40]);
  });
});

describe('its findings', () => {
  const check = (receivables: readonly Row[], kind: FindingKind, isFound: boolean, sales = SALES): void => expect([kind, made(receivables, sales).findings.some((one) => one.kind === kind)]).toEqual([kind, isFound]);
  const spread = (amount: number): readonly Row[] => CUSTOMERS.map(({ customerId }) => invoice(String(customerId), amount, '2026-11-30'));

  it('say that nothing is owed where nothing is', () => {
    check([], 'noReceivables', true);
    check(spread(10), 'noReceivables', false);
  });

  it('say what is overdue from 10 % of what is open on', () => {
    check([...spread(100), invoice('C1', 99, '2026-10-01')], 'overdueHigh', false);
    check([...spread(100), invoice('C1', 100, '2026-10-01')], 'overdueHigh', true);
  });

  it('say what is overdue for longest from 3 % on', () => {
    check([...spread(100), invoice('C1', 27, '2026-01-20')], 'overdueOld', false);
    check([...spread(100), invoice('C1', 28, '2026-01-20')], 'overdueOld', true);
  });

  it('name the debtor who owes a fifth of everything', () => {
    check([...spread(100), invoice('C1', 99, '2026-11-30')], 'largestDebtor', false);
    check([...spread(100), invoice('C1', 100, '2026-11-30')], 'largestDebtor', true);
  });

  it('say how much is sold without a credit grade, even where nothing is owed', () => {
    const kinds = made([]).findings.map(({ kind }) => kind);
    expect(kinds).toEqual(['unratedSales', 'noReceivables']);
  });

  it('say who owes more than the limit, and by how much', () => {
    const { credit, findings } = made([invoice('C1', 5_000_000, '2026-11-30'), paid('C1', 900, '2026-08-20', '2026-08-19'), paid('C1', 900, '2026-07-20', '2026-07-19')]);
    expect(credit.overLimitCount).toBe(credit.overLimit.length);
    expect(findings.some(({ kind }) => kind === 'overLimit')).toBe(credit.overLimitCount > 0);
    for (const { exposure, limit } of credit.overLimit) expect(exposure).toBeGreaterThan(limit ?? 0);
  });
});
