import { autofitColumns } from '../../model/autofit';
import { bounding, intersect, type Rect } from '../../model/area';
import { changedStyles, styleIdAt, type StyleMapping } from '../../model/cellStyles';
import { tablesTouching } from '../../model/operations/tableLayout';
import { partsOfView, pivotExtent } from '../../model/pivot/pivotArea';
import type { PivotCell, PivotTableModel, PivotView } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import type { StyleChange } from '../../model/style';
import type { Session } from '../../interpreter/officeClass';
import { cellsWritten } from '../cells/changes';
import { cellText } from '../cells/readCells';

/** Takes a PivotTable's cells off the sheet: their values and the formats that it gave them. */
export function eraseView(sheet: SheetModel, pivot: PivotTableModel, view: PivotView, session: Session): void {
  const plain = changedStyles(session.workbook, {
    numberFormat: 'General',
    alignment: { horizontal: 'General', indentLevel: 0 },
  });
  eachCell(view, (row, column, cell) => {
    sheet.cells.setValue(row, column, undefined);
    if (formatOf(cell)) restyleCell(sheet, row, column, plain);
  });
  if (pivot.layout.preserveFormatting) return;
  eachCell(view, (row, column) => restyleCell(sheet, row, column, () => 0));
}

/** Writes what a PivotTable shows into its cells; what stood there is gone. */
export function writeView(sheet: SheetModel, pivot: PivotTableModel, view: PivotView, session: Session): void {
  const mappings = new Map<string, StyleMapping>();
  for (const part of partsOfView(view)) sheet.merges = sheet.merges.filter((merge) => !intersect(merge, part));
  eachCell(view, (row, column, cell) => {
    sheet.cells.setValue(row, column, cell.value);
    const format = formatOf(cell);
    if (!format) return;
    const key = JSON.stringify(format);
    const mapping = mappings.get(key) ?? changedStyles(session.workbook, format);
    mappings.set(key, mapping);
    restyleCell(sheet, row, column, mapping);
  });
  if (pivot.layout.autoFormat) fitColumns(sheet, pivotExtent(pivot), session);
}

/** Makes columns as wide as what the PivotTable shows in them; hidden ones stay hidden. */
function fitColumns(sheet: SheetModel, rect: Rect, session: Session): void {
  const hidden = [...sheet.columns].filter((entry) => entry[1].hidden === true);
  autofitColumns(session.workbook, sheet, rect, (row, column) => cellText(session, sheet, row, column));
  for (const [column, settings] of hidden) sheet.columns.set(column, settings);
}

/** Tells of the cells that a PivotTable took up before and takes up now: of one area, unless a table stands within it. */
export function viewChanged(sheet: SheetModel, views: readonly PivotView[], session: Session): void {
  const parts = views.flatMap(partsOfView);
  const area = parts.reduce(bounding);
  if (tablesTouching(sheet, area).length === 0) cellsWritten(session, sheet, area);
  else for (const part of parts) cellsWritten(session, sheet, part);
}

/** What a PivotTable itself changes in a cell's format: number formats, and compact labels that stand further in. */
function formatOf({ numberFormat, indent }: PivotCell): StyleChange | undefined {
  if (numberFormat === undefined && indent === undefined) return undefined;
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(indent !== undefined && { alignment: { horizontal: 'Left', indentLevel: indent } }),
  };
}

/** A cell that looks as its row and column do has no style of its own, so that it does not count as used. */
function restyleCell(sheet: SheetModel, row: number, column: number, mapping: StyleMapping): void {
  const underlying = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
  const style = mapping(styleIdAt(sheet, row, column));
  sheet.cells.setStyle(row, column, style === underlying ? undefined : style);
}

function eachCell(
  { rect, cells, filterRect, filterCells }: PivotView,
  visit: (row: number, column: number, cell: PivotCell) => void,
): void {
  const block = ({ top, left }: Rect, lines: readonly (readonly PivotCell[])[]): void =>
    lines.forEach((line, down) => line.forEach((cell, across) => visit(top + down, left + across, cell)));
  block(rect, cells);
  if (filterRect) block(filterRect, filterCells);
}

/** The cell of a view that stands at a place of the sheet, if one of the PivotTable's body does. */
export function cellAt({ rect, cells }: PivotView, row: number, column: number): PivotCell | undefined {
  return cells[row - rect.top]?.[column - rect.left];
}
