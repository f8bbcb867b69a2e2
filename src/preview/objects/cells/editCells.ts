import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import { changesHeard, contentsWritten, raiseChanged, type ChangeFacts } from './changes';
import { formulasChanged, formulasHeard } from './formulaEvents';
import { shownValue, valueType } from './readCells';

/**
 * Changes what cells hold and sees to all that follows from it: calculation, tables that grow, and events, which tell of
 * formulas that became other ones.
 */
export function editCells(session: ExcelSession, sheet: SheetModel, rect: Rect, change: () => void): void {
  const before = sheet.cells.value(rect.top, rect.left);
  const formulas = formulasHeard(session, sheet, rect);
  change();
  contentsWritten(session, sheet, rect);
  if (sheet.cells.formula(rect.top, rect.left) && changesHeard(session, sheet)) session.calculateIfNeeded();
  raiseChanged(session, sheet, rect, editFacts(sheet, rect, before));
  if (formulas) formulasChanged(session, sheet, rect, formulas);
}

/** An event about one cell tells its value before and after. */
function editFacts(sheet: SheetModel, rect: Rect, before: CellValue): ChangeFacts {
  if (rowsOf(rect) * columnsOf(rect) > 1) return { changeType: 'RangeEdited' };
  const after = sheet.cells.value(rect.top, rect.left);
  return {
    changeType: 'RangeEdited',
    valueBefore: shownValue(before),
    valueAfter: shownValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
