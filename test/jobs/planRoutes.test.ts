import { describe, expect, it, jest } from '@jest/globals';
import { FIRST_ROW } from '../../src/sheets/route/routeSheet';
import { cellValues, openRows, openSample, runJob, sheetNames, write } from './onWorkbook';

// Whole jobs on whole workbooks: a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);

const HEADERS = ['Customer ID', 'Customer name', 'Telephone', 'Region', 'City', 'District', 'Street', 'Longitude', 'Latitude', 'Salesperson'];
type Row = readonly (string | number)[];
const ROWS: readonly Row[] = [
  ['C1', 'Alpha', "'123 4561", 'North', 'Rome', 'East', '9 Main St', 12.5, 41.9, 'Ann'],
  ['C2', 'Beta', "'123 4562", 'North', 'Rome', 'East', '1 Main St', 12.7, 41.9, 'Ann'],
  ['C3', 'Gamma', "'123 4563", 'North', 'Rome', 'West', '3 Elm St', 12.6, 41.9, 'Bob'],
  ['C4', 'Delta', "'123 4564", 'South', 'Bari', 'East', '5 Sea Rd', 16.8, 41.1, 'Bob'],
  ['C5', 'Epsilon', "'123 4565", '', 'Oslo', 'East', '7 Ice Rd', '', '', ''],
];
const open = (rows: readonly Row[] = ROWS) => openRows([HEADERS, ...rows]);
type Opened = Awaited<ReturnType<typeof open>>;

const listOf = async (excel: Opened, sheet: string, rows = 8): Promise<unknown[][]> => cellValues(excel, sheet, `A${FIRST_ROW + 1}:K${FIRST_ROW + rows}`);
const idsOf = async (excel: Opened, sheet: string): Promise<unknown[]> => (await listOf(excel, sheet)).map((row) => row[1]).filter((id) => id !== '');
const REMARK = `K${FIRST_ROW + 2}`;

describe('routes', () => {
  it('are a sheet a region, in an economical order, and an overview', async () => {
    const excel = await open();
    const result = await runJob(excel, 'planRoutes');
    expect(result.sheetsMade).toEqual(['Route North', 'Route South', 'Route Oslo', 'Route overview']);
    expect(result.counts).toMatchObject({ routes: 3, routeStops: 5 });
    expect((await idsOf(excel, 'Route North')).sort()).toEqual(['C1', 'C2', 'C3']);
    const [north = []] = await cellValues(excel, 'Route overview', 'A5:U5');
    expect([north[0], north[2], north[3]]).toEqual(['North', 3, 0]);
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'coordinatesMissing', facts: { customer: 'Epsilon', count: 1 } }));
  });

  it('have a native drawing, where there is something to draw', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    await excel.Excel.run(async (context) => {
      const sheets = ['Route North', 'Route South', 'Route Oslo'].map((name) => context.workbook.worksheets.getItem(name).charts.load('items/name,items/chartType'));
      await context.sync();
      expect(sheets.map(({ items }) => items.map(({ chartType }) => chartType))).toEqual([['XYScatterLines'], [], []]);
    });
  });

  it('start at the depot that was asked for and keep the pins', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes', { depot: 'North=12.4/41.9', pins: 'C1=last', roundTrip: 'no' });
    const [depot, ...stops] = await listOf(excel, 'Route North', 4);
    expect(depot?.[2]).toBe('Depot: 12.4, 41.9');
    expect(stops.map((row) => row[1]).at(-1)).toBe('C1');
  });

  it('go by salesperson where that is asked for', async () => {
    const excel = await open();
    expect((await runJob(excel, 'planRoutes', { by: 'salesperson' })).sheetsMade).toEqual(['Route Ann', 'Route Bob', 'Route (not known)', 'Route overview']);
  });

  it('are the same for the same seed, in another workbook, too', async () => {
    const [one, other] = [await openSample(), await openSample()];
    const made = (await runJob(one, 'planRoutes', { seed: '9' })).sheetsMade;
    await runJob(other, 'planRoutes', { seed: '9' });
    for (const sheet of made) expect(await cellValues(other, sheet, 'A1:N70')).toEqual(await cellValues(one, sheet, 'A1:N70'));
  });

  it('take few round trips and no large message', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    excel.traffic.reset();
    await runJob(excel, 'planRoutes');
    expect(excel.traffic.syncs).toBeLessThanOrEqual(20);
    expect(excel.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('routes that are there', () => {
  it('are written again in place, with the remarks that people wrote', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    const names = await sheetNames(excel);
    const [, second] = await idsOf(excel, 'Route North');
    await write(excel, 'Route North', REMARK, [['Ring twice']]);
    await write(excel, 'List', 'H2', [[12.9]]);
    const again = await runJob(excel, 'planRoutes');
    expect(again.sheetsMade).toEqual([]);
    expect(await sheetNames(excel)).toEqual(names);
    const row = (await listOf(excel, 'Route North')).find((cells) => cells[1] === second);
    expect(row?.[10]).toBe('Ring twice');
  });

  it('lose the rows of customers that are gone, and have one drawing', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    await write(excel, 'List', 'A3:J3', [new Array(10).fill('')]);
    await runJob(excel, 'planRoutes');
    expect((await idsOf(excel, 'Route North')).sort()).toEqual(['C1', 'C3']);
    await excel.Excel.run(async (context) => {
      const charts = context.workbook.worksheets.getItem('Route North').charts.load('items/name');
      await context.sync();
      expect(charts.items).toHaveLength(1);
    });
  });

  it('stay as they are where a person changed them; new ones are made beside', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    const cell = `C${FIRST_ROW + 1}`;
    await write(excel, 'Route North', cell, [['Mine']]);
    const again = await runJob(excel, 'planRoutes');
    expect(again.sheetsMade).toEqual(['Route North (2)']);
    expect(await cellValues(excel, 'Route North', cell)).toEqual([['Mine']]);
    expect(again.problems).toContainEqual(expect.objectContaining({ code: 'routeSheetChanged', place: { sheet: 'Route North' } }));
    expect((await runJob(excel, 'planRoutes')).sheetsMade).toEqual([]);
  });

  it('go with their region, unless somebody wrote on them', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    await write(excel, 'List', 'D5', [['North']]);
    await runJob(excel, 'planRoutes');
    expect(await sheetNames(excel)).not.toContain('Route South');
    await write(excel, 'List', 'D5', [['South']]);
    await runJob(excel, 'planRoutes');
    await write(excel, 'Route South', `K${FIRST_ROW + 1}`, [['Closed on Mondays']]);
    await write(excel, 'List', 'D5', [['North']]);
    const last = await runJob(excel, 'planRoutes');
    expect(await sheetNames(excel)).toContain('Route South');
    expect(last.problems).toContainEqual(expect.objectContaining({ code: 'routeSheetStays', place: { sheet: 'Route South' } }));
  });

  it('of other regions are left alone where only some are planned', async () => {
    const excel = await open();
    await runJob(excel, 'planRoutes');
    const names = await sheetNames(excel);
    await runJob(excel, 'planRoutes', { regions: 'north, Nowhere' });
    expect(await sheetNames(excel)).toEqual(names);
  });
});

describe('what cannot be used', () => {
  const check = (given: Readonly<Record<string, string>>, code: string) => async (): Promise<void> =>
    expect(runJob(await open(), 'planRoutes', given)).rejects.toMatchObject({ problem: { code } });
  it('a depot that is none', check({ depot: 'North=12/x' }, 'depotUnreadable'));
  it('a depot beyond the globe', check({ depot: '41/120' }, 'depotUnreadable'));
  it('a pin that is none', check({ pins: 'C1=middle' }, 'pinUnreadable'));
  it('a road factor below 1', check({ roadFactor: '0.5' }, 'roadFactorOutOfRange'));
  it('another grouping', check({ by: 'weather' }, 'routeByUnknown'));
  it('regions that are not there', check({ regions: 'Nowhere' }, 'routeGroupUnknown'));
  it('an option that is not there', check({ speed: '1' }, 'unknownOption'));
  it('a workbook without customers', async () => expect(runJob(await openRows([['a']]), 'planRoutes')).rejects.toMatchObject({ problem: { code: 'noCustomers' } }));
});

describe('cancelling', () => {
  it('while stops are put in order leaves the workbook as it was', async () => {
    const many = Array.from({ length: 60 }, (_, index): Row => [`K${index}`, `Name ${index}`, "'1234567", 'North', 'Rome', '', '', 12 + ((index * 37) % 60) / 100, 41 + ((index * 53) % 60) / 100, '']);
    const excel = await open(many);
    const names = await sheetNames(excel);
    const cancel = new AbortController();
    const run = runJob(excel, 'planRoutes', {}, { signal: cancel.signal, onProgress: ({ phase }) => phase === 'orderingStops' && cancel.abort() });
    await expect(run).rejects.toMatchObject({ name: 'Cancelled' });
    expect(await sheetNames(excel)).toEqual(names);
  });
});
