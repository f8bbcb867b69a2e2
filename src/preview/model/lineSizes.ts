import type { SheetModel } from './sheet';

/** Pixels of a digit of the Normal font (Calibri 11), of a cell's padding, and points a pixel. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column width in characters of the Normal font as Office.js's points: 8.43 characters are 48 points. */
export function charactersToPoints(characters: number): number {
  const pixels = characters < 1 ? Math.round(characters * (DIGIT_PIXELS + PADDING_PIXELS)) : Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS;
  return pixels * POINTS_PER_PIXEL;
}

export const pixelsToPoints = (pixels: number): number => pixels * POINTS_PER_PIXEL;

export const standardColumnPoints = (sheet: SheetModel): number => charactersToPoints(sheet.standardWidth);

/** A row's height in points; 0 for a hidden row. */
export function rowPoints(sheet: SheetModel, row: number): number {
  const settings = sheet.rows.get(row);
  return settings?.hidden === true ? 0 : (settings?.height ?? sheet.standardHeight);
}

/** A column's width in points; 0 for a hidden column. */
export function columnPoints(sheet: SheetModel, column: number): number {
  const settings = sheet.columns.get(column);
  return settings?.hidden === true ? 0 : (settings?.width ?? standardColumnPoints(sheet));
}

/** The height of the rows from `first` to before `end`, in points. */
export function rowsPoints(sheet: SheetModel, first: number, end: number): number {
  let points = (end - first) * sheet.standardHeight;
  for (const row of sheet.rows.keys()) if (row >= first && row < end) points += rowPoints(sheet, row) - sheet.standardHeight;
  return points;
}

/** The width of the columns from `first` to before `end`, in points. */
export function columnsPoints(sheet: SheetModel, first: number, end: number): number {
  const standard = standardColumnPoints(sheet);
  let points = (end - first) * standard;
  for (const column of sheet.columns.keys()) if (column >= first && column < end) points += columnPoints(sheet, column) - standard;
  return points;
}
