import type { PlannedRoute } from '../../domain/route/planRoute';
import { drawnPoints, type DrawnPoint } from '../../domain/route/routeDrawing';
import type { Texts } from '../../i18n/texts';
import type { Area, CellInput, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { routeChart } from './routeChart';
import { COLUMNS, headRows, listRows } from './routeRows';

export const ROUTE_KIND = 'route';
const CHARACTERS = [6, 11, 30, 38, 20, 7, 9, 10, 15, 15, 26];
export const ID_COLUMN = 1;
export const NAME_COLUMN = 2;
export const REMARKS_COLUMN = 10;
/** Beside the list, out of the print: what the drawing is made of. */
const EAST_COLUMN = 12;
const NORTH_COLUMN = 13;
const ALL_COLUMNS = 14;
const HEIGHTS = [30, 16, 16, 16];
const DRAWING_ROW = 4;
const DRAWING_ROWS = 20;
const DRAWING_ROW_POINTS = 17;
const HEADER_ROW = DRAWING_ROW + DRAWING_ROWS + 1;
/** The first row of the list; remarks stand from here on. */
export const FIRST_ROW = HEADER_ROW + 1;

export interface RouteSheet {
  readonly content: SheetContent;
  /** Everything that is written, from the sheet's first cell on. */
  readonly rows: readonly (readonly CellInput[])[];
}

/**
 * P3.2c: a route as a list to print for drivers and salespeople, with its drawing. `remarks` are those that people wrote
 * before, by customer; `rowsBefore` the rows of the sheet that it is written over.
 */
export function routeSheet(route: PlannedRoute, texts: Texts, date: string, roadFactor: number, remarks: ReadonlyMap<string, string>, rowsBefore = 0): RouteSheet {
  const list = listRows(route, texts, remarks);
  const points = drawnPoints(route);
  const rows = sheetRows(headRows(route, texts, date, roadFactor), [COLUMNS.map((name) => texts(`routes.columns.${name}`)), ...list], points, texts);
  const blank = Array.from({ length: Math.max(0, rowsBefore - rows.length) }, () => new Array<CellInput>(ALL_COLUMNS).fill(''));
  const content = contentOf({ rows: [...rows, ...blank], printed: rows.length, listed: list.length, points }, texts);
  return { content, rows };
}

/** What stands on the sheet: rows of it, those that print, those of the list, and the drawing's points. */
interface RouteRows {
  readonly rows: readonly (readonly CellInput[])[];
  readonly printed: number;
  readonly listed: number;
  readonly points: readonly DrawnPoint[];
}

function contentOf({ rows, printed, listed, points }: RouteRows, texts: Texts): SheetContent {
  const area: Area = { row: FIRST_ROW, column: 0, rows: listed, columns: COLUMNS.length };
  const everything: Area = { row: 0, column: 0, rows: rows.length, columns: ALL_COLUMNS };
  return {
    columnWidths: CHARACTERS.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: [
      ...HEIGHTS.map((points, row) => ({ row, rows: 1, points })),
      { row: DRAWING_ROW, rows: DRAWING_ROWS, points: points.length > 0 ? DRAWING_ROW_POINTS : 1 },
      { row: HEADER_ROW, rows: 1, points: 20 },
      { row: FIRST_ROW, rows: listed, points: 30 },
    ],
    numberFormats: [
      { areas: [{ ...area, column: ID_COLUMN, columns: 1 }, { ...area, column: 4, columns: 1 }], format: '@' },
      { areas: [{ ...area, column: 6, columns: 2 }], format: '#,##0.0' },
      { areas: [{ ...everything, column: EAST_COLUMN, columns: 2 }], format: '0.00' },
    ],
    values: [{ at: { row: 0, column: 0 }, values: rows }],
    looks: looksOf(texts, everything, area),
    charts: points.length > 0 ? [routeChart(points, texts, drawingOf(), { row: FIRST_ROW, east: EAST_COLUMN, north: NORTH_COLUMN })] : [],
    showGridlines: false,
    print: printOf(printed, texts),
  };
}

/** A4, the list's header on every page. */
const printOf = (rows: number, texts: Texts): NonNullable<SheetContent['print']> => ({
  orientation: 'Landscape',
  margins: { top: 36, right: 30, bottom: 40, left: 30, header: 18, footer: 18 },
  area: { row: 0, column: 0, rows, columns: COLUMNS.length },
  fitToPagesWide: 1,
  fitToPagesTall: 0,
  titleRows: { first: HEADER_ROW, count: 1 },
  footer: { left: `&8${texts('routes.footer')}`, right: `&8${texts('card.page')}` },
});

function drawingOf(): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const width = CHARACTERS.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  return { left: 2, top: HEIGHTS.reduce((sum, points) => sum + points, 0) + 4, width: width - 4, height: DRAWING_ROWS * DRAWING_ROW_POINTS - 6 };
}

function looksOf(texts: Texts, everything: Area, list: Area): NonNullable<SheetContent['looks']> {
  const total = { ...list, row: list.row + list.rows - 1, rows: 1 };
  return [
    { areas: [everything], look: { fontName: FONTS[texts.language], fontSize: 10, fontColor: PALETTE.ink, fillColor: '', bold: false, vertical: 'Center' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }, { row: 3, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
    { areas: [{ row: 2, column: 0, rows: 1, columns: 1 }], look: { bold: true } },
    { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: COLUMNS.length }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, wrap: true } },
    { areas: [list], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    { areas: [{ ...list, column: 2, columns: 3 }, { ...list, column: 8, columns: 3 }], look: { wrap: true } },
    { areas: [{ ...list, column: 0, columns: 1 }, { ...list, column: 5, columns: 1 }, { ...list, column: 8, columns: 2 }], look: { horizontal: 'Center' } },
    { areas: [{ row: HEADER_ROW, column: 5, rows: 1, columns: 5 }], look: { horizontal: 'Center' } },
    { areas: [total], look: { bold: true, fillColor: PALETTE.accentSoft } },
    { areas: [{ ...everything, column: EAST_COLUMN, columns: 2 }], look: { fontSize: 8, fontColor: PALETTE.muted } },
  ];
}

/** Head and list as one block of all columns, the drawing's points beside the list. */
function sheetRows(head: readonly string[], list: readonly (readonly CellInput[])[], points: readonly DrawnPoint[], texts: Texts): readonly (readonly CellInput[])[] {
  const count = HEADER_ROW + Math.max(list.length, points.length + 1);
  return Array.from({ length: count }, (_, row) => {
    const cells = new Array<CellInput>(ALL_COLUMNS).fill('');
    if (row < head.length) cells[0] = head[row] ?? '';
    const line = list[row - HEADER_ROW];
    line?.forEach((cell, column) => (cells[column] = cell));
    const point = points[row - FIRST_ROW];
    if (point) {
      cells[EAST_COLUMN] = Math.round(point.east * 100) / 100;
      cells[NORTH_COLUMN] = Math.round(point.north * 100) / 100;
    } else if (row === HEADER_ROW && points.length > 0) {
      cells[EAST_COLUMN] = texts('routes.east');
      cells[NORTH_COLUMN] = texts('routes.north');
    }
    return cells;
  });
}
