import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/domain/problem';
import type { JobContext } from '../../src/jobs/job';
import { previewComposition, readCompositions, type CompositionPreview } from '../../src/jobs/compositionPreview';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { Cancelled } from '../../src/workbook/apply/messageMeter';
import { COMPOSITION_KEY } from '../../src/workbook/compositionSettings';
import { openDoor } from '../../src/workbook/runExcel';
import { openRows, openSample, runJob, SAMPLE_DATE, sheetNames } from './onWorkbook';

const contextOn = (excel: PreviewExcel, parts: Partial<JobContext> = {}): JobContext => ({
  door: openDoor(excel.Excel, () => true),
  displayLanguage: 'en-US',
  date: SAMPLE_DATE,
  user: 'Tester',
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...parts,
});

/** All lines that the preview tells of. */
const allLines = ({ lines: { inPeriod, filteredOut, otherPeriods, leftOut } }: CompositionPreview): number =>
  [inPeriod, filteredOut, otherPeriods, ...Object.values(leftOut)].reduce((sum, one) => sum + one, 0);

describe('the first figures of the sample', () => {
  let excel: PreviewExcel;
  beforeAll(async () => {
    excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
  });
  afterAll(() => excel.dispose());

  it('are those of the last quarter, of all lines and of nothing else', async () => {
    const before = await sheetNames(excel);
    const preview = await previewComposition(contextOn(excel), {});
    expect(preview.period).toMatchObject({ first: '2026-07-01', last: '2026-09-30', isComplete: true });
    expect(preview.before).toMatchObject({ first: '2026-04-01', last: '2026-06-30' });
    const ledger = await ledgerOf(excel);
    expect(allLines(preview)).toBe(ledger.length);
    expect(preview.total).toBe(sumOf(ledger, '2026-07-01', '2026-09-30'));
    expect(preview.totalBefore).toBe(sumOf(ledger, '2026-04-01', '2026-06-30'));
    expect(preview.reports.map(({ kind }) => kind)).toEqual(['sales', 'product', 'region', 'credit']);
    expect(preview.reports.map(({ findings }) => findings.length)).toEqual([1, 1, 1, 1]);
    expect(await sheetNames(excel)).toEqual(before);
  });

  it('follow the choices without another look at the workbook', async () => {
    const reader = await readCompositions(contextOn(excel));
    const whole = await reader.preview({ period: '2026-Q3' });
    excel.traffic.reset();
    const { regions, categories, salespeople } = reader.choices();
    expect(Math.min(regions.length, categories.length, salespeople.length)).toBeGreaterThan(1);
    const parts = await Promise.all(regions.map((region) => reader.preview({ period: '2026-Q3', region: `"${region}"` })));
    expect(Math.round(parts.reduce((sum, { total }) => sum + total, 0) * 100)).toBe(Math.round(whole.total * 100));
    for (const part of parts) expect(allLines(part)).toBe(allLines(whole));
    expect(excel.traffic.syncs).toBe(0);
  });

  it('say the weightiest findings in the language of the pane', async () => {
    const preview = await previewComposition(contextOn(excel, { displayLanguage: 'zh-TW' }), { period: 'last12Months' });
    const findings = preview.reports.flatMap((report) => report.findings);
    expect(findings.length).toBe(4);
    for (const finding of findings) expect(finding).toMatch(/\p{Script=Han}.*[（(]P3\.3[a-d][)）]/u);
    expect(preview.period.text).toMatch(/12/);
  });

  it('begin with the last choices', async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add(COMPOSITION_KEY, { reports: ['credit'], period: { kind: 'latest12Months' }, sheets: 'refresh' });
      await context.sync();
    });
    const reader = await readCompositions(contextOn(excel));
    expect(reader.last).toMatchObject({ wish: { reports: ['credit'], period: { kind: 'latest12Months' } }, sheets: 'refresh' });
    expect((await reader.preview({})).reports.map(({ kind }) => kind)).toEqual(['credit']);
    expect((await reader.preview({ reports: 'sales', period: '2026-09' })).period.first).toBe('2026-09-01');
  });

  it.each([
    ['1999', 'noSalesInPeriod'],
    ['2026-Q5', 'periodNotThere'],
  ])('are not there for %s', async (period, code) => {
    await expect(previewComposition(contextOn(excel), { period })).rejects.toMatchObject({ problem: { code } });
  });

  it('are given up when they are not wanted any more', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(previewComposition(contextOn(excel, { signal: stop.signal }), {})).rejects.toThrow(Cancelled);
  });
});

describe('there are no first figures', () => {
  const check = async (excel: PreviewExcel, given: Readonly<Record<string, string>>, code: string): Promise<void> => {
    const refusal = await previewComposition(contextOn(excel), given).then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? error.problem.code : error),
    );
    excel.dispose();
    expect(refusal).toBe(code);
  };

  it('in an empty workbook', async () => check(await startExcel({ user: 'Tester' }), {}, 'noCustomers'));

  it('without a ledger', async () =>
    check(await openRows([['Customer ID', 'Customer name'], ['C1', 'North Ltd'], ['C2', 'South Ltd']], 'Customers'), {}, 'noSales'));
});

/** Date and amount of every line of the sample's ledger, read without any of the add-in's code. */
const ledgerOf = (excel: PreviewExcel): Promise<readonly (readonly [number, number])[]> =>
  excel.Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const range = context.workbook.tables.getItem(tables.items.find(({ name }) => name.startsWith('Sales'))?.name ?? '').getRange().load('values');
    await context.sync();
    const [headers = [], ...rows] = range.values as unknown[][];
    const [day, amount] = [headers.findIndex((one) => /日期|date/i.test(String(one))), headers.findIndex((one) => /^(?:金额|金額|amount|销售额)/i.test(String(one)))];
    return rows.map((row) => [Number(row[day]), Number(row[amount])] as const);
  });

function sumOf(ledger: readonly (readonly [number, number])[], first: string, last: string): number {
  const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;
  const inside = ledger.filter(([day]) => day >= serial(first) && day <= serial(last));
  return Math.round(inside.reduce((sum, [, amount]) => sum + amount, 0) * 100) / 100;
}
