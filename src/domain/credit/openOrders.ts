import { cents } from '../cents';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from '../customer/customerIndex';
import { customerKey, hashOfKey } from '../customer/customerKey';
import { BATCH, NOT_FOUND, TextTable } from '../customer/textTable';
import type { SerialDate } from '../serialDate';
import type { LedgerCells } from '../ledger/ledgerRows';
import type { ColumnTable, RawCell } from '../tables';
import type { RecentLines, RecentOrder } from './recentLines';

/** Orders that were taken and not yet billed, by customer. */
export interface OpenOrders {
  readonly amounts: Float64Array;
  /** Orders of the ledger of sales, and deals won for a day to come, that were counted. */
  readonly orders: number;
  readonly deals: number;
  /** Whether invoices name the orders that they bill; without it no order can be told to be unbilled. */
  readonly canTell: boolean;
}

export interface OrderSources {
  /** The ledger's lines of the days in which an order counts as open. */
  readonly recent: RecentLines;
  readonly receivables: LedgerCells;
  readonly opportunities: ColumnTable;
  readonly index: CustomerIndex;
}

/**
 * Open orders are recent ones that no invoice names, and deals that are won and expected after the report date. Orders whose lines add up to nothing or less are none.
 */
export function openOrders({ recent, receivables, opportunities, index }: OrderSources, customers: number, reportDate: SerialDate): OpenOrders {
  const amounts = new Float64Array(customers);
  const billed = new BilledNumbers(recent.orderNumbers, receivables);
  const orders = billed.canTell ? addUnbilled(amounts, recent, billed) : 0;
  const deals = addWonDeals(amounts, opportunities, index, reportDate);
  return { amounts, orders, deals, canTell: billed.canTell };
}

interface Order {
  readonly customer: number;
  amount: number;
}

function addUnbilled(amounts: Float64Array, recent: RecentLines, billed: BilledNumbers): number {
  const unbilled = new UnbilledOrders(billed);
  recent.forEach((order) => unbilled.take(order));
  for (const number of billed.likely) unbilled.orders.delete(customerKey(number));
  let count = 0;
  for (const orders of unbilled.orders.values()) {
    for (const { customer, amount } of orders) {
      if (!(amount > 0)) continue;
      amounts[customer] = cents((amounts[customer] ?? 0) + amount);
      count++;
    }
  }
  return count;
}

/** By the hash of their keys most numbers of invoices are seen to be none of the recent orders'; a power of two. */
const MARKS = 1 << 20;

/** What invoices say of some order numbers, in one pass over them. */
class BilledNumbers {
  /** Numbers of invoices that may be one of the order numbers, in whatever way either is written. */
  readonly likely: RawCell[] = [];
  /** Whether invoices name the orders that they bill; not where most of them name none, since an order may then be billed all the same. */
  readonly canTell: boolean;
  private readonly table: TextTable;
  private readonly isNamed: Uint8Array;

  constructor(numbers: readonly RawCell[], receivables: LedgerCells) {
    this.table = new TextTable(numbers);
    this.isNamed = new Uint8Array(numbers.length);
    const naming = receivables.has('orderNumber') ? this.read(receivables, marksOf(numbers)) : 0;
    this.canTell = naming > 0 && naming * 2 >= receivables.count;
  }

  /** Whether an invoice names one of the order numbers to the letter. */
  has(number: RawCell): boolean {
    return this.isNamed[this.table.find(number)] === 1;
  }

  /** How many invoices name an order. */
  private read(receivables: LedgerCells, marks: Uint8Array): number {
    const [batch, found] = [new Array<RawCell>(BATCH).fill(''), new Int32Array(BATCH)];
    let naming = 0;
    for (let first = 0; first < receivables.count; first += BATCH) {
      const count = Math.min(BATCH, receivables.count - first);
      const numbers = receivables.read('orderNumber', first, count, batch);
      this.table.findBatch(numbers, count, found, 0);
      for (let at = 0; at < count; at++) {
        const number = numbers[at] ?? '';
        if (number === '') continue;
        naming++;
        const place = found[at] ?? NOT_FOUND;
        if (place !== NOT_FOUND) this.isNamed[place] = 1;
        if (place !== NOT_FOUND || marks[hashOfKey(number) & (MARKS - 1)] === 1) this.likely.push(number);
      }
    }
    return naming;
  }
}

function marksOf(numbers: readonly RawCell[]): Uint8Array {
  const marks = new Uint8Array(MARKS);
  for (const number of numbers) marks[hashOfKey(number) & (MARKS - 1)] = 1;
  return marks;
}

/** Recent orders that no invoice names, by the key of their number: one for each customer that it stands with. */
class UnbilledOrders {
  readonly orders = new Map<string, Order[]>();
  /** The order number of the line read last, and its key where it is not billed. */
  private lastNumber: RawCell = '';
  private lastKey = '';

  constructor(private readonly billed: BilledNumbers) {}

  /** Adds recent lines to their order. */
  take({ orderNumber, customer, amount }: RecentOrder): void {
    const key = this.unbilledKey(orderNumber);
    if (key === '') return;
    const order = this.orderOf(customer, key);
    order.amount += amount;
  }

  /** '' for an order that was billed under just this number, and where there is no number. */
  private unbilledKey(number: RawCell): string {
    if (number === this.lastNumber) return this.lastKey;
    this.lastNumber = number;
    this.lastKey = this.billed.has(number) ? '' : customerKey(number);
    return this.lastKey;
  }

  private orderOf(customer: number, key: string): Order {
    let orders = this.orders.get(key);
    if (!orders) this.orders.set(key, (orders = []));
    let order = orders.find((one) => one.customer === customer);
    if (!order) orders.push((order = { customer, amount: 0 }));
    return order;
  }
}

function addWonDeals(amounts: Float64Array, opportunities: ColumnTable, index: CustomerIndex, reportDate: SerialDate): number {
  const column = (key: string): readonly RawCell[] => opportunities.columns.get(key) ?? [];
  const [stages, dates, values] = [column('stage'), column('expectedDate'), column('amount')];
  let count = 0;
  index.locate(opportunities).forEach((customer, row) => {
    const [date, amount] = [dates[row], values[row]];
    if (customer === UNKNOWN_CUSTOMER || stages[row] !== 'won') return;
    if (typeof date !== 'number' || !(date > reportDate) || typeof amount !== 'number' || !(amount > 0)) return;
    amounts[customer] = cents((amounts[customer] ?? 0) + amount);
    count++;
  });
  return count;
}
