import type { Rect } from './area';
import type { PreservedMarkup } from './preserved';
import type { AutoFilterModel } from './sheet';

export interface TableColumnModel {
  readonly id: number;
  name: string;
  /** The calculated column's formula, if the column has one. */
  formula?: string;
  /** As in the file: 'sum', 'count', 'custom' ... with the total row's formula or label. */
  totalFunction?: string;
  totalLabel?: string;
  readonly preserved?: PreservedMarkup;
}

/** An Excel Table. `range` takes in header and total row where they are shown. */
export interface TableModel {
  readonly id: number;
  name: string;
  range: Rect;
  columns: TableColumnModel[];
  showHeaders: boolean;
  /** The one data row is only the place where the first row goes, as long as it is blank: a table of a header alone. */
  insertRow?: boolean;
  showTotals: boolean;
  /** 'TableStyleMedium2' ... or '' for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  filter: AutoFilterModel | undefined;
  /** The last sort in Excel.SortField's shape, for reading back. */
  sortFields: readonly Readonly<Record<string, unknown>>[];
  sortMatchCase: boolean;
  readonly preserved?: PreservedMarkup;
}
