import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import type { Rect } from '../../model/area';
import { stylesIn } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';

const denied = (): ExcelError =>
  new ExcelError('AccessDenied', "You don't have permission to perform the requested operation: the sheet is protected.", 401);

/** Refuses to change cells that a protected sheet has locked. */
export function checkEditable(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  if (!sheet.protection) return;
  for (const id of stylesIn(sheet, rect)) if (session.workbook.styles.get(id).protection.locked) throw denied();
}

/** What protection may allow, by its option in Excel.WorksheetProtectionOptions. */
export type ProtectionOption =
  | 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertColumns' | 'allowInsertRows'
  | 'allowInsertHyperlinks' | 'allowDeleteColumns' | 'allowDeleteRows' | 'allowSort' | 'allowAutoFilter';

/** Refuses what a protected sheet does not allow; without an option, whatever is protected at all. */
export function checkAllowed(sheet: SheetModel, option?: ProtectionOption): void {
  if (sheet.protection && (option === undefined || sheet.protection.options[option] !== true)) throw denied();
}
