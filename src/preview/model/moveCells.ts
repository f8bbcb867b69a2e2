import { GRID_COLUMNS, GRID_ROWS, type Rect } from './area';
import type { FormulaChange } from '../calculation/references';

/**
 * Cells of a sheet moving because others are put in or taken out. On the axis, `count` lines from `at` on are put in or
 * taken out; only lines of the other axis from `from` to `to` take part.
 */
export interface CellShift {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export const isWholeLines = ({ axis, from, to }: CellShift): boolean =>
  from === 0 && to === (axis === 'rows' ? GRID_COLUMNS : GRID_ROWS) - 1;

/** The shift that inserting or deleting a rectangle's cells makes. */
export function shiftOf(kind: CellShift['kind'], axis: CellShift['axis'], rect: Rect): CellShift {
  return axis === 'rows'
    ? { kind, axis, at: rect.top, count: rect.bottom - rect.top + 1, from: rect.left, to: rect.right }
    : { kind, axis, at: rect.left, count: rect.right - rect.left + 1, from: rect.top, to: rect.bottom };
}

/**
 * Where a rectangle lies after a shift; undefined where all its cells are gone. A rectangle that lies only partly in
 * the lines that take part stays where it is, as in Excel.
 */
export function shiftedRect(rect: Rect, shift: CellShift): Rect | undefined {
  const isRows = shift.axis === 'rows';
  const [crossFirst, crossLast] = isRows ? [rect.left, rect.right] : [rect.top, rect.bottom];
  if (crossFirst < shift.from || crossLast > shift.to) return rect;
  const [first, last] = isRows ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const limit = (isRows ? GRID_ROWS : GRID_COLUMNS) - 1;
  if (first === 0 && last === limit) return rect;
  const span = shift.kind === 'insert' ? afterInsert(first, last, shift, limit) : afterDelete(first, last, shift);
  if (!span) return undefined;
  return isRows ? { ...rect, top: span[0], bottom: span[1] } : { ...rect, left: span[0], right: span[1] };
}

type Span = readonly [number, number];

function afterInsert(first: number, last: number, { at, count }: CellShift, limit: number): Span | undefined {
  const movedFirst = first >= at ? first + count : first;
  const movedLast = last >= at ? last + count : last;
  return movedFirst > limit ? undefined : [movedFirst, Math.min(movedLast, limit)];
}

function afterDelete(first: number, last: number, { at, count }: CellShift): Span | undefined {
  const end = at + count;
  const movedFirst = first < at ? first : Math.max(first - count, at);
  const movedLast = last < at ? last : last < end ? at - 1 : last - count;
  return movedFirst > movedLast ? undefined : [movedFirst, movedLast];
}

/** The line's number after a shift of whole lines; undefined where the line is gone. */
export function shiftedLine(line: number, { kind, at, count }: CellShift): number | undefined {
  if (line < at) return line;
  if (kind === 'insert') return line + count;
  return line < at + count ? undefined : line - count;
}

/** Keeps what still has cells after a shift. */
export const shiftedRects = (rects: readonly Rect[], shift: CellShift): Rect[] =>
  rects.map((rect) => shiftedRect(rect, shift)).filter((rect) => rect !== undefined);

/** The same shift as formulas speak of it. */
export function formulaChange(sheet: string, { kind, axis, at, count, from, to }: CellShift): FormulaChange {
  const rect = axis === 'rows' ? { top: at, bottom: at + count - 1, left: from, right: to } : { left: at, right: at + count - 1, top: from, bottom: to };
  if (kind === 'insert') return { kind, sheet, rect, shift: axis === 'rows' ? 'Down' : 'Right' };
  return { kind, sheet, rect, shift: axis === 'rows' ? 'Up' : 'Left' };
}
