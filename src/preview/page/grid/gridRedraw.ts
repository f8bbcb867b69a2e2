import type { ListTable } from '@visactor/vtable';
import { placeOf } from './gridPlaces';
import type { SheetView } from './sheetView';

/** As if somebody had drawn the rows to their heights, which is what the component sums heights up by. */
export function setRowHeights(view: SheetView, table: ListTable): void {
  for (const [row, settings] of view.sheet.rows) {
    if (settings.height === undefined || settings.hidden || row >= view.rows.toSheet(view.rows.count - 1)) continue;
    const height = view.rowHeight(row);
    if (height === view.defaultRowHeight) continue;
    const place = placeOf(view, row, 0).row;
    table._setRowHeight(place, height, false);
    table.internalProps._heightResizedRowMap.add(place);
  }
  table._clearRowRangeHeightsMap();
}

/** What the component's own `renderWithRecreateCells` does, but for forgetting the heights of rows. */
export function redrawCells(table: ListTable): void {
  table.internalProps.stick.changedCells.clear();
  table.internalProps.layoutMap.clearCellRangeMap();
  table.refreshHeader();
  table.scenegraph.clearCells();
  table.clearCellStyleCache();
  table.scenegraph.createSceneGraph(true);
  table.render();
}
