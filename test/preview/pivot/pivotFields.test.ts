import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/preview/model/cellValue';
import type { PivotFieldModel } from '../../../src/preview/model/pivot/pivotTable';
import { fieldsOfCache, itemCaption } from '../../../src/preview/pivot/pivotFields';
import { cacheOf } from './pivotOf';

const column = (name: string, ...values: readonly CellValue[]): readonly (readonly CellValue[])[] => [
  [name],
  ...values.map((value) => [value]),
];

/** The fields of a cache before and after other values came, with changes to its first field in between. */
function refreshed(
  before: readonly CellValue[],
  after: readonly CellValue[],
  change: (field: PivotFieldModel) => void,
  nameAfter = 'Key',
) {
  const [old, now] = [cacheOf(column('Key', ...before)), cacheOf(column(nameAfter, ...after))];
  const fields = fieldsOfCache(old);
  const [field] = fields;
  if (field) change(field);
  const [kept] = fieldsOfCache(now, { cache: old, fields });
  return { field: kept, items: kept?.items.map((item) => ({ ...item, value: now.fields[0]?.items[item.cacheIndex] })) };
}

const itemOf = (field: PivotFieldModel, cacheIndex: number): Partial<PivotFieldModel['items'][number]> =>
  field.items.find((item) => item.cacheIndex === cacheIndex) ?? {};

describe('the fields of a cache', () => {
  it('have one item for each value, ascending, all shown', () => {
    const [field] = fieldsOfCache(cacheOf(column('Key', 'b', 'a', undefined, 2)));
    expect(field).toEqual({
      items: [3, 1, 0, 2].map((cacheIndex) => ({ cacheIndex, visible: true, isExpanded: true })),
      sort: undefined,
      filters: { isManual: false },
      subtotals: { automatic: true },
      showAllItems: false,
      allowMultipleItems: false,
    });
  });

  it('keep what was set for items that are still there, wherever they stand in the cache', () => {
    const { field, items } = refreshed(['a', 'b', 'c'], ['C', 'a'], (old) => {
      Object.assign(itemOf(old, 0), { caption: 'First', isExpanded: false });
      Object.assign(itemOf(old, 2), { visible: false });
      Object.assign(old, { caption: 'Name', subtotals: { max: true }, showAllItems: true });
    });
    expect(items).toEqual([
      { cacheIndex: 1, value: 'a', caption: 'First', visible: true, isExpanded: false },
      { cacheIndex: 0, value: 'C', visible: false, isExpanded: true },
    ]);
    expect([field?.caption, field?.subtotals, field?.showAllItems]).toEqual(['Name', { max: true }, true]);
  });

  it('have new items last, shown, as they come', () =>
    expect(
      refreshed(['b', 'c'], ['z', 'a', 'b', 'c'], () => undefined).items?.map(({ value, visible }) => [value, visible]),
    ).toEqual([
      ['b', true],
      ['c', true],
      ['z', true],
      ['a', true],
    ]));

  it('have new items hidden where the manual filter is on', () =>
    expect(
      refreshed(['b'], ['b', 'a'], (old) => {
        old.filters.isManual = true;
      }).items?.map(({ value, visible }) => [value, visible]),
    ).toEqual([
      ['b', true],
      ['a', false],
    ]));

  it('have new items in their places where the field is sorted by labels', () =>
    expect(
      refreshed(['b', 'd'], ['b', 'd', 'c', 'a'], (old) => {
        old.sort = { by: 'labels', ascending: false };
      }).items?.map(({ value }) => value),
    ).toEqual(['d', 'c', 'b', 'a']));

  it('are new where the name is another', () => {
    const { field } = refreshed(
      ['a'],
      ['a'],
      (old) => {
        old.caption = 'Mine';
      },
      'Other',
    );
    expect(field?.caption).toBeUndefined();
  });

  it('do not share anything with what they were made from', () => {
    const cache = cacheOf(column('Key', 'a'));
    const before = fieldsOfCache(cache);
    const [after] = fieldsOfCache(cache, { cache, fields: before });
    Object.assign(after?.items[0] ?? {}, { visible: false });
    expect(before[0]?.items[0]?.visible).toBe(true);
  });
});

describe('the text that an item goes by', () => {
  const check = (value: CellValue, numberFormat: string, locale: string, expected: string, caption?: string): void => {
    const field = { name: 'Key', items: [value], numberFormat };
    expect(itemCaption(field, { cacheIndex: 0, ...(caption !== undefined && { caption }) }, locale)).toBe(expected);
  };
  it('is its value', () => check('north', 'General', 'en-US', 'north'));
  it('is the name that a person gave', () => check('north', 'General', 'en-US', 'Up there', 'Up there'));
  it('is the plain number, whatever its format', () => check(1234.5, '#,##0.00', 'en-US', '1234.5'));
  it('is the date in its format', () => check(45000, 'm/d/yyyy', 'en-US', '3/15/2023'));
  it("is the date in the language's own format", () => check(45000, 'm/d/yyyy', 'zh-CN', '2023/3/15'));
  it('is TRUE', () => check(true, 'General', 'zh-CN', 'TRUE'));
  it.each([
    ['en-US', '(blank)'],
    ['zh-CN', '(空白)'],
    ['zh-TW', '(空白)'],
  ])('says in %s that it is blank', (locale, expected) => check(undefined, 'General', locale, expected));
});
