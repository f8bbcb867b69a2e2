import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

/** A column chart at 240, 30 points over the sales of three months. */
async function withChart(opened: OpenedPreview, more = ''): Promise<Locator> {
  await opened.startEmpty();
  await opened.asAddIn(`
    const sales = sheet.getRange('A1:C4');
    sales.values = [['Month', 'North', 'South'], ['Jan', 120, 80], ['Feb', 95, 110], ['Mar', 150, 70]];
    const chart = sheet.charts.add('ColumnClustered', sales, 'Auto');
    chart.set({ name: 'Sales', left: 240, top: 30 });
    chart.title.text = 'Sales by month';
    chart.onActivated.add(async () => void heard.push('chart activated'));
    chart.onDeactivated.add(async () => void heard.push('chart deactivated'));
    ${more}`);
  const chart = opened.page.getByRole('img', { name: 'Sales by month' });
  await chart.locator('canvas').first().waitFor();
  return chart;
}

const placeOf = (opened: OpenedPreview, collection = 'charts'): Promise<readonly number[]> =>
  opened.asAddIn(`
    const drawing = sheet.${collection}.getItemAt(0).load('left, top, width, height');
    await context.sync();
    return [drawing.left, drawing.top, drawing.width, drawing.height];`);

/** Whether many pixels of a chart have a colour. */
const isSeen = (chart: Locator, color: readonly [number, number, number]): Promise<boolean> =>
  chart
    .locator('canvas')
    .first()
    .evaluate((canvas, [red, green, blue]) => {
      const pixels =
        canvas instanceof HTMLCanvasElement
          ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
          : undefined;
      let count = 0;
      for (let at = 0; pixels && at < pixels.length; at += 4)
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) count++;
      return count > 300;
    }, color);

const BLUE = [0x44, 0x72, 0xc4] as const;
const GREEN = [0, 0xff, 0] as const;

/** Presses at a point of an element and moves by some pixels before letting go. */
async function drag(opened: OpenedPreview, element: Locator, across: number, down: number): Promise<void> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not in sight');
  const { mouse } = opened.page;
  const [x, y] = [box.x + Math.min(20, box.width / 2), box.y + Math.min(20, box.height / 2)];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + across / 2, y + down / 2);
  await mouse.move(x + across, y + down);
  await mouse.up();
}

describe('a chart', () => {
  it('is seen in the colours of its series, also when they change', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      await opened.eventually(() => isSeen(chart, BLUE), true);
      await opened.asAddIn(`sheet.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor('#00FF00');`);
      await opened.eventually(() => isSeen(chart, GREEN), true);
      expect(await isSeen(chart, BLUE)).toBe(false);
    }));

  it('is drawn anew when the user changes its numbers', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      const picture = (): Promise<string> =>
        chart
          .locator('canvas')
          .first()
          .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
      const before = await picture();
      await opened.goTo('B2');
      await opened.page.keyboard.type('900');
      await opened.page.keyboard.press('Enter');
      await opened.eventually(async () => (await picture()) === before, false);
    }));

  it('becomes active by a click, which the add-in hears of, and a cell ends that', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      await chart.click({ position: { x: 20, y: 20 } });
      await opened.eventually(() => opened.heard(), ['chart activated']);
      expect(await chart.locator('.drawing-handle').count()).toBe(8);
      await opened.goTo('A1');
      await opened.eventually(() => opened.heard(), ['chart activated', 'chart deactivated']);
      expect(await chart.locator('.drawing-handle').count()).toBe(0);
    }));

  it('is moved by the pointer and sized by its handles', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      await drag(opened, chart, 96, 48);
      await opened.eventually(() => placeOf(opened), [312, 66, 360, 216]);
      await drag(opened, chart.locator('.drawing-handle.se'), -80, -40);
      await opened.eventually(() => placeOf(opened), [312, 66, 300, 186]);
    }));

  it('is moved and deleted by keys, and Esc goes back to the cells', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      await chart.focus();
      await opened.page.keyboard.press('Enter');
      await opened.page.keyboard.press('Control+ArrowDown');
      await opened.eventually(() => placeOf(opened), [240, 37.5, 360, 216]);
      await opened.page.keyboard.press('Escape');
      expect(await chart.locator('.drawing-handle').count()).toBe(0);
      await chart.focus();
      await opened.page.keyboard.press('Delete');
      await chart.waitFor({ state: 'detached' });
      expect(
        await opened.asAddIn(`const count = sheet.charts.getCount(); await context.sync(); return count.value;`),
      ).toBe(0);
    }));

  it('gives the add-in its picture', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      const size = await opened.asAddIn<readonly number[]>(`
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        const picture = sheet.charts.add('Line', sheet.getRange('A1:A3')).getImage(320, 240, 'Fill');
        await context.sync();
        const image = new Image();
        image.src = 'data:image/png;base64,' + picture.value;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];`);
      expect(size).toEqual([320, 240]);
    }));

  it('scrolls with its cells, and stays where its rows are frozen', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      const topOf = async (): Promise<number> => (await chart.boundingBox())?.y ?? NaN;
      const before = await topOf();
      const grid = await opened.page.locator('#grid').boundingBox();
      await opened.page.mouse.move((grid?.x ?? 0) + 100, (grid?.y ?? 0) + 200);
      await opened.page.mouse.wheel(0, 60);
      await opened.eventually(topOf, before - 60);
      await opened.page.mouse.wheel(0, -60);
      await opened.eventually(topOf, before);
      await opened.asAddIn('sheet.freezePanes.freezeRows(20);');
      await opened.page.waitForTimeout(400);
      await opened.page.mouse.wheel(0, 100);
      await opened.page.waitForTimeout(400);
      expect(await topOf()).toBe(before);
    }));

  it('lets the wheel scroll the cells under it', () =>
    visit(preview, 'en-US', async (opened) => {
      const chart = await withChart(opened);
      const before = (await chart.boundingBox())?.y ?? NaN;
      await chart.hover();
      await opened.page.mouse.wheel(0, 40);
      await opened.eventually(async () => (await chart.boundingBox())?.y ?? NaN, before - 40);
    }));
});

describe('shapes and pictures', () => {
  it('are seen over one another in their order, and tell the add-in when they are clicked', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        const names = ['Rectangle', 'Ellipse'];
        names.forEach((name, at) => {
          const shape = sheet.shapes.addGeometricShape(name);
          shape.set({ name, left: 100 + 20 * at, top: 60 + 20 * at, width: 90, height: 60, altTextDescription: name });
          shape.onActivated.add(async () => void heard.push(name + ' activated'));
          shape.onDeactivated.add(async () => void heard.push(name + ' deactivated'));
        });
        sheet.shapes.getItem('Rectangle').textFrame.textRange.text = 'Below';`);
      const [below, above] = [
        opened.page.getByRole('img', { name: 'Rectangle' }),
        opened.page.getByRole('img', { name: 'Ellipse' }),
      ];
      await above.waitFor();
      expect(await below.innerText()).toBe('Below');
      expect(await above.locator('svg path').count()).toBe(1);
      const orderOf = (element: Locator): Promise<number> =>
        element.evaluate((node) => Number(getComputedStyle(node).zIndex));
      expect(await orderOf(above)).toBeGreaterThan(await orderOf(below));
      await above.click();
      await opened.eventually(() => opened.heard(), ['Ellipse activated']);
      await below.click({ position: { x: 5, y: 5 } });
      await opened.eventually(
        () => opened.heard(),
        ['Ellipse activated', 'Ellipse deactivated', 'Rectangle activated'],
      );
      await opened.asAddIn(`sheet.shapes.getItem('Rectangle').setZOrder('BringToFront');`);
      await opened.eventually(async () => (await orderOf(below)) > (await orderOf(above)), true);
    }));

  it('show pictures', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      await opened.asAddIn(`sheet.shapes.addImage('${dot}').set({ left: 60, top: 60, width: 40, height: 40 });`);
      const picture = opened.page.locator('.drawing.shape img');
      await picture.waitFor();
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
      expect(await picture.evaluate((image) => image.clientWidth)).toBeGreaterThan(40);
    }));
});
