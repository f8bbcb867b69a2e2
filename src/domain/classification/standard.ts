/** P3.2b: how a company grades its customers. */
export const GRADE_STANDARDS = ['cumulativeShare', 'fixedThresholds', 'weightedScore'] as const;
export type GradeStandard = (typeof GRADE_STANDARDS)[number];

/** P3.2b: what a weighted score is made of. */
export const SCORE_PARTS = ['sales', 'growth', 'margin', 'payment', 'potential'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Where grades A and B end; what is below B and sold something is C. */
export interface GradeLimits {
  readonly A: number;
  readonly B: number;
}

/** Four ascending limits between the five scores of RFM. */
export type Bands = readonly [number, number, number, number];

/** Every threshold that a class rests on; the company's own where it set one, else the policy's default. */
export interface ClassificationStandard {
  /** P1.1, days. */
  readonly newCustomerDays: number;
  /** P1.2, days. */
  readonly activeCustomerDays: number;
  /** P1.4: share of sales that the large customers reach together, and where the last ones begin (0-1). */
  readonly keyShare: number;
  readonly occasionalShare: number;
  /** P1.4: years of trading that make a large customer a key one. */
  readonly keyYears: number;
  /** P1.4: fewer orders in the period than these are occasional. */
  readonly regularOrders: number;
  /** Months up to the report date that sales are taken of. */
  readonly periodMonths: number;
  readonly gradeStandard: GradeStandard;
  /** Shares of cumulative sales at which A and B end (0-1). */
  readonly gradeShares: GradeLimits;
  /** Sales of the period from which a customer is A or B, in the ledger's currency. */
  readonly gradeAmounts: GradeLimits;
  /** Scores (0-1) from which a customer is A or B. */
  readonly gradeScores: GradeLimits;
  /** Weights of the score's parts, in any unit. */
  readonly weights: Readonly<Record<ScorePart, number>>;
  /** RFM with fewer than five distinct values: days since the last deal, orders, sales. */
  readonly recencyBands: Bands;
  readonly frequencyBands: Bands;
  readonly monetaryBands: Bands;
}

export const DEFAULT_STANDARD: ClassificationStandard = {
  newCustomerDays: 365,
  activeCustomerDays: 180,
  keyShare: 0.8,
  occasionalShare: 0.95,
  keyYears: 2,
  regularOrders: 2,
  periodMonths: 12,
  gradeStandard: 'cumulativeShare',
  gradeShares: { A: 0.8, B: 0.95 },
  gradeAmounts: { A: 1_000_000, B: 200_000 },
  gradeScores: { A: 0.7, B: 0.4 },
  weights: { sales: 40, growth: 15, margin: 15, payment: 20, potential: 10 },
  recencyBands: [30, 90, 180, 365],
  frequencyBands: [1, 2, 5, 11],
  monetaryBands: [10_000, 50_000, 200_000, 1_000_000],
};
