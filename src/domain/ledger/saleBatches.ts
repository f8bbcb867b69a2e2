import type { CustomerIndex } from '../customer/customerIndex';
import { BATCH, hashOf } from '../customer/textTable';
import type { RawCell } from '../tables';
import { CurrencyCodes } from './currency';
import type { LedgerCells } from './ledgerRows';
import { reckonedAmount } from './lineAmount';

/** The day of a line without a usable date. */
export const NO_DAY = -2_147_483_648;
/** The order of a line without an order number. */
export const NO_ORDER = 0;
/** Set in the order of a line that has the same order number as the line above. */
export const SAME_ORDER = 1;
/** Set in the order of every line that has an order number. */
const HAS_ORDER = 2;

/** Consecutive sale lines as columns of numbers; the columns may be longer and are used again for the next lines. */
export interface SaleBatch {
  /** The ledger's line that stands first in the columns. */
  readonly first: number;
  readonly count: number;
  /** Position in the list of customers; UNKNOWN_CUSTOMER where the list has none. */
  readonly customer: Int32Array;
  /** Serial day without the time; NO_DAY without a usable date. */
  readonly day: Int32Array;
  /** As entered, or quantity x unit price x (1 - discount); NaN without either. Returns are negative. */
  readonly amount: Float64Array;
  /** NaN where the line has none; undefined where the ledger has no column of costs, or nobody wants it. */
  readonly cost: Float64Array | undefined;
  /** Equal for lines of one order but for SAME_ORDER; different orders may share a number, which `isSameOrder` tells. NO_ORDER without one; undefined where nobody wants it. */
  readonly order: Int32Array | undefined;
  /** Position among the currencies; undefined where all lines have the last of them. */
  readonly currency: Uint16Array | undefined;
}

/** What the numbers of a ledger's lines stand for; complete when all lines have been read. */
export interface SaleTexts {
  readonly isSameOrder: (line: number, other: number) => boolean;
  /** Currencies in the order in which they come up; the first is '' for lines that name none. */
  readonly currencies: readonly string[];
}

/** A ledger that hands over its lines batch by batch, from the first to the last. */
export interface SaleBatches {
  readonly count: number;
  readonly hasCosts: boolean;
  readonly texts: SaleTexts;
  readonly readTo: (take: (batch: SaleBatch) => void) => void;
}

/** What of a line is wanted besides customer, day, amount and currency: its cost, for margins; which order it belongs to. */
export interface LineParts {
  readonly costs: boolean;
  readonly orders: boolean;
}

const ALL_PARTS: LineParts = { costs: true, orders: true };

/** A ledger that hands over a batch when it is asked for, one after the other. */
export interface BatchSource extends Omit<SaleBatches, 'readTo'> {
  /** At most BATCH lines from `first` on. */
  readonly read: (first: number) => SaleBatch;
}

/** A ledger's lines in one pass; each text is looked up by what it is, and normalised only where the list does not have it so. */
export function batchSource(cells: LedgerCells, customers: CustomerIndex, parts: LineParts = ALL_PARTS): BatchSource {
  const hasCosts = parts.costs && cells.has('cost');
  const reader = new BatchReader(cells, customers, { costs: hasCosts, orders: parts.orders });
  return { count: cells.count, hasCosts, texts: reader, read: (first) => reader.read(first, Math.min(BATCH, cells.count - first)) };
}

/** The same from the first line to the last. */
export function saleBatches(cells: LedgerCells, customers: CustomerIndex, parts?: LineParts): SaleBatches {
  const { read, ...source } = batchSource(cells, customers, parts);
  const readTo: SaleBatches['readTo'] = (take) => {
    for (let first = 0; first < source.count; first += BATCH) take(read(first));
  };
  return { ...source, readTo };
}

/**
 * Reads at most BATCH lines at a time, one column after the other: a short loop over one column asks far memory for many
 * lines at once, where a long one over whole lines waits for each of them.
 */
class BatchReader implements SaleTexts {
  private readonly customer = new Int32Array(BATCH);
  private readonly day = new Int32Array(BATCH);
  private readonly amount = new Float64Array(BATCH);
  private readonly cost: Float64Array | undefined;
  private readonly order: Int32Array | undefined;
  private readonly currency: Uint16Array | undefined;
  private readonly column = new Array<RawCell>(BATCH).fill('');
  private readonly codes = new CurrencyCodes();
  private lastOrder: RawCell = '';
  private lastNumber = NO_ORDER;

  constructor(
    private readonly cells: LedgerCells,
    private readonly customers: CustomerIndex,
    parts: LineParts,
  ) {
    this.order = parts.orders ? new Int32Array(BATCH) : undefined;
    this.cost = parts.costs ? new Float64Array(BATCH) : undefined;
    this.currency = cells.has('currency') ? new Uint16Array(BATCH) : undefined;
  }

  /** At most BATCH lines; their customers are found together. */
  read(first: number, count: number): SaleBatch {
    const { customer, day, amount, cost, order, currency } = this;
    this.readDays(first, count);
    this.readAmounts(first, count);
    if (cost) this.readCosts(cost, first, count);
    if (order) this.readOrders(order, first, count);
    if (currency) this.readCurrencies(currency, first, count);
    this.customers.locateBatch(this.cellsOf('customerId', first, count), () => this.cellsOf('customerName', first, count), count, customer, 0);
    return { first, count, customer, day, amount, cost, order, currency };
  }

  private cellsOf(key: string, first: number, count: number): readonly RawCell[] {
    return this.cells.read(key, first, count, this.column);
  }

  private readDays(first: number, count: number): void {
    const { day } = this;
    const cells = this.cellsOf('orderDate', first, count);
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      day[at] = typeof cell === 'number' ? Math.floor(cell) : NO_DAY;
    }
  }

  private readAmounts(first: number, count: number): void {
    const { amount } = this;
    const cells = this.cellsOf('amount', first, count);
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      amount[at] = typeof cell === 'number' ? cell : reckonedAmount(this.cells, first + at);
    }
  }

  private readCosts(cost: Float64Array, first: number, count: number): void {
    const cells = this.cellsOf('cost', first, count);
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      cost[at] = typeof cell === 'number' ? cell : NaN;
    }
  }

  private readOrders(order: Int32Array, first: number, count: number): void {
    const cells = this.cellsOf('orderNumber', first, count);
    for (let at = 0; at < count; at++) order[at] = this.orderOf(cells[at] ?? '');
  }

  private orderOf(cell: RawCell): number {
    if (cell !== '' && cell === this.lastOrder) return this.lastNumber | SAME_ORDER;
    this.lastOrder = cell;
    this.lastNumber = cell === '' ? NO_ORDER : (hashOf(cell) & ~SAME_ORDER) | HAS_ORDER;
    return this.lastNumber;
  }

  private readCurrencies(currency: Uint16Array, first: number, count: number): void {
    const cells = this.cellsOf('currency', first, count);
    for (let at = 0; at < count; at++) currency[at] = this.codes.code(cells[at] ?? '');
  }

  get currencies(): readonly string[] {
    return this.codes.names;
  }

  readonly isSameOrder = (line: number, other: number): boolean => String(this.cells.cell('orderNumber', line)) === String(this.cells.cell('orderNumber', other));
}
