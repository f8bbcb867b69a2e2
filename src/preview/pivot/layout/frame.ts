import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import type { PivotAxes } from '../axisFields';
import type { AxisLine } from './axisLine';

/** A PivotTable cut into its parts, below its filters. */
export interface Frame {
  readonly axes: PivotAxes;
  readonly rowLines: readonly AxisLine[];
  readonly columnLines: readonly AxisLine[];
  /** Rows above the figures. */
  readonly headerRows: number;
  /** Columns to the left of the figures. */
  readonly labelColumns: number;
  readonly isCompact: boolean;
  /** Whether a row above the column labels names their fields. */
  readonly hasColumnCaptions: boolean;
  readonly width: number;
}

/** Measures the parts. Axes without fields have one line where there are values, else none. */
export function frameOf(
  pivot: PivotTableModel,
  axes: PivotAxes,
  rowLines: readonly AxisLine[],
  columnLines: readonly AxisLine[],
): Frame {
  const { rows, columns } = axes;
  const hasValues = pivot.data.length > 0;
  const isCompact = pivot.layout.layoutType === 'Compact';
  const hasColumnCaptions = columns.some((field) => field !== VALUES_FIELD);
  const labelColumns =
    rows.length === 0 ? Number(pivot.data.length === 1 && hasColumnCaptions) : isCompact ? 1 : rows.length;
  const shownColumns = columns.length > 0 || hasValues ? columnLines : [];
  const captionColumns = hasColumnCaptions ? (isCompact ? 1 : columns.length) : 0;
  return {
    axes,
    rowLines: rows.length > 0 || hasValues ? rowLines : [],
    columnLines: shownColumns,
    headerRows: hasColumnCaptions ? columns.length + 1 : 1,
    labelColumns,
    isCompact,
    hasColumnCaptions,
    width: labelColumns + Math.max(shownColumns.length, captionColumns),
  };
}
