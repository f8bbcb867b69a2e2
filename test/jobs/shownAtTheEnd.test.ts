import { expect, it } from '@jest/globals';
import { cellValues, openSample, runJob } from './onWorkbook';

it.each(['buildCards', 'validate', 'findDuplicates', 'classify', 'assessCredit', 'planRoutes', 'composeReports'])('%s ends with one of its sheets in front', async (job) => {
  const excel = await openSample();
  await runJob(excel, 'setUpWorkbook');
  const { sheetsMade } = await runJob(excel, job);
  const active = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(sheetsMade).toContain(active);
});

it('the summary of classes names nobody where nobody gave a name', async () => {
  const excel = await openSample();
  await runJob(excel, 'setUpWorkbook');
  await runJob(excel, 'classify', {}, { user: '', language: 'zh-TW' });
  const [[subtitle]] = (await cellValues(excel, '客戶分類彙總', 'A2')) as [[string]];
  expect(subtitle).toMatch(/^2026-10-15。/);
});
