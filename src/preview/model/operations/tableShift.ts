import type { Rect } from '../area';
import { type CellShift, shiftedRect } from '../moveCells';
import type { TableModel } from '../table';
import { nextColumnId } from './tableLayout';

/**
 * Moves a table with its cells; false where all of them are gone. Columns come and go with the cells of the table's whole
 * height; new ones are called '' until their header cells are read. A header or total row that was deleted is not shown
 * any more; without its last row of data, the table keeps a blank one.
 */
export function shiftTable(table: TableModel, shift: CellShift): boolean {
  const old = table.range;
  const range = shiftedRect(old, shift);
  if (!range) return false;
  if (shift.axis === 'columns') shiftTableColumns(table, old, range, shift);
  else if (shift.kind === 'delete' && range !== old) dropShownRows(table, old, shift);
  table.range = withDataRow(table, range);
  if (table.filter) table.filter.range = { ...table.range, bottom: table.range.bottom - Number(table.showTotals) };
  return true;
}

function shiftTableColumns(table: TableModel, old: Rect, range: Rect, { kind, at, count }: CellShift): void {
  const change = range.right - range.left - (old.right - old.left);
  if (change === 0) return;
  const position = Math.max(0, at - old.left);
  if (kind === 'delete') table.columns.splice(position, -change);
  else {
    const id = nextColumnId(table.columns);
    table.columns.splice(position, 0, ...Array.from({ length: change }, (_, index) => ({ id: id + index, name: '' })));
  }
  if (table.filter) {
    const moved = [...table.filter.criteria].flatMap(([column, criteria]) => {
      if (column < position) return [[column, criteria] as const];
      if (kind === 'insert') return [[column + change, criteria] as const];
      return column < position + count ? [] : [[column + change, criteria] as const];
    });
    table.filter.criteria = new Map(moved);
  }
}

function dropShownRows(table: TableModel, old: Rect, { at, count }: CellShift): void {
  if (table.showHeaders && at <= old.top) table.showHeaders = at + count <= old.top;
  if (table.showTotals && at <= old.bottom && at + count > old.bottom) table.showTotals = false;
}

function withDataRow(table: TableModel, range: Rect): Rect {
  const rows = range.bottom - range.top + 1 - Number(table.showHeaders) - Number(table.showTotals);
  if (rows > 0) return range;
  table.insertRow = true;
  return { ...range, bottom: range.bottom + 1 };
}
