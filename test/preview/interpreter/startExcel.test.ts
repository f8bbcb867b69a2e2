import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';

describe('the genuine library against the preview', () => {
  it('writes values and reads them back over several syncs', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        [1, 'x'],
        ['2', true],
      ];
      await context.sync();
      range.load('values, address');
      await context.sync();
      expect(range.values).toEqual([
        [1, 'x'],
        [2, true],
      ]);
      expect(range.address).toBe('Sheet1!A1:B2');
    });
  });
});
