import type { Texts } from '../../i18n/texts';
import type { PrintPlan, SheetContent } from '../plan';
import { GRID_COLUMNS, widthOf } from './reportGrid';
import { ROW_POINTS } from './sectionLayout';

/** A4 upright, in points. */
const PAPER = { width: 595, height: 842 } as const;
const MARGINS = { top: 36, right: 28, bottom: 40, left: 28, header: 18, footer: 18 } as const;
/** A report takes so many pages at most. */
const PAGES = 2;
/** Printers and fonts differ: a page is not filled to its last point. */
const FILLED = 0.98;

/**
 * How a report prints: as wide as the page, on one page or two. Where it takes two, the second begins with a section as
 * long as what is left fits on it; else all is made smaller. `sections` are the rows that sections begin with.
 */
export function reportPrint(rows: number, sections: readonly number[], rowHeights: NonNullable<SheetContent['rowHeights']>, title: string, texts: Texts): PrintPlan {
  const top = topsOf(rows, rowHeights);
  const room = (roomOf(PAPER.height, MARGINS.top, MARGINS.bottom) / scale()) * FILLED;
  // A free row stands between two sections.
  const ends = [...sections.slice(1).map((row) => row - 1), rows];
  const split = sections.find((_, at) => top(ends[at] ?? rows) > room);
  const isSplit = split !== undefined && top(rows) - top(split) <= room;
  return {
    orientation: 'Portrait',
    margins: MARGINS,
    area: { row: 0, column: 0, rows, columns: GRID_COLUMNS },
    fitToPagesWide: 1,
    ...(split === undefined ? { fitToPagesTall: 1 } : isSplit ? { fitToPagesTall: 0, breaksBeforeRows: [split] } : { fitToPagesTall: PAGES }),
    centerHorizontally: true,
    footer: { left: `&8${texts('composition.footer', { title })}`, right: `&8${texts('composition.page')}` },
  };
}

const roomOf = (paper: number, before: number, after: number): number => paper - before - after;

/** What fitting the grid to the page's width makes of a point. */
const scale = (): number => Math.min(1, roomOf(PAPER.width, MARGINS.left, MARGINS.right) / widthOf(0, GRID_COLUMNS));

/** Points from the top to each row. */
function topsOf(rows: number, rowHeights: NonNullable<SheetContent['rowHeights']>): (row: number) => number {
  const heights = new Array<number>(rows).fill(ROW_POINTS);
  for (const { row, rows: count, points } of rowHeights) heights.fill(points, row, Math.min(rows, row + count));
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return (row) => tops[row] ?? 0;
}
