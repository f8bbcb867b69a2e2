import { addYears, type SerialDate } from '../serialDate';
import type { Grade, MarketPosition } from './classes';
import { shareBefore } from './cumulativeShare';

/** P3.2b: shares of cumulative sales where A and B end. */
const A_ENDS = 0.8;
const B_ENDS = 0.95;

/**
 * P3.2b, the default standard: by the share of sales before the customer, under 80 % A, under 95 % B, else C; no sales
 * in the period D. `amounts` are sales of the period by customer, returns taken off.
 */
export const gradesOf = (amounts: readonly number[]): readonly Grade[] =>
  shareBefore(amounts).map((before) => {
    if (Number.isNaN(before)) return 'D';
    if (before < A_ENDS) return 'A';
    return before < B_ENDS ? 'B' : 'C';
  });

/** What P1.4 looks at, by customer, for the last 12 months. */
export interface Standing {
  readonly amount: number;
  readonly orders: number;
  readonly firstDeal: SerialDate | undefined;
}

/** P1.4 of one customer; `isLargeShortHistory` is the remark 'large, short history'. */
export interface Position {
  readonly position: MarketPosition;
  readonly isLargeShortHistory: boolean;
}

/** P1.4: years of trading that make a large customer a key one. */
const KEY_YEARS = 2;
/** P1.4: fewer orders in 12 months than these are occasional. */
const REGULAR_ORDERS = 2;

/**
 * P1.4: key are those in the smallest set, from the largest, that reaches 80 % of sales, trading for two years at least;
 * occasional those in the last 5 % or with fewer than two orders.
 */
export function positionsOf(standings: readonly Standing[], reportDate: SerialDate): readonly Position[] {
  const twoYearsAgo = addYears(reportDate, -KEY_YEARS);
  return shareBefore(standings.map((standing) => standing.amount)).map((before, index) => {
    const standing = standings[index];
    const isLarge = before < A_ENDS;
    if (isLarge && standing?.firstDeal !== undefined && standing.firstDeal <= twoYearsAgo) {
      return { position: 'key', isLargeShortHistory: false };
    }
    if (isLarge) return { position: 'regular', isLargeShortHistory: true };
    const isOccasional = !(before < B_ENDS) || (standing?.orders ?? 0) < REGULAR_ORDERS;
    return { position: isOccasional ? 'occasional' : 'regular', isLargeShortHistory: false };
  });
}
