import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { resultInOwnProcess } from '../bench/ownProcess';

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

/** What benchmarks share; these are none themselves. */
const SHARED = ['growth.ts', 'measure.ts', 'ownProcess.ts', 'sections.ts'];
const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'bench');
const [name, ...flags] = process.argv.slice(2);

if (!name || !existsSync(path.join(folder, `${name}.ts`))) {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.ts') && !SHARED.includes(entry)).map((entry) => entry.replace('.ts', ''));
  console.error(`usage: npm run bench -- <${names.join(' | ')}> [--json]`);
  process.exit(2);
}

const result = await resultOf(name);
if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, rows: result.rows }));
else printTable(result.rows);
process.exitCode = result.rows.some((row) => row.bound !== undefined && row.value > row.bound) ? 1 : 0;

/**
 * Runs a benchmark in a process of its own, bundled as the add-in is: run file by file, every function within another one
 * is given its name anew whenever it is made, which costs a tenth of the time and is not in what people use.
 */
async function resultOf(name: string): Promise<BenchResult> {
  const bundle = path.join(root, 'build', 'bench', `${name}.mjs`);
  await build({
    stdin: { contents: `import { run } from './${name}'; process.send(await run(process.argv[2]), () => process.disconnect());`, resolveDir: folder },
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // All benchmarks stand in this folder; what they start or read besides is found from there.
    define: { 'import.meta.dirname': JSON.stringify(folder) },
    logLevel: 'warning',
  });
  return resultInOwnProcess(bundle);
}

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
