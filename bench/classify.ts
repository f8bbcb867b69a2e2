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
import { median, timeOf } from './measure';
import type { BenchRow } from '../scripts/bench';

// Figures of classifying a ledger: against one pass over its cells, against other programs, memory and growth.

const LINES = 1_000_000;
const CUSTOMERS = 100_000;
const SMALL_LINES = 10_000;
const SMALL_CUSTOMERS = CUSTOMERS / (LINES / SMALL_LINES);
/** Small ledgers that are read one after the other: as many lines as the large one, so that both come from the same memory and growth is the program's. */
const SMALL_LEDGERS = LINES / SMALL_LINES;
const RUNS = 7;
const execute = promisify(execFile);

export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  const [rows, list] = [ledgerRows(LINES, CUSTOMERS), customerRows(CUSTOMERS)];
  const timed = ownTimes(rows, list);
  const rivals = await rivalTimes(rows, list, outcomeOf(classifyRows(rows, list)));
  const memory = await memoryOf();
  const growth = growthOf(timed.ours / LINES, timed.pass / LINES);
  return {
    rows: [
      { name: '1,000,000 lines, 100,000 customers: one pass that reads each needed cell once', value: timed.pass, unit: 'ms' },
      { name: 'reading, figures and all classes', value: timed.ours, unit: 'ms' },
      { name: 'against that pass', value: timed.ours / timed.pass, unit: 'x', bound: 4 },
      { name: 'against a pass that only asks how long texts are', value: timed.ours / timed.touch, unit: 'x' },
      { name: 'reasons and what would change each class, all customers, beside that', value: timed.reasons, unit: 'ms' },
      ...rivals.flatMap(({ name, time }): readonly BenchRow[] => [
        { name: `${name}, same results`, value: time, unit: 'ms' },
        { name: `our time against ${name}`, value: timed.ours / time, unit: 'x', bound: 1 },
      ]),
      { name: 'peak of memory beside the input, a line', value: memory, unit: 'B', bound: 60 },
      { name: 'time a line against that at 10,000 lines, every ledger read once', value: growth.ours, unit: 'x', bound: 1.2 },
      { name: 'the same of the pass alone', value: growth.pass, unit: 'x' },
      { name: 'our growth against that of the pass over the same cells', value: growth.ours / growth.pass, unit: 'x' },
      { name: 'time a line against that at 10,000 lines, one small ledger read again and again', value: growth.oursAtHand, unit: 'x' },
      { name: 'the same of the pass alone', value: growth.passAtHand, unit: 'x' },
      ...creditFigures(rows, list, RUNS),
    ],
  };
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

interface SmallLedger {
  readonly rows: Rows;
  readonly list: Rows;
}

/**
 * How much longer a line takes among a million than among ten thousand, for the classes and for the pass: against small
 * ledgers read once each, and against one that is read again and again and so never leaves the processor's own memory.
 */
function growthOf(ours: number, passed: number): Readonly<Record<'ours' | 'pass' | 'oursAtHand' | 'passAtHand', number>> {
  const ledgers = Array.from({ length: SMALL_LEDGERS }, (_, place) => ({ rows: ledgerRows(SMALL_LINES, SMALL_CUSTOMERS, place), list: customerRows(SMALL_CUSTOMERS, place) }));
  const atHand = new Array<SmallLedger>(SMALL_LEDGERS).fill(ledgers[0] ?? { rows: [], list: [] });
  const aLine = (work: typeof pass | typeof classifyRows, all: readonly SmallLedger[]): number => median(all.map(({ rows, list }) => timeOf(() => work(rows, list)))) / SMALL_LINES;
  return {
    ours: ours / aLine(classifyRows, ledgers),
    pass: passed / aLine(pass, ledgers),
    oursAtHand: ours / aLine(classifyRows, atHand),
    passAtHand: passed / aLine(pass, atHand),
  };
}
