import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Sheet = Excel.Worksheet;

/** The formulas of a range after something was copied on a sheet with A1:E1 as in Microsoft's example. */
function after(change: (sheet: Sheet, context: Excel.RequestContext) => void, address: string): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1:E1').formulas = [['3', '5', '7', '', '=SUM(A1:D1)']];
    change(sheet, context);
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas;
  });
}

describe('copyFrom', () => {
  const old = [['old', 'old', 'old', 'old', 'old']];
  it.each<[string, (sheet: Sheet, context: Excel.RequestContext) => void, string, unknown[][]]>([
    ['all', (sheet) => sheet.getRange('G1').copyFrom('A1:E1'), 'G1:K1', [[3, 5, 7, '', '=SUM(G1:J1)']]],
    [
      'formulas',
      (sheet) => sheet.getRange('G2').copyFrom('A1:E1', 'Formulas'),
      'G2:K2',
      [[3, 5, 7, '', '=SUM(G2:J2)']],
    ],
    ['values', (sheet) => sheet.getRange('G3').copyFrom('E1', 'Values'), 'G3', [[15]]],
    ['formats alone', (sheet) => sheet.getRange('G3').copyFrom('A1:E1', 'Formats'), 'G3:K3', [['', '', '', '', '']]],
    ['one cell into many', (sheet) => sheet.getRange('G4:K4').copyFrom('A1', 'Values'), 'G4:K4', [[3, 3, 3, 3, 3]]],
    ['as often as it fits', (sheet) => sheet.getRange('G1:J1').copyFrom('A1:B1'), 'G1:J1', [[3, 5, 3, 5]]],
    ['once where it does not fit', (sheet) => sheet.getRange('G1:I1').copyFrom('A1:B1'), 'G1:I1', [[3, 5, '']]],
    ['beyond a smaller target', (sheet) => sheet.getRange('G1').copyFrom('A1:B1'), 'G1:H1', [[3, 5]]],
    [
      'without blanks',
      (sheet) => {
        sheet.getRange('G6:K6').values = old;
        sheet.getRange('G6').copyFrom('A1:E1', 'All', true, false);
      },
      'G6:K6',
      [[3, 5, 7, 'old', '=SUM(G6:J6)']],
    ],
    [
      'with blanks',
      (sheet) => {
        sheet.getRange('G6:K6').values = old;
        sheet.getRange('G6').copyFrom('A1:E1');
      },
      'G6:K6',
      [[3, 5, 7, '', '=SUM(G6:J6)']],
    ],
    ['turned over', (sheet) => sheet.getRange('G7').copyFrom('A1:C1', 'All', false, true), 'G7:G9', [[3], [5], [7]]],
    ['links', (sheet) => sheet.getRange('G1').copyFrom('A1:B1', 'Link'), 'G1:H1', [['=A1', '=B1']]],
    ['a link to one cell', (sheet) => sheet.getRange('G1:G2').copyFrom('A1', 'Link'), 'G1:G2', [['=$A$1'], ['=$A$1']]],
    [
      'links to another sheet',
      (sheet, context) => {
        context.workbook.worksheets.add('My data');
        sheet.getRange('G1').copyFrom("'My data'!B2:C2", 'Link');
      },
      'G1:H1',
      [["='My data'!B2", "='My data'!C2"]],
    ],
    [
      'areas without the gaps between them',
      (sheet) => sheet.getRange('G1').copyFrom('A1:B1,E1', 'Values'),
      'G1:J1',
      [[3, 5, 15, '']],
    ],
    ['over its own source', (sheet) => sheet.getRange('B1').copyFrom('A1:C1'), 'A1:D1', [[3, 3, 5, 7]]],
    ['into several areas', (sheet) => sheet.getRanges('G1,G3').copyFrom('A1'), 'G1:G3', [[3], [''], [3]]],
  ])('copies %s', async (_what, change, address, expected) => {
    await expect(after(change, address)).resolves.toEqual(expected);
  });

  it('takes formats, merges, rules and links along; formats alone take no validation', async () => {
    await onSheet(async (sheet, context) => {
      const source = sheet.getRange('A1:B2');
      source.merge();
      source.format.fill.color = '#FF0000';
      source.dataValidation.rule = { custom: { formula: '=A1>Z1' } };
      source.conditionalFormats.add('Custom').custom.rule.formula = '=$A1>Z$9';
      sheet.getRange('A1').hyperlink = { address: 'https://example.com', textToDisplay: 'there' };
      sheet.getRange('D4').copyFrom('A1:B2');
      sheet.getRange('D8').copyFrom('A1:B2', 'Formats');
      const all = sheet.getRange('D4:E5');
      const link = sheet.getRange('D4').load('hyperlink');
      all.dataValidation.load('rule');
      const rule = all.conditionalFormats.getItemAt(0).custom.rule.load('formula');
      const formats = sheet.getRange('D8:E9');
      formats.dataValidation.load('type');
      formats.format.fill.load('color');
      const merged = formats.getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(all.dataValidation.rule).toEqual({ custom: { formula: '=D4>AC4' } });
      expect([rule.formula, link.hyperlink.address]).toEqual(['=$A4>AC$9', 'https://example.com']);
      expect([formats.dataValidation.type, formats.format.fill.color, merged.address]).toEqual([
        'None',
        '#FF0000',
        'Sheet1!D8:E9',
      ]);
    });
  });

  it('copies entire columns with their width, over all that stood in the target', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('A:A').format.columnWidth = 150;
      sheet.getRange('A:A').format.font.bold = true;
      sheet.getRange('C9').values = [['old']];
      sheet.getRange('C:C').copyFrom('A:A');
      const used = sheet.getRange('C:C').getUsedRange(true).load('address,values');
      const format = sheet.getRange('C50').format.load('columnWidth');
      format.font.load('bold');
      await context.sync();
      expect([used.address, used.values]).toEqual(['Sheet1!C1:C2', [[1], [2]]]);
      expect([format.columnWidth, format.font.bold]).toEqual([150, true]);
    });
  });

  it('copies an array formula as such, not the cells that it spills to', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=A1:A3*2']];
      await context.sync();
      sheet.getRange('D1').copyFrom('B1:B3');
      sheet.getRange('F1').copyFrom('B1:B3', 'Values');
      const copied = [sheet.getRange('D1:D3').load('formulas,values'), sheet.getRange('F1:F3').load('formulas')];
      await context.sync();
      expect(copied[0]?.formulas[0]).toEqual(['=C1:C3*2']);
      expect(copied[1]?.formulas).toEqual([[2], [4], [6]]);
    });
  });

  it.each<[string, (sheet: Sheet) => void, string]>([
    ['areas that leave holes', (sheet) => sheet.getRange('G1').copyFrom('A1:B1,C2'), 'InvalidArgument'],
    ['an unknown type', (sheet) => sheet.getRange('G1').copyFrom('A1', 'Colors' as 'All'), 'InvalidArgument'],
    ['a place beyond the sheet', (sheet) => sheet.getRange('XFD1').copyFrom('A1:B1'), 'InvalidArgument'],
  ])('refuses %s', async (_what, change, code) => {
    await expect(errorCode(after(change, 'A1'))).resolves.toBe(code);
  });
});

describe('moveTo', () => {
  it.each<[string, string, string, unknown[][]]>([
    ['leaves nothing behind', 'G12', 'A1:E1', [['', '', '', '', '']]],
    ['keeps formulas speaking of the cells that moved', 'G12', 'G12:K12', [[3, 5, 7, '', '=SUM(G12:J12)']]],
    ['moves over its own cells', 'B1', 'A1:F1', [['', 3, 5, 7, '', '=SUM(B1:E1)']]],
    ['takes the first cell of a larger target', 'G12:Z99', 'K12', [['=SUM(G12:J12)']]],
  ])('%s', async (_what, target, address, expected) => {
    await expect(after((sheet) => sheet.getRange('A1:E1').moveTo(target), address)).resolves.toEqual(expected);
  });

  it('takes comments along and makes formulas elsewhere follow', async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      sheet.getRange('A1').values = [[4]];
      sheet.getRange('C1').formulas = [['=A1*2']];
      sheet.comments.add('A1', 'note');
      sheet.getRange('A1').moveTo('Other!B2');
      const formula = sheet.getRange('C1').load('formulas,values');
      const place = other.comments.getItemAt(0).getLocation().load('address');
      await context.sync();
      expect([formula.formulas, formula.values, place.address]).toEqual([[['=Other!B2*2']], [[8]], 'Other!B2']);
    });
  });
});

describe('rules that lose their first cell', () => {
  it.each<[string, (sheet: Sheet) => void, string, string]>([
    ['cleared', (sheet) => sheet.getRange('A1').clear('Formats'), 'A2', '=A2>B2'],
    ['deleted', (sheet) => sheet.getRange('1:1').delete('Up'), 'A1', '=A1>B1'],
    ['given another rule', (sheet) => sheet.getRange('A1').dataValidation.clear(), 'A2', '=A2>B2'],
    ['moved down', (sheet) => void sheet.getRange('1:1').insert('Down'), 'A2', '=A2>B2'],
  ])('count from the next one: %s', async (_what, change, address, formula) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=A1>B1' } };
      change(sheet);
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('rule');
      await context.sync();
      expect(dataValidation.rule).toEqual({ custom: { formula } });
    });
  });
});
