import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

/** A PivotTable at A10 over sales by region and fruit. */
async function withPivot(opened: OpenedPreview): Promise<void> {
  await opened.startEmpty();
  await opened.asAddIn(`
    sheet.getRange('A1:C5').values = [['Region', 'Fruit', 'Sold'], ['East', 'fig', 1], ['East', 'pear', 2], ['West', 'fig', 3], ['West', 'plum', 4]];
    const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:C5'), sheet.getRange('A10'));
    for (const name of ['Region', 'Fruit']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sold'));`);
  await opened.page.locator('.expander').first().waitFor();
}

const labels = (opened: OpenedPreview): Promise<readonly unknown[]> =>
  opened.asAddIn(`
    const cells = sheet.getRange('A10:A18').load('values');
    await context.sync();
    return cells.values.map(([value]) => value).filter((value) => value !== '');`);

const values = (opened: OpenedPreview): Promise<readonly string[]> =>
  opened.asAddIn(`
    const values = sheet.pivotTables.getItem('P').dataHierarchies.load('items/name');
    await context.sync();
    return values.items.map(({ name }) => name);`);

describe('a PivotTable', () => {
  it('closes and opens its items', () =>
    visit(preview, 'en-US', async (opened) => {
      await withPivot(opened);
      expect(await labels(opened)).toEqual(['Row Labels', 'East', 'fig', 'pear', 'West', 'fig', 'plum', 'Grand Total']);
      await opened.page.getByRole('button', { name: 'Collapse' }).first().click();
      await opened.eventually(() => labels(opened), ['Row Labels', 'East', 'West', 'fig', 'plum', 'Grand Total']);
      await opened.page.getByRole('button', { name: 'Expand' }).click();
      await opened.eventually(() => labels(opened).then(({ length }) => length), 8);
    }));

  it('filters and sorts a field by the menu of its labels', () =>
    visit(preview, 'en-US', async (opened) => {
      await withPivot(opened);
      const button = opened.page.getByRole('button', { name: 'Region, Fruit: sort and filter' });
      await button.click();
      const regions = opened.page.getByRole('dialog', { name: 'Sort and filter “Region”' });
      await regions.getByRole('button', { name: 'Sort Z to A' }).click();
      await opened.eventually(() => labels(opened).then(([, first]) => first), 'West');
      await button.click();
      await regions.getByLabel('Select field').selectOption({ label: 'Fruit' });
      const fruits = opened.page.getByRole('dialog', { name: 'Sort and filter “Fruit”' });
      await fruits.getByLabel('fig').uncheck();
      await fruits.getByRole('button', { name: 'OK' }).click();
      await opened.eventually(() => labels(opened), ['Row Labels', 'West', 'plum', 'East', 'pear', 'Grand Total']);
    }));

  it('is laid out by the list of its fields', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await withPivot(opened);
      const list = opened.page.getByRole('region', { name: '数据透视表字段' });
      expect(await list.isVisible()).toBe(false);
      await opened.goTo('A10');
      await list.getByLabel('“Fruit”的位置').selectOption({ label: '列' });
      await opened.eventually(() => labels(opened).then(({ length }) => length), 5);
      await list.getByLabel('“Region”的位置').selectOption({ label: '—' });
      await opened.eventually(() => opened.read('B11:E11', 'values'), [['fig', 'pear', 'plum', '总计']]);
      await list.getByRole('button', { name: '汇总“Sold”' }).click();
      await list.getByRole('button', { name: '汇总“Fruit”' }).click();
      await opened.eventually(() => values(opened), ['计数项:Fruit']);
      await list.getByRole('button', { name: '关闭字段列表' }).click();
      expect(await list.isVisible()).toBe(false);
    }));

  it('heeds a press on its list that lasts longer than a change of the sheet takes to be drawn', () =>
    visit(preview, 'en-US', async (opened) => {
      await withPivot(opened);
      await opened.goTo('A10');
      const sold = opened.page.getByRole('button', { name: 'Summarise “Sold”' });
      await sold.hover();
      await opened.page.mouse.down();
      await opened.asAddIn(`
        const pivot = sheet.pivotTables.getItem('P');
        pivot.columnHierarchies.add(pivot.hierarchies.getItem('Fruit'));`);
      await opened.page.waitForTimeout(600);
      await opened.page.mouse.up();
      await opened.eventually(() => values(opened), []);
      await opened.page.getByLabel('Where “Fruit” stands').waitFor();
      await opened.eventually(() => opened.page.getByLabel('Where “Fruit” stands').inputValue(), 'columns');
    }));
});
