import { VALUES_FIELD } from '../../model/pivot/pivotTable';
import type { AxisLine, LineEntry } from '../../pivot/layout/axisLine';
import { counted, element } from '../xml/markup';
import type { ItemPlaces } from './fieldItems';
import { SUBTOTAL_WORDS } from './subtotalWords';

/**
 * `<rowItems>` or `<colItems>`: what each line of an axis stands for. Items go by their places in the fields' lists.
 */
export function axisItemsMarkup(name: 'rowItems' | 'colItems', lines: readonly AxisLine[], places: ItemPlaces): string {
  let before: readonly LineEntry[] = [];
  const items = lines.map((line) => {
    const { path, data } = line;
    const repeated = path.length === 0 ? 0 : Math.min(sharedLength(before, path), path.length - 1);
    before = path;
    const own =
      line.kind === 'grandTotal'
        ? itemElement(0)
        : path
            .slice(repeated)
            .map((entry) => entryElement(entry, places))
            .join('');
    return element('i', { t: typeOf(line), r: repeated || undefined, i: data || undefined }, own);
  });
  return counted(name, items);
}

function sharedLength(before: readonly LineEntry[], path: readonly LineEntry[]): number {
  const end = path.findIndex(
    (entry, level) => before[level]?.field !== entry.field || before[level].item !== entry.item,
  );
  return end < 0 ? path.length : end;
}

const entryElement = ({ field, item }: LineEntry, places: ItemPlaces): string =>
  itemElement(field === VALUES_FIELD ? item : places.placeOf(field, item));

/** 0 goes without saying. */
const itemElement = (v: number): string => element('x', { v: v || undefined });

function typeOf({ kind, summarizeBy }: AxisLine): string | undefined {
  switch (kind) {
    case 'item':
    case 'heading':
      return undefined;
    case 'subtotal':
      return (
        SUBTOTAL_WORDS.find(({ office }) => office.toLowerCase() === summarizeBy?.toLowerCase())?.item ?? 'default'
      );
    case 'grandTotal':
      return 'grand';
    case 'blank':
      return 'blank';
  }
}
