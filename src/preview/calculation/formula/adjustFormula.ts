import { quotedSheetName } from '../../model/address';
import { GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import { areaText } from './areaText';
import { specifierText } from './tableSpecifier';
import { tokenise } from './tokenise';
import type { ReferenceArea, SheetPrefix, TableSpecifier, Token } from './token';

/**
 * A change of the workbook that formulas follow. `sheet` and names are texts, compared whatever the case.
 * `insert`: cells are pushed `Down` or `Right` from `rect` on, as many as it is high or wide; `delete`: the cells of
 * `rect` go and those below (`Up`) or to the right (`Left`) move up; entire rows and columns are rects as wide or high
 * as the grid. `move`: the cells of `rect` were cut and pasted with their first cell at `top`, `left` of `toSheet`.
 */
export type FormulaChange =
  | { readonly kind: 'insert'; readonly sheet: string; readonly rect: Rect; readonly shift: 'Down' | 'Right' }
  | { readonly kind: 'delete'; readonly sheet: string; readonly rect: Rect; readonly shift: 'Up' | 'Left' }
  | {
      readonly kind: 'move';
      readonly sheet: string;
      readonly rect: Rect;
      readonly toSheet: string;
      readonly top: number;
      readonly left: number;
    }
  | { readonly kind: 'renameSheet'; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  | { readonly kind: 'renameTable'; readonly from: string; readonly to: string }
  | { readonly kind: 'renameColumn'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: 'renameName'; readonly from: string; readonly to: string };

/** Where a formula stands: its sheet, and its table for `[@Column]` without a table's name. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly table?: string;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula as Excel rewrites it after a change. References to what is gone become #REF!; the rest stays as typed. */
export function adjustFormula(formula: string, change: FormulaChange, place: FormulaPlace): string {
  let changed = false;
  const parts = tokenise(formula).map((token) => {
    const text = adjustedText(token, change, place);
    changed ||= text !== token.text;
    return text;
  });
  return changed ? parts.join('') : formula;
}

function adjustedText(token: Token, change: FormulaChange, place: FormulaPlace): string {
  switch (change.kind) {
    case 'insert':
    case 'delete':
    case 'move':
      return token.kind === 'reference' ? movedText(token, change, place) : token.text;
    case 'renameSheet':
      return 'sheet' in token && token.sheet
        ? renamedPrefix(token.sheet, change) + token.text.slice(token.sheet.text.length)
        : token.text;
    case 'deleteSheet':
      return 'sheet' in token && token.sheet && !token.sheet.book && same(token.sheet.first, change.sheet)
        ? '#REF!'
        : token.text;
    case 'renameTable':
      return token.kind === 'structured' && same(token.table, change.from)
        ? change.to + token.text.slice(token.table.length)
        : token.text;
    case 'renameColumn':
      if (token.kind !== 'structured' || !same(token.table || (place.table ?? ''), change.table)) return token.text;
      return renamedColumn(token.text, token.table, token.specifier, change);
    case 'renameName':
      return token.kind === 'name' && same(token.name, change.from)
        ? token.text.slice(0, token.text.length - token.name.length) + change.to
        : token.text;
  }
}

function renamedColumn(
  text: string,
  table: string,
  specifier: TableSpecifier,
  change: { from: string; to: string },
): string {
  const renamed = (name: string): string => (same(name, change.from) ? change.to : name);
  const { items, first, last } = specifier;
  const next: TableSpecifier = {
    items,
    ...(first !== undefined && { first: renamed(first) }),
    ...(last !== undefined && { last: renamed(last) }),
  };
  return next.first === first && next.last === last ? text : table + specifierText(next);
}

function renamedPrefix(prefix: SheetPrefix, change: { from: string; to: string }): string {
  if (prefix.book) return prefix.text;
  const renamed = (name: string): string => (same(name, change.from) ? change.to : name);
  const first = renamed(prefix.first);
  const last = prefix.last === undefined ? undefined : renamed(prefix.last);
  if (first === prefix.first && last === prefix.last) return prefix.text;
  if (last === undefined) return `${quotedSheetName(first)}!`;
  const both = `${first}:${last}`;
  const quoted = quotedSheetName(first) !== first || quotedSheetName(last) !== last;
  return quoted ? `'${both.replaceAll("'", "''")}'!` : `${both}!`;
}

type CellsChange = Extract<FormulaChange, { kind: 'insert' | 'delete' | 'move' }>;

function movedText(token: Extract<Token, { kind: 'reference' }>, change: CellsChange, place: FormulaPlace): string {
  const { sheet, area } = token;
  // A reference through several sheets stays as it is, as does a link to another workbook.
  if (sheet?.book || sheet?.last !== undefined || !same(sheet?.first ?? place.sheet, change.sheet)) return token.text;
  if (change.kind === 'move') return cutText(token, change, place);
  const next =
    change.kind === 'insert'
      ? afterInsert(area, change.rect, change.shift)
      : afterDelete(area, change.rect, change.shift);
  return next === area ? token.text : (sheet?.text ?? '') + (next ? areaText(next) : '#REF!');
}

function cutText(
  token: Extract<Token, { kind: 'reference' }>,
  change: Extract<FormulaChange, { kind: 'move' }>,
  place: FormulaPlace,
): string {
  const { area, sheet } = token;
  const { rect, top, left, toSheet } = change;
  const inside =
    area.top >= rect.top && area.left >= rect.left && area.bottom <= rect.bottom && area.right <= rect.right;
  if (!inside) return token.text;
  const rows = top - rect.top;
  const columns = left - rect.left;
  const moved = {
    ...area,
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
  const prefix = same(toSheet, change.sheet)
    ? (sheet?.text ?? '')
    : same(toSheet, place.sheet) && !sheet
      ? ''
      : `${quotedSheetName(toSheet)}!`;
  return prefix + areaText(moved);
}

/** A span of rows or columns, first to last. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function afterInsert(area: ReferenceArea, rect: Rect, shift: 'Down' | 'Right'): ReferenceArea | undefined {
  if (shift === 'Down') {
    if (area.form === 'columns' || area.left < rect.left || area.right > rect.right) return area;
    const span = spanAfterInsert(
      { first: area.top, last: area.bottom },
      rect.top,
      rect.bottom - rect.top + 1,
      GRID_ROWS,
    );
    return span === 'same' ? area : span && { ...area, top: span.first, bottom: span.last };
  }
  if (area.form === 'rows' || area.top < rect.top || area.bottom > rect.bottom) return area;
  const span = spanAfterInsert(
    { first: area.left, last: area.right },
    rect.left,
    rect.right - rect.left + 1,
    GRID_COLUMNS,
  );
  return span === 'same' ? area : span && { ...area, left: span.first, right: span.last };
}

function spanAfterInsert(span: Span, at: number, count: number, limit: number): Span | 'same' | undefined {
  if (span.last < at) return 'same';
  const first = span.first >= at ? span.first + count : span.first;
  return first >= limit ? undefined : { first, last: Math.min(span.last + count, limit - 1) };
}

function afterDelete(area: ReferenceArea, rect: Rect, shift: 'Up' | 'Left'): ReferenceArea | undefined {
  if (!intersect(area, rect) && !behind(area, rect, shift)) return area;
  if (shift === 'Up') {
    if (area.form === 'columns' || area.left < rect.left || area.right > rect.right) return area;
    const span = spanAfterDelete({ first: area.top, last: area.bottom }, { first: rect.top, last: rect.bottom });
    return span && { ...area, top: span.first, bottom: span.last };
  }
  if (area.form === 'rows' || area.top < rect.top || area.bottom > rect.bottom) return area;
  const span = spanAfterDelete({ first: area.left, last: area.right }, { first: rect.left, last: rect.right });
  return span && { ...area, left: span.first, right: span.last };
}

const behind = (area: ReferenceArea, rect: Rect, shift: 'Up' | 'Left'): boolean =>
  shift === 'Up' ? area.top > rect.bottom : area.left > rect.right;

function spanAfterDelete(span: Span, gone: Span): Span | undefined {
  const count = gone.last - gone.first + 1;
  const first = span.first > gone.last ? span.first - count : Math.min(span.first, gone.first);
  const last = span.last > gone.last ? span.last - count : Math.min(span.last, gone.first - 1);
  return first > last ? undefined : { first, last };
}
