import { bounding, contains, intersect, type Rect } from '../area';
import type { SheetModel } from '../sheet';
import type { PivotTableModel, PivotView } from './pivotTable';

/** The parts of the sheet that a laid out PivotTable takes up: its body and, where there are some, the filters above it. */
export function partsOfView({ rect, filterRect }: PivotView): readonly Rect[] {
  return filterRect ? [rect, filterRect] : [rect];
}

/** The smallest rectangle that holds a PivotTable with its filters; its one cell where it was not laid out yet. */
export function pivotExtent({ view, anchor: { row, column } }: PivotTableModel): Rect {
  if (!view) return { top: row, left: column, bottom: row, right: column };
  return view.filterRect ? bounding(view.rect, view.filterRect) : view.rect;
}

/** Whether a rectangle shares a cell with a PivotTable; the blank cells beside and below its filters do not count. */
export function touchesPivot(pivot: PivotTableModel, rect: Rect): boolean {
  const parts = pivot.view ? partsOfView(pivot.view) : [pivotExtent(pivot)];
  return parts.some((part) => intersect(part, rect) !== undefined);
}

export const pivotsTouching = (sheet: SheetModel, rect: Rect): readonly PivotTableModel[] =>
  sheet.pivotTables.filter((pivot) => touchesPivot(pivot, rect));

/** The PivotTables that do not let the cells of a rectangle be changed; some let their values be. */
export const pivotsClosedTo = (sheet: SheetModel, rect: Rect): readonly PivotTableModel[] =>
  pivotsTouching(sheet, rect).filter(({ enableDataValueEditing, view }) => {
    const values = enableDataValueEditing ? view?.dataBodyRect : undefined;
    return !(values && contains(values, rect));
  });

/** The PivotTables that lie wholly within a rectangle, filters and all. */
export const pivotsWithin = (sheet: SheetModel, rect: Rect): readonly PivotTableModel[] =>
  sheet.pivotTables.filter((pivot) => contains(rect, pivotExtent(pivot)));
