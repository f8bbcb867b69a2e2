import { cents } from '../cents';
import type { SaleBatches } from '../ledger/saleBatches';
import { addMonths, type SerialDate } from '../serialDate';
import { CountedOrders } from './countedOrders';
import { LineSorter, type LinesLeftOut } from './lineSorter';
import { COUNTED, DAY, ORDER, type LinesByCustomer } from './linesByCustomer';

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

/** Every customer's figures for the months up to the report date: a pass over the ledger, then one block of customers after the other. */
export function salesFigures(batches: SaleBatches, customers: number, reportDate: SerialDate, months = 12): SalesFigures {
  const periodStart = addMonths(reportDate, -months);
  const sorter = new LineSorter(batches, customers, periodStart, reportDate);
  const prevailing = sorter.prevailingCurrency();
  const sums = new FigureSums(sorter.sorted, new CountedOrders(sorter.sorted, batches.texts.isSameOrder), customers, prevailing, {
    start: periodStart,
    previousStart: addMonths(reportDate, -2 * months),
  });
  sums.addAll();
  return { customers, reportDate, periodStart, ...sums.figures(), currency: batches.texts.currencies[prevailing] ?? '', leftOut: sorter.leftOut() };
}

/** The first day of the period and of the one before, less one. */
interface Periods {
  readonly start: SerialDate;
  readonly previousStart: SerialDate;
}

class FigureSums {
  private readonly firstDeal: Float64Array;
  private readonly lastDeal: Float64Array;
  private readonly sales: Float64Array;
  private readonly previousSales: Float64Array;
  private readonly costedSales: Float64Array;
  private readonly cost: Float64Array;
  private readonly orders: Int32Array;

  constructor(
    private readonly lines: LinesByCustomer,
    private readonly counted: CountedOrders,
    customers: number,
    private readonly prevailing: number,
    private readonly periods: Periods,
  ) {
    const column = (): Float64Array => new Float64Array(customers);
    this.firstDeal = column().fill(NaN);
    this.lastDeal = column().fill(NaN);
    [this.sales, this.previousSales, this.costedSales, this.cost] = [column(), column(), column(), column()];
    this.orders = new Int32Array(customers);
  }

  addAll(): void {
    const { lines } = this;
    for (let block = 0; block < lines.blocks; block++) {
      this.counted.begin(lines.orders[block] ?? 0);
      lines.readBlock(block, (from, to) => {
        for (let place = from; place < to; place++) this.add(block, place);
      });
    }
  }

  private add(block: number, place: number): void {
    const { lines, firstDeal, lastDeal, orders } = this;
    const marks = lines.marksOf(place);
    const customer = lines.customerAt(block, marks);
    const day = lines.marks[marks + DAY] ?? 0;
    if (!((firstDeal[customer] ?? NaN) <= day)) firstDeal[customer] = day;
    if (!((lastDeal[customer] ?? NaN) >= day)) lastDeal[customer] = day;
    if (lines.marks[marks + ORDER] !== COUNTED && this.counted.isNew(marks)) orders[customer] = (orders[customer] ?? 0) + 1;
    const currency = lines.currencyAt(marks);
    if (currency === 0 || currency === this.prevailing) this.addAmount(place * lines.width, customer, day);
  }

  private addAmount(at: number, customer: number, day: SerialDate): void {
    const { lines, sales, previousSales, costedSales, cost } = this;
    const amount = lines.amounts[at] ?? 0;
    if (day > this.periods.start) {
      sales[customer] = (sales[customer] ?? 0) + amount;
      const own = lines.hasCosts ? (lines.amounts[at + 1] ?? NaN) : NaN;
      if (Number.isNaN(own)) return;
      costedSales[customer] = (costedSales[customer] ?? 0) + amount;
      cost[customer] = (cost[customer] ?? 0) + own;
    } else if (day > this.periods.previousStart) previousSales[customer] = (previousSales[customer] ?? 0) + amount;
  }

  figures() {
    const { firstDeal, lastDeal, orders } = this;
    return {
      firstDeal,
      lastDeal,
      orders,
      sales: inCents(this.sales),
      previousSales: inCents(this.previousSales),
      costedSales: inCents(this.costedSales),
      cost: inCents(this.cost),
    };
  }
}

function inCents(amounts: Float64Array): Float64Array {
  for (let customer = 0; customer < amounts.length; customer++) amounts[customer] = cents(amounts[customer] ?? 0);
  return amounts;
}
