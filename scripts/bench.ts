import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** One figure of a benchmark: a count, a ratio, bytes or a time. Only ratios and counts have bounds. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value may not be above this. */
  readonly bound?: number;
}

export interface BenchResult {
  readonly rows: readonly BenchRow[];
}

const folder = path.join(import.meta.dirname, '..', 'bench');
const [name, ...flags] = process.argv.slice(2);
const file = path.join(folder, `${name ?? ''}.ts`);

if (!name || !existsSync(file)) {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.ts') && entry !== 'measure.ts').map((entry) => entry.replace('.ts', ''));
  console.error(`usage: npm run bench -- <${names.join(' | ')}> [--json]`);
  process.exit(2);
}

const { run } = (await import(pathToFileURL(file).href)) as { run: () => Promise<BenchResult> };
const result = await run();
if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, rows: result.rows }));
else printTable(result.rows);
process.exitCode = result.rows.some((row) => row.bound !== undefined && row.value > row.bound) ? 1 : 0;

function printTable(rows: readonly BenchRow[]): void {
  const shown = rows.map((row) => [row.name, format(row.value), row.unit, row.bound === undefined ? '' : `<= ${format(row.bound)}`, verdict(row)]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...shown.map((row) => (row[column] ?? '').length)));
  for (const row of shown) {
    console.log(row.map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd());
  }
}

function verdict(row: BenchRow): string {
  if (row.bound === undefined) return '';
  return row.value <= row.bound ? 'ok' : 'TOO HIGH';
}

function format(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: Number.isInteger(value) ? 0 : 3 });
}
