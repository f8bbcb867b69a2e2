/**
 * The language in which `sheets` says what a workbook is to look like and `workbook` carries it out: plain data, so
 * that a plan can be tested, compared, shown and undone. Rows and columns are zero-based; an area counts cells.
 */

import type { ChartPlan } from './chartPlan';
import type { PivotPlan } from './pivotPlan';
import type { CellLook } from './style';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/**
 * What is written into a cell. `null` leaves the cell as it is, '' empties it. Text is data and is written so that
 * Excel never runs it, whatever it begins with; a date is a serial number with a date format.
 */
export type CellInput = string | number | boolean | null;

/** One rectangle of values, row by row; `values` has exactly the area's rows and columns. */
export interface ValueBlock {
  readonly at: Cell;
  readonly values: readonly (readonly CellInput[])[];
}

/** Formulas are written by the add-in's own layouts alone, en-US with leading `=`; never made of data. */
export interface FormulaBlock {
  readonly at: Cell;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** A look or number format over areas; later ones lie over earlier ones. */
export interface LookBlock {
  readonly areas: readonly Area[];
  readonly look: CellLook;
}

export interface NumberFormatBlock {
  readonly areas: readonly Area[];
  /** en-US format code, such as `yyyy-mm-dd`, `@`, `#,##0.00`. */
  readonly format: string;
}

/** Where a drop-down's items come from: short literal lists, or a range given as a formula (`=Lists!$A$2:$A$9`). */
export type ListSource =
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'formula'; readonly formula: string };

export type CellRule =
  | { readonly kind: 'list'; readonly source: ListSource }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'wholeNumber'; readonly min: number; readonly max: number }
  | { readonly kind: 'textLength'; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'none' };

export interface ValidationBlock {
  readonly area: Area;
  readonly rule: CellRule;
  /** Stop refuses, warning asks, information tells. */
  readonly strictness: 'stop' | 'warning' | 'information';
  /** Shown when the cell is selected; title at most 32 characters, message at most 255. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Shown when the entry breaks the rule; title at most 32 characters, message at most 225. */
  readonly error?: { readonly title: string; readonly message: string };
}

export type ConditionalLook =
  | { readonly kind: 'formula'; readonly formula: string; readonly look: ConditionalCellLook }
  /** A bar as long as the value's share of `max`; without it, of the largest value in the area. */
  | { readonly kind: 'dataBar'; readonly color: string; readonly max?: number };

export interface ConditionalCellLook {
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
}

export interface ConditionalBlock {
  readonly area: Area;
  readonly rule: ConditionalLook;
}

/** A link from a cell: to a place in this workbook, or to an outside address. */
export interface LinkPlan {
  readonly at: Cell;
  readonly text: string;
  readonly tip?: string;
  readonly target:
    | { readonly kind: 'place'; readonly sheetName: string; readonly address: string }
    | { readonly kind: 'planned'; readonly handle: SheetHandle; readonly address: string }
    | { readonly kind: 'address'; readonly url: string };
}

/** An Excel Table over an area whose first row holds the headers (written as values in the same content). */
export interface TablePlan {
  readonly name: string;
  readonly area: Area;
  /** Built-in style name, or '' for none. */
  readonly style: string;
  readonly showFilterButton: boolean;
}

/** Margins in points; `fitToPagesTall` 0 lets it run over as many pages as it needs. */
export interface PrintPlan {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number; readonly header: number; readonly footer: number };
  readonly area?: Area;
  readonly fitToPagesWide?: number;
  readonly fitToPagesTall?: number;
  /** Scale in percent; instead of fitting, since Excel leaves manual page breaks out of account where it fits to pages. */
  readonly scalePercent?: number;
  readonly titleRows?: { readonly first: number; readonly count: number };
  /** Columns that come again at the left of every page. */
  readonly titleColumns?: { readonly first: number; readonly count: number };
  readonly centerHorizontally?: boolean;
  /** A page ends above each of these rows. */
  readonly breaksBeforeRows?: readonly number[];
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** Everything that stands on a sheet and how it looks. */
export interface SheetContent {
  /** Widths in characters of the standard font, as a user sees them in Excel; applied as Office.js wants them. */
  readonly columnWidths?: readonly { readonly column: number; readonly columns: number; readonly characters: number }[];
  /** Heights in points. */
  readonly rowHeights?: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  /** Rows that become as high as their wrapped texts need, once everything is written. */
  readonly fitRows?: readonly { readonly row: number; readonly rows: number }[];
  readonly numberFormats?: readonly NumberFormatBlock[];
  readonly values?: readonly ValueBlock[];
  readonly formulas?: readonly FormulaBlock[];
  readonly looks?: readonly LookBlock[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly TablePlan[];
  readonly validations?: readonly ValidationBlock[];
  readonly conditionals?: readonly ConditionalBlock[];
  readonly links?: readonly LinkPlan[];
  /**
   * For a list of the add-in's that is rewritten in place: before anything is written, its tables show all their rows
   * again and the areas lose their links. Neither comes back when the plan is taken back.
   */
  readonly freshens?: {
    readonly tables: readonly string[];
    readonly links: readonly Area[];
    /** Areas that lose their looks, merges, rules and links, and with them the sheet its page breaks, so that a layout of other rows can be written over them. */
    readonly areas?: readonly Area[];
  };
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  readonly showGridlines?: boolean;
  /** Native charts over the sheet's cells, made when everything else is done; they replace the add-in's former ones there. */
  readonly charts?: readonly ChartPlan[];
}

/**
 * How a sheet of the add-in's is known again, even when a person renamed it: `kind` says what it is (`card`,
 * `cardBook`, `table`, `lists` ...), `key` which one (a customer id, a table's name). Kept in the sheet's custom
 * properties together with `baseline`.
 */
export interface SheetMark {
  readonly kind: string;
  readonly key: string;
  /** What the add-in wrote there last, so that what a person typed since can be told apart; any JSON-able text. */
  readonly baseline?: string;
}

/** A sheet that a plan makes is named by a handle, so that later steps of the same plan can speak of it. */
export type SheetHandle = string;

/** The sheet that a step works on: one that the plan makes, or one that is there already (Excel's worksheet id). */
export type SheetTarget =
  | { readonly kind: 'planned'; readonly handle: SheetHandle }
  | { readonly kind: 'existing'; readonly id: string };

/** A new sheet at the end. `name` is a wish: Excel's rules and names already taken are seen to when it is applied. */
export interface MakeSheetStep {
  readonly kind: 'makeSheet';
  readonly handle: SheetHandle;
  readonly name: string;
  readonly mark: SheetMark;
  readonly tabColor?: string;
  readonly content: SheetContent;
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
}

export type PlanStep =
  | MakeSheetStep
  /** A copy of a sheet that this plan makes, with the content written over it. */
  | { readonly kind: 'copySheet'; readonly handle: SheetHandle; readonly template: SheetHandle; readonly name: string; readonly mark: SheetMark; readonly tabColor?: string; readonly content: SheetContent }
  /** Content written over a sheet that is there. `mark`, where given, replaces the sheet's mark. */
  | { readonly kind: 'writeSheet'; readonly sheet: SheetTarget; readonly content: SheetContent; readonly mark?: SheetMark }
  /**
   * The template's first `rows` rows, copied whole (heights, looks, merges, rules, labels) onto `sheet`, `count` times
   * one under another: block i begins at row `i * rows`. Both sheets have the same column widths.
   */
  | { readonly kind: 'stampRows'; readonly sheet: SheetTarget; readonly template: SheetHandle; readonly rows: number; readonly count: number }
  /** Rows written under a table's last row, the table made longer to hold them; one such step a table. */
  | { readonly kind: 'appendRows'; readonly table: string; readonly rows: readonly (readonly CellInput[])[] }
  /**
   * A table made larger or smaller at its right end or bottom; `rows` counts the header row. What stood in cells that it
   * no longer holds stays, and cells that it newly holds have to be written in the same plan.
   */
  | { readonly kind: 'resizeTable'; readonly table: string; readonly rows: number; readonly columns: number }
  /**
   * A PivotTable with its slicers, over a table that is there by then, on a sheet that the plan makes. Where the host
   * refuses it, the plan goes on without it and `ifRefused` is written instead.
   */
  | { readonly kind: 'makePivot'; readonly sheet: SheetTarget; readonly pivot: PivotPlan; readonly ifRefused?: SheetContent }
  /** PivotTables of a sheet that take in what their tables hold when the plan is done; where the host refuses, the plan stands without. */
  | { readonly kind: 'refreshPivots'; readonly sheet: SheetTarget }
  /**
   * Rows of a table taken out, cells below move up; positions from the first row under the header, as they are before
   * the step. Later steps of the plan find what stands below further up. At most one step a table takes rows out or in.
   */
  | { readonly kind: 'deleteTableRows'; readonly table: string; readonly rows: readonly number[] }
  /** Rows put into a table before the row at position `at` (the number of rows: at the end); cells below move down. */
  | { readonly kind: 'insertTableRows'; readonly table: string; readonly at: number; readonly rows: readonly (readonly CellInput[])[] }
  /** A sheet that the add-in itself made and may take away; `restored` brings it back when the run is taken back. */
  | { readonly kind: 'deleteSheet'; readonly sheet: SheetTarget; readonly restored?: MakeSheetStep }
  /** A workbook setting of the add-in's, JSON-able. */
  | { readonly kind: 'setSetting'; readonly key: string; readonly value: unknown }
  /** The sheet that is shown when the job is done. */
  | { readonly kind: 'activate'; readonly sheet: SheetTarget };

/** Steps are carried out in order. */
export interface Plan {
  readonly steps: readonly PlanStep[];
}
