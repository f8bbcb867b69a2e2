import type { RawCell } from '../tables';
import type { SheetGrid } from './sheetGrid';

/** Merged areas that matter for headers, looked up by cell; rows and columns count from the grid's own first cell. */
export class MergedCells {
  private readonly anchors = new Map<
    string,
    { readonly row: number; readonly column: number; readonly columns: number; readonly rows: number }
  >();

  /** Areas larger than a header can be are left out, so that a merged page does not cost its cells. */
  constructor(private readonly grid: SheetGrid) {
    for (const { top, left, bottom, right } of grid.merges) {
      const anchor = {
        row: top - grid.top,
        column: left - grid.left,
        rows: bottom - top + 1,
        columns: right - left + 1,
      };
      if (anchor.rows * anchor.columns > 20_000) continue;
      for (let row = anchor.row; row < anchor.row + anchor.rows; row++)
        for (let column = anchor.column; column < anchor.column + anchor.columns; column++)
          this.anchors.set(`${row}:${column}`, anchor);
    }
  }

  /** The cell's value, or that of the merged area that it is part of. */
  value(row: number, column: number): RawCell {
    const anchor = this.anchors.size > 0 ? this.anchors.get(`${row}:${column}`) : undefined;
    return this.grid.rows[anchor?.row ?? row]?.[anchor?.column ?? column] ?? '';
  }

  /** Columns of the merged area that the cell is part of; 1 for an ordinary cell. */
  width(row: number, column: number): number {
    return this.anchors.get(`${row}:${column}`)?.columns ?? 1;
  }

  /** Whether the two cells, one above the other, are one merged area. */
  joins(row: number, below: number, column: number): boolean {
    const anchor = this.anchors.get(`${row}:${column}`);
    return anchor !== undefined && anchor === this.anchors.get(`${below}:${column}`);
  }
}
