import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { PreviewInBrowser } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

/** Frames a second that scrolling must reach at the median, without a graphics card. */
const LEAST_FRAMES = 50;
const ROWS = 100_000;
/** Pixels that the wheel goes on with every frame: 2400 a second, as fast as rows can be followed. */
const STEP = 40;
const FRAMES = 240;

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

function largeWorkbook(): Uint8Array {
  const workbook = newWorkbook('large.xlsx');
  const [sheet] = workbook.sheets;
  const money = workbook.styles.changed(0, { numberFormat: '#,##0.00', fill: { pattern: 'Solid', color: '#E4F0ED' } });
  for (let row = 0; row < ROWS; row++) {
    [`SO-${row + 1}`, `客户 ${row % 120}`, '华东', row % 90, (row % 90) * 12.5].forEach((value, column) =>
      sheet?.cells.setValue(row, column, value),
    );
    sheet?.cells.setStyle(row, 4, money);
  }
  if (sheet) sheet.frozenRows = 1;
  return writeWorkbook(workbook);
}

/** Turns the wheel over the grid with every frame; answers the milliseconds between frames. */
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
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: ${STEP}, ...place }));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

describe('a sheet of 100,000 rows', () => {
  it('scrolls smoothly and reaches its end', () =>
    visit(preview, 'en-US', async (opened) => {
      const file = largeWorkbook();
      const started = Date.now();
      await opened.openFile('large.xlsx', file);
      const seconds = (Date.now() - started) / 1000;
      await opened.page.waitForTimeout(1000);
      const gaps = (await opened.page.evaluate(WHEEL_EVERY_FRAME)) as number[];
      gaps.sort((a, b) => a - b);
      const framesPerSecond = 1000 / (gaps[Math.floor(gaps.length / 2)] ?? Infinity);
      process.stdout.write(
        `100,000 rows: opened in ${seconds.toFixed(1)} s, ${framesPerSecond.toFixed(0)} frames a second at the median\n`,
      );
      expect(framesPerSecond).toBeGreaterThanOrEqual(LEAST_FRAMES);

      await opened.goTo(`A${ROWS}`);
      expect(await opened.page.locator('#formula').inputValue()).toBe(`SO-${ROWS}`);
    }));
});
