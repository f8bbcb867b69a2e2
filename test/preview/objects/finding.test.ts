import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

function prepare(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:C4').formulas = [
    ['Apple', 'pineapple', 12],
    ['apple', 'pear', '=A1&" pie"'],
    ['a*b', 'APPLE', '=SUM(C1,100)'],
    ['axb', 'what?', 1250],
  ];
  sheet.getRange('C4').numberFormat = [['$#,##0.00']];
}

type Find = (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas;

async function addressOf(find: Find): Promise<string> {
  return onSheet(async (sheet, context) => {
    prepare(sheet);
    const found = find(sheet).load('address');
    await context.sync();
    return found.isNullObject ? '' : found.address.replaceAll('Sheet1!', '');
  });
}

describe('range.find', () => {
  const cases: readonly [string, string, string, Excel.SearchCriteria, string][] = [
    ['the first one in a range', 'A1:C4', 'apple', {}, 'A1'],
    ['the last one, backwards', 'A1:C4', 'apple', { searchDirection: 'Backwards' }, 'B3'],
    ['in the same case', 'A1:C4', 'apple', { matchCase: true }, 'B1'],
    ['the whole cell', 'B1:C4', 'apple', { completeMatch: true }, 'B3'],
    ['both', 'A1:C4', 'apple', { completeMatch: true, matchCase: true }, 'A2'],
    ['any character', 'A1:C4', 'p?ar', {}, 'B2'],
    ['any characters', 'A1:C4', 'p*e', { completeMatch: true }, 'B1'],
    ['an asterisk itself', 'A1:C4', 'a~*b', {}, 'A3'],
    ['a question mark itself', 'A1:C4', 't~?', {}, 'B4'],
    ['what a formula results in', 'A1:C4', 'apple pie', {}, 'C2'],
    ['what a formula is', 'A1:C4', 'sum(', {}, 'C3'],
    ['what a number shows', 'A1:C4', '$1,250', {}, 'C4'],
    ['nothing', 'A1:A2', 'pear', {}, ''],
    ['the next one on the sheet, from one cell', 'A1', 'apple', {}, 'B1'],
    ['the first one, from the last cell', 'C4', 'apple', {}, 'A1'],
    ['the one before, from one cell backwards', 'A2', 'apple', { searchDirection: 'Backwards' }, 'B1'],
    ['the cell itself, where there is no other', 'B2', 'pear', {}, 'B2'],
  ];
  it.each(cases)('finds %s', async (_what, address, text, criteria, expected) => {
    await expect(addressOf((sheet) => sheet.getRange(address).findOrNullObject(text, criteria))).resolves.toBe(
      expected,
    );
  });

  it.each<[string, Find, string]>([
    ['what is not there', (sheet) => sheet.getRange('A1:C4').find('plum', {}), 'ItemNotFound'],
    ['what is nowhere on the sheet', (sheet) => sheet.findAll('plum', {}), 'ItemNotFound'],
    ['an empty text', (sheet) => sheet.getRange('A1:C4').find('', {}), 'InvalidArgument'],
    [
      'another direction',
      (sheet) => sheet.getRange('A1').find('a', { searchDirection: 'Down' as 'Forward' }),
      'InvalidArgument',
    ],
  ])('fails for %s', async (_what, find, code) => {
    await expect(errorCode(addressOf(find))).resolves.toBe(code);
  });
});

describe('worksheet.findAll', () => {
  it.each<[string, string, Excel.WorksheetSearchCriteria, string]>([
    ['every cell', 'apple', {}, 'A1:B1,A2,C2,B3'],
    ['whole cells', 'apple', { completeMatch: true }, 'A1:A2,B3'],
    ['whole cells in the same case', 'apple', { completeMatch: true, matchCase: true }, 'A2'],
    ['none', 'plum', {}, ''],
  ])('gives %s', async (_what, text, criteria, expected) => {
    const cells = (addresses: string): string[] => addresses.split(',').sort();
    const found = await addressOf((sheet) => sheet.findAllOrNullObject(text, criteria));
    expect(cells(found)).toEqual(cells(expected));
  });
});

describe('replaceAll', () => {
  const cases: readonly [string, string, string, Excel.ReplaceCriteria, number, Readonly<Record<string, unknown>>][] = [
    ['every part', 'apple', 'fig', {}, 4, { A1: 'fig', B1: 'pinefig', A2: 'fig', B3: 'fig', C2: '=A1&" pie"' }],
    ['whole cells', 'apple', 'fig', { completeMatch: true }, 3, { A1: 'fig', B1: 'pineapple' }],
    ['the same case', 'apple', 'fig', { matchCase: true }, 2, { A1: 'Apple', B1: 'pinefig', A2: 'fig' }],
    ['parts of formulas', 'A1', 'A2', {}, 1, { C2: '=A2&" pie"' }],
    ['digits of numbers, which stay numbers', '12', '7', {}, 2, { C1: 7, C4: 750 }],
    ['with nothing', 'apple', '', {}, 4, { A1: '', B1: 'pine' }],
    ['with a number', 'pear', '1/2/2024', {}, 1, { B2: 45293 }],
    ['nothing', 'plum', 'fig', {}, 0, { A1: 'Apple' }],
  ];
  it.each(cases)('replaces %s', async (_what, text, by, criteria, count, expected) => {
    await onSheet(async (sheet, context) => {
      prepare(sheet);
      const replaced = sheet.replaceAll(text, by, criteria);
      const cells = Object.keys(expected).map((address) => sheet.getRange(address).load('formulas'));
      await context.sync();
      expect(replaced.value).toBe(count);
      expect(cells.map(({ formulas }) => formulas[0]?.[0])).toEqual(Object.values(expected));
    });
  });

  it('keeps to the range', async () => {
    await onSheet(async (sheet, context) => {
      prepare(sheet);
      const replaced = sheet.getRange('A1:A2').replaceAll('apple', 'fig', {});
      const rest = sheet.getRange('B1').load('values');
      await context.sync();
      expect([replaced.value, rest.values]).toEqual([2, [['pineapple']]]);
    });
  });
});

describe('removeDuplicates', () => {
  const before = [
    ['Name', 'City', 'Figure'],
    ['Ann', 'Rome', 1],
    ['ANN', 'Rome', 2],
    ['Bob', 'Oslo', 1],
    ['Ann', 'Oslo', 1],
    ['Bob', 'Oslo', 1],
  ];
  const cases: readonly [string, readonly number[], boolean, number, number, unknown[]][] = [
    ['by one column, whatever the case', [0], true, 3, 2, ['Name', 'Ann', 'Bob', '', '', '']],
    ['by two columns', [0, 1], true, 2, 3, ['Name', 'Ann', 'Bob', 'Ann', '', '']],
    ['by all columns', [0, 1, 2], true, 1, 4, ['Name', 'Ann', 'ANN', 'Bob', 'Ann', '']],
    ['with the first row as any other', [2], false, 3, 3, ['Name', 'Ann', 'ANN', '', '', '']],
  ];
  it.each(cases)('%s', async (_what, columns, hasHeader, removed, remaining, names) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C6');
      range.values = before;
      sheet.getRange('A7').values = [['below']];
      const result = range.removeDuplicates([...columns], hasHeader).load('removed, uniqueRemaining');
      const first = sheet.getRange('A1:A7').load('values');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([removed, remaining]);
      expect(first.values.flat()).toEqual([...names, 'below']);
    });
  });

  it('compares what cells show', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1.001], [1.004], ['1.00']];
      range.numberFormat = [['0.00']];
      const result = range.removeDuplicates([0], false).load('removed');
      await context.sync();
      expect(result.removed).toBe(2);
    });
  });
});
