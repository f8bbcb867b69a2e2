import { ExcelError, type Session } from '../../interpreter/officeClass';
import { contains, GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import { shiftOf } from '../../model/moveCells';
import type { SheetModel } from '../../model/sheet';
import type { TableModel } from '../../model/table';
import { shiftSheetCells } from '../cells/shiftedAreas';

/** Puts blank cells in, moving what stands there (and beyond) down or to the right. */
export function insertCells(session: Session, sheet: SheetModel, rect: Rect, shift: 'Down' | 'Right'): void {
  shiftSheetCells(session, sheet, shiftOf('insert', shift === 'Down' ? 'rows' : 'columns', rect));
}

/** Takes cells out, moving what stands below or to the right of them into their place. */
export function deleteCells(session: Session, sheet: SheetModel, rect: Rect, shift: 'Up' | 'Left'): void {
  shiftSheetCells(session, sheet, shiftOf('delete', shift === 'Up' ? 'rows' : 'columns', rect));
}

/** Refuses a move of the columns below (or the rows beside) a table that would tear another table apart. */
export function checkMove(sheet: SheetModel, moving: Rect, except: TableModel): void {
  const torn = sheet.tables.some(
    (table) => table !== except && intersect(table.range, moving) && !contains(moving, table.range),
  );
  if (torn)
    throw new ExcelError(
      'InvalidOperation',
      "This operation isn't allowed. It would move cells in a table on the sheet.",
    );
}

/** Everything from a row on, within a table's columns. */
export const below = ({ left, right }: Rect, top: number): Rect => ({ top, bottom: GRID_ROWS - 1, left, right });

/** Everything from a column on, within a table's rows. */
export const beside = ({ top, bottom }: Rect, left: number): Rect => ({ top, bottom, left, right: GRID_COLUMNS - 1 });
