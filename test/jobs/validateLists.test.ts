import { describe, expect, it } from '@jest/globals';
import type { PreviewExcel } from '../../src/preview/index';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

/** A list under a title, with a total, as people keep it; no Excel table. */
const LIST = [
  ['Our customers', '', '', '', ''],
  ['', '', '', '', ''],
  ['Cust. no.', 'Company', 'Mail', 'Founding date', 'First deal date'],
  ['K1', 'Alpha Trading', 'a@@example.com', 40_000, 41_000],
  ['K2', 'Beta Foods', 'b@example.com', 41_000, 40_000],
  ['K2', 'Gamma Tools', 'c@example.com', 40_000, 41_000],
];

const REPORT = 'Check report';

/** Finding, sheet and cell of each row of the report. */
async function findingsOn(excel: PreviewExcel): Promise<readonly (readonly [string, string, string])[]> {
  const { values } = (await sheetContent(excel, REPORT)) as { readonly values: readonly (readonly unknown[])[] };
  return values.slice(3).map((row) => [String(row[7]), String(row[3]), String(row[9])]);
}

const check = async (excel: PreviewExcel, given = {}) => runJob(excel, 'validate', given, { language: 'en-US' });

describe('checking lists that are no tables', () => {
  it('finds faults where they stand, and leaves the lists as they are', async () => {
    const excel = await openRows(LIST, 'Customer list');
    const before = await sheetContent(excel, 'Customer list');
    const result = await check(excel);
    const findings = await findingsOn(excel);
    expect(findings).toContainEqual(['“a@@example.com” is no e-mail address.', 'Customer list', 'C4']);
    expect(findings).toContainEqual(['K2 is already in row 5.', 'Customer list', 'A6']);
    expect(findings).toContainEqual(['First deal date 2009-07-06 is before Founding date 2012-04-01.', 'Customer list', 'E5']);
    expect(result.problems.map(({ code }) => code)).toContain('listsChecked');
    expect(await sheetContent(excel, 'Customer list')).toEqual(before);
    expect(await sheetNames(excel)).toEqual(['Customer list', 'Check summary', REPORT]);
  });

  it('does not ask for what no list has a column for', async () => {
    const excel = await openRows(LIST, 'Customer list');
    await check(excel);
    expect((await findingsOn(excel)).filter(([message]) => message.startsWith('Telephone'))).toEqual([]);
  });

  it('reads two lists about the same customers as one, each value from where it stands', async () => {
    const excel = await openRows(LIST.slice(2), 'Customer list');
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Contacts');
      sheet.getRange('B3:E5').values = [
        ['Customer ID', 'Customer name', 'Telephone', 'Postal code'],
        ['K1', 'Alpha Trading', 'see card', '310000'],
        ['K7', 'Alpha  Trading', '021-52345678', '310000'],
      ];
      await context.sync();
    });
    await check(excel);
    const findings = await findingsOn(excel);
    expect(findings).toContainEqual(['“see card” is no telephone number.', 'Contacts', 'D4']);
    expect(findings).toContainEqual(['“Alpha  Trading” is also customer K1 in row Customer list!2.', 'Contacts', 'C5']);
  });

  it('customers of ledgers are checked against the list, and the ledgers alone where there is none', async () => {
    const sales = [
      ['Order no.', 'Date', 'Customer ID', 'Product', 'Quantity', 'Unit price', 'Amount'],
      ['S1', 46_000, 'K1', 'Tea', 2, 10, 20],
      ['S2', 46_001, 'K9', 'Tea', 2, 10, 2_000],
    ];
    const alone = await openRows(sales, 'Sales 2025');
    const result = await check(alone);
    expect((await findingsOn(alone)).map(([, , cell]) => cell)).toEqual(['G3']);
    expect(result.problems.map(({ code }) => code)).toEqual(['listsChecked']);
    await alone.Excel.run(async (context) => {
      context.workbook.worksheets.add('Customer list').getRange('A1:B2').values = [['Customer ID', 'Customer name'], ['K1', 'Alpha']];
      await context.sync();
    });
    await check(alone);
    expect((await findingsOn(alone)).map(([, sheet, cell]) => `${sheet}!${cell}`)).toContain('Sales 2025!C3');
  });

  it('a finding that was dismissed stays dismissed once the lists are tables', async () => {
    const excel = await openRows(LIST, 'Customer list');
    await check(excel);
    const row = (await findingsOn(excel)).findIndex(([message]) => message.startsWith('“a@@')) + 4;
    await write(excel, REPORT, `L${row}`, [['as they write it']]);
    await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
    expect((await check(excel)).counts['findingsDismissed']).toBe(1);
    expect(await cellValues(excel, 'Customers', 'B2')).toEqual([['Alpha Trading']]);
  });

  it('mends nothing there, and says where it would', async () => {
    const excel = await openRows(LIST, 'Customer list');
    await expect(runJob(excel, 'fixEntries', { rule: 'textUntidy' })).rejects.toMatchObject({ problem: { code: 'mendingNeedsTables' } });
  });

  it('finds as many errors in the sample’s lists as in the tables that come of them', async () => {
    const [lists, tables] = [await openSample(), await openSample()];
    await runJob(tables, 'setUpWorkbook');
    const [found, structured] = [await runJob(lists, 'validate'), await runJob(tables, 'validate')];
    expect(found.counts['errorsFound']).toBe(structured.counts['errorsFound']);
  }, 120_000);
});
