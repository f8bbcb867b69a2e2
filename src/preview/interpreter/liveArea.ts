import type { Rect } from '../model/area';
import type { SheetModel } from '../model/sheet';

/**
 * Cells that an object of the add-in's stands for. It follows insertions and deletions: `rects` is replaced by the
 * preview when cells move. Without rectangles its cells are gone, and using it is an error.
 */
export class LiveArea {
  constructor(
    readonly sheet: SheetModel,
    public rects: readonly Rect[],
  ) {}
}
