import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** The code of the error that a batch fails with; empty where it does not. */
async function codeOf(act: Act): Promise<string> {
  let isDone = false;
  const run = onSheet(async (sheet, context) => {
    act(sheet, context);
    await context.sync();
    isDone = true;
  });
  const code = await errorCode(run).catch(() => '');
  return isDone ? '' : code;
}

describe('places that there are not', () => {
  const cases: readonly [string, (sheet: Excel.Worksheet) => { load: (names: string) => unknown }, string][] = [
    ['no address', (sheet) => sheet.getRange('nothing here'), 'InvalidArgument'],
    ['row 0', (sheet) => sheet.getRange('A0'), 'InvalidArgument'],
    ['a column after XFD', (sheet) => sheet.getRange('XFE1'), 'InvalidArgument'],
    ['a row after 1048576', (sheet) => sheet.getRange('A1048577'), 'InvalidArgument'],
    ['another sheet', (sheet) => sheet.getRange('Other!A1'), 'InvalidArgument'],
    ['a cell before the first', (sheet) => sheet.getCell(-1, 0), 'InvalidArgument'],
    ['a cell after the last', (sheet) => sheet.getCell(0, 16_384), 'InvalidArgument'],
    ['an offset off the sheet', (sheet) => sheet.getRange('A1').getOffsetRange(0, -1), 'InvalidArgument'],
    ['a size of nothing', (sheet) => sheet.getRange('A1:B2').getResizedRange(-2, 0), 'InvalidArgument'],
    ['an absolute size of nothing', (sheet) => sheet.getRange('A1').getAbsoluteResizedRange(1, 0), 'InvalidArgument'],
    ['a row outside the range', (sheet) => sheet.getRange('A1:B2').getRow(2), 'InvalidArgument'],
    ['a column outside the range', (sheet) => sheet.getRange('A1:B2').getColumn(-1), 'InvalidArgument'],
    ['rows above the first', (sheet) => sheet.getRange('A1').getRowsAbove(1), 'InvalidArgument'],
    ['no columns at all', (sheet) => sheet.getRange('A1').getColumnsAfter(0), 'InvalidArgument'],
    ['no common cell', (sheet) => sheet.getRange('A1:B2').getIntersection('C3'), 'ItemNotFound'],
    ['an area that is none', (sheet) => sheet.getRanges('A1,B'), 'InvalidArgument'],
    ['no such cells', (sheet) => sheet.getRange('A1:B2').getSpecialCells('Formulas'), 'ItemNotFound'],
    ['nothing found', (sheet) => sheet.getRange('A1:B2').find('x', {}), 'ItemNotFound'],
  ];
  it.each(cases)('%s', async (_what, find, code) => {
    await expect(codeOf((sheet) => find(sheet).load('address'))).resolves.toBe(code);
  });

  it('but a cell may lie outside the range that it is counted from', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('B2:C3').getCell(5, 5).load('address');
      await context.sync();
      expect(cell.address).toBe('Sheet1!G7');
    });
  });
});

describe('what Excel does not take', () => {
  const cases: readonly [string, Act, string][] = [
    ['a format with an open quote', (sheet) => (sheet.getRange('A1').numberFormat = [['0 "items']]), 'InvalidArgument'],
    ['a format with an open bracket', (sheet) => (sheet.getRange('A1').numberFormat = [['[Red']]), 'InvalidArgument'],
    ['a format of five sections', (sheet) => (sheet.getRange('A1').numberFormat = [['0;0;0;@;0']]), 'InvalidArgument'],
    [
      'a format of 256 characters',
      (sheet) => (sheet.getRange('A1').numberFormat = [['0'.repeat(256)]]),
      'InvalidArgument',
    ],
    ['formats for other cells', (sheet) => (sheet.getRange('A1:B1').numberFormat = [['0'], ['0']]), 'InvalidArgument'],
    ['rows higher than 409.5', (sheet) => (sheet.getRange('A1').format.rowHeight = 409.6), 'InvalidArgument'],
    ['a font of 410 points', (sheet) => (sheet.getRange('A1').format.font.size = 410), 'InvalidArgument'],
    ['a colour of two digits', (sheet) => (sheet.getRange('A1').format.fill.color = '#12'), 'InvalidArgument'],
    ['a link to nowhere', (sheet) => (sheet.getRange('A1').hyperlink = { textToDisplay: 'x' }), 'InvalidArgument'],
    [
      'a tip of 256 characters',
      (sheet) => (sheet.getRange('A1').hyperlink = { address: 'https://a.example', screenTip: 'x'.repeat(256) }),
      'InvalidArgument',
    ],
    ['no columns to compare', (sheet) => sheet.getRange('A1:B2').removeDuplicates([], false), 'InvalidArgument'],
    ['columns beside the range', (sheet) => sheet.getRange('A1:B2').removeDuplicates([2], false), 'InvalidArgument'],
    ['cells moved off the sheet', (sheet) => sheet.getRange('A1:B2').moveTo('XFD1'), 'InvalidArgument'],
    ['cells filled elsewhere', (sheet) => sheet.getRange('A1:B2').autoFill('D1:E5'), 'InvalidArgument'],
    ['cells filled two ways', (sheet) => sheet.getRange('A1:B2').autoFill('A1:E5'), 'InvalidArgument'],
    ['a copy of nothing', (sheet) => sheet.getRange('A1').copyFrom('Nowhere!A1'), 'InvalidArgument'],
    ['cells shifted no way', (sheet) => sheet.getRange('A1').insert('Left' as 'Right'), 'InvalidArgument'],
    ['groups that are not there', (sheet) => sheet.getRange('1:2').ungroup('ByRows'), 'InvalidOperation'],
    ['the only sheet gone', (sheet) => sheet.delete(), 'InvalidOperation'],
    ['a position after the last', (sheet) => (sheet.position = 1), 'InvalidArgument'],
    ['the name of another sheet', (_sheet, { workbook }) => workbook.worksheets.add('sheet1'), 'ItemAlreadyExists'],
    ['a name of 32 characters', (_sheet, { workbook }) => workbook.worksheets.add('x'.repeat(32)), 'InvalidArgument'],
    [
      'the name of another name',
      (_sheet, { workbook: { names } }) => [names.add('n', 1 as never), names.add('N', 1 as never)],
      'ItemAlreadyExists',
    ],
    [
      'a comment of 256 characters',
      (_sheet, { workbook }) => workbook.names.add('n', '=1', 'x'.repeat(256)),
      'InvalidArgument',
    ],
    ['a name for no formula', (_sheet, { workbook }) => workbook.names.add('n', '=1+'), 'InvalidArgument'],
    [
      'a condition that is no formula',
      (sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1>'),
      'InvalidArgument',
    ],
    [
      'a rule that is no formula',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=AND(A1' } }),
      'InvalidArgument',
    ],
    [
      'a list of 256 characters',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }),
      'InvalidArgument',
    ],
    ['flash fill', (sheet) => sheet.getRange('A1:A3').flashFill(), 'NotImplemented'],
    ['pictures of cells', (sheet) => sheet.getRange('A1:A3').getImage(), 'NotImplemented'],
    ['stocks and places', (sheet) => sheet.getRange('A1').convertToLinkedDataType(1, 'en-US'), 'NotImplemented'],
  ];
  it.each(cases)('%s', async (_what, act, code) => {
    await expect(codeOf(act)).resolves.toBe(code);
  });

  it.each<[string, Act]>([
    ['a format of four sections', (sheet) => (sheet.getRange('A1').numberFormat = [['0;-0;"none";@\\"_)']])],
    [
      'a list of 255 characters',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(255) } }),
    ],
    ['data types made text where there are none', (sheet) => sheet.getRange('A1:B2').convertDataTypeToText()],
    ['a card of a cell without one', (sheet) => sheet.getRange('A1').showCard()],
  ])('but it takes %s', async (_what, act) => {
    await expect(codeOf(act)).resolves.toBe('');
  });
});

describe('a sheet', () => {
  it('takes 65,530 links and no more', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').hyperlink = { address: 'https://a.example' };
      sheet.getRange('A2:A65530').copyFrom('A1');
      sheet.getRange('A65530').hyperlink = { address: 'https://b.example' };
      await context.sync();
      sheet.getRange('B1').hyperlink = { address: 'https://c.example' };
      await expect(errorCode(context.sync())).resolves.toBe('InvalidArgument');
    });
  });

  it('gives linked cells the style of links', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = '#FFFF00';
      range.hyperlink = { address: 'https://a.example' };
      range.load('style, values, format/fill/color, format/font/underline');
      await context.sync();
      expect([range.style, range.values, range.format.fill.color, range.format.font.underline]).toEqual([
        'Hyperlink',
        [['https://a.example']],
        '#FFFF00',
        'Single',
      ]);
    });
  });
});
