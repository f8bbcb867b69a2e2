import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import { pivotCaches } from './movePivots';
import type { PivotCacheModel, PivotSource } from './pivotCache';

/** What sheets and tables of another workbook became in this one, by their ids. */
export interface AdoptedIds {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<number, number>;
}

/**
 * Makes the PivotTables of sheets that came from another workbook PivotTables of this one: their caches get numbers of
 * their own, and read from the sheets and tables that came along. What was left behind, their records are all there is.
 */
export function adoptPivots(target: WorkbookModel, sheets: readonly SheetModel[], ids: AdoptedIds): void {
  let lastId = [...pivotCaches(target)].reduce((most, { id }) => Math.max(most, id), 0);
  const caches = new Map<PivotCacheModel, PivotCacheModel>();
  for (const pivot of sheets.flatMap(({ pivotTables }) => pivotTables)) {
    let cache = caches.get(pivot.cache);
    if (!cache) {
      const { file: _file, ...rest } = pivot.cache;
      cache = { ...rest, id: ++lastId, source: adoptedSource(rest.source, ids) };
      caches.set(pivot.cache, cache);
    }
    pivot.cache = cache;
    delete pivot.file;
  }
}

function adoptedSource(source: PivotSource, { sheets, tables }: AdoptedIds): PivotSource {
  switch (source.kind) {
    case 'range': {
      const sheetId = sheets.get(source.sheetId);
      return sheetId === undefined ? { kind: 'external' } : { ...source, sheetId };
    }
    case 'table': {
      const tableId = tables.get(source.tableId);
      return tableId === undefined ? { kind: 'external' } : { ...source, tableId };
    }
    case 'name':
    case 'external':
      return source;
  }
}
