import { columnsOf, rowsOf, type Rect } from '../area';
import { mergedIntoRects } from './mergedCells';
import { subtractAreas } from './subtractAreas';

/** More cells than this are not looked at one by one. */
const CELLS_LIMIT = 100_000;

/** The cells of areas, which may overlap, as few rectangles that share no cell, in order of rows. */
export function unionAreas(areas: readonly Rect[]): Rect[] {
  const apart = areas.reduce<Rect[]>((known, area) => [...known, ...subtractAreas([area], known)], []);
  const cells = apart.reduce((sum, rect) => sum + rowsOf(rect) * columnsOf(rect), 0);
  return cells > CELLS_LIMIT ? apart : mergedIntoRects(cellsOf(apart));
}

function cellsOf(rects: readonly Rect[]): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (const { top, left, bottom, right } of rects) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}
