import { LiveArea } from '../../interpreter/liveArea';
import { ExcelError, officeObject, type OfficeObject, type ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { columnsOf, GRID_COLUMNS, GRID_ROWS, rowsOf, type Rect } from '../../model/area';
import { parseLocalAddress, splitAreas, splitSheet } from '../../model/address';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument } from '../arguments';

/** A Range over one rectangle; it follows the cells for as long as the add-in can reach it. */
export function rangeObject(session: ExcelSession, sheet: SheetModel, rect: Rect): OfficeObject<LiveArea> {
  return officeObject('Range', session.track(new LiveArea(sheet, [rect])));
}

/** A RangeAreas over one or more rectangles of a sheet. */
export function rangeAreasObject(session: ExcelSession, sheet: SheetModel, rects: readonly Rect[]): OfficeObject<LiveArea> {
  return officeObject('RangeAreas', session.track(new LiveArea(sheet, rects)));
}

/** The rectangle of a Range; fails where its cells or its sheet were deleted. */
export function rectOf(area: LiveArea): Rect {
  const rect = area.rects[0];
  if (!rect) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404);
  return rect;
}

/** Excel counts no more cells than a number of 32 bits holds. */
const COUNT_LIMIT = 2 ** 31 - 1;

/** How many cells there are, -1 for more than Excel counts. */
export const cellCountScalar: ScalarDefinition<LiveArea> = {
  get: (area) => {
    rectOf(area);
    const count = area.rects.reduce((sum, rect) => sum + rowsOf(rect) * columnsOf(rect), 0);
    return count > COUNT_LIMIT ? -1 : count;
  },
};

export const wholeSheet: Rect = { top: 0, left: 0, bottom: GRID_ROWS - 1, right: GRID_COLUMNS - 1 };

/** A rectangle that must lie within the grid, or Excel's refusal. */
export function checkedRect(top: number, left: number, bottom: number, right: number): Rect {
  const inside = top >= 0 && left >= 0 && bottom < GRID_ROWS && right < GRID_COLUMNS && top <= bottom && left <= right;
  if (!inside) throw invalidArgument('The argument is invalid or missing or has an incorrect format.');
  return { top, left, bottom, right };
}

export function sheetNamed(session: ExcelSession, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return session.workbook.sheets.find((sheet) => sheet.isCalled(wanted));
}

/** A place that an address or a defined name speaks of. */
export interface Place {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** Finds an address (with or without sheet) or a name that stands for a range; undefined where it is neither. */
export function findPlace(session: ExcelSession, address: string, sheet: SheetModel | undefined, depth = 0): Place | undefined {
  const { sheetName, local } = splitSheet(address.trim());
  const onSheet = sheetName === undefined ? sheet : sheetNamed(session, sheetName);
  const rect = parseLocalAddress(local);
  if (rect) return onSheet && { sheet: onSheet, rect };
  if (depth > 8) return undefined;
  const named = nameIn(onSheet?.names, local) ?? nameIn(session.workbook.names, local);
  if (named) return findPlace(session, named.formula.replace(/^=/, ''), onSheet, depth + 1);
  const table = session.workbook.sheets
    .flatMap((owner) => owner.tables.map((model) => ({ owner, model })))
    .find(({ model }) => model.name.toLowerCase() === local.toLowerCase());
  if (!table) return undefined;
  const { range, showHeaders, showTotals } = table.model;
  return { sheet: table.owner, rect: { ...range, top: range.top + (showHeaders ? 1 : 0), bottom: range.bottom - (showTotals ? 1 : 0) } };
}

const nameIn = (names: SheetModel['names'] | undefined, name: string): SheetModel['names'][number] | undefined =>
  names?.find((item) => item.name.toLowerCase() === name.toLowerCase());

/** A range argument: an address of the sheet (or of the workbook), or a Range object. */
export function placeArgument(session: ExcelSession, argument: unknown, sheet: SheetModel | undefined): Place {
  if (typeof argument === 'string') {
    const place = findPlace(session, argument, sheet);
    if (place) return place;
  } else if (isRange(argument)) return { sheet: argument.subject.sheet, rect: rectOf(argument.subject) };
  throw invalidArgument('The argument is invalid or missing or has an incorrect format.');
}

export function isRange(argument: unknown): argument is OfficeObject<LiveArea> {
  return typeof argument === 'object' && argument !== null && 'subject' in argument && argument.subject instanceof LiveArea;
}

/** The areas of a comma-separated list of addresses, all on one sheet. */
export function areasArgument(session: ExcelSession, argument: unknown, sheet: SheetModel): readonly Rect[] {
  if (isRange(argument)) return argument.subject.rects;
  if (typeof argument !== 'string') throw invalidArgument('The argument is invalid or missing or has an incorrect format.');
  return splitAreas(argument).map((part) => placeArgument(session, part, sheet).rect);
}
