import type { BenchRow } from '../scripts/bench';
import { registerRows } from './archive/register';
import { registerDigestRows } from './archive/registerDigest';
import { trafficRows } from './archive/traffic';

/** Figures of the company's archive: time against one pass over the register's cells, round trips and bytes of the jobs. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  return { rows: [...registerRows(), ...registerDigestRows(), ...(await trafficRows())] };
}
