import { ExcelError, type Session } from '../../interpreter/officeClass';
import { followChange } from '../../model/allFormulas';
import { columnsOf, intersect, rowsOf, type Rect } from '../../model/area';
import { isValidName, sameName } from '../../model/operations/nameRules';
import {
  dataRect,
  headerRect,
  nextColumnId,
  tablesTouching,
  totalRect,
  uniqueColumnNames,
} from '../../model/operations/tableLayout';
import { invalidArgument, textArgument } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { tableOfName } from '../references';
import { isBlank } from './addTable';
import { headerTexts, writeHeaders } from './headerCells';
import { showAllRows } from '../sortAndFilter/filterRows';
import { raiseTableDeleted } from './tableEvents';
import { insertCells } from './tableCells';
import { existing, tableWords, type TablePlace } from './tablePlace';

const structureChanged = (session: Session): void => {
  session.calculator.structureChanged();
  session.needCalculation();
};

/** A table's name: a valid name that no other table and no name of the workbook has, whatever the case. */
export function renameTable(place: TablePlace, value: unknown, session: Session): void {
  const table = existing(place);
  const name = textArgument(value, 'name');
  const other = tableOfName(name, session);
  const taken =
    (other !== undefined && other.table !== table) || session.workbook.names.some((item) => sameName(item.name, name));
  if (!isValidName(name) || taken) throw invalidArgument(`${name} cannot be the table's name.`);
  followChange(session.workbook, { kind: 'renameTable', from: table.name, to: name });
  table.name = name;
  structureChanged(session);
}

/** A column's name is its header cell's text; one that is empty or taken is refused. */
export function renameColumn(place: TablePlace, position: number, name: string, session: Session): void {
  const table = existing(place);
  const column = table.columns[position];
  if (!column) return;
  if (name === '' || table.columns.some((other) => other !== column && sameName(other.name, name))) {
    throw invalidArgument(`${name} cannot be the column's name.`);
  }
  followChange(session.workbook, { kind: 'renameColumn', table: table.name, from: column.name, to: name });
  column.name = name;
  writeHeaders(place, session);
  structureChanged(session);
}

/** Takes the table away and leaves its cells. */
export function dropTable(place: TablePlace, session: Session): Rect {
  checkAllowed(place.sheet);
  const table = existing(place);
  showAllRows(place.sheet, table.filter, session);
  place.sheet.tables.splice(place.sheet.tables.indexOf(table), 1);
  structureChanged(session);
  raiseTableDeleted(place, session);
  return table.range;
}

/** Takes the table away with its cells' contents and formats. */
export function deleteTable(place: TablePlace, session: Session): void {
  const { top, left, bottom, right } = dropTable(place, session);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      place.sheet.cells.setValue(row, column, undefined);
      place.sheet.cells.setStyle(row, column, undefined);
    }
  }
  session.calculator.cellsChanged(place.sheet.id, { top, left, bottom, right });
}

/** Gives the table another rectangle; its header row stays where it is, and at least one row of data is left. */
export function resizeTable(place: TablePlace, rect: Rect, session: Session): void {
  const { sheet } = place;
  checkAllowed(sheet);
  const table = existing(place);
  const old = table.range;
  const headerStays = rect.top === old.top && intersect(rect, old) !== undefined;
  const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
  if (!headerStays || rowsOf(rect) < least)
    throw invalidArgument('The header row must stay in its row and the new range must overlap the old one.');
  if (tablesTouching(sheet, rect, table).length > 0) throw invalidArgument("A table can't overlap another table.");
  const totals = table.showTotals;
  if (totals) showTotals(place, false, session);
  table.range = rect;
  delete table.insertRow;
  const texts = headerTexts(sheet, rect, session);
  const kept = Array.from({ length: columnsOf(rect) }, (_, index) => table.columns[rect.left + index - old.left]);
  const names = uniqueColumnNames(
    kept.map((column, index) => column?.name ?? texts[index] ?? ''),
    tableWords(session).column,
  );
  let id = nextColumnId(table.columns);
  table.columns = kept.map((column, index) => column ?? { id: id++, name: names[index] ?? '' });
  if (table.filter) table.filter = { range: rect, criteria: new Map() };
  writeHeaders(place, session);
  if (totals) showTotals(place, true, session);
  structureChanged(session);
}

/** Shows or takes away the header row; shown again, it takes a blank row above or moves the table down. */
export function showHeaders(place: TablePlace, shown: boolean, session: Session): void {
  const { sheet } = place;
  const table = existing(place);
  if (table.showHeaders === shown) return;
  const header = headerRect(table);
  if (header) {
    for (let column = header.left; column <= header.right; column++)
      sheet.cells.setValue(header.top, column, undefined);
    table.showHeaders = false;
    table.range = { ...table.range, top: header.top + 1 };
    return;
  }
  const { range } = table;
  const above = { ...range, top: range.top - 1, bottom: range.top - 1 };
  const room = above.top >= 0 && isBlank(sheet, above) && tablesTouching(sheet, above).length === 0;
  if (!room) insertCells(session, sheet, { ...range, bottom: range.top }, 'Down');
  table.range = room ? { ...range, top: above.top } : { ...range, bottom: range.bottom + 1 };
  table.showHeaders = true;
  writeHeaders(place, session);
}

/** Shows the total row below the data, or takes it away. Excel labels the first column and sums or counts the last. */
export function showTotals(place: TablePlace, shown: boolean, session: Session): void {
  const { sheet } = place;
  const table = existing(place);
  if (table.showTotals === shown) return;
  const total = totalRect(table);
  if (total) {
    for (let column = total.left; column <= total.right; column++) sheet.cells.setValue(total.top, column, undefined);
    table.showTotals = false;
    table.range = { ...table.range, bottom: total.bottom - 1 };
    structureChanged(session);
    return;
  }
  const { range } = table;
  const row = { ...range, top: range.bottom + 1, bottom: range.bottom + 1 };
  if (tablesTouching(sheet, row, table).length > 0)
    throw new ExcelError('InvalidOperation', 'There is no room for a total row.');
  if (!isBlank(sheet, row)) insertCells(session, sheet, row, 'Down');
  table.range = { ...range, bottom: row.bottom };
  table.showTotals = true;
  writeTotals(place, session);
  structureChanged(session);
}

/** SUBTOTAL's numbers of the functions that a total row offers, by their names in the file. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

function writeTotals(place: TablePlace, session: Session): void {
  const { sheet, table } = place;
  const total = totalRect(table);
  if (!total) return;
  if (table.columns.every((column) => column.totalFunction === undefined && column.totalLabel === undefined))
    setDefaultTotals(place, session);
  table.columns.forEach((column, index) => {
    const number = column.totalFunction === undefined ? undefined : SUBTOTALS[column.totalFunction];
    const at = total.left + index;
    if (number !== undefined) {
      const text = `=SUBTOTAL(${number},${table.name}[${column.name.replace(/['#[\]@]/g, "'$&")}])`;
      sheet.cells.setFormula(total.top, at, { text }, session.calculator.evaluate(text, sheet.id));
    } else sheet.cells.setValue(total.top, at, column.totalLabel);
  });
}

function setDefaultTotals({ sheet, table }: TablePlace, session: Session): void {
  const data = dataRect(table);
  const first = table.columns[0];
  const last = table.columns[table.columns.length - 1];
  if (first && first !== last) first.totalLabel = tableWords(session).total;
  if (!last) return;
  const numbers = Array.from({ length: rowsOf(data) }, (_, index) => sheet.cells.value(data.top + index, data.right));
  last.totalFunction = numbers.some((value) => typeof value === 'string') ? 'count' : 'sum';
}
