import { isBlank, kindOf } from './cellKind';
import { isKnownHeader } from './headerWords';
import type { MergedCells } from './mergedCells';
import { filledIn, type Rows, type Span } from './regions';

/** Rows that are looked at for a header, from the top of a run of rows. */
const HEADER_SEARCH_ROWS = 20;
/** Rows below a header that show what its columns hold. */
const SAMPLE_ROWS = 20;
/** Lines that a header may have. */
const MOST_LINES = 6;
/** Columns looked at where a sheet has very many. */
const MOST_COLUMNS = 400;
const ENOUGH = 0.42;

/** A header's rows (first to last line) and how much it looks like one, 0..1. */
export interface HeaderGuess {
  readonly lines: Span;
  readonly score: number;
  /** Columns whose text the catalogue knows. */
  readonly known: number;
}

/** Where to look: the rows, the columns, and the merged areas over them. */
export interface Scene {
  readonly rows: Rows;
  readonly merged: MergedCells;
  readonly block: Span;
}

interface RowLook {
  readonly filled: number;
  readonly known: number;
  readonly score: number;
}

/** The header of a run of rows: the row that looks most like one and the lines above and below that belong to it. */
export function guessHeader(scene: Scene, segment: Span): HeaderGuess | undefined {
  const last = Math.min(segment.last, segment.first + HEADER_SEARCH_ROWS - 1);
  const columns = usedColumns(scene, segment);
  let best = -1;
  let look: RowLook | undefined;
  for (let row = segment.first; row <= last; row++) {
    const now = lookOf(scene, row, segment, columns);
    const handicap = 0.012 * (row - segment.first);
    if (now && now.score - handicap >= ENOUGH && (!look || now.score - handicap > look.score)) {
      best = row;
      look = { ...now, score: now.score - handicap };
    }
  }
  if (!look) return undefined;
  const bottom = lowestLine(scene, best, segment, columns);
  return {
    lines: { first: highestLine(scene, best, segment, columns), last: bottom },
    score: look.score,
    known: look.known,
  };
}

/** Columns that hold something in the first rows of the segment. */
function usedColumns(scene: Scene, segment: Span): readonly number[] {
  const { rows, block } = scene;
  const last = Math.min(segment.last, segment.first + HEADER_SEARCH_ROWS + SAMPLE_ROWS);
  const columns: number[] = [];
  for (let column = block.first; column <= block.last && columns.length < MOST_COLUMNS; column++) {
    for (let row = segment.first; row <= last; row++) {
      if (isBlank(rows[row]?.[column])) continue;
      columns.push(column);
      break;
    }
  }
  return columns;
}

/** How much a row looks like a header; undefined where it cannot be one. */
function lookOf(scene: Scene, row: number, segment: Span, columns: readonly number[]): RowLook | undefined {
  const texts: string[] = [];
  let filled = 0;
  let known = 0;
  let contrasts = 0;
  for (const column of columns) {
    const cell = scene.merged.value(row, column);
    const kind = kindOf(cell);
    if (kind === 'blank') {
      // A gap over a column of figures: the row is none of the list's rows.
      if (hasOtherKindBelow(scene.rows, row, column, segment)) contrasts++;
      continue;
    }
    filled++;
    if (kind !== 'text' || typeof cell !== 'string') continue;
    texts.push(cell);
    if (isKnownHeader(cell)) known++;
    if (hasOtherKindBelow(scene.rows, row, column, segment)) contrasts++;
  }
  if (filled === 0 || (filled < 2 && (columns.length > 1 || known === 0))) return undefined;
  const textShare = texts.length / filled;
  if (textShare < 0.6 && known / filled < 0.5) return undefined;
  const longShare = texts.filter((text) => text.length > 40).length / filled;
  const score =
    0.35 * (known / filled) * Math.min(1, known / 2) +
    0.25 * (filled / columns.length) +
    0.15 * textShare +
    0.15 * Math.min(1, (contrasts / filled) * 2) +
    0.1 * (new Set(texts).size / filled) -
    0.3 * longShare;
  return { filled, known, score };
}

function hasOtherKindBelow(rows: Rows, header: number, column: number, segment: Span): boolean {
  let other = 0;
  let seen = 0;
  for (let row = header + 1; row <= Math.min(segment.last, header + SAMPLE_ROWS); row++) {
    const kind = kindOf(rows[row]?.[column]);
    if (kind === 'blank') continue;
    seen++;
    if (kind !== 'text') other++;
  }
  return seen > 0 && other / seen > 0.6;
}

/** A line of a header holds texts only: several of them, or one under or over which the header's cells are merged. */
function isHeaderLine(scene: Scene, row: number, columns: readonly number[]): boolean {
  const texts = new Set<string>();
  let covered = 0;
  for (const column of columns) {
    const cell = scene.merged.value(row, column);
    const kind = kindOf(cell);
    if (kind === 'blank') continue;
    if (kind !== 'text' || typeof cell !== 'string' || /[:：]/.test(cell)) {
      if (kind !== 'text' || columns.length < 20) return false;
    }
    covered++;
    texts.add(String(cell));
  }
  return texts.size >= 2 || (texts.size === 1 && covered >= 2 && covered < 0.8 * columns.length);
}

function highestLine(scene: Scene, row: number, segment: Span, columns: readonly number[]): number {
  let top = row;
  while (top > segment.first && row - top < MOST_LINES - 1 && isHeaderLine(scene, top - 1, columns)) top--;
  return top;
}

/** A chosen row can be the upper line of a header: its merged cells then stand over texts of their own. */
function lowestLine(scene: Scene, row: number, segment: Span, columns: readonly number[]): number {
  let bottom = row;
  while (bottom < segment.last && bottom - row < MOST_LINES - 1 && isUnderHeader(scene, bottom, columns)) bottom++;
  return bottom;
}

function isUnderHeader(scene: Scene, row: number, columns: readonly number[]): boolean {
  if (explainsNextLine(scene, row, columns)) return true;
  const isMerged = columns.some(
    (column) => scene.merged.width(row, column) > 1 || scene.merged.joins(row, row + 1, column),
  );
  if (!isMerged && filledIn(scene.rows[row], scene.block) >= columns.length) return false;
  let texts = 0;
  for (const column of columns) {
    const kind = kindOf(scene.merged.value(row + 1, column));
    if (kind === 'text') texts++;
    else if (kind !== 'blank') return false;
  }
  if (isMerged) return texts >= 2;
  const fillsGaps = columns.some(
    (column) => isBlank(scene.rows[row]?.[column]) && !isBlank(scene.rows[row + 1]?.[column]),
  );
  const known = columns.filter((column) => isKnownHeader(String(scene.rows[row + 1]?.[column] ?? ''))).length;
  return fillsGaps && known * 2 >= texts && texts >= 2;
}

const CODE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/**
 * Filing templates put lines that explain above the labels: sections repeated over their columns, comments, field codes.
 * Such a line goes with the full line of texts under it.
 */
function explainsNextLine(scene: Scene, row: number, columns: readonly number[]): boolean {
  const line = (at: number): readonly string[] =>
    columns.map((column) => String(scene.rows[at]?.[column] ?? '')).filter((text) => text.trim() !== '');
  const above = line(row);
  const below = line(row + 1);
  if (columns.length < 8 || above.length < 0.6 * columns.length || below.length < 0.6 * columns.length) return false;
  if (below.some((text) => kindOf(text) !== 'text')) return false;
  const share = (texts: readonly string[], test: (text: string) => boolean): number =>
    texts.filter(test).length / texts.length;
  const repeats = new Set(above).size < 0.5 * above.length;
  const comments = share(above, (text) => text.length > 25) > 0.4;
  const codes = share(above, (text) => CODE.test(text)) > 0.7 && share(below, (text) => CODE.test(text)) < 0.5;
  return repeats || comments || codes;
}
