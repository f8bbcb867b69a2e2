import { CellError, type CellValue } from '../../model/cellValue';
import { columnsOf, rowsOf } from '../../model/area';
import { compareValues, NA, REF, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { lift, plain } from '../engine/lift';
import { areasOf, clipped, scalarOf, toMatrix } from '../engine/ranges';
import { CellRange, Matrix, type Value } from '../engine/values';
import { hasWildcards, wildcardPattern } from './criteria';
import { ErrorResult, integerAt, logicalAt, values, type FunctionTable } from './definition';

/** A row or a column of values to look in, read where they stand. */
interface Line {
  readonly length: number;
  readonly at: (index: number) => CellValue;
}

function lineOf(value: Value): Line {
  if (value instanceof CellRange) return rangeLine(value);
  const matrix = matrixFor(value);
  if (matrix.rows > 1 && matrix.columns > 1) throw new ErrorResult(NA);
  return { length: matrix.data.length, at: (index) => matrix.data[index] };
}

function rangeLine(range: CellRange): Line {
  const { cells } = range.sheet;
  const { top, left, bottom, right } = clipped(range.sheet, range.rect);
  if (rowsOf(range.rect) > 1 && columnsOf(range.rect) > 1) throw new ErrorResult(NA);
  return rowsOf(range.rect) > 1
    ? { length: bottom - top + 1, at: (index) => cells.row(top + index)?.values[left] }
    : { length: right - left + 1, at: (index) => cells.row(top)?.values[left + index] };
}

function matrixFor(value: Value): Matrix {
  const matrix = toMatrix(value);
  if (matrix instanceof CellError) throw new ErrorResult(matrix);
  return matrix;
}

const sameType = (a: CellValue, b: CellValue): boolean =>
  typeof a === typeof b && a !== undefined && !(a instanceof CellError);

/** The place of a value, or -1: `wildcards` as in MATCH, `from` the end as XMATCH's search mode -1. */
function exact(line: Line, wanted: CellValue, wildcards: boolean, fromEnd = false): number {
  const pattern = wildcards && typeof wanted === 'string' && hasWildcards(wanted) ? wildcardPattern(wanted) : undefined;
  const lower = typeof wanted === 'string' ? wanted.toLowerCase() : undefined;
  const matches = (cell: CellValue): boolean => {
    if (pattern) return typeof cell === 'string' && pattern.test(cell);
    if (lower !== undefined) return typeof cell === 'string' && (cell === wanted || cell.toLowerCase() === lower);
    return sameType(cell, wanted) && compareValues(cell, wanted) === 0;
  };
  for (let step = 0; step < line.length; step++) {
    const index = fromEnd ? line.length - 1 - step : step;
    if (matches(line.at(index))) return index;
  }
  return -1;
}

/** Excel's binary search for the last value that is not beyond the wanted one; cells of other types are passed over. */
function lastNotBeyond(line: Line, wanted: CellValue, descending: boolean): number {
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameType(line.at(probe), wanted)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    const order = compareValues(line.at(probe), wanted);
    if (descending ? order >= 0 : order <= 0) {
      found = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return found;
}

/** XLOOKUP's nearest value: exact, or else the largest below (-1) or the smallest above (1), sorted or not. */
function nearest(line: Line, wanted: CellValue, mode: number, fromEnd: boolean): number {
  const found = exact(line, wanted, false, fromEnd);
  if (found >= 0) return found;
  let best = -1;
  for (let step = 0; step < line.length; step++) {
    const index = fromEnd ? line.length - 1 - step : step;
    const cell = line.at(index);
    if (!sameType(cell, wanted)) continue;
    const order = compareValues(cell, wanted);
    if (mode < 0 ? order > 0 : order < 0) continue;
    if (best < 0 || (mode < 0 ? compareValues(cell, line.at(best)) > 0 : compareValues(cell, line.at(best)) < 0))
      best = index;
  }
  return best;
}

function match(line: Line, wanted: CellValue, type: number): CellValue {
  if (wanted instanceof CellError) return wanted;
  const sought = wanted ?? 0;
  const found = type === 0 ? exact(line, sought, true) : lastNotBeyond(line, sought, type < 0);
  return found < 0 ? NA : found + 1;
}

function xmatch(line: Line, wanted: CellValue, mode: number, search: number): number {
  const sought = wanted ?? '';
  if (Math.abs(search) === 2) {
    const at = lastNotBeyond(line, sought, search < 0);
    if (at >= 0 && sameType(line.at(at), sought) && compareValues(line.at(at), sought) === 0) return at;
    return mode === 0 ? -1 : nearest(line, sought, mode, false);
  }
  if (wanted === undefined) return blank(line, search < 0);
  return mode === 0 || mode === 2
    ? exact(line, sought, mode === 2, search < 0)
    : nearest(line, sought, mode, search < 0);
}

function blank(line: Line, fromEnd: boolean): number {
  for (let step = 0; step < line.length; step++) {
    const index = fromEnd ? line.length - 1 - step : step;
    if (line.at(index) === undefined || line.at(index) === '') return index;
  }
  return -1;
}

const scalars = (given: readonly Value[], context: Context): CellValue[] =>
  given.map((value) => scalarOf(value, context));

function xlookup(given: readonly Value[], context: Context): Value {
  const [wanted, where, what, absent, modeValue, searchValue] = given;
  const line = lineOf(where);
  const options = scalars([modeValue, searchValue], context);
  const [mode, search] = [integerAt(options, 0), integerAt(options, 1, 1)];
  const missing = (): Value => (absent === undefined ? NA : absent);
  const sought = plain(wanted);
  const vertical = shapeOf(where).rows > 1 || shapeOf(where).columns === 1;
  if (!(sought instanceof Matrix)) {
    if (sought instanceof CellError) return sought;
    const at = xmatch(line, sought, mode, search);
    return at < 0 ? missing() : lineAt(what, at, vertical);
  }
  return lift([sought], ([cell]) => {
    if (cell instanceof CellError) return cell;
    const at = xmatch(line, cell, mode, search);
    const result = at < 0 ? missing() : lineAt(what, at, vertical);
    return scalarOf(
      result instanceof CellRange
        ? new CellRange(result.sheet, { ...result.rect, bottom: result.rect.top, right: result.rect.left })
        : result,
      context,
    );
  });
}

function shapeOf(value: Value): { rows: number; columns: number } {
  if (value instanceof CellRange) return { rows: rowsOf(value.rect), columns: columnsOf(value.rect) };
  return value instanceof Matrix ? value : { rows: 1, columns: 1 };
}

/** The row (or column) of the result at a place, as a reference where it is one. */
function lineAt(what: Value, at: number, vertical: boolean): Value {
  if (what instanceof CellRange) {
    const { top, left, bottom, right } = what.rect;
    if (vertical ? top + at > bottom : left + at > right) return VALUE;
    const rect = vertical
      ? { ...what.rect, top: top + at, bottom: top + at }
      : { ...what.rect, left: left + at, right: left + at };
    return new CellRange(what.sheet, rect);
  }
  const matrix = matrixFor(what);
  if (at >= (vertical ? matrix.rows : matrix.columns)) return VALUE;
  return vertical
    ? new Matrix(1, matrix.columns, matrix.row(at))
    : Matrix.build(matrix.rows, 1, (row) => matrix.at(row, at));
}

/** VLOOKUP (`vertical`) and HLOOKUP. */
const tableLookup = (vertical: boolean) =>
  values(3, 4, ([wanted, table, offset, sorted], context) => {
    const range = table instanceof CellRange ? table : matrixFor(table);
    const shape = shapeOf(range);
    const first = vertical ? firstColumn(range) : firstRow(range);
    const near = sorted === undefined ? true : logicalAt(scalars([sorted], context), 0, false);
    return lift([wanted, offset], ([sought, which]) => {
      if (sought instanceof CellError) return sought;
      const index = integerAt([which], 0);
      if (index < 1) return VALUE;
      if (index > (vertical ? shape.columns : shape.rows)) return REF;
      const at = near ? lastNotBeyond(first, sought ?? 0, false) : exact(first, sought ?? 0, true);
      if (at < 0) return NA;
      return cellOf(range, vertical ? at : index - 1, vertical ? index - 1 : at);
    });
  });

const cellOf = (table: CellRange | Matrix, row: number, column: number): CellValue =>
  table instanceof Matrix
    ? table.at(row, column)
    : table.sheet.cells.value(table.rect.top + row, table.rect.left + column);

const firstColumn = (table: CellRange | Matrix): Line =>
  table instanceof Matrix
    ? { length: table.rows, at: (index) => table.at(index, 0) }
    : rangeLine(new CellRange(table.sheet, { ...table.rect, right: table.rect.left }));
const firstRow = (table: CellRange | Matrix): Line =>
  table instanceof Matrix
    ? { length: table.columns, at: (index) => table.at(0, index) }
    : rangeLine(new CellRange(table.sheet, { ...table.rect, bottom: table.rect.top }));

function index(given: readonly Value[], context: Context): Value {
  const [what, ...rest] = given;
  const areas = areasOf(what);
  if (what instanceof CellError) return what;
  const [rowValue, columnValue] = rest.slice(0, 2).map(plain);
  if (!areas && (rowValue instanceof Matrix || columnValue instanceof Matrix))
    return liftedIndex(what, rowValue, columnValue);
  if (areas && (rowValue instanceof Matrix || columnValue instanceof Matrix))
    return liftedIndex(plain(what), rowValue, columnValue);
  const options = scalars(rest, context);
  const [row, column, area] = [integerAt(options, 0), integerAt(options, 1), integerAt(options, 2, 1)];
  if (row < 0 || column < 0) return VALUE;
  const range = areas?.[area - 1];
  if (areas && !range) return REF;
  return range
    ? indexRange(range, row, column, rest.length < 2)
    : indexMatrix(matrixFor(what), row, column, rest.length < 2);
}

const liftedIndex = (what: Value, rows: CellValue | Matrix, columns: CellValue | Matrix): Value => {
  const matrix = matrixFor(what);
  return lift([rows, columns], ([row, column]) => {
    const found = indexMatrix(matrix, integerAt([row], 0), integerAt([column], 0), columns === undefined);
    return found instanceof Matrix ? found.at(0, 0) : (found as CellValue);
  });
};

function indexRange({ sheet, rect }: CellRange, row: number, column: number, alone: boolean): Value {
  const { top, left, bottom, right } = rect;
  if (alone && top === bottom && row > 0) return indexRange({ sheet, rect } as CellRange, 1, row, false);
  if (row > bottom - top + 1 || column > right - left + 1) return REF;
  const [first, last] = row === 0 ? [top, bottom] : [top + row - 1, top + row - 1];
  const column0 = alone && left === right ? 1 : column;
  const [begin, end] = column0 === 0 ? [left, right] : [left + column0 - 1, left + column0 - 1];
  return new CellRange(sheet, { top: first, bottom: last, left: begin, right: end });
}

function indexMatrix(matrix: Matrix, row: number, column: number, alone: boolean): CellValue | Matrix {
  if (alone && matrix.rows === 1 && row > 0) return indexMatrix(matrix, 1, row, false);
  if (row > matrix.rows || column > matrix.columns) return REF;
  const rows = row === 0 ? matrix.rows : 1;
  const columns = column === 0 ? matrix.columns : 1;
  if (rows === 1 && columns === 1) return matrix.at(Math.max(row - 1, 0), Math.max(column - 1, 0));
  return Matrix.build(rows, columns, (r, c) => matrix.at(row === 0 ? r : row - 1, column === 0 ? c : column - 1));
}

/** LOOKUP: the vector form, and the array form that looks in the longer side. */
function lookup([wanted, where, what]: readonly Value[]): Value {
  const shape = shapeOf(where);
  const table = where instanceof CellRange ? where : matrixFor(where);
  const flat = shape.columns > shape.rows;
  const line = flat ? firstRow(table) : firstColumn(table);
  const results = what === undefined ? undefined : lineOf(what);
  return lift([wanted], ([sought]) => {
    if (sought instanceof CellError) return sought;
    const at = lastNotBeyond(line, sought ?? 0, false);
    if (at < 0) return NA;
    if (results) return results.at(at);
    return flat ? cellOf(table, shape.rows - 1, at) : cellOf(table, at, shape.columns - 1);
  });
}

export const LOOKUP_FUNCTIONS: FunctionTable = {
  MATCH: values(2, 3, ([wanted, where, type], context) => {
    const line = lineOf(where);
    const kind = type === undefined ? 1 : integerAt(scalars([type], context), 0);
    return lift([wanted], ([sought]) => match(line, sought, kind));
  }),
  XMATCH: values(2, 4, ([wanted, where, modeValue, searchValue], context) => {
    const line = lineOf(where);
    const options = scalars([modeValue, searchValue], context);
    return lift([wanted], ([sought]) => {
      if (sought instanceof CellError) return sought;
      const at = xmatch(line, sought, integerAt(options, 0), integerAt(options, 1, 1));
      return at < 0 ? NA : at + 1;
    });
  }),
  XLOOKUP: values(3, 6, xlookup),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  INDEX: values(1, 4, index),
  LOOKUP: values(2, 3, lookup),
};
