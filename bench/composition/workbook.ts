import type { RawCell } from '../../src/domain/tables';
import { startExcel } from '../../src/preview/index';
import { jobs } from '../../src/jobs/registry';
import { runInPreview } from '../../scripts/commandLine/runOnFile';
import { BENCH_DATE } from '../workbooks/customersAndSales';
import { ledgerTables } from './ledger';

const HEADERS: Readonly<Record<string, string>> = {
  customerId: 'Customer ID',
  customerName: 'Customer name',
  region: 'Region',
  lineOfBusiness: 'Line of business',
  orderDate: 'Order date',
  orderNumber: 'Order no.',
  productName: 'Product',
  category: 'Category',
  salesperson: 'Salesperson',
  amount: 'Amount',
};

/** A workbook with the structured tables of so many lines, as set-up leaves it. */
export async function composedWorkbook(lines: number, customers: number): Promise<Uint8Array> {
  const tables = ledgerTables(lines, customers);
  const excel = await startExcel({ name: 'bench.xlsx' });
  await excel.Excel.run(async (context) => {
    for (const name of ['Customers', 'Sales'] as const) {
      const columns = [...(tables.get(name)?.columns ?? [])];
      const rows: RawCell[][] = [columns.map(([key]) => HEADERS[key] ?? key), ...Array.from({ length: tables.get(name)?.rowCount ?? 0 }, (_, row) => columns.map(([, cells]) => cells[row] ?? ''))];
      const sheet = context.workbook.worksheets.add(`${name} list`);
      for (let first = 0; first < rows.length; first += 20_000) {
        const part = rows.slice(first, first + 20_000);
        sheet.getRangeByIndexes(first, 0, part.length, columns.length).values = part;
        await context.sync();
      }
    }
  });
  const setUp = jobs.get('setUpWorkbook');
  if (!setUp) throw new RangeError('no job setUpWorkbook');
  await runInPreview(excel, setUp, { language: 'en-US', displayLanguage: 'en-US', date: BENCH_DATE, settings: {}, onProgress: () => undefined });
  const saved = await excel.save();
  excel.dispose();
  return saved;
}
