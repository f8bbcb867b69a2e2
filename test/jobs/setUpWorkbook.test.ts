import { existsSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { Refusal } from '../../src/domain/problem';
import { PlanFailed } from '../../src/workbook/apply/planFailed';
import { openFile, openRows, openSample, publicData, runJob, sheetContent, sheetNames } from './onWorkbook';

const HEADERS = ['Customer ID', 'Customer name', 'Telephone', 'City'];

// Whole jobs on whole workbooks: a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);

describe('setting up the sample workbook', () => {
  it('makes the tables that its lists can feed and leaves people’s sheets as they were', async () => {
    const excel = await openSample();
    const before = await sheetNames(excel);
    const contents = await Promise.all(before.map((name) => sheetContent(excel, name)));
    const result = await runJob(excel, 'setUpWorkbook');
    expect(result.counts).toMatchObject({ lists: 11, tablesMade: 10 });
    expect(result.sheetsMade).toEqual(['客户总表', '销售明细', '应收账款', '客户访问报告', '客户资料表与调查', '商机', '档案登记簿', '借阅登记簿', '委托书', '任职表']);
    expect((await sheetNames(excel)).slice(0, before.length)).toEqual(before);
    expect(await Promise.all(before.map((name) => sheetContent(excel, name)))).toEqual(contents);
  });

  it('does nothing when it is done a second time', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    const names = await sheetNames(excel);
    const contents = await Promise.all(names.map((name) => sheetContent(excel, name)));
    const again = await runJob(excel, 'setUpWorkbook');
    expect([again.counts['tablesMade'], again.counts['rowsAdded'], again.sheetsMade]).toEqual([0, 0, []]);
    expect(await sheetNames(excel)).toEqual(names);
    expect(await Promise.all(names.map((name) => sheetContent(excel, name)))).toEqual(contents);
  });

  it('is taken back whole when it is cancelled', async () => {
    const excel = await openSample();
    const before = await sheetNames(excel);
    const cancel = new AbortController();
    const run = runJob(excel, 'setUpWorkbook', {}, { signal: cancel.signal, onProgress: ({ phase }) => phase === 'writing' && cancel.abort() });
    await expect(run).rejects.toBeInstanceOf(PlanFailed);
    expect(await sheetNames(excel)).toEqual(before);
  });
});

describe('what is taken over', () => {
  it('keeps leading zeros, text that looks like a formula, and columns that match no field', async () => {
    const excel = await openRows([
      [...HEADERS, 'Favourite colour'],
      ["'0012", "'=1+1 Ltd", "'0755-8888 1234", 'Rome', 'blue'],
      ["'0013", "'@Home GmbH", "'+49 40 1234567", 'Bonn', "'-"],
    ]);
    await runJob(excel, 'setUpWorkbook');
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Customers');
      const id = table.columns.getItem('Customer ID').getDataBodyRange().load('values');
      const name = table.columns.getItem('Customer name').getDataBodyRange().load('values,formulas');
      const colour = table.columns.getItem('Favourite colour').getDataBodyRange().load('values');
      await context.sync();
      expect(id.values).toEqual([['0012'], ['0013']]);
      expect(name.values).toEqual([['=1+1 Ltd'], ['@Home GmbH']]);
      expect(colour.values[0]).toEqual(['blue']);
    });
    const bytes = await excel.save();
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('gives a table another name where a person’s own table has it', async () => {
    const excel = await openRows([HEADERS, ['C1', 'Alpha', "'123 4567", 'Rome'], ['C2', 'Beta', "'123 4568", 'Bonn']]);
    await excel.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('List').tables.add('A1:D3', true);
      own.name = 'Customers';
      await context.sync();
    });
    await runJob(excel, 'setUpWorkbook');
    await excel.Excel.run(async (context) => {
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      expect(tables.items.map((table) => table.name).sort()).toEqual(['Customers', 'Customers_2']);
    });
  });

  it('adds a row that came since, and not one that a person deleted from an unchanged list', async () => {
    const excel = await openRows([HEADERS, ['C1', 'Alpha', "'123 4567", 'Rome'], ['C2', 'Beta', "'123 4568", 'Bonn']]);
    await runJob(excel, 'setUpWorkbook');
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Customers').rows.getItemAt(1).delete();
      await context.sync();
    });
    expect((await runJob(excel, 'setUpWorkbook')).counts['rowsAdded']).toBe(0);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('List').getRange('A4:D4').values = [['C3', 'Gamma', "'123 4569", 'Pisa']];
      await context.sync();
    });
    expect((await runJob(excel, 'setUpWorkbook')).counts['rowsAdded']).toBeGreaterThanOrEqual(1);
  });

  it('keeps the longest text that a cell holds', async () => {
    const long = 'x'.repeat(32_767);
    const excel = await openRows([[...HEADERS, 'Remarks'], ['C1', 'Alpha', "'123 4567", 'Rome', long], ['C2', 'Beta', "'123 4568", 'Bonn', '']]);
    await runJob(excel, 'setUpWorkbook');
    await excel.Excel.run(async (context) => {
      const remarks = context.workbook.tables.getItem('Customers').columns.getItem('Remarks').getDataBodyRange().load('values');
      await context.sync();
      expect(String(remarks.values[0]?.[0])).toHaveLength(32_767);
    });
  });

  it('makes sheets in the language that is asked for', async () => {
    const excel = await openRows([HEADERS, ['C1', 'Alpha', "'123 4567", 'Rome']]);
    expect((await runJob(excel, 'setUpWorkbook', {}, { language: 'zh-TW' })).sheetsMade).toEqual(['客戶總表']);
  });
});

describe('what is refused', () => {
  const check = async (rows: readonly (readonly string[])[], code: string): Promise<void> => {
    const excel = await openRows(rows);
    const before = await sheetNames(excel);
    const error = await runJob(excel, 'setUpWorkbook').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).problem.code).toBe(code);
    expect(await sheetNames(excel)).toEqual(before);
  };
  it('is an empty workbook', () => check([], 'workbookEmpty'));
  it('is a workbook without a list', () => check([['Dear all,'], ['see you on Monday.']], 'noList'));
  it('is an option that the job does not have', async () =>
    expect(runJob(await openRows([]), 'setUpWorkbook', { speed: 'fast' })).rejects.toMatchObject({ problem: { code: 'unknownOption' } }));
});

const data = existsSync(publicData('README.md')) ? describe : describe.skip;
data('public workbooks and tables (../shared/data; left out where it is missing)', () => {
  it.each([
    ['a06.csv', { rowsAdded: 18_148, tablesMade: 1 }],
    ['b03.csv', { rowsAdded: 830 + 89, tablesMade: 2 }],
    ['b10.tsv', { rowsAdded: 1000 + 654, tablesMade: 2 }],
    ['c01.csv', { rowsAdded: 2466 + 100, tablesMade: 2 }],
    ['e10.csv', { rowsAdded: 2992, tablesMade: 1 }],
  ] as const)('%s gives every row', async (file, counts) => {
    const result = await runJob(await openFile(publicData(file)), 'setUpWorkbook');
    expect(result.counts).toMatchObject(counts);
  });

  it('the amounts of a ledger are all there', async () => {
    const excel = await openFile(publicData('c01.csv'));
    await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
    await excel.Excel.run(async (context) => {
      const amount = context.workbook.tables.getItem('Receivables').columns.getItem('Amount').getDataBodyRange().load('values');
      await context.sync();
      const sum = amount.values.reduce((total, [value]) => total + Number(value), 0);
      expect(sum).toBeCloseTo(147_703.18, 2);
    });
  });

  it('a sheet of 16,384 columns is read and refused, not choked on', async () =>
    expect(runJob(await openFile(publicData('f06.xlsx')), 'setUpWorkbook')).rejects.toMatchObject({ problem: { code: 'noList' } }));
});
