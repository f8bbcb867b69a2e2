import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PLACES } from '../../scripts/preview/places';
import { PreviewInBrowser } from './openPreview';
import { ribbon, setUp, waitForSheet, WATCH_WORKER, type Watched } from './routesOfCustomers';
import { visit } from './visit';

jest.setTimeout(300_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  buildProduction();
  preview = await PreviewInBrowser.start(PLACES.productionPane);
});
afterAll(() => preview.stop());

/** Does what `npm run build` does, beside dist/, and keeps what it can of it for the next time: the first takes a minute. */
function buildProduction(): void {
  const place = ['--output-path', PLACES.productionPane];
  const cache = [
    '--cache-type',
    'filesystem',
    '--cache-cache-directory',
    resolve('build/cache'),
    '--cache-name',
    'production',
  ];
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production', ...place, ...cache], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

describe('the add-in as it is published', () => {
  it('searches for routes in a worker, which its security policy lets it start', () =>
    visit(preview, 'en-US', async (opened) => {
      await setUp(opened, 200);
      expect(
        await opened.inPane(`document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`),
      ).toContain("worker-src 'self'");
      const files: string[] = [];
      opened.page.on('worker', (worker) => files.push(new URL(worker.url()).pathname));
      await opened.inPane(WATCH_WORKER);
      await ribbon(opened, 'Plan routes');
      await opened.pane.getByText(/Plan routes: done/).waitFor({ timeout: 120_000 });
      expect(files).toEqual([expect.stringMatching(/\/pane\/routes\.[0-9a-f]{8}\.js$/)]);
      expect(await opened.inPane<Watched>('window.watched')).toMatchObject({ started: 1, found: 2, ended: 1 });
      await waitForSheet(opened, 'Route overview');
      await opened.page.locator('.sheet-tab', { hasText: 'Route North' }).click();
      await opened.eventually(async () => /^100 stops/.test(String(await opened.read('A2', 'values'))), true);
    }));
});
