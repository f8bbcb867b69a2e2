import { bounding, intersect, type Rect } from '../area';
import type { PivotCell, PivotTableModel, PivotView } from '../pivot/pivotTable';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import type { ChartModel } from './chart';
import { applySource } from './chartChanges';
import { cellsFormula } from './chartReference';
import type { SourceSeries } from './chartSource';
import { chartsAmong } from './groupFrames';

/** The PivotTable that has cells among these, if there is one. */
export const pivotAt = (sheet: SheetModel, rect: Rect): PivotTableModel | undefined =>
  sheet.pivotTables.find(({ view }) => view && intersect(view.rect, rect));

/** Gives the PivotCharts of some PivotTables the series that their PivotTables show now. */
export function followPivots(workbook: WorkbookModel, pivots: readonly PivotTableModel[]): void {
  for (const { drawings } of workbook.sheets) {
    for (const chart of chartsAmong(drawings)) {
      const pivot = pivots.find(({ id }) => id === chart.pivotTableId);
      const home = pivot && workbook.sheets.find(({ pivotTables }) => pivotTables.includes(pivot));
      if (pivot && home) followPivot(chart, home, pivot);
    }
  }
}

/** A series for each column of values, a point for each row; subtotals and grand totals stay out. */
export function followPivot(chart: ChartModel, sheet: SheetModel, { view }: PivotTableModel): void {
  const series = view?.dataBodyRect ? seriesOfView(sheet, view, view.dataBodyRect) : [];
  applySource(chart, { plotBy: 'Columns', series });
}

const cellOf = ({ rect, cells }: PivotView, row: number, column: number): PivotCell | undefined =>
  cells[row - rect.top]?.[column - rect.left];

function seriesOfView(sheet: SheetModel, view: PivotView, body: Rect): SourceSeries[] {
  const isValue = (row: number, column: number): boolean => cellOf(view, row, column)?.role === 'value';
  const rows = linesBetween(body.top, body.bottom).filter((row) =>
    linesBetween(body.left, body.right).some((column) => isValue(row, column)),
  );
  const columns = linesBetween(body.left, body.right).filter((column) => rows.some((row) => isValue(row, column)));
  const labels = view.rowLabelRect;
  return columns.map((column) => ({
    ...nameOfColumn(sheet, view, body, column),
    ...(labels && rows.length > 0 && { categories: linesFormula(sheet, rows, labelColumns(labels, rows)) }),
    values: linesFormula(sheet, rows, { left: column, right: column }),
  }));
}

const linesBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Several levels of labels can be shown only of rows that follow one another. */
function labelColumns({ left, right }: Rect, rows: readonly number[]): { left: number; right: number } {
  const [first = 0] = rows;
  const isWhole = (rows.at(-1) ?? first) - first === rows.length - 1;
  return { left: isWhole ? left : right, right };
}

/** The labels above a column, down to the values. */
function nameOfColumn(sheet: SheetModel, view: PivotView, body: Rect, column: number): { name?: string } {
  const isLabel = (row: number): boolean => {
    const cell = cellOf(view, row, column);
    return cell !== undefined && cell.role === 'columnLabel' && (cell.value ?? '') !== '';
  };
  const rows = linesBetween(view.rect.top, body.top - 1).filter(isLabel);
  return rows.length === 0 ? {} : { name: linesFormula(sheet, rows, { left: column, right: column }) };
}

/** The formula of some rows' cells: an area for each run of rows that follow one another. */
function linesFormula(
  sheet: SheetModel,
  rows: readonly number[],
  columns: { readonly left: number; readonly right: number },
): string {
  const areas: Rect[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    const line = { top: row, bottom: row, ...columns };
    if (last?.bottom === row - 1) areas[areas.length - 1] = bounding(last, line);
    else areas.push(line);
  }
  const parts = areas.map((area) => cellsFormula(sheet, area).slice(1));
  return parts.length === 1 ? `=${parts[0]}` : `=(${parts.join(',')})`;
}
