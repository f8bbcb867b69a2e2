import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

const TEXT = 'A text that runs over its empty neighbours';
const HEADER = { width: 46, height: 22 };
const CELL = { width: 64, height: 20 };

/** The pixels inside a cell, by its place in the window: row by row, whether each is dark as letters are. */
const inkAt = ({ page }: OpenedPreview, row: number, place: number): Promise<string> =>
  page
    .locator('#grid canvas')
    .first()
    .evaluate(
      (canvas, [left, top, width, height]) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
        const scale = canvas.width / canvas.clientWidth;
        const box = [left, top, width, height].map((size) => size * scale) as [number, number, number, number];
        const pixels = canvas.getContext('2d')?.getImageData(...box).data ?? [];
        return Array.from({ length: pixels.length / 4 }, (_, at) => ((pixels[4 * at] ?? 255) < 100 ? '#' : ' ')).join(
          '',
        );
      },
      [
        HEADER.width + place * CELL.width + 3,
        HEADER.height + row * CELL.height + 3,
        CELL.width - 6,
        CELL.height - 6,
      ] as const,
    );

const hasInk = async (opened: OpenedPreview, row: number, place: number): Promise<boolean> =>
  (await inkAt(opened, row, place)).includes('#');

/** A1 runs over its neighbours, A2 as far as its neighbour's neighbour, A3 not at all; the first column is frozen. */
async function withLongTexts(opened: OpenedPreview): Promise<void> {
  await opened.startEmpty();
  await opened.asAddIn(`
    sheet.freezePanes.freezeColumns(1);
    sheet.getRange('A1:C3').values = [['${TEXT}', '', ''], ['${TEXT}', '', 3], ['${TEXT}', 2, '']];`);
  await opened.goTo('A6');
  await opened.eventually(() => hasInk(opened, 2, 1), true);
}

describe('a text longer than its column', () => {
  it('runs over empty neighbours, also behind the line of frozen columns', () =>
    visit(preview, 'en-US', async (opened) => {
      await withLongTexts(opened);
      const inRow = (row: number) => Promise.all([0, 1, 2, 3, 4].map((place) => hasInk(opened, row, place)));
      expect(await inRow(0)).toEqual([true, true, true, true, false]);
      expect(await inRow(1)).toEqual([true, true, true, false, false]);
      expect(await inRow(2)).toEqual([true, true, false, false, false]);
    }));

  it('is cut off at that line where the sheet is scrolled; the rest of it goes with its columns', () =>
    visit(preview, 'en-US', async (opened) => {
      await withLongTexts(opened);
      const [first, , third, fourth] = await Promise.all([0, 1, 2, 3].map((place) => inkAt(opened, 0, place)));
      await opened.page.locator('#grid canvas').first().hover();
      await opened.page.mouse.wheel(CELL.width, 0);
      await opened.eventually(() => inkAt(opened, 0, 1), third);
      expect(await inkAt(opened, 0, 0)).toBe(first);
      expect(await inkAt(opened, 0, 2)).toBe(fourth);
    }));

  it('leaves the cells below it to be gone to, copied and typed into, and ends where one is filled', () =>
    visit(preview, 'en-US', async (opened) => {
      const { page } = opened;
      await withLongTexts(opened);
      const nameBox = page.locator('#name-box');
      await page
        .locator('#grid canvas')
        .first()
        .click({ position: { x: HEADER.width + 2.5 * CELL.width, y: HEADER.height + CELL.height / 2 } });
      expect(await nameBox.inputValue()).toBe('C1');
      await page.keyboard.press('ArrowLeft');
      expect(await nameBox.inputValue()).toBe('B1');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await opened.goTo('B1:B3');
      await page.keyboard.press('Control+c');
      await opened.eventually(() => page.evaluate('navigator.clipboard.readText()'), '\r\n\r\n2');
      await opened.goTo('B1');
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
      await opened.eventually(() => hasInk(opened, 0, 2), false);
      expect(await opened.read('A1:C1', 'values')).toEqual([[TEXT, 1, '']]);
    }));
});
