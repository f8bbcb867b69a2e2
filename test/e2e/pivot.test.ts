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
});
