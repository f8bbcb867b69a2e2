import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Cell = string | number | boolean;

describe('a text is taken as if it had been typed', () => {
  const cases: readonly [string, Cell, string, string][] = [
    ['12', 12, '12', 'General'],
    [' 12 ', 12, '12', 'General'],
    ['-5', -5, '-5', 'General'],
    ['+5', 5, '5', 'General'],
    ['(5)', -5, '-5', 'General'],
    ['.5', 0.5, '0.5', 'General'],
    ['00012', 12, '12', 'General'],
    ['12345678901234567890', 12345678901234500000, '1.23457E+19', 'General'],
    ['1,234', 1234, '1,234', '#,##0'],
    ['1,234.5', 1234.5, '1,234.50', '#,##0.00'],
    ['1e5', 100000, '1.00E+05', '0.00E+00'],
    ['$5', 5, '$5 ', '$#,##0_);[Red]($#,##0)'],
    ['-$5.25', -5.25, '($5.25)', '$#,##0.00_);[Red]($#,##0.00)'],
    ['50%', 0.5, '50%', '0%'],
    ['12.5%', 0.125, '12.50%', '0.00%'],
    ['0 1/2', 0.5, ' 1/2', '# ?/?'],
    ['1 3/16', 1.1875, '1  3/16', '# ??/??'],
    ['1/2/2024', 45293, '1/2/2024', 'm/d/yyyy'],
    ['2024-02-29', 45351, '2/29/2024', 'm/d/yyyy'],
    ['5-Jan-2024', 45296, '5-Jan-24', 'd-mmm-yy'],
    ['Jan 2024', 45292, 'Jan-24', 'mmm-yy'],
    ['12:30', 0.5208333333333334, '12:30', 'h:mm'],
    ['12:30:15', 0.5210069444444444, '12:30:15', 'h:mm:ss'],
    ['1:30 PM', 0.5625, '1:30 PM', 'h:mm AM/PM'],
    ['25:00', 1.0416666666666667, '25:00:00', '[h]:mm:ss'],
    ['1/2/2024 12:30', 45293.520833333336, '1/2/2024 12:30', 'm/d/yyyy h:mm'],
    ['true', true, 'TRUE', 'General'],
    ['#n/a', '#N/A', '#N/A', 'General'],
    ['#DIV/0!', '#DIV/0!', '#DIV/0!', 'General'],
    ['abc', 'abc', 'abc', 'General'],
    ['12abc', '12abc', '12abc', 'General'],
    ['2024-02-30', '2024-02-30', '2024-02-30', 'General'],
    ['13/1/2024', '13/1/2024', '13/1/2024', 'General'],
    ['12:60', '12:60', '12:60', 'General'],
    ['mar', 'mar', 'mar', 'General'],
    [' ', ' ', ' ', 'General'],
    ['=', '=', '=', 'General'],
    ['-', '-', '-', 'General'],
    ['---', '---', '---', 'General'],
    ["'1/2", '1/2', '1/2', 'General'],
  ];
  it.each(cases)('%j', async (input, value, text, format) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[input]];
      range.load('values, text, numberFormat');
      await context.sync();
      expect([range.values, range.text, range.numberFormat]).toEqual([[[value]], [[text]], [[format]]]);
    });
  });

  it.each([
    ['+1+1', '=+1+1', 2],
    ['-B1', '=-B1', -7],
    ['-(B1+1)*2', '=-(B1+1)*2', -16],
    ['=-B1', '=-B1', -7],
    ['-nothing', '=-nothing', '#NAME?'],
    [`-SUM(${'B1,'.repeat(30)}B1)`, `=-SUM(${'B1,'.repeat(30)}B1)`, -217],
  ])('%j is a formula: it starts with a sign', async (input, formula, value) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1').values = [[7]];
      const range = sheet.getRange('A1');
      range.values = [[input]];
      range.load('formulas, values');
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[[formula]], [[value]]]);
    });
  });

  it('keeps a format that the cell has already', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['0.000']];
      range.values = [['1/2/2024', '50%', '$5', 'x']];
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['45293.000', '0.500', '5.000', 'x']]);
    });
  });
});

describe('what goes into which cell', () => {
  const before = [
    [1, 2],
    [3, 4],
  ];
  const cases: readonly [string, unknown, unknown][] = [
    [
      'one value goes into all',
      'x',
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    [
      'so does the only one of a block',
      [[9]],
      [
        [9, 9],
        [9, 9],
      ],
    ],
    [
      'a block goes cell by cell',
      [
        [5, 6],
        [7, 8],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ],
    [
      'null leaves a cell alone',
      [
        [null, 6],
        [7, null],
      ],
      [
        [1, 6],
        [7, 4],
      ],
    ],
    ['null alone leaves all alone', null, before],
    [
      'an empty text clears',
      [
        ['', 6],
        [7, ''],
      ],
      [
        ['', 6],
        [7, ''],
      ],
    ],
    [
      'formulas and values mix',
      [
        ['=1+1', 'a'],
        [true, '=A1*3'],
      ],
      [
        [2, 'a'],
        [true, 6],
      ],
    ],
  ];
  it.each(cases)('%s', async (_what, input, after) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = before;
      range.values = input as Cell[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(after);
    });
  });

  it.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['too few columns', [[1], [2]]],
    ['rows of different length', [[1, 2], [3]]],
    ['a flat list', [1, 2]],
    ['an empty list', []],
    [
      'objects',
      [
        [{}, 1],
        [2, 3],
      ],
    ],
    ['an object for all', {}],
    [
      'lists in a cell',
      [
        [[1], 1],
        [2, 3],
      ],
    ],
  ])('refuses %s and leaves the cells as they were', async (_what, input) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = before;
      await context.sync();
      range.values = input as Cell[][];
      await expect(errorCode(context.sync())).resolves.toBe('InvalidArgument');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(before);
    });
  });

  it.each(['A:A', '3:4', 'A:XFD'])('refuses values for all of %s, which reads null', async (address) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load('values, text, formulas, numberFormat, valueTypes');
      await context.sync();
      expect([range.values, range.text, range.formulas, range.numberFormat, range.valueTypes]).toEqual(
        Array.from({ length: 5 }, () => null),
      );
      range.values = [['x']];
      await expect(errorCode(context.sync())).resolves.toBe('InvalidArgument');
    });
  });
});

describe('what a cell can hold', () => {
  const formulaOf = (length: number): string => `=LEN("${'x'.repeat(200)}")${'+1'.repeat((length - 208) / 2)}`;

  it.each<[string, unknown, string | undefined]>([
    ['32,767 characters', 'x'.repeat(32_767), undefined],
    ['32,768 characters', 'x'.repeat(32_768), 'InvalidArgument'],
    ['a formula of 8,192 characters', formulaOf(8_192), undefined],
    ['a formula of 8,194 characters', formulaOf(8_194), 'FormulaLengthExceedsLimit'],
    ['a formula that is not closed', '=SUM(A1', 'InvalidArgument'],
    ['a formula without an end', '=1+', 'InvalidArgument'],
    ['a formula without an operator', '=1 2', 'InvalidArgument'],
    ['separators of another language', '=SUM(A1;B1)', 'InvalidArgument'],
    ['a text that is not closed', '="a', 'InvalidArgument'],
    ['an unknown function', '=NOSUCH(1)', undefined],
    ['an unknown name', '=nosuch', undefined],
    ['arrays, sheets, spills and links', "=SUM({1,2;3,4},Sheet1!B1:B2,'[other.xlsx]A b'!$A$1,B1#)", undefined],
    ['a union and an intersection', '=SUM((B1:C2,D1),(B1:C1 C1:C2))', undefined],
    ['columns of a table', '=SUM(Sales[[#Headers],[a]:[b]],Sales[@[x y]])', undefined],
    ['functions without arguments, with missing ones, made on the spot', '=IF(NOW(),,LAMBDA(x,x+1)(2))', undefined],
  ])('%s', async (_what, input, code) => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [[input]];
      await context.sync();
    });
    if (code === undefined) await expect(run).resolves.toBeUndefined();
    else await expect(errorCode(run)).resolves.toBe(code);
  });

  it('as text holds any formula', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@']];
      range.values = [['=SUM(', '-B1']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['=SUM(', '-B1']]);
    });
  });
});
