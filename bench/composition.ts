import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { analysisRows } from '../src/domain/composition/analysisRows';
import { compositionBasis, compositions, type CompositionBasis } from '../src/domain/composition/compositionReport';
import { DEFAULT_WISH } from '../src/domain/composition/reportWish';
import { DEFAULT_STANDARD } from '../src/domain/classification/standard';
import { isoOf } from '../src/domain/serialDate';
import type { ColumnTable, TableName } from '../src/domain/tables';
import { jobs } from '../src/jobs/registry';
import { startExcel } from '../src/preview/index';
import { runInPreview, type FileRun } from '../scripts/commandLine/runOnFile';
import { parseCreditSettings } from '../src/workbook/creditSettings';
import { LAST_DAY, ledgerTables, NEEDED } from './composition/ledger';
import { composedWorkbook } from './composition/workbook';
import { growthOf } from './growth';
import { median, timeOf } from './measure';
import { BENCH_DATE } from './workbooks/customersAndSales';
import type { BenchResult, BenchRow } from '../scripts/bench';
import { rowsOf } from './sections';

const LINES = 200_000;
const CUSTOMERS = 20_000;
const [SMALL, LARGE] = [10_000, 1_000_000] as const;
const FEW_CUSTOMERS = 1_000;
/** The first ones are taken up by what compiles them. */
const RUNS = 15;
const LARGE_RUNS = 5;
/** Small ledgers that have as many lines in all as the large one: both come from the same memory then, and growth is the program's. */
const SMALL_LEDGERS = LARGE / SMALL;
/** Messages that carry no slice of the ledger or of the table for PivotTables, and the bytes of a slice. */
const FIXED_SYNCS = 30;
const SLICE = 4 * 1024 * 1024;
const PYTHON = '/usr/bin/python3';
const execute = promisify(execFile);

type Tables = ReadonlyMap<TableName, ColumnTable>;

/** Figures of the composition reports: own computing against one pass over the cells, growth, messages, and against pandas. */
export const run = (section?: string): Promise<BenchResult> => rowsOf({ own: ownRows, growth: growthRows, job: jobRows }, section);

function ownRows(): readonly BenchRow[] {
  const tables = ledgerTables(LINES, CUSTOMERS);
  const times = timesOf(tables, RUNS);
  return [
    { name: '200,000 lines: one pass that reads each needed cell once', value: times.pass, unit: 'ms' },
    { name: 'facts, four compositions with findings, rows for PivotTables', value: times.own, unit: 'ms' },
    { name: 'against that pass', value: times.own / times.pass, unit: 'x', bound: 4 },
  ];
}

/** Growth by lines alone, of as many customers in each ledger, then with a hundred times as many customers in the large one. */
function growthRows(): readonly BenchRow[] {
  const small = Array.from({ length: SMALL_LEDGERS }, (_, place) => ledgerTables(SMALL, FEW_CUSTOMERS, place));
  const byLines = growthOf(ledgerTables(LARGE, FEW_CUSTOMERS), small, compose, LARGE_RUNS);
  const large = ledgerTables(LARGE, LARGE / 10);
  const [ours, passed] = [growthOf(large, small, compose, LARGE_RUNS), growthOf(large, small, pass, LARGE_RUNS)];
  return [
    { name: 'a million lines in one ledger against as many in ledgers of 10,000, each of 1,000 customers', value: byLines, unit: 'x', bound: 1.2 },
    { name: 'the same with 100,000 customers in the large one', value: ours, unit: 'x', bound: 1.2 },
    { name: 'the same of the pass over the cells alone', value: passed, unit: 'x' },
    { name: 'our growth against that of the pass over the same cells', value: ours / passed, unit: 'x', bound: 1.2 },
  ];
}

interface Times {
  readonly pass: number;
  readonly own: number;
}

/** Medians; each pass stands beside a run. */
function timesOf(tables: Tables, runs: number): Times {
  const [passes, owns]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    owns.push(timeOf(() => compose(tables)));
    passes.push(timeOf(() => pass(tables)));
  }
  return { pass: median(passes), own: median(owns) };
}

/** Every needed cell of the ledger and of the list of customers read once: numbers added up, texts read character by character. */
function pass(tables: Tables): number {
  let sum = 0;
  for (const [table, keys] of NEEDED) {
    for (const key of keys) {
      for (const cell of tables.get(table)?.columns.get(key) ?? []) {
        if (typeof cell === 'number') sum += cell;
        else if (typeof cell === 'string') for (let at = 0; at < cell.length; at++) sum += cell.charCodeAt(at);
      }
    }
  }
  return sum;
}

const basisOf = (tables: Tables): CompositionBasis =>
  compositionBasis({ tables, reportDate: LAST_DAY, wish: DEFAULT_WISH, standard: DEFAULT_STANDARD, policy: parseCreditSettings(undefined), overrides: new Map() });

function compose(tables: Tables): number {
  const basis = basisOf(tables);
  return analysisRows(basis.facts.monthly, basis.facts.products.length).count + compositions(basis).length;
}

/** The job on a workbook file, its messages counted, its time beside that of a pandas script on the same file. */
async function jobRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'composition-'));
  try {
    const file = path.join(folder, 'ledger.xlsx');
    const workbook = await composedWorkbook(LINES, CUSTOMERS);
    await writeFile(file, workbook);
    const started = performance.now();
    const done = await runJob(workbook);
    const wall = performance.now() - started;
    const { syncs, requestBytes, responseBytes, largestRequest } = done.traffic;
    return [
      { name: 'composeReports, 200,000 lines: syncs', value: syncs, unit: '', bound: FIXED_SYNCS + Math.ceil((requestBytes + responseBytes) / SLICE) },
      { name: 'bytes both ways', value: requestBytes + responseBytes, unit: 'B' },
      { name: 'largest request', value: largestRequest, unit: 'B', bound: 5 * 1024 * 1024 },
      { name: 'opening the file and making the four reports', value: wall, unit: 'ms' },
      ...(await pandasRows(file, wall)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runJob(workbook: Uint8Array): Promise<FileRun> {
  const job = jobs.get('composeReports');
  if (!job) throw new RangeError('no job composeReports');
  const excel = await startExcel({ workbook, name: 'ledger.xlsx', locale: 'en-US' });
  try {
    return await runInPreview(excel, job, { language: 'en-US', displayLanguage: 'en-US', date: BENCH_DATE, settings: {}, onProgress: () => undefined });
  } finally {
    excel.dispose();
  }
}

/** Sales by region as pandas reckons them have to be ours to the cent; without pandas there is nothing to compare. */
async function pandasRows(file: string, wall: number): Promise<readonly BenchRow[]> {
  try {
    await execute(PYTHON, ['-c', 'import pandas, openpyxl']);
  } catch {
    return [];
  }
  const basis = basisOf(ledgerTables(LINES, CUSTOMERS));
  const days = [basis.period.first, basis.period.last, basis.before.first, basis.before.last, LAST_DAY].map(isoOf);
  const started = performance.now();
  const { stdout } = await execute(PYTHON, [path.join(import.meta.dirname, 'composition', 'tables.py'), file, ...days], { maxBuffer: 1 << 26 });
  const pandas = performance.now() - started;
  mustAgree(basis, JSON.parse(stdout) as PandasTables);
  return [
    { name: 'pandas: reading the same file and the same tables, equal results', value: pandas, unit: 'ms' },
    { name: 'our time against pandas', value: wall / pandas, unit: 'x', bound: 1 },
  ];
}

interface PandasTables {
  readonly regions: Readonly<Record<string, number>>;
  readonly grades: Readonly<Record<string, number>>;
  readonly rows: number;
}

function mustAgree(basis: CompositionBasis, theirs: PandasTables): void {
  const [sales, , region] = compositions(basis);
  if (sales?.kind !== 'sales' || region?.kind !== 'region') throw new RangeError('the reports are not in their order');
  const ours = Object.fromEntries(region.region.byRegion.rows.map(({ code, amount }) => [basis.facts.regions[code] ?? '', amount]));
  const grades = Object.fromEntries(sales.sales.byGrade.rows.map(({ code, amount }) => ['ABCD'.charAt(code), amount]));
  const differ = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean => Object.entries(one).some(([key, amount]) => Math.abs((other[key] ?? NaN) - amount) > 0.006);
  if (differ(theirs.regions, ours) || differ(theirs.grades, grades)) throw new RangeError('pandas and the reports do not agree');
  if (theirs.rows !== basis.facts.monthly.count) throw new RangeError('pandas has other rows for PivotTables');
}
