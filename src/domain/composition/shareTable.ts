import { cents, millionths } from '../cents';
import { Ranks } from '../classification/ranks';
import { codesOf } from './codesOf';
import { customerOrder } from './customerOrder';
import { firstOf } from './firstOf';
import { concentrationOf, roundedShares, tiedCents, type Concentration } from './shares';

/** One line of a share table: a class, a product, a region ... in the period and in the one compared with. */
export interface ShareRow {
  /** What the row is of: a code of the dimension, or REST for all beyond the largest ones. */
  readonly code: number;
  /** Customers with sales above or below zero in the period. */
  readonly customers: number;
  readonly amount: number;
  readonly amountBefore: number;
  /** In tenths of a percent, adding up to 1 over the table; NaN where there are no sales to share. */
  readonly share: number;
  readonly shareBefore: number;
  readonly cumulativeShare: number;
  /** Percentage points, 0.012 for 1.2 points; NaN where one of the shares is unknown. */
  readonly shareChange: number;
  /** Places by amount from 1; undefined where there were no sales, and for the rest. */
  readonly rank: number | undefined;
  readonly rankBefore: number | undefined;
}

/** The code of the row that holds everything beyond the rows shown. */
export const REST = -1;

export interface ShareTable {
  readonly rows: readonly ShareRow[];
  readonly total: number;
  readonly totalBefore: number;
  readonly customers: number;
  /** Over all codes, those in the rest each by itself. */
  readonly concentration: Concentration | undefined;
  /** How many codes the rest holds; 0 where there is no rest. */
  readonly inRest: number;
}

/** Sales by code and customer: groups with one code each; a customer may be in several groups. */
export interface CodedSales {
  readonly count: number;
  readonly code: ArrayLike<number>;
  readonly customer: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
  readonly amountBefore: ArrayLike<number>;
  /** Set where the groups stand in the order of their customers, so that nobody need look. */
  readonly isInOrder?: true;
}

export interface ShareTableForm {
  /** Codes in a fixed order, shown all; otherwise by amount, the largest first. */
  readonly order?: readonly number[];
  /** So many rows at most, the rest in one; all by default. */
  readonly atMost?: number;
  /** What the rows have to add up to; their own sums by default. */
  readonly totals?: Totals;
}

/** All sales of the period and of the one compared with, in whole cents. */
export interface Totals {
  readonly amount: number;
  readonly amountBefore: number;
}

/** Sums by code; codes that no group has are not there. */
interface CodeSums {
  /** One more than the largest code. */
  readonly size: number;
  readonly amount: Float64Array;
  readonly amountBefore: Float64Array;
  readonly isThere: Uint8Array;
  readonly codes: number;
}

/** Sales by code as a table of shares that ties to the total: no group is left out. Linear in groups and codes. */
export function shareTable(sales: CodedSales, form: ShareTableForm = {}): ShareTable {
  const sums = sumsByCode(sales, form.order ?? []);
  const { amount, amountBefore, isThere } = sums;
  const first = form.order ?? firstOf(sums.size, form.atMost ?? Infinity, (code) => isThere[code] === 1, (a, b) => (amount[b] ?? 0) - (amount[a] ?? 0) || (amountBefore[b] ?? 0) - (amountBefore[a] ?? 0) || a - b);
  const shown = first.length < sums.codes && !form.order ? [...first, REST] : first;
  const customers = customersByRow(sales, rowsByCode(shown, sums.size), shown.length);
  const [total, totalBefore] = [sumOf(amount), sumOf(amountBefore)];
  const amounts = shown.map((code) => (code === REST ? total - sumOfCodes(amount, first) : (amount[code] ?? 0)));
  const before = shown.map((code) => (code === REST ? totalBefore - sumOfCodes(amountBefore, first) : (amountBefore[code] ?? 0)));
  return {
    rows: rowsOf({ shown, amounts: tiedCents(amounts, form.totals?.amount), before: tiedCents(before, form.totals?.amountBefore), shares: roundedShares(amounts), sharesBefore: roundedShares(before), customers: customers.byRow, sums }),
    total: form.totals?.amount ?? cents(total),
    totalBefore: form.totals?.amountBefore ?? cents(totalBefore),
    customers: customers.everybody,
    concentration: concentrationOf(amount),
    inRest: sums.codes - first.length,
  };
}

function sumsByCode(sales: CodedSales, always: readonly number[]): CodeSums {
  const size = Math.max(codesOf(sales.code, sales.count), codesOf(always, always.length));
  const [amount, amountBefore, isThere] = [new Float64Array(size), new Float64Array(size), new Uint8Array(size)];
  for (const code of always) isThere[code] = 1;
  addUp(sales, { amount, amountBefore, isThere });
  for (let code = 0; code < size; code++) {
    amount[code] = millionths(amount[code] ?? 0);
    amountBefore[code] = millionths(amountBefore[code] ?? 0);
  }
  return { size, amount, amountBefore, isThere, codes: isThere.reduce((sum, one) => sum + one, 0) };
}

function addUp({ count, code: codes, amount, amountBefore }: CodedSales, sums: Pick<CodeSums, 'amount' | 'amountBefore' | 'isThere'>): void {
  for (let group = 0; group < count; group++) {
    const code = codes[group] ?? 0;
    sums.isThere[code] = 1;
    sums.amount[code] = (sums.amount[code] ?? 0) + (amount[group] ?? 0);
    sums.amountBefore[code] = (sums.amountBefore[code] ?? 0) + (amountBefore[group] ?? 0);
  }
}

const sumOf = (amounts: Float64Array): number => amounts.reduce((total, amount) => total + amount, 0);
const sumOfCodes = (amounts: Float64Array, codes: readonly number[]): number => codes.reduce((total, code) => total + (amounts[code] ?? 0), 0);

/** The row of each code; codes without one are in the rest, the last row. */
function rowsByCode(shown: readonly number[], size: number): Int32Array {
  const rows = new Int32Array(size).fill(shown.length - 1);
  shown.forEach((code, row) => {
    if (code !== REST) rows[code] = row;
  });
  return rows;
}

/** How many customers have sales in each row, and in any: each once, since their groups come one after another. */
function customersByRow({ count, code, customer, amount, isInOrder }: CodedSales, rowOf: Int32Array, rows: number): { readonly byRow: Int32Array; readonly everybody: number } {
  const order = isInOrder ? undefined : customerOrder(customer, count);
  const byRow = new Int32Array(rows);
  const lastOfRow = new Int32Array(rows).fill(-1);
  let everybody = 0;
  let last = -1;
  for (let at = 0; at < count; at++) {
    const group = order ? (order[at] ?? 0) : at;
    if ((amount[group] ?? 0) === 0) continue;
    const own = customer[group] ?? 0;
    if (own !== last) everybody++;
    last = own;
    const row = rowOf[code[group] ?? 0] ?? 0;
    if (lastOfRow[row] === own) continue;
    lastOfRow[row] = own;
    byRow[row] = (byRow[row] ?? 0) + 1;
  }
  return { byRow, everybody };
}

interface Shown {
  readonly shown: readonly number[];
  readonly amounts: readonly number[];
  readonly before: readonly number[];
  readonly shares: readonly number[];
  readonly sharesBefore: readonly number[];
  readonly customers: Int32Array;
  readonly sums: CodeSums;
}

function rowsOf({ shown, amounts, before, shares, sharesBefore, customers, sums }: Shown): readonly ShareRow[] {
  const [ranks, ranksBefore] = [ranksOf(shown, sums.amount), ranksOf(shown, sums.amountBefore)];
  let cumulative = 0;
  return shown.map((code, index) => {
    const [share = NaN, shareBefore = NaN] = [shares[index], sharesBefore[index]];
    cumulative += share;
    return {
      code,
      customers: customers[index] ?? 0,
      amount: amounts[index] ?? 0,
      amountBefore: before[index] ?? 0,
      share,
      shareBefore,
      cumulativeShare: tenths(cumulative),
      shareChange: tenths(share - shareBefore),
      rank: ranks[index],
      rankBefore: ranksBefore[index],
    };
  });
}

/** The places of some codes among all with sales above zero, the largest first; equal amounts share a place, REST has none. */
function ranksOf(codes: readonly number[], amounts: Float64Array): readonly (number | undefined)[] {
  const own = codes.map((code) => (code === REST ? 0 : (amounts[code] ?? 0)));
  const steps = new Ranks(own);
  // At each place: how many amounts have so many steps below them; then how many have so many or more.
  const above = new Int32Array(steps.size + 1);
  for (let code = 0; code < amounts.length; code++) {
    const amount = amounts[code] ?? 0;
    if (!(amount > 0)) continue;
    const below = steps.below(amount);
    above[below] = (above[below] ?? 0) + 1;
  }
  for (let below = steps.size - 1; below >= 0; below--) above[below] = (above[below] ?? 0) + (above[below + 1] ?? 0);
  return own.map((amount) => (amount > 0 ? 1 + (above[steps.upTo(amount)] ?? 0) : undefined));
}

/** Shares are steps of a thousandth; sums of them are steps again. */
const tenths = (share: number): number => Math.round(share * 1_000) / 1_000;
