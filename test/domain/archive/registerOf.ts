import { serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

export type Row = Readonly<Record<string, RawCell>>;

const DAYS = new Set(['documentDate', 'filedDate', 'retentionUntil', 'holdSince', 'holdEnded', 'firstDay', 'lastDay', 'lentAt', 'returnedAt']);

/** A table from rows by field key; days are written `YYYY-MM-DD`. */
export function tableOf(rows: readonly Row[]): ColumnTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (key: string, value: RawCell | undefined): RawCell => (DAYS.has(key) && typeof value === 'string' && value !== '' ? serialOfIso(value) : (value ?? ''));
  return { rowCount: rows.length, columns: new Map(keys.map((key) => [key, rows.map((row) => cell(key, row[key]))])) };
}
