import type { SerialDate } from '../serialDate';
import { FIGURE_PARTS, isFigurePart, SCORE_PARTS, WORD_PARTS, type CreditPolicy, type PointScale, type ScorePart, type WordPart } from './creditPolicy';
import { overdueOf, paymentAmount, paymentCount, type PaymentFigures } from './paymentFigures';

/** Points of 0 to 100 that the words of the file have, by customer; NaN where nothing is said or nothing is understood, no numbers where the list has no such column. */
export type WordPoints = Readonly<Record<WordPart, Float32Array>>;

/** Serial days of the first deal by customer, NaN without one. */
export type FirstDeals = Float64Array;

/** One customer's score. */
export interface Score {
  /** 0 to 100 with one decimal; NaN where nothing is known. */
  readonly score: number;
  /** Share of the weights whose part is known, 0 to 1. */
  readonly coverage: number;
}

/** What the score of a customer rests on. */
export interface Evidence {
  readonly payments: PaymentFigures;
  readonly firstDeals: FirstDeals;
  readonly words: WordPoints;
  /** Open orders not billed, amounts by customer. */
  readonly openOrders: Float64Array;
  readonly reportDate: SerialDate;
}

/** Where a value stands on its scale, 0 to 100; NaN for a value that is not known. */
export function pointsOf(value: number, scale: PointScale): number {
  if (scale.full === scale.none) return value === scale.full ? 100 : 0;
  const share = (value - scale.none) / (scale.full - scale.none);
  return 100 * Math.min(1, Math.max(0, share));
}

/**
 * The base of the share overdue: what would be open if nobody paid before the due date. Disputed amounts are no part
 * of it. Paying early or late does not change it, so that it never makes late payment look better.
 */
export function overdueBaseOf({ payments, openOrders }: Evidence, customer: number): number {
  const billed = overdueOf(payments, customer) + paymentAmount(payments, customer, 'notDue') + paymentAmount(payments, customer, 'paidAhead');
  return billed + Math.max(0, openOrders[customer] ?? 0);
}

/**
 * The value of one part of the score: shares 0 to 1, days, years, or points for words; NaN where it is not known.
 * Payments are known once an invoice was paid or fell due.
 */
export const partValue = (part: ScorePart, evidence: Evidence, customer: number): number =>
  (isFigurePart(part) ? figuresOf(evidence, customer)[FIGURE_PARTS.indexOf(part)] : evidence.words[part][customer]) ?? NaN;

/** Places of FIGURE_PARTS. */
const [PAID_ON_TIME, AVERAGE_LATENESS, WORST_DELAY, SHARE_OVERDUE, YEARS_OF_TRADING] = [0, 1, 2, 3, 4] as const;

/** All figures of one customer, in the order of FIGURE_PARTS, written into `values`: one array serves for many customers. */
function figuresOf(evidence: Evidence, customer: number, values = new Float64Array(FIGURE_PARTS.length)): Float64Array {
  const { payments } = evidence;
  const known = paymentAmount(payments, customer, 'known');
  values[PAID_ON_TIME] = known > 0 ? paymentAmount(payments, customer, 'onTime') / known : NaN;
  values[AVERAGE_LATENESS] = known > 0 ? paymentAmount(payments, customer, 'amountDays') / known : NaN;
  values[WORST_DELAY] = known > 0 ? paymentCount(payments, customer, 'worstDelay') : NaN;
  values[SHARE_OVERDUE] = known > 0 ? shareOf(overdueOf(payments, customer), overdueBaseOf(evidence, customer)) : NaN;
  values[YEARS_OF_TRADING] = yearsOfTrading(evidence, customer);
  return values;
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/** From the first deal or the first invoice, whichever was earlier. */
function yearsOfTrading({ payments, firstDeals, reportDate }: Evidence, customer: number): number {
  const deal = firstDeals[customer] ?? NaN;
  const issued = paymentCount(payments, customer, 'firstIssued');
  const first = issued > 0 && !(deal <= issued) ? issued : deal;
  return first <= reportDate ? (reportDate - first) / 365.25 : NaN;
}

/** Scores as columns by customer. */
export interface ScoreColumns {
  readonly score: Float64Array;
  readonly coverage: Float64Array;
}

/**
 * Scores all customers by a policy: score = sum(weight x points) / sum(weight) over the parts that are known; what is not known
 * is never scored 0.
 */
export function scores(evidence: Evidence, customers: number, policy: CreditPolicy): ScoreColumns {
  // What is reached and the weights that are known, until both are divided.
  const [score, coverage] = [new Float64Array(customers), new Float64Array(customers)];
  addFigures({ score, coverage }, evidence, policy);
  for (const part of WORD_PARTS) addWord({ score, coverage }, evidence.words[part], policy.weights[part]);
  const all = SCORE_PARTS.reduce((sum, part) => sum + policy.weights[part], 0);
  for (let customer = 0; customer < customers; customer++) {
    const known = coverage[customer] ?? 0;
    score[customer] = known > 0 ? Math.round(((score[customer] ?? 0) / known) * 10) / 10 : NaN;
    coverage[customer] = known > 0 ? known / all : 0;
  }
  return { score, coverage };
}

function addFigures({ score, coverage }: ScoreColumns, evidence: Evidence, { weights, scales }: CreditPolicy): void {
  const parts = FIGURE_PARTS.map((part) => ({ weight: weights[part], scale: scales[part] }));
  const values = new Float64Array(parts.length);
  for (let customer = 0; customer < score.length; customer++) {
    figuresOf(evidence, customer, values);
    let [reached, known] = [0, 0];
    for (let at = 0; at < parts.length; at++) {
      const [part, value] = [parts[at], values[at] ?? NaN];
      if (!part || Number.isNaN(value)) continue;
      reached += part.weight * pointsOf(value, part.scale);
      known += part.weight;
    }
    score[customer] = reached;
    coverage[customer] = known;
  }
}

function addWord({ score, coverage }: ScoreColumns, points: Float32Array, weight: number): void {
  for (let customer = 0; customer < points.length; customer++) {
    const value = points[customer] ?? NaN;
    if (Number.isNaN(value)) continue;
    score[customer] = (score[customer] ?? 0) + weight * value;
    coverage[customer] = (coverage[customer] ?? 0) + weight;
  }
}

/**
 * Position of the grade in `policy.grades`; their number for a customer without a grade, of whom too little is known.
 * A good score that rests on little evidence gets the best grade for which the evidence is enough.
 */
export function gradeOf({ score, coverage }: Score, policy: CreditPolicy): number {
  const { grades, leastCoverage } = policy;
  if (Number.isNaN(score) || coverage < leastCoverage - TOLERANCE) return grades.length;
  for (let position = 0; position < grades.length - 1; position++) {
    const grade = grades[position];
    if (grade && score >= grade.from && coverage >= grade.coverage - TOLERANCE) return position;
  }
  return Math.max(0, grades.length - 1);
}

/** Sums of weights are not exact in binary fractions. */
const TOLERANCE = 1e-9;
