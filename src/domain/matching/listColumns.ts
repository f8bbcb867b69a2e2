import type { RawCell } from '../tables';
import { isBlank } from './cellKind';
import type { FoundColumn } from './foundList';
import { headerUnit, normalHeader } from './headerText';
import type { Scene } from './headerRow';
import type { Span } from './regions';
import type { SheetGrid } from './sheetGrid';

/** Header lines with this many lines or more explain rather than group: the last line alone is the header. */
const EXPLAINING_LINES = 4;
/** A group's name is short. */
const LONGEST_GROUP = 30;

interface HeaderParts {
  readonly label: string;
  readonly group: string;
}

const textOf = (cell: RawCell): string => (isBlank(cell) ? '' : String(cell).replace(/\s+/g, ' ').trim());

/** The label and the group of one column, from the lines of its header. */
function headerParts(scene: Scene, lines: Span, column: number): HeaderParts {
  let label = '';
  let row = lines.last;
  for (; row >= lines.first && label === ''; row--) label = textOf(scene.merged.value(row, column));
  if (label === '' || lines.last - lines.first + 1 >= EXPLAINING_LINES) return { label, group: '' };
  for (; row >= lines.first; row--) {
    const group = groupAbove(scene, row, column);
    if (group !== '' && group !== label && group.length <= LONGEST_GROUP) return { label, group };
  }
  return { label, group: '' };
}

/** A group's name stands over its columns, merged, repeated, or over the first of them only. */
function groupAbove(scene: Scene, row: number, column: number): string {
  const own = textOf(scene.merged.value(row, column));
  const next = textOf(scene.merged.value(row, column + 1));
  if (own !== '') {
    const spans =
      scene.merged.width(row, column) > 1 ||
      next === '' ||
      next === own ||
      textOf(scene.merged.value(row, column - 1)) === own;
    return spans && column <= scene.block.last ? own : '';
  }
  for (let before = column - 1; before >= scene.block.first; before--) {
    const text = textOf(scene.merged.value(row, before));
    if (text !== '') return scene.merged.width(row, before) > 1 ? '' : text;
  }
  return '';
}

/** Makes headers that stand there twice tell apart: by their group, else by a number behind. */
function uniqueHeaders(parts: readonly HeaderParts[]): {
  readonly headers: readonly string[];
  readonly duplicates: readonly string[];
} {
  const whole = parts.map(({ label, group }) => (group === '' ? label : `${group} ${label}`));
  const seen = new Map<string, number>();
  const duplicates = new Set<string>();
  const headers = whole.map((header) => {
    if (header === '') return '';
    const key = normalHeader(header) || header;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) return header;
    duplicates.add(header);
    return `${header} (${count})`;
  });
  return { headers, duplicates: [...duplicates] };
}

export interface ListColumns {
  readonly columns: readonly FoundColumn[];
  readonly duplicates: readonly string[];
}

/**
 * The columns of a list: those with a header or with values. `rows` count from the grid's first row; `lines` is
 * undefined for a list without header.
 */
export function listColumns(
  grid: SheetGrid,
  scene: Scene,
  lines: Span | undefined,
  rows: readonly number[],
): ListColumns {
  const hidden = new Set(grid.hiddenColumns);
  const used: { readonly column: number; readonly parts: HeaderParts; readonly values: readonly RawCell[] }[] = [];
  for (let column = scene.block.first; column <= scene.block.last; column++) {
    const parts = lines ? headerParts(scene, lines, column) : { label: '', group: '' };
    const values = rows.map((row) => grid.rows[row]?.[column] ?? '');
    if (parts.label !== '' || values.some((value) => !isBlank(value))) used.push({ column, parts, values });
  }
  const { headers, duplicates } = uniqueHeaders(used.map(({ parts }) => parts));
  const columns = used.map(({ column, parts, values }, index): FoundColumn => ({
    column: column + grid.left,
    header: headers[index] ?? '',
    label: parts.label,
    group: parts.group,
    unit: headerUnit(headers[index] ?? ''),
    isHidden: hidden.has(column + grid.left),
    values,
    formats: formatsOf(grid, rows, column),
  }));
  return { columns, duplicates };
}

function formatsOf(grid: SheetGrid, rows: readonly number[], column: number): readonly string[] {
  const formats: string[] = [];
  for (const row of rows) {
    if (row >= grid.numberFormats.length) break;
    formats.push(grid.numberFormats[row]?.[column] ?? '');
  }
  return formats;
}
