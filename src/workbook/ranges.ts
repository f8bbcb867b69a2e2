import type { Area, Cell } from '../sheets/plan';

/** Bytes that addressing a range and doing one thing with it takes in a message. */
export const ACTION_BYTES = 700;

/**
 * An area of a sheet, for use up to the next sync. Untracked: Excel need not follow it when cells move, which saves two
 * actions a range and the cleaning up after the run.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.untrack();
  return range;
}

export const cellOf = (sheet: Excel.Worksheet, cell: Cell): Excel.Range => rangeOf(sheet, { ...cell, rows: 1, columns: 1 });

/** Whole rows of a sheet, for use up to the next sync. */
export function wholeRows(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  const range = sheet.getRange(`${first + 1}:${first + count}`);
  range.untrack();
  return range;
}

/** 0 -> 'A', 25 -> 'Z', 26 -> 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of an area, without a sheet: 'A1', 'B2:D9'. */
export function addressOf(area: Area): string {
  const first = columnLetters(area.column) + String(area.row + 1);
  const last = columnLetters(area.column + area.columns - 1) + String(area.row + area.rows);
  return first === last ? first : `${first}:${last}`;
}

/** A list of areas as one range or as areas, for formatting them in one go; at most `AREAS_AT_ONCE`. */
export function formatOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeFormat {
  const [only] = areas;
  if (areas.length === 1 && only) return rangeOf(sheet, only).format;
  const several = sheet.getRanges(areas.map(addressOf).join(','));
  several.untrack();
  return several.format;
}

/** Excel takes addresses of several areas up to about 8,000 characters; this stays far below. */
export const AREAS_AT_ONCE = 60;

export function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
  return groups;
}

/** Points of a column that shows so many digits of the standard font (7 pixels a digit, 5 of padding, 4/3 pixels a point). */
export const columnPoints = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
