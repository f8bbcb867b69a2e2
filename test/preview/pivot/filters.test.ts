import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/preview/model/cellValue';
import { serialOfDay } from '../../../src/preview/model/operations/serialDate';
import type { PivotFieldFilters, PivotTableModel } from '../../../src/preview/model/pivot/pivotTable';
import { cacheOf, drawn, fieldIndex, shown, type TestPivot } from './pivotOf';
import { sales } from './sales';

const filter =
  (field: string, filters: Partial<PivotFieldFilters>) =>
  ({ cache, fields }: PivotTableModel): void => {
    Object.assign(fields[fieldIndex(cache, field)]?.filters ?? {}, filters);
  };

/** The labels that are left of a field on the rows, without the grand total. */
function left(
  values: readonly CellValue[],
  filters: Partial<PivotFieldFilters>,
  formats = {},
  today = 0,
): readonly unknown[] {
  const cache = cacheOf([['Key', 'Amount'], ...values.map((value, index): CellValue[] => [value, index + 1])], formats);
  const grid = shown({ cache, rows: ['Key'], values: ['Amount'], change: filter('Key', filters) }, 'en-US', {
    today,
    date1904: false,
  });
  return grid.slice(1, -1).map(([label]) => label);
}

describe('filters by label', () => {
  const names = ['Alpha', 'alphabet', 'Beta', 'Gamma', 10, 9, '80'];
  it.each<[string, Record<string, unknown>, readonly unknown[]]>([
    ['Equals, whatever the case', { condition: 'Equals', comparator: 'BETA' }, ['Beta']],
    ['Equals with wildcards', { condition: 'Equals', comparator: 'a?pha*' }, ['Alpha', 'alphabet']],
    [
      'Equals, inverted',
      { condition: 'Equals', comparator: 'Beta', exclusive: true },
      [9, 10, '80', 'Alpha', 'alphabet', 'Gamma'],
    ],
    ['Equals of numbers', { condition: 'Equals', comparator: '9.0' }, [9]],
    ['BeginsWith', { condition: 'BeginsWith', substring: 'alpha' }, ['Alpha', 'alphabet']],
    ['EndsWith', { condition: 'EndsWith', substring: 'MA' }, ['Gamma']],
    ['EndsWith, inverted', { condition: 'EndsWith', substring: 'a', exclusive: true }, [9, 10, '80', 'alphabet']],
    ['Contains', { condition: 'Contains', substring: 'et' }, ['alphabet', 'Beta']],
    ['Contains what is no wildcard', { condition: 'Contains', substring: '~*' }, []],
    ['GreaterThan', { condition: 'GreaterThan', comparator: 'Beta' }, ['Gamma']],
    [
      'GreaterThanOrEqualTo, as numbers',
      { condition: 'GreaterThanOrEqualTo', comparator: '10' },
      [10, '80', 'Alpha', 'alphabet', 'Beta', 'Gamma'],
    ],
    ['LessThan, as numbers', { condition: 'LessThan', comparator: '10' }, [9]],
    [
      'LessThanOrEqualTo',
      { condition: 'LessThanOrEqualTo', comparator: 'alphabet' },
      [9, 10, '80', 'Alpha', 'alphabet'],
    ],
    ['Between, with its bounds', { condition: 'Between', lowerBound: '9', upperBound: '10' }, [9, 10]],
    [
      'Between, inverted',
      { condition: 'Between', lowerBound: 'Alpha', upperBound: 'Beta', exclusive: true },
      [9, 10, '80', 'Gamma'],
    ],
    ['a condition without what it needs', { condition: 'Equals' }, [9, 10, '80', 'Alpha', 'alphabet', 'Beta', 'Gamma']],
  ])('%s', (_, labelFilter, expected) => expect(left(names, { labelFilter })).toEqual(expected));

  it('go by the name that a person gave', () => {
    const change = (pivot: PivotTableModel): void => {
      const [north] = pivot.fields[0]?.items ?? [];
      if (north) north.caption = 'Arctic';
      filter('Region', { labelFilter: { condition: 'BeginsWith', substring: 'arc' } })(pivot);
    };
    expect(shown({ cache: sales, rows: ['Region'], values: ['Amount'], change })).toEqual(
      drawn(['Row Labels | Sum of Amount', 'Arctic | 60', 'Grand Total | 60']),
    );
  });
});

describe('filters by date', () => {
  const day = (year: number, month: number, date: number, hour = 0): number =>
    serialOfDay(year, month, date, false) + hour / 24;
  const days = [
    day(2024, 1, 31),
    day(2024, 2, 1, 12),
    day(2024, 2, 1, 18),
    day(2024, 2, 29),
    day(2024, 3, 1),
    day(2025, 2, 3),
    'no date',
  ];
  const on = (date: string, specificity = 'Day'): Record<string, unknown> => ({ date, specificity });
  const check = (dateFilter: Record<string, unknown>, expected: readonly number[]): void =>
    expect(left(days, { dateFilter }, { Key: 'yyyy-mm-dd' }, day(2024, 2, 29))).toEqual(
      expected.map((index) => Number(Number(days[index]).toFixed(10))),
    );

  it.each<[string, Record<string, unknown>, readonly number[]]>([
    ['Equals a day', { condition: 'Equals', comparator: on('2024-02-01') }, [1, 2]],
    ['Equals a month', { condition: 'Equals', comparator: on('2024-02-01', 'Month') }, [1, 2, 3]],
    ['Equals an hour', { condition: 'Equals', comparator: on('2024-02-01T12:00:00', 'Hour') }, [1]],
    [
      'Equals an hour by whole days',
      { condition: 'Equals', comparator: on('2024-02-01T12:00:00', 'Hour'), wholeDays: true },
      [1, 2],
    ],
    ['Before', { condition: 'Before', comparator: on('2024-02-01') }, [0]],
    ['BeforeOrEqualTo', { condition: 'BeforeOrEqualTo', comparator: on('2024-02-01') }, [0, 1, 2]],
    ['After', { condition: 'After', comparator: on('2024-02-29') }, [4, 5]],
    ['AfterOrEqualTo', { condition: 'AfterOrEqualTo', comparator: on('2024-02-29') }, [3, 4, 5]],
    ['Between', { condition: 'Between', lowerBound: on('2024-02-01'), upperBound: on('2024-02-29') }, [1, 2, 3]],
    ['Today', { condition: 'Today' }, [3]],
    ['Tomorrow', { condition: 'Tomorrow' }, [4]],
    ['Yesterday', { condition: 'Yesterday' }, []],
    ['ThisMonth', { condition: 'ThisMonth' }, [1, 2, 3]],
    ['LastMonth', { condition: 'LastMonth' }, [0]],
    ['NextMonth', { condition: 'NextMonth' }, [4]],
    ['ThisWeek, from Sunday', { condition: 'ThisWeek' }, [3, 4]],
    ['ThisQuarter', { condition: 'ThisQuarter' }, [0, 1, 2, 3, 4]],
    ['NextYear', { condition: 'NextYear' }, [5]],
    ['YearToDate', { condition: 'YearToDate' }, [0, 1, 2, 3]],
    ['a month of any year', { condition: 'AllDatesInPeriodFebruary' }, [1, 2, 3, 5]],
    ['a quarter of any year', { condition: 'AllDatesInPeriodQuarter1' }, [0, 1, 2, 3, 4, 5]],
  ])('%s', (_, dateFilter, expected) => check(dateFilter, expected));

  it('inverted, keep what is no date', () =>
    expect(
      left(
        days,
        { dateFilter: { condition: 'AfterOrEqualTo', comparator: on('2024-02-01'), exclusive: true } },
        { Key: 'yyyy-mm-dd' },
      ),
    ).toEqual([days[0], 'no date']));
});

describe('filters by value', () => {
  const amounts = [10, 20, 30, 40];
  const rows = amounts.map((amount): CellValue[] => [`k${amount}`, amount]);
  const check = (
    valueFilter: Record<string, unknown>,
    expected: readonly number[],
    more: readonly CellValue[][] = [],
  ): void => {
    const cache = cacheOf([['Key', 'Amount'], ...rows, ...more]);
    const grid = shown({
      cache,
      rows: ['Key'],
      values: ['Amount'],
      change: filter('Key', { valueFilter: { value: 'Sum of Amount', ...valueFilter } }),
    });
    expect(grid.slice(1, -1).map((row) => row[1])).toEqual(expected);
    expect(grid.at(-1)?.[1]).toEqual(expected.length > 0 ? expected.reduce((sum, amount) => sum + amount, 0) : '');
  };

  it.each<[string, Record<string, unknown>, readonly number[]]>([
    ['Equals', { condition: 'Equals', comparator: 20 }, [20]],
    ['Equals, inverted', { condition: 'Equals', comparator: 20, exclusive: true }, [10, 30, 40]],
    ['GreaterThan', { condition: 'GreaterThan', comparator: 20 }, [30, 40]],
    ['GreaterThanOrEqualTo', { condition: 'GreaterThanOrEqualTo', comparator: 20 }, [20, 30, 40]],
    ['LessThan', { condition: 'LessThan', comparator: 20 }, [10]],
    ['LessThanOrEqualTo', { condition: 'LessThanOrEqualTo', comparator: 20 }, [10, 20]],
    ['Between', { condition: 'Between', lowerBound: 20, upperBound: 30 }, [20, 30]],
    ['the top items', { condition: 'TopN', selectionType: 'Items', threshold: 2 }, [30, 40]],
    ['the bottom items', { condition: 'BottomN', selectionType: 'Items', threshold: 1 }, [10]],
    ['more items than there are', { condition: 'TopN', selectionType: 'Items', threshold: 9 }, [10, 20, 30, 40]],
    ['the top that make up a share', { condition: 'TopN', selectionType: 'Percent', threshold: 70 }, [30, 40]],
    [
      'the bottom that make up a share',
      { condition: 'BottomN', selectionType: 'Percent', threshold: 31 },
      [10, 20, 30],
    ],
    ['the top that reach a sum', { condition: 'TopN', selectionType: 'Sum', threshold: 41 }, [30, 40]],
    ['the top, inverted', { condition: 'TopN', selectionType: 'Items', threshold: 1, exclusive: true }, [10, 20, 30]],
    ['a value that is not there', { condition: 'Equals', comparator: 20, value: 'Other' }, [10, 20, 30, 40]],
  ])('%s', (_, valueFilter, expected) => check(valueFilter, expected));

  it('keep all that tie for the last place', () =>
    check({ condition: 'TopN', selectionType: 'Items', threshold: 1 }, [40, 40], [['k9', 40]]));

  it('measure an inner item within its outer one', () => {
    const change = filter('Product', {
      valueFilter: { condition: 'TopN', selectionType: 'Items', threshold: 1, value: 'Sum of Units' },
    });
    expect(
      shown({
        cache: sales,
        rows: ['Region', 'Product'],
        values: ['Units'],
        layout: { layoutType: 'Tabular' },
        change,
      }),
    ).toEqual(
      drawn([
        'Region      | Product | Sum of Units',
        'North       | Ink     | 3 ',
        '            | Pen     | 3 ',
        'North Total |         | 6 ',
        'South       | Ink     | 11',
        'South Total |         | 11',
        'Grand Total |         | 17',
      ]),
    );
  });

  it('measure columns as well', () => {
    const change = filter('Quarter', {
      valueFilter: { condition: 'GreaterThan', comparator: 100, value: 'Sum of Amount' },
    });
    expect(
      shown({ cache: sales, rows: ['Region'], columns: ['Quarter'], values: ['Amount'], change }).slice(1),
    ).toEqual(
      drawn(['Row Labels | Q1 | Grand Total', 'North | 40 | 40', 'South | 90 | 90', 'Grand Total | 130 | 130']),
    );
  });
});

describe('filters together', () => {
  const hide =
    (field: string, ...positions: readonly number[]) =>
    ({ cache, fields }: PivotTableModel): void =>
      fields[fieldIndex(cache, field)]?.items.forEach((item, position) => {
        if (positions.includes(position)) item.visible = false;
      });
  const total = (pivot: Partial<TestPivot>): unknown =>
    shown({ cache: sales, rows: ['Region'], values: ['Amount'], ...pivot }).at(-1)?.[1];

  it('all apply to one field: choice, label and value', () => {
    const change = (pivot: PivotTableModel): void => {
      hide('Product', 0)(pivot);
      filter('Region', {
        labelFilter: { condition: 'Contains', substring: 'o' },
        valueFilter: { condition: 'LessThan', comparator: 35, value: 'Sum of Amount' },
      })(pivot);
    };
    expect(shown({ cache: sales, rows: ['Region', 'Product'], values: ['Amount'], change })).toEqual(
      drawn(['Row Labels | Sum of Amount', 'North | 30', 'Pen | 30', 'Grand Total | 30']),
    );
  });

  it('count for fields on the rows, the columns and above', () => {
    expect(total({ columns: ['Quarter'], change: hide('Quarter', 0) })).toBe(80);
    expect(total({ filters: ['Quarter'], change: hide('Quarter', 1) })).toBe(130);
  });

  it('count for a field on no axis only where a slicer chooses', () => {
    expect(total({ change: hide('Quarter', 0) })).toBe(210);
    expect(
      total({
        change: (pivot) => {
          hide('Quarter', 0)(pivot);
          pivot.slicerFields = [fieldIndex(sales, 'Quarter')];
        },
      }),
    ).toBe(80);
  });

  it('can leave nothing', () => {
    expect(shown({ cache: sales, rows: ['Region'], values: ['Amount'], change: hide('Region', 0, 1) })).toEqual(
      drawn(['Row Labels | Sum of Amount', 'Grand Total |']),
    );
  });
});
