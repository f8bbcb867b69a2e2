import type { Rect } from '../area';
import type { CellValue } from '../cellValue';
import type { PivotCacheModel, PivotPartFromFile } from './pivotCache';

/** Stands among `rows` or `columns` for the names of the values, where there are several. */
export const VALUES_FIELD = -2;

/** An item of a field, by its index in the cache's field. */
export interface PivotItemModel {
  readonly cacheIndex: number;
  /** A name that a person gave it; undefined: its value as the number format shows it. */
  caption?: string;
  /** Chosen by the manual filter. */
  visible: boolean;
  isExpanded: boolean;
}

/** How a field's items are sorted; undefined `by`: as the items stand. */
export type PivotSort =
  | { readonly by: 'labels'; readonly ascending: boolean }
  /** By a value's totals; `scope` narrows them to one item of each named field. */
  | { readonly by: 'values'; readonly ascending: boolean; readonly dataId: string; readonly scope: readonly { readonly field: number; readonly cacheIndex: number }[] };

/** The filters of a field in Office.js's own shapes (Excel.PivotFilters); the manual one is kept in the items. */
export interface PivotFieldFilters {
  dateFilter?: Readonly<Record<string, unknown>>;
  labelFilter?: Readonly<Record<string, unknown>>;
  /** `value` names a data hierarchy. */
  valueFilter?: Readonly<Record<string, unknown>>;
  /** Whether the manual filter is on: items that come later are hidden. */
  isManual: boolean;
}

/** One field; fields stand in the order of the cache's. */
export interface PivotFieldModel {
  /** A name that a person gave it; undefined: the source's. */
  caption?: string;
  items: PivotItemModel[];
  sort: PivotSort | undefined;
  filters: PivotFieldFilters;
  /** As Excel.Subtotals: which of them are shown. `automatic` is the usual one. */
  subtotals: Readonly<Record<string, boolean>>;
  showAllItems: boolean;
  /** On the filter axis: whether more than one item can be chosen. */
  allowMultipleItems: boolean;
}

/** One summarised value. */
export interface PivotDataModel {
  /** Of this PivotTable; kept when it is renamed. */
  readonly id: string;
  readonly field: number;
  /** 'Sum of Amount', or what a person called it. */
  name: string;
  /** Excel.AggregationFunction: 'Sum', 'Count', 'Average', 'Max', 'Min', 'Product', 'CountNumbers', 'StandardDeviation', 'StandardDeviationP', 'Variance', 'VarianceP'. */
  summarizeBy: string;
  /** Excel.ShowAsCalculation, with its base: a field (cache index) and an item (cache index, or 'previous' / 'next'). */
  showAs: { readonly calculation: string; readonly baseField?: number; readonly baseItem?: number | 'previous' | 'next' };
  numberFormat: string;
}

export interface PivotLayoutModel {
  /** Excel.PivotLayoutType */
  layoutType: 'Compact' | 'Outline' | 'Tabular';
  /** Excel.SubtotalLocationType */
  subtotalLocation: 'AtTop' | 'AtBottom' | 'Off';
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  repeatAllItemLabels: boolean;
  blankLineAfterEachItem: boolean;
  showFieldHeaders: boolean;
  fillEmptyCells: boolean;
  emptyCellText: string;
  enableFieldList: boolean;
  autoFormat: boolean;
  preserveFormatting: boolean;
  altTextTitle: string;
  altTextDescription: string;
  /** 'PivotStyleLight16' ... */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showRowHeaders: boolean;
  showColumnHeaders: boolean;
}

/** A cell of a laid out PivotTable: what it shows and what it is. */
export interface PivotCell {
  readonly value: CellValue;
  /** undefined: General. */
  readonly numberFormat?: string;
  /** Levels in, for compact row labels. */
  readonly indent?: number;
  readonly role: 'filterLabel' | 'filterValue' | 'header' | 'rowLabel' | 'columnLabel' | 'value' | 'subtotal' | 'grandTotal' | 'blank';
  /** The item chosen at each field that narrows this cell, as pairs of field and cache index; for values also the data's id. */
  readonly items?: readonly { readonly field: number; readonly cacheIndex: number }[];
  readonly dataId?: string;
}

/** Where a PivotTable's parts stand and what its cells show, as of its last refresh. */
export interface PivotView {
  /** Everything below the filters. */
  readonly rect: Rect;
  /** The filter fields above, where there are some. */
  readonly filterRect: Rect | undefined;
  readonly rowLabelRect: Rect | undefined;
  readonly columnLabelRect: Rect | undefined;
  readonly dataBodyRect: Rect | undefined;
  /** Rows of `rect`, then columns. */
  readonly cells: readonly (readonly PivotCell[])[];
  /** Rows of `filterRect`: label and value. */
  readonly filterCells: readonly (readonly PivotCell[])[];
}

export interface PivotTableModel {
  readonly id: string;
  name: string;
  cache: PivotCacheModel;
  /** The top left cell of what lies below the filters. */
  anchor: { row: number; column: number };
  fields: PivotFieldModel[];
  /** Fields on the axes, by index, in order; VALUES_FIELD among them where there are several values. */
  rows: number[];
  columns: number[];
  filters: number[];
  /** Fields that slicers choose items of: the choice counts even where the field stands on no axis. */
  slicerFields?: number[];
  data: PivotDataModel[];
  layout: PivotLayoutModel;
  allowMultipleFiltersPerField: boolean;
  useCustomSortLists: boolean;
  enableDataValueEditing: boolean;
  /** What stands in its cells; undefined: nothing yet. */
  view: PivotView | undefined;
  file?: PivotPartFromFile;
}
