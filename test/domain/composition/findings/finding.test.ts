import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compositions, type Composition } from '../../../../src/domain/composition/compositionReport';
import { FINDING_KINDS, FINDING_RULES as RULES, FINDINGS_AT_MOST, ANSWERS, ranked, type Finding, type FindingKind, type ReportTable } from '../../../../src/domain/composition/findings/finding';
import { REPORT_RULES } from '../../../../src/domain/composition/reportWish';
import type { ShareTable } from '../../../../src/domain/composition/shareTable';
import { Refusal } from '../../../../src/domain/problem';
import { LANGUAGES } from '../../../../src/domain/language';
import { createTexts } from '../../../../src/i18n/texts';
import { anyBooks, basisOf } from '../ledgerOf';

/** The rows that findings can point to, by the tables of each report. */
function codesOf(made: Composition): Partial<Record<ReportTable, readonly number[]>> {
  const codes = (table: ShareTable | undefined): readonly number[] => (table?.rows ?? []).map(({ code }) => code);
  switch (made.kind) {
    case 'sales': {
      const { byGrade, largest, movements, gains, losses, focus } = made.sales;
      return { keyFigures: [0], byGrade: codes(byGrade), largest: codes(largest), movement: movements.length > 0 ? [0, 1, 2, 3] : [], makers: [...gains, ...losses].map(({ customer }) => customer), focus: focus.map(({ customer }) => customer) };
    }
    case 'product':
      return { keyFigures: [0], byCategory: codes(made.product.byCategory), byProduct: codes(made.product.byProduct), pushes: made.product.pushes.map((_, index) => index) };
    case 'region':
      return { keyFigures: [0], byRegion: codes(made.region.byRegion), bySalesperson: codes(made.region.bySalesperson), whiteSpots: made.region.whiteSpots.map(({ region }) => region) };
    case 'credit': {
      const { byGrade, receivables, overLimit, customers } = made.credit;
      return { keyFigures: [0], byCreditGrade: codes(byGrade), receivables: receivables.map(({ grade }) => grade), overLimit: overLimit.map(({ customer }) => customer), customers: customers.map(({ customer }) => customer) };
    }
  }
}

const number = (finding: Finding, fact: string): number => {
  const found = finding.facts[fact];
  if (!found || !('value' in found)) throw new Error(`${finding.kind} has no figure ${fact}`);
  return found.value;
};

/** What has to hold of a finding's own figures for it to be one; all others rest on comparisons alone. */
const BEYOND: Partial<Record<FindingKind, (finding: Finding) => boolean>> = {
  salesFell: (one) => number(one, 'share') >= RULES.totalChange && number(one, 'amount') < number(one, 'before'),
  salesRose: (one) => number(one, 'share') >= RULES.totalChange && number(one, 'amount') > number(one, 'before'),
  dependsOnFew: (one) => number(one, 'share') >= RULES.dependence || number(one, 'effective') < RULES.effectiveCustomers,
  gradesFell: (one) => number(one, 'amount') > 0,
  customersLost: (one) => number(one, 'share') >= RULES.comingsAndGoings,
  categoryLost: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'share') < number(one, 'before'),
  categoryGained: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'share') > number(one, 'before'),
  dependsOnProduct: (one) => number(one, 'share') >= RULES.dependence,
  productsDropped: (one) => number(one, 'share') >= RULES.comingsAndGoings,
  regionLostByLeaving: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'count') > 0 && number(one, 'change') > 0,
  regionLostBySmaller: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'count') > 0 && number(one, 'change') > 0,
  regionOutgrown: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'change') >= 0,
  regionGained: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'count') > 0 && number(one, 'change') > 0,
  regionGainedByLarger: (one) => number(one, 'points') >= RULES.shareChange && number(one, 'count') > 0 && number(one, 'change') > 0,
  dependsOnRegion: (one) => number(one, 'share') >= 2 * RULES.dependence,
  whiteSpot: (one) => number(one, 'customers') >= RULES.whiteSpotCustomers && number(one, 'count') >= number(one, 'customers') * RULES.whiteSpotShare,
  whiteSpotOfCategories: (one) => number(one, 'customers') >= RULES.whiteSpotCustomers && number(one, 'count') >= number(one, 'customers') * RULES.whiteSpotShare,
  salespersonFell: (one) => number(one, 'share') > RULES.salespersonFall,
  overdueHigh: (one) => number(one, 'share') >= RULES.overdueShare,
  overdueOld: (one) => number(one, 'share') >= RULES.oldShare,
  salesToWeak: (one) => number(one, 'share') >= RULES.weakShare,
  largestDebtor: (one) => number(one, 'share') >= RULES.debtorShare,
  unratedSales: (one) => number(one, 'share') >= RULES.unratedShare,
  focusCustomers: (one) => number(one, 'amount') > 0,
  largestLoss: (one) => number(one, 'amount') < number(one, 'before'),
  largestGain: (one) => number(one, 'amount') > number(one, 'before'),
};

describe('findings of any ledger', () => {
  const law = (holds: (made: Composition, finding: Finding) => void): void =>
    fc.assert(
      fc.property(anyBooks, fc.array(fc.record({ customer: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: 1, max: 900 }), due: fc.integer({ min: 46_000, max: 46_400 }) }), { maxLength: 12 }), (books, invoices) => {
        const receivables = invoices.map(({ customer, amount, due }) => ({ customerId: `C${customer}`, amount, issueDate: due - 30, dueDate: due }));
        let made: readonly Composition[] = [];
        try {
          made = compositions(basisOf({ ...books, receivables }));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        for (const one of made) for (const finding of one.findings) holds(one, finding);
      }),
      { seed: 21, numRuns: 150 },
    );

  it('have figures, all of them numbers that can be written down', () =>
    law((_, finding) => {
      const figures = Object.values(finding.facts).flatMap((fact) => ('value' in fact ? [fact.value] : []));
      expect([finding.kind, figures.length > 0, figures.every(Number.isFinite)]).toEqual([finding.kind, true, true]);
    }));

  it('point to a row that is there', () => law((made, { kind, at }) => expect([kind, at.table, codesOf(made)[at.table]?.includes(at.code)]).toEqual([kind, at.table, true])));

  it('go beyond their thresholds', () => law((_, finding) => expect([finding.kind, finding.facts, BEYOND[finding.kind]?.(finding) ?? true]).toEqual([finding.kind, finding.facts, true])));

  it('carry the rule of their report', () => law((made, { rule }) => expect(rule).toBe(REPORT_RULES[made.kind])));

  it('are few: first what the report is asked for, then the most at stake', () =>
    law((made) => {
      expect(made.findings.length).toBeLessThanOrEqual(FINDINGS_AT_MOST);
      const answers = made.findings.filter(({ kind }) => ANSWERS.has(kind));
      expect(made.findings.slice(0, answers.length)).toEqual(answers);
      for (const some of [answers, made.findings.slice(answers.length)]) {
        const stakes = some.map(({ stake }) => stake);
        expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
      }
    }));
});

describe('a finding', () => {
  it.each(FINDING_KINDS.map((kind) => [kind]))('%s has words in every language', (kind) => {
    for (const language of LANGUAGES) expect(createTexts(language).has(`composition.findings.${kind}`)).toBe(true);
  });

  it('with less at stake gives way where there are too many', () => {
    const findings = Array.from({ length: 9 }, (_, stake): Finding => ({ kind: 'steady', rule: 'P3.3a', stake, facts: {}, at: { table: 'byGrade', code: 0, column: 'share' } }));
    expect(ranked(findings).map(({ stake }) => stake)).toEqual([8, 7, 6, 5, 4, 3]);
  });
});
