import { existsSync } from 'node:fs';
import { buildPage } from './preview/buildPage';
import { buildPane } from './preview/buildPane';
import { PLACES } from './preview/places';
import { serve } from './preview/server';

/*
 * npm start: builds the preview's page and the task pane, and serves both on this machine.
 * PORT gives another port (0: any free one). --watch builds again when a source file changes; --build builds only;
 * --built serves what an earlier run has built.
 */
const watch = process.argv.includes('--watch');
const built = process.argv.includes('--built') && existsSync(PLACES.page) && existsSync(PLACES.pane);
const started = Date.now();
const buildOnly = process.argv.includes('--build');
const port = Number(process.env['PORT'] ?? 3000);

if (!built) {
  console.log('Building the task pane and the preview ...');
  await Promise.all([buildPage(watch), buildPane(watch)]);
}
if (!buildOnly) await start();

async function start(): Promise<void> {
  try {
    const { address } = await serve(port);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`\n  Customer Files for Excel, preview:  ${address}\n\n  Ready after ${seconds} s. Ctrl+C ends it.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. Another one: PORT=3001 npm start`);
    process.exitCode = 1;
  }
}
