import { cellLook, isFreezeLine, type CellLook } from './cellLook';
import type { SheetView } from './sheetView';

/**
 * How a cell looks together with its part of a long text that runs over it: the letters as in the text's own cell, which
 * may be out of sight to the left, the fill its own, and no line where the text goes on, save the one of frozen columns.
 */
export function overflowLook(view: SheetView, row: number, column: number): CellLook {
  const own = cellLook(view, row, column);
  const area = view.overflow(row, column);
  if (!area) return own;
  const source = column === area.left ? own : cellLook(view, row, area.left);
  const { color, fontFamily, fontSize, fontWeight, fontStyle, underline, lineThrough, lineHeight } = source;
  const { textAlign, textBaseline, autoWrapText } = source;
  const [top = 0, right = 0, bottom = 0, left = 0] = source.padding;
  const [above = 0, rightLine = 0, below = 0, leftLine = 0] = own.borderLineWidth;
  const goesOn = column < area.right && !isFreezeLine(view, row, column, 'EdgeRight');
  const comesFrom = column > area.left && !isFreezeLine(view, row, column, 'EdgeLeft');
  return {
    ...own,
    ...{ color, fontFamily, fontSize, fontWeight, fontStyle, underline, lineThrough, lineHeight },
    ...{ textAlign, textBaseline, autoWrapText },
    // The text stands where it would stand if this cell were as wide as the area; what is outside the cell is cut off.
    padding: [
      top,
      right - view.columnsWidth(column + 1, area.right + 1),
      bottom,
      left - view.columnsWidth(area.left, column),
    ],
    borderLineWidth: [above, goesOn ? 0 : rightLine, below, comesFrom ? 0 : leftLine],
  };
}
