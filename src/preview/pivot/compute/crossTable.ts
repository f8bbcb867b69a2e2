import type { AxisTree } from './axisTree';
import { PairIndex } from './pairIndex';

/** Numbers for the cells where a node of the rows and a node of the columns have records in common. */
export class CrossTable {
  private readonly index: PairIndex;
  private readonly rowOfCell: number[] = [];
  private readonly columnOfCell: number[] = [];
  /** By record: the cell of its innermost nodes, or -1. */
  readonly cellOfRecord: Int32Array;
  /** Pairs of a cell and an outer one that takes it in: figures of the first go into the second. */
  readonly inner: number[] = [];
  readonly outer: number[] = [];

  constructor(rows: AxisTree, columns: AxisTree) {
    this.index = new PairIndex(rows.size, columns.size);
    this.cellOfRecord = new Int32Array(rows.leaves.length);
    for (let record = 0; record < rows.leaves.length; record++) {
      const row = rows.leaves[record] ?? -1;
      const column = columns.leaves[record] ?? -1;
      this.cellOfRecord[record] = row < 0 || column < 0 ? -1 : this.ensure(row, column);
    }
    const innermost = this.size;
    for (let cell = 0; cell < innermost; cell++) this.addOuterCells(cell, rows, columns);
  }

  get size(): number {
    return this.rowOfCell.length;
  }

  /** -1 where no record is in both. */
  cell(row: number, column: number): number {
    return row < 0 || column < 0 ? -1 : this.index.get(row, column);
  }

  private addOuterCells(cell: number, rows: AxisTree, columns: AxisTree): void {
    const ownRow = this.rowOfCell[cell] ?? -1;
    const ownColumn = this.columnOfCell[cell] ?? -1;
    for (let row = ownRow; row >= 0; row = rows.parent(row)) {
      for (let column = ownColumn; column >= 0; column = columns.parent(column)) {
        if (row === ownRow && column === ownColumn) continue;
        this.inner.push(cell);
        this.outer.push(this.ensure(row, column));
      }
    }
  }

  private ensure(row: number, column: number): number {
    const known = this.index.get(row, column);
    if (known >= 0) return known;
    const cell = this.rowOfCell.push(row) - 1;
    this.columnOfCell.push(column);
    this.index.set(row, column, cell);
    return cell;
  }
}
