import { followChange } from './allFormulas';
import { parseLocalAddress, rectAddress } from './address';
import { shiftBindings } from './binding';
import type { CellStore } from './cellStore';
import { type CellShift, formulaChange, isWholeLines, shiftedLine, shiftedRect, shiftedRects } from './moveCells';
import { shiftDrawings } from './drawing/shiftDrawings';
import { shiftTable } from './operations/tableShift';
import { shiftPivots } from './pivot/movePivots';
import { keepRuleAnchors } from './ruleAreas';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/**
 * Puts cells into a sheet or takes them out, and moves all that lies on the cells that move: values, styles, row and
 * column settings, merges, tables, rules, links, comments, filters, print set-up, names and formulas. The caller has
 * checked that Excel allows it.
 */
export function shiftCells(workbook: WorkbookModel, sheet: SheetModel, shift: CellShift): void {
  const change = formulaChange(sheet.name, shift);
  if (change.kind === 'delete') keepRuleAnchors(sheet, change.rect);
  shiftDrawings(sheet, shift);
  if (shift.axis === 'rows') shiftRows(sheet.cells, shift);
  else shiftColumns(sheet.cells, shift);
  if (isWholeLines(shift)) shiftLineSettings(sheet, shift);
  shiftThings(sheet, shift);
  shiftPivots(workbook, sheet, shift);
  shiftBindings(workbook.bindings, sheet, shift);
  followChange(workbook, change);
}

function shiftRows(cells: CellStore, shift: CellShift): void {
  const { kind, at, count, from, to } = shift;
  if (isWholeLines(shift) || standsAlone(cells, at, from, to)) {
    if (kind === 'insert') cells.insertRows(at, count);
    else cells.deleteRows(at, count);
    return;
  }
  const last = cells.rowCount - 1;
  if (kind === 'insert') {
    for (let row = last; row >= at; row--) moveSpan(cells, row, row + count, from, to);
    for (let row = at; row < Math.min(at + count, last + 1); row++) clearSpan(cells, row, from, to);
  } else {
    for (let row = at; row <= last; row++) {
      if (row + count <= last) moveSpan(cells, row + count, row, from, to);
      else clearSpan(cells, row, from, to);
    }
  }
}

/** Whether no row from `at` on has cells outside the columns that move; then whole rows can, which costs next to nothing. */
function standsAlone(cells: CellStore, at: number, from: number, to: number): boolean {
  for (let row = at; row < cells.rowCount; row++) {
    const stored = cells.row(row);
    if (!stored) continue;
    if (Math.max(stored.values.length, stored.styles?.length ?? 0) > to + 1) return false;
    for (let column = 0; column < from; column++) {
      if (stored.values[column] !== undefined || stored.styles?.[column] !== undefined || stored.formulas?.has(column)) return false;
    }
  }
  return true;
}

/** Moves a span of one row's cells to another row, over what stands there. */
function moveSpan(cells: CellStore, source: number, target: number, from: number, to: number): void {
  const row = cells.row(source);
  const width = row ? Math.max(row.values.length, row.styles?.length ?? 0) : 0;
  const targetRow = cells.row(target);
  const targetWidth = targetRow ? Math.max(targetRow.values.length, targetRow.styles?.length ?? 0) : 0;
  for (let column = from; column <= Math.min(to, Math.max(width, targetWidth) - 1); column++) {
    const formula = cells.formula(source, column);
    if (formula) cells.setFormula(target, column, formula, cells.value(source, column));
    else cells.setValue(target, column, cells.value(source, column));
    cells.setStyle(target, column, cells.style(source, column));
  }
}

function clearSpan(cells: CellStore, row: number, from: number, to: number): void {
  const stored = cells.row(row);
  if (!stored) return;
  for (let column = from; column <= Math.min(to, Math.max(stored.values.length, stored.styles?.length ?? 0) - 1); column++) {
    cells.setValue(row, column, undefined);
    cells.setStyle(row, column, undefined);
  }
}

function shiftColumns(cells: CellStore, { kind, at, count, from, to }: CellShift): void {
  cells.forEachRow((stored, row) => {
    if (row < from || row > to) return;
    spliceLine(stored.values, kind, at, count);
    if (stored.styles) spliceLine(stored.styles, kind, at, count);
    if (stored.formulas) stored.formulas = shiftedKeys(stored.formulas, kind, at, count);
    if (stored.preserved) stored.preserved = shiftedKeys(stored.preserved, kind, at, count);
  });
}

function spliceLine<Part>(line: (Part | undefined)[], kind: CellShift['kind'], at: number, count: number): void {
  if (at >= line.length) return;
  if (kind === 'delete') line.splice(at, count);
  else line.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
}

function shiftedKeys<Value>(map: ReadonlyMap<number, Value>, kind: CellShift['kind'], at: number, count: number): Map<number, Value> {
  const shifted = new Map<number, Value>();
  for (const [key, value] of map) {
    const moved = shiftedLine(key, { kind, axis: 'rows', at, count, from: 0, to: 0 });
    if (moved !== undefined) shifted.set(moved, value);
  }
  return shifted;
}

/** Heights, widths, hidden lines and line styles move; inserted lines take after the line before them. */
function shiftLineSettings(sheet: SheetModel, { kind, axis, at, count }: CellShift): void {
  const settings: Map<number, object> = axis === 'rows' ? sheet.rows : sheet.columns;
  const shifted = shiftedKeys(settings, kind, at, count);
  const before = kind === 'insert' && at > 0 ? settings.get(at - 1) : undefined;
  settings.clear();
  for (const [line, value] of shifted) settings.set(line, value);
  if (before) for (let line = at; line < at + count; line++) settings.set(line, { ...before, hidden: false });
  const moved = (line: number): number => {
    if (line <= at) return line;
    return kind === 'insert' ? line + count : line - Math.min(count, line - at);
  };
  if (axis === 'rows') {
    sheet.frozenRows = moved(sheet.frozenRows);
    sheet.frozenFrom = { ...sheet.frozenFrom, row: moved(sheet.frozenFrom.row) };
  } else {
    sheet.frozenColumns = moved(sheet.frozenColumns);
    sheet.frozenFrom = { ...sheet.frozenFrom, column: moved(sheet.frozenFrom.column) };
  }
}

function shiftThings(sheet: SheetModel, shift: CellShift): void {
  sheet.merges = shiftedRects(sheet.merges, shift).filter((rect) => rect.top !== rect.bottom || rect.left !== rect.right);
  sheet.tables = sheet.tables.filter((table) => shiftTable(table, shift));
  sheet.validations = sheet.validations.filter((rule) => (rule.areas = shiftedRects(rule.areas, shift)).length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => (format.areas = shiftedRects(format.areas, shift)).length > 0);
  shiftLinks(sheet, shift);
  sheet.comments = sheet.comments.filter((comment) => {
    const { row, column } = comment;
    const cell = shiftedRect({ top: row, left: column, bottom: row, right: column }, shift);
    if (cell) Object.assign(comment, { row: cell.top, column: cell.left });
    return cell !== undefined;
  });
  shiftFilter(sheet, shift);
  shiftPrinting(sheet, shift);
}

function shiftLinks(sheet: SheetModel, shift: CellShift): void {
  const links = [...sheet.hyperlinks];
  sheet.hyperlinks.clear();
  for (const [address, link] of links) {
    const rect = parseLocalAddress(address);
    const moved = rect && shiftedRect(rect, shift);
    if (moved) sheet.hyperlinks.set(rectAddress(moved), link);
  }
}

function shiftFilter(sheet: SheetModel, shift: CellShift): void {
  if (!sheet.autoFilter) return;
  const range = shiftedRect(sheet.autoFilter.range, shift);
  sheet.autoFilter = range && { ...sheet.autoFilter, range };
}

function shiftPrinting({ pageLayout }: SheetModel, shift: CellShift): void {
  pageLayout.printArea = shiftedRects(pageLayout.printArea, shift);
  if (!isWholeLines(shift)) return;
  const breaks = shift.axis === 'rows' ? 'horizontalBreaks' : 'verticalBreaks';
  pageLayout[breaks] = pageLayout[breaks].map((line) => shiftedLine(line, shift)).filter((line) => line !== undefined);
  const titles = shift.axis === 'rows' ? 'titleRows' : 'titleColumns';
  const lines = pageLayout[titles];
  if (!lines) return;
  const rect = shift.axis === 'rows' ? { top: lines.first, bottom: lines.last, left: 0, right: 0 } : { top: 0, bottom: 0, left: lines.first, right: lines.last };
  const moved = shiftedRect(rect, shift);
  const first = shift.axis === 'rows' ? moved?.top : moved?.left;
  const last = shift.axis === 'rows' ? moved?.bottom : moved?.right;
  pageLayout[titles] = first === undefined || last === undefined ? undefined : { first, last };
}
