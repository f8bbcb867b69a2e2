import { LANGUAGES } from '../../domain/language';
import type { RawCell } from '../../domain/tables';
import { createTexts, type TextKey } from '../../i18n/texts';
import type { ListOnSheet } from './listOnSheet';

/** How the rows of a list are known again, whatever its language and the order of its columns. */
export interface ListKeys {
  /** Text keys of the list's own headers. */
  readonly headers: readonly TextKey[];
  /** The one whose cells name the rows, and its position in a list that is made. */
  readonly key: TextKey;
  readonly position: number;
}

/** Columns that people added to the table of a list, whose rows move when it is written again. */
export interface OwnColumns {
  readonly headers: readonly string[];
  /** Their cells by the row's key; rows without any are left out. */
  readonly cells: ReadonlyMap<string, readonly RawCell[]>;
}

/** Finds them. `rows` begin with the headers, in any language. */
export function ownColumnsIn(rows: readonly (readonly RawCell[])[], { headers: columns, key }: ListKeys): OwnColumns {
  const [headers = [], ...body] = rows;
  const wordsOf = (column: TextKey): readonly string[] => LANGUAGES.map((language) => createTexts(language)(column));
  const known = new Set(columns.flatMap(wordsOf));
  const keyAt = headers.findIndex((header) => wordsOf(key).includes(String(header).trim()));
  const own = headers.flatMap((header, position) => (known.has(String(header).trim()) ? [] : [position]));
  if (keyAt < 0 || own.length === 0) return { headers: [], cells: new Map() };
  return {
    headers: own.map((position) => String(headers[position])),
    cells: new Map(
      body
        .map((row) => [String(row[keyAt] ?? ''), own.map((position) => row[position] ?? '')] as const)
        .filter(([name, cells]) => name !== '' && cells.some((cell) => cell !== '')),
    ),
  };
}

/** The list with people's columns behind its own, each cell beside the row that it was written for. */
export function withOwnColumns(list: ListOnSheet, own: OwnColumns, { position }: ListKeys): ListOnSheet {
  if (own.headers.length === 0) return list;
  const none = own.headers.map(() => '');
  return {
    ...list,
    columns: [...list.columns, ...own.headers.map((header) => ({ header, characters: OWN_CHARACTERS, wrap: true }))],
    rows: list.rows.map((row) => [...row, ...(own.cells.get(String(row[position])) ?? none)]),
  };
}

const OWN_CHARACTERS = 20;

/** Rows that people wrote beside and that the list has no longer. */
export function rowsGone(list: ListOnSheet, own: OwnColumns, { position }: ListKeys): number {
  const there = new Set(list.rows.map((row) => String(row[position])));
  return [...own.cells.keys()].filter((key) => !there.has(key)).length;
}
