import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import { columnsOf, GRID_COLUMNS, GRID_ROWS, rowsOf } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { integerArgument, invalidArgument, itemNotFound } from '../arguments';
import { placeArgument, rangeObject } from '../range/rangeObject';

/** The frozen cells as a range: whole rows, whole columns, or the block that both share; null where nothing is frozen. */
function location(sheet: SheetModel, session: Session): OfficeObject | null {
  const { frozenRows: rows, frozenColumns: columns, frozenFrom } = sheet;
  if (rows === 0 && columns === 0) return null;
  const bottom = rows === 0 ? GRID_ROWS - 1 : rows - 1;
  const right = columns === 0 ? GRID_COLUMNS - 1 : columns - 1;
  const top = rows === 0 ? 0 : frozenFrom.row;
  const left = columns === 0 ? 0 : frozenFrom.column;
  return rangeObject(session, sheet, { top, left, bottom, right });
}

/** Freezes what lies before row `rows` and column `columns`; 0 leaves a direction free. */
function freeze(sheet: SheetModel, rows: number, columns: number, from = { row: 0, column: 0 }): void {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  sheet.frozenFrom = from;
}

/** Freezes the range's cells in the first pane: what lies above and to the left of them is out of sight. */
function freezeAt(sheet: SheetModel, range: unknown, session: Session): void {
  if (range === null || range === undefined) {
    freeze(sheet, 0, 0);
    return;
  }
  const { sheet: other, rect } = placeArgument(session, range, sheet);
  if (other !== sheet) throw invalidArgument('The range lies on another sheet.');
  const allRows = rowsOf(rect) === GRID_ROWS;
  const allColumns = columnsOf(rect) === GRID_COLUMNS;
  if (allRows && allColumns) throw invalidArgument('A whole sheet cannot be frozen.');
  const from = { row: allRows ? 0 : rect.top, column: allColumns ? 0 : rect.left };
  freeze(sheet, allRows ? 0 : rect.bottom + 1, allColumns ? 0 : rect.right + 1, from);
}

const count = (value: unknown, most: number): number =>
  value === undefined || value === null ? 1 : integerArgument(value, 'count', 1, most);

export const worksheetFreezePanesClass: OfficeClassDefinition<SheetModel> = {
  methods: {
    freezeAt: (sheet, [range], session) => freezeAt(sheet, range, session),
    freezeColumns: (sheet, [columns]) => freeze(sheet, 0, count(columns, GRID_COLUMNS - 1)),
    freezeRows: (sheet, [rows]) => freeze(sheet, count(rows, GRID_ROWS - 1), 0),
    getLocation: (sheet, _, session) => {
      const frozen = location(sheet, session);
      if (!frozen) throw itemNotFound('Nothing is frozen on the sheet.');
      return frozen;
    },
    getLocationOrNullObject: (sheet, _, session) => location(sheet, session),
    unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};
