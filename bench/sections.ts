import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BenchResult, BenchRow } from '../scripts/bench';

export type Section = () => readonly BenchRow[] | Promise<readonly BenchRow[]>;

/**
 * The rows of a benchmark's sections, each in a process of its own as a pane is: what one leaves behind is not collected in
 * the time of another, and code is compiled for what it meets there. `only` names the section that this process is for.
 */
export async function rowsOf(sections: Readonly<Record<string, Section>>, only: string | undefined): Promise<BenchResult> {
  const own = only === undefined ? undefined : sections[only];
  if (own) return { rows: await own() };
  const rows: BenchRow[] = [];
  for (const name of Object.keys(sections)) rows.push(...(await inOwnProcess(name)).rows);
  return { rows };
}

/** Starts the benchmark's bundle once more, for one section. */
async function inOwnProcess(section: string): Promise<BenchResult> {
  const child = fork(process.argv[1] ?? '', [section], { execArgv: [] });
  child.once('exit', (code) => code !== 0 && process.exit(code ?? 1));
  const [result] = (await once(child, 'message')) as [BenchResult];
  return result;
}
