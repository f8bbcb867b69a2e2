import { cents } from '../cents';
import type { InvoiceColumns } from './invoiceColumns';

/** Why an invoice is left out of the figures. */
export const LEFT_OUT_REASONS = ['withoutAmount', 'afterReportDate', 'unknownCustomer'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What is odd about an invoice that counts, and is dealt with by a stated convention. */
export const ODDITIES = [
  'paidBeforeIssued',
  'paidWithoutDate',
  'paidAfterReportDate',
  'withoutDueDate',
  'dueBeforeIssued',
  'withoutAnyDate',
] as const;
export type Oddity = (typeof ODDITIES)[number];

export interface CountAndAmount {
  readonly count: number;
  readonly amount: number;
}

/** Invoices that have something in common, and the row of the first of them, from 0; -1 where there is none. */
export interface NotedInvoices extends CountAndAmount {
  readonly firstRow: number;
}

/** How the figures tie to the ledger: every invoice is used, or left out for one reason; oddities are counted. */
export interface LedgerTotals {
  /** Invoices in the ledger. */
  readonly all: number;
  readonly used: CountAndAmount;
  /** Received on the used ones up to and with the report date. */
  readonly received: number;
  readonly leftOut: Readonly<Record<LeftOutReason, NotedInvoices>>;
  /** Invoices in other than the prevailing currency, each sum in its own. */
  readonly otherCurrencies: readonly (NotedInvoices & { readonly currency: string })[];
  readonly odd: Readonly<Record<Oddity, NotedInvoices>>;
  /** The prevailing currency, '' where the ledger names none. */
  readonly currency: string;
  /** Invoices by lateness, disputed ones too: in time, then the policy's four bands; those of which it is known. */
  readonly delays: readonly number[];
  /** From issue to full payment, over the invoices fully paid; NaN where none is. */
  readonly meanDaysToSettle: number;
  readonly creditNotes: number;
}

/** The currency of the most invoices, as a position in `currencies`; the first one where two have as many, 0 for none. */
export function prevailingCurrency(invoices: InvoiceColumns): number {
  const counts = new Uint32Array(invoices.currencies.length);
  if (counts.length > 1) {
    for (let row = 0; row < invoices.count; row++) {
      const code = invoices.currency[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  let best = 0;
  for (let code = 1; code < counts.length; code++) {
    if (best === 0 || (counts[code] ?? 0) > (counts[best] ?? 0)) best = code;
  }
  return best;
}

/** Totals that are added up invoice by invoice. */
export const ledgerTotals = (invoices: InvoiceColumns, currency: number): RunningTotals => new RunningTotals(invoices, currency);

class Noted implements NotedInvoices {
  count = 0;
  firstRow = -1;
  private sum = 0;

  get amount(): number {
    return cents(this.sum);
  }

  add(row: number, amount: number): void {
    if (this.count === 0) this.firstRow = row;
    this.count++;
    if (!Number.isNaN(amount)) this.sum += amount;
  }
}

class RunningTotals implements LedgerTotals {
  readonly all: number;
  readonly currency: string;
  readonly leftOut = { withoutAmount: new Noted(), afterReportDate: new Noted(), unknownCustomer: new Noted() };
  readonly odd = {
    paidBeforeIssued: new Noted(),
    paidWithoutDate: new Noted(),
    paidAfterReportDate: new Noted(),
    withoutDueDate: new Noted(),
    dueBeforeIssued: new Noted(),
    withoutAnyDate: new Noted(),
  };
  readonly delays = [0, 0, 0, 0, 0];
  creditNotes = 0;
  private settledCount = 0;
  private daysToSettle = 0;
  private usedCount = 0;
  private usedAmount = 0;
  private receivedAmount = 0;
  private readonly others: readonly Noted[];

  constructor(
    private readonly invoices: InvoiceColumns,
    currency: number,
  ) {
    this.all = invoices.count;
    this.currency = invoices.currencies[currency] ?? '';
    this.others = invoices.currencies.map(() => new Noted());
  }

  use(amount: number, received: number): void {
    this.usedCount++;
    this.usedAmount += amount;
    this.receivedAmount += received;
  }

  noteDelay(band: number): void {
    this.delays[band] = (this.delays[band] ?? 0) + 1;
  }

  noteSettled(days: number): void {
    this.settledCount++;
    this.daysToSettle += days;
  }

  leaveOutCurrency(code: number, row: number, amount: number): void {
    this.others[code]?.add(row, amount);
  }

  get used(): CountAndAmount {
    return { count: this.usedCount, amount: cents(this.usedAmount) };
  }

  get received(): number {
    return cents(this.receivedAmount);
  }

  get meanDaysToSettle(): number {
    return this.settledCount > 0 ? this.daysToSettle / this.settledCount : NaN;
  }

  get otherCurrencies(): LedgerTotals['otherCurrencies'] {
    return this.others.flatMap(({ count, amount, firstRow }, code) =>
      count > 0 ? [{ currency: this.invoices.currencies[code] ?? '', count, amount, firstRow }] : [],
    );
  }
}
