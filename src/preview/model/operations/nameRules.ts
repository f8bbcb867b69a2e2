import { GRID_COLUMNS, GRID_ROWS } from '../area';

const NAME_LIMIT = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

/**
 * Whether Excel takes a text as a defined name or a table's name: it starts with a letter, `_` or `\`, goes on with
 * letters, digits, `.`, `_`, is no cell address (`A1`, `R1C1`, `R`, `C`) and has 255 characters at most.
 */
export function isValidName(name: string): boolean {
  return name.length > 0 && name.length <= NAME_LIMIT && NAME.test(name) && !isAddressLike(name);
}

function isAddressLike(name: string): boolean {
  if (/^(r\d*c\d*|r\d*|c\d*)$/i.test(name) && (/\d/.test(name) || name.length <= 2)) return true;
  const match = /^([a-z]{1,3})(\d{1,7})$/i.exec(name);
  if (!match) return false;
  const column = [...(match[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return column <= GRID_COLUMNS && row >= 1 && row <= GRID_ROWS;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
