import { contains, intersect, type Rect } from '../area';
import { type CellShift, shiftedRect } from '../moveCells';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import { pivotExtent } from './pivotArea';
import type { PivotCacheModel } from './pivotCache';
import type { PivotTableModel, PivotView } from './pivotTable';

/** Every cache that a PivotTable of the workbook reads from, each once. */
export function pivotCaches(workbook: WorkbookModel): ReadonlySet<PivotCacheModel> {
  return new Set(workbook.sheets.flatMap((sheet) => sheet.pivotTables.map(({ cache }) => cache)));
}

/**
 * Moves a sheet's PivotTables with their cells; those whose cells are all gone go. Ranges of the sheet that PivotTables
 * read from move too; of one that is gone, the records of the last refresh are all there is.
 */
export function shiftPivots(workbook: WorkbookModel, sheet: SheetModel, shift: CellShift): void {
  const caches = pivotCaches(workbook);
  sheet.pivotTables = sheet.pivotTables.filter((pivot) => shiftPivot(pivot, shift));
  for (const cache of caches) {
    const { source } = cache;
    if (source.kind !== 'range' || source.sheetId !== sheet.id) continue;
    const rect = shiftedRect(source.rect, shift);
    cache.source = rect ? { ...source, rect } : { kind: 'external' };
  }
}

function shiftPivot(pivot: PivotTableModel, shift: CellShift): boolean {
  const extent = pivotExtent(pivot);
  const moved = shiftedRect(extent, shift);
  if (moved) movePivot(pivot, moved.top - extent.top, moved.left - extent.left);
  return moved !== undefined;
}

/** Whether cells that move would pull a PivotTable apart or grow or shrink it: Excel refuses that. */
export function tearsPivot(sheet: SheetModel, shift: CellShift): boolean {
  return sheet.pivotTables.some((pivot) => {
    const extent = pivotExtent(pivot);
    const isRows = shift.axis === 'rows';
    const lines: Rect = isRows
      ? { ...extent, left: shift.from, right: shift.to }
      : { ...extent, top: shift.from, bottom: shift.to };
    if (!intersect(lines, extent)) return false;
    const [first, last] = isRows ? [extent.top, extent.bottom] : [extent.left, extent.right];
    if (last < shift.at) return false;
    if (!contains(lines, extent)) return true;
    if (shift.kind === 'insert') return first < shift.at;
    const end = shift.at + shift.count;
    return first < end && !(first >= shift.at && last < end);
  });
}

/** Moves a PivotTable by a number of rows and columns; its cells are not touched. */
export function movePivot(pivot: PivotTableModel, rows: number, columns: number): void {
  pivot.anchor = { row: pivot.anchor.row + rows, column: pivot.anchor.column + columns };
  if (pivot.view) pivot.view = movedView(pivot.view, rows, columns);
}

function movedView(view: PivotView, rows: number, columns: number): PivotView {
  const moved = (rect: Rect): Rect => ({
    top: rect.top + rows,
    bottom: rect.bottom + rows,
    left: rect.left + columns,
    right: rect.right + columns,
  });
  const movedPart = (rect: Rect | undefined): Rect | undefined => rect && moved(rect);
  return {
    ...view,
    rect: moved(view.rect),
    filterRect: movedPart(view.filterRect),
    rowLabelRect: movedPart(view.rowLabelRect),
    columnLabelRect: movedPart(view.columnLabelRect),
    dataBodyRect: movedPart(view.dataBodyRect),
  };
}
