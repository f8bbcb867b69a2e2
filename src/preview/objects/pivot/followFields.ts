import type { PivotCacheField } from '../../model/pivot/pivotCache';
import { VALUES_FIELD, type PivotDataModel, type PivotSort, type PivotTableModel } from '../../model/pivot/pivotTable';
import type { LabelOrder } from '../../pivot/itemOrder';
import { fieldsOfCache } from '../../pivot/pivotFields';
import { ValueDictionary } from '../../pivot/valueDictionary';
import { removeData } from './axes';

/** Where fields and items of a cache went when it was refreshed; undefined for what is gone. */
interface Moves {
  readonly field: (before: number) => number | undefined;
  readonly item: (fieldBefore: number, before: number) => number | undefined;
}

/**
 * Brings a PivotTable up to date with its cache, whose fields before the refresh are given. Fields are known by their names and
 * items by their values: what is gone leaves axes, values, sorting and calculations, and filters keep what they say.
 */
export function followFields(pivot: PivotTableModel, before: readonly PivotCacheField[], order: LabelOrder): void {
  const moves = movesOf(before, pivot.cache.fields);
  pivot.fields = fieldsOfCache(pivot.cache, { cache: { fields: before }, fields: pivot.fields }, order);
  const follow = (fields: readonly number[]): number[] =>
    fields.map(moves.field).filter((field) => field !== undefined);
  pivot.rows = follow(pivot.rows);
  pivot.columns = follow(pivot.columns);
  pivot.filters = follow(pivot.filters);
  if (pivot.slicerFields) pivot.slicerFields = follow(pivot.slicerFields);
  removeData(
    pivot,
    pivot.data.filter(({ field }) => moves.field(field) === undefined),
  );
  pivot.data = pivot.data.map((data) => movedData(data, moves));
  for (const field of pivot.fields) field.sort = movedSort(field.sort, moves);
}

function movesOf(before: readonly PivotCacheField[], after: readonly PivotCacheField[]): Moves {
  const places = new Map(after.map(({ name }, index) => [name, index]));
  const dictionaries = new Map<number, ValueDictionary>();
  const field = (index: number): number | undefined =>
    index === VALUES_FIELD ? VALUES_FIELD : places.get(before[index]?.name ?? '');
  const item = (fieldBefore: number, index: number): number | undefined => {
    const now = field(fieldBefore);
    if (now === undefined) return undefined;
    const dictionary = dictionaries.get(now) ?? ValueDictionary.of(after[now]?.items ?? []);
    dictionaries.set(now, dictionary);
    return dictionary.find(before[fieldBefore]?.items[index]);
  };
  return { field, item };
}

/** A calculation whose base is gone is shown no more. */
function movedData(data: PivotDataModel, moves: Moves): PivotDataModel {
  const { calculation, baseField, baseItem } = data.showAs;
  const field = moves.field(data.field) ?? data.field;
  if (baseField === undefined) return { ...data, field };
  const base = moves.field(baseField);
  const item = typeof baseItem === 'number' ? moves.item(baseField, baseItem) : baseItem;
  if (base === undefined || (baseItem !== undefined && item === undefined))
    return { ...data, field, showAs: { calculation: 'None' } };
  return { ...data, field, showAs: { calculation, baseField: base, ...(item !== undefined && { baseItem: item }) } };
}

/** Sorting by the values of an item that is gone goes by the grand totals. */
function movedSort(sort: PivotSort | undefined, moves: Moves): PivotSort | undefined {
  if (sort?.by !== 'values') return sort;
  const scope = sort.scope.flatMap(({ field, cacheIndex }) => {
    const [nowField, nowItem] = [moves.field(field), moves.item(field, cacheIndex)];
    return nowField === undefined || nowItem === undefined ? [] : [{ field: nowField, cacheIndex: nowItem }];
  });
  return { ...sort, scope: scope.length === sort.scope.length ? scope : [] };
}
