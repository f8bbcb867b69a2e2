import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import { intersect, type Rect } from '../../model/area';
import { tablesTouching } from '../../model/operations/tableLayout';
import { integerArgument, invalidArgument, itemNotFound } from '../arguments';
import { placeArgument, rangeObject } from '../range/rangeObject';
import { checkedCriteria } from './filter';
import { clearCriteria, filterOf, filterRangeOf, reapply, setCriteria, showAllRows, type FilterPlace } from './filterRows';

/** A table's filter is on as long as it shows its buttons. */
const isEnabled = ({ sheet, table }: FilterPlace): boolean => (table ? table.showFilterButton : sheet.autoFilter !== undefined);

function filterRange(place: FilterPlace): Rect | undefined {
  if (!isEnabled(place)) return undefined;
  return place.table ? filterRangeOf(place.table) : place.sheet.autoFilter?.range;
}

function rangeOf(place: FilterPlace, session: Session): OfficeObject | null {
  const rect = filterRange(place);
  return rect ? rangeObject(session, place.sheet, rect) : null;
}

/** Puts the sheet's filter on a range; a filter that stood elsewhere goes, with its criteria. */
function putOn(place: FilterPlace, range: unknown, session: Session): void {
  const { sheet, table } = place;
  const target = placeArgument(session, range, sheet);
  if (target.sheet !== sheet) throw invalidArgument('The range lies on another sheet.');
  if (table) {
    if (!intersect(target.rect, table.range)) throw invalidArgument('The range does not lie in the table.');
    table.showFilterButton = true;
    return;
  }
  if (tablesTouching(sheet, target.rect).length > 0) throw invalidArgument('The range lies in a table, which has a filter of its own.');
  const rect = filled(place, target.rect);
  const same = sheet.autoFilter && JSON.stringify(sheet.autoFilter.range) === JSON.stringify(rect);
  if (same) return;
  showAllRows(sheet, sheet.autoFilter, session);
  sheet.autoFilter = { range: rect, criteria: new Map() };
}

/** Whole columns reach as far down as the sheet's cells do. */
function filled({ sheet }: FilterPlace, rect: Rect): Rect {
  const used = sheet.cells.usedRect(true);
  if (!used) return rect;
  return { ...rect, bottom: Math.max(rect.top, Math.min(rect.bottom, used.bottom)), right: Math.max(rect.left, Math.min(rect.right, used.right)) };
}

/** Each column's criteria, in order; null for a column without. */
function allCriteria(place: FilterPlace): unknown[] {
  const rect = filterRange(place);
  const criteria = filterOf(place)?.criteria;
  return rect ? Array.from({ length: rect.right - rect.left + 1 }, (_, position) => criteria?.get(position) ?? null) : [];
}

export const autoFilterClass: OfficeClassDefinition<FilterPlace> = {
  scalars: {
    criteria: { get: allCriteria },
    enabled: { get: isEnabled },
    isDataFiltered: { get: (place) => isEnabled(place) && (filterOf(place)?.criteria.size ?? 0) > 0 },
  },
  methods: {
    apply: (place, [range, columnIndex, criteria], session) => {
      putOn(place, range, session);
      if (columnIndex === null || columnIndex === undefined) return;
      const position = integerArgument(columnIndex, 'columnIndex', 0);
      const given = criteria === null || criteria === undefined ? undefined : checkedCriteria(criteria);
      setCriteria(place, position, given, session);
    },
    clearColumnCriteria: (place, [columnIndex], session) =>
      setCriteria(place, integerArgument(columnIndex, 'columnIndex', 0), undefined, session),
    clearCriteria: (place, _, session) => clearCriteria(place, session),
    getRange: (place, _, session) => {
      const range = rangeOf(place, session);
      if (!range) throw itemNotFound('There is no filter.');
      return range;
    },
    getRangeOrNullObject: (place, _, session) => rangeOf(place, session),
    reapply: (place, _, session) => reapply(place, session),
    remove: (place, _, session) => {
      clearCriteria(place, session);
      if (place.table) place.table.showFilterButton = false;
      else place.sheet.autoFilter = undefined;
    },
  },
};
