import type { SheetContent } from '../../sheets/plan';
import type { CellLook, LookEdge } from '../../sheets/style';
import type { MessageMeter } from './messageMeter';
import { ACTION_BYTES, AREAS_AT_ONCE, columnPoints, formatOf, inGroups, rangeOf } from '../ranges';

/** Widths, heights, number formats, merges, looks and what is frozen; set before values, so that text stays text. */
export async function applyLooks(sheet: Excel.Worksheet, content: SheetContent, meter: MessageMeter): Promise<void> {
  if (content.showGridlines !== undefined) sheet.showGridlines = content.showGridlines;
  for (const { column, columns, characters } of content.columnWidths ?? []) {
    await meter.spend(ACTION_BYTES);
    rangeOf(sheet, { row: 0, column, rows: 1, columns }).format.columnWidth = columnPoints(characters);
  }
  for (const { row, rows, points } of content.rowHeights ?? []) {
    await meter.spend(ACTION_BYTES);
    rangeOf(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
  }
  for (const { areas, format } of content.numberFormats ?? []) {
    for (const area of areas) {
      await meter.spend(ACTION_BYTES);
      // One format for the whole area: the library's types ask for a block, Excel takes a single text.
      rangeOf(sheet, area).numberFormat = format as unknown as string[][];
    }
  }
  for (const area of content.merges ?? []) {
    await meter.spend(ACTION_BYTES);
    rangeOf(sheet, area).merge(false);
  }
  for (const { areas, look } of content.looks ?? []) {
    for (const group of inGroups(areas, AREAS_AT_ONCE)) {
      await meter.spend(ACTION_BYTES * 4);
      applyLook(formatOf(sheet, group), look);
    }
  }
  if (content.freeze) freeze(sheet, content.freeze);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  applyFont(format.font, look);
  if (look.fillColor === '') format.fill.clear();
  else if (look.fillColor !== undefined) format.fill.color = look.fillColor;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrinkToFit !== undefined) format.shrinkToFit = look.shrinkToFit;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  applyBorders(format, look);
}

function applyFont(font: Excel.RangeFont, look: CellLook): void {
  if (look.fontName !== undefined) font.name = look.fontName;
  if (look.fontSize !== undefined) font.size = look.fontSize;
  if (look.fontColor !== undefined) font.color = look.fontColor;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
}

const EDGES: Readonly<Record<LookEdge, 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical'>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
};

function applyBorders(format: Excel.RangeFormat, look: CellLook): void {
  for (const [edge, line] of Object.entries(look.borders ?? {})) {
    const border = format.borders.getItem(EDGES[edge as LookEdge]);
    border.style = 'Continuous';
    border.weight = line.weight;
    border.color = line.color;
  }
}
