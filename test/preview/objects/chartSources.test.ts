import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Cells = readonly (readonly (string | number)[])[];

/** 1 and 2 January 2026. */
const [FIRST_DAY, SECOND_DAY] = [46023, 46024];

interface FoundSeries {
  readonly name: string;
  readonly values: readonly string[];
  readonly categories: readonly string[];
  readonly sizes?: readonly string[];
}

/** The series that a chart of some cells, which begin in A1, gets. */
function seriesOf(cells: Cells, type: string, seriesBy: string, dates = ''): Promise<FoundSeries[]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
    range.values = cells.map((row) => [...row]);
    if (dates !== '') sheet.getRange(dates).numberFormat = [['yyyy-mm-dd']];
    const { series } = sheet.charts.add(type as 'Line', range, seriesBy as 'Auto');
    series.load('items/name');
    await context.sync();
    const parts = series.items.map((one) => ({
      name: one.name,
      values: one.getDimensionValues('Values'),
      categories: one.getDimensionValues('Categories'),
      ...(type === 'Bubble' && { sizes: one.getDimensionValues('BubbleSizes') }),
    }));
    await context.sync();
    return parts.map(({ name, values, categories, sizes }) => ({
      name,
      values: values.value,
      categories: categories.value,
      ...(sizes && { sizes: sizes.value }),
    }));
  });
}

describe('which series a range has', () => {
  const TABLE: Cells = [
    ['Product', 'Qtr1', 'Qtr2'],
    ['Frames', 1, 2],
    ['Saddles', 3, 4],
    ['Chains', 5, 6],
  ];
  const byColumns: FoundSeries[] = [
    { name: 'Qtr1', values: ['1', '3', '5'], categories: ['Frames', 'Saddles', 'Chains'] },
    { name: 'Qtr2', values: ['2', '4', '6'], categories: ['Frames', 'Saddles', 'Chains'] },
  ];
  const byRows: FoundSeries[] = [
    { name: 'Frames', values: ['1', '2'], categories: ['Qtr1', 'Qtr2'] },
    { name: 'Saddles', values: ['3', '4'], categories: ['Qtr1', 'Qtr2'] },
    { name: 'Chains', values: ['5', '6'], categories: ['Qtr1', 'Qtr2'] },
  ];
  const turned = (cells: Cells): Cells => (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));

  it.each<[string, Cells, string, FoundSeries[]]>([
    ['a table that is taller than wide', TABLE, 'Auto', byColumns],
    ['a table that is wider than tall', turned(TABLE), 'Auto', byColumns],
    [
      'a square',
      TABLE.slice(0, 3),
      'Auto',
      byColumns.map((one) => ({ ...one, values: one.values.slice(0, 2), categories: one.categories.slice(0, 2) })),
    ],
    ['a table by rows', TABLE, 'Rows', byRows],
    ['a table that is wider than tall, by its columns', turned(TABLE), 'Columns', byRows],
    [
      'numbers without any text',
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      'Auto',
      [
        { name: 'Series1', values: ['1', '2', '3'], categories: ['1', '2', '3'] },
        { name: 'Series2', values: ['10', '20', '30'], categories: ['1', '2', '3'] },
      ],
    ],
    [
      'names above numbers, also above the first column',
      [
        ['Year', 'Sales'],
        [2024, 10],
        [2025, 20],
        [2026, 30],
      ],
      'Auto',
      [
        { name: 'Year', values: ['2024', '2025', '2026'], categories: ['1', '2', '3'] },
        { name: 'Sales', values: ['10', '20', '30'], categories: ['1', '2', '3'] },
      ],
    ],
    [
      'numbers as categories and names, told by the blank corner',
      [
        ['', 2024, 2025],
        [1, 10, 11],
        [2, 20, 21],
        [3, 30, 31],
      ],
      'Auto',
      [
        { name: '2024', values: ['10', '20', '30'], categories: ['1', '2', '3'] },
        { name: '2025', values: ['11', '21', '31'], categories: ['1', '2', '3'] },
      ],
    ],
    [
      'categories without names',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      'Auto',
      [{ name: 'Series1', values: ['1', '2', '3'], categories: ['a', 'b', 'c'] }],
    ],
    [
      'one column with a name',
      [['Sales'], [1], [2]],
      'Auto',
      [{ name: 'Sales', values: ['1', '2'], categories: ['1', '2'] }],
    ],
    ['one column of numbers', [[1], [2]], 'Auto', [{ name: 'Series1', values: ['1', '2'], categories: ['1', '2'] }]],
    ['one row with a name', [['Sales', 1, 2]], 'Auto', [{ name: 'Sales', values: ['1', '2'], categories: ['1', '2'] }]],
    ['one cell', [[7]], 'Auto', [{ name: 'Series1', values: ['7'], categories: ['1'] }]],
    [
      'names of two rows',
      [
        ['', 'North', 'South'],
        ['', 'Jan', 'Feb'],
        ['a', 1, 2],
        ['b', 3, 4],
      ],
      'Columns',
      [
        { name: 'North Jan', values: ['1', '3'], categories: ['a', 'b'] },
        { name: 'South Feb', values: ['2', '4'], categories: ['a', 'b'] },
      ],
    ],
    [
      'categories of two levels',
      [
        ['Region', 'City', 'Sales'],
        ['North', 'Oslo', 1],
        ['', 'Bergen', 2],
        ['South', 'Rome', 3],
      ],
      'Auto',
      [{ name: 'Sales', values: ['1', '2', '3'], categories: ['Oslo', 'Bergen', 'Rome'] }],
    ],
    [
      'texts only',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      'Auto',
      [{ name: 'b', values: ['0', '0'], categories: ['c', 'e'] }],
    ],
    [
      'a number among texts of the first column',
      [
        ['Code', 'Sales'],
        ['A1', 1],
        [12, 2],
        ['B3', 3],
      ],
      'Auto',
      [
        { name: 'Code', values: ['0', '12', '0'], categories: ['1', '2', '3'] },
        { name: 'Sales', values: ['1', '2', '3'], categories: ['1', '2', '3'] },
      ],
    ],
  ])('%s', async (_what, cells, seriesBy, expected) => {
    expect(await seriesOf(cells, 'Line', seriesBy)).toEqual(expected);
  });

  it('takes dates for categories', async () => {
    const cells: Cells = [
      ['Day', 'Sales'],
      [FIRST_DAY, 5],
      [SECOND_DAY, 6],
    ];
    const expected = [{ name: 'Sales', values: ['5', '6'], categories: ['2026-01-01', '2026-01-02'] }];
    expect(await seriesOf(cells, 'Line', 'Auto', 'A2:A3')).toEqual(expected);
  });

  it('takes dates at the top for names', async () => {
    const cells: Cells = [
      ['Product', FIRST_DAY, SECOND_DAY],
      ['Frames', 1, 2],
      ['Chains', 3, 4],
    ];
    const found = await seriesOf(cells, 'Line', 'Columns', 'B1:C1');
    expect(found.map(({ name }) => name)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it.each<[string, Cells, string, FoundSeries[]]>([
    [
      'XY: the first column is x',
      [
        ['x', 'y'],
        [1, 10],
        [2, 20],
        [4, 40],
      ],
      'XYScatter',
      [{ name: 'y', values: ['10', '20', '40'], categories: ['1', '2', '4'] }],
    ],
    [
      'XY: several y over one x',
      [
        [1, 10, 11],
        [2, 20, 21],
        [4, 40, 41],
      ],
      'XYScatterLines',
      [
        { name: 'Series1', values: ['10', '20', '40'], categories: ['1', '2', '4'] },
        { name: 'Series2', values: ['11', '21', '41'], categories: ['1', '2', '4'] },
      ],
    ],
    [
      'XY: texts as x count from 1',
      [
        ['a', 10],
        ['b', 20],
      ],
      'XYScatter',
      [{ name: 'Series1', values: ['10', '20'], categories: ['1', '2'] }],
    ],
    [
      'XY: a single column is y',
      [[5], [6]],
      'XYScatter',
      [{ name: 'Series1', values: ['5', '6'], categories: ['1', '2'] }],
    ],
    [
      'bubbles: x, y and size',
      [
        [2000, 2.45, 0.1],
        [3000, 1.25, 0.15],
        [500, 4, 0.2],
      ],
      'Bubble',
      [
        {
          name: 'Series1',
          values: ['2.45', '1.25', '4'],
          categories: ['2000', '3000', '500'],
          sizes: ['0.1', '0.15', '0.2'],
        },
      ],
    ],
    [
      'bubbles: pairs of y and size',
      [
        ['x', 'y1', 's1', 'y2', 's2'],
        [1, 10, 1, 20, 2],
        [2, 11, 3, 21, 4],
        [3, 12, 5, 22, 6],
        [4, 13, 7, 23, 8],
      ],
      'Bubble',
      [
        { name: 'y1', values: ['10', '11', '12', '13'], categories: ['1', '2', '3', '4'], sizes: ['1', '3', '5', '7'] },
        { name: 'y2', values: ['20', '21', '22', '23'], categories: ['1', '2', '3', '4'], sizes: ['2', '4', '6', '8'] },
      ],
    ],
  ])('%s', async (_what, cells, type, expected) => {
    expect(await seriesOf(cells, type, 'Auto')).toEqual(expected);
  });

  it('takes of entire columns what the sheet holds', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Product', 'Sales'],
        ['Frames', 1],
        ['Chains', 2],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A:B'));
      const values = chart.series.getItemAt(0).getDimensionDataSourceString('Values');
      await context.sync();
      expect(values.value).toBe('Sheet1!$B$2:$B$3');
    }));

  it('takes a whole table with its header', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2:C4').values = [
        ['Product', 'Sales'],
        ['Frames', 1],
        ['Chains', 2],
      ];
      const table = sheet.tables.add('B2:C4', true);
      const chart = sheet.charts.add('Line', table.getRange());
      const [one] = [chart.series.getItemAt(0).load('name')];
      const categories = one?.getDimensionValues('Categories');
      await context.sync();
      expect([one?.name, categories?.value]).toEqual(['Sales', ['Frames', 'Chains']]);
    }));
});

describe('what a series shows', () => {
  it('counts texts as 0, and blanks and #N/A as gaps', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A6').formulas = [[1], ['text'], [''], ['=NA()'], ['=1/0'], [true]];
      const series = sheet.charts.add('Line', sheet.getRange('A1:A6')).series.getItemAt(0);
      series.setValues(sheet.getRange('A1:A6'));
      const values = series.getDimensionValues('Values');
      series.points.load('items/value');
      await context.sync();
      expect(values.value).toEqual(['1', '0', '', '', '0', '1']);
      expect(series.points.items.map((point) => point.value)).toEqual([1, 0, null, null, 0, 1]);
    }));

  it('leaves hidden rows out, unless the chart shows them too', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B4').values = [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
      sheet.getRange('2:3').rowHidden = true;
      const series = chart.series.getItemAt(0);
      const [visible, names] = [series.getDimensionValues('Values'), series.getDimensionValues('Categories')];
      await context.sync();
      expect([visible.value, names.value]).toEqual([
        ['1', '4'],
        ['a', 'd'],
      ]);
      chart.plotVisibleOnly = false;
      const all = series.getDimensionValues('Values');
      await context.sync();
      expect(all.value).toEqual(['1', '2', '3', '4']);
    }));

  it('follows the results of formulas', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [
        [1, '=A1*2'],
        [2, '=A2*2'],
      ];
      const series = sheet.charts.add('Line', sheet.getRange('B1:B2')).series.getItemAt(0);
      sheet.getRange('A1').values = [[5]];
      const values = series.getDimensionValues('Values');
      await context.sync();
      expect(values.value).toEqual(['10', '4']);
    }));

  it.each([
    ['=Book1.xlsx!Sales', ['1', '2', '3']],
    ['=Sheet1!Sales', ['1', '2', '3']],
    ['=[0]!Cells', ['1', '2']],
    ['=(Sheet1!$A$1,Sheet1!$A$3)', ['1', '3']],
    ['=Nothing', ['7', '8']],
    ['=[1]Other!$A$1:$A$2', ['7', '8']],
  ])('reads %s as files hold it', (formula, expected) =>
    onSheet(async (sheet, context, excel) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      context.workbook.names.add('Sales', '=OFFSET(Sheet1!$A$1,0,0,COUNT(Sheet1!$A:$A),1)');
      context.workbook.names.add('Cells', '=Sheet1!$A$1:$A$2');
      const series = sheet.charts.add('Line', sheet.getRange('A1')).series.getItemAt(0);
      await context.sync();
      const [drawing] = excel.session.workbook.sheets[0]?.drawings ?? [];
      const model = drawing?.kind === 'chart' ? drawing.series[0] : undefined;
      if (model) model.values = { formula, cached: [7, 8] };
      const values = series.getDimensionValues('Values');
      await context.sync();
      expect(values.value).toEqual(expected);
    }),
  );
});

describe('setData', () => {
  it('finds the series of another range, and keeps the look of those that were there', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        ['', 'x', 'y'],
        ['a', 1, 2],
        ['b', 3, 4],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'));
      chart.series.getItemAt(0).format.line.color = 'red';
      chart.series.getItemAt(0).name = 'Own';
      chart.setData(sheet.getRange('A1:C3'), 'Rows');
      chart.load('plotBy');
      chart.series.load('items/name,items/format/line/color');
      await context.sync();
      expect(chart.plotBy).toBe('Rows');
      expect(chart.series.items.map((one) => [one.name, one.format.line.color])).toEqual([
        ['a', '#FF0000'],
        ['b', '#ED7D31'],
      ]);
    }));

  it('turns rows and columns', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:C4').values = [
        ['', 'x', 'y'],
        ['a', 1, 2],
        ['b', 3, 4],
        ['c', 5, 6],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'));
      chart.plotBy = 'Rows';
      chart.series.load('items/name');
      await context.sync();
      expect(chart.series.items.map((one) => one.name)).toEqual(['a', 'b', 'c']);
      const other = context.workbook.worksheets.add('Other');
      chart.series.getItemAt(0).setValues(other.getRange('A1:A2'));
      await context.sync();
      chart.plotBy = 'Columns';
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    }));
});
