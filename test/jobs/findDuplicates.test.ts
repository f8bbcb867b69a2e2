import { describe, expect, it, jest } from '@jest/globals';
import type { PreviewExcel } from '../../src/preview/index';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

// Whole jobs on whole workbooks: a busy machine needs more than the usual five seconds.
jest.setTimeout(90_000);

const HEADERS = ['Customer ID', 'Customer name', 'Telephone', 'City', 'Street'];
const LIST: readonly (readonly string[])[] = [
  HEADERS,
  ['C1', 'Alpha Trading Ltd', "'020 1234567", 'Rome', '12 Via Appia'],
  ['C2', 'Beta Foods Inc', "'020 7654321", 'Bonn', '1 Ring'],
  ['C3', 'ALPHA TRADING', "'020 1234567", 'Rome', '12 Via Appia'],
  ['C4', 'Beta Foods', "'020 7654321", 'Bonn', ''],
];
const SHEET = 'Possible duplicates';
const FIRST = 5;

async function open(): Promise<PreviewExcel> {
  const excel = await openRows(LIST);
  await runJob(excel, 'setUpWorkbook');
  return excel;
}

/** The pairs on the sheet, with what stands in the column of decisions. */
const listed = async (excel: PreviewExcel, sheet = SHEET): Promise<unknown[][]> =>
  (await cellValues(excel, sheet, `A${FIRST}:M${FIRST + 5}`)).filter((row) => row[0] !== '').map((row) => [row[4], row[5], row[12]]);

describe('finding duplicates', () => {
  it('lists what was planted in the sample, and leaves the customers as they are', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    const before = await sheetContent(excel, '客户总表');
    const { counts, sheetsMade } = await runJob(excel, 'findDuplicates');
    expect(counts).toMatchObject({ duplicatesSure: 4, toldApart: 0 });
    const pairs = await cellValues(excel, sheetsMade[0] ?? '', 'E5:F9');
    expect(pairs).toEqual(expect.arrayContaining([['KH0003', 'kh0003'], ['KH0006', 'KH0201'], ['KH0008', 'KH0202'], ['KH0009', 'KH0203']]));
    expect(await sheetContent(excel, '客户总表')).toEqual(before);
  });

  it('costs few round trips', async () => {
    const excel = await open();
    excel.traffic.reset();
    await runJob(excel, 'findDuplicates');
    expect(excel.traffic.syncs).toBeLessThanOrEqual(14);
  });

  it('leads to the rows of both customers', async () => {
    const excel = await open();
    await runJob(excel, 'findDuplicates');
    const link = await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(SHEET).getRange(`F${FIRST}`).load('hyperlink,values');
      await context.sync();
      return { to: cell.hyperlink.documentReference, text: cell.values[0]?.[0] };
    });
    const [id] = (await cellValues(excel, 'Customers', (link.to ?? '').split('!')[1] ?? ''))[0] ?? [];
    expect(id).toBe(link.text);
  });

  it('works in a workbook that was never set up, too', async () => {
    const excel = await openRows(LIST);
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ customers: 4, duplicatesSure: 2 });
  });

  it('says so where there are none', async () => {
    const excel = await openRows(LIST.slice(0, 3));
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ duplicatesSure: 0, duplicatesToReview: 0 });
    expect((await cellValues(excel, SHEET, 'A2'))[0]?.[0]).toContain('No two customers look like one');
  });

  it('one customer is nobody’s duplicate', async () => expect((await runJob(await openRows(LIST.slice(0, 2)), 'findDuplicates')).counts).toMatchObject({ pairsCompared: 0 }));
  it('refuses a workbook without customers', async () => expect(runJob(await openRows([['a']]), 'findDuplicates')).rejects.toMatchObject({ problem: { code: 'noCustomers' } }));
  it('refuses thresholds the wrong way round', async () => expect(runJob(await open(), 'findDuplicates', { sure: '10', review: '12' })).rejects.toMatchObject({ problem: { code: 'optionOutOfRange' } }));
});

describe('decisions', () => {
  it('‘not the same’ is not proposed again, ‘same’ stays on the same sheet', async () => {
    const excel = await open();
    await runJob(excel, 'findDuplicates');
    expect(await listed(excel)).toEqual([['C1', 'C3', ''], ['C2', 'C4', '']]);
    await write(excel, SHEET, `M${FIRST}:M${FIRST + 1}`, [['Not the same'], ['Same']]);
    const names = await sheetNames(excel);
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ toldApart: 1, duplicatesSure: 1 });
    expect(await listed(excel)).toEqual([['C2', 'C4', 'Same']]);
    expect(await sheetNames(excel)).toEqual(names);
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ toldApart: 1, duplicatesSure: 1 });
  });

  it('go with the pair where a person sorted the sheet, and hold in another language', async () => {
    const excel = await open();
    await runJob(excel, 'findDuplicates');
    const [first = [], second = []] = await cellValues(excel, SHEET, `A${FIRST}:M${FIRST + 1}`);
    await write(excel, SHEET, `A${FIRST}:M${FIRST + 1}`, [[...second.slice(0, 12), '不是同一客户'], first]);
    await runJob(excel, 'findDuplicates');
    expect(await listed(excel)).toEqual([['C1', 'C3', '']]);
  });

  it('hold until name, code or telephone changes, or a person forgets them', async () => {
    const excel = await open();
    await runJob(excel, 'findDuplicates');
    await write(excel, SHEET, `M${FIRST}:M${FIRST + 1}`, [['Not the same'], ['Not the same']]);
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ toldApart: 2, duplicatesSure: 0 });
    expect((await runJob(excel, 'findDuplicates', { forget: 'C4' })).counts).toMatchObject({ toldApart: 1, duplicatesSure: 1 });
    const headers = (await cellValues(excel, 'Customers', 'A1:Z1'))[0] ?? [];
    const column = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[headers.indexOf('Telephone')] ?? '';
    await write(excel, 'Customers', `${column}4`, [["'020 1234567; 020 5555555"]]);
    expect((await runJob(excel, 'findDuplicates')).counts).toMatchObject({ toldApart: 0, duplicatesSure: 2 });
  });
});
