import { addYears } from '../../src/domain/serialDate';
import { AMOUNT, CUSTOMER, DATE, LAST_DAY, ORDER, type Rows } from './ledger';
import { emptyOutcome, type Outcome } from './outcome';

/** A customer's sums, as the usual program keeps them. */
export interface PlainSums {
  sales: number;
  previous: number;
  orders: number;
  first: number;
  last: number;
}

const YEAR_AGO = addYears(LAST_DAY, -1);
const TWO_YEARS_AGO = addYears(LAST_DAY, -2);

/** The usual way: a Map of objects by customer, a Set of orders each. */
export function plainOutcome(rows: Rows, list: Rows): Outcome {
  const byCustomer = new Map<unknown, PlainSums & { readonly seen: Set<unknown> }>();
  for (const row of rows) {
    const [day, amount] = [row[DATE], row[AMOUNT]];
    if (typeof day !== 'number' || typeof amount !== 'number' || day > LAST_DAY) continue;
    let sums = byCustomer.get(row[CUSTOMER]);
    if (!sums) byCustomer.set(row[CUSTOMER], (sums = { sales: 0, previous: 0, orders: 0, first: Infinity, last: -Infinity, seen: new Set() }));
    if (day > YEAR_AGO) {
      sums.sales += amount;
      sums.seen.add(row[ORDER]);
      sums.orders = sums.seen.size;
    } else if (day > TWO_YEARS_AGO) sums.previous += amount;
    sums.first = Math.min(sums.first, day);
    sums.last = Math.max(sums.last, day);
  }
  return plainClasses(list.map((row) => byCustomer.get(row[0])));
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Classes by sorting objects, written without any of the product's code. */
export function plainClasses(all: readonly (PlainSums | undefined)[]): Outcome {
  const outcome = emptyOutcome(all.length);
  const customers = all.map((sums, index) => ({ index, sales: cents(sums?.sales ?? 0), previous: cents(sums?.previous ?? 0), orders: sums?.orders ?? 0, first: sums?.first ?? NaN, last: sums?.last ?? NaN }));
  const before = sharesBefore(customers);
  for (const { index, sales, previous, orders, first, last } of customers) {
    outcome.sales[index] = sales;
    outcome.previousSales[index] = previous;
    outcome.orders[index] = orders;
    outcome.firstDeal[index] = first;
    outcome.lastDeal[index] = last;
    outcome.relationship[index] = Number.isNaN(first) ? 2 : LAST_DAY - first > 365 ? 0 : 1;
    outcome.dealStage[index] = Number.isNaN(last) ? 255 : LAST_DAY - last <= 180 ? 1 : 0;
    const share = before.get(index) ?? NaN;
    outcome.grade[index] = share < 0.8 ? 0 : share < 0.95 ? 1 : share < 1 ? 2 : 3;
    outcome.position[index] = share < 0.8 ? (first <= TWO_YEARS_AGO ? 0 : 1) : share < 0.95 && orders >= 2 ? 1 : 2;
  }
  scoreRfm(customers.filter(({ orders }) => orders > 0), outcome);
  return outcome;
}

interface Customer {
  readonly index: number;
  readonly sales: number;
  readonly orders: number;
  readonly last: number;
}

function sharesBefore(customers: readonly Customer[]): ReadonlyMap<number, number> {
  const sorted = customers.filter(({ sales }) => sales > 0).sort((a, b) => b.sales - a.sales);
  const total = sorted.reduce((sum, { sales }) => sum + Math.round(sales * 100), 0);
  const shares = new Map<number, number>();
  let [before, running, previous] = [0, 0, NaN];
  for (const { index, sales } of sorted) {
    if (sales !== previous) before = running;
    shares.set(index, before / total);
    running += Math.round(sales * 100);
    previous = sales;
  }
  return shares;
}

function scoreRfm(buyers: readonly Customer[], outcome: Outcome): void {
  const fifths = (values: readonly number[]): readonly number[] => {
    const sorted = [...values].sort((a, b) => a - b);
    return [1, 2, 3, 4].map((fifth) => sorted[Math.ceil((fifth * sorted.length) / 5) - 1] ?? NaN);
  };
  const score = (value: number, cuts: readonly number[]): number => 1 + cuts.filter((cut) => value > cut).length;
  const recency = fifths(buyers.map(({ last }) => LAST_DAY - last));
  const frequency = fifths(buyers.map(({ orders }) => orders));
  const monetary = fifths(buyers.map(({ sales }) => sales));
  for (const { index, last, orders, sales } of buyers) {
    outcome.rfm[index] = 100 * (6 - score(LAST_DAY - last, recency)) + 10 * score(orders, frequency) + score(sales, monetary);
  }
}
