import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

const ROWS = 100_000;
/** Pixels that the wheel goes on with every frame, and the height of a row. */
const STEP = 40;
const FRAMES = 120;
const ROW_HEIGHT = 20;

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

/** Turns the wheel over the grid with every frame. */
const WHEEL_EVERY_FRAME = `new Promise((done) => {
  const canvas = document.querySelector('#grid canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
  let frames = 0;
  const frame = () => {
    if (frames++ === ${FRAMES}) return done(frames);
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: ${STEP}, ...place }));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** The row of the first cell below the frozen header, by a click on it. */
async function firstRowSeen({ page }: OpenedPreview): Promise<number> {
  await page.locator('#grid canvas').first().click({ position: { x: 90, y: 2.5 * ROW_HEIGHT } });
  const address = await page.locator('#name-box').inputValue();
  return Number(/\d+$/.exec(address)?.[0]);
}

describe('a sheet of 100,000 rows', () => {
  it('follows the wheel row by row and reaches its end', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.openFile('large.xlsx', largeWorkbook());
      const before = await firstRowSeen(opened);
      await opened.page.evaluate(WHEEL_EVERY_FRAME);
      expect((await firstRowSeen(opened)) - before).toBe((FRAMES * STEP) / ROW_HEIGHT);

      await opened.goTo(`A${ROWS}`);
      expect(await opened.page.locator('#formula').inputValue()).toBe(`SO-${ROWS}`);
    }));
});
