import type { RawCell } from '../tables';
import type { HeaderUnit } from './headerText';
import type { GridArea } from './sheetGrid';

/** One column of a list found on a sheet. */
export interface FoundColumn {
  /** Counted from the sheet's column A. */
  readonly column: number;
  /** The header as one text, its lines joined; '' where the column has none. Unique within the list. */
  readonly header: string;
  /** The header's own last line, before a group's name was put in front. */
  readonly label: string;
  /** The name of the group that the column stands under (`所有者` over `姓名`, `电话`), '' without one. */
  readonly group: string;
  readonly unit: HeaderUnit | undefined;
  readonly isHidden: boolean;
  /** The cells of the list's rows, in the order of `FoundList.rows`. */
  readonly values: readonly RawCell[];
  /** Number formats of the first of them, '' where unknown. */
  readonly formats: readonly string[];
}

/** Why a row inside a list is none of its rows. */
export type LeftOutKind = 'total' | 'repeatedHeader' | 'note';

export interface LeftOutRow {
  /** Counted from the sheet's row 1. */
  readonly row: number;
  readonly kind: LeftOutKind;
  readonly text: string;
}

/** A list on a sheet: header, rows, and what stands among them and is no row. All rows and columns count from A1. */
export interface FoundList {
  /** Unique in the workbook: sheet id and address. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** From the first header row to the last row. */
  readonly area: GridArea;
  /** Empty where the list has no header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly FoundColumn[];
  /** Sheet rows of the list's rows. */
  readonly rows: readonly number[];
  readonly leftOut: readonly LeftOutRow[];
  readonly blankRows: number;
  readonly hiddenRows: number;
  /** Headers that stand there more than once. */
  readonly duplicateHeaders: readonly string[];
}
