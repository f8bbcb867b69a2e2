import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Functions = Excel.Functions;
type Call = (functions: Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>;

const SALES = [
  ['Product', 'November', 'December', 'January'],
  ['Hammer', 23, 18, 17],
  ['Wrench', 12, 11, 14],
  ['Saw', 5, 15, 19],
];

/** A function's value and error on a sheet with the sales in A1:D4. */
function outcome(call: Call): Promise<readonly [unknown, unknown]> {
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1:D4').values = SALES;
    const result = call(context.workbook.functions, sheet).load('value,error');
    await context.sync();
    return [result.value, result.error];
  });
}

describe('workbook.functions', () => {
  const table = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange('A1:D4');
  const cases: readonly [string, Call, unknown][] = [
    ['values', (functions) => functions.sum(1, 2.5, '3' as unknown as number, true as unknown as number), 7.5],
    ['a range', (functions, sheet) => functions.sum(sheet.getRange('B2:D4')), 134],
    [
      'ranges and values',
      (functions, sheet) => functions.max(sheet.getRange('B2:B4'), 100, sheet.getRange('D2:D4')),
      100,
    ],
    ['a lookup', (functions, sheet) => functions.vlookup('Wrench', table(sheet), 2, false), 12],
    [
      'left out arguments',
      (functions, sheet) => functions.match('Saw' as unknown as number, sheet.getRange('A1:A4'), 0),
      4,
    ],
    [
      'results of functions',
      (functions, sheet) =>
        functions.sum(...[2, 3, 4].map((column) => functions.vlookup('Wrench', table(sheet), column, false))),
      37,
    ],
    [
      'a reference that a function gives',
      (functions, sheet) => functions.rows(functions.choose(2, sheet.getRange('A1'), sheet.getRange('A1:A3'))),
      3,
    ],
    ['an address', (functions) => functions.sum({ address: 'Sheet1!B2:B4' }), 40],
    [
      'pairs of ranges and criteria',
      (functions, sheet) => functions.countIfs(sheet.getRange('B2:B4'), '>5', sheet.getRange('C2:C4'), '<15'),
      1,
    ],
    [
      'conditions over another range',
      (functions, sheet) => functions.sumIf(sheet.getRange('A2:A4'), '=S*', sheet.getRange('D2:D4')),
      19,
    ],
    ['a name with a point', (functions, sheet) => functions.stDev_S(sheet.getRange('B2:B4')), 9.073771725877467],
    ['a text', (functions) => functions.concatenate('a', 1 as unknown as string, 'b'), 'a1b'],
    ['a truth', (functions) => functions.and(true, 1 as unknown as boolean), true],
    ['a date', (functions) => functions.date(2024, 2, 29), 45351],
    ['a blank that is found', (functions, sheet) => functions.vlookup('Saw', sheet.getRange('A1:E4'), 5, false), 0],
    ['a loan', (functions) => functions.round(functions.pmt(0.08 / 12, 10, 10000), 2), -1037.03],
  ];
  it.each(cases)('takes %s', async (_what, call, value) => {
    await expect(outcome(call)).resolves.toEqual([value, null]);
  });

  it.each<[string, Call, string]>([
    ['nothing found', (functions, sheet) => functions.vlookup('Axe', table(sheet), 2, false), '#N/A'],
    ['no such row', (functions, sheet) => functions.vlookup('Saw', table(sheet), 9, false), '#REF!'],
    ['no number', (functions) => functions.abs('x' as unknown as number), '#VALUE!'],
    ['division by zero', (functions) => functions.mod(1, 0), '#DIV/0!'],
    ['an error of an inner function', (functions) => functions.sum(1, functions.na()), '#N/A'],
  ])('tells an error: %s', async (_what, call, error) => {
    await expect(outcome(call)).resolves.toEqual([null, error]);
  });

  it('counts at the moment of the call', async () => {
    const values = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      const before = context.workbook.functions.sum(cell).load('value');
      cell.formulas = [['=1+1']];
      const after = context.workbook.functions.sum(cell).load('value');
      await context.sync();
      return [before.value, after.value];
    });
    expect(values).toEqual([1, 2]);
  });

  it('refuses a function that it does not calculate', async () => {
    await expect(errorCode(outcome((functions) => functions.bahtText(1)))).resolves.toBe('NotImplemented');
  });
});
