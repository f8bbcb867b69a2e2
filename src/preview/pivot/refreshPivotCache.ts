import type { PivotCacheModel } from '../model/pivot/pivotCache';
import type { WorkbookModel } from '../model/workbook';
import { readPivotSource } from './readSource';

/**
 * Reads a cache's source again and brings the fields of every PivotTable over it up to date. Gives false, and changes nothing, where the
 * source cannot be read. What the PivotTables show is laid out by the caller.
 */
export function refreshPivotCache(workbook: WorkbookModel, cache: PivotCacheModel, who: string, when = new Date()): boolean {
  const read = readPivotSource(workbook, cache.source);
  if (!read) return false;
  cache.fields = read.fields;
  cache.recordCount = read.recordCount;
  cache.records = read.records;
  cache.refreshedBy = who;
  cache.refreshedDate = when;
  return true;
}
