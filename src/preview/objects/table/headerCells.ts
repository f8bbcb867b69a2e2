import type { Session } from '../../interpreter/officeClass';
import { followChange } from '../../model/allFormulas';
import { intersect, type Rect } from '../../model/area';
import { headerRect, uniqueColumnNames } from '../../model/operations/tableLayout';
import type { SheetModel } from '../../model/sheet';
import { onCellsWritten } from '../cells/changes';
import { cellText } from '../cells/readCells';
import { tableWords, type TablePlace } from './tablePlace';

/** What the cells of a rectangle's first row show. */
export function headerTexts(sheet: SheetModel, { top, left, right }: Rect, session: Session): string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => cellText(session, sheet, top, left + index));
}

/** Makes the header row show the columns' names, as texts. */
export function writeHeaders({ sheet, table }: TablePlace, session: Session): void {
  const header = headerRect(table);
  if (!header) return;
  table.columns.forEach(({ name }, index) => sheet.cells.setValue(header.top, header.left + index, name));
  session.calculator.cellsChanged(sheet.id, header);
  session.needCalculation();
}

/** Gives the columns the names that their header cells show, unique and not empty, and the cells what came of it. */
export function readHeaders({ sheet, table }: TablePlace, session: Session): void {
  const header = headerRect(table);
  if (!header) return;
  const names = uniqueColumnNames(headerTexts(sheet, header, session), tableWords(session).column);
  table.columns.forEach((column, index) => {
    const name = names[index] ?? column.name;
    if (name === column.name) return;
    if (column.name !== '')
      followChange(session.workbook, { kind: 'renameColumn', table: table.name, from: column.name, to: name });
    column.name = name;
  });
  writeHeaders({ sheet, table }, session);
}

/** Names the columns that cells put into the sheet have brought. */
export function nameNewColumns(session: Session, sheet: SheetModel): void {
  for (const table of sheet.tables) {
    if (table.columns.some(({ name }) => name === '')) readHeaders({ sheet, table }, session);
  }
}

/** A header cell that is written to renames its column. */
onCellsWritten((session, sheet, rect) => {
  for (const table of sheet.tables) {
    const header = headerRect(table);
    if (header && intersect(header, rect)) readHeaders({ sheet, table }, session);
  }
});
