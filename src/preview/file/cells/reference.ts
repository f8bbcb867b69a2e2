import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';

const LETTERS: string[] = [];

/** A zero-based column's letters: 0 is `A`. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  LETTERS[column] = letters;
  return letters;
}

/** The zero-based column of letters in any case, or -1 where they are none. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) {
    const digit = letters.charCodeAt(at) & 0xdf;
    if (digit < 65 || digit > 90) return -1;
    column = column * 26 + digit - 64;
  }
  return column - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A1:C3`, or `A1` for one cell. */
export function rectAddress({ top, left, bottom, right }: Rect): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** `$A$1:$C$3`; whole columns `$A:$C`, whole rows `$1:$3`. */
export function absoluteAddress({ top, left, bottom, right }: Rect): string {
  if (top === 0 && bottom === GRID_ROWS - 1) return `$${columnLetters(left)}:$${columnLetters(right)}`;
  if (left === 0 && right === GRID_COLUMNS - 1) return `$${top + 1}:$${bottom + 1}`;
  const first = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right ? first : `${first}:$${columnLetters(right)}$${bottom + 1}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The rectangle of an address without a sheet, or undefined where it is no address in Excel's grid. */
export function parseRect(address: string): Rect | undefined {
  const columns = COLUMNS.exec(address);
  if (columns) return checked(0, columnIndex(columns[1] ?? ''), GRID_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(address);
  if (rows) return checked(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, GRID_COLUMNS - 1);
  const [first = '', last = first, more] = address.split(':');
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (!from || !to || more !== undefined) return undefined;
  return checked(Number(from[2]) - 1, columnIndex(from[1] ?? ''), Number(to[2]) - 1, columnIndex(to[1] ?? ''));
}

function checked(row: number, column: number, otherRow: number, otherColumn: number): Rect | undefined {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const bottom = Math.max(row, otherRow);
  const right = Math.max(column, otherColumn);
  return top < 0 || left < 0 || bottom >= GRID_ROWS || right >= GRID_COLUMNS ? undefined : { top, left, bottom, right };
}

/** The areas of a space-separated list (ST_Sqref); what is no address is left out. */
export function parseSqref(text: string): Rect[] {
  return text
    .split(/\s+/)
    .map(parseRect)
    .filter((rect) => rect !== undefined);
}

export const sqref = (areas: readonly Rect[]): string => areas.map(rectAddress).join(' ');

/** A sheet's name as it stands in a formula, quoted where Excel needs it. */
export function quotedSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$|^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
