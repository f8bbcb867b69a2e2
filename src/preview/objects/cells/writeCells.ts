import { displayedNumber } from '../../calculation/displayedPrecision';
import { isFormula } from '../../calculation/formulaSyntax';
import { parseInput } from '../../calculation/numberFormat';
import type { ExcelSession } from '../../interpreter/session';
import { ExcelError } from '../../interpreter/officeClass';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { isEntireColumns, isEntireRows } from '../../model/address';
import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';
import { styleAt, styleIdAt } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument } from '../arguments';
import { hiddenByMerges } from './mergeCells';

/** Excel's limits for what a cell holds, in characters. */
export const TEXT_LIMIT = 32_767;
export const FORMULA_LIMIT = 8_192;

const ERROR_TEXTS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

/** A block of what the add-in gave for an area: one value for all cells, or one for each, row by row. */
export function eachInput(input: unknown, rect: Rect, visit: (row: number, column: number, value: unknown) => void): void {
  if (isEntireColumns(rect) || isEntireRows(rect)) throw invalidArgument('Cells of an unbounded range cannot be set.');
  if (!Array.isArray(input) || isSingle(input)) {
    const value = singleInput(input);
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) visit(row, column, value);
    }
    return;
  }
  checkDimensions(input, rect);
  input.forEach((cells: unknown[], row) => {
    for (let column = 0; column < cells.length; column++) visit(rect.top + row, rect.left + column, cells[column]);
  });
}

/** The value that is given for all cells alike, alone or as the only one of a block; undefined where there are several. */
export function singleInput(input: unknown): unknown {
  if (!Array.isArray(input)) return input;
  return isSingle(input) ? (input as unknown[][])[0]?.[0] : undefined;
}

const isSingle = (input: readonly unknown[]): boolean => input.length === 1 && Array.isArray(input[0]) && input[0].length === 1;

function checkDimensions(input: readonly unknown[], rect: Rect): void {
  const columns = columnsOf(rect);
  const fits = input.length === rowsOf(rect) && input.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
}

/**
 * Writes what `Range.values` or `Range.formulas` was set to. Every input is checked before the
 * first cell changes; what a merged cell hides takes nothing.
 */
export function writeInputs(session: ExcelSession, sheet: SheetModel, rect: Rect, input: unknown): void {
  eachInput(input, rect, (row, column, value) => {
    if (!isPlain(value)) checkInput(value, () => isTextCell(session, sheet, row, column));
  });
  const isHidden = hiddenByMerges(sheet, rect);
  eachInput(input, rect, (row, column, value) => {
    if (!isHidden?.(row, column)) writeInput(session, sheet, row, column, value);
  });
}

/** Whether any cell can hold a value, so that nothing of it need be checked. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= TEXT_LIMIT && !value.startsWith('=') : typeof value !== 'object' || value === null;

/** Refuses what a cell cannot hold; one formatted as text holds any formula, as text. */
export function checkInput(value: unknown, isText: () => boolean): void {
  if (typeof value === 'string') {
    if (value.length > 1 && value.startsWith('=') && !isText()) checkFormula(value);
    if (value.length > TEXT_LIMIT) throw invalidArgument(`A cell must not hold more than ${TEXT_LIMIT} characters.`);
  } else if (typeof value === 'object' && value !== null) {
    throw invalidArgument('A cell holds a text, a number or a boolean.');
  }
}

/** Whether a cell is formatted as text, which keeps what is written as it is. */
const isTextCell = (session: ExcelSession, sheet: SheetModel, row: number, column: number): boolean =>
  styleAt(session.workbook, sheet, row, column).numberFormat === '@';

/** Refuses a text that has not the form of a formula, or is too long for one. */
export function checkFormula(text: string): void {
  if (text.length > FORMULA_LIMIT) {
    throw new ExcelError('FormulaLengthExceedsLimit', `A formula must not be longer than ${FORMULA_LIMIT} characters.`);
  }
  if (!isFormula(text)) throw invalidArgument('The formula is missing a part or has an incorrect format.');
}

/** Writes one input as if it had been typed, en-US; null leaves the cell as it is. */
export function writeInput(session: ExcelSession, sheet: SheetModel, row: number, column: number, input: unknown): void {
  if (input === null || input === undefined) return;
  if (session.workbook.styles.hasQuotePrefix) markQuoted(session, sheet, row, column, false);
  if (typeof input === 'number') sheet.cells.setValue(row, column, kept(session, sheet, row, column, input));
  else if (typeof input !== 'string') sheet.cells.setValue(row, column, input as CellValue);
  else if (input === '') sheet.cells.setValue(row, column, undefined);
  else writeText(session, sheet, row, column, input);
}

/** A number as it stays in its cell: where precision is as displayed, rounded for good. */
function kept({ workbook }: ExcelSession, sheet: SheetModel, row: number, column: number, value: number): number {
  return workbook.usePrecisionAsDisplayed ? displayedNumber(value, styleAt(workbook, sheet, row, column).numberFormat) : value;
}

/** Marks a cell as one whose text was written with an apostrophe, or takes the mark away. */
function markQuoted({ workbook }: ExcelSession, sheet: SheetModel, row: number, column: number, quotePrefix: boolean): void {
  const id = styleIdAt(sheet, row, column);
  if ((workbook.styles.get(id).quotePrefix ?? false) !== quotePrefix) sheet.cells.setStyle(row, column, workbook.styles.changed(id, { quotePrefix }));
}

function writeText(session: ExcelSession, sheet: SheetModel, row: number, column: number, text: string): void {
  const { styles, date1904 } = session.workbook;
  const styleId = styleIdAt(sheet, row, column);
  const format = styles.get(styleId).numberFormat;
  if (text.startsWith("'")) {
    sheet.cells.setValue(row, column, text.slice(1));
    markQuoted(session, sheet, row, column, true);
  } else if (format === '@') sheet.cells.setValue(row, column, text);
  else if (text.startsWith('=') && text.length > 1) writeFormula(session, sheet, row, column, text);
  else if (ERROR_TEXTS.has(text.toUpperCase())) sheet.cells.setValue(row, column, CellError.of(text.toUpperCase() as ErrorText));
  else if (!mayBeMore(text)) sheet.cells.setValue(row, column, text);
  else {
    const parsed = parseInput(text, 'en-US', date1904);
    if (parsed.numberFormat !== undefined && format === 'General') {
      sheet.cells.setStyle(row, column, styles.changed(styleId, { numberFormat: parsed.numberFormat }));
    }
    const { value } = parsed;
    if (typeof value === 'string' && /^[-+]./.test(value) && isFormula(value)) return writeFormula(session, sheet, row, column, `=${value}`);
    sheet.cells.setValue(row, column, typeof value === 'number' ? kept(session, sheet, row, column, value) : value);
  }
}

/** Whether a text can turn out to be a number, a date, a boolean or a formula; most texts of people's data cannot. */
const mayBeMore = (text: string): boolean => /^[-+]/.test(text) || (text.length < 64 && /^\s*[-+.($%\d\u00a3\u00a5\u20ac\uffe5tfjmasond]/i.test(text));

export function writeFormula(session: ExcelSession, sheet: SheetModel, row: number, column: number, text: string): void {
  const result = session.workbook.calculationMode === 'Manual' ? session.calculator.evaluate(text, sheet.id) : 0;
  sheet.cells.setFormula(row, column, { text }, result);
}
