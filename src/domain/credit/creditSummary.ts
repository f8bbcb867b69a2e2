import type { CreditReport } from './creditReport';
import { overdueOf } from './paymentFigures';

/** P3.3d: how sales and receivables lie across one credit grade. */
export interface GradeSummary {
  /** Position in `policy.grades`; their number for the customers without a grade. */
  readonly grade: number;
  readonly customers: number;
  readonly sales: number;
  readonly exposure: number;
  readonly overdue: number;
}

/** One entry a grade, from the best to the worst, the unrated last; also those that nobody has. */
export function creditSummary({ assessment, customers, policy }: CreditReport): readonly GradeSummary[] {
  const sums = Array.from({ length: policy.grades.length + 1 }, (_, grade) => ({ grade, customers: 0, sales: 0, exposure: 0, overdue: 0 }));
  for (const { position } of customers) {
    const sum = sums[assessment.grade[position] ?? policy.grades.length];
    const sales = assessment.sales12Months[position] ?? NaN;
    if (!sum) continue;
    sum.customers++;
    sum.sales += Number.isNaN(sales) ? 0 : sales;
    sum.exposure += assessment.exposure[position] ?? 0;
    sum.overdue += overdueOf(assessment.evidence.payments, position);
  }
  return sums;
}
