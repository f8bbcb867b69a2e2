import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
  type Session,
} from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import { invalidArgument, textArgument } from '../arguments';
import { changePivot } from './changePivot';
import { existing, fieldId, fieldName, fieldOf, findField, type FieldPlace } from './pivotPlace';

/** Excel's limit for the name of a field, in characters. */
const NAME_LIMIT = 255;

/** Every field of the source, in its order. */
export const allFields = (pivot: PivotTableModel): readonly number[] => pivot.fields.map((_, index) => index);

/** Gives a field another name than its source's; fields and values must all be called differently, whatever the case. */
export function renameField(place: FieldPlace, value: unknown, session: Session): void {
  const { pivot, field } = place;
  const name = checkedFieldName(
    pivot,
    value,
    allFields(pivot).filter((other) => other !== field),
    session,
  );
  const own = fieldOf(place);
  if (pivot.data.some((data) => sameName(data.name, name))) throw taken(name);
  changePivot(pivot, session, () => {
    if (name === fieldId(place)) delete own.caption;
    else own.caption = name;
  });
}

const taken = (name: string): Error => invalidArgument(`A field of the PivotTable is called ${name} already.`);

/** A name that none of the other fields has, neither in the PivotTable nor in the source. */
export function checkedFieldName(
  pivot: PivotTableModel,
  value: unknown,
  others: readonly number[],
  session: Session,
): string {
  const name = textArgument(value, 'name', NAME_LIMIT);
  if (name.trim() === '') throw invalidArgument('A field needs a name.');
  if (findField(pivot, others, name, session) !== undefined) throw taken(name);
  return name;
}

/** What hierarchies and their fields have in common: each hierarchy has one field, called as it is. */
export const fieldScalars: Readonly<Record<'id' | 'name', ScalarDefinition<FieldPlace>>> = {
  id: { get: (place) => fieldId(place) },
  name: { get: (place, session) => fieldName(place, session), set: renameField },
};

export const fieldIdentity = (place: FieldPlace): Readonly<Record<string, unknown>> => ({ Id: fieldId(place) });

export const fieldsObject = ({ pivot, field }: FieldPlace): OfficeObject =>
  officeObject('PivotFieldCollection', { pivot, field });

export const pivotHierarchyClass: OfficeClassDefinition<FieldPlace> = {
  identity: fieldIdentity,
  scalars: fieldScalars,
  navigation: { fields: fieldsObject },
};

const hierarchyObject = (pivot: PivotTableModel, field: number): OfficeObject<FieldPlace> =>
  officeObject('PivotHierarchy', { pivot, field });

/** Besides the fields, the names of several values can be asked for; they do not count among the hierarchies. */
function find(pivot: PivotTableModel, key: unknown, session: Session): OfficeObject | undefined {
  const values = pivot.data.length > 1 ? [VALUES_FIELD] : [];
  const field = findField(pivot, [...allFields(pivot), ...values], key, session);
  return field === undefined ? undefined : hierarchyObject(pivot, field);
}

export const pivotHierarchyCollectionClass: OfficeClassDefinition<PivotTableModel> = {
  items: (pivot, session) => allFields(existing(pivot, session)).map((field) => hierarchyObject(pivot, field)),
  item: (pivot, key, session) => find(existing(pivot, session), key, session),
  methods: {
    getCount: (pivot, _, session) => allFields(existing(pivot, session)).length,
    getItemOrNullObject: (pivot, [key], session) => find(existing(pivot, session), key, session) ?? null,
  },
};
