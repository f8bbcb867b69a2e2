import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Cells = (string | number | boolean)[][];
type Use<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

async function onSheet<Result>(use: Use<Result>): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => use(context, context.workbook.worksheets.getActiveWorksheet()));
}

describe('rules', () => {
  const cases: readonly { readonly type: string; readonly rule: Excel.DataValidationRule; readonly kept: unknown }[] = [
    {
      type: 'WholeNumber',
      rule: { wholeNumber: { formula1: 1, formula2: '=10', operator: 'Between' } },
      kept: { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } },
    },
    {
      type: 'Decimal',
      rule: { decimal: { formula1: 0.5, operator: 'GreaterThan' } },
      kept: { decimal: { formula1: '=0.5', operator: 'GreaterThan' } },
    },
    {
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
      kept: { list: { inCellDropDown: true, source: 'a,b' } },
    },
    {
      type: 'List',
      rule: { list: { inCellDropDown: false, source: '=$D$1:$D$3' } },
      kept: { list: { inCellDropDown: false, source: '=$D$1:$D$3' } },
    },
    {
      type: 'Date',
      rule: { date: { formula1: '2024-02-29', operator: 'LessThan' } },
      kept: { date: { formula1: '=45351', operator: 'LessThan' } },
    },
    {
      type: 'Date',
      rule: { date: { formula1: '2/29/2024', formula2: 'March 1, 2024', operator: 'Between' } },
      kept: { date: { formula1: '=45351', formula2: '=45352', operator: 'Between' } },
    },
    {
      type: 'Time',
      rule: { time: { formula1: '12:00', operator: 'EqualTo' } },
      kept: { time: { formula1: '=0.5', operator: 'EqualTo' } },
    },
    {
      type: 'Time',
      rule: { time: { formula1: '6:00 AM', formula2: '6:00 PM', operator: 'NotBetween' } },
      kept: { time: { formula1: '=0.25', formula2: '=0.75', operator: 'NotBetween' } },
    },
    {
      type: 'TextLength',
      rule: { textLength: { formula1: '=A9', operator: 'LessThanOrEqualTo' } },
      kept: { textLength: { formula1: '=A9', operator: 'LessThanOrEqualTo' } },
    },
    { type: 'Custom', rule: { custom: { formula: '=ISTEXT(A1)' } }, kept: { custom: { formula: '=ISTEXT(A1)' } } },
  ];

  it.each(cases)('of the type $type are kept as formulas', async ({ type, rule, kept }) => {
    await onSheet(async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1:B5');
      dataValidation.rule = rule;
      dataValidation.load('type,rule,ignoreBlanks,errorAlert,prompt');
      await context.sync();
      expect([dataValidation.type, dataValidation.rule, dataValidation.ignoreBlanks]).toEqual([type, kept, true]);
      expect(dataValidation.errorAlert).toEqual({ message: '', showAlert: true, style: 'Stop', title: '' });
      expect(dataValidation.prompt).toEqual({ message: '', showPrompt: true, title: '' });
    });
  });

  it('take a range for a list and a date for a bound', async () => {
    await onSheet(async (context, sheet) => {
      const list = sheet.getRange('A1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
      const date = sheet.getRange('A2').dataValidation;
      date.rule = { date: { formula1: new Date(Date.UTC(2024, 1, 29)) as unknown as string, operator: 'EqualTo' } };
      list.load('rule');
      date.load('rule');
      await context.sync();
      expect([list.rule.list?.source, date.rule.date?.formula1]).toEqual(['=Sheet1!$D$1:$D$3', '=45351']);
    });
  });

  const refused: readonly { readonly says: string; readonly rule: unknown }[] = [
    { says: 'nothing', rule: {} },
    { says: 'two kinds', rule: { custom: { formula: '=1' }, list: { inCellDropDown: true, source: 'a' } } },
    { says: 'an inline list of 256 characters', rule: { list: { inCellDropDown: true, source: 'x'.repeat(256) } } },
    { says: 'an empty list', rule: { list: { inCellDropDown: true, source: '' } } },
    { says: 'one bound of two', rule: { decimal: { formula1: 1, operator: 'Between' } } },
    { says: 'an unknown operator', rule: { decimal: { formula1: 1, operator: 'About' } } },
    { says: 'a text as number', rule: { wholeNumber: { formula1: 'many', operator: 'EqualTo' } } },
  ];

  it.each(refused)('refuse $says', async ({ rule }) => {
    const code = errorCode(
      onSheet(async (context, sheet) => {
        sheet.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
        await context.sync();
      }),
    );
    await expect(code).resolves.toBe('InvalidArgument');
  });
});

describe('messages', () => {
  it.each([
    {
      says: 'a long title',
      errorAlert: { title: 'x'.repeat(33), message: '', showAlert: true, style: 'Stop' as const },
    },
    {
      says: 'a long message',
      errorAlert: { title: '', message: 'x'.repeat(226), showAlert: true, style: 'Stop' as const },
    },
    { says: 'an unknown style', errorAlert: { title: '', message: '', showAlert: true, style: 'Loud' as 'Stop' } },
  ])('refuse $says', async ({ errorAlert }) => {
    const code = errorCode(
      onSheet(async (context, sheet) => {
        sheet.getRange('A1').dataValidation.errorAlert = errorAlert;
        await context.sync();
      }),
    );
    await expect(code).resolves.toBe('InvalidArgument');
  });

  it('take 32, 225 and 255 characters', async () => {
    await onSheet(async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      dataValidation.errorAlert = {
        title: 't'.repeat(32),
        message: 'm'.repeat(225),
        showAlert: false,
        style: 'Warning',
      };
      dataValidation.prompt = { title: 'p'.repeat(32), message: 'q'.repeat(255), showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('errorAlert,prompt,type,ignoreBlanks');
      await context.sync();
      expect(dataValidation.errorAlert).toEqual({
        title: 't'.repeat(32),
        message: 'm'.repeat(225),
        showAlert: false,
        style: 'Warning',
      });
      expect(dataValidation.prompt.message).toHaveLength(255);
      expect([dataValidation.type, dataValidation.ignoreBlanks]).toEqual(['List', false]);
    });
  });
});

describe('areas', () => {
  it('are split when a part gets another rule, or none', async () => {
    await onSheet(async (context, sheet) => {
      sheet.getRange('A1:C9').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      sheet.getRange('B2:B3').dataValidation.rule = { textLength: { formula1: 1, operator: 'GreaterThan' } };
      sheet.getRange('A9:C9').dataValidation.clear();
      const types = ['A1:C9', 'A1:C3', 'A8:A9', 'A1:A8', 'B2:B3', 'B3', 'A9', 'E1'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule'),
      );
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual([
        'Inconsistent',
        'Inconsistent',
        'MixedCriteria',
        'WholeNumber',
        'TextLength',
        'TextLength',
        'None',
        'None',
      ]);
      expect(types[1]?.rule).toBeNull();
    });
  });

  it('move with their cells', async () => {
    await onSheet(async (context, sheet) => {
      sheet.getRange('A2:A4').dataValidation.rule = { custom: { formula: '=A2>$C$2' } };
      sheet.getRange('1:2').insert('Down');
      const types = ['A3', 'A4', 'A6', 'A7'].map((address) => sheet.getRange(address).dataValidation.load('type,rule'));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(['None', 'Custom', 'Custom', 'None']);
      expect(types[1]?.rule).toEqual({ custom: { formula: '=A4>$C$4' } });
    });
  });
});

describe('validity', () => {
  const cases: readonly {
    readonly says: string;
    readonly rule: Excel.DataValidationRule;
    readonly cells: Cells;
    readonly valid: boolean | null;
    readonly wrong: string;
  }[] = [
    {
      says: 'whole numbers',
      rule: { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } },
      cells: [[1], [2.5], ['x'], ['']],
      valid: null,
      wrong: 'Sheet1!A2:A3',
    },
    {
      says: 'an inline list',
      rule: { list: { inCellDropDown: true, source: 'red, blue,3' } },
      cells: [['red'], ['Blue'], ['blue'], [3]],
      valid: null,
      wrong: 'Sheet1!A2',
    },
    {
      says: 'a list of cells, whatever the case',
      rule: { list: { inCellDropDown: true, source: '=$D$1:$D$2' } },
      cells: [['YES'], ['no'], ['maybe'], ['']],
      valid: null,
      wrong: 'Sheet1!A3',
    },
    {
      says: 'a text length',
      rule: { textLength: { formula1: 2, formula2: 3, operator: 'NotBetween' } },
      cells: [['ab'], ['abc'], [12], [123]],
      valid: false,
      wrong: 'Sheet1!A1:A4',
    },
    {
      says: 'blanks alone',
      rule: { decimal: { formula1: 5, operator: 'EqualTo' } },
      cells: [[''], [''], [''], ['']],
      valid: true,
      wrong: '',
    },
    {
      says: 'times',
      rule: { time: { formula1: '06:00', operator: 'GreaterThan' } },
      cells: [[0.5], [0.1], [1.5], ['']],
      valid: null,
      wrong: 'Sheet1!A2:A3',
    },
  ];

  it.each(cases)('is told for $says', async ({ rule, cells, valid, wrong }) => {
    await onSheet(async (context, sheet) => {
      sheet.getRange('D1:D2').values = [['yes'], ['no']];
      sheet.getRange('A1:A4').values = cells;
      const { dataValidation } = sheet.getRange('A1:A4');
      dataValidation.rule = rule;
      dataValidation.load('valid');
      const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      expect(dataValidation.valid).toBe(valid);
      expect(invalid.isNullObject ? '' : invalid.address).toBe(wrong);
    });
  });

  it('has no invalid cells to give where all are valid', async () => {
    const code = errorCode(
      onSheet(async (_, sheet) => void sheet.getRange('A1').dataValidation.getInvalidCells().load('address')),
    );
    await expect(code).resolves.toBe('ItemNotFound');
  });

  it('follows a list through a name and a table', async () => {
    await onSheet(async (context, sheet) => {
      sheet.getRange('D1:D3').values = [['Kind'], ['gov'], ['ordinary']];
      sheet.tables.add('D1:D3', true).name = 'Kinds';
      context.workbook.names.add('KindList', '=Kinds[Kind]');
      sheet.getRange('A1:A2').values = [['gov'], ['other']];
      const byName = sheet.getRange('A1:A2').dataValidation;
      byName.rule = { list: { inCellDropDown: true, source: '=KindList' } };
      byName.load('valid');
      await context.sync();
      expect(byName.valid).toBeNull();
      byName.rule = { list: { inCellDropDown: true, source: '=INDIRECT("Kinds[Kind]")' } };
      const wrong = byName.getInvalidCells().load('address');
      await context.sync();
      expect(wrong.address).toBe('Sheet1!A2');
    });
  });
});
