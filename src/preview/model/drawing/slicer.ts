import type { DrawingBase } from './drawing';

/**
 * What a slicer filters: a table's column, or a field of PivotTables that share one cache. What is chosen stands in
 * their filters.
 */
export type SlicerSource =
  | { readonly kind: 'table'; readonly tableId: number; readonly columnId: number }
  /** `fieldName` is the source's, by which the field is known however the source's columns move. */
  | { readonly kind: 'pivot'; readonly pivotIds: readonly string[]; readonly fieldName: string };

export interface SlicerModel extends DrawingBase {
  readonly kind: 'slicer';
  caption: string;
  showCaption: boolean;
  /** 'SlicerStyleLight1' ... */
  style: string;
  /** Excel.SlicerSortType */
  sortBy: string;
  source: SlicerSource;
  /** The name of its cache in the file; slicers of one field share it. */
  cacheName: string;
  columnCount: number;
  /** Points. */
  rowHeight: number;
  /** What the opened file says of the slicer and of its cache beside what the model knows. */
  readonly kept?: KeptSlicerMarkup;
}

export interface KeptSlicerMarkup {
  readonly slicerAttributes: Readonly<Record<string, string>>;
  /** Of the element that tells what the cache's items are. */
  readonly cacheAttributes: Readonly<Record<string, string>>;
  /** `<ext>` elements of the cache. */
  readonly cacheExtensions: string;
}
