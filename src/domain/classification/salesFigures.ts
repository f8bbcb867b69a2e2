import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { NO_DAY, NO_ORDER, SAME_ORDER, type TypedSales } from '../ledger/typedSales';
import { COUNTED, LinesByCustomer } from './linesByCustomer';
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

/** Every customer's figures for the months up to the report date; two passes over the lines, the second one block of customers after the other. */
export function salesFigures(lines: TypedSales, customers: number, reportDate: SerialDate, months = 12): SalesFigures {
  const sorter = new LineSorter(lines, customers, reportDate, addMonths(reportDate, -months));
  for (let line = 0; line < lines.count; line++) sorter.take(line);
  const sums = new FigureSums(sorter.sorted, lines, customers, reportDate, months);
  for (let block = 0; block < sorter.sorted.blocks; block++) sums.addBlock(block);
  return { ...sums.figures(), customers, reportDate, periodStart: addMonths(reportDate, -months), currency: lines.currencies[sorter.prevailing] ?? '', leftOut: sorter.leftOut() };
}

class LineSorter {
  readonly sorted: LinesByCustomer;
  readonly prevailing: number;
  private readonly others: { lines: number; amount: number }[];
  private withoutCustomer = 0;
  private withoutDate = 0;
  private inFuture = 0;
  private withoutAmount = 0;
  private lastCustomer = UNKNOWN_CUSTOMER;
  private lastLine = -1;

  constructor(
    private readonly lines: TypedSales,
    customers: number,
    private readonly reportDate: SerialDate,
    private readonly periodStart: SerialDate,
  ) {
    this.prevailing = prevailingCurrency(lines);
    this.others = lines.currencies.map(() => ({ lines: 0, amount: 0 }));
    this.sorted = new LinesByCustomer(lines, customers);
  }

  take(line: number): void {
    const { lines } = this;
    const customer = lines.customer[line] ?? UNKNOWN_CUSTOMER;
    const day = lines.day[line] ?? NO_DAY;
    const amount = lines.amount[line] ?? NaN;
    if (customer === UNKNOWN_CUSTOMER) this.withoutCustomer++;
    else if (day === NO_DAY) this.withoutDate++;
    else if (day > this.reportDate) this.inFuture++;
    else if (Number.isNaN(amount)) this.withoutAmount++;
    else {
      const order = this.orderToCount(line, customer, day);
      const cost = lines.cost ? (lines.cost[line] ?? NaN) : NaN;
      this.sorted.add(customer, day, order, line, this.isOther(line, amount) ? NaN : amount, cost);
    }
  }

  private orderToCount(line: number, customer: number, day: number): number {
    if (day <= this.periodStart) return COUNTED;
    const order = this.lines.order[line] ?? NO_ORDER;
    const isCounted = (order & SAME_ORDER) !== 0 && this.lastLine === line - 1 && this.lastCustomer === customer;
    this.lastLine = line;
    this.lastCustomer = customer;
    return isCounted ? COUNTED : order & ~SAME_ORDER;
  }

  private isOther(line: number, amount: number): boolean {
    if (!this.lines.currency) return false;
    const currency = this.lines.currency[line] ?? 0;
    if (currency === 0 || currency === this.prevailing) return false;
    const other = this.others[currency];
    if (other) {
      other.lines++;
      other.amount += amount;
    }
    return true;
  }

  leftOut(): LinesLeftOut {
    const { withoutCustomer, withoutDate, inFuture, withoutAmount } = this;
    const otherCurrencies = this.lines.currencies.flatMap((currency, code) => {
      const { lines, amount } = this.others[code] ?? { lines: 0, amount: 0 };
      return lines === 0 ? [] : [{ currency, lines, amount: cents(amount) }];
    });
    return { withoutCustomer, withoutDate, inFuture, withoutAmount, otherCurrencies };
  }
}

class FigureSums {
  private readonly periodStart: SerialDate;
  private readonly previousStart: SerialDate;
  private readonly firstDeal: Float64Array;
  private readonly lastDeal: Float64Array;
  private readonly sales: Float64Array;
  private readonly previousSales: Float64Array;
  private readonly costedSales: Float64Array;
  private readonly cost: Float64Array;
  private readonly orders: Int32Array;
  private readonly seen: OrderSet;

  constructor(private readonly sorted: LinesByCustomer, lines: TypedSales, customers: number, reportDate: SerialDate, months: number) {
    this.periodStart = addMonths(reportDate, -months);
    this.previousStart = addMonths(reportDate, -2 * months);
    this.firstDeal = new Float64Array(customers).fill(NaN);
    this.lastDeal = new Float64Array(customers).fill(NaN);
    this.sales = new Float64Array(customers);
    this.previousSales = new Float64Array(customers);
    this.costedSales = new Float64Array(customers);
    this.cost = new Float64Array(customers);
    this.orders = new Int32Array(customers);
    this.seen = new OrderSet(sorted, lines);
  }

  addBlock(block: number): void {
    const { sorted } = this;
    const end = sorted.end(block);
    this.seen.clear();
    for (let place = sorted.start(block); place < end; place++) this.add(place);
  }

  private add(place: number): void {
    const { amounts, marks, width } = this.sorted;
    const mark = (place * width + width - 2) * 2;
    const customer = marks[mark] ?? 0;
    const day = marks[mark + 1] ?? 0;
    const order = marks[mark + 2] ?? 0;
    const amount = amounts[place * width] ?? NaN;
    if (!((this.firstDeal[customer] ?? NaN) <= day)) this.firstDeal[customer] = day;
    if (!((this.lastDeal[customer] ?? NaN) >= day)) this.lastDeal[customer] = day;
    if (order !== COUNTED && this.seen.isNew(place, customer, day, order)) this.orders[customer] = (this.orders[customer] ?? 0) + 1;
    if (Number.isNaN(amount)) return;
    if (day > this.periodStart) {
      this.sales[customer] = (this.sales[customer] ?? 0) + amount;
      const cost = width === 4 ? (amounts[place * width + 1] ?? NaN) : NaN;
      if (Number.isNaN(cost)) return;
      this.costedSales[customer] = (this.costedSales[customer] ?? 0) + amount;
      this.cost[customer] = (this.cost[customer] ?? 0) + cost;
    } else if (day > this.previousStart) this.previousSales[customer] = (this.previousSales[customer] ?? 0) + amount;
  }

  figures() {
    const { firstDeal, lastDeal, orders } = this;
    return { firstDeal, lastDeal, orders, sales: this.centsOf(this.sales), previousSales: this.centsOf(this.previousSales), costedSales: this.centsOf(this.costedSales), cost: this.centsOf(this.cost) };
  }

  private centsOf(amounts: Float64Array): Float64Array {
    for (let customer = 0; customer < amounts.length; customer++) amounts[customer] = cents(amounts[customer] ?? 0);
    return amounts;
  }
}

/** The named currency that most lines have; of equally many the first. 0 where no line names one. */
export function prevailingCurrency(lines: TypedSales): number {
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

  constructor(private readonly sorted: LinesByCustomer, private readonly lines: TypedSales) {}

  clear(): void {
    this.places.fill(FREE);
    this.size = 0;
  }

  /** Whether the line is its order's first one; lines without an order number are one order a day. */
  isNew(placed: number, customer: number, day: number, order: number): boolean {
    if (this.size * 2 >= this.places.length) this.grow();
    const mask = this.places.length - 1;
    let place = mixed(order === NO_ORDER ? day : order, customer) & mask;
    for (let other = this.places[place] ?? FREE; other !== FREE; other = this.places[place] ?? FREE) {
      if (this.isSame(placed, other, customer, day, order)) return false;
      place = (place + 1) & mask;
    }
    this.places[place] = placed;
    this.size++;
    return true;
  }

  private isSame(placed: number, other: number, customer: number, day: number, order: number): boolean {
    const { marks, width } = this.sorted;
    const mark = (other * width + width - 2) * 2;
    if (marks[mark] !== customer || marks[mark + 2] !== order) return false;
    if (order === NO_ORDER) return marks[mark + 1] === day;
    return this.lines.isSameOrder(marks[(placed * width + width - 2) * 2 + 3] ?? 0, marks[mark + 3] ?? 0);
  }

  private grow(): void {
    const old = this.places;
    const { marks, width } = this.sorted;
    this.places = new Int32Array(old.length * 4).fill(FREE);
    const mask = this.places.length - 1;
    for (let at = 0; at < old.length; at++) {
      const placed = old[at] ?? FREE;
      if (placed === FREE) continue;
      const m = (placed * width + width - 2) * 2;
      const order = marks[m + 2] ?? NO_ORDER;
      let place = mixed(order === NO_ORDER ? (marks[m + 1] ?? 0) : order, marks[m] ?? 0) & mask;
      while (this.places[place] !== FREE) place = (place + 1) & mask;
      this.places[place] = placed;
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
