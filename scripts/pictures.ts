import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/helpers/browser';
import { buildPage } from './preview/buildPage';
import { buildPane } from './preview/buildPane';
import { serve } from './preview/server';

/*
 * npm run pictures: takes the pictures of the README and the user guide from the running preview, with the sample workbook,
 * into docs/pictures.
 */
const FOLDER = 'docs/pictures';
const SET_UP = 'setUpWorkbook';
const BUILD_CARDS = 'buildCards';
/** The page draws what a job has made within this time; milliseconds. */
const DRAWN = 1500;

/** A click on the ribbon button that runs a function, until the function has ended. */
async function click(page: Page, job: typeof SET_UP | typeof BUILD_CARDS): Promise<void> {
  const button = page.locator(`#ribbon button[id$="${job === SET_UP ? 'SetUp' : 'BuildCards'}"]`);
  await button.click();
  await page.waitForFunction((element) => !(element as HTMLButtonElement).disabled, await button.elementHandle(), {
    timeout: 300_000,
  });
  await page.waitForTimeout(DRAWN);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(join(FOLDER, `${name}.png`));
}

async function takePictures(page: Page, address: string): Promise<void> {
  const pane = page.locator('#pane-frame').contentFrame();
  await page.goto(`${address}/?lang=zh-CN`);
  await pane.getByRole('button').first().waitFor();
  await page.locator('#grid canvas').first().waitFor();
  await page.waitForTimeout(DRAWN);
  await picture(page, 'sample');
  await pane.getByRole('button', { name: '知道了' }).click();
  await click(page, SET_UP);
  await picture(page, 'setUp');
  const makeTables = pane.getByRole('button', { name: '生成表格' });
  if (await makeTables.isVisible()) await makeTables.click();
  await pane.getByText(/整理工作簿：已完成/).waitFor();
  await page.waitForTimeout(DRAWN);
  await picture(page, 'tables');
  await click(page, BUILD_CARDS);
  await page.locator('#pane').screenshot({ path: join(FOLDER, 'pane.png') });
  await picture(page, 'cardIndex');
  const index = page.locator('.sheet-tab[aria-selected="true"] + .sheet-tab');
  if ((await index.count()) > 0) await index.click();
  await page.waitForTimeout(DRAWN);
  await picture(page, 'card');
}

await mkdir(FOLDER, { recursive: true });
await Promise.all([buildPage(false), buildPane(false)]);
const { server, address } = await serve(0);
const browser = await launchBrowser();
try {
  await takePictures(await browser.newPage({ viewport: { width: 1440, height: 960 }, locale: 'zh-CN' }), address);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
