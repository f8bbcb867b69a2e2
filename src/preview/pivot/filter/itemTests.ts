import type { PivotCacheField } from '../../model/pivot/pivotCache';
import type { PivotFieldModel, PivotItemModel } from '../../model/pivot/pivotTable';
import { itemCaption } from '../itemCaption';
import type { PivotContext } from '../pivotContext';
import { dateTest } from './dateTest';
import { labelTest } from './labelTest';

/** Where a field stands: above the PivotTable its items are only chosen, on the axes labels and dates are filtered too. */
export type FilterPlace = 'axis' | 'filter';

/** By cache index: 1 for the items that a field's filters by choice, label and date let through. Items that the field does not list pass. */
export function passingItems(field: number, place: FilterPlace, context: PivotContext): Uint8Array {
  const { pivot } = context;
  const cacheField = pivot.cache.fields[field];
  const model = pivot.fields[field];
  const passing = new Uint8Array(cacheField?.items.length ?? 0).fill(1);
  if (!cacheField || !model) return passing;
  const tests = place === 'axis' ? axisTests(model, cacheField, context) : [];
  for (const item of model.items) {
    passing[item.cacheIndex] = Number(item.visible && tests.every((test) => test(item)));
  }
  return passing;
}

type ItemTest = (item: PivotItemModel) => boolean;

function axisTests(
  { filters }: PivotFieldModel,
  cacheField: PivotCacheField,
  context: PivotContext,
): readonly ItemTest[] {
  const tests: ItemTest[] = [];
  const label = filters.labelFilter && labelTest(filters.labelFilter);
  if (label) tests.push((item) => label(itemCaption(cacheField, item, context.locale)));
  const date = filters.dateFilter && dateTest(filters.dateFilter, context.calendar);
  if (date) tests.push((item) => date(cacheField.items[item.cacheIndex]));
  return tests;
}
