import { GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import { SPILL } from '../engine/coerce';
import { Matrix } from '../engine/values';
import type { FormulaCell } from './formulaCell';

/**
 * Writes a formula's result into its cell and, if it is an array, into the cells beside it; #SPILL! where something
 * stands in its way. Gives the area whose values may have changed.
 */
export function writeResult(cell: FormulaCell, result: CellValue | Matrix): Rect {
  const { cells } = cell.sheet;
  const before = clearSpill(cell);
  const formula = cells.formula(cell.row, cell.column) ?? cell.formula;
  if (!(result instanceof Matrix) || result.data.length === 1) {
    const value = result instanceof Matrix ? result.at(0, 0) : result;
    if (formula.spill) cells.setFormula(cell.row, cell.column, { text: formula.text }, value ?? 0);
    else cells.setResult(cell.row, cell.column, value ?? 0);
    return before ?? cell.rect;
  }
  const spill = {
    top: cell.row,
    left: cell.column,
    bottom: cell.row + result.rows - 1,
    right: cell.column + result.columns - 1,
  };
  if (spill.bottom >= GRID_ROWS || spill.right >= GRID_COLUMNS || !isFree(cell, spill)) {
    cells.setFormula(cell.row, cell.column, { text: formula.text }, SPILL);
    return before ?? cell.rect;
  }
  for (let row = 0; row < result.rows; row++) {
    for (let column = 0; column < result.columns; column++)
      cells.setResult(cell.row + row, cell.column + column, result.at(row, column) ?? 0);
  }
  cells.setFormula(cell.row, cell.column, { text: formula.text, spill }, result.at(0, 0) ?? 0);
  cell.spill = spill;
  cell.spilled = result;
  return before
    ? { ...spill, bottom: Math.max(spill.bottom, before.bottom), right: Math.max(spill.right, before.right) }
    : spill;
}

/** Takes back what the formula spilled before, except what somebody else wrote there. Gives the area. */
export function clearSpill(cell: FormulaCell): Rect | undefined {
  const { spill, sheet } = cell;
  if (!spill) return undefined;
  for (let row = spill.top; row <= spill.bottom; row++) {
    for (let column = spill.left; column <= spill.right; column++) {
      if ((row === cell.row && column === cell.column) || sheet.cells.formula(row, column)) continue;
      if (isOwn(cell, spill, row, column)) sheet.cells.setResult(row, column, undefined);
    }
  }
  cell.spill = undefined;
  cell.spilled = undefined;
  cell.overwritten = [];
  return spill;
}

function isOwn(cell: FormulaCell, spill: Rect, row: number, column: number): boolean {
  if (!cell.overwritten.some((rect) => intersect(rect, { top: row, bottom: row, left: column, right: column })))
    return true;
  const was = cell.spilled?.at(row - spill.top, column - spill.left) ?? 0;
  return cell.spilled !== undefined && cell.sheet.cells.value(row, column) === was;
}

function isFree(cell: FormulaCell, rect: Rect): boolean {
  const { cells } = cell.sheet;
  for (let row = rect.top; row <= Math.min(rect.bottom, cells.rowCount - 1); row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (row === cell.row && column === cell.column) continue;
      if (cells.value(row, column) !== undefined || cells.formula(row, column)) return false;
    }
  }
  return !touchesMerge(cell, rect) && !inTable(cell, rect);
}

const touchesMerge = (cell: FormulaCell, rect: Rect): boolean =>
  cell.sheet.merges.some(
    (merge) =>
      merge.top <= rect.bottom && merge.bottom >= rect.top && merge.left <= rect.right && merge.right >= rect.left,
  );

/** Arrays do not spill in tables. */
const inTable = (cell: FormulaCell, rect: Rect): boolean =>
  cell.sheet.tables.some(
    ({ range }) =>
      range.top <= rect.bottom && range.bottom >= rect.top && range.left <= rect.right && range.right >= rect.left,
  );
