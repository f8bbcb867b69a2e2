import { formatValue, showsDates } from '../calculation/numberFormat';
import type { CellValue } from '../model/cellValue';
import type { PivotCacheField } from '../model/pivot/pivotCache';
import type { PivotItemModel } from '../model/pivot/pivotTable';
import { pivotTexts } from './pivotTexts';

/** The text that an item goes by: the name that a person gave it, else its value; dates in the source's number format, blanks '(blank)'. */
export function itemCaption(
  cacheField: PivotCacheField,
  item: Pick<PivotItemModel, 'cacheIndex' | 'caption'>,
  locale: string,
): string {
  if (item.caption !== undefined) return item.caption;
  const value = cacheField.items[item.cacheIndex];
  return value === undefined
    ? pivotTexts(locale).blank
    : formatValue(value, labelFormat(cacheField, value) ?? 'General', locale);
}

/** What a label's cell holds: numbers and dates stay numbers. */
export function itemValue(
  cacheField: PivotCacheField,
  item: Pick<PivotItemModel, 'cacheIndex' | 'caption'>,
  locale: string,
): CellValue {
  return item.caption ?? cacheField.items[item.cacheIndex] ?? pivotTexts(locale).blank;
}

/** The format of a label's cell: a date's own, else General, which is undefined. */
export function labelFormat({ numberFormat }: PivotCacheField, value: CellValue): string | undefined {
  return typeof value === 'number' && showsDates(numberFormat) ? numberFormat : undefined;
}
