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

/** A table of fruits in A1:B5, and what the add-in hears of it. */
async function withTable(opened: OpenedPreview, more = ''): Promise<void> {
  await opened.startEmpty();
  await opened.asAddIn(`
    sheet.getRange('A1:B5').values = [['Fruit', 'Sold'], ['pear', 12], ['fig', 3], ['plum', 40], ['fig', 12]];
    const table = sheet.tables.add('A1:B5', true);
    sheet.onRowHiddenChanged.add(async ({ changeType, source }) => void heard.push('rows ' + source));
    sheet.onRowSorted?.add(async ({ source }) => void heard.push('sorted ' + source));
    ${more}`);
}

/** The texts in the first column that are seen, below the header. */
const shown = (opened: OpenedPreview): Promise<readonly string[]> =>
  opened.asAddIn(`
    const view = sheet.getRange('A2:A5').getVisibleView().load('values');
    await context.sync();
    return view.values.map(([value]) => value);`);

const pressed = (buttons: Locator): Promise<string[]> =>
  buttons.evaluateAll((all) => all.filter((one) => one.ariaPressed === 'true').map((one) => one.textContent ?? ''));

describe('a slicer', () => {
  const SLICER = `
    const slicer = context.workbook.slicers.add(table, 'Fruit', sheet);
    slicer.set({ left: 200, top: 30, height: 160, caption: 'Which fruit' });`;

  it('filters by its buttons, several with Ctrl, and shows all again', () =>
    visit(preview, 'en-US', async (opened) => {
      await withTable(opened, SLICER);
      const slicer = opened.page.locator('.drawing.slicer');
      const items = slicer.locator('.slicer-item');
      await items.first().waitFor();
      expect(await items.allInnerTexts()).toEqual(['fig', 'pear', 'plum']);
      await slicer.getByRole('button', { name: 'fig' }).click();
      await opened.eventually(() => shown(opened), ['fig', 'fig']);
      await opened.eventually(() => pressed(items), ['fig']);
      await slicer.getByRole('button', { name: 'plum' }).click({ modifiers: ['Control'] });
      await opened.eventually(() => shown(opened), ['fig', 'plum', 'fig']);
      await slicer.getByRole('button', { name: 'Clear filter' }).click();
      await opened.eventually(() => shown(opened), ['pear', 'fig', 'plum', 'fig']);
      expect(await opened.heard()).toContain('rows Local');
    }));

  it('adds with its switch, and follows what the add-in chooses', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await withTable(opened, SLICER);
      const slicer = opened.page.getByRole('group', { name: 'Which fruit' }).first();
      await slicer.getByRole('button', { name: '多选' }).click();
      await slicer.getByRole('button', { name: 'pear' }).click();
      await opened.eventually(() => shown(opened), ['fig', 'plum', 'fig']);
      await opened.asAddIn(`context.workbook.slicers.getItemAt(0).selectItems(['plum']);`);
      await opened.eventually(() => pressed(slicer.locator('.slicer-item')), ['plum']);
    }));

  it('is used by the keyboard too', () =>
    visit(preview, 'en-US', async (opened) => {
      await withTable(opened, SLICER);
      await opened.page.locator('.drawing.slicer').focus();
      for (let stop = 0; stop < 2; stop++) await opened.page.keyboard.press('Tab');
      await opened.page.keyboard.press('Enter');
      await opened.eventually(() => shown(opened), ['fig', 'fig']);
      const focused = await opened.page.evaluate('document.activeElement.textContent');
      expect(focused).toBe('fig');
    }));
});

describe('the menu of a filter button', () => {
  const openMenu = async (opened: OpenedPreview, column: string): Promise<Locator> => {
    await opened.page.getByRole('button', { name: `${column}: sort and filter` }).click();
    const menu = opened.page.getByRole('dialog', { name: `Sort and filter “${column}”` });
    await menu.waitFor();
    return menu;
  };

  it('filters for what is ticked, and clears', () =>
    visit(preview, 'en-US', async (opened) => {
      await withTable(opened);
      const menu = await openMenu(opened, 'Fruit');
      expect(await menu.locator('.filter-list label').allInnerTexts()).toEqual(['fig', 'pear', 'plum']);
      await menu.getByLabel('fig').uncheck();
      await menu.getByRole('button', { name: 'OK' }).click();
      await opened.eventually(() => shown(opened), ['pear', 'plum']);
      const again = await openMenu(opened, 'Fruit');
      expect(await again.getByLabel('fig').isChecked()).toBe(false);
      await again.getByRole('button', { name: 'Clear filter from “Fruit”' }).click();
      await opened.eventually(() => shown(opened), ['pear', 'fig', 'plum', 'fig']);
      expect(await opened.heard()).toEqual(['rows Local', 'rows Local']);
    }));

  it('searches, and filters for what was found', () =>
    visit(preview, 'en-US', async (opened) => {
      await withTable(opened);
      const menu = await openMenu(opened, 'Fruit');
      await menu.getByRole('searchbox').fill('P');
      expect(await menu.locator('.filter-list label').allInnerTexts()).toEqual(['pear', 'plum']);
      await opened.page.keyboard.press('Enter');
      await opened.eventually(() => shown(opened), ['pear', 'plum']);
    }));

  it('sorts', () =>
    visit(preview, 'en-US', async (opened) => {
      await withTable(opened);
      const menu = await openMenu(opened, 'Sold');
      await menu.getByRole('button', { name: 'Sort largest to smallest' }).click();
      await opened.eventually(() => shown(opened), ['plum', 'pear', 'fig', 'fig']);
    }));

  it('is opened by Alt+Down at the header, and closed by Esc', () =>
    visit(preview, 'zh-TW', async (opened) => {
      await withTable(opened);
      await opened.goTo('B1');
      await opened.page.keyboard.press('Alt+ArrowDown');
      const menu = opened.page.getByRole('dialog', { name: '排序與篩選「Sold」' });
      await menu.waitFor();
      expect(await menu.getByRole('button', { name: '從最小到最大排序' }).isVisible()).toBe(true);
      await opened.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
      await opened.page.keyboard.press('ArrowDown');
      await opened.eventually(() => opened.page.locator('#name-box').inputValue(), 'B2');
    }));

  it('filters a sheet that has a filter without a table', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        sheet.getRange('A1:A5').values = [['Fruit'], ['pear'], ['fig'], ['plum'], ['fig']];
        sheet.autoFilter.apply('A1:A5');`);
      const menu = await openMenu(opened, 'Fruit');
      await menu.getByLabel('(Select all)').uncheck();
      expect(await menu.getByRole('button', { name: 'OK' }).isDisabled()).toBe(true);
      await menu.getByLabel('plum').check();
      await menu.getByRole('button', { name: 'OK' }).click();
      await opened.eventually(() => shown(opened), ['plum']);
    }));
});
