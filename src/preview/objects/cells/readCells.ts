import { formatValue } from '../../calculation/numberFormat';
import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import { styleIdAt } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';

/** A cell's value as Office.js shows it: '' for an empty cell, an error by its text. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === undefined) return '';
  return value instanceof CellError ? value.text : value;
}

/** Something of each cell of an area, row by row. */
export function mapCells<Result>(rect: Rect, cell: (row: number, column: number) => Result): Result[][] {
  const rows: Result[][] = new Array<Result[]>(rowsOf(rect));
  const width = columnsOf(rect);
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells: Result[] = new Array<Result>(width);
    for (let column = 0; column < width; column++) cells[column] = cell(row, rect.left + column);
    rows[row - rect.top] = cells;
  }
  return rows;
}

export function readValues(sheet: SheetModel, rect: Rect): (string | number | boolean)[][] {
  return mapCells(rect, (row, column) => shownValue(sheet.cells.value(row, column)));
}

/** Formulas where there are any, else values. */
export function readFormulas(sheet: SheetModel, rect: Rect): (string | number | boolean)[][] {
  return mapCells(rect, (row, column) => sheet.cells.formula(row, column)?.text ?? shownValue(sheet.cells.value(row, column)));
}

export function readNumberFormats(session: ExcelSession, sheet: SheetModel, rect: Rect): string[][] {
  const { styles } = session.workbook;
  return mapCells(rect, (row, column) => styles.get(styleIdAt(sheet, row, column)).numberFormat);
}

/** What the cells show, by number format and language; `#####` for narrow columns is not imitated. */
export function readText(session: ExcelSession, sheet: SheetModel, rect: Rect): string[][] {
  return mapCells(rect, (row, column) => cellText(session, sheet, row, column));
}

export function cellText(session: ExcelSession, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  if (value === undefined) return '';
  const { numberFormat } = session.workbook.styles.get(styleIdAt(sheet, row, column));
  return formatValue(value, numberFormat, session.options.locale, session.workbook.date1904);
}

/** Excel.RangeValueType of each cell. */
export function readValueTypes(sheet: SheetModel, rect: Rect): string[][] {
  return mapCells(rect, (row, column) => valueType(sheet.cells.value(row, column)));
}

export function valueType(value: CellValue): string {
  if (value === undefined) return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
