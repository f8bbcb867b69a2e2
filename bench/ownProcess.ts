import { fork } from 'node:child_process';
import type { BenchResult } from '../scripts/bench';

/** What a benchmark's bundle finds in a process of its own; fails where that ends without a result, and says how it ended. */
export const resultInOwnProcess = (bundle: string, args: readonly string[] = []): Promise<BenchResult> =>
  new Promise((resolve, reject) => {
    const child = fork(bundle, args, { execArgv: [] });
    child.once('message', (result) => resolve(result as BenchResult));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${[bundle, ...args].join(' ')} ended without a result (${signal ?? `exit code ${String(code)}`})`)));
  });
