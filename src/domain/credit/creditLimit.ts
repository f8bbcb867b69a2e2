import type { CreditPolicy, CreditTerms } from './creditPolicy';

/** What a limit can rest on. */
export const LIMIT_BASES = ['sales', 'assets', 'agency'] as const;
export type LimitBasis = (typeof LIMIT_BASES)[number];

/** What is known of a customer's size; NaN for what is not. Amounts in one currency. */
export interface LimitEvidence {
  readonly sales12Months: number;
  readonly assets: number;
  readonly agencyLimit: number;
}

/** The arithmetic of one limit; NaN for what is not known. */
export interface CreditLimit {
  readonly monthlySales: number;
  readonly bySales: number;
  readonly byAssets: number;
  readonly byAgency: number;
  /** The least of them, rounded down to the policy's step. */
  readonly limit: number;
  /** Which one was the least; undefined where none is known. */
  readonly basis: LimitBasis | undefined;
}

/** Days of payment that make a month in the limit's arithmetic. */
export const DAYS_A_MONTH = 30;

/** What follows from a grade's position; the unrated have terms of their own. */
export const termsOf = (grade: number, policy: CreditPolicy): CreditTerms => policy.grades[grade]?.terms ?? policy.unrated;

/**
 * Limit = the least of monthly sales x terms in months x grade factor, share of assets and agency's limit, as far as
 * they are known. Sales below zero (more returned than bought) give no limit above 0.
 */
export function creditLimit(evidence: LimitEvidence, terms: CreditTerms, policy: Pick<CreditPolicy, 'assetShare' | 'limitStep'>): CreditLimit {
  const monthlySales = Math.max(0, evidence.sales12Months) / 12;
  const bySales = monthlySales * (terms.days / DAYS_A_MONTH) * terms.limitFactor;
  const byAssets = Math.max(0, evidence.assets) * policy.assetShare;
  const byAgency = Math.max(0, evidence.agencyLimit);
  const least = lesser(lesser(bySales, byAssets), byAgency);
  const basis = Number.isNaN(least) ? undefined : least === bySales ? 'sales' : least === byAssets ? 'assets' : 'agency';
  return { monthlySales, bySales, byAssets, byAgency, limit: roundedDown(least, policy.limitStep), basis };
}

/** The lesser of two amounts, or the one that is known. */
const lesser = (one: number, other: number): number => (other < one || Number.isNaN(one) ? other : one);

/** Down to a multiple of the step; what binary fractions lack of a multiple does not cost a step. */
const roundedDown = (amount: number, step: number): number => Math.floor(amount / step + 1e-9) * step;
