import type { CellValue } from '../../model/cellValue';
import type { WorkbookModel } from '../../model/workbook';
import type { Matrix } from '../engine/values';
import type { FormulaCell } from './formulaCell';
import { writeResult } from './spill';

/** Calculates the cells of circles over and over, up to the workbook's limit, until they change little. */
export function iterateCircles(
  cells: ReadonlySet<FormulaCell>,
  { maxIteration, maxChange }: WorkbookModel['iterativeCalculation'],
  calculate: (cell: FormulaCell) => CellValue | Matrix,
): void {
  let change = cells.size > 0 ? Infinity : 0;
  for (let round = 0; round < maxIteration && change >= maxChange; round++) {
    change = 0;
    for (const cell of cells) change = Math.max(change, iterateCell(cell, calculate(cell)));
  }
}

/** Writes a cell's new result; by how much its number changed. */
function iterateCell(cell: FormulaCell, result: CellValue | Matrix): number {
  const before = cell.sheet.cells.value(cell.row, cell.column);
  writeResult(cell, result);
  const after = cell.sheet.cells.value(cell.row, cell.column);
  if (typeof before === 'number' && typeof after === 'number') return Math.abs(after - before);
  return before === after ? 0 : Infinity;
}

/** Cells of a circle start from what they held before where circles are calculated; otherwise they hold 0. */
export const startOfCircle = (
  { sheet, row, column }: FormulaCell,
  { iterativeCalculation }: WorkbookModel,
): CellValue => (iterativeCalculation.enabled ? (sheet.cells.value(row, column) ?? 0) : 0);
