import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradeOf, partValue, pointsOf } from '../../../src/domain/credit/creditScore';
import { assess, POLICY, TODAY, type InvoiceCase } from './creditCases';

const paid = (dueDate: number, paidDate: number, amount = 100): InvoiceCase => ({ issueDate: dueDate - 30, dueDate, amount, paidDate });

describe('the parts of the score', () => {
  it('are worked out from the invoices, weighted by amount', () => {
    const { evidence } = assess([paid(900, 890, 300), paid(900, 920, 100), { issueDate: 960, dueDate: 990, amount: 100 }, { issueDate: 990, dueDate: 1020, amount: 100 }]);
    expect(partValue('paidOnTime', evidence, 0)).toBeCloseTo(300 / 500);
    expect(partValue('averageLateness', evidence, 0)).toBeCloseTo((100 * 20 + 100 * 10) / 500);
    expect(partValue('worstDelay', evidence, 0)).toBe(20);
    expect(partValue('shareOverdue', evidence, 0)).toBeCloseTo(100 / 200);
    expect(partValue('yearsOfTrading', evidence, 0)).toBeCloseTo(130 / 365.25);
  });

  it('open orders are part of the exposure that the share overdue is of', () => {
    const { evidence } = assess([{ issueDate: 960, dueDate: 990, amount: 100 }], { openOrders: Float64Array.of(300) });
    expect(partValue('shareOverdue', evidence, 0)).toBeCloseTo(0.25);
  });

  it('are not known where nothing was paid and nothing fell due', () => {
    const { evidence, coverage, score } = assess([{ issueDate: 990, dueDate: 1020, amount: 100 }]);
    for (const part of ['paidOnTime', 'averageLateness', 'worstDelay', 'shareOverdue'] as const) expect(partValue(part, evidence, 0)).toBeNaN();
    expect(coverage[0]).toBeCloseTo(0.1);
    expect(score[0]).toBeCloseTo(0.5, 0);
  });
});

describe('the score', () => {
  it('is the weighted mean of the parts that are known, with the coverage', () => {
    const words = { reputation: Float32Array.of(60), creditStanding: Float32Array.of(NaN), pastCreditProblems: Float32Array.of(NaN) };
    const { score, coverage } = assess([], { words, firstDeals: Float64Array.of(TODAY - 365.25 * 5) });
    expect(score[0]).toBeCloseTo((10 * 100 + 5 * 60) / 15, 1);
    expect(coverage[0]).toBeCloseTo(0.15);
  });

  it('is not there, and nobody is scored 0, where nothing is known', () => {
    const { score, coverage, grade } = assess([]);
    expect([score[0], coverage[0], grade[0]]).toEqual([NaN, 0, POLICY.grades.length]);
  });

  it.each([
    [0.5, { full: 1, none: 0 }, 50],
    [15, { full: 0, none: 60 }, 75],
    [-1, { full: 0, none: 60 }, 100],
    [99, { full: 0, none: 60 }, 0],
    [3, { full: 3, none: 3 }, 100],
  ])('%p on the scale %p has %i points', (value, scale, points) => expect(pointsOf(value, scale)).toBe(points));
});

describe('the grade', () => {
  const check = (score: number, coverage: number, expected: string) =>
    expect(POLICY.grades[gradeOf({ score, coverage }, POLICY)]?.name ?? 'unrated').toBe(expected);
  it('goes by the cuts', () => {
    check(90, 1, 'AAA');
    check(89.9, 1, 'AA');
    check(40, 1, 'C');
    check(39.9, 1, 'D');
    check(0, 1, 'D');
  });
  it('needs enough evidence: the best grade that it is enough for', () => {
    check(100, 0.8, 'AAA');
    check(100, 0.79, 'AA');
    check(100, 0.5, 'A');
    check(100, 0.3, 'B');
    check(100, 0.2, 'unrated');
  });
});

const day = fc.integer({ min: 850, max: 1050 });
const paidInvoice: fc.Arbitrary<InvoiceCase> = fc
  .record({ issueDate: day, term: fc.integer({ min: 0, max: 90 }), amount: fc.integer({ min: 1, max: 9999 }), paidDate: day, part: fc.integer({ min: 1, max: 100 }), disputed: fc.boolean() })
  .map(({ issueDate, term, amount, paidDate, part, disputed }) => ({ issueDate, dueDate: issueDate + term, amount, paidDate, paidAmount: (amount * part) / 100, disputed }));

it('paying later never raises the score', () => {
  fc.assert(
    fc.property(fc.array(paidInvoice, { minLength: 1, maxLength: 8 }), fc.nat(), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 500 }), (rows, which, days, orders) => {
      const later = rows.map((row, index) => (index === which % rows.length ? { ...row, paidDate: (row.paidDate ?? 0) + days } : row));
      const given = { openOrders: Float64Array.of(orders) };
      const [before, after] = [assess(rows, given).score[0] ?? NaN, assess(later, given).score[0] ?? NaN];
      expect(Number.isNaN(after) || !(after > before)).toBe(true);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

it('stays between 0 and 100, its coverage between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(paidInvoice, { maxLength: 8 }), (rows) => {
      const { score, coverage } = assess(rows);
      expect(Number.isNaN(score[0]) || ((score[0] ?? NaN) >= 0 && (score[0] ?? NaN) <= 100)).toBe(true);
      expect((coverage[0] ?? NaN) >= 0 && (coverage[0] ?? NaN) <= 1).toBe(true);
    }),
    { seed: 12, numRuns: 300 },
  );
});
