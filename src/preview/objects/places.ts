import { LiveArea } from '../interpreter/liveArea';
import { ExcelError, officeObject, type OfficeObject, type Session } from '../interpreter/officeClass';
import { columnsOf, GRID_COLUMNS, GRID_ROWS, rowsOf, type Rect } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { invalidArgument } from './arguments';

/** One rectangle of a sheet. */
export interface Place {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** A Range object for cells of a sheet. */
export const rangeObject = (sheet: SheetModel, rect: Rect, session: Session): OfficeObject =>
  officeObject('Range', session.track(new LiveArea(sheet, [rect])));

/** A RangeAreas object for cells of a sheet. */
export const rangeAreasObject = (sheet: SheetModel, rects: readonly Rect[], session: Session): OfficeObject =>
  officeObject('RangeAreas', session.track(new LiveArea(sheet, rects)));

/** The places that a Range or RangeAreas argument stands for; undefined for any other argument. */
export function placesOfObject(argument: unknown): readonly Place[] | undefined {
  const subject = isOfficeObject(argument) ? argument.subject : undefined;
  if (!(subject instanceof LiveArea)) return undefined;
  if (subject.rects.length === 0) throw new ExcelError('InvalidReference', 'The range was deleted.');
  return subject.rects.map((rect) => ({ sheet: subject.sheet, rect }));
}

/** The places of a Range, a RangeAreas or an address; an address without a sheet lies on `sheet`. */
export function placesOf(argument: unknown, sheet: SheetModel | undefined, session: Session): readonly Place[] {
  const places = placesOfObject(argument);
  if (places) return places;
  if (typeof argument !== 'string') throw invalidArgument('A range or an address is needed.');
  return argument.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => placeOfAddress(part, sheet, session));
}

/** The one place of a Range or an address. */
export function placeOf(argument: unknown, sheet: SheetModel | undefined, session: Session): Place {
  const [place, another] = placesOf(argument, sheet, session);
  if (!place || another) throw invalidArgument('One range is needed.');
  return place;
}

const ADDRESS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/;

function placeOfAddress(text: string, sheet: SheetModel | undefined, session: Session): Place {
  const match = ADDRESS.exec(text.trim());
  const name = (match?.[1]?.replace(/''/g, "'") ?? match?.[2])?.toLowerCase();
  const found = name === undefined ? sheet : session.workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  const rect = rectOfAddress(match?.[3] ?? '');
  if (!found || !rect) throw invalidArgument(`${text} is not an address in this workbook.`);
  return { sheet: found, rect };
}

/** The rectangle of an A1 address without a sheet: `A1`, `$A$1:B2`, `A:C`, `2:5`; undefined for any other text. */
export function rectOfAddress(text: string): Rect | undefined {
  const [first = '', second = first, ...more] = text.trim().split(':');
  const from = corner(first);
  const to = corner(second);
  if (more.length > 0 || !from || !to || (text.indexOf(':') < 0 && (from.row === undefined || from.column === undefined))) return undefined;
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? GRID_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? GRID_COLUMNS - 1];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

function corner(text: string): { readonly row: number | undefined; readonly column: number | undefined } | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const column = match[1] === undefined ? undefined : columnOfLetters(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if ((column ?? 0) >= GRID_COLUMNS || (row ?? 0) < 0 || (row ?? 0) >= GRID_ROWS) return undefined;
  return { row, column };
}

const columnOfLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function lettersOfColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A rectangle's A1 address without a sheet: `A1`, `A1:B2`, `A:C` for whole columns; `$` before each part if `absolute`. */
export function rectAddress(rect: Rect, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (at: number): string => mark + lettersOfColumn(at);
  const row = (at: number): string => `${mark}${at + 1}`;
  if (rowsOf(rect) === GRID_ROWS) return `${column(rect.left)}:${column(rect.right)}`;
  if (columnsOf(rect) === GRID_COLUMNS) return `${row(rect.top)}:${row(rect.bottom)}`;
  const start = column(rect.left) + row(rect.top);
  return rowsOf(rect) === 1 && columnsOf(rect) === 1 ? start : `${start}:${column(rect.right)}${row(rect.bottom)}`;
}

/** A sheet's name as it stands before `!`: quoted where a formula needs it. */
export const quotedSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !rectOfAddress(name) ? name : `'${name.replace(/'/g, "''")}'`;

const isOfficeObject = (value: unknown): value is OfficeObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'subject' in value;
