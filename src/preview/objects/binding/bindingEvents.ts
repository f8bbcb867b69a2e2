import type { CalculatedCell } from '../../calculation';
import type { Session } from '../../interpreter/officeClass';
import { onCalculated } from '../../interpreter/session';
import { contains, intersect, type Rect } from '../../model/area';
import { bindingRect } from '../../model/binding';
import type { SheetModel } from '../../model/sheet';

/** Events that ask for no registration, by the library's numbers. */
const SELECTION_CHANGED = 3;
const DATA_CHANGED = 4;

onCalculated(bindingsCalculated);

/** Results of formulas in bindings are new: whoever listens is told once for each binding. */
function bindingsCalculated(session: Session, cells: readonly CalculatedCell[]): void {
  for (const binding of session.workbook.bindings) {
    const area = bindingRect(binding);
    if (!area) continue;
    const isWithin = ({ sheet, row, column }: CalculatedCell): boolean =>
      sheet === binding.sheet && contains(area, { top: row, bottom: row, left: column, right: column });
    if (cells.some(isWithin)) raiseDataChanged(session, binding.id, false);
  }
}

const raiseDataChanged = (session: Session, id: string, changesWorkbook = true): void =>
  session.raise({ type: DATA_CHANGED, targets: [id], payload: {}, unregistered: true, changesWorkbook });

/** Data or formats of cells have changed. */
export function bindingsChanged(session: Session, sheet: SheetModel, rect: Rect): void {
  for (const { id } of touched(session, sheet, rect)) raiseDataChanged(session, id);
}

/** Tells which part of each binding is selected, counted from its first cell. */
export function bindingsSelected(session: Session, sheet: SheetModel, rect: Rect): void {
  for (const { id, area, part } of touched(session, sheet, rect)) {
    const payload = {
      startRow: part.top - area.top,
      startColumn: part.left - area.left,
      rowCount: part.bottom - part.top + 1,
      columnCount: part.right - part.left + 1,
    };
    const seenBy = { localOnly: true, changesWorkbook: false };
    session.raise({ type: SELECTION_CHANGED, targets: [id], payload, unregistered: true, ...seenBy });
  }
}

function touched({ workbook }: Session, sheet: SheetModel, rect: Rect) {
  return workbook.bindings.flatMap((binding) => {
    const area = binding.sheet === sheet ? bindingRect(binding) : undefined;
    const part = area && intersect(area, rect);
    return area && part ? [{ id: binding.id, area, part }] : [];
  });
}
