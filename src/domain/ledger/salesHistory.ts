import { cents } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { addYears, civilOf, type SerialDate } from '../serialDate';
import type { SaleLines } from './saleLines';

/** Calendar years that a card shows, the report date's year among them. */
export const YEARS_SHOWN = 4;

export interface YearOfSales {
  readonly year: number;
  /** Amounts of the four quarters; undefined where the quarter has not begun by the report date. */
  readonly quarters: readonly (number | undefined)[];
  readonly total: number;
}

/** What one customer bought, up to and with the report date. Amounts are in the currency that prevails in the ledger; lines in others count as deals and orders alone. */
export interface SalesHistory {
  /** Newest last; as many as YEARS_SHOWN, also those without sales. */
  readonly years: readonly YearOfSales[];
  /** Over all of the ledger. */
  readonly total: number;
  /** Orders with a number; lines without one count as an order a day. */
  readonly orders: number;
  readonly ordersLast12Months: number;
  readonly firstDeal: SerialDate;
  readonly lastDeal: SerialDate;
  readonly last12Months: number;
  readonly previous12Months: number;
  /** The three products with the largest sales, largest first. */
  readonly topProducts: readonly { readonly name: string; readonly amount: number }[];
}

/**
 * Every customer's history in one pass over the ledger; undefined for a customer without any line. Lines without a
 * customer, a usable date or amount, or after the report date are left out. Linear in lines and customers.
 */
export function salesHistories(
  lines: SaleLines,
  customerOf: Int32Array,
  customers: number,
  reportDate: SerialDate,
): readonly (SalesHistory | undefined)[] {
  const sums = new Sums(customers, reportDate);
  for (let row = 0; row < lines.count; row++) {
    const customer = customerOf[row] ?? UNKNOWN_CUSTOMER;
    const date = lines.date[row] ?? NaN;
    const amount = lines.amount[row] ?? NaN;
    if (customer === UNKNOWN_CUSTOMER || Number.isNaN(amount) || !(Math.floor(date) <= reportDate)) continue;
    sums.addDeal(customer, Math.floor(date), lines.order[row] ?? -1);
    if (lines.isOtherCurrency[row] !== 1) sums.addAmount(customer, Math.floor(date), amount, lines.product[row] ?? '');
  }
  return Array.from({ length: customers }, (_, customer) => sums.history(customer));
}

const QUARTERS_SHOWN = YEARS_SHOWN * 4;

/** Running sums of all customers at once, in arrays by customer. */
class Sums {
  private readonly firstYear: number;
  private readonly quartersBegun: number;
  private readonly yearAgo: SerialDate;
  private readonly twoYearsAgo: SerialDate;
  private readonly quarters: Float64Array;
  private readonly total: Float64Array;
  private readonly last12: Float64Array;
  private readonly previous12: Float64Array;
  private readonly first: Float64Array;
  private readonly last: Float64Array;
  private readonly orders: Int32Array;
  private readonly orders12: Int32Array;
  private readonly seenOrders = new Set<number>();
  private readonly products: (Map<string, number> | undefined)[];
  /** Quarters by day, since the same days come again and again. */
  private readonly quarterOfDay = new Map<number, number>();

  constructor(customers: number, reportDate: SerialDate) {
    const today = civilOf(reportDate);
    this.firstYear = today.year - YEARS_SHOWN + 1;
    this.quartersBegun = (YEARS_SHOWN - 1) * 4 + Math.ceil(today.month / 3);
    this.yearAgo = addYears(reportDate, -1);
    this.twoYearsAgo = addYears(reportDate, -2);
    this.quarters = new Float64Array(customers * QUARTERS_SHOWN);
    this.total = new Float64Array(customers);
    this.last12 = new Float64Array(customers);
    this.previous12 = new Float64Array(customers);
    this.first = new Float64Array(customers).fill(Infinity);
    this.last = new Float64Array(customers).fill(-Infinity);
    this.orders = new Int32Array(customers);
    this.orders12 = new Int32Array(customers);
    this.products = new Array<Map<string, number> | undefined>(customers).fill(undefined);
  }

  addDeal(customer: number, day: SerialDate, order: number): void {
    if (day < (this.first[customer] ?? Infinity)) this.first[customer] = day;
    if (day > (this.last[customer] ?? -Infinity)) this.last[customer] = day;
    this.countOrder(customer, day, order);
  }

  addAmount(customer: number, day: SerialDate, amount: number, product: string | number | boolean): void {
    const quarter = this.quarter(day);
    if (quarter >= 0) increase(this.quarters, customer * QUARTERS_SHOWN + quarter, amount);
    increase(this.total, customer, amount);
    if (day > this.yearAgo) increase(this.last12, customer, amount);
    else if (day > this.twoYearsAgo) increase(this.previous12, customer, amount);
    if (product !== '') this.addProduct(customer, String(product), amount);
  }

  history(customer: number): SalesHistory | undefined {
    const firstDeal = this.first[customer] ?? Infinity;
    if (firstDeal === Infinity) return undefined;
    return {
      years: Array.from({ length: YEARS_SHOWN }, (_, index) => this.year(customer, index)),
      total: cents(this.total[customer] ?? 0),
      orders: this.orders[customer] ?? 0,
      ordersLast12Months: this.orders12[customer] ?? 0,
      firstDeal,
      lastDeal: this.last[customer] ?? firstDeal,
      last12Months: cents(this.last12[customer] ?? 0),
      previous12Months: cents(this.previous12[customer] ?? 0),
      topProducts: topThree(this.products[customer]),
    };
  }

  private year(customer: number, index: number): YearOfSales {
    const quarters = [0, 1, 2, 3].map((quarter) => {
      const position = index * 4 + quarter;
      return position < this.quartersBegun ? cents(this.quarters[customer * QUARTERS_SHOWN + position] ?? 0) : undefined;
    });
    return { year: this.firstYear + index, quarters, total: cents(quarters.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)) };
  }

  /** Position among the quarters shown, -1 before the first of them. */
  private quarter(day: SerialDate): number {
    let quarter = this.quarterOfDay.get(day);
    if (quarter === undefined) {
      const { year, month } = civilOf(day);
      quarter = year < this.firstYear ? -1 : (year - this.firstYear) * 4 + Math.floor((month - 1) / 3);
      this.quarterOfDay.set(day, quarter);
    }
    return quarter;
  }

  private countOrder(customer: number, day: SerialDate, order: number): void {
    // One number for customer and order (or day, below zero): customers stay under 2^21, orders and days under 2^31.
    const name = (order >= 0 ? order : -1 - day) * 2_097_152 + customer;
    if (this.seenOrders.has(name)) return;
    this.seenOrders.add(name);
    increase(this.orders, customer, 1);
    if (day > this.yearAgo) increase(this.orders12, customer, 1);
  }

  private addProduct(customer: number, product: string, amount: number): void {
    const products = (this.products[customer] ??= new Map<string, number>());
    products.set(product, (products.get(product) ?? 0) + amount);
  }
}

function increase(array: Float64Array | Int32Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}

function topThree(products: ReadonlyMap<string, number> | undefined): SalesHistory['topProducts'] {
  return [...(products ?? [])]
    .filter(([, amount]) => amount > 0)
    .sort(([nameA, amountA], [nameB, amountB]) => amountB - amountA || (nameA < nameB ? -1 : 1))
    .slice(0, 3)
    .map(([name, amount]) => ({ name, amount: cents(amount) }));
}
