import type { SheetModel } from '../../model/sheet';
import { axisFields, expandableItem, pivotSpot } from './pivotSpot';

/** Pixels of the button before a label, and of the room that it takes. */
export const EXPANDER_SIZE = 11;
const ROOM = 16;

/** The room that a cell leaves for the button that hides what stands below its item. */
export function expanderRoom(sheet: SheetModel, row: number, column: number): number {
  const spot = pivotSpot(sheet, row, column);
  if (!spot) return 0;
  if (expandableItem(spot)) return ROOM;
  const isBelowOthers =
    spot.cell.role === 'rowLabel' &&
    spot.pivot.layout.layoutType === 'Compact' &&
    axisFields(spot.pivot.rows).length > 1;
  return isBelowOthers ? ROOM : 0;
}

/** A label with a button before it. */
export interface Expander {
  readonly pivotId: string;
  readonly row: number;
  readonly column: number;
  readonly field: number;
  readonly cacheIndex: number;
}

/** The labels of a sheet's PivotTables below which items can be hidden. */
export function expanders(sheet: SheetModel): readonly Expander[] {
  return sheet.pivotTables.flatMap(({ id, view }) => {
    if (!view) return [];
    return view.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell.role !== 'rowLabel' && cell.role !== 'columnLabel') return [];
        const place = { row: view.rect.top + row, column: view.rect.left + column };
        const spot = pivotSpot(sheet, place.row, place.column);
        const item = spot && expandableItem(spot);
        return item ? [{ pivotId: id, ...place, ...item }] : [];
      }),
    );
  });
}
