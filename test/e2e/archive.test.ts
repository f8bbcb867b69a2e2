import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { openArchive, tableRows } from '../jobs/archiveWorkbook';
import { runJob } from '../jobs/onWorkbook';
import { startExcel } from '../../src/preview/index';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(300_000);

const DOCUMENT = '2012-XS-HT-0001';

let preview: PreviewInBrowser;
/** A workbook with a register of documents, positions and a loan that is long overdue. */
let archive: Uint8Array;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
  const excel = await openArchive();
  await runJob(excel, 'borrow', { at: '2020-03-02 09:00', step: 'lend', document: '2012-XS-HT-0002', borrower: '董成', who: '安宁', purpose: '核对', to: '2020-03-10' });
  archive = await excel.save();
});
afterAll(() => preview.stop());

/** The pane on its Archive page, over that workbook. */
const onArchive = (test: (opened: OpenedPreview) => Promise<void>): Promise<void> =>
  visit(preview, 'zh-CN', async (opened) => {
    await opened.openFile('archive.xlsx', archive);
    await opened.pane.getByRole('tab', { name: '档案' }).click();
    await opened.pane.getByText('查找档案').waitFor();
    await test(opened);
  });

const field = ({ pane }: OpenedPreview, label: string): Locator => pane.getByLabel(label, { exact: true }).and(pane.locator('input, select'));
const button = ({ pane }: OpenedPreview, name: string): Locator => pane.getByRole('button', { name, exact: true });

/** Clicks, and waits until the job that it starts is done. */
async function runBy(opened: OpenedPreview, target: Locator, job: string): Promise<void> {
  await target.click();
  await opened.pane.getByText(new RegExp(`${job}：已完成`)).waitFor({ timeout: 60_000 });
  await opened.pane.getByRole('tab', { name: '档案' }).click();
}

/** A register of the workbook that is open in the page, as objects by header. */
const rowsOf = (opened: OpenedPreview, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  opened.inPane(`Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('${table}').getRange().load('values');
    await context.sync();
    const [headers, ...rows] = range.values;
    return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column]])));
  })`);

const statusOf = async (opened: OpenedPreview, number: string): Promise<unknown> => (await rowsOf(opened, 'Archives')).find((row) => row['档号'] === number)?.['状态'];

describe('the Archive page', () => {
  it('says who has to approve before anything is written, and lends and takes back what is free', () =>
    onArchive(async (opened) => {
      await field(opened, '档号').fill('2013-XS-JY-0001');
      await field(opened, '借阅人').fill('董成');
      await field(opened, '借阅目的').fill('核对条款');
      await opened.pane.getByText(/须由其中一人审批：高明、丁一.*（A7\.3c）/).waitFor();
      await field(opened, '档号').fill('2021-ZB-JD-0001');
      await opened.pane.getByText(/任何人不得查阅.*（A7\.3a）/).waitFor();
      expect(await button(opened, '登记申请').isDisabled()).toBe(true);

      await field(opened, '档号').fill(DOCUMENT);
      await opened.pane.getByText('可直接借出（A7.1）。').waitFor();
      await runBy(opened, button(opened, '登记申请'), '借阅档案');
      await field(opened, '由谁办理').fill('安宁');
      await runBy(opened, button(opened, '借出').last(), '借阅档案');
      expect(await statusOf(opened, DOCUMENT)).toBe('借出');

      await field(opened, '由谁办理').fill('安宁');
      await field(opened, '归还状况（核对 A7.4 承诺）').fill('完好');
      const item = opened.pane.getByRole('listitem').filter({ hasText: `${DOCUMENT} · 董成` });
      await runBy(opened, item.getByRole('button', { name: '收回' }), '归还档案');
      expect(await statusOf(opened, DOCUMENT)).toBe('待销毁');
      const steps = (await rowsOf(opened, 'Borrowings')).filter((row) => row['档号'] === DOCUMENT).map((row) => row['步骤']);
      expect(steps).toEqual(['申请', '借出', '归还']);
    }));

  it('finds a document by the initials of its title and by its level', () =>
    onArchive(async (opened) => {
      await opened.pane.getByPlaceholder('档号、题名、责任者或拼音首字母').fill('hdqxs');
      await opened.pane.getByText('1 份文件').first().waitFor();
      await opened.pane.getByText('华东区销售合同').waitFor();
      await opened.pane.getByPlaceholder('档号、题名、责任者或拼音首字母').fill('');
      await opened.pane.getByLabel('全部密级').selectOption({ label: '机密' });
      await opened.pane.getByText('预算草案').waitFor();
    }));

  it('lists what is due on a form, and takes its steps by the persons who may', () =>
    onArchive(async (opened) => {
      await opened.pane.getByText('到期 4 件，可列入 2 件。').waitFor();
      await field(opened, '由谁办理').fill('董成');
      expect(await button(opened, '列入审批表').isDisabled()).toBe(true);
      await field(opened, '由谁办理').fill('安宁');
      await runBy(opened, button(opened, '列入审批表'), '销毁档案');
      await opened.pane.getByText(/D-\d{4}-0001：2 件，列入/).waitFor();
      await field(opened, '由谁办理').fill('安宁');
      expect(await button(opened, '审核').isDisabled()).toBe(true);
      await field(opened, '由谁办理').fill('华清');
      await runBy(opened, button(opened, '审核'), '销毁档案');
      await opened.pane.getByText(/D-\d{4}-0001：2 件，审核/).waitFor();
      expect((await rowsOf(opened, 'Destructions')).map((row) => row['步骤'])).toEqual(['列入', '列入', '审核', '审核']);
      expect(await statusOf(opened, DOCUMENT)).toBe('待销毁');
    }));

  it('is where the reminder on Home leads to', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await opened.openFile('archive.xlsx', archive);
      const reminder = opened.pane.getByRole('group').filter({ hasText: '1 件借阅须处理' });
      await reminder.getByText(/严重逾期 1/).waitFor();
      await reminder.getByRole('button', { name: '打开档案页' }).click();
      await opened.pane.getByRole('listitem').filter({ hasText: '2012-XS-HT-0002 · 董成' }).getByText('严重逾期').waitFor();
    }));

  it('keeps the company’s rules, and says what is wrong with them', () =>
    onArchive(async (opened) => {
      await button(opened, '更改规则…').click();
      await field(opened, '档号规则').fill('YEAR-TEAM-NNN');
      await opened.pane.getByText(/TEAM/).first().waitFor();
      expect(await button(opened, '保存').isDisabled()).toBe(true);
      await field(opened, '档号规则').fill('YEAR-DEPT-NNN');
      await field(opened, '合同: 代号').fill('JD');
      await opened.pane.getByText('代号重复').first().waitFor();
      await field(opened, '合同: 代号').fill('CT');
      await field(opened, '销售部').fill('SALES');
      await field(opened, '合同: 归档方式').selectOption({ label: '按年归档' });
      await button(opened, '保存').click();
      await opened.pane.getByText('已保存').first().waitFor();
      const [download] = await Promise.all([opened.page.waitForEvent('download'), opened.page.locator('#download').click()]);
      const kept = await startExcel({ workbook: await readFile(await download.path()), name: 'kept.xlsx' });
      await runJob(kept, 'registerArchives', {}, { language: 'zh-CN' });
      expect((await tableRows(kept, 'Archives')).length).toBe(6);
      const stored = await kept.Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem('customerFiles.archive').load('value');
        await context.sync();
        return setting.value as unknown;
      });
      expect(stored).toMatchObject({ numberPattern: 'YEAR-DEPT-NNN', departmentCodes: { 销售部: 'SALES' }, categoryCodes: { contract: 'CT' }, rhythm: { contract: 'yearly' } });
      kept.dispose();
    }));
});
