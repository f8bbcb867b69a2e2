import { ExcelError, type Session } from '../../interpreter/officeClass';
import { GRID_ROWS, intersect, rowsOf, type Rect } from '../../model/area';
import { sameName } from '../../model/operations/nameRules';
import { tablesTouching, uniqueColumnNames } from '../../model/operations/tableLayout';
import { pivotsTouching } from '../../model/pivot/pivotArea';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import { invalidArgument } from '../arguments';
import { insertCells } from './tableCells';
import { checkAllowed } from '../cells/protectedCells';
import { headerTexts, writeHeaders } from './headerCells';
import { raiseTableAdded } from './tableEvents';
import { tableWords, type TablePlace } from './tablePlace';
import { tableOfName } from '../references';

const OVERLAP =
  "A table can't overlap a range that contains a PivotTable report, query results or another table.";

/**
 * Makes a table of a rectangle. Without headers, a header row is put in above the data; a header alone gets a blank row
 * below it, where the first row will go. Header cells become texts, unique and not empty.
 */
export function addTable(sheet: SheetModel, rect: Rect, hasHeaders: boolean, session: Session): TablePlace {
  checkAllowed(sheet);
  const area = bounded(sheet, rect);
  if (isTaken(sheet, area)) throw invalidArgument(OVERLAP);
  checkUnmerged(sheet, area);
  if (!hasHeaders) insertCells(session, sheet, { ...area, bottom: area.top }, 'Down');
  const headerOnly = hasHeaders && rowsOf(area) === 1;
  const range = { ...area, bottom: area.bottom + Number(!hasHeaders || headerOnly) };
  if (range.bottom >= GRID_ROWS || isTaken(sheet, range)) throw invalidArgument(OVERLAP);
  if (headerOnly && !isBlank(sheet, { ...range, top: range.bottom }))
    insertCells(session, sheet, { ...range, top: range.bottom }, 'Down');
  if (sheet.autoFilter && intersect(sheet.autoFilter.range, range)) sheet.autoFilter = undefined;
  const table = newTable(sheet, range, session);
  if (headerOnly) table.insertRow = true;
  sheet.tables.push(table);
  writeHeaders({ sheet, table }, session);
  session.calculator.structureChanged();
  raiseTableAdded({ sheet, table }, session);
  return { sheet, table };
}

/** Excel makes no tables of merged cells. */
export function checkUnmerged({ merges }: SheetModel, rect: Rect): void {
  if (merges.some((merge) => intersect(merge, rect)))
    throw new ExcelError(
      'MergedRangeConflict',
      "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    );
}

/** Whether another table or a PivotTable stands in the way. */
const isTaken = (sheet: SheetModel, rect: Rect): boolean =>
  tablesTouching(sheet, rect).length > 0 || pivotsTouching(sheet, rect).length > 0;

/** Whole columns or rows are cut down to the cells in use. */
function bounded(sheet: SheetModel, rect: Rect): Rect {
  const used = sheet.cells.usedRect(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const wide = rect.right - rect.left > 1000 ? { right: Math.max(rect.left, used.right) } : {};
  const tall = rect.bottom - rect.top >= GRID_ROWS - 1 ? { bottom: Math.max(rect.top, used.bottom) } : {};
  return { ...rect, ...wide, ...tall };
}

export function isBlank(sheet: SheetModel, rect: Rect): boolean {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column)) return false;
    }
  }
  return true;
}

function newTable(sheet: SheetModel, range: Rect, session: Session): TableModel {
  const names = uniqueColumnNames(headerTexts(sheet, range, session), tableWords(session).column);
  return {
    id: session.workbook.newTableId(),
    name: freeTableName(session),
    range,
    columns: names.map((name, index) => ({ id: index + 1, name })),
    showHeaders: true,
    showTotals: false,
    style: session.workbook.objectStyles.defaults.table,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filter: undefined,
    sortFields: [],
    sortMatchCase: false,
  };
}

/** `Table1`, `Table2` ...: the first that neither a table nor a name of the workbook has. */
export function freeTableName(session: Session, stem = tableWords(session).table): string {
  const taken = (name: string): boolean =>
    tableOfName(name, session) !== undefined || session.workbook.names.some((item) => sameName(item.name, name));
  let number = 1;
  while (taken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
