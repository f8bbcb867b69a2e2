import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { NO_DAY, NO_ORDER, type TypedSales } from '../ledger/typedSales';
import { addMonths, type SerialDate } from '../serialDate';

/**
 * What every customer bought, as columns by position in the list of customers. Amounts are in `currency`, in whole
 * cents' precision, returns taken off; the period ends with the report date and the period before it ends where it begins.
 */
export interface SalesFigures {
  readonly customers: number;
  readonly reportDate: SerialDate;
  /** The day before the period's first one. */
  readonly periodStart: SerialDate;
  /** Serial days over all of the ledger up to the report date, in any currency; NaN without a deal. */
  readonly firstDeal: Float64Array;
  readonly lastDeal: Float64Array;
  /** Sales of the period. */
  readonly sales: Float64Array;
  readonly previousSales: Float64Array;
  /** Sales and cost of those lines of the period that have a cost. */
  readonly costedSales: Float64Array;
  readonly cost: Float64Array;
  /** Orders of the period, by order number; lines without one count as an order a day. */
  readonly orders: Int32Array;
  /** The currency that most lines name; '' where none does. */
  readonly currency: string;
  readonly leftOut: LinesLeftOut;
}

/** Lines that the amounts do not hold, each counted once, by the first of these that applies. */
export interface LinesLeftOut {
  readonly withoutCustomer: number;
  readonly withoutDate: number;
  /** After the report date. */
  readonly inFuture: number;
  readonly withoutAmount: number;
  /** Lines in other currencies are never added to those in the prevailing one: their sums stand here, each in its own. */
  readonly otherCurrencies: readonly { readonly currency: string; readonly lines: number; readonly amount: number }[];
}

/** Every customer's figures for the months up to the report date; one pass over the lines, 64 bytes a customer while it runs. */
export function salesFigures(lines: TypedSales, customers: number, reportDate: SerialDate, months = 12): SalesFigures {
  const sums = new FigureSums(lines, customers, reportDate, months);
  for (let line = 0; line < lines.count; line++) sums.add(line);
  return sums.figures();
}

/** A customer's running sums stand side by side, so that a line touches one stretch of memory alone. */
const WIDTH = 8;
const FIRST = 0;
const LAST = 1;
const SALES = 2;
const PREVIOUS = 3;
const COSTED = 4;
const COST = 5;
const ORDERS = 6;

class FigureSums {
  private readonly sums: Float64Array;
  private readonly periodStart: SerialDate;
  private readonly previousStart: SerialDate;
  private readonly prevailing: number;
  private readonly orders: OrderSet;
  private readonly others: { lines: number; amount: number }[];
  private withoutCustomer = 0;
  private withoutDate = 0;
  private inFuture = 0;
  private withoutAmount = 0;

  constructor(
    private readonly lines: TypedSales,
    private readonly customers: number,
    private readonly reportDate: SerialDate,
    months: number,
  ) {
    this.periodStart = addMonths(reportDate, -months);
    this.previousStart = addMonths(reportDate, -2 * months);
    this.prevailing = prevailingCurrency(lines);
    this.others = lines.currencies.map(() => ({ lines: 0, amount: 0 }));
    this.orders = new OrderSet(lines);
    this.sums = new Float64Array(customers * WIDTH);
    for (let at = 0; at < this.sums.length; at += WIDTH) {
      this.sums[at + FIRST] = Infinity;
      this.sums[at + LAST] = -Infinity;
    }
  }

  add(line: number): void {
    const { sums, lines } = this;
    const customer = lines.customer[line] ?? UNKNOWN_CUSTOMER;
    const day = lines.day[line] ?? NO_DAY;
    const amount = lines.amount[line] ?? NaN;
    if (customer === UNKNOWN_CUSTOMER) this.withoutCustomer++;
    else if (day === NO_DAY) this.withoutDate++;
    else if (day > this.reportDate) this.inFuture++;
    else if (Number.isNaN(amount)) this.withoutAmount++;
    else {
      const at = customer * WIDTH;
      if (day < (sums[at + FIRST] ?? 0)) sums[at + FIRST] = day;
      if (day > (sums[at + LAST] ?? 0)) sums[at + LAST] = day;
      if (day > this.periodStart && this.orders.isNew(line, customer, day)) sums[at + ORDERS] = (sums[at + ORDERS] ?? 0) + 1;
      this.addAmount(line, at, day, amount);
    }
  }

  private addAmount(line: number, at: number, day: number, amount: number): void {
    const { sums, lines } = this;
    const currency = lines.currency ? (lines.currency[line] ?? 0) : this.prevailing;
    if (currency !== 0 && currency !== this.prevailing) {
      const other = this.others[currency];
      if (!other) return;
      other.lines++;
      other.amount += amount;
    } else if (day > this.periodStart) {
      sums[at + SALES] = (sums[at + SALES] ?? 0) + amount;
      const cost = lines.cost ? (lines.cost[line] ?? NaN) : NaN;
      if (Number.isNaN(cost)) return;
      sums[at + COSTED] = (sums[at + COSTED] ?? 0) + amount;
      sums[at + COST] = (sums[at + COST] ?? 0) + cost;
    } else if (day > this.previousStart) sums[at + PREVIOUS] = (sums[at + PREVIOUS] ?? 0) + amount;
  }

  figures(): SalesFigures {
    const { customers, reportDate, periodStart, lines, withoutCustomer, withoutDate, inFuture, withoutAmount } = this;
    return {
      customers,
      reportDate,
      periodStart,
      firstDeal: this.days(FIRST),
      lastDeal: this.days(LAST),
      sales: this.centsOf(SALES),
      previousSales: this.centsOf(PREVIOUS),
      costedSales: this.centsOf(COSTED),
      cost: this.centsOf(COST),
      orders: this.counts(ORDERS),
      currency: lines.currencies[this.prevailing] ?? '',
      leftOut: { withoutCustomer, withoutDate, inFuture, withoutAmount, otherCurrencies: this.otherCurrencies() },
    };
  }

  private counts(part: number): Int32Array {
    const counts = new Int32Array(this.customers);
    for (let customer = 0; customer < counts.length; customer++) counts[customer] = this.sums[customer * WIDTH + part] ?? 0;
    return counts;
  }

  private days(part: number): Float64Array {
    const days = new Float64Array(this.customers);
    for (let customer = 0; customer < days.length; customer++) {
      const day = this.sums[customer * WIDTH + part] ?? NaN;
      days[customer] = Number.isFinite(day) ? day : NaN;
    }
    return days;
  }

  private centsOf(part: number): Float64Array {
    const amounts = new Float64Array(this.customers);
    for (let customer = 0; customer < amounts.length; customer++) amounts[customer] = cents(this.sums[customer * WIDTH + part] ?? 0);
    return amounts;
  }

  private otherCurrencies(): LinesLeftOut['otherCurrencies'] {
    return this.lines.currencies.flatMap((currency, code) => {
      const { lines, amount } = this.others[code] ?? { lines: 0, amount: 0 };
      return lines === 0 ? [] : [{ currency, lines, amount: cents(amount) }];
    });
  }
}

/** The named currency that most lines have; of equally many the first. 0 where no line names one. */
function prevailingCurrency(lines: TypedSales): number {
  if (!lines.currency) return lines.currencies.length - 1;
  const counts = new Int32Array(lines.currencies.length);
  for (let line = 0; line < lines.count; line++) {
    const code = lines.currency[line] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let best = 0;
  for (let code = 1; code < counts.length; code++) if (best === 0 || (counts[code] ?? 0) > (counts[best] ?? 0)) best = code;
  return best;
}

const FREE = -1;

/** Orders seen so far: an open-addressed table of lines that grows as it fills, 4 bytes a place. */
class OrderSet {
  private places = new Int32Array(1024).fill(FREE);
  private size = 0;

  constructor(private readonly lines: TypedSales) {}

  /** Whether the line is its order's first one; lines without an order number are one order a day. */
  isNew(line: number, customer: number, day: number): boolean {
    if (this.size * 2 >= this.places.length) this.grow();
    const mask = this.places.length - 1;
    const order = this.lines.order[line] ?? NO_ORDER;
    let place = mixed(order === NO_ORDER ? day : order, customer) & mask;
    for (let other = this.places[place] ?? FREE; other !== FREE; other = this.places[place] ?? FREE) {
      if (this.isSame(line, other, customer, day, order)) return false;
      place = (place + 1) & mask;
    }
    this.places[place] = line;
    this.size++;
    return true;
  }

  private isSame(line: number, other: number, customer: number, day: number, order: number): boolean {
    const { lines } = this;
    if (lines.customer[other] !== customer || lines.order[other] !== order) return false;
    return order === NO_ORDER ? lines.day[other] === day : lines.isSameOrder(line, other);
  }

  private grow(): void {
    const old = this.places;
    const { lines } = this;
    this.places = new Int32Array(old.length * 4).fill(FREE);
    const mask = this.places.length - 1;
    for (let at = 0; at < old.length; at++) {
      const line = old[at] ?? FREE;
      if (line === FREE) continue;
      const order = lines.order[line] ?? NO_ORDER;
      let place = mixed(order === NO_ORDER ? (lines.day[line] ?? 0) : order, lines.customer[line] ?? 0) & mask;
      while (this.places[place] !== FREE) place = (place + 1) & mask;
      this.places[place] = line;
    }
  }
}

/** Spreads an order and its customer over all 32 bits. */
function mixed(order: number, customer: number): number {
  let hash = Math.imul(order ^ Math.imul(customer, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
