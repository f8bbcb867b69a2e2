import type { Rect } from '../area';
import type { CellValue } from '../cellValue';

/** Where a PivotTable's records come from. */
export type PivotSource =
  | { readonly kind: 'table'; readonly tableId: number }
  | { readonly kind: 'range'; readonly sheetId: string; readonly rect: Rect }
  | { readonly kind: 'name'; readonly name: string }
  /** A source that the preview cannot read (a data model, a connection): the records of the file are all there is. */
  | { readonly kind: 'external' };

/** One column of the source, dictionary-encoded. */
export interface PivotCacheField {
  readonly name: string;
  /** Distinct values in the order of their first appearance; a field of a file may keep values that no record has any more. */
  readonly items: readonly CellValue[];
  /** The source's number format, by which items are shown: dates. */
  readonly numberFormat: string;
  /**
   * A field of a file that is no column of the source, or shows one in groups: months of dates, or a formula over other fields. How it is made
   * stands in the file's part alone; refreshing would lose it.
   */
  readonly derived?: 'group' | 'calculation';
}

/** What was read of a source at the last refresh; PivotTables over the same source share it. */
export interface PivotCacheModel {
  /** The cache's number in the file; unique in the workbook. */
  readonly id: number;
  source: PivotSource;
  fields: readonly PivotCacheField[];
  recordCount: number;
  /** By field: for each record the index of its value in the field's `items`. */
  records: readonly Uint32Array[];
  refreshedBy: string;
  refreshedDate: Date | undefined;
  refreshOnOpen: boolean;
  /** The definition's markup as the file had it, with its relations, for what the model does not know. */
  file?: PivotPartFromFile;
}

/** A part as the file had it: while the model is still as it was read, the part is written again as it came. */
export interface PivotPartFromFile {
  readonly path: string;
  /** JSON of what was read. */
  readonly asRead: string;
}
