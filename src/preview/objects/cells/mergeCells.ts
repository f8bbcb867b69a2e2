import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { bounding, contains, intersect, type Rect } from '../../model/area';
import { restyle, styleIdAt } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';
import { cellsWritten, formatChanged } from './changes';
import { checkAllowed, checkNoPivot } from './protectedCells';

/** Makes one cell of an area, or of each of its rows with `across`; merged areas that it cuts become parts of it. */
export function mergeCells(session: ExcelSession, sheet: SheetModel, rect: Rect, across: boolean): void {
  checkAllowed(sheet, 'allowFormatCells');
  if (sheet.tables.some((table) => intersect(table.range, rect)))
    throw new ExcelError('InvalidOperation', 'Cells in a table cannot be merged.');
  checkNoPivot(sheet, rect);
  const parts = across ? rowsWithin(rect) : [withCutMerges(sheet, rect)];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((merged) => !intersect(merged, part));
    if (part.top === part.bottom && part.left === part.right) continue;
    sheet.merges.push(part);
    keepFirstValue(sheet, part);
    takeFirstFormat(session, sheet, part);
  }
  cellsWritten(session, sheet, rect);
}

export function unmergeCells(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  checkAllowed(sheet, 'allowFormatCells');
  sheet.merges = sheet.merges.filter((merged) => !intersect(merged, rect));
  formatChanged(session, sheet, rect);
}

/** Tells of a cell of an area whether it is hidden by a merged one; undefined where none is. */
export function hiddenByMerges(sheet: SheetModel, rect: Rect): ((row: number, column: number) => boolean) | undefined {
  const byRow = new Map<number, Rect[]>();
  for (const merged of sheet.merges) {
    const part = intersect(merged, rect);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), merged]);
  }
  if (byRow.size === 0) return undefined;
  return (row, column) =>
    byRow
      .get(row)
      ?.some(({ top, left, right }) => column >= left && column <= right && (row !== top || column !== left)) ?? false;
}

/** Refuses what would be put into the hidden part of a merged cell. */
export function checkNoMergeCut(sheet: SheetModel, rect: Rect): void {
  const startsIn = ({ top, left }: Rect): boolean => contains(rect, { top, left, bottom: top, right: left });
  if (sheet.merges.some((merged) => intersect(merged, rect) && !startsIn(merged)))
    throw new ExcelError('InvalidOperation', "We can't do that to a merged cell.");
}

const rowsWithin = (rect: Rect): Rect[] =>
  Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) => ({
    ...rect,
    top: rect.top + row,
    bottom: rect.top + row,
  }));

/** The smallest area around it that cuts no merged area. */
function withCutMerges(sheet: SheetModel, rect: Rect): Rect {
  const cut = sheet.merges.find((merged) => intersect(merged, rect) && !contains(rect, merged));
  return cut ? withCutMerges(sheet, bounding(rect, cut)) : rect;
}

/** A merged area keeps the value of its first filled cell, in its first cell. */
function keepFirstValue(sheet: SheetModel, rect: Rect): void {
  let isKept = false;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      if (value === undefined && !formula) continue;
      const isFirst = row === rect.top && column === rect.left;
      if (!isFirst) sheet.cells.setValue(row, column, undefined);
      if (!isKept && !isFirst) {
        if (formula) sheet.cells.setFormula(rect.top, rect.left, formula, value);
        else sheet.cells.setValue(rect.top, rect.left, value);
      }
      isKept = true;
    }
  }
}

/** It looks like its first cell, but for the lines around it, which are those of the cells at its edges. */
function takeFirstFormat({ workbook }: ExcelSession, sheet: SheetModel, rect: Rect): void {
  const first = workbook.styles.get(styleIdAt(sheet, rect.top, rect.left));
  restyle(sheet, rect, (id) => workbook.styles.intern({ ...first, borders: workbook.styles.get(id).borders }));
}
