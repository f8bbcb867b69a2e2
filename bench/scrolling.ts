import { serve } from '../scripts/preview/server';
import { writeWorkbook } from '../src/preview/file';
import { newWorkbook } from '../src/preview/newWorkbook';
import { launchBrowser } from '../test/helpers/browser';
import { median } from './measure';
import type { BenchRow } from '../scripts/bench';

const FEW_ROWS = 300;
const MANY_ROWS = 100_000;
/** Pixels that the wheel goes on with every frame: 2400 a second, as fast as rows can be followed. */
const STEP = 40;
const FRAMES = 240;

/**
 * How long a frame takes while the wheel turns over a long sheet in the preview's page, without a graphics card. The
 * bounds are 50 frames a second, and that a long sheet scrolls about as a short one does. For a machine that is idle.
 */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  const [few, many] = [await frameMilliseconds(FEW_ROWS), await frameMilliseconds(MANY_ROWS)];
  return {
    rows: [
      { name: `${FEW_ROWS} rows: a frame, median`, value: few, unit: 'ms' },
      { name: `${MANY_ROWS.toLocaleString('en-US')} rows: a frame, median`, value: many, unit: 'ms', bound: 20 },
      { name: 'long against short', value: many / few, unit: 'ratio', bound: 1.2 },
    ],
  };
}

async function frameMilliseconds(rows: number): Promise<number> {
  const [browser, { server, address }] = await Promise.all([launchBrowser(), serve(0)]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    await page.goto(`${address}/?lang=en-US`);
    await page.locator('#grid canvas').first().waitFor();
    await page.locator('#file').setInputFiles({ name: 'sheet.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbookOf(rows)) });
    await page.locator('#workbook-name', { hasText: 'sheet.xlsx' }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2_000);
    return median((await page.evaluate(WHEEL_EVERY_FRAME)) as number[]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function workbookOf(rows: number): Uint8Array {
  const workbook = newWorkbook('sheet.xlsx');
  const [sheet] = workbook.sheets;
  const money = workbook.styles.changed(0, { numberFormat: '#,##0.00', fill: { pattern: 'Solid', color: '#E4F0ED' } });
  for (let row = 0; row < rows; row++) {
    [`SO-${row + 1}`, `客户 ${row % 120}`, '华东', row % 90, (row % 90) * 12.5].forEach((value, column) => sheet?.cells.setValue(row, column, value));
    sheet?.cells.setStyle(row, 4, money);
  }
  if (sheet) sheet.frozenRows = 1;
  return writeWorkbook(workbook);
}

/** Turns the wheel over the grid with every frame, down and up again; answers the milliseconds between frames. */
const WHEEL_EVERY_FRAME = `new Promise((done) => {
  const canvas = document.querySelector('#grid canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
  const gaps = [];
  let before;
  const frame = (time) => {
    if (before !== undefined) gaps.push(time - before);
    before = time;
    if (gaps.length >= ${FRAMES}) return done(gaps);
    const down = Math.floor(gaps.length / 60) % 2 === 0;
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: down ? ${STEP} : -${STEP}, ...place }));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;
