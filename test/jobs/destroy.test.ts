import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { openArchive, tableRows } from './archiveWorkbook';
import { cellValues, runJob, sheetNames, write } from './onWorkbook';

type Given = Readonly<Record<string, string>>;
const destroy = (excel: PreviewExcel, given: Given) => runJob(excel, 'destroy', { at: '14:00', ...given });
const verify = (excel: PreviewExcel, given: Given = {}) => runJob(excel, 'verifyRegister', { at: '16:00', ...given });
const FORM = 'D-2026-0001';
const WAY: readonly Given[] = [
  { step: 'list', who: '安宁' },
  { step: 'review', form: FORM, who: '华清', at: '14:10' },
  { step: 'approve', form: FORM, who: '高明', at: '14:20' },
  { step: 'witness', form: FORM, who: '丁一', witness: '梅岭', at: '14:30' },
  { step: 'execute', form: FORM, who: '包容', at: '14:40' },
];
/** A workbook in which a form has gone so many steps of its way. */
async function gone(steps: number): Promise<PreviewExcel> {
  const excel = await openArchive();
  for (const given of WAY.slice(0, steps)) await destroy(excel, given);
  return excel;
}
const steps = async (excel: PreviewExcel): Promise<readonly unknown[]> => (await tableRows(excel, 'Destructions')).map((row) => `${row['档号']} ${row['步骤']}`);
const statusOf = async (excel: PreviewExcel, number: string): Promise<unknown> => (await tableRows(excel, 'Archives')).find((row) => row['档号'] === number)?.['状态'];
/** Writes into a cell of a structured table, by its header and its row from the first under the headers. */
async function writeCell(excel: PreviewExcel, table: string, sheet: string, header: string, row: number, value: unknown): Promise<void> {
  const column = Object.keys((await tableRows(excel, table))[0] ?? {}).indexOf(header);
  await write(excel, sheet, `${column < 26 ? '' : 'A'}${String.fromCharCode(65 + (column % 26))}${row + 2}`, [[value]]);
}

describe('destruction', () => {
  it('begins with what is due and what stands against it', async () => {
    const excel = await openArchive();
    const { counts, sheetsMade } = await destroy(excel, {});
    expect(counts).toEqual({ documentsDue: 4, documentsToKeep: 1 });
    expect((await cellValues(excel, sheetsMade[0] ?? '', 'A4:I7')).map((row) => [row[0], row[8]])).toContainEqual(['2012-XS-HT-0003', '已冻结']);
    expect([await statusOf(excel, '2012-XS-HT-0001'), await statusOf(excel, '2012-XS-HT-0003'), await statusOf(excel, '2020-CW-JH-0001')]).toEqual(['待销毁', '冻结', '']);
    await runJob(excel, 'undoLastRun');
    expect(await statusOf(excel, '2012-XS-HT-0001')).toBe('');
    expect((await sheetNames(excel)).some((name) => name === '销毁登记簿')).toBe(false);
  });

  it('goes from the list to the register, each step of each item a row', async () => {
    const excel = await gone(5);
    const items = ['2012-XS-HT-0001', '2012-XS-HT-0002', '2013-XS-JY-0001'];
    expect(await steps(excel)).toEqual(['列入', '审核', '批准', '指定监销人', '销毁'].flatMap((step) => items.map((item) => `${item} ${step}`)));
    expect(await statusOf(excel, '2013-XS-JY-0001')).toBe('已销毁');
    const form = (await cellValues(excel, `销毁 ${FORM}`, 'A1:I25')).flat().join('|');
    for (const text of ['公司档案资料销毁审批表', '华清', '高明', '梅岭（由丁一指定）', '包容', '秘密', '共 3 件，50 页']) expect(form).toContain(text);
    const { counts, problems } = await verify(excel);
    expect(counts).toMatchObject({ registerRows: 15, registerRowsIntact: 15, itemsDestroyed: 3 });
    expect(problems).toEqual([]);
  });

  it('rejects at the last moment what was put on hold since', async () => {
    const excel = await gone(4);
    await writeCell(excel, 'Archives', '档案登记簿', '冻结原因', 0, '审计中');
    const { problems, counts } = await destroy(excel, WAY[4] ?? {});
    expect(problems).toMatchObject([{ code: 'formItemKept', facts: { document: '2012-XS-HT-0001', reason: '已冻结' } }]);
    expect(counts).toEqual({ formItems: 3, itemsRejected: 1, itemsDestroyed: 2 });
    expect(await statusOf(excel, '2012-XS-HT-0001')).not.toBe('已销毁');
  });

  it('does not destroy what is lent', async () => {
    const excel = await gone(4);
    await runJob(excel, 'borrow', { step: 'lend', document: '2012-XS-HT-0002', borrower: '董成', who: '安宁', purpose: '核对', at: '14:35' });
    const { problems } = await destroy(excel, WAY[4] ?? {});
    expect(problems).toMatchObject([{ code: 'formItemKept', facts: { document: '2012-XS-HT-0002', reason: '已借出' } }]);
  });

  it('refuses a step out of turn, and the workbook stays as it was', async () => {
    const excel = await gone(2);
    const before = [await sheetNames(excel), await steps(excel)];
    for (const [given, code] of [
      [WAY[3], 'formStepOutOfOrder'],
      [WAY[4], 'formStepOutOfOrder'],
      [{ step: 'approve', form: FORM, who: '丁一', at: '14:20' }, 'formClassifiedApproval'],
      [{ step: 'list', who: '安宁', documents: '2012-XS-HT-0001' }, 'formItemMustBeKept'],
      [{ step: 'list', who: '安宁', documents: '2020-CW-JH-0001,2020-CW-JH-0001' }, 'formItemTwice'],
      [{ step: 'review', who: '华清' }, 'optionMissing'],
    ] as const) {
      await expect(destroy(excel, given ?? {})).rejects.toMatchObject({ problem: { code } });
    }
    expect([await sheetNames(excel), await steps(excel)]).toEqual(before);
  });

  it('is not destroyed twice', async () => {
    const excel = await gone(5);
    await expect(destroy(excel, { step: 'list', who: '安宁', documents: '2012-XS-HT-0001' })).rejects.toMatchObject({ problem: { code: 'formItemMustBeKept', facts: { reason: '已销毁' } } });
    await expect(destroy(excel, { step: 'list', who: '安宁' })).rejects.toMatchObject({ problem: { code: 'formEmpty' } });
  });

  it('is never taken back by Undo: the register keeps its rows', async () => {
    const excel = await gone(3);
    const before = await steps(excel);
    await expect(runJob(excel, 'undoLastRun')).rejects.toMatchObject({ problem: { code: 'undoPermanent', facts: { job: 'destroy' } } });
    expect(await steps(excel)).toEqual(before);
  });

  it('costs at most 12 messages and the slices of what is read: tables, sheet, what is overwritten, digests', async () => {
    const excel = await gone(2);
    for (const run of [() => destroy(excel, WAY[2] ?? {}), () => destroy(excel, {}), () => verify(excel)]) {
      excel.traffic.reset();
      await run();
      expect(excel.traffic.syncs).toBeLessThanOrEqual(12 + 4);
    }
  });
});

describe('the register', () => {
  it('is intact however it is sorted', async () => {
    const excel = await gone(3);
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Destructions');
      table.sort.apply([{ key: 4, ascending: false }]);
      await context.sync();
    });
    expect((await verify(excel)).counts).toMatchObject({ registerRows: 9, registerRowsIntact: 9 });
  });

  const check = (name: string, code: string, harm: (excel: PreviewExcel) => Promise<void>): void =>
    it(`names ${name}`, async () => {
      const excel = await gone(3);
      await harm(excel);
      const { problems, sheetsMade } = await verify(excel);
      expect(problems[0]).toMatchObject({ code, severity: code === 'registerLoose' ? 'warning' : 'error', rule: 'A8.4', place: { sheet: '销毁登记簿', cell: expect.stringMatching(/^[A-Z]+\d+$/) } });
      const words = (await cellValues(excel, sheetsMade[0] ?? '', 'A2'))[0]?.[0];
      if (code !== 'registerLoose') expect(words).toContain('核验不通过');
    });
  check('a row that was changed', 'registerChanged', (excel) => writeCell(excel, 'Destructions', '销毁登记簿', '题名', 4, '别的题名'));
  check('a row that was removed', 'registerRemoved', (excel) =>
    excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Destructions').rows.getItemAt(4).delete();
      await context.sync();
    }),
  );
  check('rows without digest', 'registerLoose', (excel) =>
    excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Destructions');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      const values = (header.values[0] as unknown[]).map((name) => (name === '档号' ? '2001-X-0001' : name === '审批表编号' ? 'H-1' : ''));
      table.rows.add(undefined, [values as string[]]);
      await context.sync();
    }),
  );

  it('begins in the blank row of a register that was made empty, with its formats', async () => {
    const excel = await openArchive();
    await runJob(excel, 'registerArchives', {}, { language: 'zh-CN' });
    await destroy(excel, WAY[0] ?? {});
    expect(await steps(excel)).toEqual(['2012-XS-HT-0001 列入', '2012-XS-HT-0002 列入', '2013-XS-JY-0001 列入']);
    const formats = await excel.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('Destructions').columns.getItem('时间').getDataBodyRange().load('numberFormat');
      await context.sync();
      return column.numberFormat.flat() as unknown[];
    });
    expect(new Set(formats).size).toBe(1);
    expect((await verify(excel)).problems).toEqual([]);
  });

  it('lets a form rest on intact rows alone', async () => {
    const excel = await gone(3);
    await writeCell(excel, 'Destructions', '销毁登记簿', '经手人', 7, '李雷');
    await expect(destroy(excel, WAY[3] ?? {})).rejects.toMatchObject({ problem: { code: 'formNotTrusted' } });
  });

  it('knows a head that was printed, and misses one whose rows were cut off', async () => {
    const excel = await gone(3);
    const head = String((await tableRows(excel, 'Destructions')).at(-1)?.['本行摘要']);
    expect((await verify(excel, { head: head.slice(0, 12) })).problems).toEqual([]);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Destructions').rows.getItemAt(8).delete();
      await context.sync();
    });
    expect((await verify(excel, { head })).problems).toMatchObject([{ code: 'registerHeadMissing' }]);
    await expect(verify(excel, { head: 'xyz' })).rejects.toMatchObject({ problem: { code: 'optionNotDigest' } });
  });

  it('gives two people who list at the same moment a form each, and nothing is lost', async () => {
    const mine = await openArchive();
    const yours = await startExcel({ shareWith: mine, user: 'Other' });
    const list = (excel: PreviewExcel, who: string, documents: string) => destroy(excel, { step: 'list', who, documents });
    await Promise.all([list(mine, '安宁', '2012-XS-HT-0001'), list(yours, '包容', '2012-XS-HT-0002')]);
    expect((await tableRows(mine, 'Destructions')).map((row) => `${row['审批表编号']} ${row['步骤']}`).sort()).toEqual(['D-2026-0001 列入', 'D-2026-0002 列入']);
    expect((await verify(mine)).counts).toMatchObject({ registerRows: 2, registerRowsIntact: 2 });
    expect((await sheetNames(mine)).filter((name) => name.startsWith('销毁 D'))).toHaveLength(2);
  });

  it('tells two lists under one number, as a form that holds the documents of both', async () => {
    const excel = await gone(0);
    await destroy(excel, { step: 'list', who: '安宁', documents: '2012-XS-HT-0001' });
    await destroy(excel, { step: 'list', who: '包容', documents: '2012-XS-HT-0002' });
    await writeCell(excel, 'Destructions', '销毁登记簿', '审批表编号', 1, FORM);
    expect((await destroy(excel, {})).problems).toMatchObject([{ code: 'formNumberShared', facts: { form: FORM, person: '安宁', other: '包容' }, place: { sheet: '销毁登记簿' } }]);
  });

  it('forks where two people write at once, and is joined by a row that names both ends', async () => {
    const mine = await gone(1);
    const yours = await startExcel({ shareWith: mine, user: 'Other' });
    // Their messages take turns, so that both read the same head before either writes.
    const reject = (excel: PreviewExcel, who: string, documents: string) => runJob(excel, 'destroy', { step: 'reject', form: FORM, who, documents, reason: '仍需', at: '14:05' });
    await Promise.all([reject(mine, '华清', '2012-XS-HT-0001'), reject(yours, '安宁', '2012-XS-HT-0002')]);
    const { problems, counts } = await verify(mine);
    expect(counts).toMatchObject({ registerRows: 5, registerRowsIntact: 5 });
    expect(problems).toMatchObject([{ code: 'registerFork', severity: 'warning', facts: { heads: 2 } }]);
    const joined = await verify(mine, { join: 'yes', who: '安宁' });
    expect(joined.problems).toMatchObject([{ code: 'registerJoined' }]);
    const after = await verify(mine);
    expect(after.problems).toEqual([]);
    expect(after.counts).toMatchObject({ registerRows: 6, registerRowsIntact: 6 });
  });
});
