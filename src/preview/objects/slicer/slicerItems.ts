import type { Session } from '../../interpreter/officeClass';
import type { CellValue } from '../../model/cellValue';
import type { SlicerModel } from '../../model/drawing/slicer';
import { inLabelOrder } from '../../pivot/itemOrder';
import { sameName } from '../../model/operations/nameRules';
import { invalidArgument } from '../arguments';
import { PivotItems } from './pivotItems';
import { existing, targetOf, type SlicerPlace } from './slicerPlace';
import { TableItems } from './tableItems';

/** What a slicer offers to choose. */
export interface SlicerItemState {
  /** The text that it goes by; unique in its slicer. */
  readonly key: string;
  readonly value: CellValue;
  readonly isSelected: boolean;
  /** Whether what other filters leave has it. */
  readonly hasData: boolean;
}

/** The items of a slicer's source, in the source's order, and the way to choose among them. */
export interface SlicerItems {
  readonly all: readonly SlicerItemState[];
  /** Leaves only the items that are chosen; undefined: all of them. */
  select(isChosen: ((item: SlicerItemState) => boolean) | undefined): void;
}

function sourceItems(place: SlicerPlace, session: Session): SlicerItems {
  const target = targetOf(place, session);
  return target.kind === 'table' ? new TableItems(target, session) : new PivotItems(target, session);
}

/** A slicer's items as it shows them. */
export function slicerItems(place: SlicerPlace, session: Session): SlicerItemState[] {
  return sorted(sourceItems(place, session).all, existing(place, session), session);
}

function sorted(items: readonly SlicerItemState[], { sortBy }: SlicerModel, session: Session): SlicerItemState[] {
  if (sortBy === 'DataSourceOrder') return [...items];
  const order = { locale: session.options.locale, useCustomSortLists: true };
  return inLabelOrder(items, ({ value }) => value, order, sortBy === 'Ascending');
}

export const findItem = (items: readonly SlicerItemState[], key: string): SlicerItemState | undefined =>
  items.find((item) => sameName(item.key, key));

/** The items that a person chose, by key; all where nothing is filtered. */
export const selectedKeys = (place: SlicerPlace, session: Session): string[] =>
  slicerItems(place, session)
    .filter(({ isSelected }) => isSelected)
    .map(({ key }) => key);

/** Chooses the items of these keys instead of those before; none stands for all. */
export function selectKeys(place: SlicerPlace, value: unknown, session: Session): void {
  const keys = value === null || value === undefined ? [] : value;
  if (!Array.isArray(keys)) throw invalidArgument('items must be an array of keys.');
  const items = sourceItems(place, session);
  const chosen = new Set(
    (keys as readonly unknown[]).map((key) => {
      const item = findItem(items.all, String(key));
      if (!item) throw invalidArgument(`The slicer has no item ${String(key)}.`);
      return item.key;
    }),
  );
  items.select(chosen.size === 0 || chosen.size === items.all.length ? undefined : ({ key }) => chosen.has(key));
}

/** Chooses one item more or one less; without the last one that is chosen, all are. */
export function selectItem(place: SlicerPlace, key: string, isSelected: boolean, session: Session): void {
  const chosen = new Set(selectedKeys(place, session));
  if (isSelected) chosen.add(key);
  else chosen.delete(key);
  selectKeys(place, [...chosen], session);
}

export const isCleared = (place: SlicerPlace, session: Session): boolean =>
  sourceItems(place, session).all.every(({ isSelected }) => isSelected);

export const clearSelection = (place: SlicerPlace, session: Session): void =>
  sourceItems(place, session).select(undefined);
