import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readWorkbook, writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(300_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

/** A click on a ribbon button; resolves when the function has called `event.completed()`. */
async function clickRibbon({ page }: OpenedPreview, name: string): Promise<void> {
  const button = page.locator('#ribbon').getByRole('button', { name });
  await button.click();
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('#ribbon button')].some(
        (each) => each.textContent === label && !(each as HTMLButtonElement).disabled,
      ),
    name,
    {
      timeout: 240_000,
    },
  );
}

/** Resolves when so many tabs whose names contain a text are there; the page draws them soon after the job's end. */
const waitForSheets = ({ page }: OpenedPreview, least: number, part = ''): Promise<unknown> =>
  page.waitForFunction(
    ([count, text]) =>
      [...document.querySelectorAll('.sheet-tab')].filter((tab) => tab.textContent?.includes(text)).length >= count,
    [least, part] as const,
  );

const sheetNames = ({ page }: OpenedPreview): Promise<string[]> => page.locator('.sheet-tab').allInnerTexts();

/** A workbook with a list of customers under a title. */
function customerList(customers: number): Uint8Array {
  const workbook = newWorkbook('list.xlsx');
  const cells = workbook.sheets[0]?.cells;
  cells?.setValue(0, 0, '客户一览表');
  ['客户编号', '客户名称', '电话', '城市'].forEach((header, column) => cells?.setValue(2, column, header));
  for (let row = 0; row < customers; row++) {
    [`C${1000 + row}`, `第${row + 1}贸易有限公司`, `021-5555${String(1000 + row)}`, '上海'].forEach((value, column) =>
      cells?.setValue(3 + row, column, value),
    );
  }
  return writeWorkbook(workbook);
}

/** In the pane: clicks Cancel as soon as it is there, since a job is over in two seconds. */
const CANCEL_AT_ONCE = `new MutationObserver(() => {
  const cancel = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel');
  if (!cancel || cancel.disabled) return;
  window.progressSeen = document.querySelector('[role="progressbar"]') !== null;
  cancel.click();
}).observe(document.body, { childList: true, subtree: true })`;

describe('the jobs, from the ribbon', () => {
  it('sets the sample workbook up after asking about doubtful columns, and keeps its own sheets', () =>
    visit(preview, 'zh-CN', async (opened) => {
      const before = await sheetNames(opened);
      await clickRibbon(opened, '整理工作簿');
      await opened.pane.getByRole('button', { name: '生成表格' }).click();
      await waitForSheets(opened, before.length + 1);
      expect((await sheetNames(opened)).slice(0, before.length)).toEqual(before);
      await opened.pane.getByText(/整理工作簿：已完成/).waitFor();
    }));

  it('builds a card for each customer, and the result can be kept', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await opened.openFile('list.xlsx', customerList(12));
      await clickRibbon(opened, '整理工作簿');
      await clickRibbon(opened, '生成客户卡');
      await opened.pane.getByText('生成客户卡：已完成').waitFor();
      await waitForSheets(opened, 12, '贸易有限公司');
      const cards = (await sheetNames(opened)).filter((name) => name.includes('贸易有限公司'));
      expect(cards).toHaveLength(12);

      const [download] = await Promise.all([
        opened.page.waitForEvent('download'),
        opened.page.locator('#download').click(),
      ]);
      expect(download.suggestedFilename()).toBe('list.xlsx');
      const kept = readWorkbook(await readFile(await download.path()), { name: 'list.xlsx' });
      expect(kept.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(cards));
      expect(kept.sheets[0]?.cells.value(0, 0)).toBe('客户一览表');
    }));

  it('runs every other job of the ribbon on the sample, one click each, and takes the last one back', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await clickRibbon(opened, '整理工作簿');
      await opened.pane.getByRole('button', { name: '生成表格' }).click();
      await opened.pane.getByText(/整理工作簿：已完成/).waitFor({ timeout: 120_000 });
      for (const job of ['检查数据', '查找重复客户', '客户分类', '信用评估', '规划路线']) {
        const before = (await sheetNames(opened)).length;
        await clickRibbon(opened, job);
        await opened.pane.getByText(new RegExp(`${job}：已完成`)).waitFor({ timeout: 120_000 });
        await waitForSheets(opened, before + 1);
      }
      const before = await sheetNames(opened);
      await clickRibbon(opened, '撤销上次操作');
      await opened.pane.getByText(/撤销上次操作：已完成/).waitFor({ timeout: 120_000 });
      await opened.eventually(async () => (await sheetNames(opened)).length < before.length, true);
    }));

  it('shows progress and can be cancelled, and the workbook is as it was', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.openFile('list.xlsx', customerList(190));
      await clickRibbon(opened, 'Set up workbook');
      await waitForSheets(opened, 2);
      const before = await sheetNames(opened);
      await opened.inPane(CANCEL_AT_ONCE);
      await opened.page.locator('#ribbon').getByRole('button', { name: 'Build cards' }).click();
      await opened.pane.getByText('Build cards: cancelled').waitFor({ timeout: 120_000 });
      await opened.page.waitForTimeout(500);
      expect(await sheetNames(opened)).toEqual(before);
      expect(await opened.inPane('window.progressSeen')).toBe(true);
    }));
});
