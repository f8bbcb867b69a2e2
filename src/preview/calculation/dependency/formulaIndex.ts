import { intersect, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { Dependents } from './dependents';
import { makeFormulaCell, type CellState, type FormulaCell } from './formulaCell';
import { FormulaColumn } from './formulaColumn';

interface SheetIndex {
  readonly columns: Map<number, FormulaColumn>;
  readonly dependents: Dependents;
  /** Cells whose formulas spill. */
  readonly spillers: Set<FormulaCell>;
}

/** Every formula of the workbook, what it reads, and whether it is up to date. */
export class FormulaIndex {
  private readonly sheets = new Map<SheetModel, SheetIndex>();
  readonly volatile = new Set<FormulaCell>();
  /** Cells whose arrays found no room. */
  readonly blocked = new Set<FormulaCell>();
  /** Cells that wait to be calculated; may hold some that were calculated or removed since. */
  waiting: FormulaCell[] = [];

  constructor(private readonly workbook: WorkbookModel) {
    // Sheets get their places in tab order; those without formulas get theirs when a formula reads them.
    for (const sheet of workbook.sheets) if (sheet.cells.mayHoldFormulas) this.sheetIndex(sheet);
    for (const sheet of workbook.sheets) this.scan(sheet, undefined);
  }

  private sheetIndex(sheet: SheetModel): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index)
      this.sheets.set(sheet, (index = { columns: new Map(), dependents: new Dependents(), spillers: new Set() }));
    return index;
  }

  /** Adds the formulas of an area (or of the whole sheet) and gives them. */
  scan(sheet: SheetModel, rect: Rect | undefined): FormulaCell[] {
    const found: FormulaCell[] = [];
    if (!sheet.cells.mayHoldFormulas) return found;
    const bottom = Math.min(rect?.bottom ?? Infinity, sheet.cells.rowCount - 1);
    for (let row = rect?.top ?? 0; row <= bottom; row++) {
      const formulas = sheet.cells.row(row)?.formulas;
      if (!formulas?.size) continue;
      for (const [column, formula] of formulas) {
        if (rect && (column < rect.left || column > rect.right)) continue;
        found.push(this.add(makeFormulaCell({ workbook: this.workbook, sheet, row, column }, formula)));
      }
    }
    return found;
  }

  private add(cell: FormulaCell): FormulaCell {
    const index = this.sheetIndex(cell.sheet);
    let column = index.columns.get(cell.column);
    if (!column) index.columns.set(cell.column, (column = new FormulaColumn()));
    column.add(cell);
    for (const { sheet, rect } of cell.precedents) this.sheetIndex(sheet).dependents.add(rect, cell);
    if (cell.volatile) this.volatile.add(cell);
    if (cell.formula.spill) index.spillers.add(cell);
    return cell;
  }

  /** Forgets the formulas of an area. */
  removeIn(sheet: SheetModel, rect: Rect): void {
    const index = this.sheetIndex(sheet);
    for (const [at, column] of index.columns) {
      if (at < rect.left || at > rect.right) continue;
      for (const cell of column.remove(rect.top, rect.bottom)) {
        if (cell.state !== 'clean') column.stale--;
        cell.removed = true;
        this.volatile.delete(cell);
        this.blocked.delete(cell);
        index.spillers.delete(cell);
        for (const precedent of cell.precedents)
          this.sheetIndex(precedent.sheet).dependents.remove(precedent.rect, cell);
      }
    }
  }

  setState(cell: FormulaCell, state: CellState): void {
    if (cell.state === state || cell.removed) return;
    const column = this.sheetIndex(cell.sheet).columns.get(cell.column);
    if (column && cell.state === 'clean') column.stale++;
    if (column && state === 'clean') column.stale--;
    if (state === 'dirty' && cell.state === 'clean') this.waiting.push(cell);
    cell.state = state;
  }

  /** Everything that reads the cells, and what reads that in turn, waits to be calculated. */
  dirtyDependents(sheet: SheetModel, rect: Rect): void {
    const open: (readonly [SheetModel, Rect])[] = [[sheet, rect]];
    for (let next = open.pop(); next; next = open.pop()) {
      this.sheetIndex(next[0]).dependents.forEach(next[1], (reader) => {
        if (reader.state !== 'clean') return;
        this.setState(reader, 'dirty');
        open.push([reader.sheet, reader.reach]);
      });
    }
  }

  /** Everything that reads a cell of a circle, except the circle itself, waits to be calculated. */
  dirtyReaders(cell: FormulaCell, circle: ReadonlySet<FormulaCell>): void {
    this.sheetIndex(cell.sheet).dependents.forEach(cell.rect, (reader) => {
      if (!circle.has(reader)) this.dirty(reader);
    });
  }

  dirty(cell: FormulaCell): void {
    if (cell.state !== 'clean') return;
    this.setState(cell, 'dirty');
    this.dirtyDependents(cell.sheet, cell.reach);
  }

  *all(): Iterable<FormulaCell> {
    for (const index of this.sheets.values()) {
      for (const column of index.columns.values()) {
        for (let at = 0, cell = column.at(0); cell; cell = column.at(++at)) yield cell;
      }
    }
  }

  /** The formulas that stand in an area. */
  *cellsIn(sheet: SheetModel, rect: Rect): Generator<FormulaCell> {
    for (const [at, column] of this.sheetIndex(sheet).columns) {
      if (at < rect.left || at > rect.right) continue;
      for (
        let next = column.first(rect.top), cell = column.at(next);
        cell && cell.row <= rect.bottom;
        cell = column.at(++next)
      )
        yield cell;
    }
  }

  /** The formulas that read any cell of an area. */
  readersOf(sheet: SheetModel, rect: Rect): ReadonlySet<FormulaCell> {
    const readers = new Set<FormulaCell>();
    this.sheetIndex(sheet).dependents.forEach(rect, (reader) => void readers.add(reader));
    return readers;
  }

  setSpiller(cell: FormulaCell, spills: boolean): void {
    const { spillers } = this.sheetIndex(cell.sheet);
    if (spills) spillers.add(cell);
    else spillers.delete(cell);
  }

  setBlocked(cell: FormulaCell, isBlocked: boolean): void {
    if (isBlocked) this.blocked.add(cell);
    else if (this.blocked.size > 0) this.blocked.delete(cell);
  }

  /** The formulas that spill into an area. */
  spillersInto(sheet: SheetModel, rect: Rect): FormulaCell[] {
    return [...this.sheetIndex(sheet).spillers].filter((cell) => intersect(cell.reach, rect));
  }

  /** Formulas in an area, or that spill into it, that are not up to date; from the top of each column. */
  *staleIn(sheet: SheetModel, rect: Rect): Generator<FormulaCell> {
    const { columns, spillers } = this.sheetIndex(sheet);
    if (columns.size === 0) return;
    if (rect.left === rect.right) yield* staleOf(columns.get(rect.left), rect);
    else for (const [at, column] of columns) if (at >= rect.left && at <= rect.right) yield* staleOf(column, rect);
    for (const cell of spillers) if (cell.state !== 'clean' && intersect(cell.reach, rect)) yield cell;
  }
}

function* staleOf(column: FormulaColumn | undefined, rect: Rect): Generator<FormulaCell> {
  if (!column?.stale) return;
  for (let at = column.first(rect.top); column.stale > 0; at++) {
    const cell = column.at(at);
    if (!cell || cell.row > rect.bottom) return;
    if (cell.state !== 'clean') yield cell;
  }
}
