import {
  ExcelError,
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { PivotCacheField } from '../../model/pivot/pivotCache';
import type { PivotItemModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { itemCaption } from '../../pivot/itemCaption';
import { booleanArgument, invalidArgument, textArgument } from '../arguments';
import { shownValue } from '../cells/readCells';
import { axisOf } from './axes';
import { changePivot } from './changePivot';
import { existing, fieldId, fieldModel, fieldOf, gone, subjectOf, type FieldPlace } from './pivotPlace';

/** An item of a field by its value's place in the cache. */
export interface ItemPlace extends FieldPlace {
  readonly cacheIndex: number;
}

/** The items of a field, or those that make up a value. */
export interface ItemsSubject {
  readonly pivot: PivotTableModel;
  readonly items: () => readonly ItemPlace[];
}

/** Excel's limit for the name of an item, in characters. */
const NAME_LIMIT = 255;

function cacheFieldOf({ pivot, field }: FieldPlace): PivotCacheField {
  const cacheField = pivot.cache.fields[field];
  if (!cacheField) throw gone();
  return cacheField;
}

const indexes = new WeakMap<readonly PivotItemModel[], ReadonlyMap<number, PivotItemModel>>();

/** Items by their place in the cache; a field can have very many. */
function indexed(items: readonly PivotItemModel[]): ReadonlyMap<number, PivotItemModel> {
  const known = indexes.get(items);
  if (known?.size === items.length) return known;
  const index = new Map(items.map((item) => [item.cacheIndex, item]));
  indexes.set(items, index);
  return index;
}

function modelOf(place: ItemPlace): PivotItemModel {
  const item = indexed(fieldOf(place).items).get(place.cacheIndex);
  if (!item) throw gone();
  return item;
}

/** Unique in the PivotTable, and the same whatever the item is called: `[Farm].[A Farms]`; of what is no text, `[Year].=[2024]`. */
export function itemId(place: ItemPlace): string {
  const value = cacheFieldOf(place).items[place.cacheIndex];
  return `[${fieldId(place)}].${typeof value === 'string' ? '' : '='}[${shownValue(value)}]`;
}

export const itemName = (place: ItemPlace, session: Session): string =>
  itemCaption(cacheFieldOf(place), modelOf(place), session.options.locale);

/** A field's items in the order that they have in it. */
export const itemsOf = (place: FieldPlace): readonly ItemPlace[] =>
  fieldModel(place).items.map(({ cacheIndex }) => ({ pivot: place.pivot, field: place.field, cacheIndex }));

/** The one of several items that has a name, whatever the case, or an id. */
export function findItem(items: readonly ItemPlace[], key: unknown, session: Session): ItemPlace | undefined {
  if (typeof key !== 'string') return undefined;
  return items.find((item) => sameName(itemName(item, session), key)) ?? items.find((item) => itemId(item) === key);
}

/** The items that arguments stand for: PivotItem objects, names or ids; undefined where one is none of the items given. */
export function itemArguments(
  items: readonly ItemPlace[],
  values: readonly unknown[],
  session: Session,
): readonly ItemPlace[] | undefined {
  const byKey = new Map<unknown, ItemPlace>();
  for (const item of items) byKey.set(itemId(item), item);
  for (const item of items) byKey.set(itemName(item, session).toLowerCase(), item);
  const found = values.map((value) => {
    const subject = subjectOf(value);
    if (subject)
      return items.find(
        ({ pivot, field, cacheIndex }) =>
          subject.pivot === pivot && subject.field === field && subject.cacheIndex === cacheIndex,
      );
    return typeof value === 'string' ? (byKey.get(value.toLowerCase()) ?? byKey.get(value)) : undefined;
  });
  return found.every((item) => item !== undefined) ? found : undefined;
}

function rename(place: ItemPlace, value: unknown, session: Session): void {
  const name = textArgument(value, 'name', NAME_LIMIT);
  const other = findItem(itemsOf(place), name, session);
  if (name.trim() === '' || (other && other.cacheIndex !== place.cacheIndex))
    throw invalidArgument(`${name} cannot be the item's name.`);
  const item = modelOf(place);
  changePivot(place.pivot, session, () => {
    delete item.caption;
    if (itemName(place, session) !== name) item.caption = name;
  });
}

/** Chooses which items of a field show; at least one always does. */
export function chooseItems(place: FieldPlace, isChosen: (item: PivotItemModel) => boolean): void {
  const model = fieldOf(place);
  const chosen = model.items.filter(isChosen).length;
  if (chosen === 0) throw new ExcelError('InvalidOperation', 'At least one item of the field must be visible.');
  for (const item of model.items) item.visible = isChosen(item);
  model.filters.isManual = chosen < model.items.length;
  if (chosen > 1 && model.filters.isManual && axisOf(place.pivot, place.field) === 'filters')
    model.allowMultipleItems = true;
}

function show(place: ItemPlace, value: unknown, session: Session): void {
  const isVisible = booleanArgument(value, 'visible');
  modelOf(place);
  changePivot(place.pivot, session, () =>
    chooseItems(place, ({ cacheIndex, visible }) => (cacheIndex === place.cacheIndex ? isVisible : visible)),
  );
}

function expand(place: ItemPlace, value: unknown, session: Session): void {
  const isExpanded = booleanArgument(value, 'isExpanded');
  const item = modelOf(place);
  changePivot(place.pivot, session, () => {
    item.isExpanded = isExpanded;
  });
}

export const pivotItemClass: OfficeClassDefinition<ItemPlace> = {
  identity: (place) => ({ Id: itemId(place) }),
  scalars: {
    id: { get: itemId },
    name: { get: itemName, set: rename },
    isExpanded: { get: (place) => modelOf(place).isExpanded, set: expand },
    visible: { get: (place) => modelOf(place).visible, set: show },
  },
};

const itemObject = (place: ItemPlace): OfficeObject<ItemPlace> => officeObject('PivotItem', place);

const list = ({ pivot, items }: ItemsSubject, session: Session): readonly ItemPlace[] => {
  existing(pivot, session);
  return items();
};

function find(subject: ItemsSubject, key: unknown, session: Session): OfficeObject | undefined {
  const item = findItem(list(subject, session), key, session);
  return item && itemObject(item);
}

export const pivotItemCollectionClass: OfficeClassDefinition<ItemsSubject> = {
  items: (subject, session) => list(subject, session).map(itemObject),
  item: find,
  methods: {
    getCount: (subject, _, session) => list(subject, session).length,
    getItemOrNullObject: (subject, [key], session) => find(subject, key, session) ?? null,
  },
};
