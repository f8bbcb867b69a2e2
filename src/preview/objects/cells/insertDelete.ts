import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { isEntireColumns, isEntireRows } from '../../model/address';
import { contains, GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import { type CellShift, isWholeLines, shiftOf } from '../../model/moveCells';
import type { SheetModel } from '../../model/sheet';
import { raiseChanged } from './changes';
import { checkAllowed } from './protectedCells';
import { shiftSheetCells } from './shiftedAreas';

/** Puts blank cells in, moving what stands there down or to the right. New cells look like those before them. */
export function insertCells(session: ExcelSession, sheet: SheetModel, rect: Rect, direction: 'Down' | 'Right'): void {
  const axis = isEntireRows(rect) ? 'rows' : isEntireColumns(rect) ? 'columns' : direction === 'Down' ? 'rows' : 'columns';
  const shift = shiftOf('insert', axis, rect);
  checkAllowed(sheet, isWholeLines(shift) ? (axis === 'rows' ? 'allowInsertRows' : 'allowInsertColumns') : undefined);
  checkRoom(sheet, shift);
  checkUntorn(sheet, shift);
  shiftSheetCells(session, sheet, shift);
  takeStyleFromBefore(sheet, shift, rect);
  raiseChanged(session, sheet, rect, { changeType: changeType(shift, 'Inserted'), shiftDirection: axis === 'rows' ? 'ShiftCellDown' : 'ShiftCellRight' });
}

/** Takes cells out, moving what stands below or to the right of them into their place. */
export function deleteCells(session: ExcelSession, sheet: SheetModel, rect: Rect, direction: 'Up' | 'Left'): void {
  const axis = isEntireRows(rect) ? 'rows' : isEntireColumns(rect) ? 'columns' : direction === 'Up' ? 'rows' : 'columns';
  const shift = shiftOf('delete', axis, rect);
  checkAllowed(sheet, isWholeLines(shift) ? (axis === 'rows' ? 'allowDeleteRows' : 'allowDeleteColumns') : undefined);
  checkUntorn(sheet, shift);
  shiftSheetCells(session, sheet, shift);
  raiseChanged(session, sheet, rect, { changeType: changeType(shift, 'Deleted'), shiftDirection: axis === 'rows' ? 'ShiftCellUp' : 'ShiftCellLeft' });
}

function changeType(shift: CellShift, end: 'Inserted' | 'Deleted'): string {
  if (!isWholeLines(shift)) return `Cell${end}`;
  return `${shift.axis === 'rows' ? 'Row' : 'Column'}${end}`;
}

/** The cells that a shift moves or takes away. */
function affected({ axis, at, from, to }: CellShift): Rect {
  return axis === 'rows' ? { top: at, bottom: GRID_ROWS - 1, left: from, right: to } : { left: at, right: GRID_COLUMNS - 1, top: from, bottom: to };
}

/** Nothing may be pushed off the sheet. */
function checkRoom(sheet: SheetModel, { axis, at, count, from, to }: CellShift): void {
  const limit = axis === 'rows' ? GRID_ROWS : GRID_COLUMNS;
  const used = sheet.cells.usedRect(true);
  const last = used && (axis === 'rows' ? used.bottom : used.right);
  const [first, end] = used ? (axis === 'rows' ? [used.left, used.right] : [used.top, used.bottom]) : [0, -1];
  if (last !== undefined && last >= at && last + count >= limit && first <= to && end >= from) {
    throw new ExcelError('NonBlankCellOffSheet', "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.");
  }
}

/** Neither a table nor a merged area may be torn apart by cells that move while others stay. */
function checkUntorn(sheet: SheetModel, shift: CellShift): void {
  if (isWholeLines(shift)) return;
  const moving = affected(shift);
  const torn = (rect: Rect): boolean => {
    const [first, last] = shift.axis === 'rows' ? [rect.left, rect.right] : [rect.top, rect.bottom];
    return intersect(rect, moving) !== undefined && !contains(moving, rect) && (first < shift.from || last > shift.to);
  };
  if (sheet.tables.some((table) => torn(table.range))) {
    throw new ExcelError('InsertDeleteConflict', "The insert or delete operation attempted isn't allowed: it would move cells in a table.");
  }
  if (sheet.merges.some(torn)) throw new ExcelError('InsertDeleteConflict', "The insert or delete operation attempted isn't allowed: it would tear a merged cell apart.");
}

function takeStyleFromBefore(sheet: SheetModel, { axis, at }: CellShift, rect: Rect): void {
  if (at === 0) return;
  const used = sheet.cells.usedRect();
  if (!used) return;
  if (axis === 'rows') {
    const styles = sheet.cells.row(at - 1)?.styles;
    if (!styles) return;
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= Math.min(rect.right, styles.length - 1); column++) sheet.cells.setStyle(row, column, styles[column]);
    }
    return;
  }
  for (let row = rect.top; row <= Math.min(rect.bottom, used.bottom); row++) {
    const style = sheet.cells.style(row, at - 1);
    for (let column = rect.left; column <= rect.right; column++) sheet.cells.setStyle(row, column, style);
  }
}
