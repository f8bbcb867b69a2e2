import type { Rect } from '../model/area';
import type { CellValue } from '../model/cellValue';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { Calculation, type CalculationOptions } from './dependency/calculation';
import { FormulaIndex } from './dependency/formulaIndex';
import { clearSpill } from './dependency/spill';
import { dependentsOf, precedentsOf, type CellArea } from './dependency/traces';
import type { Node } from './engine/node';
import { Matrix } from './engine/values';

export type { CalculationOptions } from './dependency/calculation';
export type { CellArea } from './dependency/traces';

/** A cell that depends on itself. */
export interface CircularCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A cell whose formula was calculated. */
export interface CalculatedCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps formulas' results up to date. Results that came with a file stay until something that they depend on changes
 * or a full recalculation is asked for.
 */
export interface Calculator {
  /** Values or formulas of these cells were written or cleared. Nothing is calculated yet. */
  cellsChanged(sheetId: string, rect: Rect): void;
  /** Sheets, rows, columns, tables or names came, went, moved or were renamed. Nothing is calculated yet. */
  structureChanged(): void;
  /** Calculates what waits and what is volatile; with `full` everything. The caller minds the calculation mode. */
  recalculate(full?: boolean): readonly CalculatedCell[];
  /** The value of a formula's text on a sheet, standing in A1; of an array its first. Bad text gives an error value. */
  evaluate(formula: string, sheetId: string): CellValue;
  /** Like `evaluate`, with all of an array, row by row. */
  evaluateArray(formula: string, sheetId: string): CellValue[][];
  /** The value of a formula's tree on a sheet; of an array all, row by row. Cells that it reads are up to date already. */
  evaluateTree(node: Node, sheet: SheetModel): CellValue | CellValue[][];
  /** The areas that the formulas of an area read, or only those that they name; some may overlap. */
  precedents(area: CellArea, isDirect: boolean): readonly CellArea[];
  /** The cells whose formulas read an area, or only those that name a cell of it. */
  dependents(area: CellArea, isDirect: boolean): readonly CellArea[];
  /** The cells that the last calculation found in a circle; they hold 0. */
  readonly circularCells: readonly CircularCell[];
}

export function createCalculator(workbook: WorkbookModel, options: CalculationOptions = {}): Calculator {
  return new WorkbookCalculator(workbook, options);
}

const rowsOf = (matrix: Matrix): CellValue[][] => Array.from({ length: matrix.rows }, (_, row) => [...matrix.row(row)]);

class WorkbookCalculator implements Calculator {
  /** Made when first needed: opening a file alone calculates nothing. */
  private index: FormulaIndex | undefined;
  private readonly calculation: Calculation;
  private restructured = false;

  constructor(
    private readonly workbook: WorkbookModel,
    options: CalculationOptions,
  ) {
    this.calculation = new Calculation(workbook, () => this.current(), options);
  }

  private current(): FormulaIndex {
    if (this.index && !this.restructured) return this.index;
    const before = this.index;
    this.index = new FormulaIndex(this.workbook);
    this.restructured = false;
    for (const cell of this.index.all()) {
      const kept = !before || (cell.unknown && cell.sheet.cells.value(cell.row, cell.column) !== undefined);
      if (!kept || cell.sheet.cells.value(cell.row, cell.column) === undefined) this.index.setState(cell, 'dirty');
    }
    return this.index;
  }

  cellsChanged(sheetId: string, rect: Rect): void {
    const sheet = this.workbook.sheets.find((one) => one.id === sheetId);
    if (!sheet) return;
    const index = this.current();
    const spillers = index.spillersInto(sheet, rect);
    for (const cell of spillers) cell.overwritten.push(rect);
    index.removeIn(sheet, rect);
    for (const cell of index.scan(sheet, rect)) index.setState(cell, 'dirty');
    for (const cell of spillers) {
      if (!cell.removed) index.dirty(cell);
      else index.dirtyDependents(sheet, clearSpill(cell) ?? rect);
    }
    index.dirtyDependents(sheet, rect);
    this.retryBlockedSpills(index, sheetId, rect);
  }

  /** What stood in the way of a spill may have gone. */
  private retryBlockedSpills(index: FormulaIndex, sheetId: string, rect: Rect): void {
    for (const cell of index.blocked) {
      if (cell.sheet.id === sheetId && cell.row <= rect.bottom && cell.column <= rect.right) index.dirty(cell);
    }
  }

  structureChanged(): void {
    // Without formulas known so far there is nothing to compare with: the file's results stay.
    if (this.index) this.restructured = true;
  }

  recalculate(full = false): readonly CalculatedCell[] {
    const index = this.current();
    if (full) for (const cell of index.all()) index.setState(cell, 'dirty');
    else for (const cell of index.volatile) index.dirty(cell);
    return this.calculation.run();
  }

  evaluate(formula: string, sheetId: string): CellValue {
    const value = this.value(formula, sheetId);
    return value instanceof Matrix ? value.at(0, 0) : value;
  }

  private value(formula: string, sheetId: string): CellValue | Matrix {
    const sheet = this.workbook.sheets.find((one) => one.id === sheetId) ?? this.workbook.sheets[0];
    return sheet && this.calculation.evaluateText(formula, sheet);
  }

  evaluateArray(formula: string, sheetId: string): CellValue[][] {
    const value = this.value(formula, sheetId);
    if (!(value instanceof Matrix)) return [[value]];
    return rowsOf(value);
  }

  evaluateTree(node: Node, sheet: SheetModel): CellValue | CellValue[][] {
    const value = this.calculation.evaluateTree(node, sheet);
    return value instanceof Matrix ? rowsOf(value) : value;
  }

  precedents(area: CellArea, isDirect: boolean): readonly CellArea[] {
    return precedentsOf(this.current(), area, isDirect);
  }

  dependents(area: CellArea, isDirect: boolean): readonly CellArea[] {
    return dependentsOf(this.current(), area, isDirect);
  }

  get circularCells(): readonly CircularCell[] {
    const circular = [...this.current().all()].filter((cell) => cell.circular);
    return circular.map(({ sheet, row, column }) => ({ sheetId: sheet.id, row, column }));
  }
}
