import type { ExcelSession } from '../../interpreter/session';
import { rectAddress } from '../../model/address';
import type { Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';

/** The library's number of Worksheet.onFormulaChanged. */
const FORMULA_CHANGED = 23;

const addressOf = (row: number, column: number): string => rectAddress({ top: row, left: column, bottom: row, right: column });

/** The formulas of an area by address, where an add-in asks to hear of their changes; undefined where none does. */
export function formulasHeard(session: ExcelSession, sheet: SheetModel, rect: Rect): ReadonlyMap<string, string> | undefined {
  const targets = [sheet.id, 'Workbook'];
  if (!session.isHeard(FORMULA_CHANGED, targets)) return undefined;
  const formulas = new Map<string, string>();
  for (let row = rect.top; row <= Math.min(rect.bottom, sheet.cells.rowCount - 1); row++) {
    for (const [column, { text }] of sheet.cells.row(row)?.formulas ?? []) {
      if (column >= rect.left && column <= rect.right) formulas.set(addressOf(row, column), text);
    }
  }
  return formulas;
}

/** Tells of the formulas of an area that are new, gone or other ones than before. */
export function formulasChanged(session: ExcelSession, sheet: SheetModel, rect: Rect, before: ReadonlyMap<string, string>): void {
  const after = formulasHeard(session, sheet, rect) ?? new Map<string, string>();
  const addresses = [...new Set([...before.keys(), ...after.keys()])].filter((address) => before.get(address) !== after.get(address));
  if (addresses.length === 0) return;
  const formulaDetails = addresses.map((cellAddress) => ({ cellAddress, previousFormula: before.get(cellAddress) ?? '' }));
  session.raise({ type: FORMULA_CHANGED, targets: [sheet.id, 'Workbook'], payload: { worksheetId: sheet.id, source: 'Local', formulaDetails } });
}
