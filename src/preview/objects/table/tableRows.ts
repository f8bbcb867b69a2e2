import { shiftFormula } from '../../calculation/references';
import { ExcelError, type Session } from '../../interpreter/officeClass';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { dataRect, isPlaceholderOnly, tablesTouching } from '../../model/operations/tableLayout';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import { invalidArgument } from '../arguments';
import { cellsWritten } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { writeFormula, writeInputs } from '../cells/writeCells';
import { chartsOfTable } from '../chart/chartsOfTable';
import { existing, type TablePlace } from './tablePlace';
import { below, checkMove, deleteCells, insertCells } from './tableCells';

/** How many rows of data a table has; the blank place for the first row is none. */
export const rowCount = ({ sheet, table }: TablePlace): number =>
  isPlaceholderOnly(sheet, table) ? 0 : rowsOf(dataRect(table));

/** The rectangle of a row of data by its position; fails where there is none. */
export function rowRect(place: TablePlace, index: number): Rect {
  const data = dataRect(existing(place));
  if (!Number.isInteger(index) || index < 0 || index >= rowCount(place)) {
    throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404);
  }
  return { ...data, top: data.top + index, bottom: data.top + index };
}

/** A block of rows as `rows.add` takes it: rows of values, one value for a whole row, or nothing for a blank row. */
function checkedBlock(values: unknown, width: number): { readonly count: number; readonly values: unknown } {
  if (values === null || values === undefined) return { count: 1, values: null };
  if (!Array.isArray(values)) return { count: 1, values };
  const rows = values as readonly unknown[];
  if (rows.length === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return { count: rows.length, values };
}

/**
 * Adds rows before position `index`, or at the end for null and -1; cells below the table move down, unless rows at the
 * end need not be inserted (`alwaysInsert` false) and blank cells are there to take. New rows look as the row above and
 * get the calculated columns' formulas. Answers the first new row's position.
 */
export function addRows(place: TablePlace, [index, values, alwaysInsert]: readonly unknown[], session: Session): number {
  const { sheet } = place;
  const table = existing(place);
  checkAllowed(sheet);
  const block = checkedBlock(values, columnsOf(table.range));
  const count = rowCount(place);
  const at = index === null || index === undefined || index === -1 ? count : index;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > count)
    throw invalidArgument('index is no position of the table.');
  const data = dataRect(table);
  const first = data.top + at;
  const missing = block.count - (count === 0 ? rowsOf(data) : 0);
  const isInserted = alwaysInsert !== false || at < count;
  if (missing > 0) makeRoom(place, { top: count === 0 ? data.top + 1 : first, count: missing, isInserted }, session);
  delete table.insertRow;
  const added = { ...data, top: first, bottom: first + block.count - 1 };
  fillCalculatedColumns(table, added, place, session);
  writeInputs(session, sheet, added, block.values);
  cellsWritten(session, sheet, added, { changeType: 'RowInserted', shiftDirection: 'ShiftCellDown' });
  return at;
}

interface NewRows {
  readonly top: number;
  readonly count: number;
  /** Whether cells move down even where blank ones could be taken. */
  readonly isInserted: boolean;
}

/** Blank rows within the table, before sheet row `top`. */
function makeRoom({ sheet, table }: TablePlace, { top, count, isInserted }: NewRows, session: Session): void {
  const { range } = table;
  const data = dataRect(table);
  const room = { ...range, top, bottom: top + count - 1 };
  const followCharts = chartsOfTable({ sheet, table }, session);
  if (isInserted || top <= range.bottom || !isFree(sheet, room)) {
    checkMove(sheet, below(range, top), table);
    insertCells(session, sheet, room, 'Down');
  }
  table.range = { ...range, bottom: range.bottom + count };
  growRules({ sheet, table }, data);
  followCharts();
  const model = top > data.top ? top - 1 : top + count;
  for (let row = room.top; row <= room.bottom; row++) {
    for (let column = room.left; column <= room.right; column++)
      sheet.cells.setStyle(row, column, sheet.cells.style(model, column));
  }
}

/** Whether cells are blank and no other table's. */
function isFree(sheet: SheetModel, rect: Rect): boolean {
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++)
      if (sheet.cells.value(row, column) !== undefined) return false;
  return tablesTouching(sheet, rect).length === 0;
}

/** Rules and the filter that reached to the last row of data reach to the new last one. */
function growRules({ sheet, table }: TablePlace, before: Rect): void {
  const last = dataRect(table).bottom;
  const grown = (area: Rect): Rect =>
    area.bottom === before.bottom && area.left <= before.right && area.right >= before.left && area.top <= before.bottom
      ? { ...area, bottom: last }
      : area;
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.areas = rule.areas.map(grown);
  if (table.filter) table.filter.range = { ...table.range, bottom: table.range.bottom - Number(table.showTotals) };
}

/** A column's own formula goes on in new rows; so does one that the rows above have alike. */
function fillCalculatedColumns(table: TableModel, rows: Rect, { sheet }: TablePlace, session: Session): void {
  table.columns.forEach(({ formula }, index) => {
    const column = rows.left + index;
    const above = formula === undefined ? formulaAbove(sheet, dataRect(table).top, rows.top, column) : undefined;
    for (let row = rows.top; row <= rows.bottom; row++) {
      if (formula !== undefined) writeFormula(session, sheet, row, column, `=${formula.replace(/^=/, '')}`);
      else if (above !== undefined)
        writeFormula(session, sheet, row, column, shiftFormula(above, row - rows.top + 1, 0));
    }
  });
}

/** The formula of the row above a new one, if the row above that has the same or is no row of data. */
function formulaAbove(sheet: SheetModel, first: number, row: number, column: number): string | undefined {
  const above = row > first ? sheet.cells.formula(row - 1, column)?.text : undefined;
  if (above === undefined || row - 1 === first) return above;
  const before = sheet.cells.formula(row - 2, column)?.text;
  return before !== undefined && shiftFormula(before, 1, 0) === above ? above : undefined;
}

/** Takes rows of data out; cells below the table move up. The last row stays as a blank place for the next first row. */
export function deleteRows(place: TablePlace, index: number, count: number, session: Session): void {
  const { sheet } = place;
  const table = existing(place);
  checkAllowed(sheet);
  const first = rowRect(place, index);
  const last = rowRect(place, index + count - 1);
  const rows = { ...first, bottom: last.bottom };
  const all = count === rowCount(place);
  const removed = all ? { ...rows, top: rows.top + 1 } : rows;
  checkMove(sheet, below(table.range, rows.top), table);
  if (all) {
    writeInputs(session, sheet, { ...rows, bottom: rows.top }, '');
    table.insertRow = true;
  }
  if (removed.top <= removed.bottom) {
    const { range } = table;
    deleteCells(session, sheet, removed, 'Up');
    table.range = { ...range, bottom: range.bottom - rowsOf(removed) };
    if (table.filter) table.filter.range = { ...table.range, bottom: table.range.bottom - Number(table.showTotals) };
  }
  cellsWritten(session, sheet, rows, { changeType: 'RowDeleted', shiftDirection: 'ShiftCellUp' });
}
