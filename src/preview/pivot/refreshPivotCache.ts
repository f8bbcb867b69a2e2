import type { PivotCacheModel } from '../model/pivot/pivotCache';
import type { WorkbookModel } from '../model/workbook';
import { readPivotSource } from './readSource';

/**
 * Reads a cache's source again. Gives false, and changes nothing, where the source cannot be read. Fields and items may stand elsewhere
 * than before: the PivotTables over the cache are brought after it by the caller, their fields with `fieldsOfCache`.
 */
export function refreshPivotCache(
  workbook: WorkbookModel,
  cache: PivotCacheModel,
  who: string,
  when = new Date(),
): boolean {
  const read = readPivotSource(workbook, cache.source);
  if (!read) return false;
  cache.fields = read.fields;
  cache.recordCount = read.recordCount;
  cache.records = read.records;
  cache.refreshedBy = who;
  cache.refreshedDate = when;
  return true;
}
