import { cents } from '../cents';
import { concentrationOf, roundedShares, type Concentration } from './shares';

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
}

export interface ShareTableForm {
  /** Codes in a fixed order, shown all; otherwise by amount, the largest first. */
  readonly order?: readonly number[];
  /** So many rows at most, the rest in one; all by default. */
  readonly atMost?: number;
}

interface CodeSums {
  readonly code: number;
  amount: number;
  amountBefore: number;
  readonly customers: Set<number>;
}

/** Sales by code as a table of shares that ties to the total: no group is left out. */
export function shareTable(sales: CodedSales, form: ShareTableForm = {}): ShareTable {
  const sums = sumsByCode(sales, form.order ?? []);
  const ordered = form.order ? form.order.flatMap((code) => sums.get(code) ?? []) : [...sums.values()].sort((a, b) => b.amount - a.amount || b.amountBefore - a.amountBefore || a.code - b.code);
  const shown = withRest(ordered, form.atMost ?? Infinity);
  const everybody = new Set(ordered.flatMap(({ customers }) => [...customers]));
  return {
    rows: rowsOf(shown, ranksOf(ordered, 'amount'), ranksOf(ordered, 'amountBefore')),
    total: cents(sum(ordered.map(({ amount }) => amount))),
    totalBefore: cents(sum(ordered.map(({ amountBefore }) => amountBefore))),
    customers: everybody.size,
    concentration: concentrationOf(ordered.map(({ amount }) => amount)),
    inRest: Math.max(0, ordered.length - shown.filter(({ code }) => code !== REST).length),
  };
}

function sumsByCode(sales: CodedSales, always: readonly number[]): Map<number, CodeSums> {
  const sums = new Map<number, CodeSums>(always.map((code) => [code, { code, amount: 0, amountBefore: 0, customers: new Set() }]));
  for (let group = 0; group < sales.count; group++) {
    const code = sales.code[group] ?? 0;
    let of = sums.get(code);
    if (!of) sums.set(code, (of = { code, amount: 0, amountBefore: 0, customers: new Set() }));
    const amount = sales.amount[group] ?? 0;
    of.amount += amount;
    of.amountBefore += sales.amountBefore[group] ?? 0;
    if (amount !== 0) of.customers.add(sales.customer[group] ?? 0);
  }
  for (const of of sums.values()) {
    of.amount = cents(of.amount);
    of.amountBefore = cents(of.amountBefore);
  }
  return sums;
}

function withRest(ordered: readonly CodeSums[], atMost: number): readonly CodeSums[] {
  if (ordered.length <= atMost) return ordered;
  const rest = ordered.slice(atMost);
  return [
    ...ordered.slice(0, atMost),
    {
      code: REST,
      amount: sum(rest.map(({ amount }) => amount)),
      amountBefore: sum(rest.map(({ amountBefore }) => amountBefore)),
      customers: new Set(rest.flatMap(({ customers }) => [...customers])),
    },
  ];
}

function rowsOf(shown: readonly CodeSums[], ranks: ReadonlyMap<number, number>, ranksBefore: ReadonlyMap<number, number>): readonly ShareRow[] {
  const shares = roundedShares(shown.map(({ amount }) => amount));
  const before = roundedShares(shown.map(({ amountBefore }) => amountBefore));
  let cumulative = 0;
  return shown.map(({ code, amount, amountBefore, customers }, index) => {
    const [share = NaN, shareBefore = NaN] = [shares[index], before[index]];
    cumulative += share;
    return {
      code,
      customers: customers.size,
      amount: cents(amount),
      amountBefore: cents(amountBefore),
      share,
      shareBefore,
      cumulativeShare: tenths(cumulative),
      shareChange: tenths(share - shareBefore),
      rank: ranks.get(code),
      rankBefore: ranksBefore.get(code),
    };
  });
}

/** Places of the codes with sales above zero, the largest first; equal amounts share a place. */
function ranksOf(sums: readonly CodeSums[], by: 'amount' | 'amountBefore'): ReadonlyMap<number, number> {
  const sorted = sums.filter((one) => one[by] > 0).sort((a, b) => b[by] - a[by]);
  const ranks = new Map<number, number>();
  sorted.forEach((one, index) => {
    const ahead = sorted[index - 1];
    ranks.set(one.code, ahead && ahead[by] === one[by] ? (ranks.get(ahead.code) ?? index + 1) : index + 1);
  });
  return ranks;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
/** Shares are steps of a thousandth; sums of them are steps again. */
const tenths = (share: number): number => Math.round(share * 1_000) / 1_000;
