import { beforeAll, describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { fullWorkbook, FULL_COUNTS } from './fullWorkbook';
import { sheetFacts } from './workbookFacts';

describe('a workbook with one of everything', () => {
  let made: WorkbookModel;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const excel = await fullWorkbook();
    made = excel.session.workbook;
    bytes = await excel.save();
  });

  it.each(['Data', 'Pivots', 'Charts', 'Rest'])('the sheet %s is opened as it was saved', (name) => {
    const factsOf = (workbook: WorkbookModel): unknown => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      const { preserved: _, ...facts } = (sheet && sheetFacts(sheet, workbook)) as Record<string, unknown>;
      return facts;
    };
    expect(factsOf(readWorkbook(bytes))).toEqual(factsOf(made));
  });

  it('saved again without a change, it is the same file', () => {
    const once = writeWorkbook(readWorkbook(bytes));
    const twice = writeWorkbook(readWorkbook(once));
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it('is found whole through the library after opening', async () => {
    const { Excel } = await startExcel({ workbook: bytes });
    await Excel.run(async (context) => {
      const { worksheets, slicers, pivotTables, comments, tables } = context.workbook;
      const count = { pivots: pivotTables.getCount(), slicers: slicers.getCount(), comments: comments.getCount(), tables: tables.getCount() };
      const charts = worksheets.getItem('Charts').charts.getCount();
      const shapes = worksheets.getItem('Rest').shapes.getCount();
      await context.sync();
      expect({
        pivots: count.pivots.value,
        slicers: count.slicers.value,
        comments: count.comments.value,
        tables: count.tables.value,
        charts: charts.value,
        shapes: shapes.value,
      }).toEqual(FULL_COUNTS);
    });
  });
});
