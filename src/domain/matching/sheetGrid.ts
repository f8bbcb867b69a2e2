import type { RawCell } from '../tables';

/** A rectangle of cells, zero-based and inclusive on all four sides, counted from the sheet's A1. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands on one sheet, as it was read. `rows[0][0]` is the cell at `top`, `left`. */
export interface SheetGrid {
  /** Excel's id of the sheet; its name where there is none. */
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** '' is an empty cell; rows may be shorter than the widest. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Number formats of the first rows, like `rows`; empty where unknown. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly GridArea[];
  /** Counted from the sheet's first row and column. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A grid of plain rows from A1 on, as a delimited file gives it. */
export const gridOfRows = (name: string, rows: SheetGrid['rows'], parts: Partial<SheetGrid> = {}): SheetGrid => ({
  id: name,
  name,
  top: 0,
  left: 0,
  rows,
  numberFormats: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...parts,
});

/** Letters of a zero-based column: 0 is `A`, 26 `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A1 address of a zero-based cell. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of an area. */
export const a1Area = (area: GridArea): string => `${a1(area.top, area.left)}:${a1(area.bottom, area.right)}`;
