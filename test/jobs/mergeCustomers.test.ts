import { describe, expect, it, jest } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import { openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

// Whole jobs on whole workbooks: a busy machine needs more than the usual five seconds.
jest.setTimeout(90_000);

type Row = readonly (string | number)[];

const CUSTOMERS: readonly Row[] = [
  ['Customer ID', 'Customer name', 'Telephone', 'City', 'Unified social credit code', 'Employees'],
  ['C1', 'Alpha Trading Ltd', "'020 1234567", 'Rome', '', 12],
  ['C2', 'Beta Foods Inc', "'020 7654321", 'Bonn', '', 30],
  ['C3', 'ALPHA TRADING', "'020 9999999", '', '91350100M000100Y43', 40],
  ['C4', 'Gamma Ltd', "'020 8888888", 'Oslo', "'911101050116007221", 5],
];
const SALES: readonly Row[] = [
  ['Order date', 'Order no.', 'Customer ID', 'Customer name', 'Product', 'Quantity', 'Unit price', 'Amount'],
  [45_000, 'S1', 'C1', 'Alpha Trading Ltd', 'Paper', 1, 10, 10],
  [45_001, 'S2', 'C3', 'ALPHA TRADING', 'Paper', 2, 10, 20],
  [45_002, 'S3', '', 'ALPHA TRADING', 'Ink', 3, 10, 30],
  [45_003, 'S4', 'C2', 'Beta Foods Inc', 'Ink', 4, 10, 40],
  [45_004, 'S5', 'C3', '', 'Ink', 5, 10, 50],
];

async function open(customers = CUSTOMERS, sales = SALES): Promise<PreviewExcel> {
  const excel = await startExcel({ user: 'Tester' });
  await excel.Excel.run(async (context) => {
    for (const [name, rows] of [['Customer list', customers], ['Sales list', sales]] as const) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
    }
    await context.sync();
  });
  await runJob(excel, 'setUpWorkbook');
  return excel;
}

/** Values of a structured table by header. */
async function tableRows(excel: PreviewExcel, sheet: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { values } = (await sheetContent(excel, sheet)) as { values: unknown[][] };
  const [headers = [], ...rows] = values;
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
}

const columns = async (excel: PreviewExcel, sheet: string, ...headers: readonly string[]): Promise<unknown[][]> =>
  (await tableRows(excel, sheet)).map((row) => headers.map((header) => row[header]));

const everything = async (excel: PreviewExcel, without: readonly string[] = []): Promise<unknown> => {
  const names = (await sheetNames(excel)).filter((name) => !without.includes(name));
  const contents: unknown[] = [];
  for (const name of names) contents.push([name, await sheetContent(excel, name)]);
  return contents;
};

describe('joining two customers', () => {
  it('keeps one row with the fuller values, and what names the other follows', async () => {
    const excel = await open();
    const result = await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    expect(result.counts).toEqual({ customersMerged: 1, rowsFollowed: 3, fieldsChanged: 1 });
    expect(await columns(excel, 'Customers', 'Customer ID', 'Customer name', 'City', 'Unified social credit code', 'Employees')).toEqual([
      ['C1', 'Alpha Trading Ltd', 'Rome', '91350100M000100Y43', 12],
      ['C2', 'Beta Foods Inc', 'Bonn', '', 30],
      ['C4', 'Gamma Ltd', 'Oslo', '911101050116007221', 5],
    ]);
    expect(await columns(excel, 'Sales', 'Order no.', 'Customer ID', 'Customer name')).toEqual([
      ['S1', 'C1', 'Alpha Trading Ltd'],
      ['S2', 'C1', 'Alpha Trading Ltd'],
      ['S3', '', 'Alpha Trading Ltd'],
      ['S4', 'C2', 'Beta Foods Inc'],
      ['S5', 'C1', ''],
    ]);
  });

  it('notes the join, the changes and what was not kept', async () => {
    const excel = await open();
    const { problems, sheetsMade } = await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    expect(sheetsMade).toContain('Changes');
    expect(problems).toMatchObject([
      { code: 'mergeUndoable' },
      { code: 'mergeValueDropped', facts: { field: 'customerName', kept: 'Alpha Trading Ltd', other: 'ALPHA TRADING' } },
      { code: 'mergeValueDropped', facts: { field: 'telephone' } },
      { code: 'mergeValueDropped', facts: { field: 'employees', kept: '12', other: '40' } },
    ]);
    expect(await columns(excel, 'Changes', 'Changed by', 'Customer ID', 'Field', 'Old value', 'New value')).toEqual([
      ['Tester', 'C1', 'Joining of customers', 'C3 ALPHA TRADING', 'joined into C1 Alpha Trading Ltd'],
      ['Tester', 'C3', 'Customer name', 'ALPHA TRADING', 'Alpha Trading Ltd'],
      ['Tester', 'C3', 'Telephone', '020 9999999', '020 1234567'],
      ['Tester', 'C1', 'Unified social credit code', '', '91350100M000100Y43'],
      ['Tester', 'C3', 'Employees', '40', '12'],
    ]);
  });

  it('takes the values that were chosen; a chosen name goes to all rows of both', async () => {
    const excel = await open();
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3', choose: 'customerName:merged; Employees:merged' });
    expect((await columns(excel, 'Customers', 'Customer name', 'Employees'))[0]).toEqual(['ALPHA TRADING', 40]);
    expect((await columns(excel, 'Sales', 'Customer name')).flat()).toEqual(['ALPHA TRADING', 'ALPHA TRADING', 'ALPHA TRADING', 'Beta Foods Inc', '']);
  });

  it('takes what was changed later, where both have a value', async () => {
    const excel = await open();
    await runJob(excel, 'mergeCustomers', { survivor: 'C4', merged: 'C2' });
    const headers = Object.keys((await tableRows(excel, 'Changes'))[0] ?? {});
    const entry: Readonly<Record<string, unknown>> = { 'Changed at': 46_000, 'Customer ID': 'C3', Field: 'Employees', 'Old value': '1', 'New value': '40' };
    await write(excel, 'Changes', 'A2:I2', [headers.map((header) => entry[header] ?? '')]);
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    expect((await columns(excel, 'Customers', 'Employees'))[0]).toEqual([40]);
  });

  it('names and headers may have commas where they stand on lines of their own', async () => {
    const named = CUSTOMERS.map((row, index) => [index === 0 ? 'Customer name' : `${row[1]}, Co., Ltd.`, ...row.slice(2), index === 0 ? 'Notes (internal, private): kept' : `note ${index}`]);
    const excel = await open(named);
    await runJob(excel, 'mergeCustomers', { survivor: 'Alpha Trading Ltd, Co., Ltd.', merged: 'ALPHA TRADING, Co., Ltd.\n', choose: 'Notes (internal, private): kept:merged\n' });
    expect((await columns(excel, 'Customers', 'Customer name', 'Notes (internal, private): kept'))[0]).toEqual(['Alpha Trading Ltd, Co., Ltd.', 'note 3']);
  });

  it('joins several one after another', async () => {
    const excel = await open();
    expect((await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3, C2' })).counts).toMatchObject({ customersMerged: 2, rowsFollowed: 4 });
    expect((await columns(excel, 'Customers', 'Customer ID')).flat()).toEqual(['C1', 'C4']);
  });
});

describe('undoing a join', () => {
  it('brings back every cell of every sheet but the table of changes', async () => {
    const excel = await open();
    const before = await everything(excel);
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    const result = await runJob(excel, 'mergeCustomers', { undo: '1' });
    expect(result).toMatchObject({ counts: { mergesUndone: 1, rowsFollowed: 3, fieldsChanged: 1 }, problems: [] });
    expect(await everything(excel, ['Changes', 'Lists'])).toEqual((before as [string, unknown][]).filter(([name]) => name !== 'Lists'));
  });

  it('works on the sample, for the last and for an earlier join', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    const before = await everything(excel);
    await runJob(excel, 'mergeCustomers', { survivor: 'KH0006', merged: 'KH0201' });
    await runJob(excel, 'mergeCustomers', { survivor: 'KH0202', merged: 'KH0008' });
    await runJob(excel, 'mergeCustomers', { undo: '1' });
    await runJob(excel, 'mergeCustomers', { undo: '2' });
    const names = new Set((before as [string, unknown][]).map(([name]) => name));
    expect(((await everything(excel)) as [string, unknown][]).filter(([name]) => names.has(name))).toEqual(before);
  });

  it('finds rows that were moved, and leaves what was changed since', async () => {
    const excel = await open();
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Sales').sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    const sales = await tableRows(excel, 'Sales');
    const amount = Object.keys(sales[0] ?? {}).indexOf('Amount');
    const row = sales.findIndex((cells) => cells['Order no.'] === 'S2');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sales').getRangeByIndexes(row + 1, amount, 1, 1).values = [[99]];
      await context.sync();
    });
    const { problems } = await runJob(excel, 'mergeCustomers', { undo: '1' });
    expect(problems).toMatchObject([{ code: 'mergeRowGone', facts: { table: 'Sales', count: 1 } }]);
    const now = await columns(excel, 'Sales', 'Order no.', 'Customer ID', 'Customer name');
    expect(now).toEqual([['S5', 'C3', ''], ['S4', 'C2', 'Beta Foods Inc'], ['S3', '', 'ALPHA TRADING'], ['S2', 'C1', 'Alpha Trading Ltd'], ['S1', 'C1', 'Alpha Trading Ltd']]);
  });

  it('tells how, and works for the last one without its number', async () => {
    const excel = await open();
    const { problems } = await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    expect(problems[0]).toMatchObject({ code: 'mergeUndoable', facts: { number: 1, survivor: 'C1 Alpha Trading Ltd', merged: 'C3 ALPHA TRADING' } });
    expect((await runJob(excel, 'mergeCustomers', { undo: 'last' })).counts).toMatchObject({ mergesUndone: 1 });
    await expect(runJob(excel, 'mergeCustomers', { undo: 'last' })).rejects.toMatchObject({ problem: { code: 'mergeNoneKept' } });
  });

  it('taking back the last run undoes all joins of it, once', async () => {
    const excel = await open();
    const before = await everything(excel);
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3,C4', force: 'yes', reason: 'one owner' });
    expect((await runJob(excel, 'undoLastRun')).counts).toMatchObject({ mergesUndone: 2 });
    expect(await everything(excel, ['Changes', 'Lists'])).toEqual((before as [string, unknown][]).filter(([name]) => name !== 'Lists'));
    await expect(runJob(excel, 'undoLastRun')).rejects.toMatchObject({ problem: { code: 'undoRowsDeleted' } });
  });

  it('several are looked up before the first is undone', async () => {
    const excel = await open();
    await runJob(excel, 'mergeCustomers', { survivor: 'C1', merged: 'C3' });
    await expect(runJob(excel, 'mergeCustomers', { undo: '1,9' })).rejects.toMatchObject({ problem: { code: 'mergeUnknown' } });
    expect((await runJob(excel, 'mergeCustomers', { undo: '1' })).counts).toMatchObject({ mergesUndone: 1 });
  });

  it('refuses a join that is not kept', async () =>
    expect(runJob(await open(), 'mergeCustomers', { undo: '7' })).rejects.toMatchObject({ problem: { code: 'mergeUnknown', facts: { number: 7 } } }));
});

describe('what is refused', () => {
  const refused = async (given: Readonly<Record<string, string>>, code: string): Promise<void> => {
    const excel = await open();
    const before = await everything(excel);
    await expect(runJob(excel, 'mergeCustomers', given)).rejects.toMatchObject({ problem: { code } });
    expect(await everything(excel)).toEqual(before);
  };
  it('nothing named', () => refused({}, 'mergeChoiceMissing'));
  it('an unknown customer', () => refused({ survivor: 'C1', merged: 'C9' }, 'unknownCustomer'));
  it('an unknown one among several, before any is joined', () => refused({ survivor: 'C1', merged: 'C3,C9' }, 'unknownCustomer'));
  it('one with itself', () => refused({ survivor: 'C1', merged: 'c１' }, 'mergeSameCustomer'));
  it('the number of a join that is none', () => refused({ undo: 'first' }, 'mergeUndoUnreadable'));
  it('a choice that cannot be read', () => refused({ survivor: 'C1', merged: 'C3', choose: 'city' }, 'mergeChooseUnreadable'));
  it('force without a reason', () => refused({ survivor: 'C1', merged: 'C3', force: 'yes' }, 'mergeReasonMissing'));
  it('customers in no structured table', async () =>
    expect(runJob(await openSample(), 'mergeCustomers', { survivor: 'KH0001', merged: 'KH0002' })).rejects.toMatchObject({ problem: { code: 'mergeNeedsTable' } }));

  it('two valid credit codes, unless a person insists with a reason', async () => {
    const other = '91110105011600722K';
    const excel = await open(CUSTOMERS.map((row) => (row[0] === 'C4' ? [...row.slice(0, 4), other, 5] : row)));
    await expect(runJob(excel, 'mergeCustomers', { survivor: 'C3', merged: 'C4' })).rejects.toMatchObject({ problem: { code: 'mergeCodesDiffer', facts: { first: '91350100M000100Y43', second: other } } });
    expect((await runJob(excel, 'mergeCustomers', { survivor: 'C3', merged: 'C4', force: 'yes', reason: 'taken over' })).counts).toMatchObject({ customersMerged: 1 });
    expect((await tableRows(excel, 'Changes'))[0]?.['Reason']).toContain('taken over');
  });
});
