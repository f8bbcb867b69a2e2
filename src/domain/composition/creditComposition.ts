import { cents } from '../cents';
import { creditAdvice, isOverLimit, type CreditAdvice } from '../credit/creditAdvice';
import { termsOf } from '../credit/creditLimit';
import type { CreditTerms } from '../credit/creditPolicy';
import type { CreditReport } from '../credit/creditReport';
import { overdueOf, paymentFigure, type PaymentFigure } from '../credit/paymentFigures';
import type { SalesCells } from './ledgerFacts';
import { shareTable, type ShareTable } from './shareTable';

/** Ages of open receivables, in the order of the chart. */
export const AGES = ['notDue', 'lateBand1', 'lateBand2', 'lateBand3', 'lateBand4'] as const satisfies readonly PaymentFigure[];

/** Receivables of one credit grade at the report date. */
export interface GradeReceivables {
  /** Position in the policy's grades; their number for customers without a grade. */
  readonly grade: number;
  readonly customers: number;
  readonly exposure: number;
  readonly overdue: number;
  /** By AGES. */
  readonly ages: readonly number[];
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
export function creditComposition(cells: SalesCells, report: CreditReport): CreditComposition {
  const { assessment, policy } = report;
  const order = Array.from({ length: policy.grades.length + 1 }, (_, grade) => grade);
  const over = report.customers.filter(({ position }) => isOverLimit(assessment, position)).map(({ position }) => customerCredit(report, position));
  const excess = ({ exposure, limit = 0 }: CustomerCredit): number => exposure - Math.max(0, limit);
  const exposed = report.customers.filter(({ position }) => (assessment.exposure[position] ?? 0) !== 0);
  return {
    byGrade: shareTable({ ...cells, code: Int32Array.from(cells.customer, (customer) => assessment.grade[customer] ?? policy.grades.length) }, { order }),
    receivables: order.map((grade) => gradeReceivables(report, grade)),
    overLimit: [...over].sort((a, b) => excess(b) - excess(a) || a.customer - b.customer).slice(0, CREDIT_RULES.overLimit),
    overLimitCount: over.length,
    overLimitExcess: cents(over.reduce((sum, one) => sum + excess(one), 0)),
    customers: exposed.slice(0, CREDIT_RULES.customers).map(({ position }) => customerCredit(report, position)),
    customersExposed: exposed.length,
  };
}

function gradeReceivables({ assessment, customers }: CreditReport, grade: number): GradeReceivables {
  const { payments } = assessment.evidence;
  const members = customers.filter(({ position }) => assessment.grade[position] === grade);
  const sum = (of: (position: number) => number): number => cents(members.reduce((total, { position }) => total + of(position), 0));
  return {
    grade,
    customers: members.length,
    exposure: sum((position) => assessment.exposure[position] ?? 0),
    overdue: sum((position) => overdueOf(payments, position)),
    ages: AGES.map((age) => sum((position) => paymentFigure(payments, position, age))),
    overLimit: members.filter(({ position }) => isOverLimit(assessment, position)).length,
  };
}

function customerCredit({ assessment, policy, advice }: CreditReport, customer: number): CustomerCredit {
  const grade = assessment.grade[customer] ?? policy.grades.length;
  const limit = assessment.limit[customer] ?? NaN;
  return {
    customer,
    grade,
    exposure: cents(assessment.exposure[customer] ?? 0),
    overdue: overdueOf(assessment.evidence.payments, customer),
    limit: Number.isNaN(limit) ? undefined : limit,
    terms: termsOf(grade, policy),
    advice: creditAdvice(advice, customer)[0],
  };
}
