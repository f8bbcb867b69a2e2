import { ExcelError, type Session } from '../../interpreter/officeClass';
import { intersect, type Rect } from '../../model/area';
import type { Formula } from '../../model/cellStore';
import type { CellValue } from '../../model/cellValue';
import { shiftFormula } from '../../calculation/references';
import { iconName, sortedPositions, textCollator, type SortCell, type SortKey } from '../../model/operations/sortOrder';
import type { HyperlinkModel, SheetModel } from '../../model/sheet';
import { rectAddress } from '../../model/address';
import { colorArgument, choiceArgument, integerArgument, invalidArgument, recordArgument } from '../arguments';
import { cellsWritten } from '../cells/changes';
import { checkAllowed, checkEditable } from '../cells/protectedCells';
import { iconArgument } from './iconArgument';
import { shownFormats } from './shownFormat';

export type SortOrientation = 'Rows' | 'Columns';

/** How a sort is to be carried out. `rect` holds what moves: without headers. */
export interface SortRequest {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  readonly orientation: SortOrientation;
}

/** The library's numbers of Worksheet.onRowSorted and onColumnSorted. */
const SORTED = { Rows: 19, Columns: 20 } as const;
/** Excel sorts by 64 keys at most. */
const KEYS_LIMIT = 64;

/** Excel.SortField[] with defaults filled in; `count` is the number of columns (or rows) that keys can name. */
export function sortKeys(fields: unknown, count: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > KEYS_LIMIT)
    throw invalidArgument('fields must be an array of sort fields.');
  return (fields as readonly unknown[]).map((field) => {
    const { key, ascending, sortOn, color, icon, dataOption } = recordArgument(field, 'field');
    const on =
      sortOn === undefined || sortOn === null
        ? 'Value'
        : choiceArgument(sortOn, 'sortOn', ['Value', 'CellColor', 'FontColor', 'Icon']);
    return {
      key: integerArgument(key, 'key', 0, count - 1),
      ascending: ascending !== false,
      sortOn: on,
      color: on === 'CellColor' || on === 'FontColor' ? colorArgument(color, 'color') : '',
      icon: on === 'Icon' ? iconName(iconArgument(icon)) : '',
      textAsNumber: dataOption === 'TextAsNumber',
    };
  });
}

/** One cell as it travels in a sort. */
interface MovingCell {
  readonly value: CellValue;
  readonly formula: Formula | undefined;
  readonly style: number | undefined;
  readonly link: HyperlinkModel | undefined;
}

/**
 * Sorts lines of cells with their formats, formulas and links. Hidden lines stay where they are, as in Excel; merged cells
 * in the range make it fail.
 */
export function sortCells(request: SortRequest, session: Session): void {
  const { sheet, rect, keys, matchCase, orientation } = request;
  checkAllowed(sheet, 'allowSort');
  checkEditable(session, sheet, rect);
  if (sheet.merges.some((merge) => intersect(merge, rect))) {
    throw new ExcelError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  }
  session.calculateIfNeeded();
  const lines = visibleLines(request);
  const formatOf = shownFormats(session, sheet);
  const at = (line: number, offset: number): { row: number; column: number } =>
    orientation === 'Rows' ? { row: line, column: rect.left + offset } : { row: rect.top + offset, column: line };
  const width = orientation === 'Rows' ? rect.right - rect.left + 1 : rect.bottom - rect.top + 1;
  const keyCell = (position: number, key: number): SortCell => {
    const { row, column } = at(lines[position] ?? 0, key);
    return { value: sheet.cells.value(row, column), ...formatOf(row, column) };
  };
  const order = sortedPositions(lines.length, keys, keyCell, textCollator(session.options.locale, matchCase));
  const taken = lines.map((line) => Array.from({ length: width }, (_, offset) => takeCell(sheet, at(line, offset))));
  order.forEach((from, to) => {
    if (from === to) return;
    taken[from]?.forEach((cell, offset) =>
      putCell(sheet, at(lines[from] ?? 0, offset), at(lines[to] ?? 0, offset), cell),
    );
  });
  const moved = lines.filter((_, position) => order[position] !== position);
  const payload = { address: linesAddress(rect, moved, orientation), worksheetId: sheet.id, source: 'Local' };
  session.raise({ type: SORTED[orientation], targets: [sheet.id, 'Workbook'], payload });
  cellsWritten(session, sheet, rect);
}

/** The parts of an area that lie in the given lines, neighbours together; empty where there are none. */
function linesAddress(rect: Rect, lines: readonly number[], orientation: SortOrientation): string {
  const parts: Rect[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const part = orientation === 'Rows' ? { ...rect, top: line, bottom: line } : { ...rect, left: line, right: line };
    const isNext = last && (orientation === 'Rows' ? last.bottom : last.right) === line - 1;
    if (isNext) parts[parts.length - 1] = { ...last, bottom: part.bottom, right: part.right };
    else parts.push(part);
  }
  return parts.map(rectAddress).join(',');
}

/** Rows (or columns) that are not hidden. */
function visibleLines({ sheet, rect, orientation }: SortRequest): number[] {
  const [first, last] = orientation === 'Rows' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const settings = orientation === 'Rows' ? sheet.rows : sheet.columns;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (line) => settings.get(line)?.hidden !== true,
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const linkKey = ({ row, column }: Cell): string => rectAddress({ top: row, bottom: row, left: column, right: column });

function takeCell({ cells, hyperlinks }: SheetModel, { row, column }: Cell): MovingCell {
  return {
    value: cells.value(row, column),
    formula: cells.formula(row, column),
    style: cells.style(row, column),
    link: hyperlinks.size > 0 ? hyperlinks.get(linkKey({ row, column })) : undefined,
  };
}

/** A formula's relative references stay relative to its line, as in copying. */
function putCell(
  { cells, hyperlinks }: SheetModel,
  from: Cell,
  to: Cell,
  { value, formula, style, link }: MovingCell,
): void {
  if (formula)
    cells.setFormula(
      to.row,
      to.column,
      { text: shiftFormula(formula.text, to.row - from.row, to.column - from.column) },
      value,
    );
  else cells.setValue(to.row, to.column, value);
  cells.setStyle(to.row, to.column, style);
  if (link) hyperlinks.set(linkKey(to), link);
  else if (hyperlinks.size > 0) hyperlinks.delete(linkKey(to));
}
