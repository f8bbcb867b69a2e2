import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition, Session } from '../../interpreter/officeClass';
import { columnsOf, rowsOf, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { rectOf } from '../range/rangeObject';
import { sortCells, sortKeys, type SortOrientation } from './sortCells';

/** Whole columns or rows are sorted as far as the sheet's cells reach. */
function inUse(sheet: SheetModel, rect: Rect): Rect | undefined {
  const used = sheet.cells.usedRect();
  if (!used || used.bottom < rect.top || used.right < rect.left) return undefined;
  return { ...rect, bottom: Math.min(rect.bottom, used.bottom), right: Math.min(rect.right, used.right) };
}

function apply(
  area: LiveArea,
  [fields, matchCase, hasHeaders, orientation]: readonly unknown[],
  session: Session,
): void {
  const { sheet } = area;
  const whole = rectOf(area);
  const by: SortOrientation = orientation === 'Columns' ? 'Columns' : 'Rows';
  const keys = sortKeys(fields, by === 'Rows' ? columnsOf(whole) : rowsOf(whole));
  const rect = inUse(sheet, whole);
  if (!rect) return;
  const header = hasHeaders === true;
  const moving =
    header && by === 'Rows' ? { ...rect, top: rect.top + 1 } : header ? { ...rect, left: rect.left + 1 } : rect;
  if (moving.top > moving.bottom || moving.left > moving.right) return;
  sortCells({ sheet, rect: moving, keys, matchCase: matchCase === true, orientation: by }, session);
}

export const rangeSortClass: OfficeClassDefinition<LiveArea> = { methods: { apply } };
