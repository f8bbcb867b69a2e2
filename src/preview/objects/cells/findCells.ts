import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import { styleAt } from '../../model/cellStyles';
import { hasWildcards } from '../../model/operations/wildcards';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument, textArgument } from '../arguments';
import { mergedIntoRects } from '../../model/operations/mergedCells';
import { editCells } from './editCells';
import { checkEditable } from './protectedCells';
import { cellText } from './readCells';
import { writeInput } from './writeCells';

/** Excel.SearchCriteria and Excel.ReplaceCriteria. */
interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

const criteriaOf = (criteria: unknown): Criteria => (typeof criteria === 'object' && criteria !== null ? criteria : {});

/** A search text as an expression: `?` and `*` stand for any character and any text, `~` takes them as they are. */
function expression(text: string, criteria: Criteria): RegExp {
  const source = hasWildcards(text)
    ? text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (part) => (part === '*' ? '.*' : part === '?' ? '.' : `\\${part.at(-1) ?? ''}`))
    : text.replace(/[\\^$.|*+?()[\]{}]/g, '\\$&');
  return new RegExp(criteria.completeMatch === true ? `^(?:${source})$` : source, `gsu${criteria.matchCase === true ? '' : 'i'}`);
}

interface FoundCell {
  readonly row: number;
  readonly column: number;
}

/** Cells whose formula or shown text matches, row by row. */
function* matches(session: ExcelSession, sheet: SheetModel, within: Rect, pattern: RegExp): Iterable<FoundCell> {
  const used = sheet.cells.usedRect(true);
  const area = used && intersect(used, within);
  if (!area) return;
  session.calculateIfNeeded();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.cells.value(row, column) === undefined && !sheet.cells.formula(row, column)) continue;
      pattern.lastIndex = 0;
      const text = cellText(session, sheet, row, column);
      if (pattern.test(text) || testAgain(pattern, String(sheet.cells.formula(row, column)?.text ?? ''))) yield { row, column };
    }
  }
}

function testAgain(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return text !== '' && pattern.test(text);
}

/** Every matching cell, as few rectangles as come of neighbours in a row. */
export function findAllCells(session: ExcelSession, sheet: SheetModel, within: Rect, text: unknown, criteria: unknown): readonly Rect[] {
  return mergedIntoRects([...matches(session, sheet, within, expression(searchText(text), criteriaOf(criteria)))]);
}

/**
 * The first matching cell of a range (the last one, searching backwards). From a single cell all of the sheet is
 * searched, from the cell after it (or before it) round to the cell itself.
 */
export function findCell(session: ExcelSession, sheet: SheetModel, within: Rect, text: unknown, criteria: unknown): Rect | undefined {
  const wanted = criteriaOf(criteria);
  const isCell = within.top === within.bottom && within.left === within.right;
  const area = isCell ? { top: 0, left: 0, bottom: GRID_ROWS - 1, right: GRID_COLUMNS - 1 } : within;
  const cells = [...matches(session, sheet, area, expression(searchText(text), wanted))];
  const backwards = choiceArgument(wanted.searchDirection ?? 'Forward', 'searchDirection', DIRECTIONS) === 'Backwards';
  if (backwards) cells.reverse();
  const isBeyond = ({ row, column }: FoundCell): boolean => {
    const order = row - within.top || column - within.left;
    return backwards ? order < 0 : order > 0;
  };
  const found = (isCell ? cells.find(isBeyond) : undefined) ?? cells[0];
  return found && { top: found.row, left: found.column, bottom: found.row, right: found.column };
}

const DIRECTIONS = ['Forward', 'Backwards'] as const;

function searchText(text: unknown): string {
  const wanted = textArgument(text, 'text');
  if (wanted === '') throw new ExcelError('InvalidArgument', 'The text to search for must not be empty.');
  return wanted;
}

/** Replaces in formulas and constants; tells how many replacements were made. */
export function replaceInCells(session: ExcelSession, sheet: SheetModel, within: Rect, text: unknown, replacement: unknown, criteria: unknown): number {
  const pattern = expression(searchText(text), criteriaOf(criteria));
  const by = textArgument(replacement, 'replacement');
  const used = sheet.cells.usedRect(true);
  const area = used && intersect(used, within);
  if (!area) return 0;
  const replaced: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  let count = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const formula = sheet.cells.formula(row, column)?.text;
      const before = formula ?? editedText(session, sheet, row, column);
      const after = before.replace(pattern, () => {
        count++;
        return by;
      });
      if (after === before) continue;
      const isQuoted = styleAt(session.workbook, sheet, row, column).quotePrefix === true;
      replaced.push({ row, column, text: isQuoted ? `'${after}` : after });
    }
  }
  for (const { row, column } of replaced) checkEditable(session, sheet, { top: row, left: column, bottom: row, right: column });
  const write = (): void => replaced.forEach(({ row, column, text: after }) => writeInput(session, sheet, row, column, after));
  if (count > 0) editCells(session, sheet, area, write);
  return count;
}

function editedText(session: ExcelSession, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  return typeof value === 'number' ? String(value) : cellText(session, sheet, row, column);
}
