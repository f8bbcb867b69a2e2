import ExcelJS from 'exceljs';
import { readWorkbook, writeWorkbook } from '../src/preview/file';
import { SheetModel } from '../src/preview/model/sheet';
import { WorkbookModel } from '../src/preview/model/workbook';

const ROWS = 200_000;
const COLUMNS = 12;

/** A ledger as people have it: numbers, dates, repeated names, a flag. */
function ledger(): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000001}', 'Sales');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  const date = workbook.styles.changed(0, { numberFormat: 'yyyy-mm-dd' });
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) sheet.cells.setValue(row, column, valueAt(row, column));
    sheet.cells.setStyle(row, 1, date);
  }
  return workbook;
}

function valueAt(row: number, column: number): string | number | boolean {
  if (column === 0) return `SO-${row}`;
  if (column === 1) return 45_000 + (row % 700);
  if (column < 6) return `客户${(row * 7 + column) % 3000}`;
  return column === 6 ? row % 2 === 0 : Math.round(row * column * 13.37) / 100;
}

/** One step's result and its time in milliseconds. */
async function measure<T>(step: () => T | Promise<T>): Promise<{ result: T; taken: number }> {
  const start = performance.now();
  const result = await step();
  return { result, taken: performance.now() - start };
}

/** Opens and saves a ledger of 200,000 rows by 12 columns, against exceljs on the same bytes. */
export async function run(): Promise<{ rows: { name: string; value: number; unit: string; bound?: number }[] }> {
  const bytes = writeWorkbook(ledger());
  const opened = await measure(() => readWorkbook(bytes));
  const saved = await measure(() => writeWorkbook(opened.result));
  const other = new ExcelJS.Workbook();
  const otherOpened = await measure(() => other.xlsx.load(bytes.slice().buffer as ArrayBuffer));
  const otherSaved = await measure(() => other.xlsx.writeBuffer());
  return {
    rows: [
      { name: `file of ${ROWS} x ${COLUMNS} cells`, value: bytes.length, unit: 'bytes' },
      { name: 'open', value: Math.round(opened.taken), unit: 'ms' },
      { name: 'save', value: Math.round(saved.taken), unit: 'ms' },
      { name: 'open, exceljs', value: Math.round(otherOpened.taken), unit: 'ms' },
      { name: 'save, exceljs', value: Math.round(otherSaved.taken), unit: 'ms' },
      { name: 'open against exceljs', value: opened.taken / otherOpened.taken, unit: 'ratio', bound: 0.5 },
      { name: 'save against exceljs', value: saved.taken / otherSaved.taken, unit: 'ratio', bound: 0.5 },
    ],
  };
}
