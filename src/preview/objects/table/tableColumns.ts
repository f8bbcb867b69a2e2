import type { Session } from '../../interpreter/officeClass';
import { rowsOf, type Rect } from '../../model/area';
import { columnPosition, dataRect, nextColumnId, uniqueColumnNames } from '../../model/operations/tableLayout';
import type { TableColumnModel } from '../../model/table';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';
import { cellsWritten } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { writeInputs } from '../cells/writeCells';
import { chartsOfTable } from '../chart/chartsOfTable';
import { readHeaders, writeHeaders } from './headerCells';
import { dropTable } from './changeTable';
import { beside, checkMove, deleteCells, insertCells } from './tableCells';
import { existing, tableWords, type TablePlace } from './tablePlace';

/** A column of a table; it stays the same column when others come and go. */
export interface TableColumnSubject {
  readonly place: TablePlace;
  readonly column: TableColumnModel;
}

/** Its position, counted from 0; fails where the column is gone. */
export function positionOf({ place, column }: TableColumnSubject): number {
  const position = existing(place).columns.indexOf(column);
  if (position < 0) throw itemNotFound("The requested resource doesn't exist.");
  return position;
}

/** The column's whole rectangle, header and total included. */
export function columnRect(subject: TableColumnSubject): Rect {
  const left = subject.place.table.range.left + positionOf(subject);
  return { ...subject.place.table.range, left, right: left };
}

export function columnDataRect(subject: TableColumnSubject): Rect {
  const { left } = columnRect(subject);
  return { ...dataRect(subject.place.table), left, right: left };
}

/** By name, whatever the case, or by id. */
export function findColumn(place: TablePlace, key: unknown): TableColumnSubject | undefined {
  const { columns } = existing(place);
  const byName = typeof key === 'string' ? columns[columnPosition(place.table, key)] : undefined;
  const column = byName ?? columns.find(({ id }) => String(id) === String(key));
  return column && { place, column };
}

/**
 * Adds a column before position `index`, or at the end for null and -1; cells to the right move. `values` is a column of
 * cells for header and data (and total), or for the data alone, or one value for all data cells.
 */
export function addColumn(
  place: TablePlace,
  index: unknown,
  values: unknown,
  name: unknown,
  session: Session,
): TableColumnSubject {
  const { sheet } = place;
  const table = existing(place);
  checkAllowed(sheet);
  const at = index === null || index === undefined || index === -1 ? table.columns.length : index;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > table.columns.length) {
    throw invalidArgument('index is no position of the table.');
  }
  const wanted = name === null || name === undefined ? '' : textArgument(name, 'name');
  const { range } = table;
  const left = range.left + at;
  const target = targetRect(place, values, left);
  checkMove(sheet, beside(range, left), table);
  const column: TableColumnModel = { id: nextColumnId(table.columns), name: '' };
  const columns = [...table.columns.slice(0, at), column, ...table.columns.slice(at)];
  const followCharts = chartsOfTable(place, session);
  insertCells(session, sheet, { ...range, left, right: left }, 'Right');
  table.range = { ...range, right: range.right + 1 };
  table.columns = columns;
  column.name = newColumnName(place, wanted, at, session);
  writeHeaders(place, session);
  if (target) {
    writeInputs(session, sheet, target, values);
    if (wanted !== '') writeHeaders(place, session);
    else readHeaders(place, session);
  }
  followCharts();
  cellsWritten(
    session,
    sheet,
    { ...table.range, left, right: left },
    { changeType: 'ColumnInserted', shiftDirection: 'ShiftCellRight' },
  );
  return { place, column };
}

/** The name that is free for a new column at a position. */
function newColumnName({ table }: TablePlace, wanted: string, at: number, session: Session): string {
  const others = table.columns.map(({ name }) => name).filter((_, index) => index !== at);
  const names = uniqueColumnNames([...others, wanted], tableWords(session).column);
  return names[names.length - 1] ?? wanted;
}

/** Where the values of a new column go, by how many there are. */
function targetRect({ table }: TablePlace, values: unknown, left: number): Rect | undefined {
  if (values === null || values === undefined) return undefined;
  const data = { ...dataRect(table), left, right: left };
  const whole = { ...table.range, left, right: left };
  if (!Array.isArray(values) || values.length === rowsOf(data)) return data;
  if (values.length === rowsOf(whole)) return whole;
  if (values.length === rowsOf(data) + 1) return { ...data, top: whole.top };
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Takes a column out; cells to the right move. Without its last column, a table is no table any more. */
export function deleteColumn(subject: TableColumnSubject, session: Session): void {
  const { place } = subject;
  const { sheet, table } = place;
  checkAllowed(sheet);
  const rect = columnRect(subject);
  if (table.columns.length === 1) {
    dropTable(place, session);
    deleteCells(session, sheet, rect, 'Left');
    return;
  }
  const position = positionOf(subject);
  checkMove(sheet, beside(table.range, rect.left), table);
  const { range } = table;
  const columns = table.columns.filter((_, index) => index !== position);
  deleteCells(session, sheet, rect, 'Left');
  table.columns = columns;
  table.range = { ...range, right: range.left + table.columns.length - 1 };
  session.calculator.structureChanged();
  cellsWritten(session, sheet, rect, { changeType: 'ColumnDeleted', shiftDirection: 'ShiftCellLeft' });
}
