import { a1 } from '../matching/sheetGrid';
import type { Place } from '../problem';
import type { MergedLists } from '../setUp/mergedLists';

/** Where the cells of a checked table stand in the workbook. Rows count the table's from 0. */
export interface TablePlace {
  /** A structured table; lists that people keep themselves are checked, too, but nothing is mended there. */
  readonly isStructured: boolean;
  /** The cell of a field; the row's first cell where the table has no such column. */
  readonly placeOf: (field: string, row: number) => Place;
  /** A row as a finding in another row names it: its number on the sheet, with the sheet where that is another one. */
  readonly rowName: (row: number, besideRow: number) => string | number;
}

/** A structured table: one area of one sheet, its header row first. */
export interface TableArea {
  readonly sheetName: string;
  /** Zero-based row of the headers and column of the first field. */
  readonly top: number;
  readonly left: number;
}

/** Places in a structured table; `fields` are its columns from left to right. */
export function structuredPlace({ sheetName, top, left }: TableArea, fields: readonly string[]): TablePlace {
  const positions = new Map(fields.map((key, position) => [key, position]));
  return {
    isStructured: true,
    placeOf: (field, row) => ({ sheet: sheetName, cell: a1(top + 1 + row, left + (positions.get(field) ?? 0)) }),
    rowName: (row) => top + 2 + row,
  };
}

/** Places in the lists that a table was read from: a cell stands where its value came from. */
export function listPlace({ originsOf }: MergedLists): TablePlace {
  return {
    isStructured: false,
    placeOf: (field, row) => {
      const origins = originsOf(row);
      const origin =
        origins.find(({ source, row: at }) => (source.data.columns.get(field)?.[at] ?? '') !== '') ??
        origins.find(({ source }) => source.sheetColumns.has(field)) ??
        origins[0];
      if (!origin) return {};
      const { source, row: at } = origin;
      const column = source.sheetColumns.get(field) ?? Math.min(...source.sheetColumns.values());
      return { sheet: source.sheet, cell: a1((source.sheetRows[at] ?? 1) - 1, Number.isFinite(column) ? column : 0) };
    },
    rowName: (row, besideRow) => {
      const [origin, beside] = [originsOf(row)[0], originsOf(besideRow)[0]];
      const number = origin?.source.sheetRows[origin.row] ?? row + 1;
      return origin && origin.source.sheet !== beside?.source.sheet ? `${origin.source.sheet}!${number}` : number;
    },
  };
}
