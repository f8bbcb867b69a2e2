import type { PivotSort } from '../../model/pivot/pivotTable';
import type { PivotAxes } from '../axisFields';
import { sourceFields } from '../axisFields';
import { AxisTree, ROOT, type AxisLevel } from '../compute/axisTree';
import type { Figure } from '../compute/figure';
import { PivotFigures } from '../compute/pivotFigures';
import { activeRecords, type ActiveRecords } from '../filter/activeRecords';
import type { PivotContext } from '../pivotContext';
import { itemRanks } from './itemRanks';

/** The figures of what the filters leave, with both axes' items in the order shown. */
export function shownFigures(axes: PivotAxes, context: PivotContext): PivotFigures {
  const { pivot } = context;
  const active = activeRecords(context);
  const tree = (fields: readonly number[]): AxisTree =>
    new AxisTree(
      pivot.cache,
      sourceFields(fields).map((field) => levelOf(field, active, context)),
      active.records,
    );
  const [rows, columns] = [tree(axes.rows), tree(axes.columns)];
  const figures = new PivotFigures(pivot, rows, columns);
  sortTree(rows, (sort) => rowFigure(sort, figures, context), context);
  sortTree(columns, (sort) => columnFigure(sort, figures, context), context);
  return figures;
}

function levelOf(field: number, active: ActiveRecords, { pivot }: PivotContext): AxisLevel {
  const model = pivot.fields[field];
  const passing = active.itemsOf(field);
  const allowed = (model?.items ?? []).map(({ cacheIndex }) => cacheIndex).filter((item) => passing[item] === 1);
  return { field, everywhere: model?.showAllItems === true ? allowed : undefined, allowed };
}

type SortByValues = Extract<PivotSort, { by: 'values' }>;
type FigureOf = (node: number) => Figure;

/** The figures by which a field of the rows is sorted: those of the column that the scope names, else of the rows' totals. */
function rowFigure({ dataId, scope }: SortByValues, figures: PivotFigures, { pivot }: PivotContext): FigureOf {
  const data = pivot.data.findIndex(({ id }) => id === dataId);
  const column = scopeNode(figures.columns, scope);
  return (node) => figures.figure(node, column, data);
}

function columnFigure({ dataId, scope }: SortByValues, figures: PivotFigures, { pivot }: PivotContext): FigureOf {
  const data = pivot.data.findIndex(({ id }) => id === dataId);
  const row = scopeNode(figures.rows, scope);
  return (node) => figures.figure(row, node, data);
}

/** The node of an axis that a scope narrows to, as far as it names items of the axis's fields from the outermost on. */
function scopeNode(tree: AxisTree, scope: SortByValues['scope']): number {
  let node = ROOT;
  for (const field of tree.fields) {
    const item = scope.find((each) => each.field === field);
    if (!item) break;
    node = tree.child(node, item.cacheIndex);
  }
  return node;
}

function sortTree(tree: AxisTree, figuresFor: (sort: SortByValues) => FigureOf, context: PivotContext): void {
  const orders = tree.fields.map((field) => {
    const ranks = itemRanks(field, context);
    const byRank = (a: number, b: number): number => (ranks[tree.item(a)] ?? 0) - (ranks[tree.item(b)] ?? 0);
    const sort = context.pivot.fields[field]?.sort;
    if (sort?.by !== 'values') return byRank;
    const figureOf = figuresFor(sort);
    const sign = sort.ascending ? 1 : -1;
    return (a: number, b: number): number => compareFigures(figureOf(a), figureOf(b), sign) || byRank(a, b);
  });
  tree.sort((depth) => orders[depth - 1]);
}

/** Numbers in the direction of `sign`; errors and then missing figures come last in both directions. */
function compareFigures(a: Figure, b: Figure, sign: number): number {
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return lateness(a) - lateness(b);
}

function lateness(figure: Figure): number {
  if (typeof figure === 'number') return 0;
  return figure === undefined ? 2 : 1;
}
