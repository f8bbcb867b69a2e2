import { z } from 'zod';
import type { SourceRows } from '../domain/setUp/tableGrowth';
import type { TableName } from '../domain/tables';
import type { OwnWorkbook } from './readWorkbook';

const sourcesSchema = z.record(z.string(), z.string());

export type SourcesByTable = ReadonlyMap<TableName, readonly SourceRows[]>;

/** By list, the fingerprint of its rows. */
export function sourcesSetting(sources: SourcesByTable): Readonly<Record<string, string>> {
  return Object.fromEntries([...sources].flatMap(([table, lists]) => lists.map((list) => [nameOf(table, list), fingerprint(list)])));
}

/** The stored setting with the fingerprints of these lists; those of others stay. */
export function mergedSourcesSetting(own: OwnWorkbook, sources: SourcesByTable): Readonly<Record<string, string>> {
  const taken = sourcesSchema.safeParse(own.takenSources);
  return { ...(taken.success ? taken.data : {}), ...sourcesSetting(sources) };
}

/** The lists whose rows are not those that were taken over last. */
export function changedSources(sources: SourcesByTable, own: OwnWorkbook): SourcesByTable {
  const taken = sourcesSchema.safeParse(own.takenSources);
  const known = taken.success ? taken.data : {};
  return new Map([...sources].map(([table, lists]) => [table, lists.filter((list) => known[nameOf(table, list)] !== fingerprint(list))]));
}

const nameOf = (table: TableName, list: SourceRows): string => `${table}:${list.id}`;

/** Two 32-bit FNV-1a sums over all cells, in hexadecimal: enough to tell a changed list from an unchanged one. */
function fingerprint(list: SourceRows): string {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
      high = Math.imul(high ^ (text.charCodeAt(i) + i), 0x01000193);
    }
  };
  for (const [key, cells] of list.data.columns) {
    add(key);
    for (const cell of cells) add(`${typeof cell}${String(cell)}\u001f`);
  }
  return `${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}-${list.data.rowCount}`;
}
