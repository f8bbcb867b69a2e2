import type { Rect } from '../model/area';
import type { CellValue } from '../model/cellValue';
import type { WorkbookModel } from '../model/workbook';

/** Keeps formulas' results up to date. */
export interface Calculator {
  cellsChanged(sheetId: string, rect: Rect): void;
  structureChanged(): void;
  recalculate(full?: boolean): void;
  evaluate(formula: string, sheetId: string): CellValue;
}

export function createCalculator(_workbook: WorkbookModel): Calculator {
  return { cellsChanged: () => undefined, structureChanged: () => undefined, recalculate: () => undefined, evaluate: () => 0 };
}
