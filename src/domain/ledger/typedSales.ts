import type { CustomerIndex } from '../customer/customerIndex';
import { BATCH, hashOf } from '../customer/textTable';
import type { RawCell } from '../tables';
import { CurrencyCodes } from './currency';
import type { LedgerCells } from './ledgerRows';

/** The day of a line without a usable date. */
export const NO_DAY = -2_147_483_648;
/** The order of a line without an order number. */
export const NO_ORDER = 0;

/** Sale lines as columns of numbers, 29 bytes a line at most whatever the cells hold. */
export interface TypedSales {
  readonly count: number;
  /** Position in the list of customers; UNKNOWN_CUSTOMER where the list has none. */
  readonly customer: Int32Array;
  /** Serial day without the time; NO_DAY without a usable date. */
  readonly day: Int32Array;
  /** As entered, or quantity x unit price x (1 - discount); NaN without either. Returns are negative. */
  readonly amount: Float64Array;
  /** NaN where the line has none; undefined where the ledger has no column of costs. */
  readonly cost: Float64Array | undefined;
  /** Equal for lines of one order; different orders may share a number, which `isSameOrder` tells. NO_ORDER without one. */
  readonly order: Int32Array;
  readonly isSameOrder: (line: number, other: number) => boolean;
  /** Position among `currencies`; undefined where all lines have the last of them. */
  readonly currency: Uint16Array | undefined;
  /** Currencies in the order in which they come up; the first is '' for lines that name none. */
  readonly currencies: readonly string[];
}

/** Reads a ledger in one pass; each text is looked up by what it is, and normalised only where the list does not have it so. `withCost`: margins are needed, too. */
export function readSales(cells: LedgerCells, customers: CustomerIndex, withCost = true): TypedSales {
  const reader = new SalesReader(cells, customers, withCost);
  for (let first = 0; first < cells.count; first += BATCH) reader.read(first, Math.min(BATCH, cells.count - first));
  return reader.sales();
}

class SalesReader {
  private readonly customer: Int32Array;
  private readonly day: Int32Array;
  private readonly amount: Float64Array;
  private readonly cost: Float64Array | undefined;
  private readonly order: Int32Array;
  private readonly hasCurrency: boolean;
  /** Made when a second currency comes up: most ledgers have one alone. */
  private currency: Uint16Array | undefined;
  private onlyCurrency = 0;
  private readonly currencies = new CurrencyCodes();
  private readonly batch = new Array<RawCell>(BATCH).fill('');
  private readonly names = new Array<RawCell>(BATCH).fill('');

  constructor(
    private readonly cells: LedgerCells,
    private readonly customers: CustomerIndex,
    withCost: boolean,
  ) {
    const { count } = cells;
    this.customer = new Int32Array(count);
    this.day = new Int32Array(count);
    this.amount = new Float64Array(count);
    this.cost = withCost && cells.has('cost') ? new Float64Array(count) : undefined;
    this.order = new Int32Array(count);
    this.hasCurrency = cells.has('currency');
  }

  /** Column by column over lines few enough that their cells stay at hand. */
  read(first: number, count: number): void {
    const { cells, batch, names } = this;
    cells.read('orderDate', first, count, batch);
    this.readDays(first, count);
    cells.read('amount', first, count, batch);
    this.readAmounts(first, count);
    cells.read('orderNumber', first, count, batch);
    this.readOrders(first, count);
    if (this.cost) {
      cells.read('cost', first, count, batch);
      this.readCosts(this.cost, first, count);
    }
    if (this.hasCurrency) {
      cells.read('currency', first, count, batch);
      this.readCurrencies(first, count);
    }
    cells.read('customerName', first, count, names);
    cells.read('customerId', first, count, batch);
    this.customers.locateBatch(batch, names, count, this.customer, first);
  }

  private readDays(first: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const cell = this.batch[at];
      this.day[first + at] = typeof cell === 'number' ? Math.floor(cell) : NO_DAY;
    }
  }

  private readAmounts(first: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const cell = this.batch[at];
      this.amount[first + at] = typeof cell === 'number' ? cell : this.reckonedAmount(first + at);
    }
  }

  private readCosts(cost: Float64Array, first: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const cell = this.batch[at];
      cost[first + at] = typeof cell === 'number' ? cell : NaN;
    }
  }

  private readOrders(first: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const cell = this.batch[at] ?? '';
      this.order[first + at] = cell === '' ? NO_ORDER : hashOf(cell) | 1;
    }
  }

  private readCurrencies(first: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const code = this.currencies.code(this.batch[at] ?? '');
      if (first + at === 0) this.onlyCurrency = code;
      if (code !== this.onlyCurrency) this.currency ??= new Uint16Array(this.cells.count).fill(this.onlyCurrency, 0, first + at);
      if (this.currency) this.currency[first + at] = code;
    }
  }

  private reckonedAmount(line: number): number {
    const number = (key: string): number => {
      const cell = this.cells.cell(key, line);
      return typeof cell === 'number' ? cell : NaN;
    };
    const discount = number('discount');
    return number('quantity') * number('unitPrice') * (Number.isNaN(discount) ? 1 : 1 - discount);
  }

  sales(): TypedSales {
    const { cells, customer, day, amount, cost, order, currencies } = this;
    return {
      count: cells.count,
      customer,
      day,
      amount,
      cost,
      order,
      isSameOrder: (line, other) => String(cells.cell('orderNumber', line)) === String(cells.cell('orderNumber', other)),
      currency: this.currency,
      currencies: currencies.names,
    };
  }
}
