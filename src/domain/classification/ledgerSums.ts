import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { BATCH } from '../customer/textTable';
import { prevailingCode } from '../ledger/currency';
import { NO_DAY, NO_ORDER, SAME_ORDER, type SaleBatch, type SaleBatches } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import { CustomerSums, SUM } from './customerSums';
import { OrdersByCustomer } from './ordersByCustomer';

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

/** The report date, and the days before the period's first one and before that of the period before it. */
export interface Periods {
  readonly reportDate: SerialDate;
  readonly start: SerialDate;
  readonly previousStart: SerialDate;
}

/**
 * Every customer's sums, in one pass over the ledger: each batch is gone through once for each kind of sum. Amounts are
 * those in one currency, and of lines that name none.
 */
export class LedgerSums {
  readonly sums: CustomerSums;
  readonly orders: OrdersByCustomer;
  /** By currency: all lines, those that count, and their amounts. */
  private readonly lines: number[] = [];
  private readonly counted: number[] = [];
  private readonly amounts: number[] = [];
  private readonly left = { withoutCustomer: 0, withoutDate: 0, inFuture: 0, withoutAmount: 0 };
  /** Which lines of the batch count, and of which currency they are. */
  private readonly kept = new Int32Array(BATCH);
  private readonly codes = new Uint16Array(BATCH);
  /** The last line of the period, and its customer. */
  private lastLine = -1;
  private lastCustomer = UNKNOWN_CUSTOMER;

  /** `currency`: the code of the one whose amounts are added up; the one that prevails in the first batch where none is given. */
  constructor(
    private readonly batches: SaleBatches,
    customers: number,
    private readonly periods: Periods,
    private currency?: number,
  ) {
    this.sums = new CustomerSums(customers, batches.hasCosts);
    this.orders = new OrdersByCustomer(customers, batches.texts.isSameOrder);
    batches.readTo((batch) => this.take(batch));
  }

  /** Whether the amounts are those in the currency that most lines of the whole ledger name. */
  get isOfPrevailing(): boolean {
    return this.currency === undefined || this.currency === this.prevailingCurrency();
  }

  /** The code of the currency that prevails, by all lines of the ledger, whether they count or not. */
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

  private take(batch: SaleBatch): void {
    const only = Math.max(0, this.batches.texts.currencies.length - 1);
    while (this.lines.length <= only) for (const sums of [this.lines, this.counted, this.amounts]) sums.push(0);
    this.countCurrencies(batch, only);
    this.currency ??= prevailingCode(this.lines);
    for (let from = 0; from < batch.count; from += BATCH) {
      const kept = this.keep(batch, from, Math.min(batch.count, from + BATCH), only);
      this.addDeals(batch, kept);
      this.addAmounts(batch, kept);
      this.noteOrders(batch, kept);
    }
  }

  private countCurrencies({ count, currency }: SaleBatch, only: number): void {
    const { lines } = this;
    if (!currency) lines[only] = (lines[only] ?? 0) + count;
    else for (let at = 0; at < count; at++) lines[currency[at] ?? 0] = (lines[currency[at] ?? 0] ?? 0) + 1;
  }

  /** Notes which of some lines count, how many in all, and why the others do not. */
  private keep({ customer, day, amount, currency }: SaleBatch, from: number, to: number, only: number): number {
    const { kept, codes, left, counted, amounts } = this;
    const { reportDate } = this.periods;
    let count = 0;
    for (let at = from; at < to; at++) {
      const when = day[at] ?? NO_DAY;
      const value = amount[at] ?? NaN;
      if (customer[at] === UNKNOWN_CUSTOMER) left.withoutCustomer++;
      else if (when === NO_DAY) left.withoutDate++;
      else if (when > reportDate) left.inFuture++;
      else if (Number.isNaN(value)) left.withoutAmount++;
      else {
        const code = currency ? (currency[at] ?? 0) : only;
        counted[code] = (counted[code] ?? 0) + 1;
        amounts[code] = (amounts[code] ?? 0) + value;
        kept[count] = at;
        codes[count++] = code;
      }
    }
    return count;
  }

  private addDeals({ customer, day }: SaleBatch, count: number): void {
    const { kept } = this;
    const { values: sums, width } = this.sums;
    for (let index = 0; index < count; index++) {
      const at = kept[index] ?? 0;
      const place = (customer[at] ?? 0) * width;
      const when = day[at] ?? NO_DAY;
      if (!((sums[place + SUM.firstDeal] ?? NaN) <= when)) sums[place + SUM.firstDeal] = when;
      if (!((sums[place + SUM.lastDeal] ?? NaN) >= when)) sums[place + SUM.lastDeal] = when;
    }
  }

  private addAmounts({ customer, day, amount, cost }: SaleBatch, count: number): void {
    const { kept, codes, currency } = this;
    const { values: sums, width } = this.sums;
    const { start, previousStart } = this.periods;
    for (let index = 0; index < count; index++) {
      const at = kept[index] ?? 0;
      const when = day[at] ?? NO_DAY;
      if (when <= previousStart || (codes[index] !== 0 && codes[index] !== currency)) continue;
      const place = (customer[at] ?? 0) * width;
      const value = amount[at] ?? 0;
      const sum = place + (when > start ? SUM.sales : SUM.previousSales);
      sums[sum] = (sums[sum] ?? 0) + value;
      const own = cost && when > start ? (cost[at] ?? NaN) : NaN;
      if (Number.isNaN(own)) continue;
      sums[place + SUM.costedSales] = (sums[place + SUM.costedSales] ?? 0) + value;
      sums[place + SUM.cost] = (sums[place + SUM.cost] ?? 0) + own;
    }
  }

  /** Orders of the period; a line that goes on with the order and the customer of the line above is noted with that. */
  private noteOrders({ first, customer, day, order }: SaleBatch, count: number): void {
    if (!order) return;
    const { kept, orders } = this;
    const { start } = this.periods;
    for (let index = 0; index < count; index++) {
      const at = kept[index] ?? 0;
      const when = day[at] ?? NO_DAY;
      if (when <= start) continue;
      const who = customer[at] ?? UNKNOWN_CUSTOMER;
      const number = order[at] ?? NO_ORDER;
      const goesOn = (number & SAME_ORDER) !== 0 && this.lastLine === first + at - 1 && this.lastCustomer === who;
      this.lastLine = first + at;
      this.lastCustomer = who;
      if (!goesOn) orders.note(who, first + at, when, number & ~SAME_ORDER);
    }
  }
}
