import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Oddity } from '../../../src/domain/credit/ledgerTotals';
import { openReceivablesOf, overdueOf, paymentFigure, type PaymentFigure } from '../../../src/domain/credit/paymentFigures';
import { paymentFigures } from '../../../src/domain/credit/paymentPass';
import { invoicesOf, POLICY, TODAY, type InvoiceCase } from './creditCases';

const figuresOf = (rows: readonly InvoiceCase[], customers = 1) => paymentFigures(invoicesOf(rows), customers, TODAY, POLICY);

describe('the payment figures of one invoice', () => {
  const check = (row: InvoiceCase, expected: Partial<Record<PaymentFigure, number>> & { readonly open?: number; readonly overdue?: number }) => {
    const figures = figuresOf([row]);
    const { open, overdue, ...rest } = expected;
    const actual = Object.fromEntries(Object.keys(rest).map((figure) => [figure, paymentFigure(figures, 0, figure as PaymentFigure)]));
    expect(actual).toEqual(rest);
    if (open !== undefined) expect(openReceivablesOf(figures, 0)).toBe(open);
    if (overdue !== undefined) expect(overdueOf(figures, 0)).toBe(overdue);
  };
  const sent = { issueDate: 900, dueDate: 930, amount: 100 };

  it('paid on the due day is in time', () => check({ ...sent, paidDate: 930 }, { known: 100, onTime: 100, amountDays: 0, lateInvoices: 0, open: 0 }));
  it('paid a day later is late by a day', () => check({ ...sent, paidDate: 931 }, { known: 100, onTime: 0, amountDays: 100, worstDelay: 1, lateInvoices: 1, lateAmount: 100 }));
  it('paid early does not make up for lateness', () => check({ ...sent, paidDate: 901 }, { amountDays: 0, worstDelay: 0 }));
  it('unpaid and past due is late up to the report date', () =>
    check(sent, { known: 100, onTime: 0, amountDays: 7000, worstDelay: 70, lateBand3: 100, open: 100, overdue: 100, oldestOverdue: 70 }));
  it('due on the report date is not overdue and says nothing yet', () => check({ ...sent, dueDate: 1000 }, { known: 0, notDue: 100, open: 100, overdue: 0 }));
  it('paid before it is due counts as in time', () => check({ ...sent, dueDate: 1010, paidDate: 990 }, { known: 100, onTime: 100, paidAhead: 100, open: 0 }));
  it('a payment after the report date has not been made', () => check({ ...sent, paidDate: 1001 }, { open: 100, overdue: 100 }));
  it('of a part payment the paid part is in time, the rest overdue', () =>
    check({ ...sent, paidDate: 920, paidAmount: 40 }, { known: 100, onTime: 40, amountDays: 60 * 70, partPaid: 1, lateInvoices: 1, open: 60, overdue: 60 }));
  it('paid without a date is paid, and nobody knows when', () => check({ ...sent, paidAmount: 100 }, { known: 0, open: 0 }));
  it('a credit note lowers what is open and is not late', () => check({ ...sent, amount: -30 }, { known: 0, credits: -30, lateInvoices: 0, open: -30, overdue: 0 }));
  it('a credit note that was set off is gone', () => check({ ...sent, amount: -30, paidDate: 950 }, { credits: 0, open: 0 }));
  it('an overpayment is owed to the customer', () => check({ ...sent, paidDate: 930, paidAmount: 120 }, { known: 100, onTime: 100, credits: -20, open: -20 }));
  it('a disputed invoice is open, apart, and no lateness', () =>
    check({ ...sent, disputed: '是' }, { disputedInvoices: 1, disputedOpen: 100, known: 0, lateInvoices: 1, open: 100, overdue: 0 }));
  it('without a due date the default term counts', () => check({ issueDate: 900, amount: 100 }, { worstDelay: 70, overdue: 100 }));
  it('a due date before the issue date is none', () => check({ issueDate: 990, dueDate: 960, amount: 100 }, { notDue: 100, overdue: 0 }));
  it('without any date it is open and not due', () => check({ amount: 100 }, { notDue: 100, open: 100, overdue: 0 }));
});

it.each([
  [1, 'lateBand1'],
  [30, 'lateBand1'],
  [31, 'lateBand2'],
  [60, 'lateBand2'],
  [61, 'lateBand3'],
  [90, 'lateBand3'],
  [91, 'lateBand4'],
] as const)('%i days past due stand in %s', (days, band) => {
  const figures = figuresOf([{ issueDate: 1, dueDate: TODAY - days, amount: 5 }]);
  expect(paymentFigure(figures, 0, band)).toBe(5);
});

describe('invoices that are left out or odd', () => {
  it.each<readonly [string, InvoiceCase, 'withoutAmount' | 'afterReportDate' | 'unknownCustomer']>([
    ['without an amount', { issueDate: 900, amount: 'n/a' }, 'withoutAmount'],
    ['issued after the report date', { issueDate: 1001, amount: 10 }, 'afterReportDate'],
    ['of a customer that nobody knows', { customer: -1, issueDate: 900, amount: 10 }, 'unknownCustomer'],
  ])('%s', (_, row, reason) => {
    const { totals } = figuresOf([{ issueDate: 900, amount: 1 }, row]);
    expect(totals.leftOut[reason]).toMatchObject({ count: 1, firstRow: 1 });
    expect(totals.used).toEqual({ count: 1, amount: 1 });
  });

  it('currencies are not added up: the one of most invoices counts, the others are told', () => {
    const { totals } = figuresOf([
      { amount: 1000, currency: 'USD' },
      { amount: 10, currency: '人民币' },
      { amount: 20, currency: 'RMB' },
      { amount: 5 },
    ]);
    expect(totals.currency).toBe('CNY');
    expect(totals.used).toEqual({ count: 3, amount: 35 });
    expect(totals.otherCurrencies).toEqual([{ currency: 'USD', count: 1, amount: 1000, firstRow: 0 }]);
  });

  it.each<readonly [Oddity, InvoiceCase]>([
    ['paidBeforeIssued', { issueDate: 900, dueDate: 930, amount: 7, paidDate: 899 }],
    ['paidWithoutDate', { issueDate: 900, dueDate: 930, amount: 7, paidAmount: 7 }],
    ['paidAfterReportDate', { issueDate: 900, dueDate: 930, amount: 7, paidDate: 1001 }],
    ['withoutDueDate', { issueDate: 900, amount: 7 }],
    ['dueBeforeIssued', { issueDate: 900, dueDate: 899, amount: 7 }],
    ['withoutAnyDate', { amount: 7 }],
  ])('%s is counted', (oddity, row) => {
    const { odd } = figuresOf([{ issueDate: 900, dueDate: 930, amount: 1 }, row]).totals;
    expect(odd[oddity]).toMatchObject({ count: 1, amount: 7, firstRow: 1 });
  });
});

const day = fc.integer({ min: 900, max: 1100 });
const anyInvoice: fc.Arbitrary<InvoiceCase> = fc.record(
  {
    customer: fc.integer({ min: -1, max: 2 }),
    issueDate: day,
    dueDate: day,
    amount: fc.integer({ min: -5000, max: 20000 }).map((units) => units / 100),
    paidDate: day,
    paidAmount: fc.integer({ min: 0, max: 20000 }).map((units) => units / 100),
    disputed: fc.boolean(),
    currency: fc.constantFrom('', 'CNY', 'USD'),
  },
  { requiredKeys: ['customer', 'amount'] },
);

it('ties to the ledger: all = used + left out, and what was invoiced less what was received is open', () => {
  fc.assert(
    fc.property(fc.array(anyInvoice, { maxLength: 40 }), (rows) => {
      const figures = figuresOf(rows, 3);
      const { totals } = figures;
      const left = [...Object.values(totals.leftOut), ...totals.otherCurrencies].reduce((sum, { count }) => sum + count, 0);
      expect(totals.used.count + left).toBe(rows.length);
      const open = [0, 1, 2].reduce((sum, customer) => sum + openReceivablesOf(figures, customer), 0);
      expect(open).toBeCloseTo(totals.used.amount - totals.received, 2);
    }),
    { seed: 4, numRuns: 300 },
  );
});

it('takes 10,000 invoices of one customer', () => {
  const rows = Array.from({ length: 10_000 }, (_, row): InvoiceCase => ({ issueDate: 900, dueDate: 930, amount: 0.1, ...(row % 2 ? { paidDate: 925 } : {}) }));
  const figures = figuresOf(rows);
  expect(openReceivablesOf(figures, 0)).toBe(500);
  expect(paymentFigure(figures, 0, 'invoices')).toBe(10_000);
});
