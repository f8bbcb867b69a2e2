import { officeObject, type OfficeObject, type Session } from '../interpreter/officeClass';
import { columnName, isEntireColumns, isEntireRows, quotedSheetName, splitAreas } from '../model/address';
import type { Rect } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { invalidArgument } from './arguments';
import { isRange, placeArgument, rectOf, type Place } from './range/rangeObject';

export type { Place } from './range/rangeObject';

/** The places that a Range or RangeAreas argument stands for; undefined for any other argument. */
export function placesOfObject(argument: unknown): readonly Place[] | undefined {
  if (!isRange(argument)) return undefined;
  rectOf(argument.subject);
  return argument.subject.rects.map((rect) => ({ sheet: argument.subject.sheet, rect }));
}

/** The places of a Range, a RangeAreas or a list of addresses; an address without a sheet lies on `sheet`. */
export function placesOf(argument: unknown, sheet: SheetModel | undefined, session: Session): readonly Place[] {
  const places = placesOfObject(argument);
  if (places) return places;
  if (typeof argument !== 'string') throw invalidArgument('A range or an address is needed.');
  return splitAreas(argument).map((part) => placeArgument(session, part, sheet));
}

/** A rectangle as formulas of names hold it: `$A$1:$B$2`, `$A:$C`, `$1:$3`. */
export function absoluteAddress(rect: Rect): string {
  if (isEntireColumns(rect)) return `$${columnName(rect.left)}:$${columnName(rect.right)}`;
  if (isEntireRows(rect)) return `$${rect.top + 1}:$${rect.bottom + 1}`;
  const first = `$${columnName(rect.left)}$${rect.top + 1}`;
  return rect.top === rect.bottom && rect.left === rect.right
    ? first
    : `${first}:$${columnName(rect.right)}$${rect.bottom + 1}`;
}

/** The reference that a place stands as in a formula: `Sheet1!$A$1:$B$2`. */
export const absoluteReference = ({ sheet, rect }: Place): string =>
  `${quotedSheetName(sheet.name)}!${absoluteAddress(rect)}`;

export const worksheetObject = (sheet: SheetModel): OfficeObject => officeObject('Worksheet', sheet);
