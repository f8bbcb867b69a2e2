import { isEntireColumns, isEntireRows } from './address';
import { GRID_COLUMNS, type Rect } from './area';
import type { SheetModel } from './sheet';
import type { CellStyle, StyleChange } from './style';
import type { WorkbookModel } from './workbook';

/** The id of the style that a cell shows: its own, else its row's, else its column's, else Normal. */
export function styleIdAt(sheet: SheetModel, row: number, column: number): number {
  return sheet.cells.style(row, column) ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

export const styleAt = (workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): CellStyle =>
  workbook.styles.get(styleIdAt(sheet, row, column));

/** From one style's id to another's. */
export type StyleMapping = (id: number) => number;

/** A mapping that looks each change up once. */
export function changedStyles(workbook: WorkbookModel, change: StyleChange): StyleMapping {
  const known = new Map<number, number>();
  return (id) => {
    let changed = known.get(id);
    if (changed === undefined) known.set(id, (changed = workbook.styles.changed(id, change)));
    return changed;
  };
}

/**
 * Changes the styles of an area. Whole columns and rows are changed as such, so that a million empty cells cost
 * nothing; only cells with a style of their own are visited.
 */
export function restyle(sheet: SheetModel, rect: Rect, mapping: StyleMapping): void {
  if (isEntireColumns(rect)) restyleColumns(sheet, rect, mapping);
  else if (isEntireRows(rect)) restyleRows(sheet, rect, mapping);
  else {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        sheet.cells.setStyle(row, column, mapping(styleIdAt(sheet, row, column)));
      }
    }
  }
}

function restyleColumns(sheet: SheetModel, rect: Rect, mapping: StyleMapping): void {
  const isWholeSheet = isEntireRows(rect);
  for (const [row, settings] of sheet.rows) {
    if (settings.style === undefined) continue;
    if (isWholeSheet) sheet.rows.set(row, { ...settings, style: mapping(settings.style) });
    else {
      for (let column = rect.left; column <= rect.right; column++) {
        if (sheet.cells.style(row, column) === undefined) sheet.cells.setStyle(row, column, settings.style);
      }
    }
  }
  restyleOwn(sheet, rect, mapping);
  for (let column = rect.left; column <= rect.right; column++) {
    const settings = sheet.columns.get(column);
    sheet.columns.set(column, { ...settings, style: mapping(settings?.style ?? 0) });
  }
}

function restyleRows(sheet: SheetModel, rect: Rect, mapping: StyleMapping): void {
  restyleOwn(sheet, rect, mapping);
  // Where the whole sheet was styled, most columns have one style: the row takes it, and only other columns' cells get their own.
  const base = sheet.columns.get(GRID_COLUMNS - 1)?.style ?? 0;
  const others = [...sheet.columns].filter(([, { style }]) => style !== undefined && style !== base);
  for (let row = rect.top; row <= rect.bottom; row++) {
    const settings = sheet.rows.get(row);
    if (settings?.style === undefined) {
      for (const [column, { style }] of others) {
        if (style !== undefined && sheet.cells.style(row, column) === undefined) sheet.cells.setStyle(row, column, mapping(style));
      }
    }
    sheet.rows.set(row, { ...settings, style: mapping(settings?.style ?? base) });
  }
}

/** Restyles the cells of an area that have a style of their own. */
function restyleOwn(sheet: SheetModel, rect: Rect, mapping: StyleMapping): void {
  sheet.cells.forEachRow((cells, row) => {
    if (row < rect.top || row > rect.bottom || !cells.styles) return;
    const end = Math.min(rect.right, cells.styles.length - 1);
    for (let column = rect.left; column <= end; column++) {
      const own = cells.styles[column];
      if (own !== undefined) cells.styles[column] = mapping(own);
    }
  });
}

/** Every style id that an area shows, each once; stops looking after `limit` different ones. */
export function stylesIn(sheet: SheetModel, rect: Rect, limit = Infinity): ReadonlySet<number> {
  const found = new Set<number>();
  const columns = distinctColumnStyles(sheet, rect);
  let plainRows = rect.bottom - rect.top + 1;
  sheet.cells.forEachRow((cells, row) => {
    if (row < rect.top || row > rect.bottom || found.size >= limit || !cells.styles) return;
    const end = Math.min(rect.right, cells.styles.length - 1);
    let own = 0;
    for (let column = rect.left; column <= end; column++) {
      const id = cells.styles[column];
      if (id === undefined) continue;
      found.add(id);
      own++;
    }
    if (own === rect.right - rect.left + 1) plainRows--;
    else if (own > 0 && sheet.rows.get(row)?.style === undefined) {
      for (let column = rect.left; column <= rect.right; column++) found.add(styleIdAt(sheet, row, column));
      plainRows--;
    }
  });
  for (const [row, { style }] of sheet.rows) {
    if (style === undefined || row < rect.top || row > rect.bottom) continue;
    if (!isFullyStyled(sheet, row, rect)) found.add(style);
    plainRows--;
  }
  if (plainRows > 0) for (const id of columns) found.add(id);
  return found;
}

function isFullyStyled(sheet: SheetModel, row: number, rect: Rect): boolean {
  for (let column = rect.left; column <= rect.right; column++) if (sheet.cells.style(row, column) === undefined) return false;
  return true;
}

function distinctColumnStyles(sheet: SheetModel, rect: Rect): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = rect.left; column <= rect.right; column++) found.add(sheet.columns.get(column)?.style ?? 0);
  return found;
}
