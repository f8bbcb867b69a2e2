import type { Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { parseAddress } from './addresses';

/** Where a link within the workbook leads. */
export interface LinkTarget {
  readonly sheetId: string;
  readonly area: Rect;
}

/** The place that a cell's link leads to; none for a cell without one, and for addresses outside of the workbook. */
export function linkAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): LinkTarget | undefined {
  for (const [place, { documentReference }] of sheet.hyperlinks) {
    const area = parseAddress(place);
    if (!area || row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    return documentReference === undefined ? undefined : targetOf(documentReference, workbook, sheet);
  }
  return undefined;
}

function targetOf(reference: string, workbook: WorkbookModel, sheet: SheetModel): LinkTarget | undefined {
  const text = reference.replace(/^[#=]/, '');
  const [, quoted, plain, address = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text) ?? [];
  const wanted = quoted?.replaceAll("''", "'") ?? plain;
  const target =
    wanted === undefined ? sheet : workbook.sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const area = parseAddress(address);
  if (target && area) return { sheetId: target.id, area };
  const named = workbook.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return named && named.formula.replace(/^=/, '') !== text ? targetOf(named.formula, workbook, sheet) : undefined;
}
