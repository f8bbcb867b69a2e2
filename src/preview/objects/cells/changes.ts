import type { ExcelSession } from '../../interpreter/session';
import { intersect, type Rect } from '../../model/area';
import { rectAddress } from '../../model/address';
import type { SheetModel } from '../../model/sheet';
import { bindingsChanged } from '../binding/bindingEvents';
import { eventReference } from './eventReferences';

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
  contentsWritten(session, sheet, rect);
  raiseChanged(session, sheet, rect, facts);
}

/** The part of it that comes before events. */
export function contentsWritten(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  session.calculator.cellsChanged(sheet.id, rect);
  session.needCalculation();
  for (const handler of handlers) handler(session, sheet, rect);
}

/** Whether an add-in asks to hear of changed cells of the sheet. */
export const changesHeard = (session: ExcelSession, sheet: SheetModel): boolean => session.isHeard(CHANGED, [sheet.id, 'Workbook']);

export function raiseChanged(session: ExcelSession, sheet: SheetModel, rect: Rect, facts: ChangeFacts): void {
  const payload = { ...facts, source: 'Local', worksheetId: sheet.id, address: rectAddress(rect), referenceId: eventReference(sheet, rect), triggerSource: 'Unknown' };
  session.raise({ type: CHANGED, targets: [sheet.id, 'Workbook'], payload });
  for (const table of sheet.tables) {
    const part = intersect(table.range, rect);
    if (!part) continue;
    const tableId = String(table.id);
    session.raise({ type: TABLE_CHANGED, targets: [tableId, sheet.id, 'Workbook'], payload: { ...payload, tableId, address: rectAddress(part), referenceId: eventReference(sheet, part) } });
  }
  bindingsChanged(session, sheet, rect);
}

export function formatChanged(session: ExcelSession, sheet: SheetModel, rect: Rect): void {
  session.raise({
    type: FORMAT_CHANGED,
    targets: [sheet.id, 'Workbook'],
    payload: { address: rectAddress(rect), worksheetId: sheet.id, source: 'Local', referenceId: eventReference(sheet, rect) },
  });
  bindingsChanged(session, sheet, rect);
}
