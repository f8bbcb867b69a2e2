import { findDuplicates, type DuplicateFindings } from '../src/domain/duplicates/findDuplicates';
import type { ColumnTable, RawCell } from '../src/domain/tables';
import type { Progress } from '../src/jobs/job';
import { jobs } from '../src/jobs/registry';
import { startExcel, type PreviewExcel } from '../src/preview/index';
import { runInPreview } from '../scripts/commandLine/runOnFile';
import { DEFAULT_DUPLICATE_SETTINGS } from '../src/workbook/duplicateSettings';
import { median } from './measure';
import { BENCH_DATE } from './workbooks/customersAndSales';
import { plantedCustomers, type PlantedCustomers } from './workbooks/duplicateCustomers';
import type { BenchRow } from '../scripts/bench';

const CUSTOMERS = 100_000;
const PLANTED = 3_000;
const RUNS = 3;
const THRESHOLDS = { sure: DEFAULT_DUPLICATE_SETTINGS.sureWeight, review: DEFAULT_DUPLICATE_SETTINGS.reviewWeight };
const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.995;

/** Figures of finding duplicates: pairs compared, what was found of what was planted, time, round trips. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  const planted = plantedCustomers(CUSTOMERS, PLANTED);
  const findings = findDuplicates(planted.table, THRESHOLDS);
  return { rows: [...qualityRows(planted, findings), ...timeRows(planted.table), ...(await trafficRows())] };
}

function qualityRows({ planted, table }: PlantedCustomers, { pairs, pairsCompared }: DuplicateFindings): readonly BenchRow[] {
  const count = table.rowCount;
  const number = (a: number, b: number): number => Math.min(a, b) * count + Math.max(a, b);
  const truth = new Set(planted.map(([first, second]) => number(first, second)));
  const isPlanted = ({ first, second }: { readonly first: number; readonly second: number }): boolean => truth.has(number(first, second));
  const sure = pairs.filter(({ level }) => level === 'sure');
  const missed = 1 - pairs.filter(isPlanted).length / truth.size;
  const wrong = 1 - sure.filter(isPlanted).length / sure.length;
  const allPairs = (count * (count - 1)) / 2;
  return [
    { name: `${count.toLocaleString('en-US')} customers, ${truth.size.toLocaleString('en-US')} planted duplicates: pairs compared`, value: pairsCompared, unit: '', bound: count * 40 },
    { name: 'pairs compared, of a million pairs there are', value: (pairsCompared / allPairs) * 1e6, unit: '' },
    { name: 'planted duplicates found', value: 1 - missed, unit: '' },
    { name: 'planted duplicates missed', value: missed, unit: '', bound: 1 - LEAST_RECALL },
    { name: 'sure pairs', value: sure.length, unit: '' },
    { name: 'sure pairs that are planted', value: 1 - wrong, unit: '' },
    { name: 'sure pairs that are none', value: wrong, unit: '', bound: 1 - LEAST_PRECISION },
    { name: 'pairs to review', value: pairs.length - sure.length, unit: '' },
  ];
}

/** The time against one pass that reads each cell once, both in this run. */
function timeRows(table: ColumnTable): readonly BenchRow[] {
  const passes = Array.from({ length: RUNS * 3 }, () => timed(() => readEachCell(table)));
  const searches = Array.from({ length: RUNS }, () => timed(() => findDuplicates(table, THRESHOLDS)));
  return [
    { name: 'one pass over the cells', value: median(passes), unit: 'ms' },
    { name: 'finding duplicates', value: median(searches), unit: 'ms' },
    { name: 'finding duplicates against one pass', value: median(searches) / median(passes), unit: 'x' },
  ];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Reads every character of every cell, as any comparing has to. */
function readEachCell({ columns }: ColumnTable): number {
  let sum = 0;
  for (const cells of columns.values()) {
    for (const cell of cells) {
      if (typeof cell === 'string') for (let i = 0; i < cell.length; i++) sum = (sum + cell.charCodeAt(i)) | 0;
      else sum = (sum + Number(cell)) | 0;
    }
  }
  return sum;
}

async function trafficRows(): Promise<readonly BenchRow[]> {
  const excel = await workbookOf(plantedCustomers(2_000, 60).table);
  await runOn('setUpWorkbook', excel);
  const { syncs, largestRequest } = await runOn('findDuplicates', excel);
  return [
    { name: 'findDuplicates, 2,000 customers: syncs', value: syncs, unit: '', bound: 14 },
    { name: 'findDuplicates: largest request', value: largestRequest, unit: 'B', bound: 5 * 1024 * 1024 },
  ];
}

const HEADERS: Readonly<Record<string, string>> = { customerId: '客户编号', customerName: '客户名称', shortName: '简称', telephone: '电话', creditCode: '统一社会信用代码', email: '电子邮箱', city: '城市', province: '省份', street: '街道地址', legalRepresentativeName: '法人代表姓名', longitude: '经度', latitude: '纬度' };

async function workbookOf({ columns, rowCount }: ColumnTable): Promise<PreviewExcel> {
  const excel = await startExcel({ name: 'bench.xlsx' });
  const keys = [...columns.keys()];
  const rows = Array.from({ length: rowCount }, (_, row) => keys.map((key): RawCell => asText(columns.get(key)?.[row] ?? '')));
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('客户清单');
    sheet.getRangeByIndexes(0, 0, rowCount + 1, keys.length).values = [keys.map((key) => HEADERS[key] ?? key), ...rows];
    await context.sync();
  });
  return excel;
}

const asText = (cell: RawCell): RawCell => (typeof cell === 'string' && /^[\d+(=]/.test(cell) ? `'${cell}` : cell);

async function runOn(name: string, excel: PreviewExcel): Promise<PreviewExcel['traffic']> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  const silent = (_progress: Progress): void => undefined;
  return (await runInPreview(excel, job, { language: undefined, displayLanguage: 'en-US', date: BENCH_DATE, settings: {}, onProgress: silent })).traffic;
}
