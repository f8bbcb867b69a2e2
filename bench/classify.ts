import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { customerClasses } from '../src/domain/classification/customerClasses';
import { AMOUNT, CURRENCY, customerRows, CUSTOMER, DATE, ledgerRows, ORDER, type Rows } from './classify/ledger';
import { classifyRows, outcomeOf } from './classify/ours';
import { mustBeEqual, type Outcome } from './classify/outcome';
import { plainOutcome } from './classify/plain';
import { arqueroOutcome } from './classify/withArquero';
import { duckDbOutcome } from './classify/withDuckDb';
import { median } from './measure';

/** Figures of classifying a ledger: against one pass over its cells, against other programs, memory and growth. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: number;
}

const LINES = 1_000_000;
const CUSTOMERS = 100_000;
const SMALL_LINES = 10_000;
const RUNS = 7;
const execute = promisify(execFile);

export async function run(): Promise<{ readonly rows: readonly Row[] }> {
  const [rows, list] = [ledgerRows(LINES, CUSTOMERS), customerRows(CUSTOMERS)];
  const timed = ownTimes(rows, list);
  const rivals = await rivalTimes(rows, list, outcomeOf(classifyRows(rows, list)));
  const memory = await memoryOf();
  return {
    rows: [
      { name: '1,000,000 lines, 100,000 customers: one pass that reads each needed cell once', value: timed.pass, unit: 'ms' },
      { name: 'reading, figures and all classes', value: timed.ours, unit: 'ms' },
      { name: 'against that pass', value: timed.ours / timed.pass, unit: 'x', bound: 4 },
      { name: 'against a pass that only asks how long texts are', value: timed.ours / timed.touch, unit: 'x' },
      { name: 'reasons and what would change each class, all customers, beside that', value: timed.reasons, unit: 'ms' },
      ...rivals.flatMap(({ name, time }): readonly Row[] => [
        { name: `${name}, same results`, value: time, unit: 'ms' },
        { name: `our time against ${name}`, value: timed.ours / time, unit: 'x', bound: 1 },
      ]),
      { name: 'peak of memory beside the input, a line', value: memory, unit: 'B', bound: 60 },
      { name: 'time a line against that at 10,000 lines', value: timed.ours / LINES / smallTime(), unit: 'x', bound: 1.2 },
    ],
  };
}

/** Medians, each program's runs between those of the others. */
function ownTimes(rows: Rows, list: Rows) {
  const times = { pass: [] as number[], touch: [] as number[], ours: [] as number[], reasons: [] as number[] };
  for (let runs = 0; runs < RUNS; runs++) {
    times.touch.push(timeOf(() => touch(rows)));
    times.pass.push(timeOf(() => pass(rows)));
    times.ours.push(timeOf(() => classifyRows(rows, list)));
  }
  const classes = classifyRows(rows, list);
  const customers = { rowCount: list.length, columns: new Map([['customerId', list.map((row) => row[0] ?? '')]]) };
  times.reasons.push(timeOf(() => customerClasses(classes, customers)));
  return { pass: median(times.pass), touch: median(times.touch), ours: median(times.ours), reasons: median(times.reasons) };
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  if (work() === undefined) throw new RangeError('the work has no result');
  return performance.now() - started;
}

/** Every needed cell read once: numbers added up, texts read character by character. */
function pass(rows: Rows): number {
  let sum = 0;
  for (const row of rows) {
    sum += Number(row[DATE]) + Number(row[AMOUNT]);
    sum += characters(row[ORDER]) + characters(row[CUSTOMER]) + characters(row[CURRENCY]);
  }
  return sum;
}

function characters(cell: unknown): number {
  let sum = 0;
  if (typeof cell === 'string') for (let at = 0; at < cell.length; at++) sum += cell.charCodeAt(at);
  return sum;
}

function touch(rows: Rows): number {
  let sum = 0;
  for (const row of rows) {
    sum += Number(row[DATE]) + Number(row[AMOUNT]);
    sum += String(row[ORDER]).length + String(row[CUSTOMER]).length + String(row[CURRENCY]).length;
  }
  return sum;
}

async function rivalTimes(rows: Rows, list: Rows, expected: Outcome): Promise<readonly { readonly name: string; readonly time: number }[]> {
  const rivals: readonly { readonly name: string; readonly work: () => Outcome | Promise<Outcome> }[] = [
    { name: 'plain Map', work: () => plainOutcome(rows, list) },
    { name: 'arquero', work: () => arqueroOutcome(rows, list) },
    { name: 'DuckDB', work: () => duckDbOutcome(rows, list) },
  ];
  const found: { name: string; time: number }[] = [];
  for (const { name, work } of rivals) {
    const started = performance.now();
    const outcome = await work();
    found.push({ name, time: performance.now() - started });
    mustBeEqual(name, outcome, expected);
  }
  return found;
}

async function memoryOf(): Promise<number> {
  const script = path.join(import.meta.dirname, 'classify', 'memory.ts');
  const { stdout } = await execute(process.execPath, ['--expose-gc', '--import', 'tsx', script, String(LINES), String(CUSTOMERS)]);
  return (JSON.parse(stdout) as { peak: number }).peak / LINES;
}

/** Time a line with a hundredth of the lines and customers. */
function smallTime(): number {
  const [rows, list] = [ledgerRows(SMALL_LINES, CUSTOMERS / (LINES / SMALL_LINES)), customerRows(CUSTOMERS / (LINES / SMALL_LINES))];
  return median(Array.from({ length: RUNS * 5 }, () => timeOf(() => classifyRows(rows, list)))) / SMALL_LINES;
}
