import type { CellValue } from './cellValue';
import type { Rect } from './area';

/** A formula as text, en-US, with its leading `=`; the value beside it in the store is its last result. */
export interface Formula {
  readonly text: string;
  /** Where a dynamic array or a legacy array formula spills to, if it is one. */
  readonly spill?: Rect;
  /** An array formula of the old kind (Ctrl+Shift+Enter); others spill. */
  readonly legacyArray?: true;
}

/** What a file's cell has beyond its value; it holds only as long as the cell's value is still `value`. */
export interface PreservedCell {
  readonly value: CellValue;
  /** The shared string's markup inside `<si>`: formatted runs and phonetic guides. */
  readonly richText?: string;
  /** The index of the cell's value metadata in the preserved metadata part (a linked data type, a picture in the cell). */
  readonly valueMetadata?: number;
  /** A what-if data table's `<f>` element. */
  readonly formulaMarkup?: string;
}

/**
 * One row's cells. Arrays are indexed by column and may be shorter than the sheet; a hole is an empty cell
 * (value `undefined`) or the row's or column's own style (style `undefined`).
 */
export interface RowCells {
  values: CellValue[];
  styles?: (number | undefined)[];
  formulas?: Map<number, Formula>;
  preserved?: Map<number, PreservedCell>;
}

/** The cells of one sheet, row by row. Rows that nobody wrote to do not exist. */
export class CellStore {
  private rows: (RowCells | undefined)[] = [];
  /** False where no formula was ever put in: what looks for formulas need not look here. */
  mayHoldFormulas = false;

  /** One past the last row that was ever written and not deleted since. */
  get rowCount(): number {
    return this.rows.length;
  }

  get hasFormulas(): boolean {
    return this.mayHoldFormulas && this.rows.some((cells) => cells?.formulas !== undefined && cells.formulas.size > 0);
  }

  row(row: number): RowCells | undefined {
    return this.rows[row];
  }

  ensureRow(row: number): RowCells {
    return (this.rows[row] ??= { values: [] });
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column];
  }

  /** Sets a constant and removes a formula that stood there. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === undefined && !this.rows[row]) return;
    const cells = this.ensureRow(row);
    cells.formulas?.delete(column);
    writeAt(cells.values, column, value);
  }

  formula(row: number, column: number): Formula | undefined {
    return this.rows[row]?.formulas?.get(column);
  }

  setFormula(row: number, column: number, formula: Formula, result: CellValue): void {
    const cells = this.ensureRow(row);
    this.mayHoldFormulas = true;
    (cells.formulas ??= new Map()).set(column, formula);
    writeAt(cells.values, column, result);
  }

  /** Replaces a formula's result, leaving the formula. */
  setResult(row: number, column: number, result: CellValue): void {
    writeAt(this.ensureRow(row).values, column, result);
  }

  /** The cell's own style, or undefined where the row's or the column's applies. */
  style(row: number, column: number): number | undefined {
    return this.rows[row]?.styles?.[column];
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined && !this.rows[row]?.styles) return;
    writeAt((this.ensureRow(row).styles ??= []), column, style);
  }

  /** The smallest rectangle that holds every value (and, unless `valuesOnly`, every styled cell), or undefined. */
  usedRect(valuesOnly = false): Rect | undefined {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.rows.forEach((cells, row) => {
      if (!cells) return;
      const span = usedSpan(cells, valuesOnly);
      if (!span) return;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, span.first);
      right = Math.max(right, span.last);
    });
    return top < 0 ? undefined : { top, left, bottom, right };
  }

  insertRows(at: number, count: number): void {
    if (at >= this.rows.length) return;
    const tail = this.rows.slice(at);
    this.rows.length = at + count;
    this.rows.fill(undefined, at);
    this.rows = this.rows.concat(tail);
  }

  deleteRows(at: number, count: number): void {
    if (at < this.rows.length) this.rows.splice(at, count);
  }

  /** Becomes a copy of another store. */
  becomeCopyOf(other: CellStore): void {
    this.rows = other.rows.map((cells) => cells && copiedRow(cells));
    this.mayHoldFormulas = other.mayHoldFormulas;
  }

  /** Every row that exists, in order. */
  forEachRow(visit: (cells: RowCells, row: number) => void): void {
    for (let row = 0; row < this.rows.length; row++) {
      const cells = this.rows[row];
      if (cells) visit(cells, row);
    }
  }
}

function copiedRow({ values, styles, formulas, preserved }: RowCells): RowCells {
  const copy: RowCells = { values: values.slice() };
  if (styles) copy.styles = styles.slice();
  if (formulas) copy.formulas = new Map(formulas);
  if (preserved) copy.preserved = new Map(preserved);
  return copy;
}

/** Writes past the end without leaving holes that would turn the array into a dictionary. */
function writeAt<T>(array: (T | undefined)[], index: number, value: T | undefined): void {
  while (array.length < index) array.push(undefined);
  array[index] = value;
}

function usedSpan(cells: RowCells, valuesOnly: boolean): { first: number; last: number } | undefined {
  const used = (column: number): boolean =>
    cells.values[column] !== undefined ||
    cells.formulas?.has(column) === true ||
    (!valuesOnly && cells.styles?.[column] !== undefined);
  const end = Math.max(cells.values.length, valuesOnly ? 0 : (cells.styles?.length ?? 0));
  let first = 0;
  while (first < end && !used(first)) first++;
  if (first === end) return undefined;
  let last = end - 1;
  while (!used(last)) last--;
  return { first, last };
}
