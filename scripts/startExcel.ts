import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

/*
 * npm run start:excel: serves the add-in on https://localhost:3000, where the manifest looks for it, and loads it into
 * the Excel of this machine. Both by Microsoft's own tools, fetched when they are needed
 * (docs/decisions/0006-excel-is-started-by-tools-that-are-not-dependencies.md).
 */
const CERTIFICATES = 'office-addin-dev-certs@2.0.5';
const STARTER = 'office-addin-debugging@6.0.5';
const PORT = '3000';

/** Runs a package's command; ends this process where it fails. */
function npx(...words: readonly string[]): void {
  const { status } = spawnSync('npx', ['--yes', ...words], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const folder = join(homedir(), '.office-addin-dev-certs');
const serve = [
  'npx webpack serve --mode development --server-type https',
  `--port ${PORT}`,
  `--server-options-key "${join(folder, 'localhost.key')}"`,
  `--server-options-cert "${join(folder, 'localhost.crt')}"`,
  `--server-options-ca "${join(folder, 'ca.crt')}"`,
].join(' ');

npx(CERTIFICATES, 'install');
npx(STARTER, 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--dev-server', serve, '--dev-server-port', PORT);
