import type { Cell } from './plan';

/** How a pivot's values are gathered; words of Excel's. */
export type PivotSummary = 'Sum' | 'Count' | 'Average' | 'Max' | 'Min';

/** A field with the values of its table's column, summed up. */
export interface PivotValue {
  readonly field: string;
  readonly summary: PivotSummary;
  /** The heading of the values; not the field's own name, which Excel refuses. */
  readonly caption: string;
  /** en-US format code. */
  readonly numberFormat: string;
  /** Shown as a share of the whole, of its column or of its row, instead of as it is. */
  readonly shownAs?: 'PercentOfGrandTotal' | 'PercentOfColumnTotal' | 'PercentOfRowTotal';
}

/** A slicer of a pivot over an area of its sheet, in points from the sheet's corner. */
export interface SlicerPlan {
  readonly field: string;
  readonly caption: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A PivotTable over an Excel table. Fields are named by the table's headers. */
export interface PivotPlan {
  readonly name: string;
  /** The Excel name of the table that it is made over. */
  readonly source: string;
  /** The cell of its top left corner. */
  readonly at: Cell;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly PivotValue[];
  readonly layout: 'Compact' | 'Outline' | 'Tabular';
  readonly slicers: readonly SlicerPlan[];
}
