import type { RawCell } from '../tables';
import { isBlank } from './cellKind';

/** Rows or columns of a grid, counted from the grid's own first, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export type Rows = readonly (readonly RawCell[])[];

/** A row with one cell only is a title or a note as long as the sheet has wider rows. */
function countsByColumn(rows: Rows): { readonly counts: Int32Array; readonly width: number } {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  const counts = new Int32Array(width);
  const lone = new Int32Array(width);
  let wideRows = 0;
  for (const row of rows) {
    let filled = 0;
    let only = -1;
    for (let column = 0; column < row.length; column++) {
      if (isBlank(row[column])) continue;
      if (++filled === 1) only = column;
      else counts[column] = (counts[column] ?? 0) + 1;
    }
    if (filled === 1) lone[only] = (lone[only] ?? 0) + 1;
    else if (filled > 1) {
      counts[only] = (counts[only] ?? 0) + 1;
      wideRows++;
    }
  }
  return { counts: wideRows === 0 ? lone : counts, width };
}

/** Runs of columns that hold something, apart by columns that hold nothing. Lone titles do not count. */
export function columnBlocks(rows: Rows): readonly Span[] {
  const { counts, width } = countsByColumn(rows);
  const blocks: Span[] = [];
  let first = -1;
  for (let column = 0; column <= width; column++) {
    const used = column < width && (counts[column] ?? 0) > 0;
    if (used && first < 0) first = column;
    if (!used && first >= 0) {
      blocks.push({ first, last: column - 1 });
      first = -1;
    }
  }
  return blocks;
}

/** How many cells of a row hold something between two columns. */
export function filledIn(row: readonly RawCell[] | undefined, block: Span): number {
  let filled = 0;
  if (row) for (let column = block.first; column <= block.last; column++) if (!isBlank(row[column])) filled++;
  return filled;
}

/** Runs of rows that hold something between two columns. */
export function rowSegments(rows: Rows, block: Span): readonly Span[] {
  const segments: Span[] = [];
  let first = -1;
  for (let row = 0; row <= rows.length; row++) {
    const used = row < rows.length && filledIn(rows[row], block) > 0;
    if (used && first < 0) first = row;
    if (!used && first >= 0) {
      segments.push({ first, last: row - 1 });
      first = -1;
    }
  }
  return segments;
}
