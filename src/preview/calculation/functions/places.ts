import { columnName, quotedSheetName } from '../../model/address';
import { columnsOf, GRID_COLUMNS, GRID_ROWS, rowsOf } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import { NA, NUM, REF, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { evaluateNode } from '../engine/evaluateNode';
import { lift } from '../engine/lift';
import { areasOf, scalarOf, toMatrix } from '../engine/ranges';
import { CellRange, Matrix, type Value } from '../engine/values';
import { fromR1C1 } from '../formula/r1c1';
import { cells, integerAt, logicalAt, textAt, values, type FunctionDefinition, type FunctionTable } from './definition';
import { pivotData } from './pivotData';

/** ROW and COLUMN: of the formula itself or of a reference; of several rows an array. */
const position = (rows: boolean): FunctionDefinition =>
  values(0, 1, ([reference], context) => {
    if (reference === undefined) return (rows ? context.row : context.column) + 1;
    const [area] = areasOf(reference) ?? [];
    if (!area) return reference instanceof CellError ? reference : VALUE;
    const { top, left } = area.rect;
    const count = rows ? rowsOf(area.rect) : columnsOf(area.rect);
    if (count === 1) return (rows ? top : left) + 1;
    const clippedCount = rows ? Math.min(count, Math.max(1, area.sheet.cells.rowCount - top)) : count;
    return rows
      ? Matrix.build(clippedCount, 1, (row) => top + row + 1)
      : Matrix.build(1, count, (_, column) => left + column + 1);
  });

const extent = (rows: boolean): FunctionDefinition =>
  values(1, 1, ([value]) => {
    if (value instanceof CellRange) return rows ? rowsOf(value.rect) : columnsOf(value.rect);
    const matrix = toMatrix(value);
    if (matrix instanceof CellError) return matrix;
    return rows ? matrix.rows : matrix.columns;
  });

function offset(given: readonly Value[], context: Context): Value {
  const [reference, ...rest] = given;
  const [area] = areasOf(reference) ?? [];
  if (!area) return reference instanceof CellError ? reference : VALUE;
  const options: CellValue[] = rest.map((value) => scalarOf(value, context));
  const error = options.find((option) => option instanceof CellError);
  if (error) return error;
  let top = area.rect.top + integerAt(options, 0);
  let left = area.rect.left + integerAt(options, 1);
  const height = integerAt(options, 2, rowsOf(area.rect));
  const width = integerAt(options, 3, columnsOf(area.rect));
  if (height === 0 || width === 0) return REF;
  if (height < 0) top += height + 1;
  if (width < 0) left += width + 1;
  const rect = { top, left, bottom: top + Math.abs(height) - 1, right: left + Math.abs(width) - 1 };
  if (top < 0 || left < 0 || rect.bottom >= GRID_ROWS || rect.right >= GRID_COLUMNS) return REF;
  context.engine.require(area.sheet, rect);
  return new CellRange(area.sheet, rect);
}

function indirect([reference, style]: readonly Value[], context: Context): Value {
  const text = scalarOf(reference, context);
  if (text instanceof CellError) return text;
  const a1 = style === undefined || logicalAt([scalarOf(style, context)], 0);
  if (typeof text !== 'string' || text.trim() === '') return REF;
  const node = context.engine.parse(a1 ? text : fromR1C1(text, context.row, context.column), context);
  if (node.kind !== 'reference' && node.kind !== 'span' && node.kind !== 'call') return REF;
  const found = evaluateNode(node, context);
  const areas = areasOf(found);
  if (!areas) return REF;
  for (const area of areas) context.engine.require(area.sheet, area.rect);
  return found;
}

function address(given: readonly CellValue[]): CellValue {
  const error = given.find((value) => value instanceof CellError);
  if (error) return error;
  const [row, column, kind, a1] = [
    integerAt(given, 0),
    integerAt(given, 1),
    integerAt(given, 2, 1),
    logicalAt(given, 3, true),
  ];
  if (kind < 1 || kind > 4) return VALUE;
  if (row < 1 || column < 1 || row > GRID_ROWS || column > GRID_COLUMNS) return VALUE;
  const [rowFixed, columnFixed] = [kind <= 2, kind === 1 || kind === 3];
  const local = a1
    ? `${columnFixed ? '$' : ''}${columnName(column - 1)}${rowFixed ? '$' : ''}${row}`
    : `${rowFixed ? `R${row}` : `R[${row}]`}${columnFixed ? `C${column}` : `C[${column}]`}`;
  return given[4] === undefined ? local : `${quotedSheetName(textAt(given, 4))}!${local}`;
}

function sheetNumber([value]: readonly Value[], context: Context): Value {
  const [area] = areasOf(value) ?? [];
  if (area) return context.workbook.sheets.indexOf(area.sheet) + 1;
  if (value === undefined) return context.workbook.sheets.indexOf(context.sheet) + 1;
  const name = String(scalarOf(value, context)).toLowerCase();
  const at = context.workbook.sheets.findIndex((sheet) => sheet.isCalled(name));
  return at < 0 ? NA : at + 1;
}

const formulaAt = (value: Value): string | undefined => {
  const [area] = areasOf(value) ?? [];
  return area?.sheet.cells.formula(area.rect.top, area.rect.left)?.text;
};

export const PLACES: FunctionTable = {
  ROW: position(true),
  COLUMN: position(false),
  ROWS: extent(true),
  COLUMNS: extent(false),
  AREAS: values(1, 1, ([value]) => areasOf(value)?.length ?? (value instanceof CellError ? value : VALUE)),
  OFFSET: { ...values(3, 5, offset), volatile: true },
  INDIRECT: { ...values(1, 2, indirect), volatile: true },
  ADDRESS: cells(2, 5, address),
  SHEET: values(0, 1, sheetNumber),
  SHEETS: values(0, 1, ([value], context) =>
    value === undefined ? context.workbook.sheets.length : (areasOf(value)?.length ?? NUM),
  ),
  FORMULATEXT: values(1, 1, ([value]) => formulaAt(value) ?? NA),
  ISFORMULA: values(1, 1, ([value]) => (areasOf(value) ? formulaAt(value) !== undefined : VALUE)),
  ISREF: values(1, 1, ([value]) => areasOf(value) !== undefined),
  HYPERLINK: values(1, 2, ([address_, text]) => lift([text === undefined ? address_ : text], ([cell]) => cell ?? 0)),
  GETPIVOTDATA: pivotData,
};
