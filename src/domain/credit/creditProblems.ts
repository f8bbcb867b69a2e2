import type { Problem } from '../problem';
import type { CreditReport } from './creditReport';
import { LEFT_OUT_REASONS, ODDITIES, type LedgerTotals, type LeftOutReason, type Oddity } from './ledgerTotals';

/** What the assessment has to say; `row` is the row in the table that it is about, from 0. */
export interface CreditProblem extends Omit<Problem, 'place'> {
  readonly table?: 'Customers' | 'Receivables' | 'Sales';
  readonly column?: string;
  readonly row?: number;
}

const RULE = 'P3.3d';

const LEFT_OUT: Readonly<Record<LeftOutReason, { readonly code: string; readonly column: string }>> = {
  withoutAmount: { code: 'creditInvoicesWithoutAmount', column: 'amount' },
  afterReportDate: { code: 'creditInvoicesInFuture', column: 'issueDate' },
  unknownCustomer: { code: 'creditCustomersUnknown', column: 'customerId' },
};

const ODD: Readonly<Record<Oddity, { readonly code: string; readonly column: string; readonly severity: Problem['severity'] }>> = {
  paidBeforeIssued: { code: 'creditPaidBeforeIssued', column: 'paidDate', severity: 'warning' },
  paidWithoutDate: { code: 'creditPaidWithoutDate', column: 'paidDate', severity: 'hint' },
  paidAfterReportDate: { code: 'creditPaidAfterReportDate', column: 'paidDate', severity: 'hint' },
  withoutDueDate: { code: 'creditWithoutDueDate', column: 'dueDate', severity: 'hint' },
  dueBeforeIssued: { code: 'creditDueBeforeIssued', column: 'dueDate', severity: 'warning' },
  withoutAnyDate: { code: 'creditWithoutAnyDate', column: 'issueDate', severity: 'warning' },
};

/** Everything that a person has to know of how the figures came about. */
export function creditProblems(report: CreditReport): readonly CreditProblem[] {
  const { totals } = report.assessment.evidence.payments;
  return [...basisProblems(report, totals), ...leftOutProblems(report, totals), ...oddProblems(report, totals), ...wordProblems(report)];
}

function basisProblems({ salesBasis, salesInOtherCurrency, orders }: CreditReport, totals: LedgerTotals): readonly CreditProblem[] {
  const problems: CreditProblem[] = [];
  const add = (code: string, severity: Problem['severity'], facts: Problem['facts'] = {}): void => {
    problems.push({ code, severity, facts, rule: RULE });
  };
  if (totals.all === 0) add('creditNoReceivables', 'warning');
  if (salesInOtherCurrency !== undefined) add('creditSalesOtherCurrency', 'warning', { currency: salesInOtherCurrency, prevailing: totals.currency });
  else if (salesBasis === 'invoices') add('creditSalesFromInvoices', 'hint');
  if (totals.all > 0 && salesBasis === 'sales' && !orders.canTell) add('creditOrdersNotTold', 'hint');
  return problems;
}

function leftOutProblems({ strangers }: CreditReport, totals: LedgerTotals): readonly CreditProblem[] {
  const reasons = LEFT_OUT_REASONS.filter((reason) => totals.leftOut[reason].count > 0).map((reason): CreditProblem => {
    const { count, amount, firstRow } = totals.leftOut[reason];
    const facts = { count, amount, ...(reason === 'unknownCustomer' ? { names: strangers.join(', ') } : {}) };
    return { code: LEFT_OUT[reason].code, severity: 'warning', facts, rule: RULE, table: 'Receivables', column: LEFT_OUT[reason].column, row: firstRow };
  });
  const currencies = totals.otherCurrencies.map(({ currency, count, amount, firstRow }): CreditProblem => ({
    code: 'creditOtherCurrency',
    severity: 'warning',
    facts: { currency, count, amount, prevailing: totals.currency },
    rule: RULE,
    table: 'Receivables',
    column: 'currency',
    row: firstRow,
  }));
  return [...reasons, ...currencies];
}

function oddProblems({ policy }: CreditReport, { odd }: LedgerTotals): readonly CreditProblem[] {
  return ODDITIES.filter((oddity) => odd[oddity].count > 0).map((oddity) => ({
    ...ODD[oddity],
    facts: { count: odd[oddity].count, amount: odd[oddity].amount, days: policy.defaultTermDays },
    rule: RULE,
    table: 'Receivables' as const,
    row: odd[oddity].firstRow,
  }));
}

const wordProblems = ({ file }: CreditReport): readonly CreditProblem[] =>
  file.notUnderstood.map(({ field, text, row, count }) => ({
    code: 'creditWordsNotUnderstood',
    severity: 'hint',
    facts: { field, text, count },
    rule: 'P2.4',
    table: 'Customers',
    column: field,
    row,
  }));
