import type { FormulaCell } from './formulaCell';

/** The formulas of one column of a sheet in order of rows, with a count of those that are not up to date. */
export class FormulaColumn {
  private cells: FormulaCell[] = [];
  private sorted = true;
  stale = 0;

  get size(): number {
    return this.cells.length;
  }

  add(cell: FormulaCell): void {
    const last = this.cells[this.cells.length - 1];
    if (last && last.row > cell.row) this.sorted = false;
    this.cells.push(cell);
  }

  /** Index of the first cell at or below a row. */
  first(row: number): number {
    this.sort();
    let low = 0;
    let high = this.cells.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cells[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(index: number): FormulaCell | undefined {
    return this.cells[index];
  }

  /** Takes out and gives the cells between two rows. */
  remove(top: number, bottom: number): FormulaCell[] {
    const from = this.first(top);
    const to = this.first(bottom + 1);
    if (from === to) return [];
    const removed = this.cells.slice(from, to);
    this.cells = from === 0 && to === this.cells.length ? [] : [...this.cells.slice(0, from), ...this.cells.slice(to)];
    return removed;
  }

  private sort(): void {
    if (this.sorted) return;
    this.cells.sort((a, b) => a.row - b.row);
    this.sorted = true;
  }
}
