import { ROOT, type AxisTree } from '../compute/axisTree';
import { errorOf, shareOf, DIVISION_BY_ZERO, type Figure } from '../compute/figure';
import type { BaseSide, FigureAt } from './baseSide';

/** Shares of totals. A combination without records has a share of 0. */
export const ofGrandTotal =
  (figure: FigureAt): FigureAt =>
  (row, column, by) =>
    shareOf(figure(row, column, by), figure(ROOT, ROOT, by));

export const ofRowTotal =
  (figure: FigureAt): FigureAt =>
  (row, column, by) =>
    shareOf(figure(row, column, by), figure(row, ROOT, by));

export const ofColumnTotal =
  (figure: FigureAt): FigureAt =>
  (row, column, by) =>
    shareOf(figure(row, column, by), figure(ROOT, column, by));

/** The grand total, which has no parent, is a share of itself. */
const parentOf = (tree: AxisTree, node: number): number => (node === ROOT ? ROOT : tree.parent(node));

export const ofParentRow =
  (figure: FigureAt, rows: AxisTree): FigureAt =>
  (row, column, by) =>
    shareOf(figure(row, column, by), figure(parentOf(rows, row), column, by));

export const ofParentColumn =
  (figure: FigureAt, columns: AxisTree): FigureAt =>
  (row, column, by) =>
    shareOf(figure(row, column, by), figure(row, parentOf(columns, column), by));

/** The share of the base field's item; what lies outside its items has none. */
export const ofParent =
  (figure: FigureAt, side: BaseSide): FigureAt =>
  (row, column, by) => {
    const node = side.along(row, column);
    if (side.tree.depth(node) < side.depth) return undefined;
    return shareOf(figure(row, column, by), side.exchanged(row, column, side.tree.ancestor(node, side.depth), by));
  };

/** Figure x grand total / (row total x column total): how much a combination weighs beside what its row and column weigh. */
export const index =
  (figure: FigureAt): FigureAt =>
  (row, column, by): Figure => {
    const own = figure(row, column, by);
    const [grand, rowTotal, columnTotal] = [figure(ROOT, ROOT, by), figure(row, ROOT, by), figure(ROOT, column, by)];
    const error = errorOf(own, grand, rowTotal, columnTotal);
    if (error) return error;
    if (typeof grand !== 'number' || typeof rowTotal !== 'number' || typeof columnTotal !== 'number') return undefined;
    if (rowTotal * columnTotal === 0) return DIVISION_BY_ZERO;
    return typeof own === 'number' ? (own * grand) / (rowTotal * columnTotal) : 0;
  };
