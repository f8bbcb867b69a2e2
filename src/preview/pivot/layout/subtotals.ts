import type { PivotTableModel } from '../../model/pivot/pivotTable';

/** Excel.Subtotals' members in the order that Excel shows them in, with the functions they stand for. */
const FUNCTIONS: readonly (readonly [string, string])[] = [
  ['sum', 'Sum'],
  ['count', 'Count'],
  ['average', 'Average'],
  ['max', 'Max'],
  ['min', 'Min'],
  ['product', 'Product'],
  ['countNumbers', 'CountNumbers'],
  ['standardDeviation', 'StandardDeviation'],
  ['standardDeviationP', 'StandardDeviationP'],
  ['variance', 'Variance'],
  ['varianceP', 'VarianceP'],
];

/** The functions of a field's subtotals; undefined among them is each value's own function. Empty: no subtotals. */
export function subtotalsOf({ fields, layout }: PivotTableModel, field: number): readonly (string | undefined)[] {
  const subtotals = fields[field]?.subtotals;
  if (!subtotals || layout.subtotalLocation === 'Off') return [];
  if (subtotals['automatic'] === true) return [undefined];
  return FUNCTIONS.flatMap(([member, summarizeBy]) => (subtotals[member] === true ? [summarizeBy] : []));
}
