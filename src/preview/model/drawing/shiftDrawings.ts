import { GRID_COLUMNS, GRID_ROWS } from '../area';
import type { CellShift } from '../moveCells';
import type { SheetModel } from '../sheet';
import { anchorAt, frameOf, type CellPoint, type DrawingAnchor } from './anchor';

type Corners = Extract<DrawingAnchor, { placement: 'TwoCell' }>;

/**
 * Drawings follow the cells that they hang on, as their placement has it. One that moves and grows with its cells goes
 * when all of them are taken out; one that only moves then stays at their place. To be called while rows and columns
 * still have their sizes from before the shift.
 */
export function shiftDrawings(sheet: SheetModel, shift: CellShift): void {
  sheet.drawings = sheet.drawings.filter((drawing) => {
    const anchor = shiftedAnchor(sheet, drawing.anchor, shift);
    if (anchor) drawing.anchor = anchor;
    return anchor !== undefined;
  });
}

function shiftedAnchor(sheet: SheetModel, anchor: DrawingAnchor, shift: CellShift): DrawingAnchor | undefined {
  if (anchor.placement === 'Absolute') return anchor;
  const corners = anchor.placement === 'TwoCell' ? anchor : anchorAt(sheet, frameOf(sheet, anchor));
  if (corners.placement !== 'TwoCell' || !takesPart(corners, shift)) return anchor;
  const from = movedPoint(corners.from, shift);
  if (anchor.placement === 'OneCell') return { ...anchor, from };
  if (isTakenOut(corners, shift)) return undefined;
  return { ...anchor, from, to: endsBefore(corners, shift) ? corners.to : movedPoint(corners.to, shift) };
}

/** Whether all cells under a drawing lie in the lines that move. */
function takesPart({ from, to }: Corners, shift: CellShift): boolean {
  const [first, last] = shift.axis === 'rows' ? [from.column, to.column] : [from.row, to.row];
  return first >= shift.from && last <= shift.to;
}

interface Place {
  readonly line: number;
  readonly within: number;
}

const placeOf = ({ row, column, down, across }: CellPoint, axis: CellShift['axis']): Place =>
  axis === 'rows' ? { line: row, within: down } : { line: column, within: across };

/** Whether a drawing ends right where lines are put in or taken out, so that it does not grow or shrink with them. */
function endsBefore({ from, to }: Corners, { axis, at }: CellShift): boolean {
  const end = placeOf(to, axis);
  return end.line === at && end.within === 0 && placeOf(from, axis).line < at;
}

function isTakenOut({ from, to }: Corners, { kind, axis, at, count }: CellShift): boolean {
  const end = placeOf(to, axis);
  const isInside = end.line < at + count || (end.line === at + count && end.within === 0);
  return kind === 'delete' && placeOf(from, axis).line >= at && isInside;
}

function movedPoint(point: CellPoint, { kind, axis, at, count }: CellShift): CellPoint {
  const { line } = placeOf(point, axis);
  if (line < at) return point;
  const moved = (to: number, isInPlace = true): CellPoint =>
    axis === 'rows'
      ? { ...point, row: Math.min(to, GRID_ROWS - 1), ...(!isInPlace && { down: 0 }) }
      : { ...point, column: Math.min(to, GRID_COLUMNS - 1), ...(!isInPlace && { across: 0 }) };
  if (kind === 'insert') return moved(line + count);
  return line < at + count ? moved(at, false) : moved(line - count);
}
