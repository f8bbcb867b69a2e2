import type { Rect } from '../area';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Cells, given row by row and from left to right, as rectangles: neighbours in a row become one span, equal spans of
 * rows that follow each other become one rectangle.
 */
export function mergedIntoRects(cells: readonly Cell[]): Rect[] {
  const spans: Rect[] = [];
  for (const { row, column } of cells) {
    const last = spans.at(-1);
    if (last && last.top === row && last.right === column - 1) spans[spans.length - 1] = { ...last, right: column };
    else spans.push({ top: row, bottom: row, left: column, right: column });
  }
  const rects: Rect[] = [];
  const open = new Map<string, number>();
  for (const span of spans) {
    const key = `${span.left}:${span.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : rects[index];
    if (above && index !== undefined && above.bottom === span.top - 1) rects[index] = { ...above, bottom: span.bottom };
    else {
      open.set(key, rects.length);
      rects.push(span);
    }
  }
  return rects;
}
