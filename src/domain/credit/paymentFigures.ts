import { cents } from '../cents';
import type { CreditPolicy } from './creditPolicy';
import type { LedgerTotals } from './ledgerTotals';

/**
 * Places of one customer's figures in `PaymentFigures.values`. Amounts are in the prevailing currency. Invoices are
 * those that count; a credit note is an invoice below zero.
 */
export const PAYMENT = {
  // What every paid invoice changes stands first, in one cache line.
  invoices: 0,
  /** Undisputed amounts of which it is known whether they were late, and those of them that were not. */
  known: 1,
  onTime: 2,
  /** Sum of amount x days late over `known`. */
  amountDays: 3,
  worstDelay: 4,
  /** Invoiced within 12 months of the report date, credit notes taken off. */
  invoicedYear: 5,
  firstIssued: 6,
  /** Of all invoices, disputed ones too: amount of those not fully paid by the due date. */
  lateAmount: 7,
  /** Open, undisputed and above zero: not yet due, then by band of days past due. */
  notDue: 8,
  lateBand1: 9,
  lateBand2: 10,
  lateBand3: 11,
  lateBand4: 12,
  /** Open and contested: counts as exposure, neither as overdue nor as late. */
  disputedOpen: 13,
  /** Credit notes and overpayments that are still open, zero or below. */
  credits: 14,
  openInvoices: 15,
  /** Paid although not yet due. */
  paidAhead: 16,
  lateInvoices: 17,
  disputedInvoices: 18,
  partPaid: 19,
  /** Days past due of the oldest open, undisputed invoice. */
  oldestOverdue: 20,
  paidBeforeIssued: 21,
} as const;
export type PaymentFigure = keyof typeof PAYMENT;
/** Figures in a customer's room. */
export const STRIDE = 24;

/** What the receivables say of every customer at the report date. */
export interface PaymentFigures {
  readonly customers: number;
  /** Where each customer's figures begin in `values`; those without an invoice share the first room, which stays empty. */
  readonly rooms: Int32Array;
  /** STRIDE figures a room; read them with `paymentFigure`. */
  readonly values: Float64Array;
  readonly totals: LedgerTotals;
}

export type PaymentRules = Pick<CreditPolicy, 'defaultTermDays' | 'ageingDays'>;

/** Where a customer's figures begin in `values`. */
export const firstFigureOf = ({ rooms }: PaymentFigures, customer: number): number => rooms[customer] ?? 0;

/** One figure of one customer; for reading some, not all of them. */
export const paymentFigure = (figures: PaymentFigures, customer: number, figure: PaymentFigure): number =>
  figures.values[firstFigureOf(figures, customer) + PAYMENT[figure]] ?? 0;

/** Open, undisputed and past due. */
export function overdueOf(figures: PaymentFigures, customer: number): number {
  const at = firstFigureOf(figures, customer);
  let sum = 0;
  for (let band = PAYMENT.lateBand1; band <= PAYMENT.lateBand4; band++) sum += figures.values[at + band] ?? 0;
  return cents(sum);
}

/** Everything that is open: not due, overdue, disputed, less open credits; below zero where we owe the customer. */
export function openReceivablesOf(figures: PaymentFigures, customer: number): number {
  const at = firstFigureOf(figures, customer);
  const values = figures.values;
  return cents(
    overdueOf(figures, customer) +
      (values[at + PAYMENT.notDue] ?? 0) +
      (values[at + PAYMENT.disputedOpen] ?? 0) +
      (values[at + PAYMENT.credits] ?? 0),
  );
}
