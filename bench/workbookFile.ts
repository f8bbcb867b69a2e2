import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeWorkbook } from '../src/preview/file';
import { SheetModel } from '../src/preview/model/sheet';
import { WorkbookModel } from '../src/preview/model/workbook';
import { median } from './measure';
import type { FileFigures } from './workbookFile/figures';
import type { BenchRow } from '../scripts/bench';

const ROWS = 200_000;
const COLUMNS = 12;
const RUNS = 3;
const PROGRAMS = ['preview', 'exceljs'] as const;
type Program = (typeof PROGRAMS)[number];

const STEPS = [
  { key: 'open', name: 'open', unit: 'ms' },
  { key: 'save', name: 'save', unit: 'ms' },
  { key: 'openPeak', name: 'peak of memory after opening', unit: 'MB' },
  { key: 'savePeak', name: 'peak of memory after saving', unit: 'MB' },
] as const;

const execute = promisify(execFile);

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

/** Runs one program on a file in a process of its own. */
async function figuresOf(program: Program, file: string): Promise<FileFigures> {
  const script = path.join(import.meta.dirname, 'workbookFile', 'program.ts');
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, program, file]);
  return JSON.parse(stdout) as FileFigures;
}

/** Opens and saves a ledger of 200,000 rows by 12 columns, and exceljs does the same on the same bytes, by turns. */
export async function run(): Promise<{ rows: BenchRow[] }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-file-'));
  try {
    const file = path.join(folder, 'ledger.xlsx');
    const bytes = writeWorkbook(ledger());
    await writeFile(file, bytes);
    const figures: Record<Program, FileFigures[]> = { preview: [], exceljs: [] };
    for (let round = 0; round < RUNS; round++) for (const program of PROGRAMS) figures[program].push(await figuresOf(program, file));
    return { rows: [{ name: `file of ${ROWS} x ${COLUMNS} cells`, value: bytes.length, unit: 'bytes' }, ...STEPS.flatMap((step) => stepRows(step, figures))] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function stepRows({ key, name, unit }: (typeof STEPS)[number], figures: Readonly<Record<Program, readonly FileFigures[]>>): BenchRow[] {
  const middle = (program: Program): number => median(figures[program].map((figure) => figure[key]));
  return [
    { name, value: Math.round(middle('preview')), unit },
    { name: `${name}, exceljs`, value: Math.round(middle('exceljs')), unit },
    { name: `${name} against exceljs`, value: middle('preview') / middle('exceljs'), unit: 'ratio', bound: 1 },
  ];
}
