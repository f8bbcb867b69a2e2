import type { CustomerIndex } from '../customer/customerIndex';
import type { RawCell } from '../tables';
import { CurrencyCodes } from './currency';
import type { LedgerCells, LineKeys, LineReader } from './ledgerRows';

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
  /** Position among `currencies`; undefined where no line names a currency. */
  readonly currency: Uint16Array | undefined;
  /** Currencies in the order in which they come up; the first is '' for lines that name none. */
  readonly currencies: readonly string[];
}

const KEYS: LineKeys = ['customerId', 'customerName', 'orderDate', 'orderNumber', 'amount', 'cost', 'currency'];

/** Reads a ledger in one pass; each text is looked up by what it is, and normalised only where the list does not have it so. */
export function readSales(cells: LedgerCells, customers: CustomerIndex): TypedSales {
  const reader = new SalesReader(cells, customers);
  cells.readLines(KEYS, reader);
  return reader.sales();
}

class SalesReader implements LineReader {
  private readonly customer: Int32Array;
  private readonly day: Int32Array;
  private readonly amount: Float64Array;
  private readonly cost: Float64Array | undefined;
  private readonly order: Int32Array;
  private readonly currency: Uint16Array | undefined;
  private readonly currencies = new CurrencyCodes();

  constructor(
    private readonly cells: LedgerCells,
    private readonly customers: CustomerIndex,
  ) {
    const { count } = cells;
    this.customer = new Int32Array(count);
    this.day = new Int32Array(count);
    this.amount = new Float64Array(count);
    this.cost = cells.has('cost') ? new Float64Array(count) : undefined;
    this.order = new Int32Array(count);
    this.currency = cells.has('currency') ? new Uint16Array(count) : undefined;
  }

  line(line: number, id: RawCell, name: RawCell, date: RawCell, order: RawCell, amount: RawCell, cost: RawCell, currency: RawCell): void {
    this.customer[line] = this.customers.positionOf(id, name);
    this.day[line] = typeof date === 'number' ? Math.floor(date) : NO_DAY;
    this.amount[line] = typeof amount === 'number' ? amount : this.reckonedAmount(line);
    this.order[line] = order === '' ? NO_ORDER : orderHash(typeof order === 'string' ? order : String(order));
    if (this.cost) this.cost[line] = typeof cost === 'number' ? cost : NaN;
    if (this.currency) this.currency[line] = this.currencies.code(currency);
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
      currency: currencies.names.length > 1 ? this.currency : undefined,
      currencies: currencies.names,
    };
  }
}

/** A number of 32 bits for a text (FNV-1a), never NO_ORDER. */
function orderHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash === NO_ORDER ? 1 : hash;
}
