import type { InvoiceColumns } from './invoiceColumns';

/** Why an invoice is left out of the figures. */
export const LEFT_OUT_REASONS = ['withoutAmount', 'afterReportDate', 'unknownCustomer'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface CountAndAmount {
  readonly count: number;
  readonly amount: number;
}

/** How the figures tie to the ledger: all invoices are used or left out for one reason; oddities are counted. */
export interface LedgerTotals {
  /** Invoices in the ledger. */
  readonly all: number;
  readonly used: CountAndAmount;
  /** Received on the used ones up to and with the report date. */
  readonly received: number;
  readonly leftOut: Readonly<Record<LeftOutReason, CountAndAmount>>;
  /** Invoices in other than the prevailing currency, by currency. */
  readonly otherCurrencies: readonly (CountAndAmount & { readonly currency: string })[];
  /** The prevailing currency's name, '' where the ledger names none. */
  readonly currency: string;
  /** Invoices by lateness, disputed ones too: in time, then the policy's four bands; those of which it is known. */
  readonly delays: readonly number[];
  /** From issue to full payment, over the invoices fully paid; NaN where none is. */
  readonly meanDaysToSettle: number;
  readonly creditNotes: number;
  readonly paidBeforeIssued: number;
  readonly paidWithoutDate: number;
  readonly paidAfterReportDate: number;
  readonly withoutDueDate: number;
  readonly dueBeforeIssued: number;
  /** Open invoices with neither an issue nor a due date. */
  readonly withoutAnyDate: number;
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

class RunningTotals implements LedgerTotals {
  readonly all: number;
  readonly currency: string;
  creditNotes = 0;
  paidBeforeIssued = 0;
  paidWithoutDate = 0;
  paidAfterReportDate = 0;
  withoutDueDate = 0;
  dueBeforeIssued = 0;
  withoutAnyDate = 0;
  readonly delays = [0, 0, 0, 0, 0];
  private settledCount = 0;
  private daysToSettle = 0;
  private usedCount = 0;
  private usedAmount = 0;
  private receivedAmount = 0;
  private readonly reasonCounts = { withoutAmount: 0, afterReportDate: 0, unknownCustomer: 0 };
  private readonly reasonAmounts = { withoutAmount: 0, afterReportDate: 0, unknownCustomer: 0 };
  private readonly currencyCounts: Uint32Array;
  private readonly currencyAmounts: Float64Array;

  constructor(
    private readonly invoices: InvoiceColumns,
    currency: number,
  ) {
    this.all = invoices.count;
    this.currency = invoices.currencies[currency] ?? '';
    this.currencyCounts = new Uint32Array(invoices.currencies.length);
    this.currencyAmounts = new Float64Array(invoices.currencies.length);
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

  leaveOut(reason: LeftOutReason, amount: number): void {
    this.reasonCounts[reason]++;
    this.reasonAmounts[reason] += amount;
  }

  leaveOutCurrency(code: number, amount: number): void {
    this.currencyCounts[code] = (this.currencyCounts[code] ?? 0) + 1;
    this.currencyAmounts[code] = (this.currencyAmounts[code] ?? 0) + amount;
  }

  get meanDaysToSettle(): number {
    return this.settledCount > 0 ? this.daysToSettle / this.settledCount : NaN;
  }

  get used(): CountAndAmount {
    return { count: this.usedCount, amount: cents(this.usedAmount) };
  }

  get received(): number {
    return cents(this.receivedAmount);
  }

  get leftOut(): LedgerTotals['leftOut'] {
    const of = (reason: LeftOutReason): CountAndAmount => ({ count: this.reasonCounts[reason], amount: cents(this.reasonAmounts[reason]) });
    return { withoutAmount: of('withoutAmount'), afterReportDate: of('afterReportDate'), unknownCustomer: of('unknownCustomer') };
  }

  get otherCurrencies(): LedgerTotals['otherCurrencies'] {
    return this.invoices.currencies
      .map((currency, code) => ({ currency, count: this.currencyCounts[code] ?? 0, amount: cents(this.currencyAmounts[code] ?? 0) }))
      .filter(({ count }) => count > 0);
  }
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
