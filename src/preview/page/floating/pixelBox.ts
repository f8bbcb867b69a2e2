import type { CellPoint, DrawingAnchor } from '../../model/drawing/anchor';
import type { SheetOffsets } from '../grid/lineOffsets';
import { toPixels } from '../grid/units';

/** A box on a sheet, in pixels from the top left corner of its first cell. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a drawing stands as the grid draws rows and columns, which are whole pixels there. */
export function anchorBox(anchor: DrawingAnchor, offsets: SheetOffsets): PixelBox {
  if (anchor.placement === 'Absolute') {
    const { left, top, width, height } = anchor;
    return { left: toPixels(left), top: toPixels(top), width: toPixels(width), height: toPixels(height) };
  }
  const from = pointPixels(anchor.from, offsets);
  if (anchor.placement === 'OneCell')
    return { left: from.x, top: from.y, width: toPixels(anchor.width), height: toPixels(anchor.height) };
  const to = pointPixels(anchor.to, offsets);
  return { left: from.x, top: from.y, width: Math.max(0, to.x - from.x), height: Math.max(0, to.y - from.y) };
}

function pointPixels(
  { row, column, down, across }: CellPoint,
  { rows, columns }: SheetOffsets,
): { x: number; y: number } {
  return {
    x: columns.before(column) + Math.min(toPixels(across), columns.size(column)),
    y: rows.before(row) + Math.min(toPixels(down), rows.size(row)),
  };
}

/** The box of a cell. */
export const cellPixels = (row: number, column: number, { rows, columns }: SheetOffsets): PixelBox => ({
  left: columns.before(column),
  top: rows.before(row),
  width: columns.size(column),
  height: rows.size(row),
});

export const overlap = (a: PixelBox, b: PixelBox): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
