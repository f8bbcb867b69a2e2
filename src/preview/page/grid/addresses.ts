import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';

/** `A`, `B` ... `XFD` for a zero-based column. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `B2`, `B2:C5`, `B:C` or `2:5`, as short as Excel writes it. */
export function rectAddress(rect: Rect): string {
  if (rect.top === 0 && rect.bottom === GRID_ROWS - 1)
    return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`;
  if (rect.left === 0 && rect.right === GRID_COLUMNS - 1) return `${rect.top + 1}:${rect.bottom + 1}`;
  const first = cellAddress(rect.top, rect.left);
  const last = cellAddress(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The cells that `B2` or `b2:c5` names, or undefined where the text is no such address. */
export function parseAddress(text: string): Rect | undefined {
  const match = ADDRESS.exec(text.trim());
  if (!match) return undefined;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const columns = [columnIndex(firstLetters), columnIndex(lastLetters)];
  const rect = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return rect.top < 0 || rect.bottom >= GRID_ROWS || rect.right >= GRID_COLUMNS ? undefined : rect;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
