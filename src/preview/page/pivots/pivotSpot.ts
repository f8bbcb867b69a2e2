import { VALUES_FIELD, type PivotCell, type PivotTableModel, type PivotView } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';

/** A cell of a PivotTable: which one, and the place of the cell in it. */
export interface PivotSpot {
  readonly pivot: PivotTableModel;
  readonly view: PivotView;
  readonly cell: PivotCell;
  /** Counted from the PivotTable's own first row and column; of the filters above it, from theirs. */
  readonly row: number;
  readonly column: number;
  readonly isFilter: boolean;
}

const covers = (rect: PivotView['filterRect'], row: number, column: number): boolean =>
  rect !== undefined && row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

/** The PivotTable's cell that stands at a cell of the sheet. */
export function pivotSpot(sheet: SheetModel, row: number, column: number): PivotSpot | undefined {
  for (const pivot of sheet.pivotTables) {
    const { view } = pivot;
    if (!view) continue;
    const isFilter = covers(view.filterRect, row, column);
    if (!isFilter && !covers(view.rect, row, column)) continue;
    const from = isFilter && view.filterRect ? view.filterRect : view.rect;
    const at = { row: row - from.top, column: column - from.left };
    const cell = (isFilter ? view.filterCells : view.cells)[at.row]?.[at.column];
    return cell && { pivot, view, cell, ...at, isFilter };
  }
  return undefined;
}

/** How many columns of a PivotTable hold its row labels. */
export const labelColumnsOf = ({ rowLabelRect }: PivotView): number =>
  rowLabelRect ? rowLabelRect.right - rowLabelRect.left + 1 : 0;

/** The rows above the labels and figures. */
export function headerRowsOf({ rect, rowLabelRect, dataBodyRect }: PivotView): number {
  const first = dataBodyRect?.top ?? rowLabelRect?.top ?? rect.top;
  return Math.max(0, first - rect.top);
}

/** The fields of an axis without the one that stands for the values. */
export const axisFields = (axis: readonly number[]): readonly number[] =>
  axis.filter((field) => field !== VALUES_FIELD);

/** The item that a label stands for, where those below it can be hidden. */
export function expandableItem({
  pivot,
  cell,
}: PivotSpot): { readonly field: number; readonly cacheIndex: number } | undefined {
  const last = cell.items?.at(-1);
  const axis = cell.role === 'rowLabel' ? pivot.rows : cell.role === 'columnLabel' ? pivot.columns : undefined;
  if (!last || !axis || cell.value === undefined || cell.value === '') return undefined;
  const fields = axisFields(axis);
  return fields.includes(last.field) && fields.at(-1) !== last.field ? last : undefined;
}

/** Whether an item's own rows are shown below it. */
export const isExpanded = (
  pivot: PivotTableModel,
  { field, cacheIndex }: { readonly field: number; readonly cacheIndex: number },
): boolean => pivot.fields[field]?.items.find((item) => item.cacheIndex === cacheIndex)?.isExpanded ?? true;
