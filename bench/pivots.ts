import { writeWorkbook } from '../src/preview/file';
import { startExcel, type PreviewExcel } from '../src/preview/index';
import { newWorkbook } from '../src/preview/newWorkbook';
import { median } from './measure';
import type { BenchRow } from '../scripts/bench';

const RECORDS = 200_000;
const FEW_RECORDS = 20_000;
const RUNS = 3;

/** What somebody does to a PivotTable, in the order in which it is measured. */
const STEPS: Readonly<Record<string, (pivot: Excel.PivotTable) => unknown>> = {
  'rows of two fields, a column and two values': (pivot) => {
    for (const name of ['Region', 'Product']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem('Quarter'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Order')).summarizeBy = 'Count';
  },
  'the ten best': (pivot) =>
    pivot.hierarchies
      .getItem('Product')
      .fields.getItem('Product')
      .applyFilter({ valueFilter: { condition: 'TopN', threshold: 10, selectionType: 'Items', value: 'Sum of Amount' } }),
  refresh: (pivot) => pivot.refresh(),
  'a row for every customer': (pivot) => {
    pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Region'));
    pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Product'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Customer'));
  },
};

/** A workbook with so many records on its first sheet; every twentieth is of a new customer. */
function bytesOf(records: number): Uint8Array {
  const workbook = newWorkbook();
  const cells = workbook.sheets[0]?.cells;
  ['Order', 'Region', 'Product', 'Quarter', 'Customer', 'Amount'].forEach((name, column) => cells?.setValue(0, column, name));
  for (let record = 1; record <= records; record++) {
    const values = [record, `r${(record * 7) % 20}`, `p${(record * 7919) % 50}`, `Q${record % 4}`, `c${(record * 31) % (records / 20)}`];
    values.forEach((value, column) => cells?.setValue(record, column, value));
    cells?.setValue(record, 5, (record * 31) % 1000);
  }
  return writeWorkbook(workbook);
}

/** Milliseconds of the preview's own time for each step. */
async function timesOf(workbook: Uint8Array, records: number): Promise<Readonly<Record<string, number>>> {
  const excel = await startExcel({ workbook });
  const times: Record<string, number> = {};
  await excel.Excel.run(async (context) => {
    const source = context.workbook.worksheets.getFirst().getRange(`A1:F${records + 1}`);
    const place = context.workbook.worksheets.add('Pivot').getRange('A3');
    const pivot = context.workbook.worksheets.getItem('Pivot').pivotTables.add('Report', source, place);
    times['a new PivotTable'] = await workOf(excel, context);
    for (const [name, act] of Object.entries(STEPS)) {
      act(pivot);
      times[name] = await workOf(excel, context);
    }
  });
  return times;
}

async function workOf({ traffic }: PreviewExcel, context: Excel.RequestContext): Promise<number> {
  traffic.reset();
  await context.sync();
  return traffic.interpreting;
}

async function medianTimes(records: number): Promise<(step: string) => number> {
  const workbook = bytesOf(records);
  const runs: Readonly<Record<string, number>>[] = [];
  for (let run = 0; run <= RUNS; run++) runs.push(await timesOf(workbook, records));
  return (step) => median(runs.slice(1).map((times) => times[step] ?? NaN));
}

/** PivotTables over 200,000 records, and over 20,000: the time of a record may hardly grow with their number. */
export async function run(): Promise<{ rows: BenchRow[] }> {
  const few = await medianTimes(FEW_RECORDS);
  const all = await medianTimes(RECORDS);
  const rows = ['a new PivotTable', ...Object.keys(STEPS)].flatMap((step): BenchRow[] => [
    { name: `${step}: ${RECORDS} records`, value: Math.round(all(step)), unit: 'ms' },
    {
      name: `${step}: time of a record, ${RECORDS} against ${FEW_RECORDS}`,
      value: all(step) / RECORDS / (few(step) / FEW_RECORDS),
      unit: 'ratio',
      bound: 3,
    },
  ]);
  return { rows };
}
