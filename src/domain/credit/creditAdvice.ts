import { termsOf } from './creditLimit';
import type { CreditAssessment } from './assessCredit';
import type { CreditPolicy } from './creditPolicy';
import { overdueOf, paymentFigure } from './paymentFigures';

/** What is to be done about a customer, with the amounts, days or shares that it rests on. */
export type CreditAdvice =
  | { readonly kind: 'overLimit'; readonly excess: number }
  | { readonly kind: 'collect'; readonly overdue: number; readonly days: number }
  | { readonly kind: 'settleDispute'; readonly amount: number; readonly invoices: number }
  /** P3.1c, with what the report costs against what is at stake. */
  | { readonly kind: 'askAgency'; readonly cost: number; readonly stake: number }
  | { readonly kind: 'agencyTooDear'; readonly cost: number; readonly stake: number }
  | { readonly kind: 'agencyReportThere'; readonly days: number }
  /** The share of our own yearly sales that the exposure or the limit has. */
  | { readonly kind: 'largeShare'; readonly share: number }
  | { readonly kind: 'tooLittleKnown' }
  | { readonly kind: 'heldBack'; readonly score: number }
  | { readonly kind: 'noLimitBasis' }
  | { readonly kind: 'weOwe'; readonly amount: number };

/** What advice looks at beside the assessment. */
export interface AdviceContext {
  readonly assessment: CreditAssessment;
  readonly policy: CreditPolicy;
  /** Our own sales of 12 months. */
  readonly ownSales: number;
  /** Serial day of the newest agency report by customer, NaN without one. */
  readonly lastAgencyReport: Float64Array;
  /** What an agency's report costs. */
  readonly agencyCost: number;
}

/** P3.3d, P3.1c: advice for one customer, the most urgent first. */
export function creditAdvice(context: AdviceContext, customer: number): readonly CreditAdvice[] {
  return [...dealingAdvice(context, customer), ...agencyAdvice(context, customer), ...evidenceAdvice(context, customer)];
}

/** Whether the exposure is above the limit; without a limit nothing can be told. */
export function isOverLimit({ exposure, limit }: CreditAssessment, customer: number): boolean {
  return (exposure[customer] ?? 0) > Math.max(0, limit[customer] ?? NaN);
}

function dealingAdvice({ assessment, ownSales, policy }: AdviceContext, customer: number): readonly CreditAdvice[] {
  const { payments } = assessment.evidence;
  const exposure = assessment.exposure[customer] ?? 0;
  const limit = assessment.limit[customer] ?? NaN;
  const overdue = overdueOf(payments, customer);
  const disputed = paymentFigure(payments, customer, 'disputedOpen');
  const share = ownSales > 0 ? Math.max(exposure, Number.isNaN(limit) ? 0 : limit) / ownSales : 0;
  return [
    ...(isOverLimit(assessment, customer) ? [{ kind: 'overLimit' as const, excess: exposure - limit }] : []),
    ...(overdue > 0 ? [{ kind: 'collect' as const, overdue, days: paymentFigure(payments, customer, 'oldestOverdue') }] : []),
    ...(disputed > 0 ? [{ kind: 'settleDispute' as const, amount: disputed, invoices: paymentFigure(payments, customer, 'disputedInvoices') }] : []),
    ...(share > policy.largeShare ? [{ kind: 'largeShare' as const, share }] : []),
    ...(exposure < 0 ? [{ kind: 'weOwe' as const, amount: -exposure }] : []),
  ];
}

/** P3.1c: an agency costs money, so it is asked only where the customer is risky and enough is at stake. */
function agencyAdvice({ assessment, policy, lastAgencyReport, agencyCost }: AdviceContext, customer: number): readonly CreditAdvice[] {
  const terms = termsOf(assessment.grade[customer] ?? policy.grades.length, policy);
  const stake = assessment.exposure[customer] ?? 0;
  if (!terms.isRisky || !(stake > 0)) return [];
  const days = assessment.evidence.reportDate - (lastAgencyReport[customer] ?? NaN);
  if (days <= policy.agencyDays) return [{ kind: 'agencyReportThere', days: Math.floor(days) }];
  return [{ kind: stake >= agencyCost * policy.agencyStake ? 'askAgency' : 'agencyTooDear', cost: agencyCost, stake }];
}

function evidenceAdvice({ assessment, policy }: AdviceContext, customer: number): readonly CreditAdvice[] {
  const grade = assessment.grade[customer] ?? policy.grades.length;
  const score = assessment.score[customer] ?? NaN;
  const isHeldBack = policy.grades.findIndex(({ from }) => score >= from) < grade;
  const isUnrated = grade === policy.grades.length;
  return [
    ...(isUnrated ? [{ kind: 'tooLittleKnown' as const }] : isHeldBack ? [{ kind: 'heldBack' as const, score }] : []),
    ...(Number.isNaN(assessment.limit[customer] ?? NaN) ? [{ kind: 'noLimitBasis' as const }] : []),
  ];
}
