import { shareOfCents } from '../cents';
import { Ranks } from './ranks';
import type { SalesFigures } from './salesFigures';
import { SCORE_PARTS, type ClassificationStandard, type ScorePart } from './standard';

/** What a score rests on beside sales, by customer; NaN where it is not known. */
export interface ScoreEvidence {
  /** Share of the open receivables, credit notes left out, that is not overdue (0-1); 1 where nothing is open. */
  readonly payment: Float64Array;
  /** Growth potential as entered: 1 high, 0.5 middle, 0 low. */
  readonly potential: Float64Array;
}

/** Weighted scores by customer; a part that is not known leaves the weights, and `coverage` says how much of them is left. */
export interface WeightedScores {
  /** 0-1; NaN where no part is known. */
  readonly score: Float64Array;
  readonly coverage: Float64Array;
  /** 0-1 each; NaN where it is not known. */
  readonly parts: Readonly<Record<ScorePart, Float64Array>>;
}

/**
 * P3.2b, the weighted standard. Sales, growth and margin score by rank among the customers that have them (the share of
 * the others that are lower), payment and potential on the scale of their evidence.
 */
export function weightedScores(figures: SalesFigures, evidence: ScoreEvidence, standard: ClassificationStandard): WeightedScores {
  const parts: Record<ScorePart, Float64Array> = {
    sales: ranked(figures.sales.map((amount) => (amount > 0 ? amount : NaN))),
    growth: ranked(figures.sales.map((amount, customer) => growthOf(amount, figures.previousSales[customer] ?? 0))),
    margin: ranked(figures.cost.map((cost, customer) => marginOf(figures.costedSales[customer] ?? 0, cost))),
    payment: evidence.payment,
    potential: evidence.potential,
  };
  const score = new Float64Array(figures.customers);
  const coverage = new Float64Array(figures.customers);
  const all = SCORE_PARTS.reduce((sum, part) => sum + standard.weights[part], 0);
  for (let customer = 0; customer < figures.customers; customer++) {
    let sum = 0;
    let known = 0;
    for (const part of SCORE_PARTS) {
      const value = parts[part][customer] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += standard.weights[part] * value;
      known += standard.weights[part];
    }
    score[customer] = known > 0 ? onBorder(sum / known) : NaN;
    coverage[customer] = all > 0 ? known / all : 0;
  }
  return { score, coverage, parts };
}

/** Growth against the period before; NaN without sales then. */
const growthOf = (sales: number, previous: number): number => (previous > 0 ? shareOfCents(sales - previous, previous) : NaN);

/** Share of the sales with a known cost that is left after it; NaN without such sales. */
const marginOf = (costedSales: number, cost: number): number => (costedSales > 0 ? shareOfCents(costedSales - cost, costedSales) : NaN);

/** What binary fractions take from a score must not put it below the border of a grade that it stands on. */
const onBorder = (score: number): number => Math.round(score * 1e12) / 1e12;

function ranked(values: Float64Array): Float64Array {
  const ranks = new Ranks(values);
  return values.map((value) => ranks.share(value));
}
