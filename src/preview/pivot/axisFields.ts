import { VALUES_FIELD, type PivotTableModel } from '../model/pivot/pivotTable';

/** What stands on the axes, from outermost to innermost; VALUES_FIELD once among them where there are several values, else never. */
export interface PivotAxes {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The axes as Excel shows them: names of several values that have no place of their own stand innermost on the columns. */
export function axesOf({ rows, columns, data }: Pick<PivotTableModel, 'rows' | 'columns' | 'data'>): PivotAxes {
  if (data.length < 2) return { rows: sourceFields(rows), columns: sourceFields(columns) };
  if (rows.includes(VALUES_FIELD)) return { rows, columns: sourceFields(columns) };
  return { rows, columns: columns.includes(VALUES_FIELD) ? columns : [...columns, VALUES_FIELD] };
}

/** The fields of an axis without the names of the values. */
export const sourceFields = (fields: readonly number[]): readonly number[] =>
  fields.filter((field) => field !== VALUES_FIELD);
