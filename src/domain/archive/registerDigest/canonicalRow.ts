import type { ColumnTable, RawCell } from '../../tables';
import { isoOf } from '../../serialDate';
import { clockOf, toMinute } from '../borrowing/loanTime';

/** What stands before every row that is digested: which register, and which version of this form. */
export const REGISTER_FORM = 'customer-files/destructions/1';

/** The fields of a row that its digest is over, in this order (docs/decisions/0009). */
export const DIGESTED_FIELDS = [
  ['formNumber', 'text'], ['step', 'text'], ['at', 'time'], ['by', 'text'], ['fileNumber', 'text'], ['title', 'text'], ['secrecy', 'text'],
  ['documentDate', 'date'], ['retentionUntil', 'date'], ['pages', 'number'], ['reason', 'text'], ['witness', 'text'], ['rule', 'text'],
  ['delegationNumber', 'text'], ['remarks', 'text'], ['previousDigest', 'text'],
] as const satisfies readonly (readonly [string, 'text' | 'time' | 'date' | 'number'])[];

type FieldKind = (typeof DIGESTED_FIELDS)[number][1];

/**
 * One row in the form that is digested: the register's name, then each field as a netstring, `<length>:<text>,` with the length in
 * bytes of UTF-8, so that no two different rows look alike. Text in NFC; list items by their keys, so that the workbook's language
 * does not count; days `YYYY-MM-DD`, times `YYYY-MM-DDTHH:MM`, numbers as JavaScript writes them; what is empty has length 0.
 */
export function canonicalRow(cells: readonly RawCell[]): string {
  let text = `${REGISTER_FORM}\n`;
  for (let index = 0; index < DIGESTED_FIELDS.length; index++) {
    const cell = cells[index] ?? '';
    text += netstring(typeof cell === 'string' ? cell : canonicalValue(cell, DIGESTED_FIELDS[index]?.[1] ?? 'text'));
  }
  return text;
}

/** `<length>:<text>,`; texts of ASCII, the most of them, are in NFC already and have a byte a character. */
function netstring(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) < 0x80) continue;
    const composed = text.normalize('NFC');
    return `${utf8Length(composed)}:${composed},`;
  }
  return `${text.length}:${text},`;
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two: four bytes for the character.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) length += 2;
    else if (code >= 0x80) length += 1;
  }
  return length;
}

function canonicalValue(cell: number | boolean, kind: FieldKind): string {
  if (typeof cell === 'boolean') return String(cell);
  switch (kind) {
    case 'date':
      return dayText(Math.floor(cell));
    case 'time': {
      const time = toMinute(cell);
      return `${dayText(Math.floor(time))}T${clockOf(time)}`;
    }
    case 'number':
    case 'text':
      return String(cell);
  }
}

/** Days come again from row to row. */
const DAYS = new Map<number, string>();
const MOST_DAYS = 50_000;

function dayText(day: number): string {
  const known = DAYS.get(day);
  if (known !== undefined) return known;
  const text = isoOf(day);
  if (DAYS.size < MOST_DAYS) DAYS.set(day, text);
  return text;
}

/** The cells of a table's row in the order of the digested fields. */
export function rowReader(table: ColumnTable): (row: number) => readonly RawCell[] {
  const columns = DIGESTED_FIELDS.map(([key]) => table.columns.get(key));
  return (row) => columns.map((cells) => cells?.[row] ?? '');
}
