import { buildCardFacts, type Tables } from '../src/domain/customer/buildCardFacts';
import { findLists } from '../src/domain/matching/findLists';
import { matchList } from '../src/domain/matching/matchList';
import { gridOfRows } from '../src/domain/matching/sheetGrid';
import { parseContext } from '../src/domain/parsing/parseColumn';
import { serialOfIso } from '../src/domain/serialDate';
import { readList } from '../src/domain/setUp/sourceRows';
import { tableGrowth } from '../src/domain/setUp/tableGrowth';
import type { ColumnTable, RawCell, TableName } from '../src/domain/tables';
import type { Progress } from '../src/jobs/job';
import { jobs } from '../src/jobs/registry';
import { planCards } from '../src/sheets/card/cardPlan';
import type { PreviewExcel } from '../src/preview/index';
import { runInPreview, type FileRun } from '../scripts/commandLine/runOnFile';
import { median } from './measure';
import { BENCH_DATE as DATE, customerRows, saleRows, workbookOf } from './workbooks/customersAndSales';
import type { BenchRow } from '../scripts/bench';

const MEGABYTE = 1024 * 1024;
const SIZES = [1_000, 10_000, 50_000] as const;
const LINES_A_CUSTOMER = 10;
const RUNS = 3;

/** Figures of setting up and of building cards: round trips, bytes, and the time that our own code takes. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  return { rows: [...(await trafficRows()), ...ownTimeRows()] };
}

async function trafficRows(): Promise<readonly BenchRow[]> {
  const setUp = await runOn('setUpWorkbook', await workbookOf(2_000, 20_000));
  const bytes = setUp.requestBytes + setUp.responseBytes;
  const excel = await workbookOf(200, 2_000);
  await runOn('setUpWorkbook', excel);
  const cards = await runOn('buildCards', excel);
  return [
    { name: 'setUpWorkbook, 20,000 lines, 2,000 customers: syncs', value: setUp.syncs, unit: '', bound: 12 + Math.ceil(bytes / (4 * MEGABYTE)) },
    { name: 'setUpWorkbook: bytes both ways', value: bytes, unit: 'B' },
    { name: 'setUpWorkbook: largest request', value: setUp.largestRequest, unit: 'B', bound: 5 * MEGABYTE },
    { name: 'setUpWorkbook: largest response', value: setUp.largestResponse, unit: 'B', bound: 5 * MEGABYTE },
    { name: 'buildCards, 200 customers: syncs', value: cards.syncs, unit: '', bound: 20 },
    { name: 'buildCards: largest request', value: cards.largestRequest, unit: 'B', bound: 5 * MEGABYTE },
    { name: 'buildCards: bytes both ways', value: cards.requestBytes + cards.responseBytes, unit: 'B' },
  ];
}

type Cost = Pick<PreviewExcel['traffic'], 'syncs' | 'requestBytes' | 'responseBytes' | 'largestRequest' | 'largestResponse'>;

async function runOn(name: string, excel: PreviewExcel): Promise<Cost> {
  const job = jobs.get(name);
  if (!job) throw new RangeError(`no job ${name}`);
  const silent = (_progress: Progress): void => undefined;
  const done: FileRun = await runInPreview(excel, job, { language: undefined, displayLanguage: 'en-US', date: DATE, settings: {}, onProgress: silent });
  const { syncs, requestBytes, responseBytes, largestRequest, largestResponse } = done.traffic;
  return { syncs, requestBytes, responseBytes, largestRequest, largestResponse };
}

/** Time of recognising, reading, reckoning and laying out, all of it outside office.js and the preview. */
function ownTimeRows(): readonly BenchRow[] {
  // The first run compiles; it is not counted.
  ownTime(customerRows(1_000), saleRows(10_000, 1_000));
  const perThousand = SIZES.map((customers) => {
    const grids = { customers: customerRows(customers), sales: saleRows(customers * LINES_A_CUSTOMER, customers) };
    const times = Array.from({ length: RUNS }, () => ownTime(grids.customers, grids.sales));
    return median(times) / (customers / 1_000);
  });
  const [first = 1] = perThousand;
  return SIZES.flatMap((customers, index): readonly BenchRow[] => {
    const time = perThousand[index] ?? NaN;
    const name = `own time at ${customers.toLocaleString('en-US')} customers`;
    return [
      { name: `${name}, per 1,000`, value: time, unit: 'ms' },
      ...(index === 0 ? [] : [{ name: `${name}: per-customer cost against 1,000`, value: time / first, unit: 'x', bound: 1.2 }]),
    ];
  });
}

function ownTime(customers: readonly (readonly RawCell[])[], sales: readonly (readonly RawCell[])[]): number {
  const started = performance.now();
  const tables: Tables = new Map([tableOf('Customers', customers), tableOf('Sales', sales)]);
  const cards = buildCardFacts(tables, serialOfIso(DATE));
  planCards({ cards, existing: [], limit: 200, language: 'en-US', making: { date: DATE, user: 'bench' } });
  return performance.now() - started;
}

function tableOf(table: TableName, rows: readonly (readonly RawCell[])[]): readonly [TableName, ColumnTable] {
  const [list] = findLists(gridOfRows(table, rows)).lists;
  const match = list && matchList(list).best;
  if (!list || match?.table !== table) throw new RangeError(`the bench's ${table} were not recognised`);
  const { columns, newRows } = tableGrowth(table, [readList(list, match, parseContext(DATE)).rows]);
  return [table, { rowCount: newRows.length, columns: new Map(columns.map((key, column) => [key, newRows.map((row) => row[column] ?? '')])) }];
}
