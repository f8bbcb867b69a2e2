import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { openArchive, tableRows, APPOINTMENT_ROWS, DELEGATION_ROWS, DOCUMENT_ROWS } from './archiveWorkbook';
import { cellValues, openRows, runJob, sheetNames, write } from './onWorkbook';

const UNCLASSIFIED = '2012-XS-HT-0001';
const SECRET = '2013-XS-JY-0001';
const CONFIDENTIAL = '2020-CW-JH-0001';

type Given = Readonly<Record<string, string>>;
const borrow = (excel: PreviewExcel, given: Given) => runJob(excel, 'borrow', { at: '09:00', ...given });
const giveBack = (excel: PreviewExcel, given: Given) => runJob(excel, 'returnLoan', { at: '11:00', ...given });
const request = (document: string, who: string, given: Given = {}): Given => ({ step: 'request', document, who, purpose: '核对', ...given });
const steps = async (excel: PreviewExcel): Promise<readonly unknown[]> => (await tableRows(excel, 'Borrowings')).map((row) => `${row['借阅编号']} ${row['步骤']} ${row['经手人']}`);
const statusOf = async (excel: PreviewExcel, number: string): Promise<unknown> => (await tableRows(excel, 'Archives')).find((row) => row['档号'] === number)?.['状态'];

describe('a loan', () => {
  it('is asked for, approved, lent and returned, each step a row, with the printed form in front', async () => {
    const excel = await openArchive();
    const asked = await borrow(excel, request(SECRET, '董成'));
    expect(asked.problems).toMatchObject([{ code: 'loanNeedsApproval', rule: 'A7.3c', facts: { loan: 'L-2026-0001', approvers: '高明、丁一、华清' } }]);
    expect(asked.sheetsMade).toContain('借阅 L-2026-0001');
    await borrow(excel, { step: 'approve', loan: 'L-2026-0001', who: '华清', at: '09:10' });
    await borrow(excel, { step: 'lend', loan: 'L-2026-0001', who: '安宁', at: '09:20' });
    expect(await statusOf(excel, SECRET)).toBe('借出');
    await giveBack(excel, { document: SECRET, who: '安宁', state: '完好' });
    expect(await steps(excel)).toEqual(['L-2026-0001 申请 董成', 'L-2026-0001 批准 华清', 'L-2026-0001 借出 安宁', 'L-2026-0001 归还 安宁']);
    expect(await statusOf(excel, SECRET)).toBe('待销毁');
    const form = (await cellValues(excel, '借阅 L-2026-0001', 'A1:F20')).flat().join('|');
    for (const text of ['借阅档案申请表', '董成', '不转借', '华清', 'W-01', '2026-10-15 13:20', '完好', 'A7.3d']) expect(form).toContain(text);
    expect((await sheetNames(excel)).filter((name) => name.startsWith('借阅 L'))).toEqual(['借阅 L-2026-0001']);
  });

  it('of what is free is lent in one run', async () => {
    const excel = await openArchive();
    await borrow(excel, { step: 'lend', document: UNCLASSIFIED, borrower: '董成', who: '安宁', purpose: '核对' });
    expect(await steps(excel)).toEqual(['L-2026-0001 申请 董成', 'L-2026-0001 借出 安宁']);
  });

  it('of what is confidential is read in the room', async () => {
    const excel = await openArchive();
    await borrow(excel, request(CONFIDENTIAL, '丁一', { manner: 'readInRoom' }));
    await borrow(excel, { step: 'approve', loan: 'L-2026-0001', who: '高明', at: '09:10' });
    await borrow(excel, { step: 'lend', loan: 'L-2026-0001', who: '安宁', at: '09:20' });
    expect(await statusOf(excel, CONFIDENTIAL)).toBe('阅览中');
    await giveBack(excel, { loan: 'L-2026-0001', who: '包容', state: '完好' });
    expect((await steps(excel)).at(-1)).toBe('L-2026-0001 结束室内查阅 包容');
  });

  it('is taken back whole by Undo: rows, status and form', async () => {
    const excel = await openArchive();
    await borrow(excel, request(UNCLASSIFIED, '董成'));
    const before = [await tableRows(excel, 'Borrowings'), await tableRows(excel, 'Archives'), await cellValues(excel, '借阅 L-2026-0001', 'A1:F20')];
    await borrow(excel, { step: 'lend', loan: 'L-2026-0001', who: '安宁' });
    expect((await runJob(excel, 'undoLastRun')).problems).toEqual([]);
    expect([await tableRows(excel, 'Borrowings'), await tableRows(excel, 'Archives'), await cellValues(excel, '借阅 L-2026-0001', 'A1:F20')]).toEqual(before);
  });

  it('leaves a form on which a person wrote, and makes a new one', async () => {
    const excel = await openArchive();
    await borrow(excel, request(UNCLASSIFIED, '董成'));
    await write(excel, '借阅 L-2026-0001', 'B6', [['另附说明']]);
    const { problems, sheetsMade } = await borrow(excel, { step: 'lend', loan: 'L-2026-0001', who: '安宁' });
    expect(problems).toMatchObject([{ code: 'archiveSheetChanged', place: { sheet: '借阅 L-2026-0001' } }]);
    expect(sheetsMade).toHaveLength(1);
    expect(await cellValues(excel, '借阅 L-2026-0001', 'B6')).toEqual([['另附说明']]);
  });
});

describe('a step that the policy does not allow writes nothing', () => {
  const check = (name: string, code: string, before: readonly Given[], given: Given): void =>
    it(name, async () => {
      const excel = await openArchive();
      for (const one of before) await borrow(excel, one);
      const [names, rows] = [await sheetNames(excel), await tableRows(excel, 'Archives')];
      await expect(borrow(excel, given)).rejects.toMatchObject({ problem: { code } });
      expect(await sheetNames(excel)).toEqual(names);
      expect(await tableRows(excel, 'Archives')).toEqual(rows);
    });
  const lent = [{ step: 'lend', document: UNCLASSIFIED, borrower: '董成', who: '安宁', purpose: '核对' }];
  check('top secret', 'loanNoAccess', [], request('2021-ZB-JD-0001', '高明', { manner: 'readInRoom' }));
  check('an employee without the manager', 'loanNotFiledByManager', [], request(UNCLASSIFIED, '李雷', { department: '销售部' }));
  check('lent twice', 'documentLentAlready', lent, request(UNCLASSIFIED, '高明'));
  check('lent without approval', 'loanNotApproved', [], { step: 'lend', document: SECRET, borrower: '董成', who: '安宁', purpose: '核对' });
  check('31 February', 'optionNotDay', [], request(UNCLASSIFIED, '董成', { to: '2027-02-31' }));
  check('no time', 'optionNotTime', [], { ...request(UNCLASSIFIED, '董成'), at: '25:00' });
  check('an unknown option', 'unknownOption', [], { ...request(UNCLASSIFIED, '董成'), colour: 'red' });
  check('an unknown document', 'documentUnknown', [], request('2099-XX-0001', '董成'));
  it('returned before it was lent', async () => {
    const excel = await openArchive();
    await borrow(excel, request(UNCLASSIFIED, '董成'));
    await expect(giveBack(excel, { loan: 'L-2026-0001', who: '安宁', state: '完好' })).rejects.toMatchObject({ problem: { code: 'loanReturnedBeforeLent', rule: 'A7.4' } });
  });
  it('without positions nobody can approve', async () => {
    const excel = await openArchive({ 档案: DOCUMENT_ROWS });
    await expect(borrow(excel, request(UNCLASSIFIED, '董成'))).rejects.toMatchObject({ problem: { code: 'appointmentsMissing' } });
  });
  it('without a register of documents', async () => {
    const excel = await openRows([['客户名称'], ['甲']]);
    await expect(borrow(excel, {})).rejects.toMatchObject({ problem: { code: 'archivesMissing' } });
  });
});

describe('two people at the same moment', () => {
  const lend = (document: string, borrower: string): Given => ({ step: 'lend', document, borrower, who: '安宁', purpose: '核对' });
  /** Both read before either writes: their messages take turns. */
  async function atOnce(before: readonly Given[], first: Given, second: Given) {
    const mine = await openArchive();
    for (const given of before) await borrow(mine, given);
    const yours = await startExcel({ shareWith: mine, user: 'Other' });
    const done = await Promise.allSettled([borrow(mine, first), borrow(yours, second)]);
    const problems = done.flatMap((one) => (one.status === 'fulfilled' ? one.value.problems : []));
    const refusals = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    return { mine, problems, refusals };
  }
  const sorted = async (excel: PreviewExcel) => (await tableRows(excel, 'Borrowings')).map((row) => `${row['步骤']} ${row['借阅人']} ${row['档号']}`).sort();

  it('who lend different documents: each loan has a number and a form of its own, nothing is lost', async () => {
    const { mine, problems, refusals } = await atOnce([request(SECRET, '董成')], lend(UNCLASSIFIED, '董成'), lend('2012-XS-HT-0002', '高明'));
    expect([problems, refusals]).toEqual([[], []]);
    expect(await sorted(mine)).toEqual([`借出 董成 ${UNCLASSIFIED}`, '借出 高明 2012-XS-HT-0002', `申请 董成 ${UNCLASSIFIED}`, `申请 董成 ${SECRET}`, '申请 高明 2012-XS-HT-0002']);
    expect(new Set((await tableRows(mine, 'Borrowings')).map((row) => row['借阅编号'])).size).toBe(3);
    expect((await sheetNames(mine)).filter((name) => name.startsWith('借阅 L'))).toHaveLength(3);
    expect([await statusOf(mine, UNCLASSIFIED), await statusOf(mine, '2012-XS-HT-0002')]).toEqual(['借出', '借出']);
  });

  it('who lend one document: the second is refused, the first one’s rows, status and form stay', async () => {
    const { mine, refusals } = await atOnce([], lend(UNCLASSIFIED, '董成'), lend(UNCLASSIFIED, '高明'));
    expect(refusals).toMatchObject([{ problem: { code: 'documentLentAlready', rule: 'A7' } }]);
    expect(await sorted(mine)).toHaveLength(2);
    expect(await statusOf(mine, UNCLASSIFIED)).toBe('借出');
    expect((await sheetNames(mine)).filter((name) => name.startsWith('借阅'))).toEqual(['借阅 L-2026-0001', '借阅登记簿']);
  });

  it('who hand one document out on two requests are told, with both loans and what to do', async () => {
    const asked = [request(UNCLASSIFIED, '董成'), request(UNCLASSIFIED, '高明')];
    const { mine, problems } = await atOnce(asked, { step: 'lend', loan: 'L-2026-0001', who: '安宁' }, { step: 'lend', loan: 'L-2026-0002', who: '包容' });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'documentLentTwice', severity: 'error', rule: 'A7' }));
    expect(await sorted(mine)).toEqual([`借出 董成 ${UNCLASSIFIED}`, `借出 高明 ${UNCLASSIFIED}`, `申请 董成 ${UNCLASSIFIED}`, `申请 高明 ${UNCLASSIFIED}`]);
    const told = { code: 'documentLentTwice', severity: 'warning', place: { sheet: '借阅登记簿' }, facts: { document: UNCLASSIFIED } };
    expect((await borrow(mine, {})).problems).toMatchObject([told]);
    await giveBack(mine, { loan: 'L-2026-0002', who: '安宁', state: '未交付' });
    expect(await statusOf(mine, UNCLASSIFIED)).toBe('借出');
    expect((await borrow(mine, {})).problems).toEqual([]);
  });

  it('whose requests came to have one number: the second loan is known by a name of its own', async () => {
    const excel = await openArchive();
    await borrow(excel, request(UNCLASSIFIED, '董成'));
    await borrow(excel, request('2012-XS-HT-0002', '高明'));
    await write(excel, '借阅登记簿', 'A3', [['L-2026-0001']]);
    const { problems } = await borrow(excel, { step: 'lend', loan: 'L-2026-0001-2', who: '安宁' });
    expect(problems).toMatchObject([{ code: 'loanNumberShared', place: { sheet: '借阅登记簿', cell: 'A3' }, facts: { loan: 'L-2026-0001', name: 'L-2026-0001-2', borrower: '高明' } }]);
    expect([await statusOf(excel, UNCLASSIFIED), await statusOf(excel, '2012-XS-HT-0002')]).toEqual(['', '借出']);
    await giveBack(excel, { loan: 'L-2026-0001-2', who: '安宁', state: '完好' });
    expect(await statusOf(excel, '2012-XS-HT-0002')).toBe('待销毁');
  });
});

it('a power of attorney that ends before it starts does not count and is told with its place', async () => {
  const [headers = []] = DELEGATION_ROWS;
  const excel = await openArchive({ 档案: DOCUMENT_ROWS, 任职: APPOINTMENT_ROWS, 委托: [headers, ['W-01', '高明', '华清', '借阅审批', '2026-10-31', '2026-10-01']] });
  const { problems } = await borrow(excel, request(SECRET, '董成'));
  expect(problems).toMatchObject([
    { code: 'delegationEndsBeforeStart', severity: 'warning', place: { sheet: '委托书', cell: 'F2' }, rule: 'A7.3d' },
    { code: 'loanNeedsApproval', facts: { approvers: '高明、丁一' } },
  ]);
});

describe('what is out', () => {
  it('is listed with its rung, and a document whose level was raised is called back', async () => {
    const excel = await openArchive();
    await borrow(excel, { step: 'lend', document: UNCLASSIFIED, borrower: '董成', who: '安宁', purpose: '核对', to: '2026-10-15' });
    await borrow(excel, { step: 'lend', document: '2012-XS-HT-0002', borrower: '高明', who: '安宁', purpose: '核对' });
    const column = Object.keys((await tableRows(excel, 'Archives'))[0] ?? {}).indexOf('密级');
    await write(excel, '档案登记簿', `${String.fromCharCode(65 + column)}3`, [['秘密']]);
    const { counts, problems, sheetsMade } = await runJob(excel, 'borrow', { at: '2026-10-17 09:00' });
    expect(counts).toEqual({ loansOut: 2, loansOverdue: 1 });
    expect(problems).toMatchObject([{ code: 'loanRecalled', facts: { document: '2012-XS-HT-0002', borrower: '高明' } }]);
    expect((await cellValues(excel, sheetsMade[0] ?? '', 'A4:B5')).map(([state]) => state)).toEqual(['立即收回', '严重逾期']);
  });
  it('shrinks when it is listed again', async () => {
    const excel = await openArchive();
    await borrow(excel, { step: 'lend', document: UNCLASSIFIED, borrower: '董成', who: '安宁', purpose: '核对' });
    await borrow(excel, {});
    await giveBack(excel, { document: UNCLASSIFIED, who: '安宁', state: '完好' });
    const { problems } = await runJob(excel, 'returnLoan', { at: '12:00' });
    expect(problems).toEqual([]);
    expect(await cellValues(excel, '在借清单', 'A4:B4')).toEqual([['没有在借档案。', '']]);
  });
});

it('costs at most 12 messages and two slices of what is read', async () => {
  const excel = await openArchive({ 档案: DOCUMENT_ROWS, 任职: APPOINTMENT_ROWS });
  await borrow(excel, request(UNCLASSIFIED, '董成'));
  for (const given of [{ step: 'lend', loan: 'L-2026-0001', who: '安宁' }, {}]) {
    excel.traffic.reset();
    await borrow(excel, given);
    expect(excel.traffic.syncs).toBeLessThanOrEqual(12 + 2);
  }
});
