import { field, itemOf } from '../../src/domain/catalogue/catalogue';
import { isoOf } from '../../src/domain/serialDate';
import { jobs } from '../../src/jobs/registry';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { runInPreview, type FileRun } from '../../scripts/commandLine/runOnFile';
import type { BenchRow } from '../../scripts/bench';
import { BENCH_DAY, documents } from './documents';

const LIST = 2_000;
const MEGABYTE = 1024 * 1024;
const COLUMNS = ['title', 'category', 'department', 'author', 'documentDate', 'filedDate', 'secrecy', 'status', 'location'] as const;

/** A list of 2,000 documents that a person keeps, registered, and once more. */
export async function trafficRows(): Promise<readonly BenchRow[]> {
  const excel = await workbookWithList();
  const first = await register(excel);
  const again = await register(excel);
  const largest = (of: 'largestRequest' | 'largestResponse'): number => Math.max(first.traffic[of], again.traffic[of]);
  return [
    { name: `registerArchives, ${LIST.toLocaleString('en-US')} documents: numbers given`, value: first.result.counts['numbersGiven'] ?? 0, unit: '' },
    { name: 'registerArchives: syncs with slices', value: first.traffic.syncs, unit: '', bound: 12 },
    { name: 'registerArchives again, in place: syncs with slices', value: again.traffic.syncs, unit: '', bound: 12 },
    { name: 'registerArchives: bytes both ways', value: first.traffic.requestBytes + first.traffic.responseBytes, unit: 'B' },
    { name: 'registerArchives: largest request', value: largest('largestRequest'), unit: 'B', bound: 5 * MEGABYTE },
    { name: 'registerArchives: largest response', value: largest('largestResponse'), unit: 'B', bound: 5 * MEGABYTE },
  ];
}

async function workbookWithList(): Promise<PreviewExcel> {
  const table = documents(LIST, false);
  const shown = (key: string, value: string | number | boolean): string | number | boolean => {
    const definition = field('Archives', key);
    return itemOf(definition, String(value))?.label['zh-CN'] ?? (definition.type === 'date' && typeof value === 'number' ? isoOf(value) : value);
  };
  const rows = Array.from({ length: LIST }, (_, row) => COLUMNS.map((key) => shown(key, table.columns.get(key)?.[row] ?? '')));
  const excel = await startExcel({ name: 'bench.xlsx' });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('档案清单');
    sheet.getRangeByIndexes(0, 0, LIST + 1, COLUMNS.length).values = [COLUMNS.map((key) => field('Archives', key).header['zh-CN']), ...rows];
    await context.sync();
  });
  return excel;
}

async function register(excel: PreviewExcel): Promise<FileRun> {
  const job = jobs.get('registerArchives');
  if (!job) throw new RangeError('no job registerArchives');
  return runInPreview(excel, job, { language: undefined, displayLanguage: 'zh-CN', date: isoOf(BENCH_DAY), settings: {}, onProgress: () => undefined });
}
