import type { ExcelSession } from '../../interpreter/session';
import { intersect, type Rect } from '../../model/area';
import { parseLocalAddress, rectAddress, splitSheet } from '../../model/address';
import type { SheetModel } from '../../model/sheet';

/** Called after cells were written, before events are raised; a Table that grows by itself hangs here. */
export type CellsWrittenHandler = (session: ExcelSession, sheet: SheetModel, rect: Rect) => void;

const handlers: CellsWrittenHandler[] = [];

export function onCellsWritten(handler: CellsWrittenHandler): void {
  handlers.push(handler);
}

/** Numbers of the library's events. */
const CHANGED = 10;
const FORMAT_CHANGED = 18;
const TABLE_CHANGED = 101;

export interface ChangeFacts {
  /** Excel.DataChangeType */
  readonly changeType: string;
  /** Excel.DataChangeShiftDirection as on the wire: `ShiftCellDown` ... */
  readonly shiftDirection?: string;
  readonly valueBefore?: unknown;
  readonly valueAfter?: unknown;
  readonly valueTypeBefore?: string;
  readonly valueTypeAfter?: string;
}

/** Sees to everything that follows from written cells: calculation, growing tables, events. */
export function cellsWritten(session: ExcelSession, sheet: SheetModel, rect: Rect, facts: ChangeFacts = { changeType: 'RangeEdited' }): void {
  session.calculator.cellsChanged(sheet.id, rect);
  session.needCalculation();
  for (const handler of handlers) handler(session, sheet, rect);
  raiseChanged(session, sheet, rect, facts);
}

/** What `event.getRange` finds the cells by. It speaks of a place, so it need not be kept for events that nobody looks at. */
const eventReference = (sheet: SheetModel, rect: Rect): string => `${sheet.id}!${rectAddress(rect)}`;

/** The cells that an event's reference speaks of; undefined where the sheet is gone or it is no such reference. */
export function placeOfEventReference(session: ExcelSession, reference: string): { readonly sheet: SheetModel; readonly rect: Rect } | undefined {
  const { sheetName: id, local } = splitSheet(reference);
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === id);
  const rect = parseLocalAddress(local);
  return sheet && rect && { sheet, rect };
}

export function raiseChanged(session: ExcelSession, sheet: SheetModel, rect: Rect, facts: ChangeFacts): void {
  const payload = { ...facts, source: 'Local', worksheetId: sheet.id, address: rectAddress(rect), referenceId: eventReference(sheet, rect), triggerSource: 'Unknown' };
  session.raise({ type: CHANGED, targets: [sheet.id, 'Workbook'], payload });
  for (const table of sheet.tables) {
    const part = intersect(table.range, rect);
    if (!part) continue;
    const tableId = String(table.id);
    session.raise({ type: TABLE_CHANGED, targets: [tableId, sheet.id, 'Workbook'], payload: { ...payload, tableId, address: rectAddress(part), referenceId: eventReference(sheet, part) } });
  }
}

export function formatChanged(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  session.raise({
    type: FORMAT_CHANGED,
    targets: [sheet.id, 'Workbook'],
    payload: { address: rectAddress(rect), worksheetId: sheet.id, source: 'Local', referenceId: eventReference(sheet, rect) },
  });
}
