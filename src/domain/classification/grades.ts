import { GRADES, type Grade } from './classes';
import type { SalesLadder } from './salesLadder';
import type { SalesFigures } from './salesFigures';
import type { ClassificationStandard, GradeLimits } from './standard';
import type { WeightedScores } from './weightedScore';

/** Grades as positions in GRADES. */
export const gradeCode = (grade: Grade): number => GRADES.indexOf(grade);

const [A, B, C, D] = [0, 1, 2, 3];

/**
 * P3.2b for every customer by the company's standard. Whatever the standard, a customer whose sales of the period,
 * returns taken off, are not above zero is D, and equal figures have equal grades.
 */
export function gradeCodes(
  figures: Pick<SalesFigures, 'customers' | 'sales'>,
  ladder: SalesLadder,
  scores: WeightedScores | undefined,
  standard: ClassificationStandard,
): Uint8Array {
  const codes = new Uint8Array(figures.customers);
  const [isA, isB] = [ladder.within(standard.gradeShares.A), ladder.within(standard.gradeShares.B)];
  for (let customer = 0; customer < codes.length; customer++) {
    const sales = figures.sales[customer] ?? 0;
    if (!(sales > 0)) codes[customer] = D;
    else if (standard.gradeStandard === 'cumulativeShare') codes[customer] = isA(sales) ? A : isB(sales) ? B : C;
    else if (standard.gradeStandard === 'fixedThresholds') codes[customer] = fromLimit(sales, standard.gradeAmounts);
    else codes[customer] = fromLimit(scores?.score[customer] ?? NaN, standard.gradeScores);
  }
  return codes;
}

/** A and B reach from their limit upwards. */
const fromLimit = (value: number, limits: GradeLimits): number => (value >= limits.A ? A : value >= limits.B ? B : C);
