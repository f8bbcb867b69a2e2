import { bounding, GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';

/** Excel.KeyboardDirection */
export type Direction = 'Left' | 'Right' | 'Up' | 'Down';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const isFilled = (sheet: SheetModel, { row, column }: Cell): boolean =>
  sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column) !== undefined;

/** Where Ctrl and an arrow key lead: to the end of the filled cells, else to the next filled one, else to the grid's edge. */
export function edgeCell(sheet: SheetModel, from: Cell, direction: Direction): Cell {
  const used = sheet.cells.usedRect(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const step = { row: direction === 'Up' ? -1 : direction === 'Down' ? 1 : 0, column: direction === 'Left' ? -1 : direction === 'Right' ? 1 : 0 };
  const next = (cell: Cell): Cell => ({ row: cell.row + step.row, column: cell.column + step.column });
  const inGrid = ({ row, column }: Cell): boolean => row >= 0 && column >= 0 && row < GRID_ROWS && column < GRID_COLUMNS;
  const mayBeFilled = ({ row, column }: Cell): boolean =>
    (step.row <= 0 || row <= used.bottom) && (step.column <= 0 || column <= used.right);
  let at = from;
  if (isFilled(sheet, at) && inGrid(next(at)) && isFilled(sheet, next(at))) {
    while (inGrid(next(at)) && isFilled(sheet, next(at))) at = next(at);
    return at;
  }
  for (at = next(at); inGrid(at) && mayBeFilled(at); at = next(at)) if (isFilled(sheet, at)) return at;
  switch (direction) {
    case 'Up':
      return { ...from, row: 0 };
    case 'Left':
      return { ...from, column: 0 };
    case 'Down':
      return { ...from, row: GRID_ROWS - 1 };
    case 'Right':
      return { ...from, column: GRID_COLUMNS - 1 };
  }
}

/** The cells around a rectangle up to the first blank rows and columns on all sides. */
export function surroundingRegion(sheet: SheetModel, start: Rect): Rect {
  const used = sheet.cells.usedRect(true);
  if (!used) return start;
  let region = start;
  for (;;) {
    const grown = grow(sheet, region, used);
    if (grown.top === region.top && grown.left === region.left && grown.bottom === region.bottom && grown.right === region.right) return region;
    region = grown;
  }
}

function grow(sheet: SheetModel, region: Rect, used: Rect): Rect {
  const around = {
    top: Math.max(region.top - 1, 0),
    left: Math.max(region.left - 1, 0),
    bottom: Math.min(region.bottom + 1, GRID_ROWS - 1),
    right: Math.min(region.right + 1, GRID_COLUMNS - 1),
  };
  let grown = region;
  const take = (row: number, column: number): void => {
    if (row > used.bottom || column > used.right || !isFilled(sheet, { row, column })) return;
    grown = bounding(grown, { top: row, bottom: row, left: column, right: column });
  };
  for (const row of new Set([around.top, around.bottom])) for (let column = around.left; column <= around.right; column++) take(row, column);
  for (const column of new Set([around.left, around.right])) for (let row = around.top; row <= around.bottom; row++) take(row, column);
  return grown;
}
