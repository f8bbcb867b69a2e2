import { describe, expect, it, jest } from '@jest/globals';
import type { PreviewExcel } from '../../src/preview/index';
import { columnLetters } from '../../src/sheets/address';
import { cellValues, openRows, openSample, runJob, sheetNames, write } from './onWorkbook';

jest.setTimeout(60_000);

const SALES_HEADERS = ['Order date', 'Order no.', 'Customer ID', 'Amount'];

/** Two customers, one large; a structured workbook. */
async function structured(amounts: readonly number[] = [900, 100]): Promise<PreviewExcel> {
  const excel = await openRows([['Customer ID', 'Customer name', 'Telephone', 'Customer grade'], ...amounts.map((_, index) => [`C${index + 1}`, `Company ${index + 1}`, `'123 456${index}`, ''])], 'Mine');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Sales list');
    const rows = [SALES_HEADERS, ...amounts.map((amount, index) => [46_200 + index, `S${index + 1}`, `C${index + 1}`, amount])];
    sheet.getRangeByIndexes(0, 0, rows.length, 4).values = rows;
    sheet.getRange('A2:A99').numberFormat = [['yyyy-mm-dd']];
    await context.sync();
  });
  await runJob(excel, 'setUpWorkbook');
  return excel;
}

/** The rows of the classification sheet as records by header. */
async function list(excel: PreviewExcel, sheet = 'Classification', rows = 5): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const [headers = [], ...body] = await cellValues(excel, sheet, `A3:X${rows}`);
  return body.map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
}

async function tableRows(excel: PreviewExcel, sheet: string): Promise<number> {
  return excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getRange().load('rowCount');
    await context.sync();
    return table.rowCount;
  });
}

const override = (excel: PreviewExcel, row: number, cells: readonly (string | number)[]): Promise<void> => write(excel, 'Classification', `U${row}:X${row}`, [[...cells]]);

describe('classes of the sample workbook', () => {
  it('are given to every customer, each with its reason, in few round trips', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    excel.traffic.reset();
    const result = await runJob(excel, 'classify', {}, { language: 'en-US' });
    expect(excel.traffic.syncs).toBeLessThanOrEqual(20);
    const customers = result.counts['customers'] ?? 0;
    expect(customers).toBeGreaterThanOrEqual(120);
    expect(['gradeA', 'gradeB', 'gradeC', 'gradeD'].reduce((sum, key) => sum + (result.counts[key] ?? 0), 0)).toBe(customers);
    expect(result.sheetsMade).toEqual(['Classification', 'Classes at a glance']);
    const rows = await list(excel, 'Classification', 3 + customers);
    expect(rows.every((row) => String(row['Rests on']).includes('P3.2b'))).toBe(true);
    expect(new Set(rows.map((row) => row['Grade']))).toEqual(new Set(['A', 'B', 'C', 'D']));
  });
});

describe('the classification sheet', () => {
  it('says what each class rests on and what would change it', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    const [first, second] = await list(excel);
    expect(first).toMatchObject({ 'Customer ID': 'C1', Grade: 'A', Relationship: 'New', 'Deal stage': 'Active', Sales: 900 });
    expect(second).toMatchObject({ 'Customer ID': 'C2', Grade: 'B' });
    expect(second?.['What would change it']).toContain('125.01 more sales in 12 months make it A.');
    expect(second?.['What would change it']).toContain('No order until 2026-12-');
  });

  it('is rewritten in place, longer or shorter', async () => {
    const excel = await structured([900, 100, 50]);
    await runJob(excel, 'classify');
    const names = await sheetNames(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').tables.getItemAt(0).rows.getItemAt(2).delete();
      await context.sync();
    });
    const again = await runJob(excel, 'classify');
    expect(again.sheetsMade).toEqual([]);
    expect(await sheetNames(excel)).toEqual(names);
    expect(await tableRows(excel, 'Classification')).toBe(3);
    expect(await cellValues(excel, 'Classification', 'B6:C6')).toEqual([['', '']]);
  });

  it('is left as it is where a person added a column, and a new one takes its place', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    await write(excel, 'Classification', 'Y3:Y4', [['My note'], ['call on Monday']]);
    const again = await runJob(excel, 'classify');
    expect(again.problems).toContainEqual(expect.objectContaining({ code: 'classificationSheetKept' }));
    expect(again.sheetsMade).toHaveLength(1);
    expect(await cellValues(excel, 'Classification', 'Y4')).toEqual([['call on Monday']]);
  });

  it('links to the customer’s card where there is one', async () => {
    const excel = await structured();
    await runJob(excel, 'buildCards', { customers: 'C1' });
    await runJob(excel, 'classify');
    expect((await list(excel)).map((row) => row['Card'])).toEqual(['Open', '']);
  });

  it('works in a workbook without tables', async () => {
    const excel = await openRows([['Customer ID', 'Customer name', 'Telephone'], ['C1', 'Alpha', "'123 4567"], ['C2', 'Beta', "'123 4568"]]);
    const result = await runJob(excel, 'classify', { columns: 'yes' });
    expect(result.counts).toMatchObject({ customers: 2, gradeA: 0, gradeD: 0 });
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'columnsNeedTable' }));
  });
});

describe('a workbook without sales', () => {
  it('is told of: classes by the file are given, positions and grades are not', async () => {
    const excel = await openRows([['Customer ID', 'Customer name', 'Telephone'], ['C1', 'Company 1', '010 8888 6666']], 'Mine');
    await runJob(excel, 'setUpWorkbook');
    const result = await runJob(excel, 'classify');
    expect(result.problems.map(({ code }) => code)).toContain('classesWithoutSales');
    expect(result.counts).toMatchObject({ customers: 1, gradeA: 0, gradeD: 0 });
  });
});

describe('overrides that a person fills in on the sheet', () => {
  it('beat the computed class until their last day, and both are shown', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    await override(excel, 5, ['A; Key', 'Ada', 'Strategic', '2026-12-31']);
    const during = await runJob(excel, 'classify');
    expect(during.counts).toMatchObject({ overrides: 1, gradeA: 2, classesChanged: 2 });
    const row = (await list(excel)).find((one) => one['Customer ID'] === 'C2');
    expect(row).toMatchObject({ Grade: 'A', Position: 'Key', Override: 'A; Key', By: 'Ada', Reason: 'Strategic' });
    expect(row?.['Computed otherwise']).toContain('Grade: B (override A)');
    const after = await runJob(excel, 'classify', {}, { date: '2027-01-01' });
    expect(after.problems).toContainEqual(expect.objectContaining({ code: 'overrideEnded', facts: { customer: 'Company 2', text: 'A; Key', by: 'Ada', date: '2026-12-31' } }));
    expect(after.counts).toMatchObject({ overrides: 0, gradeB: 1 });
    expect((await list(excel)).find((one) => one['Customer ID'] === 'C2')).toMatchObject({ Grade: 'B', Override: 'A; Key' });
  });

  it('are read in any language', async () => {
    const excel = await structured();
    await runJob(excel, 'classify', {}, { language: 'zh-CN' });
    await write(excel, '客户分类', 'U5:X5', [['主力客戶', 'Ada', 'Strategic', 47_000]]);
    await runJob(excel, 'classify', {}, { language: 'zh-CN' });
    expect((await list(excel, '客户分类'))[1]).toMatchObject({ 市场地位: '主力客户' });
  });

  it('do not count while a name, a reason or a last day is missing, and stay on the sheet', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    await override(excel, 5, ['A', 'Ada', '', '']);
    const result = await runJob(excel, 'classify');
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'overrideIncomplete' }));
    expect((await list(excel))[1]).toMatchObject({ Grade: 'B', Override: 'A', By: 'Ada' });
  });

  it('that name no class are told', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    await override(excel, 5, ['Z', 'Ada', 'Because', 47_000]);
    expect((await runJob(excel, 'classify')).problems).toContainEqual(expect.objectContaining({ code: 'overrideUnknown', facts: { customer: 'Company 2', text: 'Z' } }));
  });

  it('of a customer who is away meanwhile come back with it', async () => {
    const excel = await structured();
    await runJob(excel, 'classify');
    await override(excel, 5, ['A', 'Ada', 'Strategic', 47_000]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('A3').values = [['C7']];
      await context.sync();
    });
    expect((await runJob(excel, 'classify')).problems).toContainEqual(expect.objectContaining({ code: 'overrideWaiting' }));
    await write(excel, 'Customers', 'A3', [['C2']]);
    await runJob(excel, 'classify');
    expect((await list(excel)).find((one) => one['Customer ID'] === 'C2')).toMatchObject({ Grade: 'A', Override: 'A' });
  });
});

describe('what changed since the last run', () => {
  it('is listed with the reason', async () => {
    const excel = await structured();
    expect((await runJob(excel, 'classify')).counts['classesChanged']).toBe(0);
    const again = await runJob(excel, 'classify', {}, { date: '2027-03-01' });
    expect(again.counts['classesChanged']).toBe(2);
    const cells = (await cellValues(excel, 'Classes at a glance', 'G1:K40')).filter((row) => row[1] === 'Deal stage');
    expect(cells).toEqual(expect.arrayContaining([['Company 1', 'Deal stage', 'Active', 'Past', expect.stringContaining('over 180 days ago')]]));
    expect((await runJob(excel, 'classify', {}, { date: '2027-03-01' })).counts['classesChanged']).toBe(0);
  });
});

describe('columns in the list of customers', () => {
  const headers = async (excel: PreviewExcel): Promise<readonly unknown[]> =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Customers').tables.getItemAt(0).getHeaderRowRange().load('values');
      await context.sync();
      return range.values[0] ?? [];
    });

  it('are added at the right end, and rewritten there by the next run', async () => {
    const excel = await structured();
    const before = await headers(excel);
    await runJob(excel, 'classify', { columns: 'yes' });
    const own = ['Relationship (computed)', 'Deal stage (computed)', 'Position (computed)', 'Grade (computed)'];
    expect(await headers(excel)).toEqual([...before, ...own]);
    await runJob(excel, 'classify', { columns: 'yes' }, { date: '2027-03-01' });
    expect(await headers(excel)).toEqual([...before, ...own]);
    const [first, second] = [columnLetters(before.length), columnLetters(before.length + 1)];
    expect(await cellValues(excel, 'Customers', `${first}2:${second}3`)).toEqual([['New', 'Past'], ['New', 'Past']]);
  });

  it('never are a person’s own', async () => {
    const excel = await structured();
    const before = await headers(excel);
    const column = columnLetters(before.length);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').tables.getItemAt(0).columns.add(undefined, [['Grade (computed)'], ['mine'], ['mine']]);
      await context.sync();
    });
    const result = await runJob(excel, 'classify', { columns: 'yes' });
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'columnTaken', facts: { header: 'Grade (computed)' } }));
    expect(await cellValues(excel, 'Customers', `${column}2:${column}3`)).toEqual([['mine'], ['mine']]);
  });

  it('are not written over what stands beside the table', async () => {
    const excel = await structured();
    const beside = `${columnLetters((await headers(excel)).length + 1)}2`;
    await write(excel, 'Customers', beside, [['a note']]);
    expect((await runJob(excel, 'classify', { columns: 'yes' })).problems).toContainEqual(expect.objectContaining({ code: 'columnsNoRoom' }));
    expect(await cellValues(excel, 'Customers', beside)).toEqual([['a note']]);
  });
});

describe('options', () => {
  it('choose the standard and the period for one run', async () =>
    expect((await runJob(await structured([300_000, 100]), 'classify', { standard: 'fixedThresholds' })).counts).toMatchObject({ gradeA: 0, gradeB: 1, gradeC: 1 }));
  it('refuse a standard that there is not', async () =>
    expect(runJob(await structured(), 'classify', { standard: 'best' })).rejects.toMatchObject({ problem: { code: 'optionNotAmong' } }));
});
