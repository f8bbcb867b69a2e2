import { describe, expect, it } from '@jest/globals';
import { field, fieldsOf } from '../../src/domain/catalogue/catalogue';
import type { Language } from '../../src/domain/language';
import type { PreviewExcel } from '../../src/preview/index';
import { PALETTE } from '../../src/sheets/style';
import { openRows, runJob } from './onWorkbook';

const header = (key: string, language: Language): string => field('Customers', key).header[language];
const type = (key: string, language: Language): string =>
  field('Customers', 'customerType').items?.find((item) => item.key === key)?.label[language] ?? '';

async function setUp(language: Language): Promise<PreviewExcel> {
  const excel = await openRows(
    [
      ['customerId', 'customerName', 'customerType', 'creditCode'].map((key) => header(key, language)),
      ['K1', 'Alpha', type('ordinaryCompany', language), ''],
      ['K2', 'Beta', type('individual', language), ''],
      ['K3', 'Gamma', type('tradingPartner', language), '91350100M000100Y43'],
      ['K4', 'Delta', '', ''],
    ],
    'List',
  );
  await runJob(excel, 'setUpWorkbook', {}, { language });
  return excel;
}

/** Ids of the rows whose cell in a column is tinted as missing: those that Excel leaves when it filters by the tint. */
const tinted = (excel: PreviewExcel, key: string, language: Language): Promise<readonly unknown[]> =>
  excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Customers');
    table.columns.getItem(header(key, language)).filter.apply({ filterOn: 'CellColor', color: PALETTE.attentionSoft });
    const shown = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    const ids = shown.values.map((row) => row[0] as unknown);
    table.clearFilters();
    await context.sync();
    return ids;
  });

const change = (excel: PreviewExcel, how: (table: Excel.Table) => void): Promise<void> =>
  excel.Excel.run(async (context) => {
    how(context.workbook.tables.getItem('Customers'));
    await context.sync();
  });

describe.each<readonly [Language]>([['zh-CN'], ['zh-TW'], ['en-US']])(
  'what a customer type requires, in %s',
  (language) => {
    it('is tinted where it is missing, also after sorting and in rows that were added', async () => {
      const excel = await setUp(language);
      expect(await tinted(excel, 'creditCode', language)).toEqual(['K1', 'K4']);
      expect(await tinted(excel, 'customerType', language)).toEqual(['K4']);
      await change(excel, (table) => table.sort.apply([{ key: 0, ascending: false }]));
      expect(await tinted(excel, 'creditCode', language)).toEqual(['K4', 'K1']);
      await change(excel, (table) => {
        const sheet = table.worksheet;
        sheet.getRange('A6:B7').values = [
          ['K5', 'Epsilon'],
          ['K6', 'Zeta'],
        ];
        table.resize(sheet.getRange('A1').getResizedRange(6, fieldsOf('Customers').length - 1));
      });
      expect(await tinted(excel, 'creditCode', language)).toEqual(['K4', 'K1', 'K5', 'K6']);
    });

    it('has drop-down, input message and alert in rows that were added, too', async () => {
      const excel = await setUp(language);
      const validation = await excel.Excel.run(async (context) => {
        const column = fieldsOf('Customers').findIndex(({ key }) => key === 'customerType');
        const rule = context.workbook.tables
          .getItem('Customers')
          .worksheet.getCell(400, column)
          .dataValidation.load('rule,prompt,errorAlert,type');
        await context.sync();
        return { rule: rule.rule.list?.source, title: rule.prompt.title, alert: rule.errorAlert.showAlert };
      });
      expect(validation.rule).toContain(type('individual', language));
      expect(validation).toMatchObject({ title: header('customerType', language), alert: true });
    });
  },
);

it('rows of other tables lack what every row needs', async () => {
  const excel = await openRows(
    [
      ['Invoice no.', 'Customer name', 'Issue date', 'Due date', 'Amount'],
      ['I1', 'Alpha', 46000, 46030, 100],
      ['I2', 'Beta', 46000, '', 100],
    ],
    'Invoices',
  );
  await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
  const shown = await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Receivables');
    table.columns.getItem('Due date').filter.apply({ filterOn: 'CellColor', color: PALETTE.attentionSoft });
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return view.values.map((row) => row[0] as unknown);
  });
  expect(shown).toEqual(['I2']);
});
