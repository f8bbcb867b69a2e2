import type { ColumnTable, TableName } from '../tables';
import { tableGrowth, type RowOrigin, type SourceRows } from './tableGrowth';

/** Lists of people's own, read as one table, that know where each cell stands. */
export interface MergedLists {
  /** With the columns that at least one list has: what no list asks for is not missing. */
  readonly data: ColumnTable;
  readonly originsOf: (row: number) => readonly RowOrigin[];
}

/** One table of all lists that feed it; rows that are one customer or one document are one row. */
export function mergedLists(table: TableName, sources: readonly SourceRows[]): MergedLists {
  const { columns, newRows, originsOf } = tableGrowth(table, sources);
  const kept = columns.flatMap((key, position) => (sources.some(({ data }) => data.columns.has(key)) ? [[key, position] as const] : []));
  return {
    data: { rowCount: newRows.length, columns: new Map(kept.map(([key, position]) => [key, newRows.map((row) => row[position] ?? '')])) },
    originsOf,
  };
}
