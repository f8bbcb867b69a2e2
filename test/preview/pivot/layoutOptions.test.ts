import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/preview/model/cellValue';
import type { PivotCell, PivotTableModel } from '../../../src/preview/model/pivot/pivotTable';
import { layOutPivot } from '../../../src/preview/pivot/layOutPivot';
import { cacheOf, drawn, fieldIndex, filterGridOf, gridOf, pivotOf, shown, type TestPivot } from './pivotOf';
import { SALES, sales } from './sales';

const check = (pivot: Omit<TestPivot, 'cache'>, expected: readonly string[]): void =>
  expect(shown({ cache: sales, ...pivot })).toEqual(drawn(expected));

/** Changes items of a field, by their values. */
const items =
  (
    field: string,
    values: readonly CellValue[],
    change: Partial<{ isExpanded: boolean; visible: boolean; caption: string }>,
  ) =>
  ({ cache, fields }: PivotTableModel): void => {
    const index = fieldIndex(cache, field);
    const cacheItems = cache.fields[index]?.items ?? [];
    for (const item of fields[index]?.items ?? [])
      if (values.includes(cacheItems[item.cacheIndex])) Object.assign(item, change);
  };

const settings =
  (field: string, change: Partial<PivotTableModel['fields'][number]>) =>
  ({ cache, fields }: PivotTableModel): void => {
    Object.assign(fields[fieldIndex(cache, field)] ?? {}, change);
  };

describe('subtotals', () => {
  const rows = ['Region', 'Product'];

  it('stand below their items in compact form where they are set so', () =>
    check({ rows, values: ['Amount'], layout: { subtotalLocation: 'AtBottom' } }, [
      'Row Labels  | Sum of Amount',
      'North       |    ',
      'Ink         | 30 ',
      'Pen         | 30 ',
      'North Total | 60 ',
      'South       |    ',
      'Ink         | 110',
      'Pen         | 40 ',
      'South Total | 150',
      'Grand Total | 210',
    ]));

  it('are off on both axes where they are set so', () =>
    check(
      {
        rows,
        columns: ['Quarter', 'Region'].slice(0, 1),
        values: ['Amount'],
        layout: { layoutType: 'Tabular', subtotalLocation: 'Off' },
      },
      [
        'Sum of Amount |         | Quarter |    |            ',
        'Region        | Product | Q1      | Q2 | Grand Total',
        'North         | Ink     | 30      |    | 30         ',
        '              | Pen     | 10      | 20 | 30         ',
        'South         | Ink     | 50      | 60 | 110        ',
        '              | Pen     | 40      |    | 40         ',
        'Grand Total   |         | 130     | 80 | 210        ',
      ],
    ));

  it('are off for a field that has none', () =>
    check({ rows, values: ['Amount'], change: settings('Region', { subtotals: { automatic: false } }) }, [
      'Row Labels  | Sum of Amount',
      'North       |    ',
      'Ink         | 30 ',
      'Pen         | 30 ',
      'South       |    ',
      'Ink         | 110',
      'Pen         | 40 ',
      'Grand Total | 210',
    ]));

  it('by one function of their own stay beside the item', () =>
    check({ rows, values: ['Amount'], change: settings('Region', { subtotals: { automatic: false, max: true } }) }, [
      'Row Labels  | Sum of Amount',
      'North       | 30 ',
      'Ink         | 30 ',
      'Pen         | 30 ',
      'South       | 60 ',
      'Ink         | 110',
      'Pen         | 40 ',
      'Grand Total | 210',
    ]));

  it('by several functions stand below, in the order of the functions', () =>
    check(
      {
        rows,
        values: ['Amount'],
        layout: { layoutType: 'Outline' },
        change: settings('Region', { subtotals: { count: true, average: true, sum: true } }),
      },
      [
        'Region        | Product | Sum of Amount',
        'North         |         |    ',
        '              | Ink     | 30 ',
        '              | Pen     | 30 ',
        'North Sum     |         | 60 ',
        'North Count   |         | 3  ',
        'North Average |         | 20 ',
        'South         |         |    ',
        '              | Ink     | 110',
        '              | Pen     | 40 ',
        'South Sum     |         | 150',
        'South Count   |         | 3  ',
        'South Average |         | 50 ',
        'Grand Total   |         | 210',
      ],
    ));

  it('are never shown for the innermost field', () =>
    check(
      {
        rows: ['Region'],
        values: ['Amount'],
        layout: { layoutType: 'Tabular' },
        change: settings('Region', { subtotals: { sum: true } }),
      },
      ['Region | Sum of Amount', 'North | 60', 'South | 150', 'Grand Total | 210'],
    ));
});

describe('grand totals', () => {
  const pivot = { rows: ['Region'], columns: ['Quarter'], values: ['Amount'] };

  it('of rows are the column at the right', () =>
    check({ ...pivot, layout: { showRowGrandTotals: false } }, [
      'Sum of Amount | Column Labels |',
      'Row Labels | Q1 | Q2',
      'North | 40 | 20',
      'South | 90 | 60',
      'Grand Total | 130 | 80',
    ]));

  it('of columns are the row at the bottom', () =>
    check({ ...pivot, layout: { showColumnGrandTotals: false } }, [
      'Sum of Amount | Column Labels | |',
      'Row Labels | Q1 | Q2 | Grand Total',
      'North | 40 | 20 | 60',
      'South | 90 | 60 | 150',
    ]));
});

describe('labels', () => {
  it('are repeated on every line in tabular form, not in compact form', () => {
    const pivot = { rows: ['Region', 'Product'], columns: ['Quarter'], values: ['Amount'] };
    check({ ...pivot, layout: { layoutType: 'Tabular', repeatAllItemLabels: true } }, [
      'Sum of Amount |         | Quarter |    |            ',
      'Region        | Product | Q1      | Q2 | Grand Total',
      'North         | Ink     | 30      |    | 30         ',
      'North         | Pen     | 10      | 20 | 30         ',
      'North Total   |         | 40      | 20 | 60         ',
      'South         | Ink     | 50      | 60 | 110        ',
      'South         | Pen     | 40      |    | 40         ',
      'South Total   |         | 90      | 60 | 150        ',
      'Grand Total   |         | 130     | 80 | 210        ',
    ]);
    expect(shown({ cache: sales, ...pivot, layout: { repeatAllItemLabels: true } })).toEqual(
      shown({ cache: sales, ...pivot }),
    );
  });

  it('of outer columns are repeated too', () =>
    check(
      {
        columns: ['Product', 'Quarter'],
        values: ['Amount'],
        layout: { layoutType: 'Outline', repeatAllItemLabels: true, subtotalLocation: 'Off' },
      },
      [
        '              | Product | Quarter |     |     |            ',
        '              | Ink     | Ink     | Pen | Pen | Grand Total',
        '              | Q1      | Q2      | Q1  | Q2  |            ',
        'Sum of Amount | 80      | 60      | 50  | 20  | 210        ',
      ],
    ));

  it('and captions are those that people gave', () =>
    check(
      {
        rows: ['Region'],
        values: [{ field: 'Amount', name: 'Turnover' }],
        layout: { layoutType: 'Tabular' },
        change: (pivot) => {
          settings('Region', { caption: 'Area' })(pivot);
          items('Region', ['North'], { caption: 'Up north' })(pivot);
        },
      },
      ['Area | Turnover', 'Up north | 60', 'South | 150', 'Grand Total | 210'],
    ));

  it('have no captions above where field headers are off', () =>
    check({ rows: ['Region'], columns: ['Quarter'], values: ['Amount'], layout: { showFieldHeaders: false } }, [
      'Sum of Amount | | |',
      '| Q1 | Q2 | Grand Total',
      'North | 40 | 20 | 60',
      'South | 90 | 60 | 150',
      'Grand Total | 130 | 80 | 210',
    ]));

  it('of blanks say so, those of numbers, dates and logicals stay values', () => {
    const cache = cacheOf(
      [
        ['Key', 'Amount'],
        [undefined, 1],
        [true, 2],
        [45000, 3],
        ['x', 4],
      ],
      { Key: 'yyyy-mm-dd' },
    );
    const { cells } = layOutPivot(pivotOf({ cache, rows: ['Key'], values: ['Amount'] }), 'zh-CN');
    const labels = cells.slice(1, -1).map(([label]) => [label?.value, label?.numberFormat]);
    expect(labels).toEqual([
      [45000, 'yyyy-mm-dd'],
      ['x', undefined],
      [true, undefined],
      ['(空白)', undefined],
    ]);
  });

  it('of dates read as dates in the captions of totals', () => {
    const cache = cacheOf(
      [
        ['Day', 'Key', 'Amount'],
        [45000, 'a', 1],
        [45000, 'b', 2],
      ],
      { Day: 'yyyy-mm-dd' },
    );
    expect(
      shown({ cache, rows: ['Day', 'Key'], values: ['Amount'], layout: { layoutType: 'Tabular' } }),
    ).toContainEqual(['2023-03-15 Total', '', 3]);
  });
});

describe('lines', () => {
  it('are blank after each group of every field but the innermost', () => {
    const layout = { blankLineAfterEachItem: true };
    check({ rows: ['Region'], values: ['Amount'], layout }, [
      'Row Labels | Sum of Amount',
      'North | 60',
      'South | 150',
      'Grand Total | 210',
    ]);
    check({ rows: ['Region', 'Product'], values: ['Amount'], layout: { ...layout, layoutType: 'Tabular' } }, [
      'Region      | Product | Sum of Amount',
      'North       | Ink     | 30 ',
      '            | Pen     | 30 ',
      'North Total |         | 60 ',
      '            |         |    ',
      'South       | Ink     | 110',
      '            | Pen     | 40 ',
      'South Total |         | 150',
      '            |         |    ',
      'Grand Total |         | 210',
    ]);
  });

  it('of a collapsed item show its total and none of its inner ones', () => {
    const change = items('Region', ['North'], { isExpanded: false });
    check({ rows: ['Region', 'Product'], values: ['Amount'], layout: { layoutType: 'Tabular' }, change }, [
      'Region      | Product | Sum of Amount',
      'North       |         | 60 ',
      'South       | Ink     | 110',
      '            | Pen     | 40 ',
      'South Total |         | 150',
      'Grand Total |         | 210',
    ]);
    check({ columns: ['Region', 'Product'], values: ['Amount'], change }, [
      '              | Column Labels |       |     |             |            ',
      '              | North         | South |     | South Total | Grand Total',
      '              |               | Ink   | Pen |             |            ',
      'Sum of Amount | 60            | 110   | 40  | 150         | 210        ',
    ]);
  });

  it('keep the names of values inside a collapsed item', () =>
    check(
      {
        rows: ['Region', 'Product', 'Values'],
        values: ['Amount', 'Units'],
        layout: { layoutType: 'Tabular' },
        change: items('Region', ['North', 'South'], { isExpanded: false }),
      },
      [
        'Region              | Product | Values        |    ',
        'North               |         | Sum of Amount | 60 ',
        '                    |         | Sum of Units  | 6  ',
        'South               |         | Sum of Amount | 150',
        '                    |         | Sum of Units  | 15 ',
        'Total Sum of Amount |         |               | 210',
        'Total Sum of Units  |         |               | 21 ',
      ],
    ));

  it('stand for items without records where a field shows all its items', () => {
    const pivot = {
      rows: ['Quarter', 'Product'],
      columns: [],
      values: ['Amount'],
      layout: { layoutType: 'Tabular', subtotalLocation: 'Off' },
    } as const;
    const narrowed = items('Region', ['South'], { visible: false });
    const all = (model: PivotTableModel): void => {
      settings('Product', { showAllItems: true })(model);
      narrowed(model);
      model.filters = [fieldIndex(model.cache, 'Region')];
    };
    check({ ...pivot, change: all }, [
      'Quarter | Product | Sum of Amount',
      'Q1 | Ink | 30',
      '| Pen | 10',
      'Q2 | Ink |',
      '| Pen | 20',
      'Grand Total | | 60',
    ]);
  });

  it('inside an item without records stand for all items of the inner field', () => {
    const change = (model: PivotTableModel): void => {
      settings('Region', { showAllItems: true })(model);
      items('Product', ['Pen'], { visible: false })(model);
      items('Quarter', ['Q1'], { visible: false })(model);
    };
    check(
      {
        rows: ['Region', 'Product'],
        columns: ['Quarter'],
        values: ['Amount'],
        layout: { layoutType: 'Tabular', subtotalLocation: 'Off' },
        change,
      },
      [
        'Sum of Amount |         | Quarter |            ',
        'Region        | Product | Q2      | Grand Total',
        'North         | Ink     |         |            ',
        'South         | Ink     | 60      | 60         ',
        'Grand Total   |         | 60      | 60         ',
      ],
    );
  });
});

describe('empty cells', () => {
  it('are filled with a text where they are set so, but not beside headings', () =>
    check(
      {
        rows: ['Region', 'Product'],
        columns: ['Quarter'],
        values: ['Amount'],
        layout: {
          fillEmptyCells: true,
          emptyCellText: '-',
          subtotalLocation: 'AtBottom',
          showColumnGrandTotals: false,
        },
      },
      [
        'Sum of Amount | Column Labels |    |            ',
        'Row Labels    | Q1            | Q2 | Grand Total',
        'North         |               |    |            ',
        'Ink           | 30            | -  | 30         ',
        'Pen           | 10            | 20 | 30         ',
        'North Total   | 40            | 20 | 60         ',
        'South         |               |    |            ',
        'Ink           | 50            | 60 | 110        ',
        'Pen           | 40            | -  | 40         ',
        'South Total   | 90            | 60 | 150        ',
      ],
    ));
});

describe('filters above', () => {
  const view = (change?: TestPivot['change'], anchorRow = 2) => {
    const pivot = pivotOf({
      cache: sales,
      filters: ['Region', 'Quarter'],
      rows: ['Product'],
      values: ['Amount'],
      ...(change && { change }),
    });
    pivot.anchor = { row: anchorRow, column: 1 };
    return layOutPivot(pivot, 'en-US');
  };

  it('stand one blank row above the rest, which moves down where there is no room', () => {
    expect([view(undefined, 9).filterRect, view(undefined, 9).rect]).toEqual([
      { top: 6, left: 1, bottom: 7, right: 2 },
      { top: 9, left: 1, bottom: 12, right: 2 },
    ]);
    expect([view().filterRect, view().rect]).toEqual([
      { top: 0, left: 1, bottom: 1, right: 2 },
      { top: 3, left: 1, bottom: 6, right: 2 },
    ]);
  });

  it.each<[string, TestPivot['change'], readonly string[], number]>([
    ['all items', undefined, ['Region | (All)', 'Quarter | (All)'], 210],
    ['one item', items('Region', ['North'], { visible: false }), ['Region | South', 'Quarter | (All)'], 150],
    [
      'an item by its own name',
      (pivot) => {
        items('Region', ['North'], { visible: false })(pivot);
        items('Region', ['South'], { caption: 'The south' })(pivot);
      },
      ['Region | The south', 'Quarter | (All)'],
      150,
    ],
  ])('say what is chosen: %s', (_, change, expected, total) => {
    expect(filterGridOf(view(change))).toEqual(drawn(expected));
    expect(gridOf(view(change)).at(-1)).toEqual(['Grand Total', total]);
  });

  it('say that several items are chosen', () => {
    const cache = cacheOf([...SALES, ['West', 'Pen', 'Q1', 1000, 1]]);
    const pivot = pivotOf({
      cache,
      filters: ['Region'],
      values: ['Amount'],
      change: items('Region', ['North'], { visible: false }),
    });
    const { filterCells, cells } = layOutPivot(pivot, 'en-US');
    expect([filterCells[0]?.[1]?.value, cells[1]?.[0]?.value]).toEqual(['(Multiple Items)', 1150]);
  });
});

describe('the parts of a view', () => {
  it('stand where Excel says: labels with their captions, figures with their totals', () => {
    const view = layOutPivot(
      pivotOf({
        cache: sales,
        rows: ['Region', 'Product'],
        columns: ['Quarter'],
        values: ['Amount'],
        layout: { layoutType: 'Tabular' },
      }),
      'en-US',
    );
    expect([view.rect, view.rowLabelRect, view.columnLabelRect, view.dataBodyRect]).toEqual([
      { top: 2, left: 0, bottom: 10, right: 4 },
      { top: 3, left: 0, bottom: 10, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 4 },
      { top: 4, left: 2, bottom: 10, right: 4 },
    ]);
  });

  it('are missing where there is nothing in them', () => {
    const rowsOnly = layOutPivot(pivotOf({ cache: sales, rows: ['Region'] }), 'en-US');
    expect([rowsOnly.rect, rowsOnly.columnLabelRect, rowsOnly.dataBodyRect]).toEqual([
      { top: 2, left: 0, bottom: 5, right: 0 },
      undefined,
      undefined,
    ]);
    const empty = layOutPivot(pivotOf({ cache: sales }), 'en-US');
    expect([empty.rect, empty.rowLabelRect]).toEqual([{ top: 2, left: 0, bottom: 19, right: 2 }, undefined]);
  });

  it('tell what each cell stands for', () => {
    const { cells } = layOutPivot(
      pivotOf({ cache: sales, rows: ['Region', 'Product'], columns: ['Quarter'], values: ['Amount'] }),
      'en-US',
    );
    const told = (row: number, column: number): Partial<PivotCell> => {
      const { value: _, ...rest } = cells[row]?.[column] ?? { value: undefined };
      return rest;
    };
    const south = { field: 0, cacheIndex: 1 };
    const ink = { field: 1, cacheIndex: 1 };
    const second = { field: 2, cacheIndex: 1 };
    expect(told(0, 0)).toEqual({ role: 'header', dataId: 'data0' });
    expect(told(6, 0)).toEqual({ role: 'rowLabel', indent: 1, items: [south, ink] });
    expect(told(1, 2)).toEqual({ role: 'columnLabel', items: [second] });
    expect(told(6, 2)).toEqual({ role: 'value', dataId: 'data0', items: [south, ink, second] });
    expect(told(5, 2)).toEqual({ role: 'subtotal', dataId: 'data0', items: [south, second] });
    expect(told(5, 3)).toEqual({ role: 'grandTotal', dataId: 'data0', items: [south] });
    expect(told(8, 3)).toEqual({ role: 'grandTotal', dataId: 'data0' });
  });

  it('have the formats of their values', () => {
    const values = [
      { field: 'Amount', numberFormat: '#,##0' },
      { field: 'Units' },
      { field: 'Amount', name: 'Share', showAs: 'PercentOfGrandTotal' },
    ];
    const { cells } = layOutPivot(pivotOf({ cache: sales, values }), 'en-US');
    expect(cells[1]?.map(({ numberFormat }) => numberFormat)).toEqual(['#,##0', undefined, '0.00%']);
  });
});

describe('words', () => {
  it.each([
    ['zh-CN', ['求和项:Amount', '列标签', '行标签', '总计', 'North 汇总']],
    ['zh-TW', ['加總 - Amount', '欄標籤', '列標籤', '總計', 'North 合計']],
  ])('are those of Excel in %s', (locale, [valueName, columnLabels, rowLabels, grandTotal, subtotal]) => {
    const grid = shown(
      {
        cache: sales,
        rows: ['Region', 'Product'],
        columns: ['Quarter'],
        values: [{ field: 'Amount', name: String(valueName) }],
        layout: { subtotalLocation: 'AtBottom' },
      },
      locale,
    );
    expect(grid.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      [valueName, columnLabels],
      [rowLabels, 'Q1'],
    ]);
    expect([grid[1]?.at(-1), grid[5]?.[0], grid.at(-1)?.[0]]).toEqual([grandTotal, subtotal, grandTotal]);
  });
});
