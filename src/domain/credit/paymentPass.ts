import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { addYears, type SerialDate } from '../serialDate';
import { NO_DAY, type InvoiceColumns } from './invoiceColumns';
import { ledgerTotals, prevailingCurrency } from './ledgerTotals';
import { AMOUNT, AMOUNTS, COUNT, COUNTS, type PaymentFigures, type PaymentRules } from './paymentFigures';

/**
 * P3.3d: every customer's payment figures in one pass over the invoices. Conventions:
 * - Invoices without an amount, issued after the report date, in another than the prevailing currency or of customers
 *   that nobody knows are left out and counted (`totals`).
 * - A payment after the report date has not been made yet. A paid date without an amount means that all was paid; a
 *   paid amount without a date counts as paid, and says nothing about being late.
 * - Of a part payment the paid part is as late as its date, the rest as the report date.
 * - Without a due date, or with one before the issue date, an invoice is due `defaultTermDays` after its issue; without
 *   any date it counts as not yet due.
 */
export function paymentFigures(invoices: InvoiceColumns, customers: number, reportDate: SerialDate, rules: PaymentRules): PaymentFigures {
  const pass = new PaymentPass(invoices, customers, Math.floor(reportDate), rules);
  for (let row = 0; row < invoices.count; row++) pass.add(row);
  return pass;
}

/** The room of customers without invoices. */
const EMPTY_ROOM = 0;

/** Running figures of all customers with invoices. A customer's figures stand side by side, so that an invoice touches few cache lines. */
class PaymentPass implements PaymentFigures {
  readonly rooms: Int32Array;
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
  readonly totals: ReturnType<typeof ledgerTotals>;
  private readonly currency: number;
  private readonly yearAgo: number;

  constructor(
    private readonly invoices: InvoiceColumns,
    readonly customers: number,
    private readonly today: number,
    private readonly rules: PaymentRules,
  ) {
    this.rooms = new Int32Array(customers);
    const rooms = this.takeRooms();
    this.amounts = new Float64Array(rooms * AMOUNTS);
    this.counts = new Int32Array(rooms * COUNTS);
    this.currency = prevailingCurrency(invoices);
    this.totals = ledgerTotals(invoices, this.currency);
    this.yearAgo = addYears(today, -1);
  }

  add(row: number): void {
    const amount = this.invoices.amount[row] ?? NaN;
    const issued = this.invoices.issued[row] ?? NO_DAY;
    const room = this.roomOf(row);
    const currency = this.invoices.currency[row] ?? 0;
    if (Number.isNaN(amount)) this.totals.leftOut.withoutAmount.add(row, 0);
    else if (issued > this.today) this.totals.leftOut.afterReportDate.add(row, amount);
    else if (currency !== this.currency && currency !== 0) this.totals.leaveOutCurrency(currency, row, amount);
    else if (room === EMPTY_ROOM) this.totals.leftOut.unknownCustomer.add(row, amount);
    else this.use(row, room, amount, issued);
  }

  /** Gives a room to each customer with an invoice, in the order of the list; how many there are with the empty one. */
  private takeRooms(): number {
    const { rooms, invoices } = this;
    for (let row = 0; row < invoices.count; row++) {
      const customer = invoices.customer[row] ?? UNKNOWN_CUSTOMER;
      if (customer !== UNKNOWN_CUSTOMER) rooms[customer] = 1;
    }
    let taken = EMPTY_ROOM + 1;
    for (let customer = 0; customer < rooms.length; customer++) if (rooms[customer] === 1) rooms[customer] = taken++;
    return taken;
  }

  /** EMPTY_ROOM for an invoice of a customer that nobody knows. */
  private roomOf(row: number): number {
    const customer = this.invoices.customer[row] ?? UNKNOWN_CUSTOMER;
    return customer === UNKNOWN_CUSTOMER ? EMPTY_ROOM : (this.rooms[customer] ?? EMPTY_ROOM);
  }

  private use(row: number, room: number, amount: number, issued: number): void {
    const paidOn = this.invoices.paidOn[row] ?? NO_DAY;
    const received = this.received(row, amount, paidOn);
    const open = cents(amount - received);
    const due = this.dueDay(row, amount, issued, open !== 0);
    this.totals.use(amount, received);
    this.countOne(room, COUNT.invoices);
    if (open !== 0) this.countOne(room, COUNT.openInvoices);
    if (issued !== NO_DAY) this.noteIssue(row, room, amount, issued, paidOn);
    if (amount > 0) this.countInvoice(row, room, amount, open, due, issued, paidOn);
    else this.increase(room, open > 0 ? AMOUNT.notDue : AMOUNT.credits, open);
    if (amount < 0) this.totals.creditNotes++;
  }

  /** What was paid of an invoice up to and with the report date. */
  private received(row: number, amount: number, paidOn: number): number {
    const paid = this.invoices.paid[row] ?? NaN;
    if (paidOn > this.today) {
      this.totals.odd.paidAfterReportDate.add(row, amount);
      return 0;
    }
    if (Number.isNaN(paid)) return paidOn === NO_DAY ? 0 : amount;
    if (paidOn === NO_DAY && paid !== 0) this.totals.odd.paidWithoutDate.add(row, paid);
    return paid;
  }

  private dueDay(row: number, amount: number, issued: number, isOpen: boolean): number {
    const due = this.invoices.due[row] ?? NO_DAY;
    if (due !== NO_DAY && due >= issued) return due;
    if (due !== NO_DAY) this.totals.odd.dueBeforeIssued.add(row, amount);
    else if (issued !== NO_DAY) this.totals.odd.withoutDueDate.add(row, amount);
    else if (isOpen) this.totals.odd.withoutAnyDate.add(row, amount);
    return issued === NO_DAY ? this.today : issued + this.rules.defaultTermDays;
  }

  private noteIssue(row: number, room: number, amount: number, issued: number, paidOn: number): void {
    const first = this.counts[room * COUNTS + COUNT.firstIssued] ?? 0;
    if (first === 0 || issued < first) this.counts[room * COUNTS + COUNT.firstIssued] = issued;
    if (issued > this.yearAgo) this.increase(room, AMOUNT.invoicedYear, amount);
    if (paidOn !== NO_DAY && paidOn < issued) {
      this.totals.odd.paidBeforeIssued.add(row, amount);
      this.countOne(room, COUNT.paidBeforeIssued);
    }
  }

  /** An invoice above zero; `open` below zero is an overpayment. */
  private countInvoice(row: number, room: number, amount: number, open: number, due: number, issued: number, paidOn: number): void {
    const isPaidOnKnown = paidOn !== NO_DAY && paidOn <= this.today;
    const unpaid = open > 0 ? Math.min(open, amount) : 0;
    const settled = amount - unpaid;
    const overdueDays = Math.max(0, this.today - due);
    const paidDays = isPaidOnKnown ? Math.max(0, paidOn - due) : 0;
    const isDisputed = this.invoices.disputed[row] === 1;
    if (open < 0) this.increase(room, AMOUNT.credits, open);
    if (unpaid > 0 && settled > 0) this.countOne(room, COUNT.partPaid);
    if (unpaid > 0 ? overdueDays > 0 : isPaidOnKnown) this.noteDelay(room, amount, unpaid > 0 ? overdueDays : paidDays);
    if (unpaid === 0 && isPaidOnKnown && issued !== NO_DAY) this.totals.noteSettled(paidOn - issued);
    if (isDisputed) {
      this.countOne(room, COUNT.disputedInvoices);
      this.increase(room, AMOUNT.disputedOpen, open > 0 ? open : 0);
      return;
    }
    if (open > 0) this.age(room, open, overdueDays);
    if (overdueDays === 0 && settled > 0) this.increase(room, AMOUNT.paidAhead, settled);
    if (settled > 0 && isPaidOnKnown) this.learn(room, settled, paidDays);
    if (unpaid > 0 && overdueDays > 0) this.learn(room, unpaid, overdueDays);
  }

  private noteDelay(room: number, amount: number, days: number): void {
    this.totals.noteDelay(this.band(days));
    if (days === 0) return;
    this.countOne(room, COUNT.lateInvoices);
    this.increase(room, AMOUNT.lateAmount, amount);
  }

  private age(room: number, open: number, overdueDays: number): void {
    this.increase(room, AMOUNT.notDue + this.band(overdueDays), open);
    this.raise(room, COUNT.oldestOverdue, overdueDays);
  }

  private learn(room: number, amount: number, days: number): void {
    this.increase(room, AMOUNT.known, amount);
    if (days === 0) this.increase(room, AMOUNT.onTime, amount);
    else this.increase(room, AMOUNT.amountDays, amount * days);
    this.raise(room, COUNT.worstDelay, days);
  }

  /** 0 for in time, else 1 to 4 by the policy's bands. */
  private band(days: number): number {
    const [first, second, third] = this.rules.ageingDays;
    if (days <= 0) return 0;
    if (days <= first) return 1;
    if (days <= second) return 2;
    return days <= third ? 3 : 4;
  }

  private increase(room: number, figure: number, amount: number): void {
    const place = room * AMOUNTS + figure;
    this.amounts[place] = (this.amounts[place] ?? 0) + amount;
  }

  private countOne(room: number, figure: number): void {
    const place = room * COUNTS + figure;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
  }

  /** Keeps the larger number of days. */
  private raise(room: number, figure: number, days: number): void {
    const place = room * COUNTS + figure;
    if (days > (this.counts[place] ?? 0)) this.counts[place] = days;
  }
}
