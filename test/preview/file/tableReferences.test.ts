import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { startExcel } from '../../../src/preview';

/** Saves a sheet with the table Sales in A1:D3 and a formula in one cell; answers its text in the file and when opened again. */
async function savedFormula(cell: string, formula: string): Promise<readonly [string | undefined, string]> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:D3').values = [
      ['Qty', 'Unit price', "It's #1", 'Sum'],
      [2, 5, 1, ''],
      [3, 7, 1, ''],
    ];
    sheet.tables.add('A1:D3', true).name = 'Sales';
    sheet.getRange(cell).formulas = [[formula]];
    await context.sync();
  });
  const bytes = await excel.save();
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const again = await startExcel({ workbook: bytes });
  const read = await again.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(cell).load('formulas');
    await context.sync();
    return String(range.formulas[0]?.[0]);
  });
  return [/<f>([^<]*)<\/f>/.exec(xml)?.[1], read];
}

describe('references to tables', () => {
  // prettier-ignore
  const cases: readonly [string, string, string, string][] = [
    ['D2', '=[@Qty]*[@[Unit price]]', 'Sales[[#This Row],[Qty]]*Sales[[#This Row],[Unit price]]', '=[@Qty]*[@[Unit price]]'],
    ['D2', '=SUM([Qty])', 'SUM(Sales[Qty])', '=SUM([Qty])'],
    ['D2', '=SUM(sales[Qty])', 'SUM(sales[Qty])', '=SUM([Qty])'],
    ['D2', '=SUM([@Qty]:[@[Unit price]])', 'SUM(Sales[[#This Row],[Qty]]:Sales[[#This Row],[Unit price]])', '=SUM([@Qty]:[@[Unit price]])'],
    ['D2', '=SUM([@[Qty]:[Unit price]])', 'SUM(Sales[[#This Row],[Qty]:[Unit price]])', '=SUM([@[Qty]:[Unit price]])'],
    ['D2', '=COUNTA([@])', 'COUNTA(Sales[#This Row])', '=COUNTA([@])'],
    ['D2', "=[@[It''s '#1]]&[[#Headers],[Qty]]", "Sales[[#This Row],[It''s '#1]]&amp;Sales[[#Headers],[Qty]]", "=[@[It''s '#1]]&[[#Headers],[Qty]]"],
    ['F2', '=Sales[@Qty]+SUM(Sales[[Qty]:[Sum]])', 'Sales[[#This Row],[Qty]]+SUM(Sales[[Qty]:[Sum]])', '=Sales[@Qty]+SUM(Sales[[Qty]:[Sum]])'],
    ['F2', '="[@Qty]"&A1', '"[@Qty]"&amp;A1', '="[@Qty]"&A1'],
  ];
  it.each(cases)('in %s, %s stands in the file with the name of its table and is read without it', async (cell, formula, inFile, read) => {
    await expect(savedFormula(cell, formula)).resolves.toEqual([inFile, read]);
  });
});
