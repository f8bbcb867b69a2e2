import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RIBBON_JOBS } from '../src/commands/ribbon';
import { createTexts } from '../src/i18n/texts';
import { jobs } from '../src/jobs/registry';
import { startExcel } from '../src/preview/index';
import { linesOfRun } from './commandLine/report';
import { runInPreview } from './commandLine/runOnFile';
import { ARCHIVE_STEPS } from './demo/archiveSteps';
import { addSalesOverview } from './demo/salesOverview';

/** The sample's own report date: its last sales are a fortnight old then. */
const SAMPLE_DATE = '2026-10-15';

/** npm run demo: every job that one click starts, one after another, on the sample workbook, a loan and a destruction step by step, and an overview with PivotTables and charts; the result is out/demo.xlsx. */
const root = path.join(import.meta.dirname, '..');
const sample = await readFile(path.join(root, 'assets', 'sample.xlsx'));
const excel = await startExcel({ workbook: sample, name: 'sample.xlsx', locale: 'zh-CN', user: '王芳' });
const texts = createTexts('en-US');
async function run(name: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  const done = await runInPreview(excel, job, {
    language: undefined,
    displayLanguage: 'zh-CN',
    date: SAMPLE_DATE,
    settings,
    onProgress: () => undefined,
  });
  console.log([job.name, ...linesOfRun(done, texts)].join('\n'));
}
for (const name of RIBBON_JOBS.filter((each) => each !== 'undoLastRun')) await run(name, {});
for (const { job, settings } of ARCHIVE_STEPS) await run(job, settings);
await excel.Excel.run(addSalesOverview);
const target = path.join(root, 'out', 'demo.xlsx');
await mkdir(path.dirname(target), { recursive: true });
await writeFile(target, await excel.save());
excel.dispose();
console.log(`out/demo.xlsx`);
