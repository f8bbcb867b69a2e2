import { cents } from '../cents';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from '../customer/customerIndex';
import { customerKey, hashOfKey } from '../customer/customerKey';
import { BATCH, NOT_FOUND, TextTable } from '../customer/textTable';
import type { SerialDate } from '../serialDate';
import { eachCell, type LedgerCells } from '../ledger/ledgerRows';
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
export function openOrders(sources: OrderSources, customers: number, reportDate: SerialDate): OpenOrders {
  const amounts = new Float64Array(customers);
  const canTell = namesOrders(sources.receivables);
  const orders = canTell ? addUnbilled(amounts, sources) : 0;
  const deals = addWonDeals(amounts, sources, reportDate);
  return { amounts, orders, deals, canTell };
}

/** Whether invoices name the orders that they bill; not where most of them name none, since an order may then be billed all the same. */
function namesOrders(receivables: LedgerCells): boolean {
  let naming = 0;
  eachCell(receivables, 'orderNumber', (cell) => (naming += cell === '' ? 0 : 1));
  return naming > 0 && naming * 2 >= receivables.count;
}

interface Order {
  readonly customer: number;
  amount: number;
}

function addUnbilled(amounts: Float64Array, { recent, receivables }: OrderSources): number {
  const unbilled = new UnbilledOrders(billedAmong(recent.orderNumbers, receivables));
  recent.forEach((order) => unbilled.take(order));
  unbilled.takeAway(receivables);
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

/** Tells of some order numbers which of them invoices name to the letter. */
function billedAmong(numbers: readonly RawCell[], receivables: LedgerCells): (number: RawCell) => boolean {
  const table = new TextTable(numbers);
  const isBilled = new Uint8Array(numbers.length);
  const [batch, found] = [new Array<RawCell>(BATCH).fill(''), new Int32Array(BATCH)];
  for (let first = 0; first < receivables.count; first += BATCH) {
    const count = Math.min(BATCH, receivables.count - first);
    receivables.read('orderNumber', first, count, batch);
    table.findBatch(batch, count, found, 0);
    for (let at = 0; at < count; at++) if (found[at] !== NOT_FOUND) isBilled[found[at] ?? 0] = 1;
  }
  return (number) => isBilled[table.find(number)] === 1;
}

/** By the hash of their keys most numbers are seen to be none of the unbilled orders'; a power of two. */
const MARKS = 1 << 16;

/** Recent orders that no invoice names, by the key of their number: one for each customer that it stands with. */
class UnbilledOrders {
  readonly orders = new Map<string, Order[]>();
  /** The order number of the line read last, and its key where it is not billed. */
  private lastNumber: RawCell = '';
  private lastKey = '';

  constructor(private readonly isBilled: (number: RawCell) => boolean) {}

  /** Adds recent lines to their order. */
  take({ orderNumber, customer, amount }: RecentOrder): void {
    const key = this.unbilledKey(orderNumber);
    if (key === '') return;
    const order = this.orderOf(customer, key);
    order.amount += amount;
  }

  /** Orders that invoices name, but not letter by letter. */
  takeAway(receivables: LedgerCells): void {
    if (this.orders.size === 0) return;
    const marks = new Uint8Array(MARKS);
    for (const key of this.orders.keys()) marks[hashOfKey(key) & (MARKS - 1)] = 1;
    eachCell(receivables, 'orderNumber', (number) => {
      if (marks[hashOfKey(number) & (MARKS - 1)] === 1) this.orders.delete(customerKey(number));
    });
  }

  /** '' for an order that was billed under just this number, and where there is no number. */
  private unbilledKey(number: RawCell): string {
    if (number === this.lastNumber) return this.lastKey;
    this.lastNumber = number;
    this.lastKey = this.isBilled(number) ? '' : customerKey(number);
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

function addWonDeals(amounts: Float64Array, { opportunities, index }: OrderSources, reportDate: SerialDate): number {
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
