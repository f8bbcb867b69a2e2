import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Cells = (string | number | boolean)[][];

const EXPENSES: Cells = [
  ['Date', 'Merchant', 'Category', 'Amount'],
  ['1/1/2017', 'The Phone Company', 'Communications', 120],
  ['1/2/2017', 'Northwind Electric Cars', 'Transportation', 142.33],
  ['1/5/2017', 'Best For You Organics Company', 'Groceries', 27.9],
  ['1/10/2017', 'Coho Vineyard', 'Restaurant', 33],
];

/** Runs something on a new sheet with the expenses in A1:D5 as the table `Expenses`. */
async function withExpenses<Result>(
  use: (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => Promise<Result>,
): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:D5').values = EXPENSES;
    const table = sheet.tables.add('A1:D5', true);
    table.name = 'Expenses';
    await context.sync();
    return use(context, table, sheet);
  });
}

async function address(context: Excel.RequestContext, range: Excel.Range): Promise<string> {
  range.load('address');
  await context.sync();
  return range.address;
}

async function column(context: Excel.RequestContext, table: Excel.Table, name: string): Promise<unknown[]> {
  const range = table.columns.getItem(name).getDataBodyRange().load('values');
  await context.sync();
  return range.values.map((row) => row[0]);
}

describe('making a table', () => {
  it('as the tutorial does: a header, then rows', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:D1', true);
      table.name = 'ExpensesTable';
      table.getHeaderRowRange().values = [EXPENSES[0] ?? []];
      table.rows.add(undefined, EXPENSES.slice(1));
      table.columns.getItemAt(3).getRange().numberFormat = [['€#,##0.00']];
      const range = table.getRange().load('address,values');
      const names = table.columns.load('items/name');
      const count = table.rows.getCount();
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:D5');
      expect(names.items.map((one) => one.name)).toEqual(EXPENSES[0]);
      expect(count.value).toBe(4);
      expect(range.values[1]?.slice(1)).toEqual(['The Phone Company', 'Communications', 120]);
    });
  });

  it('puts a header row in where there is none', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, 4],
        ['below', 5],
      ];
      const table = sheet.tables.add('B2:C3', false);
      const whole = table.getRange().load('address,values');
      const below = sheet.getRange('B5').load('values');
      await context.sync();
      expect(whole.address).toBe('Sheet1!B2:C4');
      expect(whole.values).toEqual([
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ]);
      expect(below.values).toEqual([['below']]);
    });
  });

  it.each([
    { headers: ['a', 'A', ''], names: ['a', 'A2', 'Column1'] },
    { headers: ['', '', ''], names: ['Column1', 'Column2', 'Column3'] },
    { headers: [2023, 2023, true], names: ['2023', '20232', 'TRUE'] },
    { headers: ['x', 'x2', 'x'], names: ['x', 'x2', 'x3'] },
  ])('makes the headers $headers unique texts', async ({ headers, names }) => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C1').values = [headers];
      const header = sheet.tables.add('A1:C2', true).getHeaderRowRange().load('values');
      await context.sync();
      expect(header.values).toEqual([names]);
    });
  });

  it.each(['A1:D5', 'D5:E6', 'A5:A9', 'A1'])('refuses one over another: %s', async (over) => {
    await expect(errorCode(withExpenses(async (_, __, sheet) => void sheet.tables.add(over, true)))).resolves.toBe(
      'InvalidArgument',
    );
  });

  it.each(['A1', 'R1C1', 'two words', '', '1st', 'a-b', 'R', 'expenses', 'taken', `x${'y'.repeat(255)}`])(
    'refuses the name %j',
    async (name) => {
      const code = errorCode(
        withExpenses(async (context, _, sheet) => {
          context.workbook.names.add('Taken', '=1');
          sheet.tables.add('H1:I2', true).name = name;
          await context.sync();
        }),
      );
      await expect(code).resolves.toBe('InvalidArgument');
    },
  );

  it('finds it by name whatever the case, by id and by place, or not at all', async () => {
    await withExpenses(async (context, table, sheet) => {
      table.load('id,name,legacyId,style,showHeaders,showTotals,showBandedRows,showFilterButton');
      const other = context.workbook.tables.getItemOrNullObject('none');
      const byName = context.workbook.tables.getItem('EXPENSES').load('name');
      const byPlace = sheet.tables.getItemAt(0).load('name');
      const counts = [context.workbook.tables.getCount(), sheet.tables.getCount()];
      await context.sync();
      expect(typeof table.id).toBe('string');
      const byId = context.workbook.tables.getItem(table.id).load('name');
      await context.sync();
      expect([byId.name, byName.name, byPlace.name, other.isNullObject]).toEqual([
        'Expenses',
        'Expenses',
        'Expenses',
        true,
      ]);
      expect(counts.map((count) => count.value)).toEqual([1, 1]);
      expect([table.style, table.showHeaders, table.showTotals, table.showBandedRows, table.showFilterButton]).toEqual([
        'TableStyleMedium2',
        true,
        false,
        true,
        true,
      ]);
    });
    await expect(
      errorCode(withExpenses(async (_, __, sheet) => void sheet.tables.getItem('none').load('name'))),
    ).resolves.toBe('ItemNotFound');
  });
});

describe('rows', () => {
  it('are added at the end, above the cells below the table', async () => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange('B6').values = [['note']];
      table.rows.add(undefined, [
        ['1/11/2017', 'Bellows College', 'Education', 350.1],
        ['1/12/2017', 'Trey', 'Other', 135],
      ]);
      const note = sheet.getRange('B8').load('values');
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:D7');
      expect(await column(context, table, 'Amount')).toEqual([120, 142.33, 27.9, 33, 350.1, 135]);
      expect(note.values).toEqual([['note']]);
    });
  });

  it.each([
    { what: 'inserted, unless told otherwise', alwaysInsert: undefined, below: 'A8', kept: 'A9' },
    { what: 'taken where the cells below are blank', alwaysInsert: false, below: 'A8', kept: 'A8' },
    { what: 'inserted where the cells below are in use', alwaysInsert: false, below: 'A6', kept: 'A7' },
  ])('are $what', async ({ alwaysInsert, below, kept }) => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange(below).values = [['below']];
      table.rows.add(undefined, [['', 'New', 'x', 1]], alwaysInsert);
      const found = sheet.findAll('below', {}).load('address');
      await context.sync();
      expect([await address(context, table.getRange()), found.address]).toEqual(['Sheet1!A1:D6', `Sheet1!${kept}`]);
    });
  });

  it('are added between others', async () => {
    await withExpenses(async (context, table) => {
      table.rows.add(1, [['', 'New', 'x', 1]]);
      expect(await column(context, table, 'Amount')).toEqual([120, 1, 142.33, 27.9, 33]);
    });
  });

  it.each([
    { says: 'too few values', values: [['a', 'b']] },
    { says: 'a plain array', values: ['a', 'b', 'c', 'd'] as unknown as Cells },
    { says: 'no rows', values: [] },
  ])('refuse $says', async ({ values }) => {
    await expect(errorCode(withExpenses(async (_, table) => void table.rows.add(undefined, values)))).resolves.toBe(
      'InvalidArgument',
    );
  });

  it('are read, changed and deleted', async () => {
    await withExpenses(async (context, table) => {
      const row = table.rows.getItemAt(1).load('values,index');
      await context.sync();
      expect([row.index, row.values[0]?.[1]]).toEqual([1, 'Northwind Electric Cars']);
      table.rows.getItemAt(1).values = [['', 'Other', '', 2]];
      table.rows.getItemAt(0).delete();
      expect(await column(context, table, 'Amount')).toEqual([2, 27.9, 33]);
      table.rows.deleteRowsAt(1, 2);
      table.rows.load('items/values,count');
      await context.sync();
      expect(table.rows.items.map((one) => one.values[0]?.[3])).toEqual([2]);
    });
  });

  it('leave a blank row when the last one is deleted', async () => {
    await withExpenses(async (context, table) => {
      table.rows.deleteRowsAt(0, 4);
      const count = table.rows.getCount();
      expect(await address(context, table.getDataBodyRange())).toBe('Sheet1!A2:D2');
      expect(count.value).toBe(0);
      table.rows.add(undefined, [['d', 'm', 'c', 5]]);
      expect(await column(context, table, 'Amount')).toEqual([5]);
    });
  });

  it('do not tear another table apart', async () => {
    const code = errorCode(
      withExpenses(async (_, table, sheet) => {
        sheet.tables.add('C8:F9', true);
        table.rows.add(undefined, [['', '', '', 1]]);
      }),
    );
    await expect(code).resolves.toBe('InvalidOperation');
  });

  it('written below a table do not make it longer', async () => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange('A6:D6').values = [['x', 'y', 'z', 1]];
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:D5');
    });
  });
});

describe('columns', () => {
  it('are added with their header, at the end or between', async () => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange('E2').values = [['aside']];
      table.columns.add(undefined, [['Month'], [1], [2], [3], [4]]);
      table.columns.add(1, [[10], [20], [30], [40]], 'Tens');
      const names = table.columns.load('items/name,items/index,items/id');
      const aside = sheet.getRange('G2').load('values');
      await context.sync();
      expect(names.items.map((one) => one.name)).toEqual(['Date', 'Tens', 'Merchant', 'Category', 'Amount', 'Month']);
      expect(names.items.map((one) => one.index)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(aside.values).toEqual([['aside']]);
      expect(await column(context, table, 'Tens')).toEqual([10, 20, 30, 40]);
      expect(await column(context, table, 'Month')).toEqual([1, 2, 3, 4]);
    });
  });

  it('have the names of their header cells, both ways', async () => {
    await withExpenses(async (context, table, sheet) => {
      table.columns.getItem('merchant').name = 'Shop';
      sheet.getRange('C1:D1').values = [['Kind', 'kind']];
      const header = table.getHeaderRowRange().load('values');
      const names = table.columns.load('items/name');
      await context.sync();
      expect(header.values).toEqual([['Date', 'Shop', 'Kind', 'kind2']]);
      expect(names.items.map((one) => one.name)).toEqual(['Date', 'Shop', 'Kind', 'kind2']);
    });
  });

  it('are deleted with their cells, and found by id', async () => {
    await withExpenses(async (context, table) => {
      const amount = table.columns.getItem('Amount').load('id,values');
      await context.sync();
      table.columns.getItem('Merchant').delete();
      const again = table.columns.getItem(amount.id).load('name,index');
      const none = table.columns.getItemOrNullObject('Merchant');
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:C5');
      expect([again.name, again.index, none.isNullObject]).toEqual(['Amount', 2, true]);
    });
  });

  it.each(['', 'Category', 'category'])('refuse the name %j', async (name) => {
    await expect(
      errorCode(withExpenses(async (_, table) => void (table.columns.getItem('Date').name = name))),
    ).resolves.toBe('InvalidArgument');
  });

  it('come and go with columns of the sheet', async () => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange('B:B').insert('Right');
      sheet.getRange('D:D').delete('Left');
      const names = table.columns.load('items/name');
      await context.sync();
      expect(names.items.map((one) => one.name)).toEqual(['Date', 'Column1', 'Merchant', 'Amount']);
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:D5');
    });
  });
});

describe('the table as a whole', () => {
  it('is resized: kept columns keep their names', async () => {
    await withExpenses(async (context, table, sheet) => {
      table.resize('A1:E8');
      const names = table.columns.load('items/name');
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:E8');
      expect(names.items.map((one) => one.name)).toEqual(['Date', 'Merchant', 'Category', 'Amount', 'Column1']);
      table.resize(sheet.getRange('B1:C3'));
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map((one) => one.name)).toEqual(['Merchant', 'Category']);
    });
  });

  it.each(['A2:D5', 'A1:D1', 'H1:K5', 'A1:G5'])('is not resized to %s', async (to) => {
    const code = errorCode(
      withExpenses(async (_, table, sheet) => {
        sheet.tables.add('G4:H6', true);
        table.resize(to);
      }),
    );
    await expect(code).resolves.toBe('InvalidArgument');
  });

  it('shows and hides its header and total rows', async () => {
    await withExpenses(async (context, table, sheet) => {
      table.showTotals = true;
      const total = table.getTotalRowRange().load('address,formulas');
      await context.sync();
      expect(total.address).toBe('Sheet1!A6:D6');
      expect(total.formulas).toEqual([['Total', '', '', '=SUBTOTAL(109,[Amount])']]);
      table.rows.add(undefined, [['', '', '', 1]]);
      expect(await address(context, table.getTotalRowRange())).toBe('Sheet1!A7:D7');
      table.showTotals = false;
      table.showHeaders = false;
      const corner = sheet.getRange('A1').load('values');
      expect(await address(context, table.getRange())).toBe('Sheet1!A2:D6');
      expect(corner.values).toEqual([['']]);
      table.showHeaders = true;
      expect(await address(context, table.getRange())).toBe('Sheet1!A1:D6');
    });
    await expect(
      errorCode(withExpenses(async (_, table) => void table.getTotalRowRange().load('address'))),
    ).resolves.toBe('ItemNotFound');
  });

  it('goes, with or without its cells', async () => {
    await withExpenses(async (context, table, sheet) => {
      const range = table.convertToRange();
      expect(await address(context, range)).toBe('Sheet1!A1:D5');
      const again = sheet.tables.add('A1:D5', true);
      again.delete();
      const cells = sheet.getRange('A1:D5').getUsedRangeOrNullObject(true);
      const count = sheet.tables.getCount();
      await context.sync();
      expect([cells.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  it.each(['TableStyleLight1', 'TableStyleDark11', ''])('takes the style %j', async (style) => {
    await withExpenses(async (context, table) => {
      table.style = style;
      table.load('style');
      await context.sync();
      expect(table.style).toBe(style);
    });
  });

  it('refuses a style that does not exist', async () => {
    await expect(errorCode(withExpenses(async (_, table) => void (table.style = 'TableStyleLight22')))).resolves.toBe(
      'InvalidArgument',
    );
  });

  it('is followed by formulas when it or a column is renamed', async () => {
    await withExpenses(async (context, table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(Expenses[Amount])&"Expenses[Amount]"']];
      table.name = 'Costs';
      table.columns.getItem('Amount').name = 'Sum';
      const formula = sheet.getRange('F1').load('formulas');
      await context.sync();
      expect(formula.formulas).toEqual([['=SUM(Costs[Sum])&"Expenses[Amount]"']]);
    });
  });
});

describe('events', () => {
  it('tell of tables added, changed and deleted', async () => {
    const { Excel } = await startExcel();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      context.workbook.tables.onAdded.add(async (event) => void heard.push(`added ${event.tableId}`));
      context.workbook.tables.onDeleted.add(async (event) => void heard.push(`deleted ${event.tableName}`));
      await context.sync();
      const table = sheet.tables.add('A1:B2', true).load('id');
      await context.sync();
      table.onChanged.add(async (event) => void heard.push(`changed ${event.address} ${event.changeType}`));
      await context.sync();
      sheet.getRange('B2:C2').values = [[5, 6]];
      sheet.getRange('C9').values = [[7]];
      table.delete();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual([`added ${table.id}`, 'changed B2 RangeEdited', 'deleted Table1']);
    });
  });

  it('tell of what is selected in a table, and that it is left', async () => {
    const { Excel } = await startExcel();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('B2:C4', true).load('id');
      await context.sync();
      table.onSelectionChanged.add(
        async ({ isInsideTable, address: selected }) => void heard.push([isInsideTable, selected]),
      );
      await context.sync();
      sheet.getRange('A3:B9').select();
      sheet.getRange('E1').select();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(heard).toEqual([
      [true, 'B3:B4'],
      [false, undefined],
    ]);
  });
});
