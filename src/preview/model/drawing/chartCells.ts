import { createCalculator } from '../../calculation';
import { formatValue } from '../../calculation/numberFormat';
import { CellRange } from '../../calculation/engine/values';
import { columnsOf, rowsOf } from '../area';
import { styleAt } from '../cellStyles';
import { CellError, type CellValue } from '../cellValue';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import type { ChartDataModel } from './chart';
import { chartAreas, mayBeCalculated, withoutWorkbook } from './chartReference';

/** What a chart reads of one cell. */
export interface ChartCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** How a chart reads its cells. */
export interface ChartReading {
  readonly workbook: WorkbookModel;
  /** Where formulas without a sheet stand. */
  readonly sheet: SheetModel | undefined;
  /** Leaves out cells of hidden rows and columns. */
  readonly visibleOnly: boolean;
}

const isHidden = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;

const cellAt = ({ workbook }: ChartReading, sheet: SheetModel, row: number, column: number): ChartCell => ({
  value: sheet.cells.value(row, column),
  numberFormat: styleAt(workbook, sheet, row, column).numberFormat,
});

/** The cells of some areas, row by row, one after the other. */
function cellsOf(areas: readonly CellRange[], reading: ChartReading): ChartCell[] {
  const cells: ChartCell[] = [];
  for (const { sheet, rect } of areas) {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        if (reading.visibleOnly && isHidden(sheet, row, column)) continue;
        cells.push(cellAt(reading, sheet, row, column));
      }
    }
  }
  return cells;
}

const literalCell = (value: string | number | undefined): ChartCell => ({ value, numberFormat: 'General' });

/** The cells of a series' values, categories or sizes; without cells to be found its literals or what the file last held. */
export function dataCells(data: ChartDataModel | undefined, reading: ChartReading): readonly ChartCell[] {
  if (!data) return [];
  const { formula } = data;
  const areas = formula === undefined ? undefined : chartAreas(reading.workbook, reading.sheet, formula);
  if (areas) return cellsOf(areas, reading);
  const calculated = formula === undefined ? undefined : calculatedCells(formula, reading);
  return calculated ?? (data.literals ?? data.cached ?? []).map(literalCell);
}

/** The values of a formula that has to be calculated, such as a name that stands for OFFSET; undefined where it fails. */
function calculatedCells(formula: string, { workbook, sheet }: ChartReading): readonly ChartCell[] | undefined {
  if (!sheet || !mayBeCalculated(workbook, formula)) return undefined;
  const values = createCalculator(workbook).evaluateArray(withoutWorkbook(formula, workbook.name), sheet.id).flat();
  if (values.length === 1 && values[0] instanceof CellError) return undefined;
  return values.map((value) => ({ value, numberFormat: 'General' }));
}

/**
 * The cells of categories by level, the innermost (nearest to the axis) first. Several rows or columns are levels:
 * along which side they lie is told by the number of the series' points.
 */
export function categoryLevels(
  data: ChartDataModel | undefined,
  points: number,
  reading: ChartReading,
): readonly (readonly ChartCell[])[] {
  const areas = data?.formula === undefined ? undefined : chartAreas(reading.workbook, reading.sheet, data.formula);
  const [area] = areas ?? [];
  if (!area || areas?.length !== 1 || columnsOf(area.rect) === 1 || rowsOf(area.rect) === 1) {
    const cells = dataCells(data, reading);
    return cells.length === 0 ? [] : [cells];
  }
  return levelAreas(area, points).map((level) => cellsOf([level], reading));
}

function levelAreas({ sheet, rect }: CellRange, points: number): CellRange[] {
  const [rows, columns] = [rowsOf(rect), columnsOf(rect)];
  const levelsAreColumns = rows === columns || columns !== points ? rows >= columns || rows === points : false;
  const levels: CellRange[] = [];
  if (levelsAreColumns) {
    for (let column = rect.right; column >= rect.left; column--)
      levels.push(new CellRange(sheet, { ...rect, left: column, right: column }));
  } else {
    for (let row = rect.bottom; row >= rect.top; row--)
      levels.push(new CellRange(sheet, { ...rect, top: row, bottom: row }));
  }
  return levels;
}

/** A value as a chart plots it: a text counts as 0, a blank cell and #N/A are gaps. */
export function plottedNumber({ value }: ChartCell): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return value;
  if (value instanceof CellError) return value.text === '#N/A' ? undefined : 0;
  return typeof value === 'boolean' ? Number(value) : 0;
}

/** A cell's text as its number format shows it. */
export const cellLabel = ({ value, numberFormat }: ChartCell, { date1904 }: WorkbookModel, locale: string): string =>
  formatValue(value, numberFormat, locale, date1904);
