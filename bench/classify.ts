import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { customerClasses } from '../src/domain/classification/customerClasses';
import { creditFigures } from './classify/creditFigures';
import { customerRows, ledgerRows, type Rows } from './classify/ledger';
import { classifyRows, outcomeOf } from './classify/ours';
import { mustBeEqual, type Outcome } from './classify/outcome';
import { pass, touch } from './classify/passes';
import { plainOutcome } from './classify/plain';
import { arqueroOutcome } from './classify/withArquero';
import { duckDbOutcome } from './classify/withDuckDb';
import { growthOf } from './growth';
import { median, timeOf } from './measure';
import type { BenchResult, BenchRow } from '../scripts/bench';
import { rowsOf } from './sections';

// Figures of classifying a ledger: against one pass over its cells, against other programs, memory and growth.

const LINES = 1_000_000;
const CUSTOMERS = 100_000;
const SMALL_LINES = 10_000;
const SMALL_CUSTOMERS = CUSTOMERS / (LINES / SMALL_LINES);
/** Small ledgers that have as many lines in all as the large one: both come from the same memory then, and growth is the program's. */
const SMALL_LEDGERS = LINES / SMALL_LINES;
const RUNS = 7;
/** More of them: in every third or fourth one the whole heap, a million rows, is collected. */
const CREDIT_RUNS = 13;
const execute = promisify(execFile);

export const run = (section?: string): Promise<BenchResult> => rowsOf({ classes: classRows, growth: growthRows, credit: () => creditFigures(LINES, CUSTOMERS, CREDIT_RUNS) }, section);

async function classRows(): Promise<readonly BenchRow[]> {
  const [rows, list] = [ledgerRows(LINES, CUSTOMERS), customerRows(CUSTOMERS)];
  const timed = ownTimes(rows, list);
  const rivals = await rivalTimes(rows, list, outcomeOf(classifyRows(rows, list)));
  return [
    { name: '1,000,000 lines, 100,000 customers: one pass that reads each needed cell once', value: timed.pass, unit: 'ms' },
    { name: 'reading, figures and all classes', value: timed.ours, unit: 'ms' },
    { name: 'against that pass', value: timed.ours / timed.pass, unit: 'x', bound: 4 },
    { name: 'against a pass that only asks how long texts are', value: timed.ours / timed.touch, unit: 'x' },
    { name: 'reasons and what would change each class, all customers, beside that', value: timed.reasons, unit: 'ms' },
    ...rivals.flatMap(({ name, time }): readonly BenchRow[] => [
      { name: `${name}, same results`, value: time, unit: 'ms' },
      { name: `our time against ${name}`, value: timed.ours / time, unit: 'x', bound: 1 },
    ]),
    { name: 'peak of memory beside the input, a line', value: await memoryOf(), unit: 'B', bound: 60 },
  ];
}

/** Medians, each program's runs between those of the others. */
function ownTimes(rows: Rows, list: Rows) {
  const times = { pass: [] as number[], touch: [] as number[], ours: [] as number[], reasons: [] as number[] };
  for (let runs = 0; runs < RUNS; runs++) {
    times.touch.push(timeOf(() => touch(rows)));
    times.pass.push(timeOf(() => pass(rows, list)));
    times.ours.push(timeOf(() => classifyRows(rows, list)));
  }
  const classes = classifyRows(rows, list);
  const customers = { rowCount: list.length, columns: new Map([['customerId', list.map((row) => row[0] ?? '')]]) };
  times.reasons.push(timeOf(() => customerClasses(classes, customers)));
  return { pass: median(times.pass), touch: median(times.touch), ours: median(times.ours), reasons: median(times.reasons) };
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

interface Ledger {
  readonly rows: Rows;
  readonly list: Rows;
}

/**
 * Growth from ledgers of 10,000 lines to one of a million. First by lines alone, of as many customers in each; then with a hundred
 * times as many customers, whose cells no processor keeps at hand: there even the pass needs longer for a line.
 */
function growthRows(): readonly BenchRow[] {
  const ledger = (lines: number, customers: number, place = 0): Ledger => ({ rows: ledgerRows(lines, customers, place), list: customerRows(customers, place) });
  const small = Array.from({ length: SMALL_LEDGERS }, (_, place) => ledger(SMALL_LINES, SMALL_CUSTOMERS, place));
  const growth = (large: Ledger, work: (rows: Rows, list: Rows) => unknown): number => growthOf(large, small, ({ rows, list }) => work(rows, list), RUNS);
  const byLines = growth(ledger(LINES, SMALL_CUSTOMERS), classifyRows);
  const large = ledger(LINES, CUSTOMERS);
  const [ours, passed] = [growth(large, classifyRows), growth(large, pass)];
  return [
    { name: 'a million lines in one ledger against as many in ledgers of 10,000, each of 1,000 customers', value: byLines, unit: 'x', bound: 1.2 },
    { name: 'the same with 100,000 customers in the large one', value: ours, unit: 'x', bound: 1.2 },
    { name: 'the same of the pass alone', value: passed, unit: 'x' },
    { name: 'our growth against that of the pass over the same cells', value: ours / passed, unit: 'x', bound: 1.2 },
  ];
}
