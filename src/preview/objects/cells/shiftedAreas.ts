import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { drawingsOf } from '../../model/drawing/drawing';
import { type CellShift, shiftedRects } from '../../model/moveCells';
import { tearsPivot } from '../../model/pivot/movePivots';
import { shiftCells } from '../../model/shiftCells';
import type { SheetModel } from '../../model/sheet';
import { chartDeleted } from '../chart/chartEvents';
import { nameNewColumns } from '../table/headerCells';
import { noteShift } from './eventReferences';

/** Puts cells in or takes them out, with everything that follows: objects of add-ins, calculation, tables. */
export function shiftSheetCells(session: ExcelSession, sheet: SheetModel, shift: CellShift): void {
  if (tearsPivot(sheet, shift))
    throw new ExcelError('PivotTableRangeConflict', "We can't make this change for the selected cells because it will affect a PivotTable.");
  const charts = drawingsOf(sheet.drawings, 'chart');
  shiftCells(session.workbook, sheet, shift);
  for (const chart of charts) if (!sheet.drawings.includes(chart)) chartDeleted({ sheet, chart }, session);
  nameNewColumns(session, sheet);
  followShift(session, sheet, shift);
  noteShift(sheet, shift);
  session.calculator.structureChanged();
  session.needCalculation();
}

/** Every Range that an add-in holds on the sheet follows its cells. */
function followShift(session: ExcelSession, sheet: SheetModel, shift: CellShift): void {
  for (const each of session.host.sessions) {
    for (const area of each.liveAreas()) if (area.sheet === sheet) area.rects = shiftedRects(area.rects, shift);
  }
}
