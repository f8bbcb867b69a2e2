import { inLabelOrder } from '../itemOrder';
import type { PivotContext } from '../pivotContext';

/** By cache index: the place of an item among its field's, by its label where the field is sorted so, else as the items stand. */
export function itemRanks(field: number, { pivot, locale }: PivotContext): Float64Array {
  const items = pivot.cache.fields[field]?.items ?? [];
  const model = pivot.fields[field];
  const ranks = new Float64Array(items.length).fill(Infinity);
  const stored = model?.items ?? [];
  const ordered =
    model?.sort?.by === 'labels'
      ? inLabelOrder(
          stored,
          ({ caption, cacheIndex }) => caption ?? items[cacheIndex],
          { locale, useCustomSortLists: pivot.useCustomSortLists },
          model.sort.ascending,
        )
      : stored;
  ordered.forEach(({ cacheIndex }, place) => (ranks[cacheIndex] = place));
  return ranks;
}
