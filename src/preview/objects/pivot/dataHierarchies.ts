import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { PivotDataModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { choiceArgument, integerArgument, invalidArgument, textArgument } from '../arguments';
import { placeValues, removeData } from './axes';
import { changePivot } from './changePivot';
import { defaultSummary, hasDefaultName, valueName } from './dataNames';
import { allFields, checkedFieldName } from './pivotHierarchy';
import { existing, fieldArgument, gone, subjectOf } from './pivotPlace';
import { formatFor, showAsArgument, shownRule } from './showAs';

/** A value of a PivotTable by its id, which stays when it gets another name. */
export interface DataPlace {
  readonly pivot: PivotTableModel;
  readonly dataId: string;
}

const SUMMARIES = [
  'Automatic',
  'Sum',
  'Count',
  'Average',
  'Max',
  'Min',
  'Product',
  'CountNumbers',
  'StandardDeviation',
  'StandardDeviationP',
  'Variance',
  'VarianceP',
] as const;

/** Excel's limit for a number format, in characters. */
const FORMAT_LIMIT = 255;

function dataOf({ pivot, dataId }: DataPlace): PivotDataModel {
  const data = pivot.data.find(({ id }) => id === dataId);
  if (!data) throw gone();
  return data;
}

/** Changes a value and shows the PivotTable anew; filters that go by the value's name follow it. */
function changeData(place: DataPlace, session: Session, changed: Partial<PivotDataModel>): void {
  const data = dataOf(place);
  const before = data.name;
  changePivot(place.pivot, session, () => {
    Object.assign(data, changed);
    for (const { filters } of place.pivot.fields)
      if (filters.valueFilter?.['value'] === before) filters.valueFilter = { ...filters.valueFilter, value: data.name };
  });
}

/** A value's name differs from the names of all fields and of all other values, whatever the case. */
function rename(place: DataPlace, value: unknown, session: Session): void {
  const { pivot, dataId } = place;
  const name = checkedFieldName(pivot, value, allFields(pivot), session);
  if (pivot.data.some((data) => data.id !== dataId && sameName(data.name, name)))
    throw invalidArgument(`A value is called ${name} already.`);
  changeData(place, session, { name });
}

/** As in Excel, a value that nobody gave a name is called after its new function. */
function summarize(place: DataPlace, value: unknown, session: Session): void {
  const { pivot } = place;
  const data = dataOf(place);
  const chosen = choiceArgument(value, 'summarizeBy', SUMMARIES);
  const summarizeBy = chosen === 'Automatic' ? defaultSummary(pivot, data.field) : chosen;
  const name = hasDefaultName(pivot, data, session) ? valueName(pivot, { ...data, summarizeBy }, session) : data.name;
  changeData(place, session, { summarizeBy, name });
}

function showAs(place: DataPlace, value: unknown, session: Session): void {
  const rule = showAsArgument(place.pivot, value, session);
  changeData(place, session, { showAs: rule, numberFormat: formatFor(rule.calculation, dataOf(place).numberFormat) });
}

function move(place: DataPlace, value: unknown, session: Session): void {
  const { pivot } = place;
  const data = dataOf(place);
  const position = integerArgument(value, 'position', 0, pivot.data.length - 1);
  changePivot(pivot, session, () => {
    pivot.data.splice(pivot.data.indexOf(data), 1);
    pivot.data.splice(position, 0, data);
  });
}

/** A value as it is when its field is added. */
function newData(pivot: PivotTableModel, field: number, id: string, session: Session): PivotDataModel {
  const summarizeBy = defaultSummary(pivot, field);
  const name = valueName(pivot, { field, summarizeBy, id }, session);
  return { id, field, name, summarizeBy, showAs: { calculation: 'None' }, numberFormat: 'General' };
}

export const dataPivotHierarchyClass: OfficeClassDefinition<DataPlace> = {
  identity: ({ dataId }) => ({ Id: dataId }),
  scalars: {
    id: { get: ({ dataId }) => dataId },
    name: { get: (place) => dataOf(place).name, set: rename },
    position: { get: (place) => place.pivot.data.indexOf(dataOf(place)), set: move },
    numberFormat: {
      get: (place) => dataOf(place).numberFormat,
      set: (place, value, session) => {
        const numberFormat = textArgument(value, 'numberFormat', FORMAT_LIMIT) || 'General';
        changeData(place, session, { numberFormat });
      },
    },
    summarizeBy: { get: (place) => dataOf(place).summarizeBy, set: summarize },
    showAs: { get: (place, session) => shownRule(place.pivot, dataOf(place).showAs, session), set: showAs },
  },
  navigation: { field: (place) => officeObject('PivotField', { pivot: place.pivot, field: dataOf(place).field }) },
  methods: {
    setToDefault: (place, _, session) => {
      const { field, id } = dataOf(place);
      changeData(place, session, newData(place.pivot, field, id, session));
    },
  },
};

const dataObject = (pivot: PivotTableModel, { id }: PivotDataModel): OfficeObject<DataPlace> =>
  officeObject('DataPivotHierarchy', { pivot, dataId: id });

function find(pivot: PivotTableModel, key: unknown): OfficeObject | undefined {
  if (typeof key !== 'string') return undefined;
  const data = pivot.data.find(({ name }) => sameName(name, key)) ?? pivot.data.find(({ id }) => id === key);
  return data && dataObject(pivot, data);
}

/** Shows a field's values summarised, in a column of their own; the field may stand on an axis besides. */
function add(pivot: PivotTableModel, hierarchy: unknown, session: Session): OfficeObject {
  const field = fieldArgument(pivot, hierarchy, 'pivotHierarchy');
  if (!pivot.fields[field]) throw invalidArgument('The names of the values cannot be summarised.');
  const data = newData(pivot, field, session.newId(), session);
  changePivot(pivot, session, () => {
    pivot.data.push(data);
    placeValues(pivot);
  });
  return dataObject(pivot, data);
}

function remove(pivot: PivotTableModel, hierarchy: unknown, session: Session): void {
  const subject = subjectOf(hierarchy);
  const data = pivot.data.find(({ id }) => subject?.pivot === pivot && id === subject.dataId);
  if (!data) throw gone();
  changePivot(pivot, session, () => removeData(pivot, [data]));
}

export const dataPivotHierarchyCollectionClass: OfficeClassDefinition<PivotTableModel> = {
  items: (pivot, session) => existing(pivot, session).data.map((data) => dataObject(pivot, data)),
  item: (pivot, key, session) => find(existing(pivot, session), key),
  methods: {
    add: (pivot, [hierarchy], session) => add(existing(pivot, session), hierarchy, session),
    getCount: (pivot, _, session) => existing(pivot, session).data.length,
    getItemOrNullObject: (pivot, [key], session) => find(existing(pivot, session), key) ?? null,
    remove: (pivot, [hierarchy], session) => remove(existing(pivot, session), hierarchy, session),
  },
};
