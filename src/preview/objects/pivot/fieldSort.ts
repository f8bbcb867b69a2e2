import type { Session } from '../../interpreter/officeClass';
import type { PivotSort, PivotTableModel } from '../../model/pivot/pivotTable';
import type { LabelOrder } from '../../pivot/itemOrder';
import { sortItemsByLabels } from '../../pivot/pivotFields';
import { choiceArgument, invalidArgument } from '../arguments';
import { axisOf } from './axes';
import { changePivot } from './changePivot';
import { itemArguments, itemsOf } from './pivotItems';
import { fieldOf, subjectOf, type FieldPlace } from './pivotPlace';

type Scope = Extract<PivotSort, { readonly by: 'values' }>['scope'];

/** Excel.SortBy; where the library makes a choice of two of it, true is ascending. */
export function isAscending(sortBy: unknown): boolean {
  if (typeof sortBy === 'boolean') return sortBy;
  return choiceArgument(sortBy, 'sortBy', ['Ascending', 'Descending']) === 'Ascending';
}

/** What the order of a PivotTable's labels depends on. */
export const labelOrder = ({ useCustomSortLists }: PivotTableModel, session: Session): LabelOrder => ({
  locale: session.options.locale,
  useCustomSortLists,
});

/** Sorts a field's items by their labels, and keeps them so when new ones come. */
export function sortByLabels(place: FieldPlace, ascending: boolean, session: Session): void {
  const { pivot, field } = place;
  const model = fieldOf(place);
  changePivot(pivot, session, () => {
    const cacheField = pivot.cache.fields[field];
    model.sort = { by: 'labels', ascending };
    if (cacheField) sortItemsByLabels(model, cacheField, ascending, labelOrder(pivot, session));
  });
}

/** Sorts a field's items by one value, and keeps them so when the values change. */
export function sortByValues(
  place: FieldPlace,
  [sortBy, hierarchy, scope]: readonly unknown[],
  session: Session,
): void {
  const { pivot } = place;
  const model = fieldOf(place);
  const ascending = isAscending(sortBy);
  const subject = subjectOf(hierarchy);
  const data = pivot.data.find(({ id }) => subject?.pivot === pivot && id === subject.dataId);
  if (!data) throw invalidArgument('valuesHierarchy must be a data hierarchy of this PivotTable.');
  const items = scopeArgument(place, scope, session);
  changePivot(pivot, session, () => {
    model.sort = { by: 'values', ascending, dataId: data.id, scope: items };
  });
}

/** The items of the other axis by whose values is sorted: PivotItem objects, ids or names. */
function scopeArgument(place: FieldPlace, value: unknown, session: Session): Scope {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw invalidArgument('pivotItemScope must be an array.');
  const { pivot, field } = place;
  const across = axisOf(pivot, field) === 'columns' ? pivot.rows : pivot.columns;
  const all = across.flatMap((other) => itemsOf({ pivot, field: other }));
  const items = itemArguments(all, value, session);
  if (!items) throw invalidArgument('pivotItemScope must be items of the other axis.');
  return items.map((item) => ({ field: item.field, cacheIndex: item.cacheIndex }));
}
