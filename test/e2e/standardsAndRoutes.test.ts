import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { ribbon, setUp, waitForSheet, WATCH_WORKER, type Watched } from './routesOfCustomers';
import { visit } from './visit';

jest.setTimeout(300_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

const tab = ({ pane }: OpenedPreview, name: string): Promise<void> => pane.getByRole('tab', { name }).click();
const sheetNames = ({ page }: OpenedPreview): Promise<string[]> => page.locator('.sheet-tab').allInnerTexts();

describe('the standards of a job', () => {
  it('are changed in the pane, kept with the file, and count in the next run', () =>
    visit(preview, 'en-US', async (opened) => {
      const { pane, page } = opened;
      await setUp(opened, 4);
      await tab(opened, 'Reports');
      await pane.getByRole('button', { name: 'Standards: Classify' }).click();
      await pane.getByRole('button', { name: /^Relationship/ }).click();
      const days = pane.getByRole('textbox', { name: 'New until so long after the first deal' });
      await days.fill('0');
      await pane.getByText('Enter a number from 1 to 36,500.').waitFor();
      expect(await pane.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(false);
      await days.fill('36500');
      await pane.getByRole('button', { name: 'Save', exact: true }).click();
      await pane.getByText('Saved. The next run goes by it.').waitFor();
      await pane.getByRole('button', { name: 'Back', exact: true }).click();
      await pane.getByRole('button', { name: 'Classify', exact: true }).click();
      await pane.getByText(/Classify: done/).waitFor({ timeout: 120_000 });

      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
      const colleague = await preview.open('en-US');
      await colleague.openFile('routes.xlsx', await readFile(await download.path()));
      await tab(colleague, 'Settings');
      await colleague.pane.getByRole('button', { name: 'Classify', exact: true }).click();
      await colleague.pane.getByRole('button', { name: /^Relationship.*the company’s own/ }).click();
      expect(await colleague.pane.getByRole('textbox', { name: 'New until so long after the first deal' }).inputValue()).toBe('36,500');
      await colleague.close();
    }));
});

/** Far above what a turn takes on a quiet machine, far below the search that would block it. */
const LONGEST_TURN = 500;

describe('routes', () => {
  it('are searched for in a worker, and the pane’s thread is free meanwhile', () =>
    visit(preview, 'en-US', async (opened) => {
      await setUp(opened, 600);
      const files: string[] = [];
      opened.page.on('worker', (worker) => files.push(new URL(worker.url()).pathname));
      await opened.inPane(WATCH_WORKER);
      await ribbon(opened, 'Plan routes');
      await opened.pane.getByText(/Plan routes: done/).waitFor({ timeout: 120_000 });
      expect(files).toEqual([expect.stringMatching(/\/pane\/routes(\.\w+)?\.js$/)]);
      const watched = await opened.inPane<Watched>('window.watched');
      expect(watched).toMatchObject({ started: 1, ended: 1 });
      expect(watched.turns).toBeGreaterThan(20);
      expect(watched.longest).toBeLessThan(LONGEST_TURN);
      await waitForSheet(opened, 'Route overview');
    }));

  it('can be cancelled while the worker searches, and the workbook is as it was', () =>
    visit(preview, 'en-US', async (opened) => {
      await setUp(opened, 600);
      const before = await sheetNames(opened);
      await opened.inPane(WATCH_WORKER);
      await opened.inPane(`new MutationObserver(() => {
        const cancel = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel');
        if (window.watched.started > 0 && cancel && !cancel.disabled) cancel.click();
      }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })`);
      await ribbon(opened, 'Plan routes');
      await opened.pane.getByText('Plan routes: cancelled').waitFor({ timeout: 120_000 });
      expect(await sheetNames(opened)).toEqual(before);
      expect(await opened.inPane<Watched>('window.watched')).toMatchObject({ started: 1 });
    }));

  it('are planned all the same where the page may start no worker', () =>
    visit(preview, 'en-US', async (opened) => {
      await setUp(opened, 60);
      await opened.inPane('window.Worker = class { constructor() { throw new DOMException("not here", "SecurityError"); } }');
      await ribbon(opened, 'Plan routes');
      await opened.pane.getByText(/Plan routes: done/).waitFor({ timeout: 120_000 });
      await waitForSheet(opened, 'Route overview');
    }));
});
