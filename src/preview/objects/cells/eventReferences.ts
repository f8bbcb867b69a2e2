import type { ExcelSession } from '../../interpreter/session';
import { parseLocalAddress, rectAddress, splitSheet } from '../../model/address';
import type { Rect } from '../../model/area';
import { type CellShift, shiftedRect } from '../../model/moveCells';
import type { SheetModel } from '../../model/sheet';

/** The shifts of each sheet's cells so far, so that references made between them can follow the later ones. */
const shifts = new WeakMap<SheetModel, CellShift[]>();

export function noteShift(sheet: SheetModel, shift: CellShift): void {
  const known = shifts.get(sheet);
  if (known) known.push(shift);
  else shifts.set(sheet, [shift]);
}

/**
 * What `event.getRange` finds the cells by: their place and how often cells had moved by then. It need not be kept for
 * events that nobody looks at.
 */
export const eventReference = (sheet: SheetModel, rect: Rect): string =>
  `${sheet.id}!${rectAddress(rect)}#${shifts.get(sheet)?.length ?? 0}`;

/** The cells that an event's reference speaks of, where they are now; undefined where they or their sheet are gone. */
export function placeOfEventReference(
  { workbook }: ExcelSession,
  reference: string,
): { readonly sheet: SheetModel; readonly rect: Rect } | undefined {
  const { sheetName: id, local } = splitSheet(reference);
  const [address = '', count = '0'] = local.split('#');
  const sheet = workbook.sheets.find((candidate) => candidate.id === id);
  if (!sheet) return undefined;
  const later = shifts.get(sheet)?.slice(Number(count)) ?? [];
  const rect = later.reduce((at, shift) => at && shiftedRect(at, shift), parseLocalAddress(address));
  return rect && { sheet, rect };
}
