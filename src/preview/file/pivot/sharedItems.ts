import { showsDates } from '../../calculation/numberFormat';
import type { CellValue } from '../../model/cellValue';
import type { PivotCacheField } from '../../model/pivot/pivotCache';
import { element, type AttributeValue } from '../xml/markup';
import { isoText, itemKind, itemMarkup, type ItemKind } from './cacheItem';

/** Texts of more characters must be announced. */
const LONG_TEXT = 255;

/** A field's items as they stand in the file: each once, since Excel repairs a list that says one thing twice. */
export interface SharedItems {
  readonly markup: readonly string[];
  /** The place of each of the model's items in the file's list. */
  readonly places: readonly number[];
}

export function sharedItemsOf({ items, numberFormat }: PivotCacheField, date1904: boolean): SharedItems {
  const datesShown = showsDates(numberFormat);
  const markup: string[] = [];
  const known = new Map<string, number>();
  const places = items.map((value) => {
    const text = itemMarkup(value, datesShown, date1904);
    const key = text.toLowerCase();
    const place = known.get(key) ?? markup.push(text) - 1;
    known.set(key, place);
    return place;
  });
  return { markup, places };
}

/**
 * Whether the file lists a field's items: records hold the values themselves where all are numbers or dates and nothing
 * sorts by them.
 */
export const mustBeListed = (items: readonly CellValue[]): boolean =>
  items.some((value) => value !== undefined && typeof value !== 'number');

/**
 * `<sharedItems>` with the attributes that say which kinds of values there are; they must be right, or Excel refuses
 * the file. `listed`: the items themselves, where the records point to them.
 */
export function sharedItemsMarkup(field: PivotCacheField, date1904: boolean, listed: SharedItems | undefined): string {
  const values = {
    ...kindAttributes(field, date1904),
    count: listed?.markup.length,
    longText:
      listed && field.items.some((value) => typeof value === 'string' && value.length > LONG_TEXT) ? true : undefined,
  };
  return element('sharedItems', values, listed?.markup.join('') ?? '');
}

function kindAttributes({ items, numberFormat }: PivotCacheField, date1904: boolean): Record<string, AttributeValue> {
  if (items.length === 0) return {};
  const datesShown = showsDates(numberFormat);
  const kinds = new Set<ItemKind>(items.map((value) => itemKind(value, datesShown)));
  const has = (...some: ItemKind[]): boolean => some.some((kind) => kinds.has(kind));
  const numbers = items.filter((value) => itemKind(value, datesShown) === 'number') as number[];
  const dates = items.filter((value) => itemKind(value, datesShown) === 'date') as number[];
  const families = [has('text', 'logical', 'error'), has('number'), has('date')].filter(Boolean).length;
  return {
    containsSemiMixedTypes: has('text', 'logical', 'error', 'blank') ? undefined : false,
    containsNonDate: has('text', 'logical', 'error', 'number') ? undefined : false,
    containsDate: has('date') || undefined,
    containsString: has('text', 'logical', 'error') ? undefined : false,
    containsBlank: has('blank') || undefined,
    containsMixedTypes: families > 1 || undefined,
    ...numberAttributes(numbers),
    ...(dates.length > 0 && { minDate: isoText(least(dates), date1904), maxDate: isoText(most(dates), date1904) }),
  };
}

function numberAttributes(numbers: readonly number[]): Record<string, AttributeValue> {
  if (numbers.length === 0) return {};
  return {
    containsNumber: true,
    containsInteger: numbers.every(Number.isInteger) || undefined,
    minValue: least(numbers),
    maxValue: most(numbers),
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
