import { GRID_COLUMNS, intersect, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import { VALUE } from './coerce';
import type { Context } from './context';
import { AreaUnion, CellRange, Lambda, Matrix, type Value } from './values';

/** The part of an area that can hold anything: entire columns end with the sheet's last row. */
export function clipped(sheet: SheetModel, rect: Rect): Rect {
  const bottom = Math.min(rect.bottom, Math.max(sheet.cells.rowCount - 1, rect.top));
  if (rect.right - rect.left < 255 || rect.right < GRID_COLUMNS - 1)
    return bottom === rect.bottom ? rect : { ...rect, bottom };
  let right = rect.left;
  for (let row = rect.top; row <= bottom; row++)
    right = Math.max(right, (sheet.cells.row(row)?.values.length ?? 0) - 1);
  return { ...rect, bottom, right };
}

/** Calls for every cell of the area that exists, in order of rows; blanks inside a row are passed as undefined. */
export function forEachCell(range: CellRange, visit: (value: CellValue) => void): void {
  const { sheet, rect } = range;
  const bottom = Math.min(rect.bottom, sheet.cells.rowCount - 1);
  for (let row = rect.top; row <= bottom; row++) {
    const values = sheet.cells.row(row)?.values;
    if (!values) continue;
    const right = Math.min(rect.right, values.length - 1);
    for (let column = rect.left; column <= right; column++) visit(values[column]);
  }
}

/** Areas that go further down than this are meant to go to the sheet's end. */
const OPEN_END = 65_535;

/** The values of an area; of one that is open to the end as far as the sheet has anything. */
export function matrixOf(range: CellRange): Matrix {
  const isOpen = range.rect.bottom >= OPEN_END || range.rect.right === GRID_COLUMNS - 1;
  const { top, left, bottom, right } = isOpen ? clipped(range.sheet, range.rect) : range.rect;
  const columns = right - left + 1;
  const data: CellValue[] = new Array<CellValue>((bottom - top + 1) * columns);
  let at = 0;
  for (let row = top; row <= bottom; row++) {
    const values = range.sheet.cells.row(row)?.values;
    for (let column = left; column <= right; column++) data[at++] = values?.[column];
  }
  return new Matrix(bottom - top + 1, columns, data);
}

/** One value of what may be a reference or an array: its single cell, or the one in the formula's row or column. */
export function scalarOf(value: Value, context: Context): CellValue {
  if (value instanceof CellRange) {
    if (value.isSingle) return value.sheet.cells.value(value.rect.top, value.rect.left);
    const cell = intersection(value, context);
    return cell instanceof CellError ? cell : cell.sheet.cells.value(cell.rect.top, cell.rect.left);
  }
  if (value instanceof Matrix) return value.at(0, 0);
  if (value instanceof AreaUnion || value instanceof Lambda) return VALUE;
  return value;
}

/** `@`: the cell of the area that is in the formula's row or column. */
export function intersection(range: CellRange, context: Context): CellRange | CellError {
  const { top, left, bottom, right } = range.rect;
  if (range.isSingle) return range;
  const row = top === bottom ? top : left === right ? context.row : -1;
  const column = left === right ? left : top === bottom ? context.column : -1;
  const own =
    row < 0 ? { top: context.row, bottom: context.row, left: context.column, right: context.column } : undefined;
  const cell = own ?? { top: row, bottom: row, left: column, right: column };
  const found = intersect(range.rect, cell);
  return found ? new CellRange(range.sheet, found) : VALUE;
}

/** The values of what may be one value, an array or a reference of one area. */
export function toMatrix(value: Value): Matrix | CellError {
  if (value instanceof Matrix) return value;
  if (value instanceof CellRange) return matrixOf(value);
  if (value instanceof AreaUnion || value instanceof Lambda) return VALUE;
  return new Matrix(1, 1, [value]);
}

/** Whether the value has more than one cell. */
export const isMany = (value: Value): boolean =>
  (value instanceof CellRange && !value.isSingle) || (value instanceof Matrix && value.data.length > 1);

/** Calls for every value of an argument: the cells of references and arrays, or the value itself. */
export function forEachValue(value: Value, visit: (value: CellValue) => void): void {
  if (value instanceof CellRange) forEachCell(value, visit);
  else if (value instanceof Matrix) value.data.forEach((cell) => visit(cell));
  else if (value instanceof AreaUnion) value.areas.forEach((area) => forEachCell(area, visit));
  else if (!(value instanceof Lambda)) visit(value);
}

/** An area in the form of its union's parts. */
export const areasOf = (value: Value): readonly CellRange[] | undefined =>
  value instanceof CellRange ? [value] : value instanceof AreaUnion ? value.areas : undefined;
