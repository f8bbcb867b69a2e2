import { spawnSync } from 'node:child_process';

/*
 * npm run start:excel: loads the add-in into the Excel of this machine, by Microsoft's own tool. It is fetched when it
 * is needed and is no dependency of the project (docs/decisions/0006-excel-is-started-by-a-tool-of-its-own.md).
 * It serves the add-in on https://localhost:3000, where the manifest looks for it.
 */
const TOOL = 'office-addin-debugging@6.0.5';
const SERVE = 'npx webpack serve --mode development --server-type https --port 3000';

const { status } = spawnSync('npx', ['--yes', TOOL, 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--dev-server', SERVE, '--dev-server-port', '3000'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
