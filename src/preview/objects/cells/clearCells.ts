import type { ExcelSession } from '../../interpreter/session';
import { intersect, type Rect } from '../../model/area';
import { restyle } from '../../model/cellStyles';
import { pivotsWithin } from '../../model/pivot/pivotArea';
import { rulesWithout } from '../../model/ruleAreas';
import type { SheetModel } from '../../model/sheet';
import { isEntireColumns, isEntireRows } from '../../model/address';
import { invalidArgument } from '../arguments';
import { formatChanged } from './changes';
import { editCells } from './editCells';
import { checkAllowed, checkEditable } from './protectedCells';

/** Clears what Excel.ClearApplyTo names; everything where it is left out. */
export function clearCells(session: ExcelSession, sheet: SheetModel, rect: Rect, applyTo: unknown): void {
  switch (applyTo ?? 'All') {
    case 'All':
      checkEditable(session, sheet, rect, pivotsWithin(sheet, rect));
      clearContents(session, sheet, rect);
      sheet.hyperlinks.deleteIn(rect);
      clearFormats(session, sheet, rect);
      return;
    case 'Contents':
      checkEditable(session, sheet, rect, pivotsWithin(sheet, rect));
      clearContents(session, sheet, rect);
      return;
    case 'Formats':
      checkAllowed(sheet, 'allowFormatCells');
      clearFormats(session, sheet, rect);
      return;
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      checkAllowed(sheet, 'allowInsertHyperlinks');
      sheet.hyperlinks.deleteIn(rect);
      if (applyTo === 'RemoveHyperlinks') restyle(sheet, rect, () => 0);
      return;
    case 'ResetContents':
      checkEditable(session, sheet, rect, pivotsWithin(sheet, rect));
      clearContents(session, sheet, rect);
      return;
    default:
      throw invalidArgument('applyTo must be one of All, Formats, Contents, Hyperlinks, RemoveHyperlinks, ResetContents.');
  }
}

/** PivotTables whose cells are all among them go. */
export function clearContents(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  const covered = pivotsWithin(sheet, rect);
  sheet.pivotTables = sheet.pivotTables.filter((pivot) => !covered.includes(pivot));
  editCells(session, sheet, rect, () => emptyCells(sheet, rect));
}

function emptyCells(sheet: SheetModel, rect: Rect): void {
  const cells = sheet.cells.usedRect(true);
  const area = cells && intersect(cells, rect);
  if (!area) return;
  sheet.cells.forEachRow((stored, row) => {
    if (row < area.top || row > area.bottom) return;
    const last = Math.min(area.right, stored.values.length - 1);
    for (let column = area.left; column <= last; column++) sheet.cells.setValue(row, column, undefined);
  });
}

/** Back to Normal: styles, merges, conditional formats and validations of the cells go. */
function clearFormats(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  if (isEntireColumns(rect) || isEntireRows(rect)) restyle(sheet, rect, () => 0);
  else clearCellStyles(sheet, rect);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  sheet.conditionalFormats = rulesWithout(sheet.conditionalFormats, [rect]);
  sheet.validations = rulesWithout(sheet.validations, [rect]);
  formatChanged(session, sheet, rect);
}

function clearCellStyles(sheet: SheetModel, rect: Rect): void {
  const underlying = [...sheet.rows].some(([row, { style }]) => style !== undefined && row >= rect.top && row <= rect.bottom);
  const columns = [...sheet.columns].some(([column, { style }]) => style !== undefined && column >= rect.left && column <= rect.right);
  const style = underlying || columns ? 0 : undefined;
  for (let row = rect.top; row <= rect.bottom; row++) {
    if (style === undefined && !sheet.cells.row(row)?.styles) continue;
    for (let column = rect.left; column <= rect.right; column++) sheet.cells.setStyle(row, column, style);
  }
}
