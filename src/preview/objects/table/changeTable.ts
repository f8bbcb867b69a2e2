import type { Session } from '../../interpreter/officeClass';
import { followChange } from '../../model/allFormulas';
import { columnsOf, intersect, rowsOf, type Rect } from '../../model/area';
import { isValidName, sameName } from '../../model/operations/nameRules';
import { pivotsTouching } from '../../model/pivot/pivotArea';
import { nextColumnId, tablesTouching, uniqueColumnNames } from '../../model/operations/tableLayout';
import { invalidArgument, textArgument } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { chartsOfTable } from '../chart/chartsOfTable';
import { tableOfName } from '../references';
import { checkUnmerged } from './addTable';
import { headerTexts, writeHeaders } from './headerCells';
import { showAllRows } from '../sortAndFilter/filterRows';
import { raiseTableDeleted } from './tableEvents';
import { showTotals } from './shownRows';
import { existing, structureChanged, tableWords, type TablePlace } from './tablePlace';

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
  if (pivotsTouching(sheet, rect).length > 0) throw invalidArgument("A table can't overlap a PivotTable.");
  checkUnmerged(sheet, rect);
  const totals = table.showTotals;
  if (totals) showTotals(place, false, session);
  const followCharts = chartsOfTable(place, session);
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
  followCharts();
  structureChanged(session);
}
