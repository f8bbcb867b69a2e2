import type { RawCell, TableName } from '../../tables';
import type { FollowingCell } from './followingCells';
import { rowSum, type FollowedCells, type MergeRecord, type RowsByKey } from './mergeRecord';

/** What undoing a join does, and what it leaves because somebody changed it since. */
export interface MergeUndo {
  /** The customer that comes back: its place in the list, and its cells in the order of the table's columns. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** The survivor's row, undefined where it is gone, and what its cells get. */
  readonly survivorRow: number | undefined;
  readonly fields: readonly { readonly column: number; readonly value: RawCell }[];
  readonly references: readonly FollowingCell[];
  /** Fields of the survivor that hold something else than the join gave them. */
  readonly fieldsKept: readonly { readonly header: string; readonly value: RawCell }[];
  /** Rows that are not found any more or name another customer now, by table. */
  readonly rowsLost: ReadonlyMap<TableName, number>;
}

/** Works out how to undo a join in the workbook as it is now. `headers` are those of the list of customers. */
export function undoMerge(record: MergeRecord, headers: readonly string[], tables: ReadonlyMap<TableName, RowsByKey>): MergeUndo {
  const customers = tables.get('Customers') ?? { keys: [], columns: [], rowCount: 0 };
  const values = new Map(record.cells);
  const survivorRow = rowOfSurvivor(record, customers);
  const fields: { column: number; value: RawCell }[] = [];
  const fieldsKept: { header: string; value: RawCell }[] = [];
  for (const { header, before, after } of record.fields) {
    const column = headers.indexOf(header);
    const now = survivorRow === undefined ? '' : (customers.columns[column]?.[survivorRow] ?? '');
    if (survivorRow !== undefined && column >= 0 && now === after) fields.push({ column, value: before });
    else fieldsKept.push({ header, value: now });
  }
  const found = record.followed.map((followed) => findFollowed(followed, tables.get(followed.table)));
  const rowsLost = new Map<TableName, number>();
  for (const [index, { lost }] of found.entries()) {
    const { table, key } = record.followed[index] ?? {};
    if (table && key === 'customerId' && lost > 0) rowsLost.set(table, (rowsLost.get(table) ?? 0) + lost);
    else if (table && lost > 0 && !rowsLost.has(table)) rowsLost.set(table, lost);
  }
  return {
    row: placeFor(record, customers),
    cells: headers.map((header) => values.get(header) ?? ''),
    survivorRow,
    fields,
    references: found.flatMap(({ cells }) => cells),
    fieldsKept,
    rowsLost,
  };
}

/** Under the customer that stood above it, else where it was. */
function placeFor({ above, row }: MergeRecord, { keys, columns, rowCount }: RowsByKey): number {
  const [ids, names] = [columns[keys.indexOf('customerId')] ?? [], columns[keys.indexOf('customerName')] ?? []];
  const isAbove = (at: number): boolean => (ids[at] ?? '') === above.id && (above.id !== '' || (names[at] ?? '') === above.name);
  if ((above.id === '' && above.name === '') || isAbove(row - 1)) return Math.min(row, rowCount);
  for (let at = 0; at < rowCount; at++) if (isAbove(at)) return at + 1;
  return Math.min(row, rowCount);
}

function rowOfSurvivor({ survivor, fields }: MergeRecord, { keys, columns }: RowsByKey): number | undefined {
  const at = (key: string): readonly RawCell[] => columns[keys.indexOf(key)] ?? [];
  if (survivor.id !== '') {
    const row = at('customerId').indexOf(survivor.id);
    return row >= 0 ? row : undefined;
  }
  const names = new Set([survivor.name, ...fields.map(({ after }) => after)]);
  const row = at('customerName').findIndex((name) => name !== '' && names.has(name));
  return row >= 0 ? row : undefined;
}

/** Finds the rows again: where they were, else anywhere, by what their other cells hold. */
function findFollowed({ table, key, before, after, rows, sums }: FollowedCells, now: RowsByKey | undefined): { readonly cells: readonly FollowingCell[]; readonly lost: number } {
  if (!now) return { cells: [], lost: rows.length };
  const column = now.columns[now.keys.indexOf(key)] ?? [];
  const taken = new Set<number>();
  const isIt = (row: number, sum: string | undefined): boolean => column[row] === after && !taken.has(row) && rowSum(now, row) === sum;
  const waiting: string[] = [];
  const found: number[] = [];
  rows.forEach((row, index) => {
    const sum = sums[index] ?? '';
    if (isIt(row, sum)) {
      taken.add(row);
      found.push(row);
    } else waiting.push(sum);
  });
  const elsewhere = waiting.length > 0 ? rowsBySum(now, column, after, taken) : new Map<string, number[]>();
  for (const sum of waiting) {
    const row = elsewhere.get(sum)?.shift();
    if (row !== undefined) found.push(row);
  }
  return { cells: found.map((row) => ({ table, row, key, before: after, after: before })), lost: rows.length - found.length };
}

function rowsBySum(now: RowsByKey, column: readonly RawCell[], value: RawCell, taken: ReadonlySet<number>): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < now.rowCount; row++) {
    if (column[row] !== value || taken.has(row)) continue;
    const sum = rowSum(now, row);
    const same = rows.get(sum);
    if (same) same.push(row);
    else rows.set(sum, [row]);
  }
  return rows;
}
