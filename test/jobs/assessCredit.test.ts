import { describe, expect, it, jest } from '@jest/globals';
import type { PreviewExcel } from '../../src/preview/index';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

jest.setTimeout(60_000);

type Row = readonly (string | number | boolean)[];
const CUSTOMERS: readonly Row[] = [
  ['Customer ID', 'Customer name', 'Region', 'Past credit problems'],
  ['C1', 'Alpha Ltd', 'North', 'none'],
  ['C2', 'Beta Ltd', 'South', 'bounced cheque in 2024'],
  ['C3', 'Gamma Ltd', 'South', ''],
];
const INVOICES: readonly Row[] = [
  ['Invoice no.', 'Customer ID', 'Issue date', 'Due date', 'Amount', 'Paid date', 'Paid amount', 'Currency'],
  ['I1', 'C1', '2026-01-05', '2026-02-04', 12000, '2026-02-01', 12000, 'CNY'],
  ['I2', 'C1', '2026-09-20', '2026-10-20', 3000, '', '', 'CNY'],
  ['I3', 'C2', '2026-05-01', '2026-05-31', 8000, '', '', 'CNY'],
  ['I4', 'C2', '2026-02-01', '2026-03-01', 4000, '2026-06-01', 4000, 'CNY'],
  ['I5', 'C2', '2026-11-01', '2026-12-01', 500, '', '', 'CNY'],
  ['I6', 'Nobody', '2026-05-01', '2026-05-31', 700, '', '', 'CNY'],
  ['I7', 'C1', '2026-05-01', '2026-05-31', 900, '', '', 'USD'],
];

/** Two lists on one sheet, a free column between them. */
async function openLists(customers: readonly Row[], invoices: readonly Row[]): Promise<PreviewExcel> {
  const excel = await openRows(customers, 'Customers');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Invoices');
    if (invoices.length > 0) sheet.getRangeByIndexes(0, 0, invoices.length, invoices[0]?.length ?? 1).values = invoices.map((row) => [...row]);
    await context.sync();
  });
  return excel;
}

/** A table's rows by the texts of its headers, which stand in the first row that begins with the id's. */
async function listOn(excel: PreviewExcel, sheet: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { values } = (await sheetContent(excel, sheet)) as { values: unknown[][] };
  const top = values.findIndex(([id]) => id === 'Customer ID');
  const headers = (values[top] ?? []).map(String);
  return values.slice(top + 1).map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column]])));
}

/** The cell beside a label above a list. */
async function beside(excel: PreviewExcel, sheet: string, label: string, column: number): Promise<unknown> {
  const { values } = (await sheetContent(excel, sheet)) as { values: unknown[][] };
  return values.find((row) => row[1] === label)?.[column];
}

const closeTo = (value: unknown, expected: unknown): void => {
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 1);
  else expect(value).toBe(expected);
};

describe('assessing credit', () => {
  it('gives each customer grade, exposure, limit and advice, the largest exposure first', async () => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    const result = await runJob(excel, 'assessCredit');
    expect(result.sheetsMade).toEqual(['Credit', 'Credit score', 'Credit limit', 'Ageing of receivables']);
    const rows = await listOn(excel, 'Credit');
    expect(rows.map((row) => row['Customer ID'])).toEqual(['C2', 'C1', 'C3']);
    expect(rows[0]).toMatchObject({ Exposure: 8000, Overdue: 8000, 'Over 90 days': 8000, Grade: 'D', Limit: 0, Headroom: -8000, Terms: 'Payment before delivery', Rule: 'P3.3d, P3.1c' });
    expect(rows[0]?.['Advice']).toContain('Over the limit by 8,000');
    expect(rows[0]?.['Advice']).toContain('P3.1c');
    expect(rows[1]).toMatchObject({ Exposure: 3000, Overdue: 0, 'Not due': 3000 });
    expect(rows[2]).toMatchObject({ Grade: 'Unrated', Score: '', Exposure: 0 });
  });

  it('tells what was left out and where', async () => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    await runJob(excel, 'setUpWorkbook');
    const { problems } = await runJob(excel, 'assessCredit');
    const found = new Map(problems.map((problem) => [problem.code, problem]));
    expect(found.get('creditInvoicesInFuture')?.facts).toMatchObject({ count: 1, amount: 500 });
    expect(found.get('creditCustomersUnknown')?.facts).toMatchObject({ count: 1, amount: 700, names: 'Nobody' });
    expect(found.get('creditCustomersUnknown')?.place).toMatchObject({ cell: 'B7' });
    expect(found.get('creditOtherCurrency')?.facts).toMatchObject({ currency: 'USD', count: 1, amount: 900, prevailing: 'CNY' });
  });

  it('ties the ageing to the receivables', async () => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    await runJob(excel, 'assessCredit');
    const sheet = 'Ageing of receivables';
    expect(await beside(excel, sheet, 'In the receivables', 2)).toBe(7);
    expect(await beside(excel, sheet, 'Used', 2)).toBe(4);
    expect(await beside(excel, sheet, 'Used', 4)).toBe(27000);
    expect(await beside(excel, sheet, 'Received on them', 4)).toBe(16000);
    expect(await beside(excel, sheet, 'Open, as listed below', 4)).toBe(11000);
    expect(await beside(excel, sheet, 'Difference', 2)).toBe(0);
    expect(await beside(excel, sheet, 'Difference', 4)).toBe(0);
  });
});

describe('the arithmetic on the sheets is live and comes to what was decided', () => {
  it('score, coverage, limit and headroom of every customer of the sample', async () => {
    const excel = await openSample();
    await runJob(excel, 'assessCredit', {}, { language: 'en-US' });
    const by = async (sheet: string) => new Map((await listOn(excel, sheet)).map((row) => [`${String(row['Customer ID'])}|${String(row['Customer'])}`, row]));
    const [credit, score, limit, ageing] = [await by('Credit'), await by('Credit score'), await by('Credit limit'), await by('Ageing of receivables')];
    expect(credit.size).toBeGreaterThan(100);
    for (const [key, row] of credit) {
      closeTo(score.get(key)?.['Score'], row['Score']);
      closeTo(score.get(key)?.['Coverage'], row['Coverage']);
      closeTo(limit.get(key)?.['Limit'], row['Limit']);
      closeTo(limit.get(key)?.['Exposure'], row['Exposure']);
      closeTo(limit.get(key)?.['Headroom'], row['Headroom']);
      if (ageing.has(key)) closeTo(ageing.get(key)?.['Overdue'], row['Overdue']);
    }
    expect(await beside(excel, 'Ageing of receivables', 'Difference', 4)).toBe(0);
    const sum = (figure: string): number => [...credit.values()].reduce((total, row) => total + Number(row[figure]), 0);
    expect(await beside(excel, 'Credit', 'Customers', 12)).toBe(credit.size);
    expect(await beside(excel, 'Credit', 'Customers', 5)).toBe([...credit.values()].filter((row) => row['Grade'] === 'AAA').length);
    closeTo(await beside(excel, 'Credit', 'Exposure', 12), sum('Exposure'));
    closeTo(await beside(excel, 'Credit', 'Overdue', 12), sum('Overdue'));
  });

  it('follows a weight that a person changes', async () => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    await runJob(excel, 'assessCredit');
    const before = (await listOn(excel, 'Credit score')).find((row) => row['Customer ID'] === 'C2')?.['Score'];
    await write(excel, 'Credit score', 'K5:R5', [[100, 0, 0, 0, 0, 0, 0, 0]]);
    const after = (await listOn(excel, 'Credit score')).find((row) => row['Customer ID'] === 'C2')?.['Score'];
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(0);
  });
});

describe('running again', () => {
  it('writes the sheets anew in place and keeps remarks, with more customers and with fewer', async () => {
    const excel = await openLists(CUSTOMERS.slice(0, 3), INVOICES);
    await runJob(excel, 'assessCredit');
    const names = await sheetNames(excel);
    const top = 1 + ((await sheetContent(excel, 'Credit')) as { values: unknown[][] }).values.findIndex(([id]) => id === 'Customer ID');
    await write(excel, 'Credit', `T${top + 1}`, [['talk to the boss']]);
    await write(excel, 'Customers', 'A4:D5', [['C3', 'Gamma Ltd', 'South', ''], ['C4', 'Delta Ltd', 'South', '']]);
    const second = await runJob(excel, 'assessCredit');
    expect(second.sheetsMade).toEqual([]);
    expect(await sheetNames(excel)).toEqual(names);
    const more = await listOn(excel, 'Credit');
    expect(more.map((row) => row['Customer ID'])).toEqual(['C2', 'C1', 'C3', 'C4']);
    expect(more[0]).toMatchObject({ Remark: 'talk to the boss' });
    expect(more[3]).toMatchObject({ Overdue: 0 });
    await write(excel, 'Customers', 'A3:D5', [['', '', '', ''], ['', '', '', ''], ['', '', '', '']]);
    await runJob(excel, 'assessCredit');
    expect((await listOn(excel, 'Credit')).filter((row) => row['Customer ID'] !== '').map((row) => row['Customer ID'])).toEqual(['C1']);
    expect(await tableRows(excel, 'CreditAssessment')).toBe(1);
  });

  it('leaves a sheet whose columns a person changed and makes a new one', async () => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    await runJob(excel, 'assessCredit');
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('CreditScore').columns.add(undefined, undefined, 'Mine');
      await context.sync();
    });
    const { problems, sheetsMade } = await runJob(excel, 'assessCredit');
    expect(problems.find(({ code }) => code === 'creditSheetKept')?.place).toEqual({ sheet: 'Credit score' });
    expect(sheetsMade).toEqual(['Credit score (2)']);
    expect((await runJob(excel, 'assessCredit')).sheetsMade).toEqual([]);
  });
});

const tableRows = (excel: PreviewExcel, name: string): Promise<number> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange().load('rowCount');
    await context.sync();
    return range.rowCount;
  });

describe('poor data', () => {
  it('without receivables the file alone speaks, and that is said', async () => {
    const excel = await openLists(CUSTOMERS, []);
    const { problems } = await runJob(excel, 'assessCredit');
    expect(problems.map(({ code }) => code)).toContain('creditNoReceivables');
    const rows = await listOn(excel, 'Credit');
    expect(rows.map((row) => row['Grade'])).toEqual(['Unrated', 'Unrated', 'Unrated']);
    expect(rows[0]).toMatchObject({ Coverage: 0.1, Limit: '' });
  });

  it('one customer who paid all', async () => {
    const excel = await openLists(CUSTOMERS.slice(0, 2), INVOICES.slice(0, 2));
    await runJob(excel, 'assessCredit');
    expect((await listOn(excel, 'Credit'))[0]).toMatchObject({ 'Customer ID': 'C1', Exposure: 0, Overdue: 0 });
  });

  it('no customers at all is refused', async () => {
    const excel = await openRows([]);
    await expect(runJob(excel, 'assessCredit')).rejects.toMatchObject({ problem: { code: 'noCustomers' } });
  });

  it.each([
    [{ colour: '1' }, 'unknownOption'],
    [{ agencyCost: '-1' }, 'optionOutOfRange'],
    [{ assetPercent: '101' }, 'optionOutOfRange'],
  ])('option %p is refused (%s)', async (given, code) => {
    const excel = await openLists(CUSTOMERS, INVOICES);
    await expect(runJob(excel, 'assessCredit', given)).rejects.toMatchObject({ problem: { code } });
  });
});

it('a term set for one run decides what is overdue', async () => {
  const rows = [['Invoice no.', 'Customer ID', 'Issue date', 'Amount', 'Paid date'], ['I1', 'C1', '2026-09-20', 1000, ''], ['I0', 'C1', '2026-01-20', 10, '2026-02-01']];
  const excel = await openLists(CUSTOMERS.slice(0, 2), rows);
  await runJob(excel, 'assessCredit');
  expect((await listOn(excel, 'Credit'))[0]).toMatchObject({ Overdue: 0 });
  await runJob(excel, 'assessCredit', { defaultTermDays: '10' });
  expect((await listOn(excel, 'Credit'))[0]).toMatchObject({ Overdue: 1000 });
});

it('speaks the language asked for', async () => {
  const excel = await openLists(CUSTOMERS, INVOICES);
  const { sheetsMade } = await runJob(excel, 'assessCredit', {}, { language: 'zh-TW' });
  expect(sheetsMade).toEqual(['信用分析', '信用評分', '信用額度', '應收帳款帳齡']);
  expect(await cellValues(excel, '信用分析', 'A1')).toEqual([['信用分析']]);
});
