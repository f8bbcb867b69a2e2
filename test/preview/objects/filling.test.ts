import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

type Cell = string | number;

/** What autoFill puts below some cells, as texts. */
function filled(source: readonly Cell[], count: number, type?: string, format?: string): Promise<string[]> {
  return onSheet(async (sheet, context) => {
    const from = sheet.getRangeByIndexes(0, 0, source.length, 1);
    if (format !== undefined) from.numberFormat = source.map(() => [format]);
    from.values = source.map((value) => [value]);
    const all = sheet.getRangeByIndexes(0, 0, source.length + count, 1);
    from.autoFill(all, type as Excel.AutoFillType);
    all.load('text');
    await context.sync();
    return all.text.slice(source.length).map(([text]) => text ?? '');
  });
}

describe('autoFill downwards', () => {
  it.each<[string, readonly Cell[], string | undefined, readonly string[]]>([
    ['one number is repeated', [5], undefined, ['5', '5', '5']],
    ['two numbers go on evenly', [1, 3], undefined, ['5', '7', '9']],
    ['several numbers go on by their trend', [1, 2, 6], 'FillSeries', ['8', '10.5', '13']],
    ['one number as a series counts on', [5], 'FillSeries', ['6', '7', '8']],
    ['copies', [1, 2], 'FillCopy', ['1', '2', '1']],
    ['a linear trend of one number', [5], 'LinearTrend', ['6', '7', '8']],
    ['a growth trend', [2, 6], 'GrowthTrend', ['18', '54', '162']],
    ['a growth trend that there is none of', [-1, 2], 'GrowthTrend', ['-1', '2', '-1']],
    ['a text is repeated', ['x'], undefined, ['x', 'x', 'x']],
    ['a text with a number counts on', ['Item 09'], undefined, ['Item 10', 'Item 11', 'Item 12']],
    ['a text that begins with a number', ['2 boxes'], undefined, ['3 boxes', '4 boxes', '5 boxes']],
    ['steps of numbered texts', ['No 1', 'No 3'], undefined, ['No 5', 'No 7', 'No 9']],
    ['quarters begin anew', ['Q3'], undefined, ['Q4', 'Q1', 'Q2']],
    ['days of the week', ['Fri'], undefined, ['Sat', 'Sun', 'Mon']],
    ['every second month', ['January', 'March'], undefined, ['May', 'July', 'September']],
    ['Chinese months', ['十一月'], undefined, ['十二月', '一月', '二月']],
    ['capitals', ['MON'], undefined, ['TUE', 'WED', 'THU']],
    ['a day', ['2024-02-28'], undefined, ['2/29/2024', '3/1/2024', '3/2/2024']],
    ['a week', ['2024-02-01', '2024-02-08'], undefined, ['2/15/2024', '2/22/2024', '2/29/2024']],
    ['the same day of months', ['2024-01-31', '2024-03-31'], undefined, ['5/31/2024', '7/31/2024', '9/30/2024']],
    ['days', ['2024-02-28'], 'FillDays', ['2/29/2024', '3/1/2024', '3/2/2024']],
    ['weekdays', ['2024-03-01'], 'FillWeekdays', ['3/4/2024', '3/5/2024', '3/6/2024']],
    [
      'months, to their last day where they are shorter',
      ['2024-01-31'],
      'FillMonths',
      ['2/29/2024', '3/31/2024', '4/30/2024'],
    ],
    ['years', ['2024-02-29'], 'FillYears', ['2/28/2025', '2/28/2026', '2/28/2027']],
    ['hours', ['9:30'], undefined, ['10:30', '11:30', '12:30']],
  ])('%s', async (_what, source, type, expected) => {
    await expect(filled(source, 3, type)).resolves.toEqual(expected);
  });

  it('formats alone', async () => {
    await expect(filled([0.5], 1, 'FillFormats', '0%')).resolves.toEqual(['']);
  });
});

describe('autoFill', () => {
  it('goes upwards and to the left as well', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('C5').values = [['2024-03-01']];
      sheet.getRange('C5').autoFill('C3:C5', 'FillDays');
      sheet.getRange('C5').autoFill('A5:C5', 'FillMonths');
      const cells = [sheet.getRange('C3:C4').load('text'), sheet.getRange('A5:B5').load('text')];
      await context.sync();
      expect(cells.map(({ text }) => text.flat())).toEqual([
        ['2/28/2024', '2/29/2024'],
        ['1/1/2024', '2/1/2024'],
      ]);
    });
  });

  it('moves formulas along, with or without their formats', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const source = sheet.getRange('B1');
      source.formulas = [['=A1*$A$1']];
      source.format.font.bold = true;
      source.autoFill('B1:B2', 'FillCopy');
      sheet.getRange('B2').autoFill('B2:B3', 'FillValues');
      const formulas = sheet.getRange('B1:B3').load('formulas');
      const bold = ['B2', 'B3'].map((address) => sheet.getRange(address).format.font.load('bold'));
      await context.sync();
      expect(formulas.formulas.flat()).toEqual(['=A1*$A$1', '=A2*$A$1', '=A3*$A$1']);
      expect(bold.map((font) => font.bold)).toEqual([true, false]);
    });
  });

  it('without a destination fills as far as the cells beside it go', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A4').values = [['a'], ['b'], ['c'], ['d']];
      sheet.getRange('B1').values = [['x1']];
      sheet.getRange('B1').autoFill();
      const filledTo = sheet.getRange('B:B').getUsedRange().load('values');
      await context.sync();
      expect(filledTo.values.flat()).toEqual(['x1', 'x2', 'x3', 'x4']);
    });
  });

  it.each<[string, string, string, string]>([
    ['a destination beside the source', 'A3:A4', 'FillDefault', 'InvalidArgument'],
    ['two directions at once', 'A1:C5', 'FillDefault', 'InvalidArgument'],
    ['an unknown type', 'A1:A5', 'FillMore', 'InvalidArgument'],
    ['Flash Fill', 'A1:A5', 'FlashFill', 'NotImplemented'],
  ])('refuses %s', async (_what, destination, type, code) => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').autoFill(destination, type as Excel.AutoFillType);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });
});
