import type { Area, Cell } from './plan';

/** `A`, `Z`, `AA` ... of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** `B7` of a zero-based cell. */
export const addressOf = ({ row, column }: Cell): string => `${columnLetters(column)}${row + 1}`;

/** `B7:D9` of an area; one cell is `B7`. */
export function areaAddress(area: Area): string {
  const last = addressOf({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return area.rows === 1 && area.columns === 1 ? addressOf(area) : `${addressOf(area)}:${last}`;
}

/** `$B$7:$D$9` */
export const absoluteAddress = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** A sheet's name as formulas need it: always in quotes, quotes doubled. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
