import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

/** The merged areas of the first cells of a sheet. */
async function mergedAreas(sheet: Excel.Worksheet): Promise<string> {
  const areas = sheet.getRange('A1:J20').getMergedAreasOrNullObject().load('address');
  await sheet.context.sync();
  return areas.isNullObject ? '' : areas.address.replaceAll('Sheet1!', '');
}

describe('range.merge', () => {
  const cases: readonly [string, (sheet: Excel.Worksheet) => void, string][] = [
    ['one cell of all', (sheet) => sheet.getRange('A1:C3').merge(), 'A1:C3'],
    ['one cell of each row', (sheet) => sheet.getRange('A1:C3').merge(true), 'A1:C1,A2:C2,A3:C3'],
    ['nothing of one cell', (sheet) => sheet.getRange('A1').merge(), ''],
    ['nothing of one column, row by row', (sheet) => sheet.getRange('A1:A3').merge(true), ''],
    [
      'a larger one of those that it cuts',
      (sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('B2:C4').merge();
      },
      'A1:C4',
    ],
    [
      'one that goes with its rows',
      (sheet) => {
        sheet.getRange('B2:C3').merge();
        sheet.getRange('3:3').insert('Down');
        sheet.getRange('1:1').insert('Down');
      },
      'B3:C5',
    ],
    [
      'none where the rows are gone',
      (sheet) => {
        sheet.getRange('B2:C3').merge();
        sheet.getRange('2:3').delete('Up');
      },
      '',
    ],
    [
      'none once it is undone anywhere in it',
      (sheet) => {
        sheet.getRange('A1:C3').merge();
        sheet.getRange('D1:E1').merge();
        sheet.getRange('B2').unmerge();
      },
      'D1:E1',
    ],
  ];
  it.each(cases)('makes %s', async (_what, act, expected) => {
    await onSheet(async (sheet) => {
      act(sheet);
      expect(await mergedAreas(sheet)).toBe(expected);
    });
  });

  it('keeps the first value, and the format of the first cell but for the lines around', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['', 'first'],
        ['second', ''],
      ];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('B2').format.fill.color = '#00FF00';
      sheet.getRange('B2').format.borders.getItem('EdgeRight').style = 'Double';
      range.merge();
      range.load('values, format/fill/color');
      const right = sheet.getRange('B2').format.borders.getItem('EdgeRight').load('style');
      await context.sync();
      expect(range.values).toEqual([
        ['first', ''],
        ['', ''],
      ]);
      expect([range.format.fill.color, right.style]).toEqual(['#FF0000', 'Double']);
    });
  });
});

describe('a merged cell', () => {
  const writing: readonly [string, (range: Excel.Range) => void, unknown][] = [
    [
      'all of it',
      (range) =>
        (range.values = [
          [1, 2],
          [3, 4],
        ]),
      [
        [1, ''],
        ['', ''],
      ],
    ],
    [
      'one value',
      (range) => (range.values = [[7]]),
      [
        [7, ''],
        ['', ''],
      ],
    ],
    [
      'its hidden part',
      (range) => (range.getCell(1, 1).values = [['lost']]),
      [
        ['before', ''],
        ['', ''],
      ],
    ],
    [
      'formulas',
      (range) =>
        (range.formulasR1C1 = [
          ['=1+1', '=2'],
          ['=3', '=4'],
        ]),
      [
        [2, ''],
        ['', ''],
      ],
    ],
  ];
  it.each(writing)('takes a value in its first cell alone: %s', async (_what, write, expected) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      sheet.getRange('B2').values = [['before']];
      range.merge();
      write(range);
      range.unmerge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(expected);
    });
  });

  const refused: readonly [string, (sheet: Excel.Worksheet) => void, string][] = [
    ['cells put into its side', (sheet) => sheet.getRange('B1').insert('Down'), 'InsertDeleteConflict'],
    ['cells taken out above half of it', (sheet) => sheet.getRange('C1').delete('Up'), 'InsertDeleteConflict'],
    ['a table over it', (sheet) => sheet.tables.add('A1:C5', true), 'MergedRangeConflict'],
    ['a table that grows over it', (sheet) => sheet.tables.add('E1:F3', true).resize('B1:F3'), 'MergedRangeConflict'],
    ['copied cells in its hidden part', (sheet) => sheet.getRange('C3').copyFrom('A9:B10'), 'InvalidOperation'],
    [
      'sorting',
      (sheet) => {
        sheet.getRange('A1:A5').values = [[5], [4], [3], [2], [1]];
        sheet.getRange('A1:C5').sort.apply([{ key: 0 }]);
      },
      'InvalidOperation',
    ],
  ];
  it.each(refused)('refuses %s', async (_what, act, code) => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').merge();
      act(sheet);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });

  it('is none in a table or on a protected sheet', async () => {
    const inTable = onSheet(async (sheet, context) => {
      sheet.tables.add('A1:C4', true);
      sheet.getRange('B2:C3').merge();
      await context.sync();
    });
    await expect(errorCode(inTable)).resolves.toBe('InvalidOperation');
    const isProtected = onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange('B2:C3').merge();
      await context.sync();
    });
    await expect(errorCode(isProtected)).resolves.toBe('AccessDenied');
  });
});
