import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or critical, as `rule: element` texts. */
function serious(violations: readonly Violation[]): string[] {
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * Tabster's elements at the ends of a group only catch the focus to hand it on, so nobody ever stands on one; axe
 * takes every hidden element that can have the focus for a mistake.
 */
const HANDS_FOCUS_ON = '[data-tabster-dummy]';

const inPane = (opened: OpenedPreview): Promise<readonly Violation[]> =>
  opened
    .inPane<boolean>(`${AXE}; true`)
    .then(() => opened.inPane(`axe.run({ exclude: [['${HANDS_FOCUS_ON}']] }).then((result) => result.violations)`));

describe('what axe-core finds', () => {
  const check = (language: string) =>
    it(`is nothing serious in the task pane in ${language}`, () =>
      visit(preview, language, async (opened) => {
        await opened.pane.locator('button').first().waitFor();
        expect(serious(await inPane(opened))).toEqual([]);
      }));

  check('zh-CN');
  check('zh-TW');
  check('en-US');

  it('is nothing serious on the pages for checking, reports and customers, in 320 pixels', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.openFile('sample.xlsx', readFileSync('assets/sample.xlsx'));
      await opened.pane.getByRole('button', { name: 'Set up workbook' }).click();
      await opened.pane.getByRole('button', { name: 'Make the tables' }).click();
      await opened.pane.getByText(/Set up workbook: done/).waitFor({ timeout: 120_000 });
      for (const [tab, sign] of [['Check', 'Write the report'], ['Reports', 'Plan routes'], ['Customers', 'Choose none']] as const) {
        await opened.pane.getByRole('tab', { name: tab }).click();
        await opened.pane.getByRole('button', { name: sign, exact: true }).waitFor();
        if (tab === 'Reports') {
          await opened.pane.getByRole('status', { name: 'First figures' }).waitFor({ timeout: 60_000 });
          await opened.pane.getByRole('button', { name: 'Filters, fiscal year, sheets' }).click();
        }
        if (tab === 'Check') await opened.pane.getByRole('searchbox').waitFor({ timeout: 60_000 });
        expect(serious(await inPane(opened))).toEqual([]);
        expect(await opened.inPane('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      }
    }));

  const inPage = async ({ page }: OpenedPreview): Promise<readonly Violation[]> => {
    await page.evaluate(`${AXE}; true`);
    return page.evaluate(`axe.run({ exclude: [['iframe']] }).then((result) => result.violations)`);
  };

  it('is nothing serious in the page around it', () =>
    visit(preview, 'en-US', async (opened) => expect(serious(await inPage(opened))).toEqual([])));

  it('is nothing serious in drawings, menus, cards and lists over the cells', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        sheet.getRange('A1:B5').values = [['Fruit', 'Sold'], ['pear', 12], ['fig', 3], ['plum', 40], ['fig', 12]];
        const table = sheet.tables.add('A1:B5', true);
        context.workbook.slicers.add(table, 'Fruit', sheet).set({ left: 500, top: 20 });
        sheet.charts.add('Pie', table.getRange()).set({ left: 200, top: 150 });
        sheet.shapes.addGeometricShape('Star5').set({ left: 300, top: 20, width: 60, height: 60 });
        context.workbook.comments.add(sheet.getRange('A3'), 'A fig');
        const pivot = sheet.pivotTables.add('P', table, sheet.getRange('A10'));
        for (const name of ['Fruit', 'Sold']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));`);
      await opened.goTo('A12');
      await opened.page.locator('.drawing.chart canvas').waitFor();
      await opened.page.locator('.field-list').waitFor();
      expect(serious(await inPage(opened))).toEqual([]);
      await opened.page.getByRole('button', { name: 'Sold: sort and filter' }).first().click();
      await opened.page.locator('.filter-menu').waitFor();
      expect(serious(await inPage(opened))).toEqual([]);
      await opened.page.keyboard.press('Escape');
      await opened.goTo('A3');
      await opened.page.keyboard.press('Shift+F2');
      await opened.page.locator('.comment-card').waitFor();
      expect(serious(await inPage(opened))).toEqual([]);
    }));
});
