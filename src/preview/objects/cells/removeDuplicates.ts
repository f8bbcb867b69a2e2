import type { ExcelSession } from '../../interpreter/session';
import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { intersect, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { integerArgument } from '../arguments';
import { cellsWritten } from './changes';
import { takeUp } from './copiedBlock';
import { layDown } from './copyCells';
import { cellText } from './readCells';

export interface DuplicateCounts {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const CONTENTS = { contents: 'formulas', formats: false, rest: false, skipBlanks: false, transpose: false } as const;

/** Takes out rows that show the same in the given columns (zero-based within the area) as a row above them. */
export function removeDuplicateRows(session: ExcelSession, sheet: SheetModel, rect: Rect, columns: readonly unknown[], hasHeader: boolean): DuplicateCounts {
  const width = rect.right - rect.left;
  const keys = columns.map((column) => rect.left + integerArgument(column, 'columns', 0, width));
  const used = sheet.cells.usedRect(true);
  const first = rect.top + (hasHeader ? 1 : 0);
  const area = used && intersect({ ...rect, top: first }, { ...used, left: rect.left, right: rect.right });
  if (!area) return { removed: 0, uniqueRemaining: 0 };
  session.calculateIfNeeded();
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const key = JSON.stringify(keys.map((column) => cellText(session, sheet, row, column).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = area.bottom - area.top + 1 - kept.length;
  if (removed > 0) closeUp(session, sheet, area, kept);
  return { removed, uniqueRemaining: kept.length };
}

/** Moves the kept rows up and empties what is left below them. */
function closeUp(session: ExcelSession, sheet: SheetModel, area: Rect, kept: readonly number[]): void {
  const blocks = kept.map((row) => takeUp(sheet, { ...area, top: row, bottom: row }));
  blocks.forEach((block, index) => layDown(sheet, block, area.top + index, area.left, CONTENTS, () => session.newId()));
  for (let row = area.top + kept.length; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) sheet.cells.setValue(row, column, undefined);
  }
  cellsWritten(session, sheet, area);
}

export const removeDuplicatesResultClass: OfficeClassDefinition<DuplicateCounts> = {
  scalars: { removed: { get: ({ removed }) => removed }, uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining } },
};
