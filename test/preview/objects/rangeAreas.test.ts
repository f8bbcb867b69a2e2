import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

const bare = (address: string): string => address.replaceAll('Sheet1!', '');

describe('worksheet.getRanges', () => {
  it('gives several areas as one object', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [['x']];
      const areas = sheet.getRanges('A1:B2, D4,F1:F3');
      areas.load('address, addressLocal, areaCount, cellCount, isEntireColumn, isEntireRow, areas/items/values');
      areas.worksheet.load('name');
      await context.sync();
      expect(areas.toJSON()).toMatchObject({
        address: 'Sheet1!A1:B2,Sheet1!D4,Sheet1!F1:F3',
        addressLocal: 'Sheet1!A1:B2,Sheet1!D4,Sheet1!F1:F3',
        areaCount: 3,
        cellCount: 8,
        isEntireColumn: false,
        isEntireRow: false,
      });
      expect(areas.areas.items.map(({ values }) => values)).toEqual([
        [
          ['', ''],
          ['', 'x'],
        ],
        [['']],
        [[''], [''], ['']],
      ]);
      expect(areas.worksheet.name).toBe('Sheet1');
    });
  });

  it.each([
    ['A:B,D:D', true, false],
    ['1:2,5:5', false, true],
    ['A:B,D4', false, false],
  ])('%s are entire columns %s, entire rows %s', async (address, columns, rows) => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges(address).load('isEntireColumn, isEntireRow');
      await context.sync();
      expect([areas.isEntireColumn, areas.isEntireRow]).toEqual([columns, rows]);
    });
  });

  it('goes by names and the whole sheet too', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('Figures', sheet.getRange('C3:D4'));
      const named = sheet.getRanges('A1,Figures').load('address');
      const whole = sheet.getRanges().load('cellCount, isEntireRow, isEntireColumn');
      await context.sync();
      expect(bare(named.address)).toBe('A1,C3:D4');
      expect([whole.cellCount, whole.isEntireRow, whole.isEntireColumn]).toEqual([-1, true, true]);
    });
  });
});

describe('what areas lead to', () => {
  type Get = (areas: Excel.RangeAreas, sheet: Excel.Worksheet) => Excel.RangeAreas;
  const cases: readonly [string, Get, string][] = [
    ['entire rows', (areas) => areas.getEntireRow(), '1:2,4:4'],
    ['entire columns', (areas) => areas.getEntireColumn(), 'A:B,D:D'],
    ['others beside them', (areas) => areas.getOffsetRangeAreas(1, 2), 'C2:D3,F5'],
    ['cells in common with an address', (areas) => areas.getIntersection('B2:D9'), 'B2,D4'],
    [
      'cells in common with other areas',
      (areas, sheet) => areas.getIntersection(sheet.getRanges('A2:A9,D4:D5')),
      'A2,D4',
    ],
    ['no cells in common', (areas) => areas.getIntersectionOrNullObject('H9'), ''],
    ['cells in use', (areas) => areas.getUsedRangeAreasOrNullObject(true), 'A1:B2'],
    ['constants', (areas) => areas.getSpecialCellsOrNullObject('Constants', 'Numbers'), 'A1:A2'],
    ['formulas', (areas) => areas.getSpecialCellsOrNullObject('Formulas'), 'B1:B2'],
    ['no formulas of texts', (areas) => areas.getSpecialCellsOrNullObject('Formulas', 'Text'), ''],
  ];
  it.each(cases)('%s', async (_what, get, expected) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [
        [1, '=A1'],
        [2, '=A2'],
      ];
      const found = get(sheet.getRanges('A1:B2,D4'), sheet).load('address');
      await context.sync();
      expect(found.isNullObject ? '' : bare(found.address)).toBe(expected);
    });
  });

  it.each<[string, Get, string]>([
    ['an offset off the sheet', (areas) => areas.getOffsetRangeAreas(-1, 0), 'InvalidArgument'],
    ['no cells in common', (areas) => areas.getIntersection('H9'), 'ItemNotFound'],
    ['no such cells', (areas) => areas.getSpecialCells('Formulas'), 'ItemNotFound'],
  ])('fails for %s', async (_what, get, code) => {
    const run = onSheet(async (sheet, context) => {
      get(sheet.getRanges('A1:B2,D4'), sheet).load('address');
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });

  it('tables, partly or whole', async () => {
    await onSheet(async (sheet, context) => {
      sheet.tables.add('A1:B3', true).name = 'One';
      sheet.tables.add('D1:E3', true).name = 'Two';
      const areas = sheet.getRanges('A1:B3,E2');
      const touched = areas.getTables().load('items/name');
      const within = areas.getTables(true).load('items/name');
      await context.sync();
      expect([touched, within].map(({ items }) => items.map(({ name }) => name))).toEqual([['One', 'Two'], ['One']]);
    });
  });
});

describe('what is done to all areas', () => {
  it('formats, styles, rules and clearing', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A2,C1');
      areas.format.fill.color = '#00FF00';
      areas.format.font.bold = true;
      areas.style = 'Heading 1';
      areas.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      areas.conditionalFormats.add('Custom').custom.rule.formula = '=A1>5';
      areas.load('style, format/fill/color, format/font/bold');
      const between = sheet.getRange('B1').load('style, format/font/bold');
      const rules = sheet.getRange('C1').dataValidation.load('type');
      const count = sheet.getRange('A2').conditionalFormats.getCount();
      await context.sync();
      expect([areas.style, areas.format.font.bold]).toEqual(['Heading 1', true]);
      expect([between.style, between.format.font.bold]).toEqual(['Normal', false]);
      expect([rules.type, count.value]).toEqual(['WholeNumber', 1]);
      areas.clear('Formats');
      const cleared = sheet.getRange('C1').load('style');
      await context.sync();
      expect(cleared.style).toBe('Normal');
    });
  });

  it('copying from one range into each', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['x', 'y']];
      sheet.getRanges('A3,A5:B6').copyFrom('A1:B1', 'Values');
      const copy = sheet.getRange('A3:B6').load('values');
      await context.sync();
      expect(copy.values).toEqual([
        ['x', 'y'],
        ['', ''],
        ['x', 'y'],
        ['x', 'y'],
      ]);
    });
  });

  it('null for what they do not share', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('C1').format.font.set({ italic: true, color: '#FF0000' });
      const font = sheet.getRanges('A1:A2,C1').format.font.load('italic, color, name');
      await context.sync();
      expect([font.italic, font.color, font.name]).toEqual([null, null, 'Calibri']);
    });
  });

  it('following cells that move', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1,C3:D4');
      sheet.getRange('2:2').insert('Down');
      areas.load('address');
      await context.sync();
      expect(bare(areas.address)).toBe('A1,C4:D5');
    });
  });
});
