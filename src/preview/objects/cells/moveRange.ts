import type { ExcelSession } from '../../interpreter/session';
import { followChange } from '../../model/allFormulas';
import { moveBindings } from '../../model/binding';
import { contains, intersect, type Rect } from '../../model/area';
import type { CommentModel } from '../../model/comment';
import { movePivot } from '../../model/pivot/movePivots';
import { pivotsWithin } from '../../model/pivot/pivotArea';
import type { SheetModel } from '../../model/sheet';
import { ExcelError } from '../../interpreter/officeClass';
import { cellsWritten } from './changes';
import { clearCells } from './clearCells';
import { takeUp } from './copiedBlock';
import { layDown } from './copyCells';
import { checkEditable } from './protectedCells';
import { checkedRect } from '../range/rangeObject';

const EVERYTHING = { contents: 'formulas', formats: true, rest: true, skipBlanks: false, transpose: false } as const;

/** Cuts cells and pastes them with their first cell at the target's; formulas that speak of them follow. */
export function moveCells(
  session: ExcelSession,
  sheet: SheetModel,
  rect: Rect,
  targetSheet: SheetModel,
  target: Rect,
): void {
  const [rows, columns] = [target.top - rect.top, target.left - rect.left];
  const destination = checkedRect(target.top, target.left, rect.bottom + rows, rect.right + columns);
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
  moveComments(sheet, targetSheet, rect, rows, columns);
  moveBindings(session.workbook.bindings, { sheet, rect }, { sheet: targetSheet, rows, columns });
  followChange(session.workbook, {
    kind: 'move',
    sheet: sheet.name,
    rect,
    toSheet: targetSheet.name,
    top: target.top,
    left: target.left,
  });
  session.calculator.structureChanged();
  cellsWritten(session, targetSheet, destination);
}

/** Comments go with their cells; those of the target's cells are gone. */
function moveComments(sheet: SheetModel, targetSheet: SheetModel, rect: Rect, rows: number, columns: number): void {
  const isIn = ({ row, column }: CommentModel, area: Rect): boolean =>
    contains(area, { top: row, bottom: row, left: column, right: column });
  const moving = sheet.comments.filter((comment) => isIn(comment, rect));
  const destination = {
    top: rect.top + rows,
    bottom: rect.bottom + rows,
    left: rect.left + columns,
    right: rect.right + columns,
  };
  sheet.comments = sheet.comments.filter((comment) => !moving.includes(comment));
  targetSheet.comments = targetSheet.comments.filter((comment) => !isIn(comment, destination));
  for (const comment of moving) Object.assign(comment, { row: comment.row + rows, column: comment.column + columns });
  targetSheet.comments.push(...moving);
}

function moveTables(sheet: SheetModel, targetSheet: SheetModel, rect: Rect, rows: number, columns: number): void {
  const shift = (area: Rect): Rect => ({
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  });
  const moving = sheet.tables.filter((table) => contains(rect, table.range));
  for (const table of moving) {
    table.range = shift(table.range);
    if (table.filter) table.filter.range = shift(table.filter.range);
  }
  if (sheet === targetSheet) return;
  sheet.tables = sheet.tables.filter((table) => !moving.includes(table));
  targetSheet.tables.push(...moving);
}
