import { GRID_ROWS, intersect, type Rect } from './area';
import { styleAt } from './cellStyles';
import { columnPoints, pixelsToPoints } from './lineSizes';
import type { SheetModel } from './sheet';
import type { CellStyle } from './style';
import type { WorkbookModel } from './workbook';

/**
 * Fitting without a screen: widths are estimated from the characters' kinds, since the fonts themselves are not at
 * hand. A half-width character of an 11-point font takes 7 pixels at most, a Chinese one takes twice as much as a digit.
 */
type CellText = (row: number, column: number) => string;

const NARROW = /[iljtfr.,:;'|!()[\] ]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const LONGEST_COLUMN_POINTS = 1_341;
const TALLEST_ROW_POINTS = 409.5;

/** The estimated width of a text in letters of a size and weight. */
export function textPixels(text: string, { font }: { readonly font: Pick<CellStyle['font'], 'size' | 'bold'> }): number {
  let pixels = 0;
  for (const character of text) pixels += WIDE.test(character) ? 14.5 : NARROW.test(character) ? 4 : /[A-Z@MWmw%]/.test(character) ? 8.5 : 7;
  return pixels * (font.size / 11) * (font.bold ? 1.07 : 1);
}

const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/** Makes columns as wide as their widest text within the area; empty columns keep their width. Merged cells do not count. */
export function autofitColumns(workbook: WorkbookModel, sheet: SheetModel, rect: Rect, text: CellText): void {
  const used = sheet.cells.usedRect(true);
  const area = used && intersect(used, rect);
  if (!area) return;
  for (let column = area.left; column <= area.right; column++) {
    let widest = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.cells.value(row, column) === undefined || isMerged(sheet, row, column)) continue;
      const style = styleAt(workbook, sheet, row, column);
      const indent = style.alignment.indentLevel * 9;
      for (const line of lines(text(row, column))) widest = Math.max(widest, textPixels(line, style) + indent);
    }
    if (widest === 0) continue;
    const width = Math.min(pixelsToPoints(Math.ceil(widest) + 9), LONGEST_COLUMN_POINTS);
    sheet.columns.set(column, { ...sheet.columns.get(column), width, hidden: false });
  }
}

/** Makes rows as high as their texts need, wrapped ones by the width of their columns. */
export function autofitRows(workbook: WorkbookModel, sheet: SheetModel, rect: Rect, text: CellText): void {
  const used = sheet.cells.usedRect(true);
  const area = used && intersect(used, { ...rect, left: 0, right: used.right });
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++) {
    let highest = sheet.standardHeight;
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.cells.value(row, column) === undefined || isMerged(sheet, row, column)) continue;
      highest = Math.max(highest, cellHeight(workbook, sheet, row, column, text(row, column)));
    }
    const settings = { ...sheet.rows.get(row), hidden: false };
    delete settings.height;
    const height = Math.min(Math.round(highest * 4) / 4, TALLEST_ROW_POINTS);
    sheet.rows.set(row, height === sheet.standardHeight ? settings : { ...settings, height });
  }
}

/** Points of height that letters of a size need for each point of theirs. */
const HEIGHT_OF_LETTERS = 1.3125;
const PIXEL = 0.75;

/**
 * Makes rows as high as letters of a size (points) need that were just given to cells of theirs. Rows whose height
 * somebody set keep it, and so do whole columns' rows, which have no cells of their own.
 */
export function growRows(sheet: SheetModel, { top, bottom }: Rect, size: number): void {
  if (bottom - top + 1 >= GRID_ROWS) return;
  const height = Math.min(Math.round((size * HEIGHT_OF_LETTERS) / PIXEL) * PIXEL, TALLEST_ROW_POINTS);
  for (let row = top; row <= bottom; row++) {
    const settings = sheet.rows.get(row);
    const isOwn = settings?.height !== undefined && settings.fittedHeight !== settings.height;
    if (isOwn || height <= (settings?.height ?? sheet.standardHeight)) continue;
    sheet.rows.set(row, { ...settings, height, fittedHeight: height });
  }
}

function cellHeight(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, text: string): number {
  const style = styleAt(workbook, sheet, row, column);
  const lineHeight = (style.font.size / 11) * 15;
  if (!style.alignment.wrapText) return lineHeight;
  const room = Math.max(columnPoints(sheet, column) / 0.75 - 5, 7);
  return lineHeight * lines(text).reduce((count, line) => count + Math.max(1, Math.ceil(textPixels(line, style) / room)), 0);
}

const isMerged = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.merges.some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
