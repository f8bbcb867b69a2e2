import { serialOfIso } from '../src/domain/serialDate';
import type { ColumnTable, TableName } from '../src/domain/tables';
import { DEFAULT_CHECK_SETTINGS } from '../src/domain/validation/checkSettings';
import { checkTables } from '../src/domain/validation/checkTables';
import { startExcel, type PreviewExcel } from '../src/preview/index';
import { jobs } from '../src/jobs/registry';
import { runInPreview, type FileRun } from '../scripts/commandLine/runOnFile';
import type { BenchRow } from '../scripts/bench';
import { median } from './measure';
import { BENCH_DATE, customerRows } from './workbooks/customersAndSales';
import { customerFiles, FILE_FIELDS } from './workbooks/customerFiles';

const CUSTOMERS = 100_000;
const RUNS = 7;
const MEGABYTE = 1024 * 1024;

/** Figures of checking entries: time against one pass over the same cells, round trips and bytes of the job. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  return { rows: [...checkingRows(), ...(await trafficRows())] };
}

function checkingRows(): readonly BenchRow[] {
  const table = customerFiles(CUSTOMERS);
  const tables = new Map<TableName, ColumnTable>([['Customers', table]]);
  const date = serialOfIso(BENCH_DATE);
  let findings = 0;
  const check = (): void => {
    findings = checkTables(tables, date, DEFAULT_CHECK_SETTINGS).reduce((sum, one) => sum + one.findings.length, 0);
  };
  const times = Array.from({ length: RUNS }, () => ({
    pass: timed(() => readOnce(table)),
    touch: timed(() => touchOnce(table)),
    check: timed(check),
  }));
  const [pass, touch, checking] = [
    median(times.map((one) => one.pass)),
    median(times.map((one) => one.touch)),
    median(times.map((one) => one.check)),
  ];
  const what = `${CUSTOMERS.toLocaleString('en-US')} customers x ${FILE_FIELDS.length} fields`;
  return [
    { name: `${what}: checking, in passes that read every cell once`, value: checking / pass, unit: 'x', bound: 6 },
    { name: 'the same, in passes that look at no more than lengths of texts', value: checking / touch, unit: 'x' },
    { name: 'one pass that reads every cell', value: pass, unit: 'ms' },
    { name: 'checking by all rules', value: checking, unit: 'ms' },
    { name: 'findings', value: findings, unit: '' },
  ];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

let kept = 0;

/** Adds up numbers and the characters of texts: each cell is read once, whole. */
function readOnce(table: ColumnTable): void {
  let sum = 0;
  for (const cells of table.columns.values())
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (typeof cell === 'number') sum += cell;
      else if (typeof cell === 'string') for (let i = 0; i < cell.length; i++) sum += cell.charCodeAt(i);
    }
  kept += sum;
}

function touchOnce(table: ColumnTable): void {
  let sum = 0;
  for (const cells of table.columns.values())
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (typeof cell === 'number') sum += cell;
      else if (typeof cell === 'string') sum += cell.length;
    }
  kept += sum;
}

const LIST = 5_000;

/** A workbook of 5,000 customers with two errors in each row. */
async function trafficRows(): Promise<readonly BenchRow[]> {
  const excel = await workbookWithErrors();
  await runOn('setUpWorkbook', excel);
  const first = await runOn('validate', excel);
  const again = await runOn('validate', excel);
  const errors = first.result.counts['errorsFound'] ?? 0;
  return [
    { name: `validate, ${LIST.toLocaleString('en-US')} customers: errors`, value: errors, unit: '' },
    { name: 'validate: syncs', value: first.traffic.syncs, unit: '', bound: 20 },
    { name: 'validate again, in place: syncs', value: again.traffic.syncs, unit: '', bound: 24 },
    { name: 'validate: bytes both ways', value: first.traffic.requestBytes + first.traffic.responseBytes, unit: 'B' },
    {
      name: 'validate: largest request',
      value: Math.max(first.traffic.largestRequest, again.traffic.largestRequest),
      unit: 'B',
      bound: 5 * MEGABYTE,
    },
    {
      name: 'validate: largest response',
      value: Math.max(first.traffic.largestResponse, again.traffic.largestResponse),
      unit: 'B',
      bound: 5 * MEGABYTE,
    },
  ];
}

async function workbookWithErrors(): Promise<PreviewExcel> {
  const excel = await startExcel({ name: 'bench.xlsx' });
  const [header = [], ...rows] = customerRows(LIST);
  const wrong = rows.map((row, index) =>
    row.map((cell, column) =>
      header[column] === 'E-mail' ? `office${index}@@example` : header[column] === 'Telephone' ? 'see card' : cell,
    ),
  );
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Customers list');
    sheet.getRangeByIndexes(0, 0, rows.length + 1, header.length).values = [[...header], ...wrong];
    await context.sync();
  });
  return excel;
}

async function runOn(name: string, excel: PreviewExcel): Promise<FileRun> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  return runInPreview(excel, job, {
    language: undefined,
    displayLanguage: 'en-US',
    date: BENCH_DATE,
    settings: {},
    onProgress: () => undefined,
  });
}

/** What the passes added up, so that no pass can be left out as useless. */
export const sumOfPasses = (): number => kept;
