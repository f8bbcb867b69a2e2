import type { ReportTable } from '../../domain/composition/findings/finding';
import type { ChartPlan } from '../chartPlan';
import type { Area, CellInput } from '../plan';

/** The rows of a placed section in Excel's numbers. `last` is the last row that the total is made of. */
export interface SectionRows {
  readonly first: number;
  readonly last: number;
  /** The row of the total; undefined where the section has none. */
  readonly total: number | undefined;
  /** Letters of a column by its key. */
  readonly letters: (key: string) => string;
}

/** A cell that Excel works out; `row` is its own number. */
export interface SectionFormula {
  readonly formula: (rows: SectionRows, row: number) => string;
}

export type SectionCell = CellInput | SectionFormula;

export interface SectionColumn {
  readonly key: string;
  readonly header: string;
  /** The column of the grid, and how many of them it takes. */
  readonly column: number;
  readonly span?: number;
  readonly format?: string;
  /** Texts stand to the left and wrap, figures to the right. */
  readonly isText?: boolean;
  /** A bar behind a share, 0 to 1. */
  readonly hasBar?: boolean;
}

export interface SectionRow {
  /** What findings name the row by. */
  readonly code: number;
  readonly cells: Readonly<Record<string, SectionCell>>;
}

/** A table of a report with its heading, what is said under it, and its chart. */
export interface Section {
  readonly table: ReportTable | undefined;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly SectionRow[];
  readonly total?: Readonly<Record<string, SectionCell>>;
  /** Said instead of the table where it has no rows. */
  readonly ifEmpty?: string;
  readonly footnote?: string;
  /** A chart under the section, all columns wide, over the cells of one of the report's tables. */
  readonly chart?: { readonly of: ReportTable; readonly make: (cells: SectionCells, place: Area) => ChartPlan; readonly rows?: number };
}

/** Where a section's columns lie, for its chart. */
export interface SectionCells {
  /** A column's cells from row `from` on, `rows` of them (all by default). */
  readonly column: (key: string, rows?: number) => Area;
}

export const isFormula = (cell: SectionCell | undefined): cell is SectionFormula => typeof cell === 'object' && cell !== null;
