import { runInPreview } from '../scripts/commandLine/runOnFile';
import { jobs } from '../src/jobs/registry';
import { startExcel, type PreviewExcel } from '../src/preview/index';
import { median } from './measure';
import { BENCH_DATE, workbookOf } from './workbooks/customersAndSales';
import type { BenchRow } from '../scripts/bench';

const ACTIONS = 2_000;
const RUNS = 3;
/** A build takes under a second, so that more of them can be had, and more are needed: its two sides are compiled at different times. */
const BUILDS = 9;
const CUSTOMERS = 200;

type Act = (context: Excel.RequestContext, sheet: Excel.Worksheet, index: number) => unknown;

/** What an add-in does most, each so many times in one batch. */
const ACTS: Readonly<Record<string, Act>> = {
  'write a cell': (_context, sheet, index) => (sheet.getCell(index, 0).values = [[index]]),
  'write a formula': (_context, sheet, index) => (sheet.getCell(index, 1).formulas = [[`=A${index + 1}*2`]]),
  'fill a cell': (_context, sheet, index) => (sheet.getCell(index, 0).format.fill.color = '#FFEEDD'),
  'read a cell': (_context, sheet, index) => sheet.getCell(index, 0).load('values'),
  'set a name': (context, sheet, index) => context.workbook.names.add(`name_${index}`, sheet.getCell(index, 0)),
};

/** What the preview itself costs: a batch's action, and its share of the time that building 200 cards takes. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  const rows: BenchRow[] = [];
  for (const [name, act] of Object.entries(ACTS)) rows.push({ name: `${name}: an action`, value: await costOf(act), unit: 'µs' });
  return { rows: [...rows, ...(await shareRows())] };
}

/** Microseconds of the preview's own time for an action; the first run compiles and is not counted. */
async function costOf(act: Act): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round <= RUNS; round++) {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      await context.sync();
      excel.traffic.reset();
      for (let index = 0; index < ACTIONS; index++) act(context, sheet, index);
      await context.sync();
      costs.push((excel.traffic.interpreting / excel.traffic.actions) * 1_000);
    });
  }
  return median(costs.slice(1));
}

async function shareRows(): Promise<readonly BenchRow[]> {
  const shares: number[] = [];
  let actions = 0;
  for (let round = 0; round <= BUILDS; round++) {
    const excel = await workbookOf(CUSTOMERS, CUSTOMERS * 10);
    await runJob('setUpWorkbook', excel);
    const { interpreting, duration, count } = await runJob('buildCards', excel);
    shares.push(interpreting / duration);
    actions = count;
    excel.dispose();
  }
  return [
    { name: `buildCards, ${CUSTOMERS} customers: actions`, value: actions, unit: '' },
    { name: `buildCards, ${CUSTOMERS} customers: the preview’s share of the time`, value: median(shares.slice(1)), unit: 'ratio', bound: 0.3 },
  ];
}

async function runJob(name: string, excel: PreviewExcel): Promise<{ interpreting: number; duration: number; count: number }> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  const { traffic, duration } = await runInPreview(excel, job, {
    language: undefined,
    displayLanguage: 'en-US',
    date: BENCH_DATE,
    settings: {},
    onProgress: () => undefined,
  });
  return { interpreting: traffic.interpreting, duration, count: traffic.actions };
}
