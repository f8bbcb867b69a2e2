import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/i18n/texts';
import { wordProblem } from '../../src/i18n/wordProblem';
import type { JobResult } from '../../src/jobs/job';
import type { PreviewExcel } from '../../src/preview/index';
import { openDoor } from '../../src/workbook/runExcel';
import { cellValues, openRows, runJob, sheetNames } from './onWorkbook';

type Cell = string | number;

const HEADERS = ['Order date', 'Order no', 'Customer ID', 'Customer name', 'Product', 'Region', 'Quantity', 'Amount'];
const LINES: readonly Cell[][] = Array.from({ length: 24 }, (_, at) => [`2026-0${4 + (at % 6)}-05`, `O${at}`, `C${at % 5}`, `C${at % 5} Ltd`, ['Tea', 'Cups'][at % 2] ?? '', ['North', 'South'][at % 2] ?? '', 1, 100 + at]);
const SALES = 'Sales composition 2026-Q3';
const REPORTS = [SALES, 'Product composition 2026-Q3', 'Region composition 2026-Q3', 'Credit analysis 2026-Q3'];

const openLedger = (): Promise<PreviewExcel> => openRows([HEADERS, ...LINES], 'Sales 2026');
const compose = (excel: PreviewExcel, given: Readonly<Record<string, string>> = {}, isSetSupported = (_: string, version: string): boolean => version !== '') =>
  runJob(excel, 'composeReports', { period: '2026-Q3', ...given }, { language: 'en-US', door: openDoor(excel.Excel, isSetSupported) });

/** The first request of a run that calls something, by its number as `faults.failSync` wants it: what only lets go of ranges does not count. */
async function firstRequest(excel: PreviewExcel, call: string, given: Readonly<Record<string, string>> = {}): Promise<number> {
  let request = 0;
  let found = 0;
  const end = excel.onBatch(({ uses }) => {
    const calls = Object.keys(uses);
    if (calls.length > 0 && calls.every((use) => use.endsWith('_RemoveReference'))) return;
    request++;
    if (found === 0 && uses[call] !== undefined) found = request;
  });
  await compose(excel, given);
  end();
  expect(found).toBeGreaterThan(0);
  return found;
}

async function shown(excel: PreviewExcel, name: string) {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const [pivots, slicers, charts, heading] = [sheet.pivotTables.load('items/name'), sheet.slicers.load('items/caption'), sheet.charts.load('items/name'), sheet.getRange('L1').load('values')];
    await context.sync();
    return { pivots: pivots.items.length, slicers: slicers.items.length, charts: charts.items.length, heading: String(heading.values[0]?.[0]) };
  });
}

const told = ({ problems }: JobResult, code: string) => problems.filter((problem) => problem.code.startsWith(code)).map(({ code: own, facts }) => [own, facts['sheets'], facts['excelCode']]);

/** Everything of a report but its PivotTable. */
async function expectWhole(excel: PreviewExcel, name: string): Promise<void> {
  const texts = (await cellValues(excel, name, 'A1:A120')).flat().map(String);
  expect(texts).toEqual(expect.arrayContaining(['What the figures say', 'Does it tie to the ledger?']));
  expect(texts.filter((text) => /^\d\. {2}/.test(text)).length).toBeGreaterThan(0);
  expect((await shown(excel, name)).charts).toBe(1);
}

describe('where PivotTables are not to be had', () => {
  it('a host without the requirement set: reports are whole, and the sheets and the result say what is missing', async () => {
    const excel = await openLedger();
    const result = await compose(excel, {}, (_, version) => version !== '1.8');
    expect(told(result, 'pivot')).toEqual([['pivotNotSupported', REPORTS.join(', '), 'ApiNotFound']]);
    for (const name of REPORTS) {
      await expectWhole(excel, name);
      expect(await shown(excel, name)).toMatchObject({ pivots: 0, slicers: 0, heading: 'The PivotTable could not be made here. The figures on the left stand without it.' });
    }
    expect(result.counts['reportsMade']).toBe(4);
    const { counts } = await runJob(excel, 'undoLastRun');
    expect(counts).toMatchObject({ sheetsRemoved: 6 });
    expect(await sheetNames(excel)).toEqual(['Sales 2026']);
  });

  it('a host without slicers: the PivotTables stand alone, told once for all reports', async () => {
    const excel = await openLedger();
    const result = await compose(excel, {}, (_, version) => version !== '1.10');
    expect(result.problems.filter(({ code }) => code === 'slicerRefused').map(({ facts }) => [facts['name'], facts['sheets']])).toEqual(['Year', 'Quarter', 'Region'].map((name) => [name, REPORTS.join(', ')]));
    expect(await shown(excel, SALES)).toMatchObject({ pivots: 1, slicers: 0, charts: 1 });
  });

  it('a host that refuses one of them: the others stand', async () => {
    const first = await firstRequest(await openLedger(), 'PivotTableCollection.add');
    const excel = await openLedger();
    excel.faults.failSync(first, 'AccessDenied');
    const result = await compose(excel);
    expect(told(result, 'pivot')).toEqual([['pivotRefused', SALES, 'AccessDenied']]);
    await expectWhole(excel, SALES);
    expect(await shown(excel, SALES)).toMatchObject({ pivots: 0, slicers: 0 });
    expect(await shown(excel, REPORTS[1] ?? '')).toMatchObject({ pivots: 1, slicers: 3, charts: 1 });
  });

  it('a host that refuses to refresh them: the rest is refreshed, and it is told what to do', async () => {
    const excel = await openLedger();
    await compose(excel, { reports: 'sales,region' });
    const refreshing = await firstRequest(excel, 'PivotTableCollection.refreshAll', { reports: 'sales,region', sheets: 'refresh' });
    // The message for all, then the one for the first sheet alone.
    excel.faults.failSync(refreshing, 'AccessDenied');
    excel.faults.failSync(refreshing + 1, 'AccessDenied');
    const result = await compose(excel, { reports: 'sales,region', sheets: 'refresh' });
    expect(told(result, 'pivot')).toEqual([['pivotNotRefreshed', SALES, 'AccessDenied']]);
    await expectWhole(excel, SALES);
  });

  it.each(['en-US', 'zh-CN', 'zh-TW'] as const)('is said in %s', async (language) => {
    const excel = await openLedger();
    const { problems } = await compose(excel, { reports: 'sales' }, (_, version) => version !== '1.8');
    const problem = problems.find(({ code }) => code === 'pivotNotSupported');
    expect(problem && wordProblem(createTexts(language), problem)).toContain(SALES);
  });
});

describe('a workbook whose structure is protected', () => {
  const protect = (excel: PreviewExcel): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });

  it('gets no new sheet: that is told before anything is written', async () => {
    const excel = await openLedger();
    await protect(excel);
    await expect(compose(excel)).rejects.toMatchObject({ problem: { code: 'structureProtected' } });
    expect(await sheetNames(excel)).toEqual(['Sales 2026']);
  });

  it('has its reports refreshed where they stand, tables, chart and PivotTable', async () => {
    const excel = await openLedger();
    await compose(excel, { reports: 'sales' });
    await protect(excel);
    const names = await sheetNames(excel);
    const result = await compose(excel, { reports: 'sales', sheets: 'refresh', compare: 'samePeriodLastYear' });
    expect(result.counts['reportsMade']).toBe(1);
    expect(told(result, 'pivot')).toEqual([]);
    expect(await sheetNames(excel)).toEqual(names);
    expect(String((await cellValues(excel, SALES, 'A2'))[0]?.[0])).toContain('2025-07-01');
    await expectWhole(excel, SALES);
  });
});
