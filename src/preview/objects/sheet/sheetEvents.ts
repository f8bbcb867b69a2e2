import type { ExcelSession } from '../../interpreter/session';
import { parseLocalAddress, rectAddress } from '../../model/address';
import { intersect, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { bindingsSelected } from '../binding/bindingEvents';

/** The library's numbers of the events of sheets. */
const EVENT = {
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  singleClicked: 21,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
} as const;

const everywhere = (sheet: SheetModel): readonly string[] => [sheet.id, 'Workbook'];

export function sheetAdded(session: ExcelSession, sheet: SheetModel): void {
  session.raise({ type: EVENT.added, targets: ['Workbook'], payload: { worksheetId: sheet.id, source: 'Local' } });
}

export function sheetDeleted(session: ExcelSession, sheet: SheetModel): void {
  session.raise({
    type: EVENT.deleted,
    targets: everywhere(sheet),
    payload: { worksheetId: sheet.id, source: 'Local' },
  });
}

export function sheetRenamed(session: ExcelSession, sheet: SheetModel, nameBefore: string): void {
  const payload = { nameBefore, nameAfter: sheet.name, source: 'Local', worksheetId: sheet.id };
  session.raise({ type: EVENT.nameChanged, targets: everywhere(sheet), payload });
}

export function sheetVisibilityChanged(session: ExcelSession, sheet: SheetModel, visibilityBefore: string): void {
  const payload = { visibilityBefore, visibilityAfter: sheet.visibility, source: 'Local', worksheetId: sheet.id };
  session.raise({ type: EVENT.visibilityChanged, targets: everywhere(sheet), payload });
}

export function sheetMoved(
  session: ExcelSession,
  sheet: SheetModel,
  positionBefore: number,
  positionAfter: number,
): void {
  const payload = { positionBefore, positionAfter, source: 'Local', worksheetId: sheet.id };
  session.raise({ type: EVENT.moved, targets: everywhere(sheet), payload });
}

export function rowsHiddenChanged(session: ExcelSession, sheet: SheetModel, address: string, hidden: boolean): void {
  const payload = { address, changeType: hidden ? 'Hidden' : 'Unhidden', source: 'Local', worksheetId: sheet.id };
  session.raise({ type: EVENT.rowHiddenChanged, targets: everywhere(sheet), payload });
}

/** A click on a cell; the offsets are points from the cell's left and top edge. Nothing changes by it. */
export function cellClicked(session: ExcelSession, sheet: SheetModel, address: string, offsetX: number, offsetY: number): void {
  const payload = { address, offsetX, offsetY, worksheetId: sheet.id };
  session.raise({ type: EVENT.singleClicked, targets: everywhere(sheet), payload, localOnly: true, changesWorkbook: false });
}

/** What is shown and selected concerns the person alone who does it. */
const seenBy = { localOnly: true, changesWorkbook: false } as const;

/** Tells of the sheet that was in front, which may be gone, and of the one that is there now. */
export function sheetActivated(session: ExcelSession, before: SheetModel, sheet: SheetModel): void {
  session.raise({
    type: EVENT.deactivated,
    targets: everywhere(before),
    payload: { worksheetId: before.id },
    ...seenBy,
  });
  session.raise({ type: EVENT.activated, targets: everywhere(sheet), payload: { worksheetId: sheet.id }, ...seenBy });
}

/** V0 event 2 is `workbook.onSelectionChanged`, which asks for no registration. */
const DOCUMENT_SELECTION_CHANGED = 2;

/** The part of a selection that lies in a table; a handler is told of one outside by no address. */
function partInTable(range: Rect, address: string): Rect | undefined {
  const rect = parseLocalAddress(address);
  return rect && intersect(range, rect);
}

export function selectionChanged(session: ExcelSession, sheet: SheetModel, address: string): void {
  session.raise({
    type: EVENT.selectionChanged,
    targets: everywhere(sheet),
    payload: { address, worksheetId: sheet.id },
    ...seenBy,
  });
  for (const table of sheet.tables) {
    const part = partInTable(table.range, address);
    const payload = { ...(part && { address: rectAddress(part) }), worksheetId: sheet.id };
    session.raise({ type: EVENT.tableSelectionChanged, targets: [String(table.id)], payload, ...seenBy });
  }
  const rect = parseLocalAddress(address);
  if (rect) bindingsSelected(session, sheet, rect);
  session.raise({ type: DOCUMENT_SELECTION_CHANGED, targets: [''], payload: {}, unregistered: true, ...seenBy });
}
