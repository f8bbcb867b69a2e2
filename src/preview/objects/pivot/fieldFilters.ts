import { showsDates } from '../../calculation/numberFormat';
import { ExcelError, type Session } from '../../interpreter/officeClass';
import { VALUES_FIELD, type PivotFieldModel } from '../../model/pivot/pivotTable';
import { choiceArgument, invalidArgument, recordArgument } from '../arguments';
import { axisOf, clearFieldFilters } from './axes';
import { changePivot } from './changePivot';
import { dateCriteria, labelCriteria, valueCriteria, type Criteria } from './filterCriteria';
import { chooseItems, itemArguments, itemName, itemsOf } from './pivotItems';
import { fieldModel, fieldOf, type FieldPlace } from './pivotPlace';

/** The filters by Excel.PivotFilterType. */
const BY_TYPE = { Date: 'dateFilter', Label: 'labelFilter', Value: 'valueFilter', Manual: 'manualFilter' } as const;
type FilterName = (typeof BY_TYPE)[keyof typeof BY_TYPE];

/** The filters that have criteria; the manual one has items instead. */
type CriteriaFilter = Exclude<FilterName, 'manualFilter'>;

const NAMES: readonly FilterName[] = Object.values(BY_TYPE);

/** What is to be applied, all of it checked. */
interface Wanted {
  readonly criteria: Partial<Record<CriteriaFilter, Criteria>>;
  /** Cache indices. */
  readonly items: ReadonlySet<number> | undefined;
}

/** Applies what an Excel.PivotFilters has; fails where the field stands nowhere or the filters do not go together. */
export function applyFilters(place: FieldPlace, argument: unknown, session: Session): void {
  const { pivot, field } = place;
  const given = recordArgument(argument, 'filter');
  const names = NAMES.filter((name) => given[name] !== null && given[name] !== undefined);
  checkTogether(place, names);
  const wanted = wantedFilters(place, given, names, session);
  const model = fieldOf(place);
  changePivot(pivot, session, () => {
    if (!pivot.allowMultipleFiltersPerField) clearFieldFilters(pivot, field);
    if (wanted.criteria.dateFilter) delete model.filters.labelFilter;
    if (wanted.criteria.labelFilter) delete model.filters.dateFilter;
    Object.assign(model.filters, wanted.criteria);
    if (wanted.items) chooseItems(place, ({ cacheIndex }) => wanted.items?.has(cacheIndex) === true);
  });
}

function checkTogether({ pivot, field }: FieldPlace, names: readonly FilterName[]): void {
  const axis = axisOf(pivot, field);
  if (axis === undefined || field === VALUES_FIELD)
    throw new ExcelError(
      'InvalidOperation',
      'A filter needs a field whose hierarchy is among the rows, columns or filters.',
    );
  if (names.length === 0)
    throw invalidArgument('filter must have a dateFilter, labelFilter, manualFilter or valueFilter.');
  if (axis === 'filters' && names.some((name) => name !== 'manualFilter'))
    throw new ExcelError('InvalidOperation', 'A field of the filter axis takes manual filters only.');
  if (names.length > 1 && !pivot.allowMultipleFiltersPerField)
    throw invalidArgument('The PivotTable does not allow several filters on a field.');
  if (names.includes('dateFilter') && names.includes('labelFilter'))
    throw invalidArgument('A field cannot have a label filter and a date filter at once.');
}

function wantedFilters(place: FieldPlace, given: Criteria, names: readonly FilterName[], session: Session): Wanted {
  const criteria: Partial<Record<CriteriaFilter, Criteria>> = {};
  let items: ReadonlySet<number> | undefined;
  for (const name of names) {
    if (name === 'manualFilter') items = selectedItems(place, given[name], session);
    else criteria[name] = criteriaOf(place, name, given[name]);
  }
  return { criteria, items };
}

function criteriaOf({ pivot, field }: FieldPlace, name: CriteriaFilter, value: unknown): Criteria {
  switch (name) {
    case 'dateFilter':
      if (!showsDates(pivot.cache.fields[field]?.numberFormat ?? 'General'))
        throw invalidArgument('A date filter needs a field of dates.');
      return dateCriteria(value, name);
    case 'labelFilter':
      return labelCriteria(value, name);
    case 'valueFilter':
      return valueCriteria(
        value,
        name,
        pivot.data.map((data) => data.name),
      );
  }
}

/** The items of Excel.PivotManualFilter, given by name, id or object. */
function selectedItems(place: FieldPlace, value: unknown, session: Session): ReadonlySet<number> {
  const { selectedItems: selected } = recordArgument(value, 'manualFilter');
  if (!Array.isArray(selected) || selected.length === 0)
    throw invalidArgument('manualFilter.selectedItems must be items of the field.');
  const items = itemArguments(itemsOf(place), selected, session);
  if (!items) throw invalidArgument('manualFilter.selectedItems must be items of the field.');
  return new Set(items.map(({ cacheIndex }) => cacheIndex));
}

const hasFilter = ({ filters }: Readonly<PivotFieldModel>, name: FilterName): boolean =>
  name === 'manualFilter' ? filters.isManual : filters[name] !== undefined;

/** Whether the field has a filter of a type, or any. */
export function isFiltered(place: FieldPlace, type: unknown): boolean {
  const model = fieldModel(place);
  const names = type === null || type === undefined ? NAMES : namesOfType(type);
  return names.some((name) => hasFilter(model, name));
}

function namesOfType(type: unknown): readonly FilterName[] {
  const chosen = choiceArgument(type, 'filterType', ['Unknown', 'Value', 'Manual', 'Label', 'Date']);
  return chosen === 'Unknown' ? [] : [BY_TYPE[chosen]];
}

/** An Excel.PivotFilters with what is applied; null for each filter that is not. */
export function shownFilters(place: FieldPlace, session: Session): Readonly<Record<FilterName, unknown>> {
  const model = fieldModel(place);
  const { dateFilter, labelFilter, valueFilter, isManual } = model.filters;
  const shown = itemsOf(place).filter((_, index) => model.items[index]?.visible === true);
  return {
    dateFilter: dateFilter ?? null,
    labelFilter: labelFilter ?? null,
    manualFilter: isManual ? { selectedItems: shown.map((item) => itemName(item, session)) } : null,
    valueFilter: valueFilter ?? null,
  };
}

export function clearFilter(place: FieldPlace, type: unknown, session: Session): void {
  const names = namesOfType(type);
  if (place.field === VALUES_FIELD) return;
  const model = fieldOf(place);
  changePivot(place.pivot, session, () => {
    for (const name of names) {
      if (name === 'manualFilter') chooseItems(place, () => true);
      else delete model.filters[name];
    }
  });
}

/** Lets the field show all that it has; without a filter there is nothing to do. */
export function clearAllFilters(place: FieldPlace, session: Session): void {
  if (!isFiltered(place, undefined)) return;
  changePivot(place.pivot, session, () => clearFieldFilters(place.pivot, place.field));
}
