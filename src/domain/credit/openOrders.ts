import { cents } from '../cents';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from '../customer/customerIndex';
import { customerKey } from '../customer/customerKey';
import { BATCH, NOT_FOUND, TextTable } from '../customer/textTable';
import type { LedgerCells } from '../ledger/ledgerRows';
import { reckonedAmount } from '../ledger/lineAmount';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';

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
  readonly sales: LedgerCells;
  readonly receivables: ColumnTable;
  readonly opportunities: ColumnTable;
  readonly index: CustomerIndex;
}

/**
 * Open orders are those of the last `days` days, up to the report date, that no invoice names, and deals that are won
 * and expected after the report date. Orders whose lines add up to nothing or less are none.
 */
export function openOrders(sources: OrderSources, customers: number, reportDate: SerialDate, days: number): OpenOrders {
  const amounts = new Float64Array(customers);
  const canTell = namesOrders(sources.receivables);
  const orders = canTell ? addUnbilled(amounts, sources, reportDate, days) : 0;
  const deals = addWonDeals(amounts, sources, reportDate);
  return { amounts, orders, deals, canTell };
}

/** Whether invoices name the orders that they bill; not where most of them name none, since an order may then be billed all the same. */
function namesOrders(receivables: ColumnTable): boolean {
  const naming = (receivables.columns.get('orderNumber') ?? []).reduce<number>((sum, cell) => sum + (cell === '' ? 0 : 1), 0);
  return naming > 0 && naming * 2 >= receivables.rowCount;
}

interface Order {
  readonly customer: number;
  amount: number;
}

function addUnbilled(amounts: Float64Array, { sales, receivables, index }: OrderSources, reportDate: SerialDate, days: number): number {
  const billed = receivables.columns.get('orderNumber') ?? [];
  const unbilled = new UnbilledOrders(sales, index, new TextTable(billed));
  eachRecentLine(sales, reportDate, days, (line) => unbilled.take(line));
  unbilled.takeAway(billed);
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

/** Most lines are old: of these nothing but the date is looked at. */
function eachRecentLine(sales: LedgerCells, reportDate: SerialDate, days: number, take: (line: number) => void): void {
  const dates = new Array<RawCell>(BATCH).fill('');
  for (let first = 0; first < sales.count; first += BATCH) {
    const count = Math.min(BATCH, sales.count - first);
    sales.read('orderDate', first, count, dates);
    for (let at = 0; at < count; at++) {
      const date = dates[at];
      if (typeof date === 'number' && Math.floor(date) <= reportDate && Math.floor(date) > reportDate - days) take(first + at);
    }
  }
}

/** Recent orders that no invoice names, by the key of their number: one for each customer that it stands with. */
class UnbilledOrders {
  readonly orders = new Map<string, Order[]>();
  /** The order number of the line read last, and its key where it is not billed. */
  private lastNumber: RawCell = '';
  private lastKey = '';

  constructor(
    private readonly sales: LedgerCells,
    private readonly index: CustomerIndex,
    private readonly billed: TextTable,
  ) {}

  /** Adds a recent line to its order. */
  take(line: number): void {
    const { sales } = this;
    const key = this.unbilledKey(sales.cell('orderNumber', line));
    if (key === '') return;
    const customer = this.index.positionOf(sales.cell('customerId', line), sales.cell('customerName', line));
    if (customer === UNKNOWN_CUSTOMER) return;
    const entered = sales.cell('amount', line);
    const amount = typeof entered === 'number' ? entered : reckonedAmount(sales, line);
    const order = this.orderOf(customer, key);
    if (!Number.isNaN(amount)) order.amount += amount;
  }

  /** Orders that invoices name, but not letter by letter. */
  takeAway(billed: readonly RawCell[]): void {
    if (this.orders.size > 0) for (const number of billed) this.orders.delete(customerKey(number));
  }

  /** '' for an order that was billed under just this number, and where there is no number. */
  private unbilledKey(number: RawCell): string {
    if (number === this.lastNumber) return this.lastKey;
    this.lastNumber = number;
    this.lastKey = this.billed.find(number) === NOT_FOUND ? customerKey(number) : '';
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
