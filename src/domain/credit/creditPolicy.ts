/** P3.3d: what the score is made of, in the order in which it is shown. */
export const SCORE_PARTS = [
  'paidOnTime',
  'averageLateness',
  'worstDelay',
  'shareOverdue',
  'yearsOfTrading',
  'reputation',
  'creditStanding',
  'pastCreditProblems',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Parts whose value is a figure; the others are read from the words of the file. */
export const FIGURE_PARTS = ['paidOnTime', 'averageLateness', 'worstDelay', 'shareOverdue', 'yearsOfTrading'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** Whether a part is scored by a figure on a scale. */
export const isFigurePart = (part: ScorePart): part is FigurePart =>
  part !== 'reputation' && part !== 'creditStanding' && part !== 'pastCreditProblems';

/** Fields of the file whose words are read. */
export const WORD_PARTS = ['reputation', 'creditStanding', 'pastCreditProblems'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** A value at or beyond `full` has 100 points, at or beyond `none` 0, in between in proportion. */
export interface PointScale {
  readonly full: number;
  readonly none: number;
}

/** Words that mean so many points. One that begins with `=` has to be the whole text. */
export interface WordLevel {
  readonly level: string;
  readonly points: number;
  readonly words: readonly string[];
}

/** P3.3d: one credit grade and what follows from it. */
export interface CreditGrade {
  readonly name: string;
  /** The lowest score, 0 to 100. */
  readonly from: number;
  /** Share of the evidence, 0 to 1, that has to be known; with less the next lower grade is given. */
  readonly coverage: number;
  readonly terms: CreditTerms;
}

/** What follows from a grade: terms of trade, limit and way of handling. */
export interface CreditTerms {
  /** Days of payment; 0 is payment before delivery. */
  readonly days: number;
  readonly limitFactor: number;
  /** P3.1c: an agency is worth asking. */
  readonly isRisky: boolean;
  /** The way of handling in the company's own words; without it the add-in's words for the grade stand. */
  readonly handling?: string;
}

/** Everything about credit that a company can set. Amounts are in the currency that prevails in the receivables. */
export interface CreditPolicy {
  readonly weights: Readonly<Record<ScorePart, number>>;
  readonly scales: Readonly<Record<FigurePart, PointScale>>;
  readonly words: Readonly<Record<WordPart, readonly WordLevel[]>>;
  /** From the best to the worst; the last one takes every score. */
  readonly grades: readonly CreditGrade[];
  /** Below this coverage, 0 to 1, a customer is not graded. */
  readonly leastCoverage: number;
  readonly unrated: CreditTerms;
  /** Days after issue that an invoice without a due date is due. */
  readonly defaultTermDays: number;
  /** Last days of the first three bands of lateness. */
  readonly ageingDays: readonly [number, number, number];
  /** An order of the last so many days that no invoice names is open; older ones count as billed elsewhere. */
  readonly openOrderDays: number;
  /** Share of the customer's assets that a limit may reach. */
  readonly assetShare: number;
  /** Limits are rounded down to multiples of it. */
  readonly limitStep: number;
  /** Share of our own yearly sales above which one customer is warned of. */
  readonly largeShare: number;
  /** What an agency's report costs where none was paid for yet. */
  readonly agencyCost: number;
  /** An agency is asked where the exposure is at least so many times the cost of its report. */
  readonly agencyStake: number;
  /** Days for which an agency's report holds. */
  readonly agencyDays: number;
}

const terms = (days: number, limitFactor: number, isRisky = false): CreditTerms => ({ days, limitFactor, isRisky });

/** Policy's defaults; the words are in `evidenceWords.ts`. */
export const DEFAULT_FIGURES: Omit<CreditPolicy, 'words'> = {
  weights: {
    paidOnTime: 25,
    averageLateness: 20,
    worstDelay: 10,
    shareOverdue: 15,
    yearsOfTrading: 10,
    reputation: 5,
    creditStanding: 5,
    pastCreditProblems: 10,
  },
  scales: {
    paidOnTime: { full: 1, none: 0 },
    averageLateness: { full: 0, none: 60 },
    worstDelay: { full: 0, none: 90 },
    shareOverdue: { full: 0, none: 0.5 },
    yearsOfTrading: { full: 5, none: 0 },
  },
  grades: [
    { name: 'AAA', from: 90, coverage: 0.8, terms: terms(60, 1.5) },
    { name: 'AA', from: 80, coverage: 0.6, terms: terms(45, 1.2) },
    { name: 'A', from: 70, coverage: 0.4, terms: terms(30, 1) },
    { name: 'B', from: 55, coverage: 0, terms: terms(30, 0.7) },
    { name: 'C', from: 40, coverage: 0, terms: terms(15, 0.4, true) },
    { name: 'D', from: 0, coverage: 0, terms: terms(0, 0, true) },
  ],
  leastCoverage: 0.25,
  unrated: terms(0, 0, true),
  defaultTermDays: 30,
  ageingDays: [30, 60, 90],
  openOrderDays: 60,
  assetShare: 0.1,
  limitStep: 1,
  largeShare: 0.1,
  agencyCost: 1000,
  agencyStake: 10,
  agencyDays: 365,
};
