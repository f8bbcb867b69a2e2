import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JobContext, JobResult } from '../../src/jobs/job';
import { jobs } from '../../src/jobs/registry';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { openDoor } from '../../src/workbook/runExcel';

export const SAMPLE_DATE = '2026-10-15';
const root = path.join(__dirname, '..', '..');

/** Public workbooks that nobody wrote for this project; absent in a plain clone. */
export const publicData = (name: string): string => path.join(root, '..', 'shared', 'data', name);

export const openSample = (): Promise<PreviewExcel> => openFile(path.join(root, 'assets', 'sample.xlsx'));

export const openFile = (file: string): Promise<PreviewExcel> =>
  startExcel({ workbook: readFileSync(file), name: path.basename(file), locale: 'en-US', user: 'Tester' });

/** A workbook of one sheet with these cells from A1 on. */
export async function openRows(rows: readonly (readonly (string | number | boolean)[])[], name = 'List'): Promise<PreviewExcel> {
  const excel = await startExcel({ user: 'Tester' });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = name;
    if (rows.length > 0) sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
    await context.sync();
  });
  return excel;
}

/** Runs a job as a click would, with its options. */
export function runJob(
  excel: PreviewExcel,
  name: string,
  given: Readonly<Record<string, string>> = {},
  parts: Partial<JobContext> = {},
): Promise<JobResult> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
  const context: JobContext = {
    door,
    displayLanguage: 'en-US',
    date: SAMPLE_DATE,
    user: 'Tester',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...parts,
  };
  return job.run(context, given);
}

/** Names of all sheets, in tab order. */
export const sheetNames = (excel: PreviewExcel): Promise<readonly string[]> =>
  excel.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

/** Everything in a sheet's used cells: formulas, values and number formats. */
export const sheetContent = (excel: PreviewExcel, name: string): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('address,formulas,values,numberFormat');
    await context.sync();
    return { address: used.address, formulas: used.formulas, values: used.values, formats: used.numberFormat };
  });

export const cellValues = (excel: PreviewExcel, sheet: string, address: string): Promise<unknown[][]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values;
  });

export const write = (excel: PreviewExcel, sheet: string, address: string, values: unknown[][]): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
