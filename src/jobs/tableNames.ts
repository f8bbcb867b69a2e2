import type { TableName } from '../domain/tables';

/** Names for new tables: the stable ones, with a number where a person's own table has that name already. */
export function freeTableNames(wanted: readonly TableName[], taken: readonly string[]): ReadonlyMap<TableName, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    wanted.map((table) => {
      const name = freeTableName(table, [...used]);
      used.add(name.toLowerCase());
      return [table, name];
    }),
  );
}

/** A name for one table: the one wished for, with a number where a table has that already; case does not count. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  return name;
}
