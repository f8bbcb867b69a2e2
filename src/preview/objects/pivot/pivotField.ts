import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { booleanArgument, recordArgument } from '../arguments';
import { changePivot } from './changePivot';
import { applyFilters, clearAllFilters, clearFilter, isFiltered, shownFilters } from './fieldFilters';
import { isAscending, sortByLabels, sortByValues } from './fieldSort';
import { fieldIdentity, fieldScalars } from './pivotHierarchy';
import { itemsOf } from './pivotItems';
import { existing, fieldModel, fieldOf, findField, type FieldPlace } from './pivotPlace';

const SUBTOTALS = [
  'automatic',
  'average',
  'count',
  'countNumbers',
  'max',
  'min',
  'product',
  'standardDeviation',
  'standardDeviationP',
  'sum',
  'variance',
  'varianceP',
] as const;

/** Excel.Subtotals, each with whether it is shown. */
const shownSubtotals = (subtotals: Readonly<Record<string, boolean>>): Readonly<Record<string, boolean>> =>
  Object.fromEntries(SUBTOTALS.map((name) => [name, subtotals[name] === true]));

/** Where automatic subtotals are asked for, the others do not count. */
function setSubtotals(place: FieldPlace, value: unknown, session: Session): void {
  const wanted = recordArgument(value, 'subtotals');
  const chosen = SUBTOTALS.filter(
    (name) => wanted[name] !== null && wanted[name] !== undefined && booleanArgument(wanted[name], name),
  );
  const model = fieldOf(place);
  changePivot(place.pivot, session, () => {
    model.subtotals = chosen.includes('automatic')
      ? { automatic: true }
      : Object.fromEntries(chosen.map((name) => [name, true]));
  });
}

function setShowAllItems(place: FieldPlace, value: unknown, session: Session): void {
  const isShown = booleanArgument(value, 'showAllItems');
  const model = fieldOf(place);
  changePivot(place.pivot, session, () => {
    model.showAllItems = isShown;
  });
}

export const pivotFieldClass: OfficeClassDefinition<FieldPlace> = {
  identity: fieldIdentity,
  scalars: {
    ...fieldScalars,
    showAllItems: { get: (place) => fieldModel(place).showAllItems, set: setShowAllItems },
    subtotals: { get: (place) => shownSubtotals(fieldModel(place).subtotals), set: setSubtotals },
  },
  navigation: {
    items: (place) => officeObject('PivotItemCollection', { pivot: place.pivot, items: () => itemsOf(place) }),
  },
  methods: {
    applyFilter: (place, [filter], session) => applyFilters(place, filter, session),
    clearAllFilters: (place, _, session) => clearAllFilters(place, session),
    clearFilter: (place, [type], session) => clearFilter(place, type, session),
    getFilters: (place, _, session) => shownFilters(place, session),
    isFiltered: (place, [type]) => isFiltered(place, type),
    sortByLabels: (place, [sortBy], session) => sortByLabels(place, isAscending(sortBy), session),
    sortByValues,
  },
};

const fieldObject = (place: FieldPlace): OfficeObject<FieldPlace> => officeObject('PivotField', place);

function find(place: FieldPlace, key: unknown, session: Session): OfficeObject | undefined {
  const pivot = existing(place.pivot, session);
  return findField(pivot, [place.field], key, session) === undefined ? undefined : fieldObject(place);
}

/** A hierarchy's fields: there is exactly one. */
export const pivotFieldCollectionClass: OfficeClassDefinition<FieldPlace> = {
  items: (place, session) => existing(place.pivot, session) && [fieldObject(place)],
  item: find,
  methods: {
    getCount: () => 1,
    getItemOrNullObject: (place, [key], session) => find(place, key, session) ?? null,
  },
};
