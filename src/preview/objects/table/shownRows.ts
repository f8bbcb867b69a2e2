import { ExcelError, type Session } from '../../interpreter/officeClass';
import { rowsOf } from '../../model/area';
import { dataRect, headerRect, tablesTouching, totalRect } from '../../model/operations/tableLayout';
import { isBlank } from './addTable';
import { writeHeaders } from './headerCells';
import { insertCells } from './tableCells';
import { existing, structureChanged, tableWords, type TablePlace } from './tablePlace';

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
      const values = `[${column.name.replace(/['#[\]@]/g, "'$&")}]`;
      const result = session.calculator.evaluate(`=SUBTOTAL(${number},${table.name}${values})`, sheet.id);
      sheet.cells.setFormula(total.top, at, { text: `=SUBTOTAL(${number},${values})` }, result);
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
