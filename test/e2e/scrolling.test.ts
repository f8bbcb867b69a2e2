import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { PreviewInBrowser } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

/** Frames a second that scrolling must reach, at the median, without a graphics card and with other work going on. */
const LEAST_FRAMES = 30;
const ROWS = 100_000;

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

describe('a sheet of 100,000 rows', () => {
  it('scrolls smoothly and reaches its end', () =>
    visit(preview, 'en-US', async (opened) => {
      const file = largeWorkbook();
      const started = Date.now();
      await opened.openFile('large.xlsx', file);
      const seconds = (Date.now() - started) / 1000;
      const box = await opened.page.locator('#grid').boundingBox();
      if (!box) throw new Error('the grid is not in sight');
      await opened.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const measured = opened.page.evaluate(`new Promise((done) => {
        const frames = [];
        const count = (time) => frames.push(time) < 120 ? requestAnimationFrame(count) : done(frames);
        requestAnimationFrame(count);
      })`) as Promise<number[]>;
      for (let step = 0; step < 60; step++) await opened.page.mouse.wheel(0, 240);
      const times = await measured;
      const gaps = times
        .slice(1)
        .map((time, index) => time - (times[index] ?? time))
        .sort((a, b) => a - b);
      const framesPerSecond = 1000 / (gaps[Math.floor(gaps.length / 2)] ?? Infinity);
      process.stdout.write(
        `100,000 rows: opened in ${seconds.toFixed(1)} s, ${framesPerSecond.toFixed(0)} frames a second at the median\n`,
      );
      expect(framesPerSecond).toBeGreaterThanOrEqual(LEAST_FRAMES);

      await opened.goTo(`A${ROWS}`);
      expect(await opened.page.locator('#formula').inputValue()).toBe(`SO-${ROWS}`);
    }));
});
