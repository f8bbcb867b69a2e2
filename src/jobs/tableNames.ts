import type { TableName } from '../domain/tables';

/** Names for new tables: the stable ones, with a number where a person's own table has that name already. */
export function freeTableNames(wanted: readonly TableName[], taken: readonly string[]): ReadonlyMap<TableName, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    wanted.map((table) => {
      let name: string = table;
      for (let number = 2; used.has(name.toLowerCase()); number++) name = `${table}_${number}`;
      used.add(name.toLowerCase());
      return [table, name];
    }),
  );
}
