import { cents, shareOfCents } from '../cents';
import type { CreditPolicy } from './creditPolicy';
import type { LedgerTotals } from './ledgerTotals';

/**
 * Places of one customer's amounts in `PaymentFigures.amounts`, in the prevailing currency. Invoices are those that count; a
 * credit note is an invoice below zero.
 */
export const AMOUNT = {
  // What every paid invoice changes stands first, in one cache line.
  /** Undisputed amounts of which it is known whether they were late, and those of them that were not. */
  known: 0,
  onTime: 1,
  /** Sum of amount x days late over `known`. */
  amountDays: 2,
  /** Invoiced within 12 months of the report date, credit notes taken off. */
  invoicedYear: 3,
  /** Of all invoices, disputed ones too: amount of those not fully paid by the due date. */
  lateAmount: 4,
  /** Open, undisputed and above zero: not yet due, then by band of days past due. */
  notDue: 5,
  lateBand1: 6,
  lateBand2: 7,
  lateBand3: 8,
  lateBand4: 9,
  /** Open and contested: counts as exposure, neither as overdue nor as late. */
  disputedOpen: 10,
  /** Credit notes and overpayments that are still open, zero or below. */
  credits: 11,
  /** Paid although not yet due. */
  paidAhead: 12,
} as const;
/** Places of one customer's counts and days in `PaymentFigures.counts`. */
export const COUNT = {
  invoices: 0,
  worstDelay: 1,
  /** The first day on which an invoice was issued; 0 without one. */
  firstIssued: 2,
  openInvoices: 3,
  lateInvoices: 4,
  disputedInvoices: 5,
  partPaid: 6,
  /** Days past due of the oldest open, undisputed invoice. */
  oldestOverdue: 7,
  paidBeforeIssued: 8,
} as const;
export type PaymentAmount = keyof typeof AMOUNT;
export type PaymentCount = keyof typeof COUNT;
export type PaymentFigure = PaymentAmount | PaymentCount;
/** What is open, undisputed and above zero by age: not yet due, then the bands of days past due. */
export const AGES = ['notDue', 'lateBand1', 'lateBand2', 'lateBand3', 'lateBand4'] as const satisfies readonly PaymentAmount[];
/** Amounts and counts in a customer's room. */
export const [AMOUNTS, COUNTS] = [Object.keys(AMOUNT).length, Object.keys(COUNT).length];

/** What the receivables say of every customer at the report date. */
export interface PaymentFigures {
  readonly customers: number;
  /** Each customer's room, counted from 0; those without an invoice share the first one, which stays empty. */
  readonly rooms: Int32Array;
  /** AMOUNTS and COUNTS a room; read them with `paymentAmount`, `paymentCount` or `paymentFigure`. */
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
  readonly totals: LedgerTotals;
}

export type PaymentRules = Pick<CreditPolicy, 'defaultTermDays' | 'ageingDays'>;

/** One amount of one customer. */
export const paymentAmount = ({ rooms, amounts }: PaymentFigures, customer: number, figure: PaymentAmount): number => amounts[(rooms[customer] ?? 0) * AMOUNTS + AMOUNT[figure]] ?? 0;

/** One count, or days, of one customer. */
export const paymentCount = ({ rooms, counts }: PaymentFigures, customer: number, figure: PaymentCount): number => counts[(rooms[customer] ?? 0) * COUNTS + COUNT[figure]] ?? 0;

const isAmount = (figure: PaymentFigure): figure is PaymentAmount => figure in AMOUNT;

/** One figure of one customer, whatever it is. */
export const paymentFigure = (figures: PaymentFigures, customer: number, figure: PaymentFigure): number =>
  isAmount(figure) ? paymentAmount(figures, customer, figure) : paymentCount(figures, customer, figure);

/** Open, undisputed and past due. */
export function overdueOf({ rooms, amounts }: PaymentFigures, customer: number): number {
  const at = (rooms[customer] ?? 0) * AMOUNTS;
  let sum = 0;
  for (let band = AMOUNT.lateBand1; band <= AMOUNT.lateBand4; band++) sum += amounts[at + band] ?? 0;
  return cents(sum);
}

/** Everything that is open: not due, overdue, disputed, less open credits; below zero where we owe the customer. */
export function openReceivablesOf(figures: PaymentFigures, customer: number): number {
  const { rooms, amounts } = figures;
  const at = (rooms[customer] ?? 0) * AMOUNTS;
  return cents(overdueOf(figures, customer) + (amounts[at + AMOUNT.notDue] ?? 0) + (amounts[at + AMOUNT.disputedOpen] ?? 0) + (amounts[at + AMOUNT.credits] ?? 0));
}

/** Share of what is open, credits left out, that is not overdue: 0 to 1, 1 where nothing is open; NaN for a customer without an invoice. */
export function shareNotOverdue(figures: PaymentFigures, customer: number): number {
  if (paymentCount(figures, customer, 'invoices') === 0) return NaN;
  const open = openReceivablesOf(figures, customer) - paymentAmount(figures, customer, 'credits');
  return open > 0 ? shareOfCents(open - overdueOf(figures, customer), open) : 1;
}
