import type { Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import type { Node } from './node';

/** Values in rows and columns, row by row. At least one cell. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly CellValue[],
  ) {}

  at(row: number, column: number): CellValue {
    return this.data[row * this.columns + column];
  }

  /** One row's values. */
  row(row: number): readonly CellValue[] {
    return this.data.slice(row * this.columns, (row + 1) * this.columns);
  }

  static build(rows: number, columns: number, cell: (row: number, column: number) => CellValue): Matrix {
    const data: CellValue[] = new Array<CellValue>(rows * columns);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) data[row * columns + column] = cell(row, column);
    return new Matrix(rows, columns, data);
  }

  /** From rows of one length each. */
  static ofRows(rows: readonly (readonly CellValue[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }
}

/** A reference to cells of one sheet. */
export class CellRange {
  constructor(
    readonly sheet: SheetModel,
    readonly rect: Rect,
  ) {}

  get isSingle(): boolean {
    return this.rect.top === this.rect.bottom && this.rect.left === this.rect.right;
  }
}

/** A reference of several areas: `(A1,B2)`, `Jan:Dec!A1`. */
export class AreaUnion {
  constructor(readonly areas: readonly CellRange[]) {}
}

/** A function made by LAMBDA with the names that were known where it was made. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope | undefined,
  ) {}
}

/** The names of LET and LAMBDA, innermost first; names in capitals. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | undefined;
}

export type Value = CellValue | Matrix | CellRange | AreaUnion | Lambda;
