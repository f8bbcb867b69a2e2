import type { Session } from '../../interpreter/officeClass';
import { CALCULATION_BASES } from '../../model/pivot/calculationBases';
import type { PivotDataModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { choiceArgument, invalidArgument, recordArgument } from '../arguments';
import { fieldId, fieldName, findField, subjectOf } from './pivotPlace';
import { findItem, itemId, itemName, itemsOf } from './pivotItems';

type ShowAs = PivotDataModel['showAs'];

const CALCULATIONS = Object.keys(CALCULATION_BASES);

/** Excel shows shares with two decimals unless the value has a number format of its own. */
const PERCENT_FORMAT = '0.00%';

/** The number format that goes with a calculation: a percent comes with shares and goes with them. */
export function formatFor(calculation: string, format: string): string {
  if (calculation.startsWith('Percent')) return format === 'General' ? PERCENT_FORMAT : format;
  return format === PERCENT_FORMAT ? 'General' : format;
}

/**
 * An Excel.ShowAsRule, with its base field and item as objects or as what reading the rule gave. A base that the calculation
 * does not go by means nothing and is left out.
 */
export function showAsArgument(pivot: PivotTableModel, value: unknown, session: Session): ShowAs {
  const rule = recordArgument(value, 'showAs');
  const calculation = choiceArgument(rule['calculation'] ?? 'None', 'calculation', CALCULATIONS);
  const base = CALCULATION_BASES[calculation];
  if (base === 'nothing') return { calculation };
  const baseField = baseFieldOf(pivot, rule['baseField'], session);
  if (baseField === undefined) throw invalidArgument(`${calculation} needs a baseField.`);
  if (base === 'field') return { calculation, baseField };
  const baseItem = baseItemOf(pivot, baseField, rule['baseItem'], session);
  if (baseItem === undefined) throw invalidArgument(`${calculation} needs a baseItem.`);
  return { calculation, baseField, baseItem };
}

function baseFieldOf(pivot: PivotTableModel, value: unknown, session: Session): number | undefined {
  if (value === null || value === undefined) return undefined;
  const subject = subjectOf(value);
  const fields = [...pivot.fields.keys()];
  const field =
    subject?.pivot === pivot
      ? fields.find((each) => each === subject.field)
      : findField(pivot, fields, idOf(value), session);
  if (field === undefined) throw invalidArgument('baseField must be a field of this PivotTable.');
  return field;
}

function baseItemOf(pivot: PivotTableModel, field: number, value: unknown, session: Session): ShowAs['baseItem'] {
  if (value === null || value === undefined) return undefined;
  const id = idOf(value);
  if (id === 'previous' || id === 'next') return id;
  const subject = subjectOf(value);
  const item = subject
    ? subject.field === field && subject.cacheIndex
    : findItem(itemsOf({ pivot, field }), id, session)?.cacheIndex;
  if (typeof item !== 'number') throw invalidArgument('baseItem must be an item of baseField.');
  return item;
}

/** What a plain object, as reading a rule gives it, says of the field or item that it stands for. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

/** The rule as Excel tells it: base field and item by id and name. */
export function shownRule(
  pivot: PivotTableModel,
  { calculation, baseField: field, baseItem }: ShowAs,
  session: Session,
): unknown {
  const baseField =
    field === undefined ? null : { id: fieldId({ pivot, field }), name: fieldName({ pivot, field }, session) };
  return {
    calculation,
    baseField,
    baseItem: field === undefined || baseItem === undefined ? null : shownItem(pivot, field, baseItem, session),
  };
}

function shownItem(
  pivot: PivotTableModel,
  field: number,
  baseItem: number | 'previous' | 'next',
  session: Session,
): unknown {
  if (typeof baseItem !== 'number') return { id: baseItem, name: `(${baseItem})` };
  const place = { pivot, field, cacheIndex: baseItem };
  return { id: itemId(place), name: itemName(place, session) };
}
