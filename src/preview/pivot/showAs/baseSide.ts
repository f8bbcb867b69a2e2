import type { PivotDataModel } from '../../model/pivot/pivotTable';
import type { AxisTree } from '../compute/axisTree';
import type { Figure } from '../compute/figure';

/** Figures as they are, by row and column node, by the value's own function or another one. */
export type FigureAt = (row: number, column: number, summarizeBy: string | undefined) => Figure;

/** The axis that the base field of a calculation stands on, seen along that axis. */
export interface BaseSide {
  readonly tree: AxisTree;
  /** Of the base field's nodes. */
  readonly depth: number;
  /** The node of a cell on this axis, and on the other one. */
  readonly along: (row: number, column: number) => number;
  readonly across: (row: number, column: number) => number;
  /** The figure in the place of a cell's figure when its node on this axis is exchanged for another one. */
  readonly exchanged: (row: number, column: number, node: number, summarizeBy: string | undefined) => Figure;
}

/** Where a value's base field stands; undefined where it stands on neither axis. */
export function baseSide(
  { showAs }: PivotDataModel,
  rows: AxisTree,
  columns: AxisTree,
  figure: FigureAt,
): BaseSide | undefined {
  const { baseField } = showAs;
  if (baseField === undefined) return undefined;
  const rowDepth = rows.fields.indexOf(baseField) + 1;
  const columnDepth = columns.fields.indexOf(baseField) + 1;
  if (rowDepth > 0) {
    return {
      tree: rows,
      depth: rowDepth,
      along: (row) => row,
      across: (_, column) => column,
      exchanged: (_, column, node, summarizeBy) => figure(node, column, summarizeBy),
    };
  }
  if (columnDepth === 0) return undefined;
  return {
    tree: columns,
    depth: columnDepth,
    along: (_, column) => column,
    across: (row) => row,
    exchanged: (row, _, node, summarizeBy) => figure(row, node, summarizeBy),
  };
}

/** The node with the items of `node`, but for the base field's, which is that of `sibling`; -1 where there is none. */
export function withBase(side: BaseSide, node: number, sibling: number): number {
  const { tree, depth } = side;
  return tree.depth(node) === depth ? sibling : tree.child(withBase(side, tree.parent(node), sibling), tree.item(node));
}
