import type { Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { FormulaCell } from './formulaCell';
import type { FormulaIndex } from './formulaIndex';

/** A rectangle of cells on a sheet of the workbook. */
export interface CellArea {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** One step along the arrows: the areas that lie next to an area. */
type Step = (index: FormulaIndex, area: CellArea) => readonly CellArea[];

/** What the formulas of an area name. */
const precedents: Step = (index, { sheet, rect }) => [...index.cellsIn(sheet, rect)].flatMap((cell) => cell.precedents);

/** The cells whose formulas name any cell of an area. */
const dependents: Step = (index, { sheet, rect }) =>
  [...index.readersOf(sheet, rect)].map((cell: FormulaCell) => ({ sheet: cell.sheet, rect: cell.rect }));

/** The areas that an area's formulas read, directly or over other formulas; some may overlap. */
export const precedentsOf = (index: FormulaIndex, area: CellArea, isDirect: boolean): readonly CellArea[] =>
  isDirect ? precedents(index, area) : reached(index, area, precedents);

/** The cells whose formulas read an area, directly or over other formulas. */
export const dependentsOf = (index: FormulaIndex, area: CellArea, isDirect: boolean): readonly CellArea[] =>
  isDirect ? dependents(index, area) : reached(index, area, dependents);

/** Everything that steps lead to, each area once, however they go in circles. */
function reached(index: FormulaIndex, start: CellArea, step: Step): readonly CellArea[] {
  const found = new Map<string, CellArea>();
  const open = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const area of step(index, next)) {
      const { top, left, bottom, right } = area.rect;
      const key = `${area.sheet.id} ${top} ${left} ${bottom} ${right}`;
      if (found.has(key)) continue;
      found.set(key, area);
      open.push(area);
    }
  }
  return [...found.values()];
}
