import { CellError, type CellValue } from '../../model/cellValue';
import { NA, VALUE } from './coerce';
import { matrixOf } from './ranges';
import { AreaUnion, CellRange, Lambda, Matrix, type Value } from './values';

/** A value or values: references read, single cells taken out. */
export function plain(value: Value): CellValue | Matrix {
  if (value instanceof CellRange)
    return value.isSingle ? value.sheet.cells.value(value.rect.top, value.rect.left) : matrixOf(value);
  if (value instanceof AreaUnion || value instanceof Lambda) return VALUE;
  return value;
}

/** Applies a function of single values to arguments that may be arrays, cell by cell, as dynamic arrays do. */
export function lift(values: readonly Value[], apply: (values: readonly CellValue[]) => CellValue): CellValue | Matrix {
  const plains = values.map(plain);
  let rows = 1;
  let columns = 1;
  let many = false;
  for (const value of plains) {
    if (!(value instanceof Matrix)) continue;
    many = true;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  if (!many) return apply(plains as CellValue[]);
  return Matrix.build(rows, columns, (row, column) => {
    const cells = plains.map((value) => (value instanceof Matrix ? stretched(value, row, column) : value));
    return cells.some((cell) => cell === OUTSIDE) ? NA : apply(cells as CellValue[]);
  });
}

const OUTSIDE = Symbol('outside');

/** One row, one column or one cell is stretched over the result; other arrays end where they end. */
function stretched(matrix: Matrix, row: number, column: number): CellValue | typeof OUTSIDE {
  const r = matrix.rows === 1 ? 0 : row;
  const c = matrix.columns === 1 ? 0 : column;
  return r < matrix.rows && c < matrix.columns ? matrix.at(r, c) : OUTSIDE;
}

/** The first error among values. */
export const firstError = (values: readonly CellValue[]): CellError | undefined =>
  values.find((value): value is CellError => value instanceof CellError);
