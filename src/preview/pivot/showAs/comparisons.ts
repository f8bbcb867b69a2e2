import type { PivotDataModel } from '../../model/pivot/pivotTable';
import { DIVISION_BY_ZERO, errorOf, NOT_AVAILABLE, NOTHING_IN_COMMON, type Figure } from '../compute/figure';
import { withBase, type BaseSide, type FigureAt } from './baseSide';

type BaseItem = PivotDataModel['showAs']['baseItem'];

/** What a cell is compared with: nothing outside the base field's items, an item that is not there, itself, or another node. */
type Compared =
  { readonly kind: 'outside' | 'missing' | 'self' | 'edge' } | { readonly kind: 'other'; readonly node: number };

function comparedWith(side: BaseSide, node: number, baseItem: BaseItem): Compared {
  const { tree, depth } = side;
  if (tree.depth(node) < depth) return { kind: 'outside' };
  const own = tree.ancestor(node, depth);
  const parent = tree.parent(own);
  if (baseItem === 'previous' || baseItem === 'next') {
    const neighbour = tree.children(parent)[tree.position(own) + (baseItem === 'next' ? 1 : -1)];
    return neighbour === undefined ? { kind: 'edge' } : counterpart(side, node, neighbour);
  }
  const sibling = tree.child(parent, baseItem ?? -1);
  if (sibling < 0) return { kind: 'missing' };
  return sibling === own ? { kind: 'self' } : counterpart(side, node, sibling);
}

/** The node that stands below the base item as `node` does below its own; where no record has these items, there is none. */
function counterpart(side: BaseSide, node: number, base: number): Compared {
  const other = withBase(side, node, base);
  return other < 0 ? { kind: 'missing' } : { kind: 'other', node: other };
}

/** Compares each figure with the base item's; `itself` says what stands at the base item, and at the edge for its neighbour that is not there. */
const comparison =
  (
    figure: FigureAt,
    side: BaseSide,
    baseItem: BaseItem,
    compare: (own: Figure, base: Figure) => Figure,
    itself: (own: Figure) => Figure,
  ): FigureAt =>
  (row, column, by) => {
    const compared = comparedWith(side, side.along(row, column), baseItem);
    const own = figure(row, column, by);
    switch (compared.kind) {
      case 'outside':
        return undefined;
      case 'missing':
        return NOT_AVAILABLE;
      case 'self':
      case 'edge':
        return itself(own);
      case 'other': {
        const base = side.exchanged(row, column, compared.node, by);
        return errorOf(own, base) ?? compare(own, base);
      }
    }
  };

const nothing = (): Figure => undefined;
const amount = (figure: Figure): number => (typeof figure === 'number' ? figure : 0);

/** The difference from the base item's figure; missing figures count 0. */
export const difference = (figure: FigureAt, side: BaseSide, baseItem: BaseItem): FigureAt =>
  comparison(figure, side, baseItem, (own, base) => amount(own) - amount(base), nothing);

/** The quotient by the base item's figure: nothing without one, and no number where only the own figure is missing. */
function quotient(own: Figure, base: Figure, numerator: (own: number, base: number) => number): Figure {
  if (typeof base !== 'number') return undefined;
  if (typeof own !== 'number') return NOTHING_IN_COMMON;
  return base === 0 ? DIVISION_BY_ZERO : numerator(own, base) / base;
}

export const percentDifference = (figure: FigureAt, side: BaseSide, baseItem: BaseItem): FigureAt =>
  comparison(figure, side, baseItem, (own, base) => quotient(own, base, (a, b) => a - b), nothing);

/** The percentage of the base item's figure; the base item itself is 100%. */
export const percentOf = (figure: FigureAt, side: BaseSide, baseItem: BaseItem): FigureAt => {
  const divided = (own: Figure, base: Figure): Figure => quotient(own, base, (a) => a);
  return comparison(figure, side, baseItem, divided, (own) => errorOf(own) ?? divided(own, own));
};
