import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { fullWorkbook, FULL_COUNTS } from './fullWorkbook';

const PUBLIC = path.resolve(__dirname, '../../../../shared/data');
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const REFUSED = new Set(['f15.xlsx', 'f16.xlsx', 'f17.xlsx']);
const publicFiles = existsSync(PUBLIC) ? readdirSync(PUBLIC).filter((file) => /\.xls[xm]$/.test(file) && !REFUSED.has(file)) : [];

/** What LibreOffice found in a workbook of ours. */
interface Found {
  readonly sheets: number;
  readonly pivots: number;
  readonly charts: number;
}

function found(file: string): Found {
  const parts = unzipSync(readFileSync(file));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const count = (where: string, what: RegExp): number => where.match(what)?.length ?? 0;
  const content = text('content.xml');
  return {
    sheets: count(content, /<table:table /g),
    pivots: count(content, /<table:data-pilot-table /g),
    charts: count(text('META-INF/manifest.xml'), /media-type="application\/vnd\.oasis\.opendocument\.chart"/g),
  };
}

const chartsOf = (workbook: WorkbookModel): number =>
  workbook.sheets.flatMap(({ drawings }) => drawings).filter(({ kind }) => kind === 'chart').length;

/** Chart sheets are tabs of their own that the model keeps as they are. */
const expectedOf = (workbook: WorkbookModel): Found => ({
  sheets: workbook.sheets.length + workbook.preserved.tabs.length,
  pivots: workbook.sheets.flatMap(({ pivotTables }) => pivotTables).length,
  charts: chartsOf(workbook) + workbook.preserved.tabs.length,
});

(hasOffice ? describe : describe.skip)('saved workbooks in LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'libre-office-'));
  const expected = new Map<string, Found>();

  const saved = (name: string, bytes: Uint8Array): void => {
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    expected.set(name, expectedOf(readWorkbook(bytes)));
  };

  beforeAll(async () => {
    for (const file of publicFiles) saved(path.parse(file).name, writeWorkbook(readWorkbook(readFileSync(path.join(PUBLIC, file)))));
    saved('full', await (await fullWorkbook()).save());
    const files = [...expected.keys()].map((name) => path.join(folder, `${name}.xlsx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'ods', '--outdir', folder, ...files], { stdio: 'ignore' });
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([...publicFiles.map((file) => path.parse(file).name), 'full'])('%s opens with as many sheets, pivots and charts as ours', (name) => {
    const opened = path.join(folder, `${name}.ods`);
    expect(existsSync(opened)).toBe(true);
    expect(found(opened)).toEqual(expected.get(name));
  });

  it('the full one has everything that was made', () => {
    expect(expected.get('full')).toEqual({ sheets: 4, pivots: FULL_COUNTS.pivots, charts: FULL_COUNTS.charts });
  });
});
