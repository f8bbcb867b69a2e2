import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { prevailingCode } from '../ledger/currency';
import { NO_DAY, NO_ORDER, SAME_ORDER, type SaleBatch, type SaleBatches } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import { COUNTED, LinesByCustomer } from './linesByCustomer';

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

/** Tells the lines that count from those that do not, and puts them in order by customer; one pass over the ledger. */
export class LineSorter {
  readonly sorted: LinesByCustomer;
  /** By currency: all lines, those that count, and their amounts. */
  private readonly lines: number[] = [];
  private readonly counted: number[] = [];
  private readonly amounts: number[] = [];
  private readonly left = { withoutCustomer: 0, withoutDate: 0, inFuture: 0, withoutAmount: 0 };
  /** The last line of the period, and its customer. */
  private lastLine = -1;
  private lastCustomer = UNKNOWN_CUSTOMER;

  constructor(
    private readonly batches: SaleBatches,
    customers: number,
    private readonly periodStart: SerialDate,
    private readonly reportDate: SerialDate,
  ) {
    this.sorted = new LinesByCustomer(batches.count, customers, batches.hasCosts);
    batches.readTo((batch) => this.take(batch));
  }

  private take(batch: SaleBatch): void {
    const { first, count, customer, day, amount, order, cost, currency } = batch;
    const only = Math.max(0, this.batches.texts.currencies.length - 1);
    while (this.lines.length <= only) for (const sums of [this.lines, this.counted, this.amounts]) sums.push(0);
    for (let at = 0; at < count; at++) {
      const code = currency ? (currency[at] ?? 0) : only;
      this.lines[code] = (this.lines[code] ?? 0) + 1;
      const [who, when, value] = [customer[at] ?? UNKNOWN_CUSTOMER, day[at] ?? NO_DAY, amount[at] ?? NaN];
      if (!this.counts(who, when, value)) continue;
      this.counted[code] = (this.counted[code] ?? 0) + 1;
      this.amounts[code] = (this.amounts[code] ?? 0) + value;
      const line = first + at;
      this.sorted.add(line, who, when, this.orderToCount(line, who, when, order[at] ?? NO_ORDER), code, value, cost ? (cost[at] ?? NaN) : NaN);
    }
  }

  private counts(customer: number, day: number, amount: number): boolean {
    if (customer === UNKNOWN_CUSTOMER) this.left.withoutCustomer++;
    else if (day === NO_DAY) this.left.withoutDate++;
    else if (day > this.reportDate) this.left.inFuture++;
    else if (Number.isNaN(amount)) this.left.withoutAmount++;
    else return true;
    return false;
  }

  /** COUNTED outside the period, and where the line above is of the same order and customer, and in the period as well. */
  private orderToCount(line: number, customer: number, day: number, order: number): number {
    if (day <= this.periodStart) return COUNTED;
    const goesOn = (order & SAME_ORDER) !== 0 && this.lastLine === line - 1 && this.lastCustomer === customer;
    this.lastLine = line;
    this.lastCustomer = customer;
    return goesOn ? COUNTED : order & ~SAME_ORDER;
  }

  /** Its code, by all lines of the ledger, whether they count or not. */
  prevailingCurrency(): number {
    return prevailingCode(this.lines);
  }

  leftOut(): LinesLeftOut {
    const prevailing = this.prevailingCurrency();
    const others = this.batches.texts.currencies.map((currency, code) => ({ code, currency, lines: this.counted[code] ?? 0, amount: cents(this.amounts[code] ?? 0) }));
    return {
      ...this.left,
      otherCurrencies: others.flatMap(({ code, lines, ...sum }) => (code === 0 || code === prevailing || lines === 0 ? [] : [{ ...sum, lines }])),
    };
  }
}
