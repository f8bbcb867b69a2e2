import { execFileSync } from 'node:child_process';

/** Builds the preview once for all end-to-end tests, in a process of its own: bundlers do not run inside jest. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
