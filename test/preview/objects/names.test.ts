import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Use<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

async function onSheet<Result>(use: Use<Result>): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => use(context, context.workbook.worksheets.getActiveWorksheet()));
}

describe('names', () => {
  it('stand for ranges', async () => {
    await onSheet(async (context, sheet) => {
      const other = context.workbook.worksheets.add('My sheet');
      const item = context.workbook.names.add('Prices', other.getRange('A1:B3'), 'all prices');
      item.load('name,type,value,formula,comment,visible,scope');
      const range = item.getRange().load('address');
      const byFormula = context.workbook.worksheets.getItem('Sheet1').getRange('Prices').load('address');
      await context.sync();
      expect([item.name, item.type, item.value, item.formula, item.comment, item.visible, item.scope]).toEqual([
        'Prices',
        'Range',
        "'My sheet'!$A$1:$B$3",
        "='My sheet'!$A$1:$B$3",
        'all prices',
        true,
        'Workbook',
      ]);
      expect([range.address, byFormula.address]).toEqual(["'My sheet'!A1:B3", "'My sheet'!A1:B3"]);
      other.getRange('1:1').insert('Down');
      item.load('formula');
      sheet.activate();
      await context.sync();
      expect(item.formula).toBe("='My sheet'!$A$2:$B$4");
    });
  });

  it.each([
    { formula: '="text"', type: 'String', value: 'text' },
    { formula: '=1.5', type: 'Double', value: 1.5 },
    { formula: '=TRUE', type: 'Boolean', value: true },
    { formula: '=Sheet1!$C$3', type: 'Range', value: 'Sheet1!$C$3' },
    { formula: '={1,"a";TRUE,3}', type: 'Array', value: '{1,"a";TRUE,3}' },
  ])('hold $formula as $type', async ({ formula, type, value }) => {
    await onSheet(async (context) => {
      const item = context.workbook.names.add('Thing', formula).load('type,value');
      await context.sync();
      expect([item.type, item.value]).toEqual([type, value]);
    });
  });

  it('hold arrays by their values', async () => {
    await onSheet(async (context) => {
      const { arrayValues } = context.workbook.names.add('Block', '={1,"a";TRUE,3}');
      arrayValues.load('values,types');
      await context.sync();
      expect([arrayValues.values, arrayValues.types]).toEqual([
        [
          [1, 'a'],
          [true, 3],
        ],
        [
          ['Double', 'String'],
          ['Boolean', 'Double'],
        ],
      ]);
    });
  });

  it('belong to the workbook or to a sheet', async () => {
    await onSheet(async (context, sheet) => {
      context.workbook.names.add('Rate', '=1');
      const own = sheet.names.add('Rate', '=2');
      own.load('scope,formula');
      own.worksheet.load('name');
      const byKey = context.workbook.names.getItem('RATE');
      byKey.worksheetOrNullObject.load('name');
      byKey.load('formula');
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      await context.sync();
      expect([
        own.scope,
        own.worksheet.name,
        own.formula,
        byKey.formula,
        byKey.worksheetOrNullObject.isNullObject,
      ]).toEqual(['Worksheet', 'Sheet1', '=2', '=1', true]);
      expect(counts.map((count) => count.value)).toEqual([1, 1]);
    });
  });

  it('are changed and deleted', async () => {
    await onSheet(async (context) => {
      const item = context.workbook.names.add('Rate', '=1');
      item.formula = '=2';
      item.comment = 'rate';
      item.visible = false;
      item.load('formula,comment,visible');
      const range = item.getRangeOrNullObject();
      await context.sync();
      expect([item.formula, item.comment, item.visible, range.isNullObject]).toEqual(['=2', 'rate', false, true]);
      item.delete();
      const gone = context.workbook.names.getItemOrNullObject('Rate');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each(['', 'A1', 'xfd1048576', 'R1C1', 'R', 'c', 'two words', '1st', 'a!b', 'a-b', 'x'.repeat(256)])(
    'refuse to be %j',
    async (name) => {
      await expect(errorCode(onSheet(async (context) => void context.workbook.names.add(name, '=1')))).resolves.toBe(
        'InvalidArgument',
      );
    },
  );

  it.each(['_x', '客户', 'A.B', 'XFE1', 'Rate_2', 'ROW', '\\x'])('may be %j', async (name) => {
    await expect(errorCode(onSheet(async (context) => void context.workbook.names.add(name, '=1')))).resolves.toBe(
      'none',
    );
  });

  it('are there once, whatever the case', async () => {
    const twice = onSheet(async (context) => {
      context.workbook.names.add('Rate', '=1');
      context.workbook.names.add('RATE', '=2');
    });
    await expect(errorCode(twice)).resolves.toBe('ItemAlreadyExists');
  });

  it('without a range have none to give', async () => {
    await expect(
      errorCode(onSheet(async (context) => void context.workbook.names.add('Rate', '=1').getRange().load('address'))),
    ).resolves.toBe('ItemNotFound');
  });
});
