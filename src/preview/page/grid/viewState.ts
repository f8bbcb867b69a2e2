import type { SheetView } from './sheetView';

/**
 * A text that differs when a view must be laid out anew, and is the same when only contents or formats have changed:
 * which sheet it is, how many lines it has, how wide and high they are, which are hidden, frozen or merged, and whether there are icons in cells.
 */
export function viewState(view: Pick<SheetView, 'workbook' | 'sheet' | 'rows' | 'columns' | 'conditional'>): string {
  const { sheet, rows, columns } = view;
  const { standardHeight, standardWidth, frozenRows, frozenColumns } = sheet;
  return [
    view.workbook.name,
    sheet.id,
    rows.count,
    columns.count,
    standardHeight,
    standardWidth,
    frozenRows,
    frozenColumns,
    view.conditional.hasIcons,
    digest([...sheet.rows].map(([line, { height, hidden }]) => [line, height ?? -1, hidden ? 1 : 0])),
    digest([...sheet.columns].map(([line, { width, hidden }]) => [line, width ?? -1, hidden ? 1 : 0])),
    digest(sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])),
  ].join('|');
}

/** A number for a list of numbers, good enough to tell two states of one sheet apart. */
function digest(lines: readonly (readonly number[])[]): number {
  let sum = lines.length;
  for (const line of lines) for (const part of line) sum = (Math.imul(sum, 31) + Math.round(part * 100)) | 0;
  return sum;
}
