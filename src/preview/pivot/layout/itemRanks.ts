import { labelComparison } from '../itemOrder';
import type { PivotContext } from '../pivotContext';

/** By cache index: the place of an item among its field's, by its label where the field is sorted so, else as the items stand. */
export function itemRanks(field: number, { pivot, locale }: PivotContext): Float64Array {
  const items = pivot.cache.fields[field]?.items ?? [];
  const model = pivot.fields[field];
  const ranks = new Float64Array(items.length).fill(Infinity);
  const ordered = [...(model?.items ?? [])];
  if (model?.sort?.by === 'labels') {
    const compare = labelComparison({ locale, useCustomSortLists: pivot.useCustomSortLists }, model.sort.ascending);
    ordered.sort((a, b) => compare(a.caption ?? items[a.cacheIndex], b.caption ?? items[b.cacheIndex]));
  }
  ordered.forEach(({ cacheIndex }, place) => (ranks[cacheIndex] = place));
  return ranks;
}
