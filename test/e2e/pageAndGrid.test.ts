import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(120_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

describe('office.js in the pane', () => {
  const check = (language: string, paneName: string) =>
    it(`meets Excel on the web in ${language}`, () =>
      visit(preview, language, async (opened) => {
        const facts = await opened.inPane(
          `Office.onReady().then((info) => [info.host, info.platform, Office.context.displayLanguage, Office.context.contentLanguage])`,
        );
        expect(facts).toEqual(['Excel', 'OfficeOnline', language, language]);
        expect(await opened.page.locator('#pane-name').innerText()).toBe(paneName);
        expect(await opened.page.locator('html').getAttribute('lang')).toBe(language);
      }));

  check('zh-CN', '客户档案');
  check('zh-TW', '客戶檔案');
  check('en-US', 'Customer Files');

  it('knows the requirement sets that the preview has', () =>
    visit(preview, 'en-US', async (opened) => {
      const supported = (set: string, version: string) =>
        opened.inPane<boolean>(`Office.context.requirements.isSetSupported('${set}', '${version}')`);
      expect(await supported('ExcelApi', '1.13')).toBe(true);
      expect(await supported('SharedRuntime', '1.1')).toBe(true);
      expect(await supported('ExcelApi', '1.14')).toBe(false);
    }));

  it('shows and hides the pane for the add-in, and opens it from the ribbon', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.inPane('Office.addin.hide()');
      expect(await opened.page.locator('#pane').isVisible()).toBe(false);
      await opened.page.getByRole('button', { name: 'Open pane' }).click();
      expect(await opened.page.locator('#pane').isVisible()).toBe(true);
    }));
});

describe('the grid', () => {
  it('shows what is typed, as Excel takes it, and tells the add-in', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.openFile('typed.xlsx', writeWorkbook(newWorkbook('typed.xlsx')));
      await opened.inPane(`Excel.run(async (context) => {
        window.heard = [];
        context.workbook.worksheets.onChanged.add(async (event) => void window.heard.push(event.address + ' ' + event.source));
        await context.sync();
      })`);
      await opened.goTo('B2');
      for (const text of ['12', 'Müller & 客户', '=B2*2']) {
        await opened.page.keyboard.type(text);
        await opened.page.keyboard.press('Enter');
      }
      expect(await opened.read('B2:B4', 'values')).toEqual([[12], ['Müller & 客户'], [24]]);
      expect(await opened.inPane('window.heard')).toEqual(['B2 Local', 'B3 Local', 'B4 Local']);
      await opened.goTo('B4');
      expect(await opened.page.locator('#formula').inputValue()).toBe('=B2*2');
      await opened.page.keyboard.press('Delete');
      expect(await opened.read('B4', 'values')).toEqual([['']]);
    }));

  it('follows the add-in: sheets, values, selection', () =>
    visit(preview, 'zh-TW', async (opened) => {
      await opened.inPane(`Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('新的表');
        sheet.getRange('C3').values = [['值']];
        sheet.activate();
        sheet.getRange('C3').select();
        await context.sync();
      })`);
      await opened.page.locator('#sheet-tabs [aria-selected="true"]', { hasText: '新的表' }).waitFor();
      await opened.page.waitForFunction('document.getElementById("name-box").value === "C3"');
      expect(await opened.page.locator('#formula').inputValue()).toBe('值');
    }));

  it('opens a dropped file, and says why it cannot', () =>
    visit(preview, 'zh-CN', async (opened) => {
      const workbook = newWorkbook('dropped.xlsx');
      workbook.sheets[0]?.cells.setValue(0, 0, '来自文件');
      await drop(opened, 'dropped.xlsx', writeWorkbook(workbook));
      await opened.page.locator('#workbook-name', { hasText: 'dropped.xlsx' }).waitFor();
      await opened.whenReady();
      expect(await opened.read('A1', 'values')).toEqual([['来自文件']]);
      await drop(opened, 'broken.xlsx', new TextEncoder().encode('PK, but no more than that'));
      await opened.page.locator('#notice', { hasText: '无法打开 broken.xlsx' }).waitFor();
      expect(await opened.page.locator('#workbook-name').innerText()).toBe('dropped.xlsx');
    }));
});

/** Drops a file onto the page as a browser does it. */
async function drop({ page }: OpenedPreview, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.locator('#drop-cover').waitFor();
  await page.dispatchEvent('#drop-cover', 'drop', { dataTransfer: data });
}
