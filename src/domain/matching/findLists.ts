import { isBlank, kindOf } from './cellKind';
import type { FoundList, LeftOutKind, LeftOutRow } from './foundList';
import { guessHeader, type HeaderGuess, type Scene } from './headerRow';
import { normalHeader } from './headerText';
import { listColumns } from './listColumns';
import { MergedCells } from './mergedCells';
import { columnBlocks, filledIn, rowSegments, type Span } from './regions';
import { a1Area, type SheetGrid } from './sheetGrid';
import { isNoteText, totalText } from './totalRow';

/** A text that stands on the sheet and belongs to no list: a title, a note beside or below. */
export interface LooseText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetLists {
  readonly lists: readonly FoundList[];
  readonly loose: readonly LooseText[];
}

/** A list as it grows while rows are gone through; rows count from the grid's first. */
interface Draft {
  readonly scene: Scene;
  readonly header: HeaderGuess | undefined;
  readonly headerTexts: ReadonlySet<string>;
  readonly width: number;
  readonly rows: number[];
  readonly leftOut: LeftOutRow[];
  blankRows: number;
  lastRow: number;
}

/** Least rows of a list that has no header. */
const HEADERLESS_ROWS = 3;

/**
 * All lists on a sheet: each with its header (found under titles and blanks, of one to six lines, merged or not) and its
 * rows; totals, repeated headers and notes are left out and told. Lists can stand side by side or below one another.
 * Linear in the cells of the sheet.
 */
export function findLists(grid: SheetGrid): SheetLists {
  const merged = new MergedCells(grid);
  const drafts: Draft[] = [];
  const loose: LooseText[] = [];
  for (const block of listBlocks(grid, merged)) listsInBlock(grid, { rows: grid.rows, merged, block }, drafts, loose);
  const lists = drafts.filter((draft) => isList(draft)).map((draft) => finished(grid, draft));
  return { lists, loose };
}

/** Blocks of columns that are lists of their own; blocks that belong together are joined. */
function listBlocks(grid: SheetGrid, merged: MergedCells): readonly Span[] {
  const joined: Span[] = [];
  for (const block of columnBlocks(grid.rows)) {
    const before = joined.at(-1);
    if (before && !standApart(grid, merged, before, block))
      joined[joined.length - 1] = { first: before.first, last: block.last };
    else joined.push(block);
  }
  return joined;
}

/** Whether two neighbouring blocks are two lists (or a list and notes beside it) rather than one with an empty column. */
function standApart(grid: SheetGrid, merged: MergedCells, left: Span, right: Span): boolean {
  const looks = [left, right].map((block) => blockLook(grid, merged, block));
  const [a, b] = looks;
  if (!a || !b) return false;
  if (!b.header && a.header) return b.filledRows < 0.25 * a.filledRows || right.first - left.last > 3;
  if (!a.header || !b.header) return false;
  const shared = [...b.texts].filter((text) => a.texts.has(text)).length;
  if (shared >= 2 || (shared >= 1 && shared * 2 >= b.texts.size)) return true;
  if (a.header.lines.last !== b.header.lines.last) return true;
  const bothLists = a.header.known >= 2 && b.header.known >= 2;
  return bothLists && Math.abs(a.lastRow - b.lastRow) > Math.max(2, 0.1 * Math.max(a.filledRows, b.filledRows));
}

function blockLook(grid: SheetGrid, merged: MergedCells, block: Span) {
  const scene = { rows: grid.rows, merged, block };
  const segments = rowSegments(grid.rows, block);
  const header = segments
    .slice(0, 3)
    .map((segment) => guessHeader(scene, segment))
    .find((guess) => guess !== undefined);
  const filledRows = segments.reduce((sum, segment) => sum + segment.last - segment.first + 1, 0);
  return {
    header,
    texts: header ? headerTexts(scene, header) : new Set<string>(),
    filledRows,
    lastRow: segments.at(-1)?.last ?? 0,
  };
}

function headerTexts(scene: Scene, header: HeaderGuess): Set<string> {
  const texts = new Set<string>();
  for (let column = scene.block.first; column <= scene.block.last; column++) {
    const text = normalHeader(String(scene.rows[header.lines.last]?.[column] ?? ''));
    if (text !== '') texts.add(text);
  }
  return texts;
}

/** Goes through the runs of rows of one block: a run starts a list, continues the one before, or is a note. */
function listsInBlock(grid: SheetGrid, scene: Scene, drafts: Draft[], loose: LooseText[]): void {
  let current: Draft | undefined;
  for (const segment of rowSegments(scene.rows, scene.block)) {
    const header = guessHeader(scene, segment);
    if (current && continues(current, scene, segment, header)) {
      current.blankRows += segment.first - current.lastRow - 1;
      takeRows(current, grid, segment);
    } else if (header || (!current && isHeaderlessList(scene, segment))) {
      current = startDraft(scene, header);
      drafts.push(current);
      if (header) noteLoose(grid, scene, { first: segment.first, last: header.lines.first - 1 }, loose);
      takeRows(current, grid, header ? { first: header.lines.last + 1, last: segment.last } : segment);
    } else noteLoose(grid, scene, segment, loose);
  }
}

function startDraft(scene: Scene, header: HeaderGuess | undefined): Draft {
  const texts = header ? headerTexts(scene, header) : new Set<string>();
  const width = texts.size > 0 ? texts.size : scene.block.last - scene.block.first + 1;
  return {
    scene,
    header,
    headerTexts: texts,
    width,
    rows: [],
    leftOut: [],
    blankRows: 0,
    lastRow: header?.lines.last ?? 0,
  };
}

const isHeaderlessList = (scene: Scene, segment: Span): boolean =>
  segment.last - segment.first + 1 >= HEADERLESS_ROWS &&
  scene.block.last > scene.block.first &&
  scene.block.last - scene.block.first < 1_000 &&
  filledIn(scene.rows[segment.first], scene.block) >= 2;

/** Whether a run of rows goes on with the list above it, after blank rows. */
function continues(current: Draft, scene: Scene, segment: Span, header: HeaderGuess | undefined): boolean {
  if (header && isRepeatedHeader(current, scene, header.lines.last)) return true;
  const looksOfItsOwn =
    header !== undefined &&
    header.known >= 2 &&
    header.known * 2 >= filledIn(scene.rows[header.lines.last], scene.block);
  if (looksOfItsOwn) return false;
  if (current.rows.length === 0) return true;
  const typical = typicalFill(current, scene.block);
  let most = 0;
  for (let row = segment.first; row <= Math.min(segment.last, segment.first + 20); row++)
    most = Math.max(most, filledIn(scene.rows[row], scene.block));
  const isTotal = totalText(scene.rows[segment.first] ?? [], scene.block) !== undefined;
  return isTotal || most >= Math.max(Math.min(2, typical), 0.4 * typical);
}

function typicalFill(draft: Draft, block: Span): number {
  const sample = draft.rows.slice(0, 50).map((row) => filledIn(draft.scene.rows[row], block));
  return sample.sort((a, b) => a - b)[Math.floor(sample.length / 2)] ?? 0;
}

function isRepeatedHeader(draft: Draft, scene: Scene, row: number): boolean {
  if (draft.headerTexts.size === 0) return false;
  let same = 0;
  let filled = 0;
  for (let column = scene.block.first; column <= scene.block.last; column++) {
    const cell = scene.rows[row]?.[column];
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell === 'string' && draft.headerTexts.has(normalHeader(cell))) same++;
  }
  return filled >= Math.min(2, draft.headerTexts.size) && same >= 0.8 * filled && same >= 0.5 * draft.headerTexts.size;
}

function takeRows(draft: Draft, grid: SheetGrid, segment: Span): void {
  const { rows, block } = draft.scene;
  for (let row = segment.first; row <= segment.last; row++) {
    const cells = rows[row] ?? [];
    draft.lastRow = row;
    const reason = whyLeftOut(draft, cells, row, block);
    if (reason) draft.leftOut.push({ row: row + grid.top, ...reason });
    else draft.rows.push(row);
  }
}

function whyLeftOut(
  draft: Draft,
  cells: SheetGrid['rows'][number],
  row: number,
  block: Span,
): { readonly kind: LeftOutKind; readonly text: string } | undefined {
  const total = totalText(cells, block);
  if (total !== undefined) return { kind: 'total', text: total };
  const filled = filledIn(cells, block);
  if (filled === 1 && draft.width >= 4) {
    const text = String(cells.find((cell) => !isBlank(cell)) ?? '');
    if (kindOf(text) === 'text' && isNoteText(text)) return { kind: 'note', text };
  }
  const first = cells.find((cell) => !isBlank(cell));
  if (
    typeof first === 'string' &&
    draft.headerTexts.has(normalHeader(first)) &&
    isRepeatedHeader(draft, draft.scene, row)
  ) {
    return { kind: 'repeatedHeader', text: first };
  }
  return undefined;
}

function noteLoose(grid: SheetGrid, scene: Scene, segment: Span, loose: LooseText[]): void {
  for (let row = segment.first; row <= segment.last; row++)
    for (let column = scene.block.first; column <= scene.block.last; column++) {
      const cell = scene.rows[row]?.[column];
      if (!isBlank(cell)) loose.push({ row: row + grid.top, column: column + grid.left, text: String(cell) });
    }
}

/** One column of loose words is no list unless the catalogue knows its header. */
function isList(draft: Draft): boolean {
  if (!draft.header) return draft.rows.length >= HEADERLESS_ROWS;
  return (
    draft.headerTexts.size > 1 ||
    (draft.header.known > 0 && draft.rows.length > 0) ||
    (draft.rows.length >= 2 && draft.scene.block.last > draft.scene.block.first)
  );
}

function finished(grid: SheetGrid, draft: Draft): FoundList {
  const lines = draft.header?.lines;
  const { columns, duplicates } = listColumns(grid, draft.scene, lines, draft.rows);
  const hidden = new Set(grid.hiddenRows);
  const area = {
    top: (lines?.first ?? draft.rows[0] ?? 0) + grid.top,
    left: columns[0]?.column ?? grid.left,
    bottom: Math.max(lines?.last ?? 0, draft.rows.at(-1) ?? 0) + grid.top,
    right: columns.at(-1)?.column ?? grid.left,
  };
  const rows = draft.rows.map((row) => row + grid.top);
  return {
    id: `${grid.id}!${a1Area(area)}`,
    sheetId: grid.id,
    sheet: grid.name,
    area,
    headerRows: lines
      ? Array.from({ length: lines.last - lines.first + 1 }, (_, index) => lines.first + index + grid.top)
      : [],
    columns,
    rows,
    leftOut: draft.leftOut,
    blankRows: draft.blankRows,
    hiddenRows: hidden.size === 0 ? 0 : rows.filter((row) => hidden.has(row)).length,
    duplicateHeaders: duplicates,
  };
}
