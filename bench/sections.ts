import type { BenchResult, BenchRow } from '../scripts/bench';
import { resultInOwnProcess } from './ownProcess';

export type Section = () => readonly BenchRow[] | Promise<readonly BenchRow[]>;

/**
 * The rows of a benchmark's sections, each in a process of its own as a pane is: what one leaves behind is not collected in
 * the time of another, and code is compiled for what it meets there. `only` names the section that this process is for.
 */
export async function rowsOf(sections: Readonly<Record<string, Section>>, only: string | undefined): Promise<BenchResult> {
  const own = only === undefined ? undefined : sections[only];
  if (own) return { rows: await own() };
  const rows: BenchRow[] = [];
  for (const name of Object.keys(sections)) rows.push(...(await resultInOwnProcess(process.argv[1] ?? '', [name])).rows);
  return { rows };
}
