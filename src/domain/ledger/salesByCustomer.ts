import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import type { SerialDate } from '../serialDate';
import { prevailingCode } from './currency';
import { NO_DAY } from './saleBatches';
import type { TypedSales } from './typedSales';

/** The days whose sales are added up: those after `start` up to and with `end`. */
export interface DaySpan {
  readonly start: SerialDate;
  readonly end: SerialDate;
}

/**
 * Sales of some days by position in the list of customers, in whole cents' precision, returns taken off. `currency`, a position
 * in `TypedSales.currencies`, counts alone, with lines that name none.
 */
export function salesByCustomer(sales: TypedSales, customers: number, currency: number, { start, end }: DaySpan): Float64Array {
  const { customer, day, amount, currency: codes } = sales;
  const sums = new Float64Array(customers);
  for (let line = 0; line < sales.count; line++) {
    const who = customer[line] ?? UNKNOWN_CUSTOMER;
    const when = day[line] ?? NO_DAY;
    if (when <= start || when > end || who === UNKNOWN_CUSTOMER) continue;
    const sold = amount[line] ?? NaN;
    const code = codes ? (codes[line] ?? 0) : 0;
    if (!Number.isNaN(sold) && (code === 0 || code === currency)) sums[who] = (sums[who] ?? 0) + sold;
  }
  for (let who = 0; who < customers; who++) sums[who] = cents(sums[who] ?? 0);
  return sums;
}

/** The first day with a sale of an amount up to and with `end`, by position in the list of customers, in any currency; NaN without one. */
export function firstDealDays(sales: TypedSales, customers: number, end: SerialDate): Float64Array {
  const { customer, day, amount } = sales;
  const first = new Float64Array(customers).fill(NaN);
  for (let line = 0; line < sales.count; line++) {
    const who = customer[line] ?? UNKNOWN_CUSTOMER;
    const when = day[line] ?? NO_DAY;
    if (when === NO_DAY || when > end || who === UNKNOWN_CUSTOMER || Number.isNaN(amount[line] ?? NaN)) continue;
    if (!((first[who] ?? NaN) <= when)) first[who] = when;
  }
  return first;
}

/** Position among the currencies of the one that most lines name. */
export function prevailingCurrency({ currency, currencies, count }: TypedSales): number {
  if (!currency) return currencies.length - 1;
  const lines = new Int32Array(currencies.length);
  for (let line = 0; line < count; line++) {
    const code = currency[line] ?? 0;
    lines[code] = (lines[code] ?? 0) + 1;
  }
  return prevailingCode(lines);
}
