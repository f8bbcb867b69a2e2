import { cents } from '../cents';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from '../customer/customerIndex';
import { customerKey } from '../customer/customerKey';
import { saleLines } from '../ledger/saleLines';
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
  readonly sales: ColumnTable;
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
  const billed = billedOrders(sources.receivables);
  const orders = billed.size > 0 ? addUnbilled(amounts, sources, billed, reportDate, days) : 0;
  const deals = addWonDeals(amounts, sources, reportDate);
  return { amounts, orders, deals, canTell: billed.size > 0 };
}

/** The orders that invoices name; none where most invoices name no order, since an order may then be billed all the same. */
function billedOrders(receivables: ColumnTable): ReadonlySet<string> {
  const billed = new Set<string>();
  let naming = 0;
  for (const cell of receivables.columns.get('orderNumber') ?? []) {
    if (cell === '') continue;
    naming++;
    billed.add(customerKey(cell));
  }
  return naming * 2 >= receivables.rowCount ? billed : new Set();
}

interface Order {
  readonly customer: number;
  amount: number;
}

function addUnbilled(amounts: Float64Array, { sales, index }: OrderSources, billed: ReadonlySet<string>, reportDate: SerialDate, days: number): number {
  const numbers = sales.columns.get('orderNumber');
  if (!numbers) return 0;
  const customerOf = index.locate(sales);
  const lines = saleLines(sales);
  const unbilled = new Map<string, Order>();
  for (let row = 0; row < lines.count; row++) {
    const day = Math.floor(lines.date[row] ?? NaN);
    const customer = customerOf[row] ?? UNKNOWN_CUSTOMER;
    if (!(day <= reportDate && day > reportDate - days) || customer === UNKNOWN_CUSTOMER) continue;
    const number = customerKey(numbers[row] ?? '');
    if (number === '' || billed.has(number)) continue;
    const key = `${customer}|${number}`;
    const order = unbilled.get(key);
    const amount = lines.amount[row] ?? NaN;
    if (order) order.amount += Number.isNaN(amount) ? 0 : amount;
    else unbilled.set(key, { customer, amount: Number.isNaN(amount) ? 0 : amount });
  }
  let count = 0;
  for (const { customer, amount } of unbilled.values()) {
    if (!(amount > 0)) continue;
    amounts[customer] = cents((amounts[customer] ?? 0) + amount);
    count++;
  }
  return count;
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
