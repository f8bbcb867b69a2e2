import { describe, expect, it } from '@jest/globals';
import { eventsArrive, onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Context = Excel.RequestContext;

/** The address of a binding's range after something was done to the sheet. */
const addressAfter = (change: (sheet: Excel.Worksheet, context: Context) => void): Promise<string> =>
  onSheet(async (sheet, context) => {
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange('B2:C3'), 'Range', 'kept');
    await context.sync();
    change(sheet, context);
    const range = bindings.getItem('kept').getRange().load('address');
    await context.sync();
    return range.address;
  });

describe('bindings', () => {
  it('are added from ranges, addresses, names and the selection, and found by id and position', async () => {
    await onSheet(async (sheet, context) => {
      const { bindings, names } = context.workbook;
      names.add('Prices', sheet.getRange('A1:A9'));
      sheet.getRange('D4').select();
      bindings.add(sheet.getRange('B2:C3'), 'Range', 'range');
      bindings.add('Sheet1!E5', 'Text', 'text');
      bindings.addFromNamedItem('prices', 'Range', 'named');
      bindings.addFromSelection('Range', 'selected');
      bindings.load('count,items/id,items/type');
      const count = bindings.getCount();
      const none = bindings.getItemOrNullObject('none');
      const second = bindings.getItemAt(1).load('id,type');
      const ranges = ['range', 'named', 'selected'].map((id) => bindings.getItem(id).getRange().load('address'));
      await context.sync();
      expect(bindings.items.map(({ id, type }) => `${id} ${type}`)).toEqual([
        'range Range',
        'text Text',
        'named Range',
        'selected Range',
      ]);
      expect([bindings.count, count.value, none.isNullObject, second.id]).toEqual([4, 4, true, 'text']);
      expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!B2:C3', 'Sheet1!A1:A9', 'Sheet1!D4']);
    });
  });

  it('of the type Text tell what their cell shows', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['50%']];
      const text = context.workbook.bindings.add('A1', 'Text', 'text').getText();
      await context.sync();
      expect(text.value).toBe('50%');
    });
  });

  it('of the type Table lead to the table and grow with it', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['Item', 'Amount'],
        ['Nuts', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Stock';
      const binding = context.workbook.bindings.add('A1:B2', 'Table', 'table');
      table.rows.add(undefined, [['Bolts', 2]]);
      const found = binding.getTable().load('name');
      const range = binding.getRange().load('address');
      await context.sync();
      expect([found.name, range.address]).toEqual(['Stock', 'Sheet1!A1:B3']);
    });
  });

  it('are replaced by one with the same id, and deleted', async () => {
    await onSheet(async (_sheet, context) => {
      const { bindings } = context.workbook;
      bindings.add('A1', 'Range', 'one');
      bindings.add('B2', 'Range', 'one');
      const range = bindings.getItem('one').getRange().load('address');
      const count = bindings.getCount();
      await context.sync();
      expect([range.address, count.value]).toEqual(['Sheet1!B2', 1]);
      bindings.getItem('one').delete();
      const left = bindings.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  it.each<[string, string, (sheet: Excel.Worksheet, context: Context) => void]>([
    ['rows put in above', 'Sheet1!B5:C6', (sheet) => void sheet.getRange('1:3').insert('Down')],
    ['rows put in between', 'Sheet1!B2:C4', (sheet) => void sheet.getRange('3:3').insert('Down')],
    ['columns taken out', 'Sheet1!A2:B3', (sheet) => sheet.getRange('A:A').delete('Left')],
    ['cells moved', 'Sheet1!F7:G8', (sheet) => sheet.getRange('A1:D4').moveTo('E6')],
    [
      'cells moved to another sheet',
      'Other!B2:C3',
      (sheet, context) => {
        context.workbook.worksheets.add('Other');
        sheet.getRange('A1:D4').moveTo('Other!A1');
      },
    ],
    ['a sheet renamed', 'New!B2:C3', (sheet) => void (sheet.name = 'New')],
  ])('follow %s', async (_what, address, change) => {
    await expect(addressAfter(change)).resolves.toBe(address);
  });

  it.each<[string, string, (sheet: Excel.Worksheet, context: Context) => void]>([
    ['whose cells are gone', 'InvalidBinding', (sheet) => sheet.getRange('2:3').delete('Up')],
    [
      'whose sheet is gone',
      'InvalidBinding',
      (sheet, context) => {
        context.workbook.worksheets.add();
        sheet.delete();
      },
    ],
  ])('%s are no longer valid', async (_what, code, change) => {
    await expect(errorCode(addressAfter(change))).resolves.toBe(code);
  });

  it.each<[string, (context: Context, sheet: Excel.Worksheet) => unknown, string]>([
    ['a text of two cells', ({ workbook }) => workbook.bindings.add('A1:A2', 'Text', 'x'), 'InvalidArgument'],
    ['a table where there is none', ({ workbook }) => workbook.bindings.add('A1', 'Table', 'x'), 'InvalidArgument'],
    ['an unknown type', ({ workbook }) => workbook.bindings.add('A1', 'Chart' as 'Range', 'x'), 'InvalidArgument'],
    [
      'a name that there is not',
      ({ workbook }) => workbook.bindings.addFromNamedItem('None', 'Range', 'x'),
      'ItemNotFound',
    ],
    ['several areas', ({ workbook }) => workbook.bindings.add('A1,C3', 'Range', 'x'), 'InvalidReference'],
    [
      'a name of no range',
      ({ workbook }) => {
        workbook.names.add('Five', '=5');
        return workbook.bindings.addFromNamedItem('Five', 'Range', 'x');
      },
      'InvalidReference',
    ],
    ['the text of a range', ({ workbook }) => workbook.bindings.add('A1', 'Range', 'x').getText(), 'InvalidOperation'],
    [
      'the table of a range',
      ({ workbook }) => workbook.bindings.add('A1', 'Range', 'x').getTable(),
      'InvalidOperation',
    ],
    ['an id that there is not', ({ workbook }) => workbook.bindings.getItem('none').load('id'), 'ItemNotFound'],
    ['a position that there is not', ({ workbook }) => workbook.bindings.getItemAt(0).load('id'), 'ItemNotFound'],
  ])('refuse %s', async (_what, act, code) => {
    const run = onSheet(async (sheet, context) => {
      act(context, sheet);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });
});

describe('events of bindings', () => {
  it('tell of data and formats that change within, and of nothing else', async () => {
    await onSheet(async (sheet, context) => {
      const binding = context.workbook.bindings.add('B2:C3', 'Range', 'kept');
      const heard: string[] = [];
      binding.onDataChanged.add(async (args) => void heard.push(args.binding.id));
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('C3:D4').values = [[1]] as unknown as number[][];
      sheet.getRange('B2').format.fill.color = 'red';
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual(['kept', 'kept']);
    });
  });

  it('tell of formulas within whose results are new', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [[1, '=A1*2'], [2, '=A9']]; // prettier-ignore
      const heard: string[] = [];
      for (const [address, id] of [['B1', 'one'], ['B1:B2', 'both'], ['B2', 'other']] as const) // prettier-ignore
        context.workbook.bindings.add(address, 'Range', id).onDataChanged.add(async (args) => void heard.push(args.binding.id));
      await context.sync();
      await eventsArrive();
      heard.length = 0;
      sheet.getRange('A1').values = [[5]];
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual(['one', 'both']);
    });
  });

  it('tell what is selected, counted from the first cell', async () => {
    await onSheet(async (sheet, context) => {
      const binding = context.workbook.bindings.add('B2:D5', 'Range', 'kept');
      const heard: unknown[] = [];
      const handler = binding.onSelectionChanged.add(
        async ({ startRow, startColumn, rowCount, columnCount }) =>
          void heard.push([startRow, startColumn, rowCount, columnCount]),
      );
      await context.sync();
      sheet.getRange('A1').select();
      sheet.getRange('C3:F4').select();
      await context.sync();
      await eventsArrive();
      handler.remove();
      await context.sync();
      sheet.getRange('B2').select();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([[1, 1, 2, 2]]);
    });
  });
});
