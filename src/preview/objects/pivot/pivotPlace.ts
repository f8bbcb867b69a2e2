import { ExcelError, officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import { VALUES_FIELD, type PivotFieldModel, type PivotTableModel } from '../../model/pivot/pivotTable';
import { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { pivotTexts } from '../../pivot/pivotTexts';
import { invalidArgument, itemNotFound } from '../arguments';

/** The PivotTables of the whole workbook or of one sheet. */
export type PivotsSubject = WorkbookModel | SheetModel;

/** A field of a PivotTable by its index, or VALUES_FIELD. */
export interface FieldPlace {
  readonly pivot: PivotTableModel;
  readonly field: number;
}

export const pivotObject = (pivot: PivotTableModel): OfficeObject<PivotTableModel> => officeObject('PivotTable', pivot);

export const gone = (): Error => itemNotFound("The requested resource doesn't exist.");

/** The sheet that a PivotTable stands on; fails where the PivotTable or its sheet was deleted. */
export function homeOf(pivot: PivotTableModel, { workbook }: Session): SheetModel {
  const sheet = workbook.sheets.find(({ pivotTables }) => pivotTables.includes(pivot));
  if (!sheet) throw gone();
  return sheet;
}

/** The PivotTable, if it is still there. */
export function existing(pivot: PivotTableModel, session: Session): PivotTableModel {
  homeOf(pivot, session);
  return pivot;
}

/** In the order of sheets and, on a sheet, of making. */
export const pivotsOf = (subject: PivotsSubject): readonly PivotTableModel[] =>
  subject instanceof SheetModel ? subject.pivotTables : subject.sheets.flatMap(({ pivotTables }) => pivotTables);

/** By name, whatever the case, or by id. */
export function findPivot(pivots: readonly PivotTableModel[], key: unknown): PivotTableModel | undefined {
  if (typeof key !== 'string') return undefined;
  return pivots.find(({ name }) => sameName(name, key)) ?? pivots.find(({ id }) => id === key);
}

/** The model of a field, to change it; fails for a field that the last refresh took away, and for the names of the values. */
export function fieldOf({ pivot, field }: FieldPlace): PivotFieldModel {
  if (field === VALUES_FIELD)
    throw new ExcelError('InvalidOperation', 'The names of the values are no field of the source.');
  const model = pivot.fields[field];
  if (!model) throw gone();
  return model;
}

/** The names of several values, seen as a field. */
const VALUES: PivotFieldModel = {
  items: [],
  sort: undefined,
  filters: { isManual: false },
  subtotals: { automatic: true },
  showAllItems: false,
  allowMultipleItems: false,
};

/** The model of a field, or of the names of the values, to read from. */
export const fieldModel = (place: FieldPlace): Readonly<PivotFieldModel> =>
  place.field === VALUES_FIELD ? VALUES : fieldOf(place);

/** The name of a field in the source: its id, which stays when the field gets another name. */
export function fieldId({ pivot, field }: FieldPlace): string {
  if (field === VALUES_FIELD) return 'Values';
  const source = pivot.cache.fields[field];
  if (!source) throw gone();
  return source.name;
}

/** What a field is called in the PivotTable. */
export function fieldName(place: FieldPlace, session: Session): string {
  if (place.field === VALUES_FIELD) return pivotTexts(session.options.locale).values;
  return fieldOf(place).caption ?? fieldId(place);
}

/** The one of several fields that has a name, whatever the case, or an id. */
export function findField(
  pivot: PivotTableModel,
  fields: readonly number[],
  key: unknown,
  session: Session,
): number | undefined {
  if (typeof key !== 'string') return undefined;
  const named = (name: (place: FieldPlace) => string): number | undefined =>
    fields.find((field) => sameName(name({ pivot, field }), key));
  return named((place) => fieldName(place, session)) ?? named(fieldId);
}

/** The field that an argument stands for: a hierarchy or a field of this PivotTable. */
export function fieldArgument(pivot: PivotTableModel, argument: unknown, name: string): number {
  const subject = subjectOf(argument);
  if (subject?.pivot !== pivot || typeof subject.field !== 'number')
    throw invalidArgument(`${name} must be a hierarchy of this PivotTable.`);
  return subject.field;
}

/** What stands behind an object argument, as far as it is a part of a PivotTable. */
export function subjectOf(
  argument: unknown,
): Readonly<Record<'pivot' | 'field' | 'cacheIndex' | 'dataId', unknown>> | undefined {
  if (typeof argument !== 'object' || argument === null || !('subject' in argument)) return undefined;
  const { subject } = argument;
  if (typeof subject !== 'object' || subject === null) return undefined;
  return { pivot: undefined, field: undefined, cacheIndex: undefined, dataId: undefined, ...subject };
}
