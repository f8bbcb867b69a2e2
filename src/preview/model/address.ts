import { GRID_COLUMNS, GRID_ROWS, type Rect } from './area';

/** `A` for 0, `XFD` for 16383. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** 0 for `A`; -1 for what is no column of the grid. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= GRID_COLUMNS ? index - 1 : -1;
}

/** A sheet's name as it stands before the `!` of an address, in apostrophes where Excel puts them. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const isEntireColumns = (rect: Rect): boolean => rect.top === 0 && rect.bottom === GRID_ROWS - 1;
export const isEntireRows = (rect: Rect): boolean => rect.left === 0 && rect.right === GRID_COLUMNS - 1;

/** The address without a sheet: `A1`, `A1:B2`, `A:C`, `1:3`. */
export function rectAddress(rect: Rect): string {
  if (isEntireRows(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (isEntireColumns(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  const first = `${columnName(rect.left)}${rect.top + 1}`;
  return rect.top === rect.bottom && rect.left === rect.right ? first : `${first}:${columnName(rect.right)}${rect.bottom + 1}`;
}

export const sheetAddress = (sheetName: string, rect: Rect): string => `${quotedSheetName(sheetName)}!${rectAddress(rect)}`;

/** An address taken apart: the sheet's name if it has one (without apostrophes), and the rest. */
export function splitSheet(address: string): { readonly sheetName: string | undefined; readonly local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheetName: quoted[1]?.replaceAll("''", "'"), local: quoted[2] ?? '' };
  const mark = address.lastIndexOf('!');
  return mark < 0 ? { sheetName: undefined, local: address } : { sheetName: address.slice(0, mark), local: address.slice(mark + 1) };
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The rectangle that a local A1 address names, corners in any order; undefined for what is no address of the grid. */
export function parseLocalAddress(address: string): Rect | undefined {
  const text = address.trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column = '', row = '', column2 = column, row2 = row] = cells;
    return corners(Number(row) - 1, columnIndex(column), Number(row2) - 1, columnIndex(column2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return corners(0, columnIndex(columns[1] ?? ''), GRID_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(text);
  return rows ? corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, GRID_COLUMNS - 1) : undefined;
}

function corners(row1: number, column1: number, row2: number, column2: number): Rect | undefined {
  const rect = { top: Math.min(row1, row2), left: Math.min(column1, column2), bottom: Math.max(row1, row2), right: Math.max(column1, column2) };
  return rect.top >= 0 && rect.left >= 0 && rect.bottom < GRID_ROWS && rect.right < GRID_COLUMNS ? rect : undefined;
}

/** Splits `A1:B2,'My, sheet'!C3` at the commas that stand outside apostrophes. */
export function splitAreas(addresses: string): readonly string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}
