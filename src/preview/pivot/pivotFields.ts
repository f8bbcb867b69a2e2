import type { PivotCacheField, PivotCacheModel } from '../model/pivot/pivotCache';
import type { PivotFieldModel, PivotItemModel } from '../model/pivot/pivotTable';
import { labelComparison, type LabelOrder } from './itemOrder';
import { ValueDictionary } from './valueDictionary';

export { itemCaption } from './itemCaption';
export { refreshPivotCache } from './refreshPivotCache';

const DEFAULT_ORDER: LabelOrder = { locale: 'en-US', useCustomSortLists: true };

/** A PivotTable's fields as they were before a refresh, with the cache's fields that they belonged to. */
export interface FieldsBefore {
  readonly cache: Pick<PivotCacheModel, 'fields'>;
  readonly fields: readonly PivotFieldModel[];
}

/**
 * One field for each of the cache's, with one item for each value. New fields have their items in ascending order. A field of the same name
 * as before keeps its settings, its items' captions, choice, expansion and order; items that are new come last, hidden where the
 * manual filter is on.
 */
export function fieldsOfCache(
  cache: Pick<PivotCacheModel, 'fields'>,
  before?: FieldsBefore,
  order: LabelOrder = DEFAULT_ORDER,
): PivotFieldModel[] {
  return cache.fields.map((cacheField) => {
    const index = before?.cache.fields.findIndex(({ name }) => name === cacheField.name) ?? -1;
    const [oldCacheField, oldField] = [before?.cache.fields[index], before?.fields[index]];
    return oldCacheField && oldField ? keptField(cacheField, oldCacheField, oldField, order) : newField(cacheField, order);
  });
}

function newField(cacheField: PivotCacheField, order: LabelOrder): PivotFieldModel {
  return {
    items: newItems(cacheField, cacheField.items.keys(), true, order),
    sort: undefined,
    filters: { isManual: false },
    subtotals: { automatic: true },
    showAllItems: false,
    allowMultipleItems: false,
  };
}

function newItems({ items }: PivotCacheField, indices: Iterable<number>, visible: boolean, order: LabelOrder): PivotItemModel[] {
  const compare = labelComparison(order, true);
  return [...indices].sort((a, b) => compare(items[a], items[b])).map((cacheIndex) => ({ cacheIndex, visible, isExpanded: true }));
}

function keptField(cacheField: PivotCacheField, oldCacheField: PivotCacheField, old: PivotFieldModel, order: LabelOrder): PivotFieldModel {
  const dictionary = ValueDictionary.of(cacheField.items);
  const fresh = new Set(cacheField.items.keys());
  const items = old.items.flatMap((item) => {
    const cacheIndex = dictionary.find(oldCacheField.items[item.cacheIndex]);
    return cacheIndex !== undefined && fresh.delete(cacheIndex) ? [{ ...item, cacheIndex }] : [];
  });
  items.push(...newItems(cacheField, fresh, !old.filters.isManual, order));
  const field = { ...old, items };
  if (field.sort?.by === 'labels') sortItemsByLabels(field, cacheField, field.sort.ascending, order);
  return field;
}

/** Puts a field's items in the order of their labels. */
export function sortItemsByLabels(
  field: Pick<PivotFieldModel, 'items'>,
  cacheField: PivotCacheField,
  ascending: boolean,
  order: LabelOrder = DEFAULT_ORDER,
): void {
  const compare = labelComparison(order, ascending);
  const key = (item: PivotItemModel): PivotCacheField['items'][number] => item.caption ?? cacheField.items[item.cacheIndex];
  field.items.sort((a, b) => compare(key(a), key(b)));
}
