import type { ExcelSession } from '../../interpreter/session';
import type { SheetModel } from '../../model/sheet';
import { rowsHiddenChanged } from '../sheet/sheetEvents';

const hiddenRows = ({ rows }: SheetModel): ReadonlySet<number> =>
  new Set([...rows].filter(([, { hidden }]) => hidden === true).map(([row]) => row));

/** Carries out what may hide rows and show others, and tells of those and of these. */
export function changeHiddenRows(session: ExcelSession, sheet: SheetModel, change: () => void): void {
  const before = hiddenRows(sheet);
  change();
  const after = hiddenRows(sheet);
  tell(
    session,
    sheet,
    [...after].filter((row) => !before.has(row)),
    true,
  );
  tell(
    session,
    sheet,
    [...before].filter((row) => !after.has(row)),
    false,
  );
}

function tell(session: ExcelSession, sheet: SheetModel, rows: readonly number[], hidden: boolean): void {
  if (rows.length > 0) rowsHiddenChanged(session, sheet, linesAddress(rows), hidden);
}

/** Zero-based rows as an address, neighbours together: `3:5,7:7`. */
function linesAddress(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${first + 1}:${last + 1}`).join(',');
}
