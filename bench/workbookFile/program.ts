import { readFile } from 'node:fs/promises';
import type { FileFigures } from './figures';

/** One program's opening and saving of one file in a process of its own, so that its peak of memory is its own. */
const [program, file = ''] = process.argv.slice(2);
const bytes = await readFile(file);
const figures = program === 'exceljs' ? await withExceljs(bytes) : await withPreview(bytes);
console.log(JSON.stringify(figures));

async function withPreview(content: Uint8Array): Promise<FileFigures> {
  const { readWorkbook, writeWorkbook } = await import('../../src/preview/file');
  return measured(
    () => readWorkbook(content),
    (workbook) => writeWorkbook(workbook),
  );
}

async function withExceljs(content: Uint8Array): Promise<FileFigures> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  return measured(
    () => workbook.xlsx.load(content.slice().buffer as ArrayBuffer),
    () => workbook.xlsx.writeBuffer(),
  );
}

async function measured<Opened>(open: () => Opened | Promise<Opened>, save: (opened: Opened) => unknown): Promise<FileFigures> {
  const started = performance.now();
  const opened = await open();
  const openedAt = performance.now();
  const openPeak = peak();
  await save(opened);
  return { open: openedAt - started, save: performance.now() - openedAt, openPeak, savePeak: peak() };
}

/** The most memory that the process has had so far, in megabytes. */
function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
