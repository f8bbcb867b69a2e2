import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import type { JobResult } from '../../src/jobs/job';
import type { PreviewExcel } from '../../src/preview/index';
import { cellValues, openFile, openRows, openSample, publicData, runJob as runAnyJob, sheetNames, write } from './onWorkbook';

// The whole sample is set up and reported on several times; a busy machine needs its time for that.
jest.setTimeout(300_000);

/** In English, whatever the workbook's own language. */
const runJob: typeof runAnyJob = (excel, name, given, parts) => runAnyJob(excel, name, given, { language: 'en-US', ...parts });

type Cell = string | number | boolean;

/** Everything on a sheet from A1 on. */
const valuesOf = (excel: PreviewExcel, sheet: string): Promise<readonly (readonly Cell[])[]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1').getBoundingRect(context.workbook.worksheets.getItem(sheet).getUsedRange(true)).load('values');
    await context.sync();
    return range.values as Cell[][];
  });

/** Rows of the table under a heading, from the row below its headers to its total. */
function tableUnder(sheet: readonly (readonly Cell[])[], heading: string, total = 'Total'): readonly (readonly Cell[])[] {
  const top = sheet.findIndex((row) => row[0] === heading);
  const end = sheet.findIndex((row, at) => at > top && row[0] === total);
  expect(top).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(top);
  return sheet.slice(top + 2, end + 1);
}

const sum = (numbers: readonly Cell[]): number => numbers.reduce<number>((total, one) => total + Number(one), 0);
const SALES = 'Sales composition 2026-Q3';
const FOUR = [SALES, 'Product composition 2026-Q3', 'Region composition 2026-Q3', 'Credit analysis 2026-Q3'];

describe('composition reports of the sample', () => {
  let excel: PreviewExcel;
  let result: JobResult;
  beforeAll(async () => {
    excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    excel.traffic.reset();
    result = await runJob(excel, 'composeReports');
  });

  it('are four sheets, an index of them, and a hidden table for their PivotTables', async () => {
    expect(result.sheetsMade).toEqual([...FOUR, 'Composition reports']);
    const hidden = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Analysis').load('visibility');
      await context.sync();
      return sheet.visibility;
    });
    expect(hidden).toBe('Hidden');
  });

  it('come in at most 30 round trips and no message over 5 MB', () => {
    expect(excel.traffic.syncs).toBeLessThanOrEqual(30);
    expect(excel.traffic.largestRequest).toBeLessThan(5_000_000);
  });

  it.each(FOUR)('%s has a PivotTable with slicers of year, quarter and region, and a chart', async (name) => {
    const found = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const [pivots, slicers, charts] = [sheet.pivotTables.load('items/name'), sheet.slicers.load('items/caption'), sheet.charts.load('items/name')];
      await context.sync();
      return { pivots: pivots.items.length, slicers: slicers.items.map(({ caption }) => caption), charts: charts.items.length };
    });
    expect(found).toEqual({ pivots: 1, slicers: ['Year', 'Quarter', 'Region'], charts: 1 });
  });

  it.each([
    [SALES, 'Sales by sales grade'],
    [SALES, 'Largest customers'],
    ['Product composition 2026-Q3', 'Sales by category'],
    ['Product composition 2026-Q3', 'Sales by product'],
    ['Region composition 2026-Q3', 'Sales by region'],
    ['Region composition 2026-Q3', 'Sales by region and district'],
    ['Region composition 2026-Q3', 'Sales by salesperson'],
    ['Credit analysis 2026-Q3', 'Sales by credit grade'],
  ])('%s: the shares of "%s" add up to exactly 100.0 %, and its amounts to the total', async (name, heading) => {
    const rows = tableUnder(await valuesOf(excel, name), heading);
    const [body, total] = [rows.slice(0, -1), rows.at(-1) ?? []];
    expect(sum(body.map((row) => row[2] ?? 0))).toBeCloseTo(Number(total[2]), 6);
    expect(sum(body.map((row) => Math.round(Number(row[3]) * 1_000)))).toBe(1_000);
    expect(sum(body.map((row) => Math.round(Number(row[6]) * 1_000)))).toBe(1_000);
    expect(body.at(-1)?.[4]).toBe(1);
  });

  it('tie to the ledger: what is used and what is left out are all of its lines', async () => {
    const sales = await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Sales');
      const [header, body] = [table.getHeaderRowRange().load('values'), table.getDataBodyRange().load('values')];
      await context.sync();
      const amount = (header.values[0] as string[]).findIndex((text) => text === 'Amount');
      return { lines: body.values.length, amount: sum(body.values.map((row) => (typeof row[amount] === 'number' ? (row[amount] as number) : 0))) };
    });
    for (const name of FOUR) {
      const sheet = await valuesOf(excel, name);
      const all = tableUnder(sheet, 'Does it tie to the ledger?', 'All lines of the ledger').at(-1);
      expect(all?.[3]).toBe(sales.lines);
      expect(Number(all?.[2])).toBeCloseTo(sales.amount, 2);
      const difference = sheet.find((row) => row[0] === 'Difference: ledger less the lines above');
      expect(difference?.slice(2, 4)).toEqual([0, 0]);
    }
  });

  it('say in words what the figures say, each with a link to a cell that holds a figure', async () => {
    for (const name of FOUR) {
      const sheet = await valuesOf(excel, name);
      const top = sheet.findIndex((row) => row[0] === 'What the figures say');
      const findings = sheet.slice(top + 1).filter((row) => /^\d\. {2}/.test(String(row[0])));
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThanOrEqual(6);
      for (const finding of findings) {
        const address = /^→ ([A-Z]+\d+)$/.exec(String(finding[9]))?.[1];
        expect(typeof (await cellValues(excel, name, address ?? ''))[0]?.[0]).toBe('number');
        expect(finding[0]).toMatch(/\d.*\(P3\.3[a-d]\)$/);
      }
    }
  });

  it('go into the index with their totals and first findings', async () => {
    const index = await valuesOf(excel, 'Composition reports');
    expect(index.slice(4).map((row) => row[0])).toEqual(FOUR);
    expect(new Set(index.slice(4).map((row) => row[2])).size).toBe(1);
  });
});

/** The structured tables as rows by header, read back from the workbook. */
const recordsOf = (excel: PreviewExcel, table: string): Promise<readonly Readonly<Record<string, Cell>>[]> =>
  excel.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const [header, body] = [found.getHeaderRowRange().load('values'), found.getDataBodyRange().load('values')];
    await context.sync();
    const names = (header.values[0] ?? []) as string[];
    return (body.values as Cell[][]).map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
  });

describe('tables of PivotTables whose reports a person deleted', () => {
  const open = async (): Promise<PreviewExcel> => {
    const excel = await openLedger(Array.from({ length: 6 }, (_, at) => line('2026-07-05', at, `C${at % 3}`, 'Tea', 'North', 10 + at)));
    await runJob(excel, 'composeReports', { reports: 'sales' });
    await runJob(excel, 'composeReports', { reports: 'sales,region' });
    return excel;
  };
  const change = (excel: PreviewExcel, act: (sheets: Excel.WorksheetCollection) => void): Promise<void> =>
    excel.Excel.run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    });
  const analyses = async (excel: PreviewExcel): Promise<readonly string[]> => (await sheetNames(excel)).filter((name) => name.startsWith('Analysis'));

  it('go with the next run, are told, and come back with it', async () => {
    const excel = await open();
    await change(excel, (sheets) => sheets.getItem(SALES).delete());
    const before = await valuesOf(excel, 'Analysis');
    const { counts } = await runJob(excel, 'composeReports', { reports: 'region' });
    expect(counts['analysesRemoved']).toBe(1);
    expect(await analyses(excel)).toEqual(['Analysis (2)', 'Analysis (3)']);
    expect((await runJob(excel, 'undoLastRun')).counts).toMatchObject({ sheetsRemade: 1 });
    expect([...(await analyses(excel))].sort()).toEqual(['Analysis', 'Analysis (2)']);
    expect(await valuesOf(excel, 'Analysis')).toEqual(before);
    // It is known again, and goes again.
    expect((await runJob(excel, 'composeReports', { reports: 'region' })).counts['analysesRemoved']).toBe(1);
  });

  const stays = async (act: (sheets: Excel.WorksheetCollection) => void): Promise<void> => {
    const excel = await open();
    await change(excel, (sheets) => {
      act(sheets);
      sheets.getItem(SALES).delete();
    });
    expect((await runJob(excel, 'composeReports', { reports: 'region' })).counts['analysesRemoved']).toBeUndefined();
    expect(await analyses(excel)).toContain('Analysis');
  };
  it('stay while a report uses them', async () => {
    const excel = await open();
    await change(excel, (sheets) => sheets.getItem(`${SALES} (2)`).delete());
    expect((await runJob(excel, 'composeReports', { reports: 'region' })).counts['analysesRemoved']).toBeUndefined();
    expect(await analyses(excel)).toEqual(['Analysis', 'Analysis (2)', 'Analysis (3)']);
  });
  it('stay where somebody made them visible', () => stays((sheets) => void (sheets.getItem('Analysis').visibility = 'Visible')));
  it('stay where a formula uses them', () => stays((sheets) => void (sheets.add('Mine').getRange('A1').formulas = [['=SUM(Analysis!K2:K9)']])));
  it('stay where a person has PivotTables of their own', () => stays((sheets) => void sheets.add('Mine').pivotTables.add('Mine', 'Analysis', 'Mine!A1')));
});

describe('the figures of the sample, worked out again from its tables', () => {
  // Serial days of the third and second quarter of 2026.
  const [now, before] = [
    { first: 46_204, last: 46_295 },
    { first: 46_113, last: 46_203 },
  ] as const;

  let excel: PreviewExcel;
  beforeAll(async () => {
    excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    await runJob(excel, 'composeReports');
  });

  it.each([
    ['Region composition 2026-Q3', 'Sales by region', 'Region'],
    ['Region composition 2026-Q3', 'Sales by salesperson', 'Salesperson'],
    ['Product composition 2026-Q3', 'Sales by category', 'Category'],
  ])('%s: "%s"', async (name, heading, column) => {
    const known = new Set((await recordsOf(excel, 'Customers')).flatMap((row) => [String(row['Customer ID']).trim().toUpperCase(), String(row['Customer name']).trim().toUpperCase()]));
    const sums = new Map<string, { amount: number; before: number; customers: Set<string> }>();
    for (const sale of await recordsOf(excel, 'Sales')) {
      const [day, amount, customer] = [sale['Date'], sale['Amount'], String(sale['Customer ID']).trim().toUpperCase()];
      if (typeof day !== 'number' || typeof amount !== 'number' || !known.has(customer)) continue;
      const key = String(sale[column]);
      const of = sums.get(key) ?? { amount: 0, before: 0, customers: new Set<string>() };
      sums.set(key, of);
      if (day >= now.first && day < now.last + 1) {
        of.amount += amount;
        of.customers.add(customer);
      }
      if (day >= before.first && day < before.last + 1) of.before += amount;
    }
    const expected = [...sums].filter(([, of]) => of.amount !== 0 || of.before !== 0).sort(([, a], [, b]) => b.amount - a.amount);
    const rows = tableUnder(await valuesOf(excel, name), heading).slice(0, -1).filter((row) => !String(row[0]).startsWith('Others'));
    const cents = (amount: Cell | undefined): number => Math.round(Number(amount) * 100);
    expect(rows.map((row) => [row[0], row[1], cents(row[2]), cents(row[5])])).toEqual(expected.slice(0, rows.length).map(([key, of]) => [key, of.customers.size, cents(of.amount), cents(of.before)]));
  });

  it.each([
    ['Region composition 2026-Q3', 'Region'],
    ['Product composition 2026-Q3', 'Category'],
  ])('the PivotTable of %s: all sales of the ledger by %s', async (name, column) => {
    const known = new Set((await recordsOf(excel, 'Customers')).flatMap((row) => [String(row['Customer ID']).trim().toUpperCase(), String(row['Customer name']).trim().toUpperCase()]));
    const sums = new Map<string, number>();
    for (const sale of await recordsOf(excel, 'Sales')) {
      const [day, amount, customer] = [sale['Date'], sale['Amount'], String(sale['Customer ID']).trim().toUpperCase()];
      // Up to the report date, 2026-10-15.
      if (typeof day === 'number' && day < 46_311 && typeof amount === 'number' && known.has(customer)) sums.set(String(sale[column]), (sums.get(String(sale[column])) ?? 0) + amount);
    }
    const shown = (await cellValues(excel, name, 'L1:Q400')) as Cell[][];
    const cents = (amount: Cell | undefined): number => Math.round(Number(amount) * 100);
    const sumOf = (label: string): Cell | undefined => shown.find((row) => row[0] === label)?.filter((cell) => cell !== '').at(-1);
    for (const [label, amount] of sums) expect([label, cents(sumOf(label))]).toEqual([label, cents(amount)]);
    expect(cents(sumOf('Grand Total'))).toBe(cents([...sums.values()].reduce((total, one) => total + one, 0)));
  });
});

it.each(['reading', 'computing', 'makingSheets'])('a run that is cancelled while %s leaves no half report', async (during) => {
  const excel = await openLedger(Array.from({ length: 6 }, (_, at) => line('2026-07-05', at, `C${at % 3}`, 'Tea', 'North', 10 + at)));
  const names = await sheetNames(excel);
  const cancel = new AbortController();
  const phases: string[] = [];
  const onProgress = ({ phase }: { readonly phase: string }): void => {
    phases.push(phase);
    if (phase === during || (during === 'reading' && phases.length === 1)) cancel.abort();
  };
  await expect(runJob(excel, 'composeReports', {}, { signal: cancel.signal, onProgress })).rejects.toThrow();
  expect(await sheetNames(excel)).toEqual(names);
});

describe('running again', () => {
  const openTwice = async (given: Readonly<Record<string, string>>): Promise<PreviewExcel> => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    await runJob(excel, 'composeReports', { reports: 'sales,region' });
    await write(excel, SALES, 'A200', [['my note below']]);
    await write(excel, SALES, 'Z3', [['my note beside']]);
    await runJob(excel, 'composeReports', { reports: 'sales', ...given });
    return excel;
  };

  it('makes new sheets and leaves the older ones as they were', async () => {
    const excel = await openTwice({});
    expect(await sheetNames(excel)).toEqual(expect.arrayContaining([SALES, 'Region composition 2026-Q3', `${SALES} (2)`, 'Analysis', 'Analysis (2)']));
    expect((await valuesOf(excel, 'Composition reports')).slice(4).map((row) => row[0])).toHaveLength(3);
  });

  it('refreshes in place where that is chosen; what a person wrote beside and below stays', async () => {
    const excel = await openTwice({ sheets: 'refresh', compare: 'samePeriodLastYear' });
    const names = await sheetNames(excel);
    expect(names.filter((name) => name.startsWith('Sales composition'))).toEqual([SALES]);
    expect(names.filter((name) => name.startsWith('Analysis'))).toEqual(['Analysis']);
    expect(await cellValues(excel, SALES, 'A200')).toEqual([['my note below']]);
    expect(await cellValues(excel, SALES, 'Z3')).toEqual([['my note beside']]);
    expect(String((await cellValues(excel, SALES, 'A2'))[0]?.[0])).toContain('2025-07-01 to 2025-09-30');
  });

  it('goes by the last choices where nothing is chosen', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    await runJob(excel, 'composeReports', { reports: 'region', period: '2026-H1' });
    const { sheetsMade } = await runJob(excel, 'composeReports');
    expect(sheetsMade).toEqual(['Region composition 2026-H1 (2)']);
  });
});

const HEADERS = ['Order date', 'Order no', 'Customer ID', 'Customer name', 'Product', 'Region', 'Quantity', 'Amount'];
const line = (date: string, at: number, customer: string, product: string, region: string, amount: number): Cell[] => [date, `O${at}`, customer, `${customer} Ltd`, product, region, 1, amount];

/** A list of sales alone, as people keep it. */
const openLedger = (lines: readonly Cell[][]): Promise<PreviewExcel> => openRows([HEADERS, ...lines], 'Sales 2026');

describe('hard ledgers', () => {
  const compose = async (lines: readonly Cell[][], given: Readonly<Record<string, string>> = {}) => {
    const excel = await openLedger(lines);
    return { excel, result: await runJob(excel, 'composeReports', { period: '2026-Q3', ...given }) };
  };

  it('one customer, one product, no earlier period: reports without changes, and that is told', async () => {
    const { excel, result } = await compose([line('2026-07-05', 1, 'C1', 'Tea', 'North', 10), line('2026-08-05', 2, 'C1', 'Tea', 'North', 20.5), line('2026-09-05', 3, 'C1', 'Tea', 'North', 5)]);
    expect(result.counts).toMatchObject({ reportsMade: 4 });
    expect(result.problems.map(({ code }) => code)).toContain('noSalesBefore');
    const rows = tableUnder(await valuesOf(excel, SALES), 'Largest customers');
    expect(rows.map((row) => [row[0], row[2], row[3], row[5]])).toEqual([
      ['C1 Ltd', 35.5, 1, 0],
      ['Total', 35.5, 1, 0],
    ]);
  });

  it('returns larger than sales in a class have a negative amount and still tie', async () => {
    const { excel } = await compose([line('2026-07-05', 1, 'C1', 'Tea', 'North', 100), line('2026-08-05', 2, 'C2', 'Cups', 'South', -30), line('2026-09-05', 3, 'C1', 'Tea', 'North', 5)]);
    const rows = tableUnder(await valuesOf(excel, 'Region composition 2026-Q3'), 'Sales by region');
    expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ['North', 105, 1.4],
      ['South', -30, -0.4],
      ['Total', 75, 1],
    ]);
  });

  it('product names that differ in case, width or blanks are one; names that look like formulas stay names', async () => {
    const names = ['Tea', 'TEA ', 'Ｔｅａ', '=1+1', `it's "good" 🍵`];
    // An apostrophe before a formula makes it a text in Excel.
    const { excel } = await compose(names.map((name) => (name.startsWith('=') ? `'${name}` : name)).map((name, at) => line('2026-07-05', at, `C${at}`, name, 'North', 10 + at)));
    const rows = tableUnder(await valuesOf(excel, 'Product composition 2026-Q3'), 'Sales by product');
    expect(rows.map((row) => [row[0], row[2]])).toEqual([
      ['Tea', 33],
      [`it's "good" 🍵`, 14],
      ['=1+1', 13],
      ['Total', 60],
    ]);
  });

  it('a period beyond the ledger is refused with the day of its last sale', async () => {
    const lines = [line('2026-07-05', 1, 'C1', 'Tea', 'North', 10), line('2026-07-06', 2, 'C1', 'Tea', 'North', 10), line('2026-07-07', 3, 'C1', 'Tea', 'North', 10)];
    await expect(compose(lines, { period: '2031' })).rejects.toMatchObject({ problem: { code: 'noSalesInPeriod', facts: { lastSale: '2026-07-07' } } });
  });
});

const whereShared = existsSync(publicData('b06.csv')) ? describe : describe.skip;

whereShared('public ledgers, with the figures that others worked out', () => {
  it('b06: sales of three months with a customer, to the cent, and the share of the largest', async () => {
    const excel = await openFile(publicData('b06.csv'));
    await runJob(excel, 'composeReports', { period: '2010-12-01..2011-02-28', reports: 'sales' }, { date: '2011-03-01' });
    const sheet = await valuesOf(excel, 'Sales 101201-110228');
    const rows = tableUnder(sheet, 'Largest customers');
    expect(rows.at(-1)?.slice(1, 3)).toEqual([expect.any(Number), 1_466_224.55]);
    expect(rows[0]?.slice(0, 3)).toEqual(['14646', 1, 57_821.02]);
    const all = tableUnder(sheet, 'Does it tie to the ledger?', 'All lines of the ledger').at(-1);
    expect(Number(all?.[2])).toBeCloseTo(1_807_019.93, 6);
    expect(all?.[3]).toBe(105_335);
  });
});
