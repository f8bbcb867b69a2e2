import { ExcelError, type Session } from '../../interpreter/officeClass';
import { contains, type Rect } from '../../model/area';
import { followPivots } from '../../model/drawing/pivotChart';
import { todaysSerial } from '../../model/operations/serialDate';
import { tablesTouching } from '../../model/operations/tableLayout';
import { pivotState } from '../../model/pivot/copyPivot';
import { partsOfView, pivotExtent, pivotsTouching } from '../../model/pivot/pivotArea';
import type { PivotTableModel, PivotView } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import { layOutPivot } from '../../pivot/layOutPivot';
import { checkAllowed } from '../cells/protectedCells';
import { wholeSheet } from '../range/rangeObject';
import { isBlank } from '../table/addTable';
import { homeOf } from './pivotPlace';
import { eraseView, viewChanged, writeView } from './showPivot';

/** Changes a PivotTable and brings its cells up to date. Where Excel refuses, everything stays as it was. */
export function changePivot(pivot: PivotTableModel, session: Session, change: () => void): void {
  changePivots([pivot], session, change);
}

/** Changes several PivotTables at once, such as all that share a cache. */
export function changePivots(pivots: readonly PivotTableModel[], session: Session, change: () => void): void {
  const places = pivots.map((pivot) => {
    const sheet = homeOf(pivot, session);
    checkPivotsAllowed(sheet);
    return { pivot, sheet, before: pivotState(pivot), oldView: viewOf(pivot, session) };
  });
  try {
    change();
    for (const { pivot, sheet } of places) layOut(pivot, sheet, session);
    for (const { pivot, sheet } of places) checkFree(pivot, sheet, session);
  } catch (error) {
    for (const { pivot, before, oldView } of places) Object.assign(pivot, before, { view: oldView });
    throw error;
  }
  for (const { pivot, sheet, oldView } of places) eraseView(sheet, pivot, oldView, session);
  for (const { pivot, sheet } of places) writeView(sheet, pivot, viewOf(pivot, session), session);
  for (const { pivot, sheet, oldView } of places) viewChanged(sheet, [oldView, viewOf(pivot, session)], session);
  followPivots(session.workbook, pivots);
}

/** On a protected sheet, PivotTables are worked with only where the protection says so. */
export const checkPivotsAllowed = (sheet: SheetModel): void => checkAllowed(sheet, 'allowPivotTables');

/** What a PivotTable shows; one that came from a file without it shows what its settings say. */
export function viewOf(pivot: PivotTableModel, session: Session): PivotView {
  const { date1904 } = session.workbook;
  return (pivot.view ??= layOutPivot(pivot, session.options.locale, { today: todaysSerial(date1904), date1904 }));
}

/** Gives a PivotTable its new view, and its anchor the place where the view stands. */
function layOut(pivot: PivotTableModel, sheet: SheetModel, session: Session): void {
  checkCalculable(pivot);
  const { row, column } = pivot.anchor;
  pivot.anchor = { row: row + missingRows(pivot, sheet, pivot.view), column };
  pivot.view = undefined;
  const { rect } = viewOf(pivot, session);
  pivot.anchor = { row: rect.top, column: rect.left };
}

/** What a calculated field comes to is Excel's to say. */
function checkCalculable({ cache, data }: PivotTableModel): void {
  if (data.some(({ field }) => cache.fields[field]?.derived === 'calculation'))
    throw new ExcelError('NotImplemented', 'Values of calculated fields are not supported by the preview.', 501);
}

/** How many rows a PivotTable must move down for new filters to find room between it and what stands above. */
function missingRows(pivot: PivotTableModel, sheet: SheetModel, old: PivotView | undefined): number {
  const needed = pivot.filters.length === 0 ? 0 : pivot.filters.length + 1;
  const { row, column } = pivot.anchor;
  const top = old?.filterRect?.top ?? row;
  for (let above = top - 1; above >= row - needed; above--) {
    const cells = { top: above, bottom: above, left: column, right: column + 1 };
    if (above < 0 || !isFreeAbove(pivot, sheet, cells)) return above + 1 + needed - row;
  }
  return 0;
}

function isFreeAbove(pivot: PivotTableModel, sheet: SheetModel, cells: Rect): boolean {
  return (
    isBlank(sheet, cells) &&
    tablesTouching(sheet, cells).length === 0 &&
    pivotsTouching(sheet, cells).every((other) => other === pivot)
  );
}

const conflict = (message: string): ExcelError => new ExcelError('PivotTableRangeConflict', message);

/** A PivotTable may cover plain cells, but neither another PivotTable nor a table, and it must fit on the sheet. */
function checkFree(pivot: PivotTableModel, sheet: SheetModel, session: Session): void {
  if (!contains(wholeSheet, pivotExtent(pivot))) throw conflict('The PivotTable does not fit on the sheet.');
  const taken = (rect: Rect): boolean =>
    tablesTouching(sheet, rect).length > 0 || pivotsTouching(sheet, rect).some((other) => other !== pivot);
  if (partsOfView(viewOf(pivot, session)).some(taken))
    throw conflict("A PivotTable can't overlap another PivotTable or a table.");
}
