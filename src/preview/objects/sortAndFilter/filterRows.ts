import { ExcelError, type Session } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import { filterTest, type FilterCell, type FilterCriteria, type FilterTest } from '../../model/operations/filterTest';
import { todaysSerial } from '../../model/operations/serialDate';
import type { AutoFilterModel, SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import { invalidArgument } from '../arguments';
import { changeHiddenRows } from '../cells/hiddenRows';
import { cellText } from '../cells/readCells';
import { shownFormats } from './shownFormat';

/** What carries a filter: a sheet, or a table on it. */
export interface FilterPlace {
  readonly sheet: SheetModel;
  readonly table?: TableModel;
}

export const filterOf = ({ sheet, table }: FilterPlace): AutoFilterModel | undefined =>
  table ? table.filter : sheet.autoFilter;

/** The cells that a table's filter is over: header and data, without the total row. */
export const filterRangeOf = (table: TableModel): Rect => ({
  ...table.range,
  bottom: table.range.bottom - Number(table.showTotals),
});

/** The filter, made if the table has none yet; its range follows the table's. */
export function filterForChange(place: FilterPlace): AutoFilterModel {
  const { sheet, table } = place;
  if (!table) {
    if (!sheet.autoFilter) throw new ExcelError('InvalidOperation', 'The sheet has no filter.');
    return sheet.autoFilter;
  }
  table.filter ??= { range: filterRangeOf(table), criteria: new Map() };
  table.filter.range = filterRangeOf(table);
  return table.filter;
}

/** Sets a column's criteria, or takes them away, and filters anew. Criteria that Excel does not take are refused. */
export function setCriteria(
  place: FilterPlace,
  position: number,
  criteria: FilterCriteria | undefined,
  session: Session,
): void {
  const filter = filterForChange(place);
  if (position < 0 || position > filter.range.right - filter.range.left)
    throw invalidArgument('There is no such column in the filter.');
  if (criteria) {
    testOf(place, position, criteria, session);
    filter.criteria.set(position, criteria);
  } else filter.criteria.delete(position);
  reapply(place, session);
}

export function clearCriteria(place: FilterPlace, session: Session): void {
  const filter = filterOf(place);
  if (!filter) return;
  filter.criteria.clear();
  showAllRows(place.sheet, filter, session);
}

/** Shows every row that a filter may have hidden. */
export function showAllRows(sheet: SheetModel, filter: AutoFilterModel | undefined, session: Session): void {
  if (filter) hideRows(sheet, filter, () => false, session);
}

/** Hides the rows of data that fail a criterion and shows the others. */
export function reapply(place: FilterPlace, session: Session): void {
  const filter = place.table?.filter ? filterForChange(place) : filterOf(place);
  if (!filter) return;
  session.calculateIfNeeded();
  const tests = [...filter.criteria].map(([position, criteria]) => ({
    position,
    test: testOf(place, position, criteria, session),
  }));
  const column = filter.range.left;
  const cellAt = filterCells(place.sheet, session);
  hideRows(
    place.sheet,
    filter,
    (row) => tests.some(({ position, test }) => !test(cellAt(row, column + position))),
    session,
  );
}

function hideRows(
  sheet: SheetModel,
  { range }: AutoFilterModel,
  hidden: (row: number) => boolean,
  session: Session,
): void {
  changeHiddenRows(session, sheet, () => {
    for (let row = dataTop({ range }); row <= range.bottom; row++) {
      const hide = hidden(row);
      const settings = sheet.rows.get(row);
      if ((settings?.hidden ?? false) !== hide) sheet.rows.set(row, { ...settings, hidden: hide });
    }
  });
}

const dataTop = ({ range }: { readonly range: Rect }): number => range.top + 1;

function filterCells(sheet: SheetModel, session: Session): (row: number, column: number) => FilterCell {
  const formatOf = shownFormats(session, sheet);
  return (row, column) => ({
    value: sheet.cells.value(row, column),
    text: cellText(session, sheet, row, column),
    ...formatOf(row, column),
  });
}

/** Whether a row passes what a column's criteria ask; undefined where the column has none. */
export function columnTest(
  place: FilterPlace,
  position: number,
  session: Session,
): ((row: number) => boolean) | undefined {
  const criteria = filterOf(place)?.criteria.get(position);
  if (!criteria) return undefined;
  const test = testOf(place, position, criteria, session);
  const column = filterForChange(place).range.left + position;
  const cellAt = filterCells(place.sheet, session);
  return (row) => test(cellAt(row, column));
}

function testOf(place: FilterPlace, position: number, criteria: FilterCriteria, session: Session): FilterTest {
  const filter = filterForChange(place);
  const column = filter.range.left + position;
  const cells: FilterCell[] = [];
  const cellAt = filterCells(place.sheet, session);
  for (let row = dataTop(filter); row <= filter.range.bottom; row++) cells.push(cellAt(row, column));
  const { date1904 } = session.workbook;
  const test = filterTest(criteria, { cells, today: todaysSerial(date1904), date1904 });
  if (test) return test;
  throw invalidArgument('The filter criteria are not valid.');
}
