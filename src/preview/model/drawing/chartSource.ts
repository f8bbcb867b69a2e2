import { showsDates } from '../../calculation/numberFormat';
import { columnsOf, rowsOf, type Rect } from '../area';
import { styleAt } from '../cellStyles';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import { cellsFormula } from './chartReference';
import { chartFamily, hasNumericX } from './chartTypes';

/** Where one series of a range stands, as formulas. */
export interface SourceSeries {
  readonly name?: string;
  readonly values: string;
  readonly categories?: string;
  readonly bubbleSizes?: string;
}

export interface ChartSource {
  readonly plotBy: 'Rows' | 'Columns';
  readonly series: readonly SourceSeries[];
}

/** Cells of a sheet that a chart is made of. */
interface SourceCells {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** How many columns at the left and rows at the top are no figures: categories and names. */
interface Margins {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The series that Excel finds in a range. Columns and rows at its edges that hold texts or dates, or whose corner is
 * blank, are categories and names. `Auto` lays the series along the shorter side. XY and bubble charts take their x
 * from the first line, bubble charts every second line as sizes.
 */
export function chartSource(
  workbook: WorkbookModel,
  sheet: SheetModel,
  range: Rect,
  chartType: string,
  seriesBy: 'Auto' | 'Rows' | 'Columns',
): ChartSource {
  const rect = usedPart(sheet, range);
  const plotBy = seriesBy === 'Auto' ? (rowsOf(rect) >= columnsOf(rect) ? 'Columns' : 'Rows') : seriesBy;
  const margins = withX(marginsOf({ workbook, sheet, rect }), rect, chartType, plotBy);
  return { plotBy, series: seriesOf(sheet, rect, margins, plotBy, chartFamily(chartType) === 'bubble') };
}

/** Entire rows and columns end with what the sheet holds. */
function usedPart(sheet: SheetModel, range: Rect): Rect {
  const used = sheet.cells.usedRect(true);
  if (!used) return { ...range, bottom: range.top, right: range.left };
  const bottom = Math.max(range.top, Math.min(range.bottom, used.bottom));
  const right = Math.max(range.left, Math.min(range.right, used.right));
  const isOpen = rowsOf(range) > OPEN_ROWS || columnsOf(range) > OPEN_COLUMNS;
  return isOpen ? { ...range, bottom, right } : range;
}

/** Ranges larger than these are meant to go to the sheet's end. */
const OPEN_ROWS = 65_536;
const OPEN_COLUMNS = 1024;

function marginsOf(cells: SourceCells): Margins {
  const { sheet, rect } = cells;
  const isBlank = (row: number, column: number): boolean => (sheet.cells.value(row, column) ?? '') === '';
  if (rowsOf(rect) > 1 && columnsOf(rect) > 1 && isBlank(rect.top, rect.left)) {
    const rows = countWhile(rowsOf(rect) - 1, (line) => isBlank(rect.top + line, rect.left));
    const columns = countWhile(columnsOf(rect) - 1, (line) => isBlank(rect.top, rect.left + line));
    return { rows, columns };
  }
  const columns = labelColumns(cells);
  return { columns, rows: labelRows(cells, columns) };
}

/** Columns at the left whose cells below the first row are all texts or dates. Where all columns are, only one. */
function labelColumns({ workbook, sheet, rect }: SourceCells): number {
  const top = rowsOf(rect) > 1 ? rect.top + 1 : rect.top;
  const isLabels = (column: number): boolean =>
    holdsLabels({ workbook, sheet, rect: { ...rect, top, left: column, right: column } });
  const found = countWhile(columnsOf(rect), (line) => isLabels(rect.left + line));
  return found < columnsOf(rect) ? found : Math.min(1, columnsOf(rect) - 1);
}

/** Rows at the top whose cells beside the categories are all texts or dates. Where all rows are, only one. */
function labelRows({ workbook, sheet, rect }: SourceCells, columns: number): number {
  const isLabels = (row: number): boolean =>
    holdsLabels({ workbook, sheet, rect: { top: row, bottom: row, left: rect.left + columns, right: rect.right } });
  const found = countWhile(rowsOf(rect), (line) => isLabels(rect.top + line));
  return found < rowsOf(rect) ? found : Math.min(1, rowsOf(rect) - 1);
}

function holdsLabels({ workbook, sheet, rect }: SourceCells): boolean {
  let labels = 0;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const value = sheet.cells.value(row, column);
      if (value === undefined || value === '') continue;
      const isDate = typeof value === 'number' && showsDates(styleAt(workbook, sheet, row, column).numberFormat);
      if (typeof value !== 'string' && !isDate) return false;
      labels++;
    }
  }
  return labels > 0;
}

function countWhile(limit: number, holds: (line: number) => boolean): number {
  let count = 0;
  while (count < limit && holds(count)) count++;
  return count;
}

/** The first line of XY and bubble charts is their x, whatever it holds. */
function withX(margins: Margins, rect: Rect, chartType: string, plotBy: 'Rows' | 'Columns'): Margins {
  if (!hasNumericX(chartType)) return margins;
  return plotBy === 'Columns'
    ? { ...margins, columns: Math.max(margins.columns, Math.min(1, columnsOf(rect) - 1)) }
    : { ...margins, rows: Math.max(margins.rows, Math.min(1, rowsOf(rect) - 1)) };
}

function seriesOf(
  sheet: SheetModel,
  rect: Rect,
  margins: Margins,
  plotBy: 'Rows' | 'Columns',
  hasSizes: boolean,
): SourceSeries[] {
  const body = { ...rect, top: rect.top + margins.rows, left: rect.left + margins.columns };
  const byColumns = plotBy === 'Columns';
  const [first, last] = byColumns ? [body.left, body.right] : [body.top, body.bottom];
  const line = (at: number, from: Rect): Rect =>
    byColumns ? { ...from, left: at, right: at } : { ...from, top: at, bottom: at };
  const head = byColumns
    ? { ...body, top: rect.top, bottom: body.top - 1 }
    : { ...body, left: rect.left, right: body.left - 1 };
  const side = byColumns
    ? { ...body, left: rect.left, right: body.left - 1 }
    : { ...body, top: rect.top, bottom: body.top - 1 };
  const isThere = (part: Rect): boolean => part.top <= part.bottom && part.left <= part.right;
  const series: SourceSeries[] = [];
  for (let at = first; at <= last; at += hasSizes ? 2 : 1) {
    series.push({
      ...(isThere(head) && { name: cellsFormula(sheet, line(at, head)) }),
      ...(isThere(side) && { categories: cellsFormula(sheet, side) }),
      values: cellsFormula(sheet, line(at, body)),
      ...(hasSizes && at < last && { bubbleSizes: cellsFormula(sheet, line(at + 1, body)) }),
    });
  }
  return series;
}
