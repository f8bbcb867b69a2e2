import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { startExcel } from '../../../src/preview';
import { utf8Length } from '../../../src/preview/interpreter/traffic';
import { errorCode } from '../objects/errorCode';
import { onSheet } from '../onSheet';

describe('Excel’s limits', () => {
  it('a request that is too large is refused whole', async () => {
    const excel = await startExcel({ payloadLimit: 20_000 });
    const write = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:A1000').values = Array.from({ length: 1_000 }, () => ['x'.repeat(40)]);
      await context.sync();
    });
    expect(await errorCode(write)).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.session.workbook.sheets[0]?.cells.usedRect()).toBeUndefined();
  });

  it('a response that is too large is refused', async () => {
    const read = onSheet(
      async (sheet, context) => {
        sheet.getRange('A1:A1000').values = 'y'.repeat(40) as unknown as string[][];
        await context.sync();
        sheet.getRange('A1:A1000').load('values');
        await context.sync();
      },
      { payloadLimit: 20_000 },
    );
    expect(await errorCode(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('more than five million cells, and whole columns, read as null', async () => {
    await onSheet(async (sheet, context) => {
      const huge = sheet.getRange('A1:J500001').load('values, address');
      const column = sheet.getRange('C:C').load('values, rowCount');
      await context.sync();
      expect([huge.values, column.values, column.rowCount]).toEqual([null, null, 1_048_576]);
    });
  });
});

describe('traffic', () => {
  it('counts round trips and bytes of the wire', async () => {
    await onSheet(async (sheet, context, { traffic }) => {
      sheet.load('name');
      await context.sync();
      traffic.reset();
      sheet.getRange('A1').values = [['客户']];
      await context.sync();
      expect(traffic.syncs).toBe(1);
      expect(traffic.requestBytes).toBe(traffic.largestRequest);
      expect(traffic.requestBytes).toBeGreaterThan(200);
      expect(traffic.responseBytes).toBeGreaterThan(50);
    });
  });

  it('bytes are UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
      { seed: 20_240_229, numRuns: 500 },
    );
  });
});
