import type { Language } from '../../domain/language';

/** The columns that every table of a report stands in, in characters: a name, then figures. The last one holds the links of findings. */
export const GRID = [24, 9, 14, 8, 10, 14, 9, 10, 9, 9] as const;
export const GRID_COLUMNS = GRID.length;
/** Free columns between a report and its PivotTable, in characters. */
export const GUTTER = 2;
/** The PivotTable's first column. */
export const PIVOT_COLUMN = GRID_COLUMNS + 1;

/** Excel draws a column of so many characters about so many points wide. */
export const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Points from the sheet's edge to a column of the grid, or to the PivotTable's first column. */
export function leftOf(column: number): number {
  const widths = [...GRID, GUTTER];
  return widths.slice(0, column).reduce((sum, characters) => sum + pointsOfCharacters(characters), 0);
}

/** Width of some columns of the grid, in points. */
export const widthOf = (column: number, columns: number): number => leftOf(column + columns) - leftOf(column);

export const fontSizeOf = (language: Language): number => (language === 'en-US' ? 10 : 9);

/** Cents are shown as long as amounts leave room for them. */
export const moneyFormat = (largest: number): string => (Math.abs(largest) < 100_000_000 ? '#,##0.00;-#,##0.00;"–"' : '#,##0;-#,##0;"–"');

export const COUNT_FORMAT = '#,##0;-#,##0;"–"';
export const SHARE_FORMAT = '0.0%';
/** Percentage points, with their sign: colour alone would be lost in grey. */
export const POINTS_FORMAT = '+0.0;-0.0;0.0';
/** Places won or lost. */
export const MOVED_FORMAT = '"▲"0;"▼"0;"="';
export const CHANGE_FORMAT = (largest: number): string => (Math.abs(largest) < 100_000_000 ? '+#,##0.00;-#,##0.00;"–"' : '+#,##0;-#,##0;"–"');
