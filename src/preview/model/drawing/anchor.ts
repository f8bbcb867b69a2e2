import { columnPoints, columnsPoints, rowPoints, rowsPoints } from '../lineSizes';
import { GRID_COLUMNS, GRID_ROWS } from '../area';
import type { SheetModel } from '../sheet';

/** A point in a cell: points from the cell's top left corner. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/**
 * How a drawing hangs on its sheet, as Excel.Placement names it: `TwoCell` moves and grows with its cells, `OneCell`
 * moves with them, `Absolute` stays. Sizes and distances are points.
 */
export type DrawingAnchor =
  | { readonly placement: 'TwoCell'; readonly from: CellPoint; readonly to: CellPoint }
  | { readonly placement: 'OneCell'; readonly from: CellPoint; readonly width: number; readonly height: number }
  | { readonly placement: 'Absolute'; readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export type DrawingPlacement = DrawingAnchor['placement'];

/** A box on a sheet, in points from the top left corner of its first cell. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an anchor puts its drawing as the sheet's rows and columns are now. */
export function frameOf(sheet: SheetModel, anchor: DrawingAnchor): Frame {
  if (anchor.placement === 'Absolute') {
    const { left, top, width, height } = anchor;
    return { left, top, width, height };
  }
  const left = leftOf(sheet, anchor.from);
  const top = topOf(sheet, anchor.from);
  if (anchor.placement === 'OneCell') return { left, top, width: anchor.width, height: anchor.height };
  return { left, top, width: Math.max(0, leftOf(sheet, anchor.to) - left), height: Math.max(0, topOf(sheet, anchor.to) - top) };
}

/** The anchor that puts a drawing into a box. */
export function anchorAt(sheet: SheetModel, frame: Frame, placement: DrawingPlacement = 'TwoCell'): DrawingAnchor {
  const { left, top, width, height } = frame;
  switch (placement) {
    case 'Absolute':
      return { placement, left, top, width, height };
    case 'OneCell':
      return { placement, from: pointAt(sheet, left, top), width, height };
    case 'TwoCell':
      return { placement, from: pointAt(sheet, left, top), to: pointAt(sheet, left + width, top + height) };
  }
}

const leftOf = (sheet: SheetModel, { column, across }: CellPoint): number =>
  columnsPoints(sheet, 0, column) + Math.min(across, columnPoints(sheet, column));

const topOf = (sheet: SheetModel, { row, down }: CellPoint): number =>
  rowsPoints(sheet, 0, row) + Math.min(down, rowPoints(sheet, row));

function pointAt(sheet: SheetModel, left: number, top: number): CellPoint {
  const column = lineAt(left, GRID_COLUMNS, (end) => columnsPoints(sheet, 0, end));
  const row = lineAt(top, GRID_ROWS, (end) => rowsPoints(sheet, 0, end));
  return { row: row.line, column: column.line, down: row.rest, across: column.rest };
}

/** The line that a distance falls into and what is left of the distance there; `pointsTo` gives the points before a line. */
function lineAt(points: number, lines: number, pointsTo: (end: number) => number): { line: number; rest: number } {
  let first = 0;
  let last = lines - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (pointsTo(middle) <= points) first = middle;
    else last = middle - 1;
  }
  return { line: first, rest: Math.max(0, points - pointsTo(first)) };
}
