import type { Session } from '../../interpreter/officeClass';
import { tableId, type TablePlace } from './tablePlace';

/** The library's numbers of TableCollection.onAdded and onDeleted. */
const ADDED = 102;
const DELETED = 103;

export const raiseTableAdded = (place: TablePlace, session: Session): void => raise(ADDED, place, session);
export const raiseTableDeleted = (place: TablePlace, session: Session): void => raise(DELETED, place, session);

function raise(type: number, { sheet, table }: TablePlace, session: Session): void {
  const payload = { source: 'Local', tableId: tableId(table), tableName: table.name, worksheetId: sheet.id };
  session.raise({ type, targets: ['Workbook', sheet.id], payload });
}
