import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Cells = (string | number | boolean)[][];
type Use<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

/** Runs something on a sheet that has these cells from A1 on. */
async function withCells<Result>(cells: Cells, use: Use<Result>): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).values = cells;
    await context.sync();
    return use(context, sheet);
  });
}

async function valuesOf(context: Excel.RequestContext, sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load('values');
  await context.sync();
  return range.values;
}

const FRUIT: Cells = [
  ['Fruit', 'Count', 'Note'],
  ['pear', 3, 'a'],
  ['Apple', 10, 'b'],
  ['cherry', 3, 'c'],
  ['apple', 1, 'd'],
];

describe('Range.sort', () => {
  it.each([
    {
      says: 'numbers, texts, booleans, errors, blanks',
      ascending: true,
      sorted: [[-1], [2], ['a'], ['B'], [false], [true], ['#N/A'], [''], ['']],
    },
    {
      says: 'the same backwards, blanks last',
      ascending: false,
      sorted: [['#N/A'], [true], [false], ['B'], ['a'], [2], [-1], [''], ['']],
    },
  ])('orders $says', async ({ ascending, sorted }) => {
    await withCells([['B'], [true], [''], [2], ['#N/A'], ['a'], [false], [-1], ['']], async (context, sheet) => {
      sheet.getRange('A1:A9').sort.apply([{ key: 0, ascending }]);
      expect(await valuesOf(context, sheet, 'A1:A9')).toEqual(sorted);
    });
  });

  it('is stable, takes several keys and leaves headers', async () => {
    await withCells(FRUIT, async (context, sheet) => {
      sheet.getRange('A1:C5').sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
      expect((await valuesOf(context, sheet, 'C1:C5')).flat()).toEqual(['Note', 'b', 'c', 'a', 'd']);
      sheet.getRange('A2:C5').sort.apply([{ key: 0 }]);
      expect((await valuesOf(context, sheet, 'C2:C5')).flat()).toEqual(['b', 'd', 'c', 'a']);
    });
  });

  it('tells case when asked to: small letters first', async () => {
    await withCells([['B'], ['b'], ['A'], ['a']], async (context, sheet) => {
      sheet.getRange('A1:A4').sort.apply([{ key: 0 }], true);
      expect((await valuesOf(context, sheet, 'A1:A4')).flat()).toEqual(['a', 'A', 'b', 'B']);
    });
  });

  it('sorts columns, and texts as numbers', async () => {
    await withCells(
      [
        ['k', "'10", "'9"],
        ['v', 'ten', 'nine'],
      ],
      async (context, sheet) => {
        sheet.getRange('B1:C2').sort.apply([{ key: 0, dataOption: 'TextAsNumber' }], false, false, 'Columns');
        expect(await valuesOf(context, sheet, 'B1:C2')).toEqual([
          ['9', '10'],
          ['nine', 'ten'],
        ]);
      },
    );
  });

  it('sorts Chinese by its sounds', async () => {
    const { Excel } = await startExcel({ locale: 'zh-CN' });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4');
      range.values = [['张'], ['李'], ['王'], ['陈']];
      range.sort.apply([{ key: 0 }]);
      range.load('values');
      await context.sync();
      expect(range.values.flat()).toEqual(['陈', '李', '王', '张']);
    });
  });

  it('moves formulas with their lines', async () => {
    await withCells(
      [
        [3, ''],
        [1, ''],
        [2, ''],
      ],
      async (context, sheet) => {
        sheet.getRange('B1:B3').formulas = [['=A1*$D$1'], ['=A2*$D$1'], ['=A3*$D$1']];
        sheet.getRange('A1:B3').sort.apply([{ key: 0, ascending: false }]);
        const range = sheet.getRange('A1:B3').load('formulas');
        await context.sync();
        expect(range.formulas).toEqual([
          [3, '=A1*$D$1'],
          [2, '=A2*$D$1'],
          [1, '=A3*$D$1'],
        ]);
      },
    );
  });

  it('takes lines with a colour to the top', async () => {
    await withCells([[1], [2], [3]], async (context, sheet) => {
      sheet.getRange('A3').format.fill.color = 'yellow';
      sheet.getRange('A1:A3').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FFFF00' }]);
      const fill = sheet.getRange('A1').format.fill.load('color');
      expect((await valuesOf(context, sheet, 'A1:A3')).flat()).toEqual([3, 1, 2]);
      expect(fill.color).toBe('#FFFF00');
    });
  });

  it.each([
    { says: 'a key outside', fields: [{ key: 3 }] },
    { says: 'no fields', fields: [] },
    { says: 'a fraction as key', fields: [{ key: 0.5 }] },
  ])('refuses $says', async ({ fields }) => {
    await expect(
      errorCode(withCells(FRUIT, async (_, sheet) => sheet.getRange('A1:C5').sort.apply(fields))),
    ).resolves.toBe('InvalidArgument');
  });

  it('refuses merged cells and a protected sheet', async () => {
    const merged = withCells(FRUIT, async (_, sheet) => {
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:C5').sort.apply([{ key: 0 }]);
    });
    const locked = withCells(FRUIT, async (_, sheet) => {
      sheet.protection.protect();
      sheet.getRange('A1:C5').sort.apply([{ key: 0 }]);
    });
    expect([await errorCode(merged), await errorCode(locked)]).toEqual(['InvalidOperation', 'AccessDenied']);
  });
});

describe('Table.sort', () => {
  it('is kept, read back, applied again and forgotten', async () => {
    await withCells(FRUIT, async (context, sheet) => {
      const table = sheet.tables.add('A1:C5', true);
      table.sort.apply([{ key: 1, ascending: false }]);
      table.sort.load('fields,matchCase');
      expect((await valuesOf(context, sheet, 'B2:B5')).flat()).toEqual([10, 3, 3, 1]);
      expect(table.sort.fields).toEqual([{ key: 1, ascending: false, sortOn: 'Value', dataOption: 'Normal' }]);
      sheet.getRange('B5').values = [[99]];
      table.sort.reapply();
      expect((await valuesOf(context, sheet, 'B2:B5')).flat()).toEqual([99, 10, 3, 3]);
      table.sort.clear();
      table.sort.load('fields');
      await context.sync();
      expect(table.sort.fields).toEqual([]);
    });
  });
});

/** Of the rows 2 to `last`, those that are not hidden. */
async function shownRows(context: Excel.RequestContext, sheet: Excel.Worksheet, last: number): Promise<number[]> {
  const rows = Array.from({ length: last - 1 }, (_, index) => ({
    row: index + 2,
    range: sheet.getRange(`A${index + 2}`).load('rowHidden'),
  }));
  await context.sync();
  return rows.filter(({ range }) => !range.rowHidden).map(({ row }) => row);
}

describe('filters of table columns', () => {
  const cases: readonly {
    readonly says: string;
    readonly column: string;
    readonly apply: (filter: Excel.Filter) => void;
    readonly shown: number[];
  }[] = [
    {
      says: 'values',
      column: 'Fruit',
      apply: (filter) => filter.applyValuesFilter(['apple', 'pear']),
      shown: [2, 3, 5],
    },
    { says: 'numbers as shown', column: 'Count', apply: (filter) => filter.applyValuesFilter(['3']), shown: [2, 4] },
    { says: 'at least', column: 'Count', apply: (filter) => filter.applyCustomFilter('>=3'), shown: [2, 3, 4] },
    {
      says: 'two criteria',
      column: 'Count',
      apply: (filter) => filter.applyCustomFilter('>1', '<10', 'And'),
      shown: [2, 4],
    },
    {
      says: 'one of two',
      column: 'Count',
      apply: (filter) => filter.applyCustomFilter('=1', '=10', 'Or'),
      shown: [3, 5],
    },
    { says: 'wildcards', column: 'Fruit', apply: (filter) => filter.applyCustomFilter('=*p?le'), shown: [3, 5] },
    { says: 'not equal', column: 'Fruit', apply: (filter) => filter.applyCustomFilter('<>apple'), shown: [2, 4] },
    { says: 'the largest', column: 'Count', apply: (filter) => filter.applyTopItemsFilter(1), shown: [3] },
    {
      says: 'the smallest, ties alike',
      column: 'Count',
      apply: (filter) => filter.applyBottomItemsFilter(2),
      shown: [2, 4, 5],
    },
    { says: 'the upper half', column: 'Count', apply: (filter) => filter.applyTopPercentFilter(25), shown: [3] },
    {
      says: 'above average',
      column: 'Count',
      apply: (filter) => filter.applyDynamicFilter('AboveAverage'),
      shown: [3],
    },
    {
      says: 'criteria as an object',
      column: 'Count',
      apply: (filter) => filter.apply({ filterOn: 'Custom', criterion1: '<3' }),
      shown: [5],
    },
  ];

  it.each(cases)('show $says', async ({ column, apply, shown }) => {
    await withCells(FRUIT, async (context, sheet) => {
      const table = sheet.tables.add('A1:C5', true);
      apply(table.columns.getItem(column).filter);
      expect(await shownRows(context, sheet, 5)).toEqual(shown);
      table.clearFilters();
      expect(await shownRows(context, sheet, 5)).toEqual([2, 3, 4, 5]);
    });
  });

  it('work together, are read back and applied again', async () => {
    await withCells(FRUIT, async (context, sheet) => {
      const table = sheet.tables.add('A1:C5', true);
      const count = table.columns.getItem('Count').filter;
      count.applyCustomFilter('>1');
      table.columns.getItem('Fruit').filter.applyCustomFilter('=*e*');
      count.load('criteria');
      table.autoFilter.load('enabled,isDataFiltered');
      expect(await shownRows(context, sheet, 5)).toEqual([2, 3, 4]);
      expect(count.criteria).toMatchObject({ filterOn: 'Custom', criterion1: '>1' });
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      sheet.getRange('B5').values = [[4]];
      expect(await shownRows(context, sheet, 5)).toEqual([2, 3, 4]);
      table.reapplyFilters();
      expect(await shownRows(context, sheet, 5)).toEqual([2, 3, 4, 5]);
      count.clear();
      table.columns.getItem('Fruit').filter.clear();
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
    });
  });

  it.each([
    { says: 'too many items', apply: (filter: Excel.Filter) => filter.applyTopItemsFilter(501) },
    { says: 'over a hundred percent', apply: (filter: Excel.Filter) => filter.applyBottomPercentFilter(101) },
    {
      says: 'an unknown dynamic criterion',
      apply: (filter: Excel.Filter) => filter.applyDynamicFilter('Someday' as 'Today'),
    },
    { says: 'an unknown kind', apply: (filter: Excel.Filter) => filter.apply({ filterOn: 'Guess' as 'Custom' }) },
  ])('refuse $says', async ({ apply }) => {
    const code = errorCode(
      withCells(FRUIT, async (_, sheet) => apply(sheet.tables.add('A1:C5', true).columns.getItem('Count').filter)),
    );
    await expect(code).resolves.toBe('InvalidArgument');
  });
});

describe('filters by date', () => {
  it.each([
    { specificity: 'Day', date: '2024-02-29', shown: [3] },
    { specificity: 'Month', date: '2024-02', shown: [2, 3] },
    { specificity: 'Year', date: '2024-01-01', shown: [2, 3, 4] },
  ] as const)('take a whole $specificity', async ({ specificity, date, shown }) => {
    await withCells(
      [['Day'], ['2024-02-01'], ['2024-02-29'], ['2024-03-01'], ['2025-02-28']],
      async (context, sheet) => {
        sheet.autoFilter.apply(sheet.getRange('A1:A5'), 0, { filterOn: 'Values', values: [{ date, specificity }] });
        expect(await shownRows(context, sheet, 5)).toEqual([...shown]);
      },
    );
  });
});

describe('the filter of a sheet', () => {
  it('is put on, read, cleared and taken off', async () => {
    await withCells(FRUIT, async (context, sheet) => {
      const { autoFilter } = sheet;
      const none = autoFilter.getRangeOrNullObject();
      autoFilter.apply('A1:C5', 1, { filterOn: 'BottomPercent', criterion1: '50' });
      const range = autoFilter.getRange().load('address');
      autoFilter.load('enabled,isDataFiltered,criteria');
      expect(await shownRows(context, sheet, 5)).toEqual([2, 4, 5]);
      expect([none.isNullObject, range.address, autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([
        true,
        'Sheet1!A1:C5',
        true,
        true,
      ]);
      expect(autoFilter.criteria[1]).toMatchObject({ filterOn: 'BottomPercent', criterion1: '50' });
      autoFilter.clearCriteria();
      autoFilter.load('enabled,isDataFiltered');
      expect(await shownRows(context, sheet, 5)).toEqual([2, 3, 4, 5]);
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
      autoFilter.remove();
      autoFilter.load('enabled');
      await context.sync();
      expect(autoFilter.enabled).toBe(false);
    });
  });

  it('moves its lines out of a sort', async () => {
    await withCells(FRUIT, async (context, sheet) => {
      sheet.autoFilter.apply('A1:C5', 1, { filterOn: 'Custom', criterion1: '<>10' });
      sheet.getRange('A2:C5').sort.apply([{ key: 2, ascending: false }]);
      expect((await valuesOf(context, sheet, 'C2:C5')).flat()).toEqual(['d', 'b', 'c', 'a']);
    });
  });
});
