import type { ColumnTable, RawCell } from '../../tables';
import { isoOf } from '../../serialDate';
import { clockOf, toMinute } from '../borrowing/loanTime';
import { beginRow, rowBytes, writeNetstring } from './canonicalBytes';

/** What stands before every row that is digested: which register, and which version of this form. */
export const REGISTER_FORM = 'customer-files/destructions/1';

/** The fields of a row that its digest is over, in this order (docs/decisions/0009). */
export const DIGESTED_FIELDS = [
  ['formNumber', 'text'], ['step', 'text'], ['at', 'time'], ['by', 'text'], ['fileNumber', 'text'], ['title', 'text'], ['secrecy', 'text'],
  ['documentDate', 'date'], ['retentionUntil', 'date'], ['pages', 'number'], ['reason', 'text'], ['witness', 'text'], ['rule', 'text'],
  ['delegationNumber', 'text'], ['remarks', 'text'], ['previousDigest', 'text'],
] as const satisfies readonly (readonly [string, 'text' | 'time' | 'date' | 'number'])[];

type FieldKind = (typeof DIGESTED_FIELDS)[number][1];

const BEGINNING = `${REGISTER_FORM}\n`;

/**
 * One row in the form that is digested, in bytes that the next call writes over: the register's name, then each field as a
 * netstring, `<length>:<text>,` with the length in bytes of UTF-8, so that no two different rows look alike. Text in NFC; list
 * items by their keys, so that the workbook's language does not count; days `YYYY-MM-DD`, times `YYYY-MM-DDTHH:MM`, numbers as
 * JavaScript writes them; what is empty has length 0.
 */
export function canonicalRow(cells: readonly RawCell[]): Uint8Array {
  beginRow(BEGINNING);
  for (let index = 0; index < DIGESTED_FIELDS.length; index++) {
    const cell = cells[index] ?? '';
    writeNetstring(typeof cell === 'string' ? cell : canonicalValue(cell, DIGESTED_FIELDS[index]?.[1] ?? 'text'));
  }
  return rowBytes();
}

function canonicalValue(cell: number | boolean, kind: FieldKind): string {
  if (typeof cell === 'boolean') return String(cell);
  switch (kind) {
    case 'date':
      return dayText(Math.floor(cell));
    case 'time':
      return kept(TIMES, toMinute(cell), timeText);
    case 'number':
    case 'text':
      return String(cell);
  }
}

/** Days and times come again from row to row. */
const DAYS = new Map<number, string>();
const TIMES = new Map<number, string>();
const MOST_KEPT = 50_000;

const timeText = (time: number): string => `${dayText(Math.floor(time))}T${clockOf(time)}`;

const dayText = (day: number): string => kept(DAYS, day, isoOf);

function kept(texts: Map<number, string>, value: number, wordOf: (value: number) => string): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = wordOf(value);
  if (texts.size < MOST_KEPT) texts.set(value, text);
  return text;
}

/** Reads the cells of a table's rows in the order of the digested fields, into an array that the next call writes over. */
export function rowReader(table: ColumnTable): (row: number) => readonly RawCell[] {
  const columns = DIGESTED_FIELDS.map(([key]) => table.columns.get(key));
  const cells: RawCell[] = columns.map(() => '');
  return (row) => {
    for (let index = 0; index < columns.length; index++) cells[index] = columns[index]?.[row] ?? '';
    return cells;
  };
}
