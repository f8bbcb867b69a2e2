import { serialOfIso } from '../../src/domain/serialDate';
import type { RawCell } from '../../src/domain/tables';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { seeded } from '../measure';

/** The report date of every benchmark. */
export const BENCH_DATE = '2026-10-15';

/** A workbook with two plain sheets, one a list of customers, one of sales. */
export async function workbookOf(customers: number, lines: number): Promise<PreviewExcel> {
  const excel = await startExcel({ name: 'bench.xlsx' });
  await excel.Excel.run(async (context) => {
    for (const [name, rows] of [['Customers list', customerRows(customers)], ['Sales list', saleRows(lines, customers)]] as const) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0).values = rows.map((row) => [...row]);
    }
    await context.sync();
  });
  return excel;
}

const CITIES = ['Hamburg', 'Lyon', 'Leeds', 'Turin', 'Gdansk', 'Porto'];

/** A header and so many customers. */
export function customerRows(count: number): readonly (readonly RawCell[])[] {
  const random = seeded(1);
  const header = ['Customer ID', 'Customer name', 'Telephone', 'E-mail', 'City', 'Region', 'Founding date', 'Employees', 'Remarks'];
  const rows = Array.from({ length: count }, (_, index): readonly RawCell[] => [
    `C${String(index + 1).padStart(6, '0')}`,
    `Company ${index + 1} Ltd`,
    `+49 40 ${1_000_000 + index}`,
    `office${index + 1}@example.com`,
    CITIES[index % CITIES.length] ?? '',
    `Region ${index % 7}`,
    36_000 + Math.floor(random() * 9_000),
    Math.floor(random() * 500),
    `Visited ${index % 12} times`,
  ]);
  return [header, ...rows];
}

/** A header and so many sale lines of the last 900 days. */
export function saleRows(count: number, customers: number): readonly (readonly RawCell[])[] {
  const random = seeded(2);
  const header = ['Order date', 'Order no.', 'Customer ID', 'Product', 'Category', 'Quantity', 'Unit price', 'Amount'];
  const lastDay = serialOfIso(BENCH_DATE);
  const rows = Array.from({ length: count }, (_, index): readonly RawCell[] => {
    const quantity = 1 + Math.floor(random() * 20);
    const price = Math.round(random() * 10_000) / 100;
    const customer = 1 + Math.floor(random() * customers);
    const day = lastDay - Math.floor(random() * 900);
    const product = index % 60;
    return [day, `S${index + 1}`, `C${String(customer).padStart(6, '0')}`, `Product ${product}`, `Category ${product % 8}`, quantity, price, Math.round(quantity * price * 100) / 100];
  });
  return [header, ...rows];
}
