import { describe, expect, it } from '@jest/globals';
import { cacheOf, drawn, shown, type TestPivot, type TestValue } from './pivotOf';
import { sales } from './sales';

/** The figures of a PivotTable over regions and products by quarter, without its header rows. */
function check(value: Omit<TestValue, 'field'>, expected: readonly string[], pivot: Partial<TestPivot> = {}): void {
  const grid = shown({
    cache: sales,
    rows: ['Region', 'Product'],
    columns: ['Quarter'],
    values: [{ field: 'Amount', ...value }],
    ...pivot,
  });
  expect(rounded(grid.slice(2))).toEqual(drawn(expected));
}

const rounded = (grid: readonly (readonly (string | number | boolean)[])[]): (string | number | boolean)[][] =>
  grid.map((row) => row.map((value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)));

// The figures themselves: North 40 20 60, Ink 30 - 30, Pen 10 20 30; South 90 60 150, Ink 50 60 110, Pen 40 - 40; all 130 80 210.

describe('shares of totals', () => {
  it('of the grand total', () =>
    check({ showAs: 'PercentOfGrandTotal' }, [
      'North       | 0.1905 | 0.0952 | 0.2857',
      'Ink         | 0.1429 | 0      | 0.1429',
      'Pen         | 0.0476 | 0.0952 | 0.1429',
      'South       | 0.4286 | 0.2857 | 0.7143',
      'Ink         | 0.2381 | 0.2857 | 0.5238',
      'Pen         | 0.1905 | 0      | 0.1905',
      'Grand Total | 0.619  | 0.381  | 1     ',
    ]));

  it('of the row total', () =>
    check({ showAs: 'PercentOfRowTotal' }, [
      'North       | 0.6667 | 0.3333 | 1',
      'Ink         | 1      | 0      | 1',
      'Pen         | 0.3333 | 0.6667 | 1',
      'South       | 0.6    | 0.4    | 1',
      'Ink         | 0.4545 | 0.5455 | 1',
      'Pen         | 1      | 0      | 1',
      'Grand Total | 0.619  | 0.381  | 1',
    ]));

  it('of the column total', () =>
    check({ showAs: 'PercentOfColumnTotal' }, [
      'North       | 0.3077 | 0.25 | 0.2857',
      'Ink         | 0.2308 | 0    | 0.1429',
      'Pen         | 0.0769 | 0.25 | 0.1429',
      'South       | 0.6923 | 0.75 | 0.7143',
      'Ink         | 0.3846 | 0.75 | 0.5238',
      'Pen         | 0.3077 | 0    | 0.1905',
      'Grand Total | 1      | 1    | 1     ',
    ]));

  it('of the parent row', () =>
    check({ showAs: 'PercentOfParentRowTotal' }, [
      'North       | 0.3077 | 0.25 | 0.2857',
      'Ink         | 0.75   | 0    | 0.5   ',
      'Pen         | 0.25   | 1    | 0.5   ',
      'South       | 0.6923 | 0.75 | 0.7143',
      'Ink         | 0.5556 | 1    | 0.7333',
      'Pen         | 0.4444 | 0    | 0.2667',
      'Grand Total | 1      | 1    | 1     ',
    ]));

  it('of the parent column', () =>
    check(
      { showAs: 'PercentOfParentColumnTotal' },
      [
        'Row Labels  | Q1     | Q2     |        | Q1    | Q2    |        |  ',
        'North       | 1      | 0      | 0.5    | 0.3333 | 0.6667 | 0.5    | 1',
        'South       | 0.4545 | 0.5455 | 0.7333 | 1      | 0      | 0.2667 | 1',
        'Grand Total | 0.5714 | 0.4286 | 0.6667 | 0.7143 | 0.2857 | 0.3333 | 1',
      ],
      { rows: ['Region'], columns: ['Product', 'Quarter'] },
    ));

  it('of the base field, which has none outside its items', () => {
    check({ showAs: 'PercentOfParentTotal', baseField: 'Region' }, [
      'North       | 1      | 1 | 1     ',
      'Ink         | 0.75   | 0 | 0.5   ',
      'Pen         | 0.25   | 1 | 0.5   ',
      'South       | 1      | 1 | 1     ',
      'Ink         | 0.5556 | 1 | 0.7333',
      'Pen         | 0.4444 | 0 | 0.2667',
      'Grand Total |        |   |       ',
    ]);
    check(
      { showAs: 'PercentOfParentTotal', baseField: 'Quarter' },
      ['North | 1 | 1 |', 'South | 1 | 1 |', 'Grand Total | 1 | 1 |'],
      { rows: ['Region'] },
    );
  });

  it('have nothing to show where there is no whole, and cannot be divided by 0', () => {
    const cache = cacheOf([
      ['Key', 'Amount'],
      ['a', 2],
      ['b', -2],
      ['c', undefined],
    ]);
    const grid = shown({
      cache,
      rows: ['Key'],
      values: [
        { field: 'Amount', showAs: 'PercentOfColumnTotal' },
        { field: 'Amount', name: 'Own', showAs: 'PercentOfRowTotal' },
      ],
    });
    expect(grid.slice(1)).toEqual(
      drawn(['a | #DIV/0! | 1', 'b | #DIV/0! | 1', 'c | #DIV/0! |', 'Grand Total | #DIV/0! | #DIV/0!']),
    );
  });
});

describe('comparisons with an item of the base field', () => {
  const regions = { rows: ['Region'] };

  it('show differences, in which what is missing counts 0', () => {
    check(
      { showAs: 'DifferenceFrom', baseField: 'Region', baseItem: 'North' },
      ['North | | |', 'South | 50 | 40 | 90', 'Grand Total | | |'],
      regions,
    );
    check({ showAs: 'DifferenceFrom', baseField: 'Region', baseItem: 'North' }, [
      'North       |    |    |   ',
      'Ink         |    |    |   ',
      'Pen         |    |    |   ',
      'South       | 50 | 40 | 90',
      'Ink         | 20 | 60 | 80',
      'Pen         | 30 | -20 | 10',
      'Grand Total |    |    |   ',
    ]);
  });

  it('go by neighbours, and show nothing where there is none', () => {
    check(
      { showAs: 'DifferenceFrom', baseField: 'Quarter', baseItem: 'previous' },
      ['North | | -20 |', 'South | | -30 |', 'Grand Total | | -50 |'],
      regions,
    );
    check(
      { showAs: 'DifferenceFrom', baseField: 'Quarter', baseItem: 'next' },
      ['North | 20 | |', 'South | 30 | |', 'Grand Total | 50 | |'],
      regions,
    );
    check({ showAs: 'DifferenceFrom', baseField: 'Product', baseItem: 'previous' }, [
      'North       |     |     |    ',
      'Ink         |     |     |    ',
      'Pen         | -20 | 20  | 0  ',
      'South       |     |     |    ',
      'Ink         |     |     |    ',
      'Pen         | -10 | -60 | -70',
      'Grand Total |     |     |    ',
    ]);
  });

  it('show percentages: nothing without a base, #NULL! where only the own figure is missing', () => {
    check({ showAs: 'PercentDifferenceFrom', baseField: 'Product', baseItem: 'Ink' }, [
      'North       |         |        |        ',
      'Ink         |         |        |        ',
      'Pen         | -0.6667 |        | 0      ',
      'South       |         |        |        ',
      'Ink         |         |        |        ',
      'Pen         | -0.2    | #NULL! | -0.6364',
      'Grand Total |         |        |        ',
    ]);
    check({ showAs: 'PercentOf', baseField: 'Product', baseItem: 'Ink' }, [
      'North       |        |        |       ',
      'Ink         | 1      |        | 1     ',
      'Pen         | 0.3333 |        | 1     ',
      'South       |        |        |       ',
      'Ink         | 1      | 1      | 1     ',
      'Pen         | 0.8    | #NULL! | 0.3636',
      'Grand Total |        |        |       ',
    ]);
  });

  it('take an item at the edge for its own neighbour where percentages are shown', () =>
    check(
      { showAs: 'PercentOf', baseField: 'Quarter', baseItem: 'previous' },
      ['North | 1 | 0.5 |', 'South | 1 | 0.6667 |', 'Grand Total | 1 | 0.6154 |'],
      regions,
    ));

  it('are not available for an item that is not shown, nor for a field that stands on no axis', () => {
    const change: TestPivot['change'] = ({ fields }) => {
      const [north] = fields[0]?.items ?? [];
      if (north) north.visible = false;
    };
    check(
      { showAs: 'PercentOf', baseField: 'Region', baseItem: 'North' },
      ['South | #N/A | #N/A | #N/A', 'Grand Total | | |'],
      { ...regions, change },
    );
    check(
      { showAs: 'DifferenceFrom', baseField: 'Product', baseItem: 'Ink' },
      ['North | #N/A | #N/A | #N/A', 'South | #N/A | #N/A | #N/A', 'Grand Total | #N/A | #N/A | #N/A'],
      regions,
    );
  });

  it.each(['DifferenceFrom', 'PercentOf', 'PercentDifferenceFrom'])(
    'are not available for inner items that the base item has not: %s',
    (showAs) => {
      const cache = cacheOf([
        ['Farm', 'Type', 'Crates'],
        ['A', 'Lime', 4],
        ['B', 'Kiwi', 1],
        ['B', 'Lime', 4],
      ]);
      const values = [{ field: 'Crates', showAs, baseField: 'Farm', baseItem: 'A' }];
      expect(shown({ cache, rows: ['Farm', 'Type'], values }).slice(1)[3]).toEqual(['Kiwi', '#N/A']);
      expect(shown({ cache, rows: ['Farm'], columns: ['Type'], values }).at(-2)?.[1]).not.toBe('#N/A');
    },
  );

  it('cannot be divided by 0', () => {
    const cache = cacheOf([
      ['Key', 'Amount'],
      ['a', 0],
      ['b', 2],
    ]);
    const value = { field: 'Amount', baseField: 'Key', baseItem: 'a' };
    const grid = shown({
      cache,
      rows: ['Key'],
      values: [
        { ...value, showAs: 'PercentOf' },
        { ...value, name: 'Change', showAs: 'PercentDifferenceFrom' },
      ],
    });
    expect(grid.slice(1)).toEqual(drawn(['a | #DIV/0! |', 'b | #DIV/0! | #DIV/0!', 'Grand Total | |']));
  });
});

describe('series along the base field', () => {
  it('add up, through what is missing, and have no total', () => {
    check({ showAs: 'RunningTotal', baseField: 'Region' }, [
      'North       | 40  | 20 | 60 ',
      'Ink         | 30  | 0  | 30 ',
      'Pen         | 10  | 20 | 30 ',
      'South       | 130 | 80 | 210',
      'Ink         | 80  | 60 | 140',
      'Pen         | 50  | 20 | 70 ',
      'Grand Total |     |    |    ',
    ]);
    check({ showAs: 'RunningTotal', baseField: 'Product' }, [
      'North       |    |    |    ',
      'Ink         | 30 | 0  | 30 ',
      'Pen         | 40 | 20 | 60 ',
      'South       |    |    |    ',
      'Ink         | 50 | 60 | 110',
      'Pen         | 90 | 60 | 150',
      'Grand Total |    |    |    ',
    ]);
    check(
      { showAs: 'RunningTotal', baseField: 'Quarter' },
      ['North | 40 | 60 |', 'South | 90 | 150 |', 'Grand Total | 130 | 210 |'],
      { rows: ['Region'] },
    );
  });

  it('add up to the whole', () =>
    check({ showAs: 'PercentRunningTotal', baseField: 'Product' }, [
      'North       |        |   |       ',
      'Ink         | 0.75   | 0 | 0.5   ',
      'Pen         | 1      | 1 | 1     ',
      'South       |        |   |       ',
      'Ink         | 0.5556 | 1 | 0.7333',
      'Pen         | 1      | 1 | 1     ',
      'Grand Total |        |   |       ',
    ]));

  it('rank what is there, from either side', () => {
    check({ showAs: 'RankAscending', baseField: 'Product' }, [
      'North       |   |   |  ',
      'Ink         | 2 |   | 1',
      'Pen         | 1 | 1 | 1',
      'South       |   |   |  ',
      'Ink         | 2 | 1 | 2',
      'Pen         | 1 |   | 1',
      'Grand Total |   |   |  ',
    ]);
    const descending = ['North | 2 | 2 | 2', 'South | 1 | 1 | 1', 'Grand Total | | |'];
    check({ showAs: 'RankDecending', baseField: 'Region' }, descending, { rows: ['Region'] });
    check({ showAs: 'RankDescending', baseField: 'Region' }, descending, { rows: ['Region'] });
  });

  it('rank equal figures alike, the next one without a gap', () => {
    const cache = cacheOf([['Key', 'Amount'], ...[5, 7, 5, 9].map((amount, index) => [`k${index}`, amount])]);
    const ranks = (showAs: string): unknown[] =>
      shown({ cache, rows: ['Key'], values: [{ field: 'Amount', showAs, baseField: 'Key' }] }).map((row) => row[1]);
    expect([ranks('RankAscending').slice(1), ranks('RankDecending').slice(1)]).toEqual([
      [1, 2, 1, 3, ''],
      [3, 2, 3, 1, ''],
    ]);
  });
});

describe('the index', () => {
  it('weighs a combination against its row and its column', () =>
    check({ showAs: 'Index' }, ['North | 1.0769 | 0.875 | 1', 'South | 0.9692 | 1.05 | 1', 'Grand Total | 1 | 1 | 1'], {
      rows: ['Region'],
    }));
});

describe('calculations', () => {
  it('use the function of a subtotal', () => {
    const change: TestPivot['change'] = ({ fields }) => Object.assign(fields[0] ?? {}, { subtotals: { max: true } });
    const grid = shown({
      cache: sales,
      rows: ['Region', 'Product'],
      values: [{ field: 'Amount', showAs: 'PercentOfColumnTotal' }],
      change,
    });
    expect(rounded(grid.slice(1, 3))).toEqual([
      ['North', 0.5],
      ['Ink', 0.1429],
    ]);
  });

  it('give errors on', () => {
    const cache = cacheOf([
      ['Key', 'Amount', 'Divisor'],
      ['a', 1, 1],
      ['b', 2, 1],
    ]);
    const values = [{ field: 'Amount', by: 'Variance', showAs: 'RunningTotal', baseField: 'Key' }];
    expect(shown({ cache, rows: ['Key'], values }).slice(1)).toEqual(
      drawn(['a | #DIV/0!', 'b | #DIV/0!', 'Grand Total |']),
    );
  });
});
