import { CellError, type CellValue } from '../cellValue';

/** One key of a sort, as Excel.SortField with its defaults filled in. `key` counts from the range's first column (or row). */
export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: 'Value' | 'CellColor' | 'FontColor' | 'Icon';
  readonly color: string;
  /** As `iconName` writes it; none for cells without one. */
  readonly icon?: string;
  readonly textAsNumber: boolean;
}

/** What a sort needs to know of one cell. */
export interface SortCell {
  readonly value: CellValue;
  readonly fillColor: string;
  readonly fontColor: string;
  readonly icon?: string;
}

/**
 * The order in which lines (rows or columns) stand after a sort, as old positions. Stable. Numbers come before texts,
 * texts before booleans, booleans before errors; empty cells come last whichever the direction, as in Excel.
 */
export function sortedPositions(
  count: number,
  keys: readonly SortKey[],
  cell: (position: number, key: number) => SortCell,
  collator: Intl.Collator,
): number[] {
  const lines = Array.from({ length: count }, (_, position) => ({
    position,
    cells: keys.map((key) => cell(position, key.key)),
  }));
  lines.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compareCells(a.cells[index], b.cells[index], key, collator);
      if (order !== 0) return order;
    }
    return a.position - b.position;
  });
  return lines.map((line) => line.position);
}

/** Excel's collation of texts: without `matchCase`, case makes no difference. */
export function textCollator(locale: string, matchCase: boolean): Intl.Collator {
  return new Intl.Collator(locale, { sensitivity: matchCase ? 'variant' : 'accent', ignorePunctuation: false });
}

function compareCells(a: SortCell | undefined, b: SortCell | undefined, key: SortKey, collator: Intl.Collator): number {
  if (!a || !b) return 0;
  switch (key.sortOn) {
    case 'Value':
      return compareValues(asSorted(a.value, key), asSorted(b.value, key), key.ascending, collator);
    case 'CellColor':
      return compareChosen(a.fillColor, b.fillColor, key.color, key.ascending);
    case 'FontColor':
      return compareChosen(a.fontColor, b.fontColor, key.color, key.ascending);
    case 'Icon':
      return compareChosen(a.icon ?? '', b.icon ?? '', key.icon ?? '', key.ascending);
  }
}

/** The chosen colour or icon goes to the top, or to the bottom when descending; all else keeps its order. */
function compareChosen(a: string, b: string, chosen: string, ascending: boolean): number {
  const is = (name: string): number => Number(name.toUpperCase() === chosen.toUpperCase());
  const first = is(b) - is(a);
  return ascending ? first : -first;
}

/** An Excel.Icon as one text. */
export const iconName = (icon: { readonly set: string; readonly index: number } | undefined): string =>
  icon ? `${icon.set} ${icon.index}` : '';

function asSorted(value: CellValue, key: SortKey): CellValue {
  if (!key.textAsNumber || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

function compareValues(a: CellValue, b: CellValue, ascending: boolean, collator: Intl.Collator): number {
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const order = rank(a) - rank(b) || compareAlike(a, b, collator);
  return ascending ? order : -order;
}

const isBlank = (value: CellValue): boolean => value === undefined;

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value instanceof CellError ? 3 : 4;
}

function compareAlike(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return 0;
}
