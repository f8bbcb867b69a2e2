import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import { intersect, type Rect } from '../../model/area';
import { tablesTouching } from '../../model/operations/tableLayout';
import { SheetModel } from '../../model/sheet';
import { integerArgument, invalidArgument, itemNotFound } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { placeArgument, rangeObject } from '../range/rangeObject';
import { checkedCriteria } from './filter';
import {
  clearCriteria,
  filterOf,
  filterRangeOf,
  reapply,
  setCriteria,
  showAllRows,
  type FilterPlace,
} from './filterRows';

/** A table's filter is on as long as it shows its buttons. */
const isEnabled = ({ sheet, table }: FilterPlace): boolean =>
  table ? table.showFilterButton : sheet.autoFilter !== undefined;

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
  if (tablesTouching(sheet, target.rect).length > 0)
    throw invalidArgument('The range lies in a table, which has a filter of its own.');
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
  return {
    ...rect,
    bottom: Math.max(rect.top, Math.min(rect.bottom, used.bottom)),
    right: Math.max(rect.left, Math.min(rect.right, used.right)),
  };
}

/** Each column's criteria, in order; null for a column without. */
function allCriteria(place: FilterPlace): unknown[] {
  const rect = filterRange(place);
  const criteria = filterOf(place)?.criteria;
  return rect
    ? Array.from({ length: rect.right - rect.left + 1 }, (_, position) => criteria?.get(position) ?? null)
    : [];
}

/** A filter is a sheet's own or a table's. */
type AutoFilterSubject = SheetModel | FilterPlace;

const placeOf = (subject: AutoFilterSubject): FilterPlace =>
  subject instanceof SheetModel ? { sheet: subject } : subject;

/** An operation that changes the filter; a protected sheet may forbid it. */
const changing =
  (operation: (place: FilterPlace, args: readonly unknown[], session: Session) => void) =>
  (subject: AutoFilterSubject, args: readonly unknown[], session: Session): void => {
    const place = placeOf(subject);
    checkAllowed(place.sheet, 'allowAutoFilter');
    operation(place, args, session);
  };

export const autoFilterClass: OfficeClassDefinition<AutoFilterSubject> = {
  scalars: {
    criteria: { get: (subject) => allCriteria(placeOf(subject)) },
    enabled: { get: (subject) => isEnabled(placeOf(subject)) },
    isDataFiltered: {
      get: (subject) => isEnabled(placeOf(subject)) && (filterOf(placeOf(subject))?.criteria.size ?? 0) > 0,
    },
  },
  methods: {
    apply: changing((place, [range, columnIndex, criteria], session) => {
      putOn(place, range, session);
      if (columnIndex === null || columnIndex === undefined) return;
      const position = integerArgument(columnIndex, 'columnIndex', 0);
      const given = criteria === null || criteria === undefined ? undefined : checkedCriteria(criteria);
      setCriteria(place, position, given, session);
    }),
    clearColumnCriteria: changing((place, [columnIndex], session) =>
      setCriteria(place, integerArgument(columnIndex, 'columnIndex', 0), undefined, session),
    ),
    clearCriteria: changing((place, _, session) => clearCriteria(place, session)),
    getRange: (subject, _, session) => {
      const range = rangeOf(placeOf(subject), session);
      if (!range) throw itemNotFound('There is no filter.');
      return range;
    },
    getRangeOrNullObject: (subject, _, session) => rangeOf(placeOf(subject), session),
    reapply: changing((place, _, session) => reapply(place, session)),
    remove: changing((place, _, session) => {
      clearCriteria(place, session);
      if (place.table) place.table.showFilterButton = false;
      else place.sheet.autoFilter = undefined;
    }),
  },
};
