import type { ExcelSession } from '../../interpreter/session';
import { followChange } from '../../model/allFormulas';
import { moveBindings } from '../../model/binding';
import { contains, intersect, type Rect } from '../../model/area';
import { movePivot } from '../../model/pivot/movePivots';
import { pivotsWithin } from '../../model/pivot/pivotArea';
import type { SheetModel } from '../../model/sheet';
import { ExcelError } from '../../interpreter/officeClass';
import { cellsWritten } from './changes';
import { clearCells } from './clearCells';
import { layDown, takeUp } from './copyCells';
import { checkEditable } from './protectedCells';

const EVERYTHING = { contents: 'formulas', formats: true, links: true, skipBlanks: false, transpose: false } as const;

/** Cuts cells and pastes them with their first cell at the target's; formulas that speak of them follow. */
export function moveCells(session: ExcelSession, sheet: SheetModel, rect: Rect, targetSheet: SheetModel, target: Rect): void {
  const [rows, columns] = [target.top - rect.top, target.left - rect.left];
  const destination = { top: target.top, left: target.left, bottom: rect.bottom + rows, right: rect.right + columns };
  const pivots = pivotsWithin(sheet, rect);
  checkEditable(session, sheet, rect, pivots);
  checkEditable(session, targetSheet, destination, pivots);
  const tables = sheet.tables.filter((table) => intersect(table.range, rect));
  if (tables.some((table) => !contains(rect, table.range)) && targetSheet !== sheet) {
    throw new ExcelError('InvalidOperation', 'A part of a table cannot be moved to another sheet.');
  }
  const block = takeUp(sheet, rect);
  const formulas = block.cells.map((line) => line.map((cell) => cell.formula));
  clearCells(session, sheet, rect, 'All');
  for (const pivot of pivots) movePivot(pivot, rows, columns);
  targetSheet.pivotTables.push(...pivots);
  layDown(targetSheet, block, target.top, target.left, EVERYTHING, () => session.newId());
  // A moved formula keeps speaking of the same cells, unlike a copied one.
  formulas.forEach((line, down) =>
    line.forEach((formula, across) => {
      if (!formula) return;
      const [row, column] = [target.top + down, target.left + across];
      targetSheet.cells.setFormula(row, column, { text: formula.text }, targetSheet.cells.value(row, column));
    }),
  );
  moveTables(sheet, targetSheet, rect, rows, columns);
  moveBindings(session.workbook.bindings, { sheet, rect }, { sheet: targetSheet, rows, columns });
  followChange(session.workbook, { kind: 'move', sheet: sheet.name, rect, toSheet: targetSheet.name, top: target.top, left: target.left });
  session.calculator.structureChanged();
  cellsWritten(session, targetSheet, destination);
}

function moveTables(sheet: SheetModel, targetSheet: SheetModel, rect: Rect, rows: number, columns: number): void {
  const shift = (area: Rect): Rect => ({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns });
  const moving = sheet.tables.filter((table) => contains(rect, table.range));
  for (const table of moving) {
    table.range = shift(table.range);
    if (table.filter) table.filter.range = shift(table.filter.range);
  }
  if (sheet === targetSheet) return;
  sheet.tables = sheet.tables.filter((table) => !moving.includes(table));
  targetSheet.tables.push(...moving);
}
