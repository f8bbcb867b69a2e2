import { cents } from '../cents';
import { creditAdvice, isOverLimit, type CreditAdvice } from '../credit/creditAdvice';
import { termsOf } from '../credit/creditLimit';
import type { CreditTerms } from '../credit/creditPolicy';
import type { CreditReport } from '../credit/creditReport';
import { AGES, overdueOf, paymentAmount } from '../credit/paymentFigures';
import { codesThrough } from './codesThrough';
import { firstOf } from './firstOf';
import type { LedgerFacts } from './ledgerFacts';
import { totalsOf } from './reconciliation';
import { tiedCents } from './shares';
import { shareTable, type ShareTable } from './shareTable';

/** Receivables of one credit grade at the report date. */
export interface GradeReceivables {
  /** Position in the policy's grades; their number for customers without a grade. */
  readonly grade: number;
  readonly customers: number;
  readonly exposure: number;
  readonly overdue: number;
  /** By AGES; with `orders` they are the exposure. */
  readonly ages: readonly number[];
  /** Open orders that are not billed. */
  readonly orders: number;
  readonly overLimit: number;
}

/** P3.3d for one customer. */
export interface CustomerCredit {
  readonly customer: number;
  readonly grade: number;
  readonly exposure: number;
  readonly overdue: number;
  /** Undefined where nothing is known that it could rest on. */
  readonly limit: number | undefined;
  readonly terms: CreditTerms;
  /** What is to be done beside keeping to the limit; where that is all, that. */
  readonly advice: CreditAdvice | undefined;
}

/** P3.3d: how sales and receivables lie across credit grades, and what follows for each customer. */
export interface CreditComposition {
  /** Sales of the period by credit grade; codes are positions in the policy's grades, their number for no grade. */
  readonly byGrade: ShareTable;
  readonly receivables: readonly GradeReceivables[];
  readonly overLimit: readonly CustomerCredit[];
  readonly overLimitCount: number;
  readonly overLimitExcess: number;
  /** The largest exposures with terms, limit and handling. */
  readonly customers: readonly CustomerCredit[];
  /** Customers with an exposure, all of them. */
  readonly customersExposed: number;
}

export const CREDIT_RULES = { overLimit: 8, customers: 15 } as const;

/** `report` is of the same day as the sales. Customers without an exposure and without sales have no part in it. */
export function creditComposition(facts: Pick<LedgerFacts, 'cells' | 'inPeriod' | 'inBefore'>, report: CreditReport): CreditComposition {
  const { cells } = facts;
  const { assessment, policy } = report;
  const order = Array.from({ length: policy.grades.length + 1 }, (_, grade) => grade);
  const over = report.customers.filter(({ position }) => isOverLimit(assessment, position)).map(({ position }) => position);
  const excess = (customer: number): number => (assessment.exposure[customer] ?? 0) - Math.max(0, assessment.limit[customer] ?? 0);
  const most = firstOf(over.length, CREDIT_RULES.overLimit, () => true, (a, b) => excess(over[b] ?? 0) - excess(over[a] ?? 0) || (over[a] ?? 0) - (over[b] ?? 0));
  const exposed = report.customers.filter(({ position }) => (assessment.exposure[position] ?? 0) !== 0);
  return {
    byGrade: shareTable({ ...cells, code: codesThrough(cells.customer, assessment.grade, policy.grades.length) }, { order, totals: totalsOf(facts) }),
    receivables: receivablesByGrade(report, order.length),
    overLimit: most.map((at) => customerCredit(report, over[at] ?? 0)),
    overLimitCount: over.length,
    overLimitExcess: cents(over.reduce((sum, customer) => sum + excess(customer), 0)),
    customers: exposed.slice(0, CREDIT_RULES.customers).map(({ position }) => customerCredit(report, position)),
    customersExposed: exposed.length,
  };
}

/** One pass over the customers. */
function receivablesByGrade({ assessment, customers }: CreditReport, grades: number): readonly GradeReceivables[] {
  const { payments } = assessment.evidence;
  const sums = Array.from({ length: grades }, () => ({ customers: 0, exposure: 0, overdue: 0, ages: AGES.map(() => 0), overLimit: 0 }));
  for (const { position } of customers) {
    const sum = sums[assessment.grade[position] ?? grades - 1];
    if (!sum) continue;
    sum.customers++;
    if (assessment.exposure[position] === 0) continue;
    sum.exposure += assessment.exposure[position] ?? 0;
    sum.overdue += overdueOf(payments, position);
    AGES.forEach((age, at) => (sum.ages[at] = (sum.ages[at] ?? 0) + paymentAmount(payments, position, age)));
    if (isOverLimit(assessment, position)) sum.overLimit++;
  }
  return sums.map(({ exposure, overdue, ages, ...counts }, grade) => {
    const parts = tiedCents([...ages, exposure - ages.reduce((sum, age) => sum + age, 0)], cents(exposure));
    return { grade, ...counts, exposure: cents(exposure), overdue: cents(overdue), ages: parts.slice(0, -1), orders: parts.at(-1) ?? 0 };
  });
}

function customerCredit({ assessment, policy, advice }: CreditReport, customer: number): CustomerCredit {
  const grade = assessment.grade[customer] ?? policy.grades.length;
  const all = creditAdvice(advice, customer);
  const limit = assessment.limit[customer] ?? NaN;
  return {
    customer,
    grade,
    exposure: cents(assessment.exposure[customer] ?? 0),
    overdue: overdueOf(assessment.evidence.payments, customer),
    limit: Number.isNaN(limit) ? undefined : limit,
    terms: termsOf(grade, policy),
    advice: all.find(({ kind }) => kind !== 'overLimit') ?? all[0],
  };
}
