import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PreviewExcel } from '../../src/preview/index';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { columnLetters } from '../../src/sheets/address';
import { cellValues, openRows, runJob, sheetContent, write } from './onWorkbook';

const column = (key: string): string => columnLetters(fieldsOf('Customers').findIndex((field) => field.key === key));
const cell = (key: string, row: number): string => `${column(key)}${row + 2}`;

describe('mending entries', () => {
  let excel: PreviewExcel;
  const at = async (key: string, row: number): Promise<unknown> =>
    (await cellValues(excel, 'Customers', cell(key, row)))[0]?.[0];
  const mend = (given: Readonly<Record<string, string>>) => runJob(excel, 'fixEntries', given, { language: 'en-US' });

  beforeEach(async () => {
    const lists = [
      ['Customer ID', 'Customer name', 'Customer type', 'Founding date', 'Longitude', 'Latitude', 'Province'],
      ['K1', 'Alpha', 'Individual', 40000, 120.1, 30.2, '浙江省'],
      ['K2', 'Beta', 'Individual', 40001, 120.2, 30.3, '浙江省'],
      ['K3', 'Gamma', 'Individual', 40002, 30.4, 120.3, '浙江省'],
    ];
    excel = await openRows(lists, 'Customer list');
    await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
    await write(excel, 'Customers', cell('customerName', 0), [[' Alpha  One ']]);
    await write(excel, 'Customers', cell('email', 1), [['=CONCATENATE("b@example.com"," ")']]);
    await write(excel, 'Customers', cell('customerType', 1), [['distributor']]);
    await write(excel, 'Customers', cell('foundingDate', 2), [["'2009-07-08"]]);
  });

  it('previews what it would change and changes nothing', async () => {
    const before = await sheetContent(excel, 'Customers');
    const { counts, problems } = await mend({ rule: 'textUntidy', preview: 'yes' });
    expect(counts).toEqual({ cellsToMend: 1, formulasKept: 1 });
    expect(problems.find(({ code }) => code === 'fixProposed')).toMatchObject({
      place: { sheet: 'Customers', cell: cell('customerName', 0) },
      facts: { old: ' Alpha  One ', new: 'Alpha One' },
    });
    expect(await sheetContent(excel, 'Customers')).toEqual(before);
  });

  it('writes only the cells concerned and never over a formula', async () => {
    await mend({ rule: 'textUntidy' });
    expect(await at('customerName', 0)).toBe('Alpha One');
    expect(await at('email', 1)).toBe('b@example.com ');
    expect(await at('customerType', 1)).toBe('distributor');
  });

  it.each([
    ['listSynonym', 'customerType', 1, 'Trading partner'],
    ['dateAsText', 'foundingDate', 2, 40002],
    ['coordinatesSwapped', 'longitude', 2, 120.3],
    ['coordinatesSwapped', 'latitude', 2, 30.4],
  ] as const)('%s: %s of row %d becomes %s', async (rule, key, row, value) => {
    await mend({ rule });
    expect(await at(key, row)).toBe(value);
  });

  it('a second run has nothing left to mend', async () => {
    await mend({ rule: 'customers.customerType.listSynonym' });
    await expect(mend({ rule: 'customers.customerType.listSynonym' })).rejects.toMatchObject({
      problem: { code: 'nothingToFix' },
    });
  });

  it('refuses to mend without a choice', async () => {
    await expect(mend({})).rejects.toMatchObject({ problem: { code: 'fixChoiceMissing' } });
  });

  it('can be taken back', async () => {
    const before = await sheetContent(excel, 'Customers');
    await mend({ rule: 'coordinatesSwapped' });
    await runJob(excel, 'undoLastRun');
    expect(await sheetContent(excel, 'Customers')).toEqual(before);
  });
});

describe('mending where changes are kept', () => {
  it('notes old and new value, who and why in Changes', async () => {
    const excel = await openRows(
      [
        ['Customer ID', 'Customer name', 'Customer type', 'Telephone'],
        ['K1', 'Alpha', 'Individual', '13912345678'],
        ['K2', 'Beta', 'Individual', '13912345679'],
      ],
      'Customer list',
    );
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Log');
      sheet.getRange('A1:G2').values = [
        ['Changed at', 'Changed by', 'Customer ID', 'Customer name', 'Field', 'Old value', 'New value'],
        [46000, 'Ann', 'K1', 'Alpha', 'Telephone', '1', '2'],
      ];
      await context.sync();
    });
    await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
    await write(excel, 'Customers', cell('customerType', 1), [['dealer']]);
    await runJob(excel, 'fixEntries', { rule: 'listSynonym' }, { language: 'en-US' });
    const [row] = await cellValues(excel, 'Changes', 'A3:I3');
    expect(row?.slice(1, 7)).toEqual(['Tester', 'K2', 'Beta', 'Customer type', 'dealer', 'Trading partner']);
  });
});
