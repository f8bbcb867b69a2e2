import type { Figure } from '../compute/figure';
import { isExclusive, orderTest, type FilterShape } from './bounds';

/**
 * Which of an item's neighbours under the same parent an Excel.PivotValueFilter keeps, by their figures in the same order; undefined for one that
 * lacks what its condition needs. A figure that is missing counts 0; an error meets no condition.
 */
export function valueTest(filter: FilterShape): ((figures: readonly Figure[]) => readonly boolean[]) | undefined {
  const test = rankTest(filter) ?? eachTest(filter);
  if (!test) return undefined;
  return isExclusive(filter) ? (figures) => test(figures).map((meets) => !meets) : test;
}

function eachTest(filter: FilterShape): ((figures: readonly Figure[]) => readonly boolean[]) | undefined {
  const test = orderTest<number>(
    filter,
    (operand) => (tested) => tested - operand,
    (value) => (typeof value === 'number' ? value : undefined),
  );
  return test && ((figures) => figures.map((figure) => isCounted(figure) && test(amountOf(figure))));
}

const isCounted = (figure: Figure): figure is number | undefined => figure === undefined || typeof figure === 'number';
const amountOf = (figure: number | undefined): number => figure ?? 0;

function rankTest(filter: FilterShape): ((figures: readonly Figure[]) => readonly boolean[]) | undefined {
  const { condition, threshold, selectionType } = filter;
  const isTop = condition === 'TopN';
  if ((!isTop && condition !== 'BottomN') || typeof threshold !== 'number') return undefined;
  return (figures) => {
    const amounts = figures.filter(isCounted).map(amountOf);
    const ranked = amounts.sort((a, b) => (isTop ? b - a : a - b));
    const last = ranked[countOf(ranked, threshold, selectionType) - 1];
    const isIn = (amount: number): boolean => last !== undefined && (isTop ? amount >= last : amount <= last);
    return figures.map((figure) => isCounted(figure) && isIn(amountOf(figure)));
  };
}

/** How many of the ranked amounts make up the threshold: so many items, or as few as reach a sum or a share of the total. */
function countOf(ranked: readonly number[], threshold: number, selectionType: unknown): number {
  if (selectionType !== 'Percent' && selectionType !== 'Sum') return Math.min(Math.floor(threshold), ranked.length);
  const total = ranked.reduce((sum, amount) => sum + amount, 0);
  const goal = selectionType === 'Sum' ? threshold : (total * threshold) / 100;
  let sum = 0;
  const reached = ranked.findIndex((amount) => (sum += amount) >= goal);
  return reached < 0 ? ranked.length : reached + 1;
}
