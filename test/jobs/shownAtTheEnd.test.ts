import { expect, it } from '@jest/globals';
import { openArchive } from './archiveWorkbook';
import { cellValues, openSample, runJob } from './onWorkbook';

it.each(['buildCards', 'validate', 'findDuplicates', 'classify', 'assessCredit', 'planRoutes', 'registerArchives', 'composeReports'])('%s ends with one of its sheets in front', async (job) => {
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

/** A step that is recorded ends with its form, a look with its list. */
it.each([
  ['borrow', {}],
  ['borrow', { document: '2012-XS-HT-0001', who: '董成', purpose: '核对' }],
  ['returnLoan', {}],
  ['destroy', {}],
  ['destroy', { step: 'list', who: '安宁', documents: '2012-XS-HT-0001' }],
  ['verifyRegister', {}],
] as const)('%s %j ends with its sheet in front', async (job, given) => {
  const excel = await openArchive();
  const { sheetsMade } = await runJob(excel, job, given);
  const active = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(sheetsMade).toContain(active);
});
