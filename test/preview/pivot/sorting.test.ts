import { describe, expect, it } from '@jest/globals';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import type { PivotSort, PivotTableModel } from '../../../src/preview/model/pivot/pivotTable';
import { fieldsOfCache, sortItemsByLabels } from '../../../src/preview/pivot/pivotFields';
import { cacheOf, drawn, fieldIndex, itemIndex, shown } from './pivotOf';
import { sales } from './sales';

describe('items by their labels', () => {
  const inOrder = (
    values: readonly CellValue[],
    useCustomSortLists: boolean,
    ascending: boolean,
    locale = 'en-US',
  ): readonly CellValue[] => {
    const cache = cacheOf([['Key'], ...values.map((value) => [value])]);
    const [field] = fieldsOfCache(cache);
    const [cacheField] = cache.fields;
    if (!field || !cacheField) return [];
    sortItemsByLabels(field, cacheField, ascending, { locale, useCustomSortLists });
    return field.items.map(({ cacheIndex }) => cacheField.items[cacheIndex]);
  };
  const error = CellError.of('#N/A');

  it.each<[string, readonly CellValue[], readonly CellValue[]]>([
    [
      'numbers, texts, logicals, errors, blanks',
      [undefined, error, true, 'b', 2, false, 'A', 10],
      [2, 10, 'A', 'b', false, true, error, undefined],
    ],
    [
      'texts whatever the case and by letters, not codes',
      ['b', 'C', 'Éclair', 'a', 'E', 'f'],
      ['a', 'b', 'C', 'E', 'Éclair', 'f'],
    ],
    ['weekdays by their own order', ['Wed', 'Fri', 'mon', 'Sun'], ['Sun', 'mon', 'Wed', 'Fri']],
    ['months by their own order', ['March', 'January', 'February'], ['January', 'February', 'March']],
    ['names of lists before other texts', ['Ann', 'May', 'Bob', 'Jan'], ['Jan', 'May', 'Ann', 'Bob']],
    ['months in Chinese', ['十月', '二月', '一月'], ['一月', '二月', '十月']],
  ])('ascending: %s', (_, values, expected) => expect(inOrder(values, true, true)).toEqual(expected));

  it('descending the other way round, but with blanks last', () =>
    expect(inOrder([undefined, 'b', 2, 'A', true, 10], true, false)).toEqual([true, 'b', 'A', 10, 2, undefined]));

  it('without lists by letters alone', () =>
    expect(inOrder(['Wed', 'Fri', 'Mon', 'Ann'], false, true)).toEqual(['Ann', 'Fri', 'Mon', 'Wed']));

  it('in Chinese by their sounds', () =>
    expect(inOrder(['上海', '北京', '广州'], false, true, 'zh-CN')).toEqual(['北京', '广州', '上海']));
});

describe('the order of a PivotTable', () => {
  const sorted =
    (field: string, sort: PivotSort) =>
    ({ cache, fields }: PivotTableModel): void => {
      Object.assign(fields[fieldIndex(cache, field)] ?? {}, { sort });
    };
  const byValue = (
    ascending: boolean,
    scope: readonly (readonly [string, CellValue])[] = [],
    dataId = 'data0',
  ): PivotSort => ({
    by: 'values',
    ascending,
    dataId,
    scope: scope.map(([field, value]) => ({
      field: fieldIndex(sales, field),
      cacheIndex: itemIndex(sales, field, value),
    })),
  });

  it('goes by the labels that are shown', () => {
    const change = (pivot: PivotTableModel): void => {
      const north = pivot.fields[0]?.items.find(({ cacheIndex }) => sales.fields[0]?.items[cacheIndex] === 'North');
      if (north) north.caption = 'Zenith';
      sorted('Region', { by: 'labels', ascending: true })(pivot);
    };
    expect(shown({ cache: sales, rows: ['Region'], values: ['Amount'], change }).map(([label]) => label)).toEqual([
      'Row Labels',
      'South',
      'Zenith',
      'Grand Total',
    ]);
  });

  it('stays as the items stand where nothing sorts them', () => {
    const change: (pivot: PivotTableModel) => void = ({ fields }) => fields[0]?.items.reverse();
    expect(shown({ cache: sales, rows: ['Region'], values: ['Amount'], change }).map(([label]) => label)).toEqual([
      'Row Labels',
      'South',
      'North',
      'Grand Total',
    ]);
  });

  it('goes by totals, each group by its own', () =>
    expect(
      shown({
        cache: sales,
        rows: ['Region', 'Product'],
        values: ['Amount'],
        change: (pivot) => {
          sorted('Region', byValue(false))(pivot);
          sorted('Product', byValue(true))(pivot);
        },
      }),
    ).toEqual(
      drawn([
        'Row Labels | Sum of Amount',
        'South | 150',
        'Pen | 40',
        'Ink | 110',
        'North | 60',
        'Ink | 30',
        'Pen | 30',
        'Grand Total | 210',
      ]),
    ));

  it('goes by the figures of one item of the other axis, what has none last', () => {
    const pivot = { cache: sales, rows: ['Product'], columns: ['Region', 'Quarter'], values: ['Amount'] };
    const labels = (sort: PivotSort): unknown[] =>
      shown({ ...pivot, change: sorted('Product', sort) })
        .slice(3, 5)
        .map(([label]) => label);
    expect(labels(byValue(true, [['Region', 'North']]))).toEqual(['Ink', 'Pen']);
    expect(
      labels(
        byValue(false, [
          ['Region', 'North'],
          ['Quarter', 'Q2'],
        ]),
      ),
    ).toEqual(['Pen', 'Ink']);
    expect(
      labels(
        byValue(true, [
          ['Region', 'South'],
          ['Quarter', 'Q2'],
        ]),
      ),
    ).toEqual(['Ink', 'Pen']);
  });

  it('of columns goes by the figures of a row', () => {
    const pivot = { cache: sales, rows: ['Region'], columns: ['Quarter'], values: ['Amount', 'Units'] };
    const change = sorted('Quarter', byValue(true, [['Region', 'North']], 'data1'));
    expect(shown({ ...pivot, change })[1]?.slice(1, 5)).toEqual(['Q2', '', 'Q1', '']);
  });
});
