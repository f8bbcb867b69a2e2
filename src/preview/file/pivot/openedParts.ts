import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { pivotState } from '../../model/pivot/copyPivot';
import type { WorkbookModel } from '../../model/workbook';
import { cacheSourceMarkup } from './cacheSource';

/** What of a PivotTable its definition tells, in JSON. */
const pivotJson = (pivot: PivotTableModel): string =>
  JSON.stringify({ ...pivotState(pivot), slicerFields: pivot.slicerFields ?? [] });

/** What of a PivotTable its items and their order come from; the rest is said by the definition's root. */
export function structureJson(state: Partial<PivotTableModel>): string {
  const { fields, rows, columns, filters, data, slicerFields, layout } = state;
  const shape = layout && {
    layoutType: layout.layoutType,
    subtotals: layout.subtotalLocation,
    totals: [layout.showRowGrandTotals, layout.showColumnGrandTotals],
    lines: [layout.repeatAllItemLabels, layout.blankLineAfterEachItem],
  };
  return JSON.stringify({ fields, rows, columns, filters, data, slicerFields: slicerFields ?? [], shape });
}

interface CacheJson {
  /** Null where the workbook has nothing that the source could be. */
  readonly source: string | null;
  readonly rest: string;
}

function cacheJson(cache: PivotCacheModel, workbook: WorkbookModel): CacheJson {
  const { fields, recordCount, refreshedBy, refreshedDate, refreshOnOpen } = cache;
  const records = cache.records.map(recordsMark);
  const rest = { fields, recordCount, records, refreshedBy, refreshedDate, refreshOnOpen };
  return { source: cacheSourceMarkup(cache.source, workbook) ?? null, rest: JSON.stringify(rest) };
}

/** FNV-1a over the record's places. */
function recordsMark(places: Uint32Array): string {
  let hash = 0x811c9dc5;
  for (const place of places) hash = Math.imul(hash ^ place, 0x01000193);
  return `${places.length}-${(hash >>> 0).toString(16)}`;
}

/** Notes, at the end of reading, what the parts at the paths said. */
export function markAsRead(
  workbook: WorkbookModel,
  caches: ReadonlyMap<PivotCacheModel, string>,
  pivots: ReadonlyMap<PivotTableModel, string>,
): void {
  for (const [cache, path] of caches) cache.file = { path, asRead: JSON.stringify(cacheJson(cache, workbook)) };
  for (const [pivot, path] of pivots) pivot.file = { path, asRead: pivotJson(pivot) };
}

/**
 * How a cache stands to its part: still the same, the same from a source that is called or lies otherwise now, or
 * another.
 */
export type CacheChange = 'none' | 'source' | 'all';

/** A source that is gone since leaves the part as it is. */
export function cacheChange(cache: PivotCacheModel, workbook: WorkbookModel): CacheChange {
  if (!cache.file) return 'all';
  const then = JSON.parse(cache.file.asRead) as CacheJson;
  const now = cacheJson(cache, workbook);
  if (now.rest !== then.rest) return 'all';
  return now.source === null || now.source === then.source ? 'none' : 'source';
}

export const isPivotAsRead = (pivot: PivotTableModel): boolean => pivot.file?.asRead === pivotJson(pivot);

/** Whether fields, axes, values and what else makes up the items are still what the part says. */
export const isStructureAsRead = (pivot: PivotTableModel): boolean =>
  pivot.file !== undefined &&
  structureJson(pivot) === structureJson(JSON.parse(pivot.file.asRead) as Partial<PivotTableModel>);
