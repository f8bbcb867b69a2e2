import type { PivotCacheField, PivotCacheModel } from '../model/pivot/pivotCache';
import type { PivotFieldModel, PivotItemModel } from '../model/pivot/pivotTable';
import { inLabelOrder, type LabelOrder } from './itemOrder';
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
 * as before keeps its settings, its items' captions, choice, expansion and order; items that are new come last as they appear, hidden where
 * the manual filter is on.
 */
export function fieldsOfCache(
  cache: Pick<PivotCacheModel, 'fields'>,
  before?: FieldsBefore,
  order: LabelOrder = DEFAULT_ORDER,
): PivotFieldModel[] {
  return cache.fields.map((cacheField) => {
    const index = before?.cache.fields.findIndex(({ name }) => name === cacheField.name) ?? -1;
    const [oldCacheField, oldField] = [before?.cache.fields[index], before?.fields[index]];
    return oldCacheField && oldField
      ? keptField(cacheField, oldCacheField, oldField, order)
      : newField(cacheField, order);
  });
}

function newField(cacheField: PivotCacheField, order: LabelOrder): PivotFieldModel {
  return {
    items: newItems(
      inLabelOrder(cacheField.items.keys(), (index) => cacheField.items[index], order, true),
      true,
    ),
    sort: undefined,
    filters: { isManual: false },
    subtotals: { automatic: true },
    showAllItems: false,
    allowMultipleItems: false,
  };
}

const newItems = (indices: Iterable<number>, visible: boolean): PivotItemModel[] =>
  Array.from(indices, (cacheIndex) => ({ cacheIndex, visible, isExpanded: true }));

function keptField(
  cacheField: PivotCacheField,
  oldCacheField: PivotCacheField,
  old: PivotFieldModel,
  order: LabelOrder,
): PivotFieldModel {
  const dictionary = ValueDictionary.of(cacheField.items);
  const fresh = new Set(cacheField.items.keys());
  const items = old.items.flatMap((item) => {
    const cacheIndex = dictionary.find(oldCacheField.items[item.cacheIndex]);
    return cacheIndex !== undefined && fresh.delete(cacheIndex) ? [{ ...item, cacheIndex }] : [];
  });
  const field = { ...old, items: [...items, ...newItems(fresh, !old.filters.isManual)] };
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
  field.items = inLabelOrder(
    field.items,
    (item) => item.caption ?? cacheField.items[item.cacheIndex],
    order,
    ascending,
  );
}
