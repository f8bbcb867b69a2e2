import { CellError, type CellValue } from '../../model/cellValue';
import { CALC, compareValues, NA, toLogical, toText, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { scalarOf, toMatrix } from '../engine/ranges';
import { Matrix, type Value } from '../engine/values';
import {
  ANY,
  ErrorResult,
  integerAt,
  logicalAt,
  numberAt,
  values,
  type FunctionDefinition,
  type FunctionTable,
} from './definition';

const GRID_LIMIT = 5_000_000;

function matrixFor(value: Value): Matrix {
  const matrix = toMatrix(value);
  if (matrix instanceof CellError) throw new ErrorResult(matrix);
  return matrix;
}

const scalars = (given: readonly Value[], context: Context): CellValue[] =>
  given.map((value) => scalarOf(value, context));

/** An error result for an array without cells. */
const orEmpty = (rows: readonly (readonly CellValue[])[]): Value =>
  rows.length === 0 || rows[0]?.length === 0 ? CALC : Matrix.ofRows(rows);

const rowsOfMatrix = (matrix: Matrix): (readonly CellValue[])[] =>
  Array.from({ length: matrix.rows }, (_, row) => matrix.row(row));

export const transposed = (matrix: Matrix): Matrix =>
  Matrix.build(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row));

function filter([array, include, empty]: readonly Value[]): Value {
  const matrix = matrixFor(array);
  const mask = matrixFor(include);
  const byRows = mask.columns === 1 && mask.rows === matrix.rows;
  if (!byRows && !(mask.rows === 1 && mask.columns === matrix.columns)) return VALUE;
  const kept = mask.data.map((cell) => {
    const truth = toLogical(cell);
    if (truth instanceof CellError) throw new ErrorResult(truth);
    return truth;
  });
  const source = byRows ? matrix : transposed(matrix);
  const rows = rowsOfMatrix(source).filter((_, row) => kept[row]);
  if (rows.length === 0) return empty === undefined ? CALC : empty;
  return byRows ? Matrix.ofRows(rows) : transposed(Matrix.ofRows(rows));
}

/** Errors after logical values, blanks last whatever the direction, as Excel sorts. */
function compareForSort(a: CellValue, b: CellValue, direction: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const [left, right] = [a instanceof CellError, b instanceof CellError];
  if (left || right) return (left === right ? 0 : left ? 1 : -1) * direction;
  return compareValues(a, b) * direction;
}

type SortKey = readonly [keys: readonly CellValue[], direction: number];

function sortedOrder(length: number, keys: readonly SortKey[]): number[] {
  return Array.from({ length }, (_, index) => index).sort((a, b) => {
    for (const [cells, direction] of keys) {
      const order = compareForSort(cells[a], cells[b], direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function sort([array, by, direction, byColumn]: readonly Value[], context: Context): Value {
  const matrix = matrixFor(array);
  const sideways = logicalAt(scalars([byColumn], context), 0);
  const source = sideways ? transposed(matrix) : matrix;
  const indices = by === undefined ? [1] : matrixFor(by).data.map(Number);
  const directions = direction === undefined ? [1] : matrixFor(direction).data.map(Number);
  if (indices.some((index) => !(index >= 1 && index <= source.columns))) return VALUE;
  if (directions.some((each) => each !== 1 && each !== -1)) return VALUE;
  const rows = rowsOfMatrix(source);
  const keys = indices.map((index, at): SortKey => [
    rows.map((row) => row[index - 1]),
    directions[at] ?? directions[0] ?? 1,
  ]);
  const sorted = Matrix.ofRows(sortedOrder(rows.length, keys).map((row) => rows[row] ?? []));
  return sideways ? transposed(sorted) : sorted;
}

function sortBy([array, ...rest]: readonly Value[], context: Context): Value {
  const matrix = matrixFor(array);
  const keys: SortKey[] = [];
  let sideways = false;
  for (let at = 0; at < rest.length; at += 2) {
    const key = matrixFor(rest[at]);
    const direction = integerAt(scalars([rest[at + 1]], context), 0, 1);
    if (key.rows === 1 && key.columns === matrix.columns && matrix.columns > 1) sideways = true;
    else if (key.columns !== 1 || key.rows !== matrix.rows) return VALUE;
    keys.push([key.data, direction]);
  }
  const rows = rowsOfMatrix(sideways ? transposed(matrix) : matrix);
  const sorted = Matrix.ofRows(sortedOrder(rows.length, keys).map((row) => rows[row] ?? []));
  return sideways ? transposed(sorted) : sorted;
}

function unique([array, byColumn, once]: readonly Value[], context: Context): Value {
  const matrix = matrixFor(array);
  const [sideways, exactlyOnce] = [logicalAt(scalars([byColumn], context), 0), logicalAt(scalars([once], context), 0)];
  const rows = rowsOfMatrix(sideways ? transposed(matrix) : matrix);
  const groups = new Map<string, { readonly row: readonly CellValue[]; count: number }>();
  for (const row of rows) {
    const key = row.map(keyOf).join('\u0001');
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { row, count: 1 });
  }
  const kept = [...groups.values()].filter((group) => !exactlyOnce || group.count === 1).map((group) => group.row);
  const result = orEmpty(kept);
  return sideways && result instanceof Matrix ? transposed(result) : result;
}

const keyOf = (cell: CellValue): string =>
  cell instanceof CellError
    ? `e${cell.text}`
    : typeof cell === 'string'
      ? `s${cell.toLowerCase()}`
      : `${typeof cell}${String(cell)}`;

function sequence(given: readonly Value[], context: Context): Value {
  const options = scalars(given, context);
  const [rows, columns] = [integerAt(options, 0, 1), integerAt(options, 1, 1)];
  const [start, step] = [numberAt(options, 2, 1), numberAt(options, 3, 1)];
  if (rows < 0 || columns < 0 || rows * columns > GRID_LIMIT) return VALUE;
  if (rows * columns === 0) return CALC;
  return Matrix.build(rows, columns, (row, column) => start + (row * columns + column) * step);
}

/** TAKE (`keep`) and DROP: a count below 0 is taken from the end. */
const ends = (keep: boolean): FunctionDefinition =>
  values(2, 3, ([array, rowCount, columnCount], context) => {
    const matrix = matrixFor(array);
    const options = scalars([rowCount, columnCount], context);
    const range = (size: number, at: number): readonly [number, number] => {
      if (options[at] === undefined) return [0, size];
      const count = integerAt(options, at);
      const wanted = Math.min(Math.abs(count), size);
      if (keep) return count >= 0 ? [0, wanted] : [size - wanted, size];
      return count >= 0 ? [wanted, size] : [0, size - wanted];
    };
    const [top, bottom] = range(matrix.rows, 0);
    const [left, right] = range(matrix.columns, 1);
    return orEmpty(
      rowsOfMatrix(matrix)
        .slice(top, bottom)
        .map((row) => row.slice(left, right)),
    );
  });

const chosenLines = (rows: boolean): FunctionDefinition =>
  values(2, ANY, ([array, ...which]) => {
    const matrix = matrixFor(array);
    const source = rows ? matrix : transposed(matrix);
    const picked = which
      .flatMap((value) => matrixFor(value).data)
      .map((cell) => {
        const at = Math.trunc(Number(cell));
        if (!(Math.abs(at) >= 1 && Math.abs(at) <= source.rows)) throw new ErrorResult(VALUE);
        return source.row(at > 0 ? at - 1 : source.rows + at);
      });
    const result = Matrix.ofRows(picked);
    return rows ? result : transposed(result);
  });

/** VSTACK and HSTACK: what is missing in the narrower ones is #N/A. */
const stacked = (vertical: boolean): FunctionDefinition =>
  values(1, ANY, (given) => {
    const matrices = given.map(matrixFor).map((matrix) => (vertical ? matrix : transposed(matrix)));
    const width = Math.max(...matrices.map((matrix) => matrix.columns));
    const rows = matrices.flatMap((matrix) =>
      rowsOfMatrix(matrix).map((row) =>
        Array.from({ length: width }, (_, column) => (column < row.length ? row[column] : NA)),
      ),
    );
    const result = Matrix.ofRows(rows);
    return vertical ? result : transposed(result);
  });

/** TOROW and TOCOL: 1 leaves out blanks, 2 errors, 3 both. */
const flattened = (toRow: boolean): FunctionDefinition =>
  values(1, 3, ([array, ignore, byColumn], context) => {
    const matrix = matrixFor(array);
    const options = scalars([ignore, byColumn], context);
    const leave = integerAt(options, 0);
    const source = logicalAt(options, 1) ? transposed(matrix) : matrix;
    const kept = source.data.filter(
      (cell) => !(leave % 2 === 1 && cell === undefined) && !(leave >= 2 && cell instanceof CellError),
    );
    if (kept.length === 0) return CALC;
    return toRow ? new Matrix(1, kept.length, kept) : new Matrix(kept.length, 1, kept);
  });

const wrapped = (byRows: boolean): FunctionDefinition =>
  values(2, 3, ([array, count, pad], context) => {
    const { data } = matrixFor(array);
    const width = integerAt(scalars([count], context), 0);
    if (width < 1) return CellError.of('#NUM!');
    const filler = pad === undefined ? NA : scalarOf(pad, context);
    const rows = Math.ceil(data.length / width);
    const result = Matrix.build(rows, width, (row, column) =>
      row * width + column < data.length ? data[row * width + column] : filler,
    );
    return byRows ? result : transposed(result);
  });

function textSplit(given: readonly Value[], context: Context): Value {
  const [text, columnMark, rowMark, ignoreEmpty, , pad] = given;
  const source = toText(scalarOf(text, context));
  if (source instanceof CellError) return source;
  const split = (part: string, mark: Value): string[] => {
    if (mark === undefined) return [part];
    const marks = matrixFor(mark).data.map((cell) => String(toText(cell)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pieces = part.split(new RegExp(marks.join('|')));
    return logicalAt(scalars([ignoreEmpty], context), 0) ? pieces.filter((piece) => piece !== '') : pieces;
  };
  const rows = split(source, rowMark).map((line) => split(line, columnMark));
  const width = Math.max(...rows.map((row) => row.length));
  const filler = pad === undefined ? NA : scalarOf(pad, context);
  return orEmpty(
    rows.map((row) => Array.from({ length: width }, (_, column) => (column < row.length ? row[column] : filler))),
  );
}

export const ARRAYS: FunctionTable = {
  FILTER: values(2, 3, filter),
  SORT: values(1, 4, sort),
  SORTBY: values(2, ANY, sortBy),
  UNIQUE: values(1, 3, unique),
  SEQUENCE: values(1, 4, sequence),
  RANDARRAY: {
    ...values(0, 5, (given, context) => {
      const options = scalars(given, context);
      const [rows, columns] = [integerAt(options, 0, 1), integerAt(options, 1, 1)];
      const [least, most, whole] = [numberAt(options, 2, 0), numberAt(options, 3, 1), logicalAt(options, 4)];
      if (rows < 1 || columns < 1 || rows * columns > GRID_LIMIT || least > most) return VALUE;
      const { random } = context.engine;
      return Matrix.build(rows, columns, () =>
        whole ? Math.floor(least + random() * (most - least + 1)) : least + random() * (most - least),
      );
    }),
    volatile: true,
  },
  TRANSPOSE: values(1, 1, ([array]) => transposed(matrixFor(array))),
  TAKE: ends(true),
  DROP: ends(false),
  CHOOSEROWS: chosenLines(true),
  CHOOSECOLS: chosenLines(false),
  VSTACK: stacked(true),
  HSTACK: stacked(false),
  TOROW: flattened(true),
  TOCOL: flattened(false),
  WRAPROWS: wrapped(true),
  WRAPCOLS: wrapped(false),
  EXPAND: values(2, 4, ([array, rowCount, columnCount, pad], context) => {
    const matrix = matrixFor(array);
    const options = scalars([rowCount, columnCount], context);
    const [rows, columns] = [integerAt(options, 0, matrix.rows), integerAt(options, 1, matrix.columns)];
    if (rows < matrix.rows || columns < matrix.columns) return VALUE;
    const filler = pad === undefined ? NA : scalarOf(pad, context);
    return Matrix.build(rows, columns, (row, column) =>
      row < matrix.rows && column < matrix.columns ? matrix.at(row, column) : filler,
    );
  }),
  TEXTSPLIT: values(2, 6, textSplit),
};
