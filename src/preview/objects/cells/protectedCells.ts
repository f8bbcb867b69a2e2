import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import type { Rect } from '../../model/area';
import { stylesIn } from '../../model/cellStyles';
import { pivotsClosedTo } from '../../model/pivot/pivotArea';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';

const denied = (): ExcelError =>
  new ExcelError('AccessDenied', "You don't have permission to perform the requested operation: the sheet is protected.", 401);

/** Refuses to change cells that a PivotTable shows, but for those of `except`. */
export function checkNoPivot(sheet: SheetModel, rect: Rect, except: readonly PivotTableModel[] = []): void {
  if (pivotsClosedTo(sheet, rect).some((pivot) => !except.includes(pivot)))
    throw new ExcelError('InvalidOperation', "We can't make this change for the selected cells because it will affect a PivotTable.");
}

/** Refuses to change cells that a PivotTable shows (but those of `except`) or that a protected sheet has locked. */
export function checkEditable(session: ExcelSession, sheet: SheetModel, rect: Rect, except: readonly PivotTableModel[] = []): void {
  checkNoPivot(sheet, rect, except);
  if (!sheet.protection) return;
  for (const id of stylesIn(sheet, rect)) if (session.workbook.styles.get(id).protection.locked) throw denied();
}

/** What protection may allow, by its option in Excel.WorksheetProtectionOptions. */
export type ProtectionOption =
  | 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertColumns' | 'allowInsertRows'
  | 'allowInsertHyperlinks' | 'allowDeleteColumns' | 'allowDeleteRows' | 'allowSort' | 'allowAutoFilter' | 'allowPivotTables' | 'allowEditObjects';

/** Refuses what a protected sheet does not allow; without an option, whatever is protected at all. */
export function checkAllowed(sheet: SheetModel, option?: ProtectionOption): void {
  if (sheet.protection && (option === undefined || sheet.protection.options[option] !== true)) throw denied();
}
