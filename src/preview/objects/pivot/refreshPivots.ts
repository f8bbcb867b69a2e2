import { ExcelError, type Session } from '../../interpreter/officeClass';
import { pivotCaches } from '../../model/pivot/movePivots';
import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { refreshPivotCache } from '../../pivot/refreshPivotCache';
import { changePivots } from './changePivot';
import { labelOrder } from './fieldSort';
import { followFields } from './followFields';

/** Reads a cache's source again and shows every PivotTable over it anew. */
export function refreshCache(cache: PivotCacheModel, session: Session): void {
  const pivots = session.workbook.sheets.flatMap(({ pivotTables }) =>
    pivotTables.filter((pivot) => pivot.cache === cache),
  );
  const { source: _source, ...before } = cache;
  if (cache.fields.some(({ derived }) => derived !== undefined))
    throw new ExcelError(
      'NotImplemented',
      'PivotTables with grouped or calculated fields cannot be refreshed by the preview.',
      501,
    );
  session.calculateIfNeeded();
  try {
    changePivots(pivots, session, () => {
      const isRead = refreshPivotCache(session.workbook, cache, session.options.user);
      if (!isRead)
        throw new ExcelError('InvalidReference', "The PivotTable's source is not there any more or is not valid.");
      for (const pivot of pivots) followFields(pivot, before.fields, labelOrder(pivot, session));
    });
  } catch (error) {
    Object.assign(cache, before);
    throw error;
  }
}

/**
 * Refreshes several PivotTables, each cache once. A source that cannot be read does not keep the others from being
 * refreshed; its error is raised when they are.
 */
export function refreshPivots(pivots: readonly PivotTableModel[], session: Session): void {
  const failures = [...new Set(pivots.map(({ cache }) => cache))].map((cache) => failureOf(cache, session));
  const failure = failures.find((each) => each !== undefined);
  if (failure) throw failure;
}

/** Refreshes what is to be refreshed whenever the workbook is opened, as far as its source can be read. */
export function refreshOnOpening(session: Session): void {
  for (const cache of pivotCaches(session.workbook)) if (cache.refreshOnOpen) failureOf(cache, session);
}

/** Refreshes a cache; Excel's refusal where there is one. */
function failureOf(cache: PivotCacheModel, session: Session): ExcelError | undefined {
  try {
    refreshCache(cache, session);
    return undefined;
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}
