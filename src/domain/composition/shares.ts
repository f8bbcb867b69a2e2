import { cents, millionths } from '../cents';

/**
 * Shares in whole steps of `1 / parts` (1,000 for tenths of a percent) that add up to exactly 1 by the largest remainder
 * method: each share is rounded down and the steps that are left go to the largest remainders, of equal ones to the
 * first. Amounts below zero have negative shares. NaN for all where the total is not above zero, since there is nothing
 * to share then.
 */
export function roundedShares(amounts: readonly number[], parts = 1_000): readonly number[] {
  // What binary fractions leave of sales and returns that cancel out is no total.
  const total = cents(amounts.reduce((sum, amount) => sum + amount, 0));
  if (!(total > 0)) return amounts.map(() => NaN);
  const exact = amounts.map((amount) => (amount / total) * parts);
  const steps = exact.map(Math.floor);
  const missing = parts - steps.reduce((sum, step) => sum + step, 0);
  const order = exact.map((_, index) => index).sort((a, b) => remainder(exact, b) - remainder(exact, a) || a - b);
  for (const index of order.slice(0, Math.max(0, Math.min(missing, order.length)))) steps[index] = (steps[index] ?? 0) + 1;
  return steps.map((step) => step / parts);
}

/**
 * Amounts in whole cents that add up to a total in whole cents (their own sum's, unless one is given): each is rounded
 * down and the cents that are left go to the largest remainders, of equal ones to the first. Amounts that are whole cents
 * stay as they are. A given total is theirs but for what rounding and binary fractions make of it: none gets or loses
 * more than a cent, so that another total is not hidden.
 */
export function tiedCents(amounts: readonly number[], total?: number): readonly number[] {
  const exact = amounts.map((amount) => millionths(amount * 100));
  const whole = exact.map(Math.floor);
  const wanted = total === undefined ? Math.round(exact.reduce((sum, one) => sum + one, 0)) : Math.round(total * 100);
  const missing = wanted - whole.reduce((sum, one) => sum + one, 0);
  const order = exact.map((_, index) => index).sort((a, b) => remainder(exact, b) - remainder(exact, a) || a - b);
  for (const index of order.slice(0, Math.max(0, missing))) whole[index] = (whole[index] ?? 0) + 1;
  for (const index of order.reverse().slice(0, Math.max(0, -missing))) whole[index] = (whole[index] ?? 0) - 1;
  return whole.map((one) => one / 100);
}

/** Without the noise of binary fractions, so that equal remainders are equal. */
function remainder(exact: readonly number[], index: number): number {
  const value = exact[index] ?? 0;
  return Math.round((value - Math.floor(value)) * 1e9);
}

/** How much sales hang on few: both measures by the shares of amounts above zero. */
export interface Concentration {
  /** Herfindahl-Hirschman index, 0 to 10,000. */
  readonly hhi: number;
  /** How many equal ones would be as concentrated: 10,000 / HHI. */
  readonly effectiveNumber: number;
}

/** The reference lines of the HHI (DOJ/FTC Merger Guidelines 2023, 2.1): below the first not concentrated, above the second highly. */
export const HHI_REFERENCE_LINES = [1_000, 1_800] as const;

/** Undefined where no amount is above zero. */
export function concentrationOf(amounts: Iterable<number>): Concentration | undefined {
  let total = 0;
  let squares = 0;
  for (const amount of amounts) {
    if (!(amount > 0)) continue;
    total += amount;
    squares += amount * amount;
  }
  if (total === 0) return undefined;
  const hhi = (squares / (total * total)) * 10_000;
  return { hhi, effectiveNumber: 10_000 / hhi };
}
