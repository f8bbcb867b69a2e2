import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

/** The numbers of the first rows that are hidden, with rows 2 to 6 in a group and 3 to 4 in one within it. */
const hiddenRows = (change: (sheet: Excel.Worksheet) => void): Promise<number[]> =>
  onSheet(async (sheet, context) => {
    sheet.getRange('2:6').group('ByRows');
    sheet.getRange('3:4').group('ByRows');
    change(sheet);
    const rows = [1, 2, 3, 4, 5, 6, 7].map((row) => ({ row, range: sheet.getRange(`${row}:${row}`).load('rowHidden') }));
    await context.sync();
    return rows.filter(({ range }) => range.rowHidden).map(({ row }) => row);
  });

describe('an outline', () => {
  it.each([
    ['its first level', 1, [2, 3, 4, 5, 6]],
    ['two levels', 2, [3, 4]],
    ['all levels', 3, []],
  ])('shows %s', async (_, levels, expected) => {
    await expect(hiddenRows((sheet) => sheet.showOutlineLevels(levels, 0))).resolves.toEqual(expected);
  });

  it('loses a level of all groups within an area, which may reach beyond them', async () => {
    const once = (sheet: Excel.Worksheet): void => sheet.getRange('A1:D9').ungroup('ByRows');
    await expect(
      hiddenRows((sheet) => {
        once(sheet);
        sheet.showOutlineLevels(1, 0);
      }),
    ).resolves.toEqual([3, 4]);
    await expect(
      hiddenRows((sheet) => {
        once(sheet);
        once(sheet);
        sheet.showOutlineLevels(1, 0);
      }),
    ).resolves.toEqual([]);
  });

  it('has no group to take away where none is', async () => {
    const run = hiddenRows((sheet) => sheet.getRange('8:9').ungroup('ByRows'));
    await expect(errorCode(run)).resolves.toBe('InvalidOperation');
  });
});
