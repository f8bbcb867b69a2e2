import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { LiveArea } from '../../interpreter/liveArea';
import { contains } from '../../model/area';
import { pivotExtent, touchesPivot } from '../../model/pivot/pivotArea';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { SheetModel } from '../../model/sheet';
import { rectOf } from '../range/rangeObject';
import { activeSheet } from '../sheet/sheetLifecycle';
import { addPivot } from './addPivot';
import { findPivot, gone, pivotObject, pivotsOf, type PivotsSubject } from './pivotPlace';
import { refreshPivots } from './refreshPivots';

const find = (pivots: readonly PivotTableModel[], key: unknown): OfficeObject | undefined => {
  const pivot = findPivot(pivots, key);
  return pivot && pivotObject(pivot);
};

export const pivotTableCollectionClass: OfficeClassDefinition<PivotsSubject> = {
  items: (subject) => pivotsOf(subject).map(pivotObject),
  item: (subject, key) => find(pivotsOf(subject), key),
  methods: {
    add: (subject, args, session) =>
      pivotObject(addPivot(subject instanceof SheetModel ? subject : activeSheet(session), args, session)),
    getCount: (subject) => pivotsOf(subject).length,
    getItemOrNullObject: (subject, [key]) => find(pivotsOf(subject), key) ?? null,
    refreshAll: (subject, _, session) => refreshPivots(pivotsOf(subject), session),
  },
};

/** The PivotTables that a range touches, or holds whole, from top to bottom and from left to right. */
export const pivotTableScopedCollectionClass: OfficeClassDefinition<readonly PivotTableModel[]> = {
  items: (pivots) => pivots.map(pivotObject),
  item: find,
  methods: {
    getCount: (pivots) => pivots.length,
    getFirst: ([first]) => {
      if (!first) throw gone();
      return pivotObject(first);
    },
    getFirstOrNullObject: ([first]) => first && pivotObject(first),
    getItemOrNullObject: (pivots, [key]) => find(pivots, key) ?? null,
  },
};

/** What `Range.getPivotTables` leads to. */
export function pivotsInArea(area: LiveArea, fullyContained: boolean): OfficeObject {
  const rect = rectOf(area);
  const pivots = area.sheet.pivotTables.filter((pivot) =>
    fullyContained ? contains(rect, pivotExtent(pivot)) : touchesPivot(pivot, rect),
  );
  const place = (pivot: PivotTableModel): { top: number; left: number } => pivotExtent(pivot);
  return officeObject(
    'PivotTableScopedCollection',
    [...pivots].sort((a, b) => place(a).top - place(b).top || place(a).left - place(b).left),
  );
}
