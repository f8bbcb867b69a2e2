import type { Rect } from '../../model/area';
import type { HyperlinkModel, SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { cellAddress, parseAddress } from './addresses';

/** Where a link within the workbook leads. */
export interface LinkTarget {
  readonly sheetId: string;
  readonly area: Rect;
}

/** The link of a cell, or undefined where it has none. */
export function hyperlinkAt({ hyperlinks }: SheetModel, row: number, column: number): HyperlinkModel | undefined {
  if (hyperlinks.size === 0) return undefined;
  const own = hyperlinks.get(cellAddress(row, column));
  if (own) return own;
  for (const [place, link] of hyperlinks) {
    const area = place.includes(':') ? parseAddress(place) : undefined;
    if (area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return link;
  }
  return undefined;
}

/** The place in the workbook that a cell's link leads to; none for a cell without one, and for addresses outside. */
export function linkAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): LinkTarget | undefined {
  const reference = hyperlinkAt(sheet, row, column)?.documentReference;
  return reference === undefined ? undefined : targetOf(reference, workbook, sheet);
}

/** Kinds of addresses outside of the workbook that a click opens. */
const OUTSIDE = /^(https?|mailto):/i;

/** The address outside of the workbook that a cell's link leads to, where a browser can open it. */
export function outsideAddressAt(sheet: SheetModel, row: number, column: number): string | undefined {
  const link = hyperlinkAt(sheet, row, column);
  if (link?.address === undefined || link.documentReference !== undefined) return undefined;
  return OUTSIDE.test(link.address) ? link.address : undefined;
}

/** What a cell's link says under the pointer: its own words, or where it leads. */
export function linkTip(sheet: SheetModel, row: number, column: number): string | undefined {
  const link = hyperlinkAt(sheet, row, column);
  return link && (link.screenTip || link.address || link.documentReference);
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
