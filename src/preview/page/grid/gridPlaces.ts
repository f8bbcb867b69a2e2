import type { ListTable } from '@visactor/vtable';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { SheetView } from './sheetView';

/** The grid's own header row and number column stand before the sheet's first row and column. */
export const HEADER = 1;

/** A cell as the grid component counts: from its header's corner, without hidden lines. */
export interface Place {
  readonly col: number;
  readonly row: number;
}

export const placeOf = ({ rows, columns }: SheetView, row: number, column: number): Place => ({
  col: HEADER + columns.toPlace(column),
  row: HEADER + rows.toPlace(row),
});

/** The place of an area's last cell that is seen. */
export function lastPlaceOf(view: SheetView, area: Rect): Place {
  const after = placeOf(view, area.bottom + 1, area.right + 1);
  const start = placeOf(view, area.top, area.left);
  return { col: Math.max(start.col, after.col - 1), row: Math.max(start.row, after.row - 1) };
}

/** The cell of the sheet at a place; undefined for a header. */
export function cellAt(
  view: SheetView | undefined,
  { col, row }: Place,
): { readonly row: number; readonly column: number } | undefined {
  if (!view || col < HEADER || row < HEADER) return undefined;
  return { row: view.rows.toSheet(row - HEADER), column: view.columns.toSheet(col - HEADER) };
}

/** The sheet's area under a range of the grid; a range that takes in a header stands for whole lines. */
export function sheetArea(
  { rows, columns }: SheetView,
  { start, end }: { readonly start: Place; readonly end: Place },
  table: Pick<ListTable, 'rowCount' | 'colCount'>,
): Rect {
  const [top, bottom] = [Math.min(start.row, end.row), Math.max(start.row, end.row)];
  const [left, right] = [Math.min(start.col, end.col), Math.max(start.col, end.col)];
  const wholeColumns = top < HEADER || (top === HEADER && bottom === table.rowCount - 1);
  const wholeRows = left < HEADER || (left === HEADER && right === table.colCount - 1);
  return {
    top: wholeColumns ? 0 : rows.toSheet(top - HEADER),
    bottom: wholeColumns ? GRID_ROWS - 1 : rows.toSheet(bottom - HEADER),
    left: wholeRows ? 0 : columns.toSheet(left - HEADER),
    right: wholeRows ? GRID_COLUMNS - 1 : columns.toSheet(right - HEADER),
  };
}
