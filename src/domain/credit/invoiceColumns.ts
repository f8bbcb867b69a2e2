import { BATCH } from '../customer/textTable';
import { CurrencyCodes } from '../ledger/currency';
import type { LedgerCells } from '../ledger/ledgerRows';
import { parseYesNo } from '../parsing/parseCodes';
import type { RawCell } from '../tables';

/** No day in a column of days. */
export const NO_DAY = 0;

/** Invoices as columns of numbers, 35 bytes an invoice. */
export interface InvoiceColumns {
  readonly count: number;
  /** Position in the list of customers, UNKNOWN_CUSTOMER (-1) for none. */
  readonly customer: Int32Array;
  /** Whole serial days, NO_DAY without one. */
  readonly issued: Int32Array;
  readonly due: Int32Array;
  readonly paidOn: Int32Array;
  /** NaN without one; credit notes are negative. */
  readonly amount: Float64Array;
  /** NaN without one. */
  readonly paid: Float64Array;
  /** 1 where the customer contests the invoice. */
  readonly disputed: Uint8Array;
  /** Position in `currencies`; 0 stands for none given. */
  readonly currency: Uint16Array;
  readonly currencies: readonly string[];
}

/** Reads the columns of `Receivables` by their field keys. */
export const invoiceColumns = (receivables: LedgerCells, customer: Int32Array): InvoiceColumns => new InvoiceReader(receivables, customer);

/** Reads some invoices at a time, all their columns, while they are at hand. */
class InvoiceReader implements InvoiceColumns {
  readonly count: number;
  readonly issued: Int32Array;
  readonly due: Int32Array;
  readonly paidOn: Int32Array;
  readonly amount: Float64Array;
  readonly paid: Float64Array;
  readonly disputed: Uint8Array;
  readonly currency: Uint16Array;
  private readonly codes = new CurrencyCodes();
  private readonly marks = new Map<RawCell, number>([['', 0]]);
  private readonly batch = new Array<RawCell>(BATCH).fill('');

  constructor(
    private readonly cells: LedgerCells,
    readonly customer: Int32Array,
  ) {
    const { count } = cells;
    this.count = count;
    [this.issued, this.due, this.paidOn] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    [this.amount, this.paid] = [new Float64Array(count), new Float64Array(count)];
    [this.disputed, this.currency] = [new Uint8Array(count), new Uint16Array(count)];
    for (let first = 0; first < count; first += BATCH) this.read(first, Math.min(BATCH, count - first));
  }

  get currencies(): readonly string[] {
    return this.codes.names;
  }

  private read(first: number, count: number): void {
    this.readDays('issueDate', this.issued, first, count);
    this.readDays('dueDate', this.due, first, count);
    this.readDays('paidDate', this.paidOn, first, count);
    this.readAmounts('amount', this.amount, first, count);
    this.readAmounts('paidAmount', this.paid, first, count);
    const disputed = this.cellsOf('disputed', first, count);
    for (let at = 0; at < count; at++) this.disputed[first + at] = this.markOf(disputed[at] ?? '');
    const currencies = this.cellsOf('currency', first, count);
    for (let at = 0; at < count; at++) this.currency[first + at] = this.codes.code(currencies[at] ?? '');
  }

  private cellsOf(key: string, first: number, count: number): readonly RawCell[] {
    return this.cells.read(key, first, count, this.batch);
  }

  private readDays(key: string, days: Int32Array, first: number, count: number): void {
    const cells = this.cellsOf(key, first, count);
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      // Excel's days end with the year 9999; a larger number is no day.
      days[first + at] = typeof cell === 'number' && cell >= 1 && cell < 2_958_466 ? cell : NO_DAY;
    }
  }

  private readAmounts(key: string, amounts: Float64Array, first: number, count: number): void {
    const cells = this.cellsOf(key, first, count);
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      amounts[first + at] = typeof cell === 'number' ? cell : NaN;
    }
  }

  /** Yes and no in the ways in which people write them; anything else is no dispute. */
  private markOf(cell: RawCell): number {
    let mark = this.marks.get(cell);
    if (mark === undefined) this.marks.set(cell, (mark = isYes(cell) ? 1 : 0));
    return mark;
  }
}

function isYes(cell: RawCell): boolean {
  const parsed = parseYesNo(cell);
  return parsed.kind === 'value' && parsed.value === true;
}
