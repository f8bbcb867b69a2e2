import { errorOf, shareOf, type Figure } from '../compute/figure';
import { withBase, type BaseSide, type FigureAt } from './baseSide';

type Series = readonly Figure[];

/**
 * The figures along the base field's items, all else as in a cell: computed once and kept. Gives what `from` makes of them for the cell's
 * own item; nothing outside the base field's items.
 */
function alongBase(side: BaseSide, from: (figures: Series) => Series): FigureAt {
  const numberOf = seriesNumbers(side);
  const known = new Map<string | undefined, Series[][]>();
  return (row, column, by) => {
    const node = side.along(row, column);
    if (side.tree.depth(node) < side.depth) return undefined;
    const own = side.tree.ancestor(node, side.depth);
    let byNumber = known.get(by);
    if (!byNumber) known.set(by, (byNumber = []));
    const across = (byNumber[numberOf(node)] ??= []);
    const series = (across[side.across(row, column)] ??= from(
      side.tree
        .children(side.tree.parent(own))
        .map((sibling) => side.exchanged(row, column, withBase(side, node, sibling), by)),
    ));
    return series[side.tree.position(own)];
  };
}

/** Numbers for nodes, equal for those that differ in the base field's item alone. */
function seriesNumbers({ tree, depth }: BaseSide): (node: number) => number {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  const numberOf = (node: number): number => {
    const items: number[] = [];
    let at = node;
    for (; tree.depth(at) > depth; at = tree.parent(at)) items.push(tree.item(at));
    const key = `${tree.parent(at)} ${items.join(' ')}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return (node) => (known[node] ??= numberOf(node));
}

function runningSums(figures: readonly Figure[]): readonly Figure[] {
  let sum: Figure = 0;
  return figures.map((figure) => {
    const error = errorOf(sum, figure);
    if (error) sum = error;
    else if (typeof sum === 'number' && typeof figure === 'number') sum += figure;
    return sum;
  });
}

export const runningTotal = (side: BaseSide): FigureAt => alongBase(side, runningSums);

/** Running totals as shares of the last one; nothing where no item has a figure. */
export const percentRunningTotal = (side: BaseSide): FigureAt =>
  alongBase(side, (figures) => {
    const sums = runningSums(figures);
    const isEmpty = figures.every((figure) => figure === undefined);
    return sums.map((sum) => (isEmpty ? undefined : shareOf(sum, sums.at(-1))));
  });

/** Ranks from 1 on; equal figures share a rank, and the next one follows without a gap. */
export const rank = (side: BaseSide, ascending: boolean): FigureAt =>
  alongBase(side, (figures) => {
    const numbers = new Set(figures.filter((figure): figure is number => typeof figure === 'number'));
    const ranked = [...numbers].sort((a, b) => (ascending ? a - b : b - a));
    const ranks = new Map(ranked.map((number, place) => [number, place + 1]));
    return figures.map((figure) => (typeof figure === 'number' ? ranks.get(figure) : figure));
  });
