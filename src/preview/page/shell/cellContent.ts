import { CellError } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import { formatValue } from '../../calculation/numberFormat';
import type { SheetView } from '../grid/sheetView';

const DATE_PARTS = /[ymdh]/i;

/** What the formula bar and the cell's editor show: the formula, or the value as one would type it. */
export function editableText(view: SheetView, row: number, column: number): string {
  const formula = formulaAt(view.sheet, row, column);
  if (formula !== undefined) return formula;
  const value = view.value(row, column);
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value.text;
  const format = view.style(row, column).numberFormat;
  return isDateFormat(format)
    ? formatValue(value, dateFormatFor(value), 'en-US', view.workbook.date1904)
    : String(value);
}

const formulaAt = (sheet: SheetModel, row: number, column: number): string | undefined =>
  sheet.cells.formula(row, column)?.text;

/** Whether a number format shows a date or a time; literal texts and colours in it do not count. */
const isDateFormat = (format: string): boolean =>
  format !== 'General' && DATE_PARTS.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const dateFormatFor = (value: number): string => (Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss');
