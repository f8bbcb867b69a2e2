import type { SerialDate } from '../serialDate';
import { creditLimit, termsOf } from './creditLimit';
import type { CreditPolicy } from './creditPolicy';
import { gradeOf, scores, type Evidence, type FirstDeals, type WordPoints } from './creditScore';
import type { InvoiceColumns } from './invoiceColumns';
import { openReceivablesOf, paymentAmount } from './paymentFigures';
import { paymentFigures } from './paymentPass';

/** Everything that credit is assessed by, as columns by customer beside the invoices. */
export interface CreditInput {
  /** Customers in the list; columns by customer are as long. */
  readonly customers: number;
  readonly reportDate: SerialDate;
  readonly invoices: InvoiceColumns;
  /** Sales of the last 12 months; undefined without a ledger of sales: what was invoiced in them counts then. */
  readonly sales12Months: Float64Array | undefined;
  readonly firstDeals: FirstDeals;
  readonly openOrders: Float64Array;
  readonly words: WordPoints;
  /** NaN where not known. */
  readonly assets: Float64Array;
  readonly agencyLimits: Float64Array;
}

/** The assessment of all customers as columns by customer. Amounts are in the prevailing currency. */
export interface CreditAssessment {
  readonly evidence: Evidence;
  readonly sales12Months: Float64Array;
  /** 0 to 100; NaN where nothing is known. */
  readonly score: Float64Array;
  /** 0 to 1. */
  readonly coverage: Float64Array;
  /** Position in `policy.grades`, their number for a customer without a grade. */
  readonly grade: Uint8Array;
  /** Open receivables and open orders not billed; below zero where we owe the customer. */
  readonly exposure: Float64Array;
  /** NaN where nothing is known that it could rest on. */
  readonly limit: Float64Array;
}

/**
 * P3.3d: score, grade, exposure and limit of every customer; one pass over the invoices, one over the customers. The
 * arithmetic behind each can be had again from `evidence` (`partValue`) and `creditLimit`.
 */
export function assessCredit(input: CreditInput, policy: CreditPolicy): CreditAssessment {
  const { customers, reportDate, firstDeals, words, openOrders } = input;
  const payments = paymentFigures(input.invoices, customers, reportDate, policy);
  const evidence: Evidence = { payments, firstDeals, words, openOrders, reportDate };
  const sales12Months = input.sales12Months ?? invoicedYear(evidence, customers);
  const { score, coverage } = scores(evidence, customers, policy);
  const assessment = { evidence, sales12Months, score, coverage, grade: new Uint8Array(customers), exposure: new Float64Array(customers), limit: new Float64Array(customers) };
  for (let customer = 0; customer < customers; customer++) {
    const grade = gradeOf({ score: score[customer] ?? NaN, coverage: coverage[customer] ?? 0 }, policy);
    assessment.grade[customer] = grade;
    assessment.exposure[customer] = openReceivablesOf(payments, customer) + (openOrders[customer] ?? 0);
    const size = { sales12Months: sales12Months[customer] ?? NaN, assets: input.assets[customer] ?? NaN, agencyLimit: input.agencyLimits[customer] ?? NaN };
    assessment.limit[customer] = creditLimit(size, termsOf(grade, policy), policy).limit;
  }
  return assessment;
}

function invoicedYear({ payments }: Evidence, customers: number): Float64Array {
  const amounts = new Float64Array(customers).fill(NaN);
  if (payments.totals.all === 0) return amounts;
  for (let customer = 0; customer < customers; customer++) amounts[customer] = paymentAmount(payments, customer, 'invoicedYear');
  return amounts;
}
