import { VALUES_FIELD, type PivotCell } from '../../model/pivot/pivotTable';
import type { PivotContext } from '../pivotContext';
import type { Frame } from './frame';
import type { Labels } from './labels';
import { BLANK_CELL, LineLabels, narrowedTo } from './lineLabels';

/** The rows above the figures: the fields' captions, the labels of the columns, and the value's name where there is one. */
export function headerRows(frame: Frame, labels: Labels, context: PivotContext): PivotCell[][] {
  const cells = Array.from({ length: frame.headerRows }, () => new Array<PivotCell>(frame.width).fill(BLANK_CELL));
  const put = (row: number, column: number, cell: PivotCell): void => {
    const line = cells[row];
    if (line && cell !== BLANK_CELL) line[column] = cell;
  };
  putColumnLabels(frame, labels, context, put);
  if (context.pivot.layout.showFieldHeaders) putCaptions(frame, labels, context, put);
  const { data } = context.pivot;
  if (data.length === 1 && frame.hasColumnCaptions && frame.axes.rows.length > 0) put(0, 0, valueName(labels, context));
  return cells;
}

type Put = (row: number, column: number, cell: PivotCell) => void;

/** The name of a PivotTable's only value. */
export const valueName = (labels: Labels, { pivot }: PivotContext): PivotCell => ({
  value: labels.value(0),
  role: 'header',
  ...narrowedTo([], pivot.data, 0),
});

function putColumnLabels(frame: Frame, labels: Labels, context: PivotContext, put: Put): void {
  const { pivot } = context;
  const { columns } = frame.axes;
  const isRepeated = pivot.layout.repeatAllItemLabels && !frame.isCompact;
  const writer = new LineLabels(labels, pivot.data, 'columnLabel', isRepeated);
  const top = Number(frame.hasColumnCaptions);
  frame.columnLines.forEach((line, index) => {
    const column = frame.labelColumns + index;
    writer.byLevel(line, columns.length).forEach((cell, level) => put(top + level, column, cell));
    if (columns.length === 0 && pivot.data.length === 1) put(0, column, valueName(labels, context));
  });
}

/** In compact form all fields of an axis have one caption, else each its own: above its labels, or side by side above the columns'. */
function putCaptions(frame: Frame, labels: Labels, { texts }: PivotContext, put: Put): void {
  const { rows, columns } = frame.axes;
  const caption = (value: string): PivotCell => ({ value, role: 'header' });
  const rowCaptions = frame.isCompact
    ? compactCaption(rows, texts.rowLabels, labels)
    : rows.map((field) => labels.field(field));
  rowCaptions.forEach((value, column) => put(frame.headerRows - 1, column, caption(value)));
  if (!frame.hasColumnCaptions) return;
  const columnCaptions = frame.isCompact ? [texts.columnLabels] : columns.map((field) => labels.field(field));
  columnCaptions.forEach((value, index) => put(0, frame.labelColumns + index, caption(value)));
}

function compactCaption(rows: readonly number[], rowLabels: string, labels: Labels): readonly string[] {
  if (rows.length === 0) return [];
  return [rows.every((field) => field === VALUES_FIELD) ? labels.field(VALUES_FIELD) : rowLabels];
}
