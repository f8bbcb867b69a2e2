import type { Rect } from '../../model/area';

/** A block of texts for cells. */
export interface PastedCells {
  readonly area: Rect;
  readonly texts: readonly (readonly string[])[];
}

/**
 * Text from the clipboard as a block of cells, from the selection's first cell on: lines are rows, tabs part columns, and
 * quotation marks hold lines together. One text fills the whole selection.
 */
export function pastedCells(text: string, selection: Rect): PastedCells | undefined {
  const rows = linesOf(text.replace(/\r?\n$/, '')).map((line) => line.map(unquoted));
  const width = Math.max(...rows.map((row) => row.length));
  const [first] = rows;
  if (!first || text === '') return undefined;
  if (rows.length === 1 && width === 1) {
    const [only = ''] = first;
    const height = selection.bottom - selection.top + 1;
    const line = Array.from({ length: selection.right - selection.left + 1 }, () => only);
    return { area: selection, texts: Array.from({ length: height }, () => line) };
  }
  const { top, left } = selection;
  return {
    area: { top, left, bottom: top + rows.length - 1, right: left + width - 1 },
    texts: rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? '')),
  };
}

/** Cells by line; a tab or a line's end within quotation marks belongs to the text. */
function linesOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/g)) {
    const [whole, cell = '', end = ''] = match;
    rows.at(-1)?.push(cell);
    if (end === '' || whole === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

const unquoted = (cell: string): string =>
  /^".*"$/s.test(cell) && /["\t\n]/.test(cell.slice(1, -1)) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
