import type { RawCell, TableName } from '../../tables';
import type { FollowingCell, NamingColumn } from './followingCells';

/** Cells of one column that a join gave one value where they had had another. */
export interface FollowedCells {
  readonly table: TableName;
  readonly key: NamingColumn;
  readonly before: RawCell;
  readonly after: RawCell;
  /** Rows from the first under the header, as they were at the join. */
  readonly rows: readonly number[];
  /** What the other cells of each row held, as a sum: finds a row again that was moved, and tells one that was changed. */
  readonly sums: readonly string[];
}

/** Everything that is needed to undo a join. */
export interface MergeRecord {
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  readonly survivor: { readonly id: RawCell; readonly name: RawCell };
  readonly merged: { readonly id: RawCell; readonly name: RawCell };
  /** The merged customer's row: its position, the customer in the row above (id and name empty for none), its cells by header. */
  readonly row: number;
  readonly above: { readonly id: RawCell; readonly name: RawCell };
  readonly cells: readonly (readonly [header: string, value: RawCell])[];
  /** The survivor's cells that the join changed, by header. */
  readonly fields: readonly { readonly header: string; readonly before: RawCell; readonly after: RawCell }[];
  readonly followed: readonly FollowedCells[];
}

/** A table's rows as they stand, with the columns' keys and headers in one order. */
export interface RowsByKey {
  readonly keys: readonly string[];
  readonly columns: readonly (readonly RawCell[])[];
  readonly rowCount: number;
}

/** Sums up a row without the cells that name its customer. */
export function rowSum({ keys, columns }: RowsByKey, row: number): string {
  let sum = 0x811c9dc5;
  for (let column = 0; column < columns.length; column++) {
    const key = keys[column];
    if (key === 'customerId' || key === 'customerName') continue;
    const cell = columns[column]?.[row] ?? '';
    const text = `${typeof cell}${String(cell)}\u0000`;
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}

/** The cells that follow a join, those of one table, column, old and new value together. */
export function followedCells(cells: readonly FollowingCell[], tables: ReadonlyMap<TableName, RowsByKey>): readonly FollowedCells[] {
  const groups = new Map<string, { readonly first: FollowingCell; readonly rows: number[]; readonly sums: string[] }>();
  for (const cell of cells) {
    const name = JSON.stringify([cell.table, cell.key, cell.before, cell.after]);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { first: cell, rows: [], sums: [] }));
    group.rows.push(cell.row);
    const table = tables.get(cell.table);
    group.sums.push(table ? rowSum(table, cell.row) : '');
  }
  return [...groups.values()].map(({ first: { table, key, before, after }, rows, sums }) => ({ table, key, before, after, rows, sums }));
}
