import { bounding, contains, intersect, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';

/** The smallest rectangle within an area that holds every value and, unless `valuesOnly`, every format; or undefined. */
export function usedRange(sheet: SheetModel, within: Rect, valuesOnly: boolean): Rect | undefined {
  const used = sheet.cells.usedRect(valuesOnly);
  const isWhole = used !== undefined && contains(within, used);
  const cells = isWhole ? used : used && usedWithin(sheet, within, used, valuesOnly);
  if (valuesOnly) return cells;
  return sheet.merges.reduce<Rect | undefined>((all, merge) => {
    const part = intersect(merge, within);
    return part ? (all ? bounding(all, part) : part) : all;
  }, cells);
}

/** The used part of an area that is smaller than the used part of the sheet. */
function usedWithin(sheet: SheetModel, within: Rect, used: Rect, valuesOnly: boolean): Rect | undefined {
  const area = intersect(used, within);
  if (!area) return undefined;
  let found: Rect | undefined;
  sheet.cells.forEachRow((cells, row) => {
    if (row < area.top || row > area.bottom) return;
    const isUsed = (column: number): boolean =>
      cells.values[column] !== undefined || cells.formulas?.has(column) === true || (!valuesOnly && cells.styles?.[column] !== undefined);
    let left = area.left;
    while (left <= area.right && !isUsed(left)) left++;
    if (left > area.right) return;
    let right = area.right;
    while (!isUsed(right)) right--;
    const span = { top: row, bottom: row, left, right };
    found = found ? bounding(found, span) : span;
  });
  return found;
}
