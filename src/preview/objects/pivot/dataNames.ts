import { showsDates } from '../../calculation/numberFormat';
import type { Session } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { PivotDataModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { pivotTexts } from '../../pivot/pivotTexts';
import { fieldName, findField } from './pivotPlace';

/** How Excel summarises a field unless told: it adds up where there are numbers and nothing else but blanks, and counts otherwise. */
export function defaultSummary({ cache }: PivotTableModel, field: number): 'Sum' | 'Count' {
  const source = cache.fields[field];
  const records = cache.records[field];
  if (!source || !records || showsDates(source.numberFormat)) return 'Count';
  const kinds = new Set<string>();
  for (const item of records) kinds.add(typeof source.items[item]);
  kinds.delete('undefined');
  return kinds.size === 1 && kinds.has('number') ? 'Sum' : 'Count';
}

/** A value's name as Excel gives it: 'Sum of Amount', then 'Sum of Amount2' ... */
export function valueName(
  pivot: PivotTableModel,
  { field, summarizeBy, id }: Pick<PivotDataModel, 'field' | 'summarizeBy' | 'id'>,
  session: Session,
): string {
  const stem = plainName(pivot, field, summarizeBy, session);
  const isTaken = (name: string): boolean =>
    pivot.data.some((data) => data.id !== id && sameName(data.name, name)) ||
    findField(pivot, [...pivot.fields.keys()], name, session) !== undefined;
  let name = stem;
  for (let number = 2; isTaken(name); number++) name = `${stem}${number}`;
  return name;
}

/** Whether a value is still called as Excel called it. */
export function hasDefaultName(
  pivot: PivotTableModel,
  { field, summarizeBy, name }: PivotDataModel,
  session: Session,
): boolean {
  const stem = plainName(pivot, field, summarizeBy, session);
  return name.startsWith(stem) && /^\d*$/.test(name.slice(stem.length));
}

const plainName = (pivot: PivotTableModel, field: number, summarizeBy: string, session: Session): string =>
  pivotTexts(session.options.locale).valueName(summarizeBy, fieldName({ pivot, field }, session));
