import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import type { SharedItems } from './sharedItems';

/**
 * The fields of a PivotTable whose items the file lists: those on the axes, those that slicers show, and those with an
 * item that is hidden or has a name of its own.
 */
export function listedFields(pivot: PivotTableModel): ReadonlySet<number> {
  const onAxes = [...pivot.rows, ...pivot.columns, ...pivot.filters].filter((field) => field !== VALUES_FIELD);
  const chosen = pivot.fields.flatMap(({ items }, field) =>
    items.some(({ visible, caption }) => !visible || caption !== undefined) ? [field] : [],
  );
  return new Set([...onAxes, ...(pivot.slicerFields ?? []), ...chosen]);
}

/**
 * The items of a field as the file lists them: by their place there, the place in the cache's list and whose item it
 * is.
 */
export interface ListedItem {
  readonly shared: number;
  /** The item's place in the model's field. */
  readonly item: number;
}

/** A field's items in order; of items that the cache's list holds as one, the first. */
export function listedItems(pivot: PivotTableModel, field: number, shared: SharedItems | undefined): ListedItem[] {
  const known = new Set<number>();
  return (pivot.fields[field]?.items ?? []).flatMap(({ cacheIndex }, item) => {
    const place = shared?.places[cacheIndex];
    if (place === undefined || known.has(place)) return [];
    known.add(place);
    return [{ shared: place, item }];
  });
}

/** Finds items, given by field and cache index, among those that the file lists. */
export class ItemPlaces {
  private readonly lists: readonly (readonly ListedItem[])[];

  constructor(
    pivot: PivotTableModel,
    private readonly shared: readonly (SharedItems | undefined)[],
  ) {
    this.lists = pivot.fields.map((_, field) => listedItems(pivot, field, shared[field]));
  }

  of(field: number): readonly ListedItem[] {
    return this.lists[field] ?? [];
  }

  /** The place that row items, page fields and scopes name an item by; 0 where it is not listed. */
  placeOf(field: number, cacheIndex: number): number {
    const wanted = this.shared[field]?.places[cacheIndex];
    return Math.max(
      0,
      this.of(field).findIndex(({ shared }) => shared === wanted),
    );
  }
}
