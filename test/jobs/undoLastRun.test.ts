import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/domain/problem';
import type { PreviewExcel } from '../../src/preview/index';
import { addressOf } from '../../src/sheets/address';
import { openArchive } from './archiveWorkbook';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

const LIST = [
  ['Customer ID', 'Customer name', 'Telephone', 'City'],
  ['C1', 'Northwind Ltd', '0123 456 789', 'Leeds'],
  ['C2', '=Equals Trading', '', 'Lyon'],
  ['C3', 'Contoso GmbH', '040 1234567', 'Hamburg'],
];

const settingKeys = (excel: PreviewExcel): Promise<readonly string[]> =>
  excel.Excel.run(async (context) => {
    const settings = context.workbook.settings.load('items/key');
    await context.sync();
    return settings.items.map(({ key }) => key).sort();
  });

/** What stands in a sheet's cells by address; formats of empty cells are nobody's content. */
const cellsOf = async (excel: PreviewExcel, name: string): Promise<Readonly<Record<string, unknown>>> =>
  excel.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex');
    await context.sync();
    if (used.isNullObject) return {};
    const cells = used.formulas.flatMap((row, at) => row.map((cell: unknown, column) => [addressOf({ row: used.rowIndex + at, column: used.columnIndex + column }), cell] as const));
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  });

describe('taking the last run back', () => {
  it('leaves the workbook as it was before setting up, its settings too', async () => {
    const excel = await openRows(LIST);
    const before = { names: await sheetNames(excel), content: await sheetContent(excel, 'List'), settings: await settingKeys(excel) };
    await runJob(excel, 'setUpWorkbook');
    expect((await sheetNames(excel)).length).toBeGreaterThan(1);
    const { counts, problems } = await runJob(excel, 'undoLastRun');
    expect({ names: await sheetNames(excel), content: await sheetContent(excel, 'List'), settings: await settingKeys(excel) }).toEqual(before);
    expect(counts).toMatchObject({ sheetsRemoved: 1, cellsRestored: 0 });
    expect(problems).toEqual([]);
  });

  it('takes all cards away, those of a card book too', async () => {
    for (const sheetLimit of ['200', '1']) {
      const excel = await openRows(LIST);
      await runJob(excel, 'setUpWorkbook');
      const before = await sheetNames(excel);
      await runJob(excel, 'buildCards', { sheetLimit });
      expect((await sheetNames(excel)).length).toBeGreaterThan(before.length);
      const { problems } = await runJob(excel, 'undoLastRun');
      expect(problems).toEqual([]);
      expect(await sheetNames(excel)).toEqual(before);
    }
  });

  it('keeps a sheet on which somebody wrote since, and says so', async () => {
    const excel = await openRows(LIST);
    await runJob(excel, 'setUpWorkbook');
    const before = await sheetNames(excel);
    const { sheetsMade } = await runJob(excel, 'buildCards');
    const card = sheetsMade.find((name) => name.includes('Northwind')) ?? '';
    await write(excel, card, 'B7', [['typed by a person']]);
    const { problems } = await runJob(excel, 'undoLastRun');
    expect(problems).toMatchObject([{ code: 'sheetKeptWritten', severity: 'warning', place: { sheet: card } }]);
    expect(await sheetNames(excel)).toEqual([...before, card]);
  });

  it('gives rows and cells that a second run filled their old content', async () => {
    const excel = await openRows(LIST);
    await runJob(excel, 'setUpWorkbook');
    const [, , table = ''] = await sheetNames(excel);
    const names = await sheetNames(excel);
    const customers = names.find((name) => name === 'Customers') ?? table;
    const before = await sheetContent(excel, customers);
    await write(excel, 'List', 'C3', [['020 7946 0000']]);
    await write(excel, 'List', 'A5:D5', [['C4', 'Fourth Coffee', '', 'Turin']]);
    const grown = await runJob(excel, 'setUpWorkbook');
    expect(grown.counts).toMatchObject({ rowsAdded: 1, cellsFilled: 1 });
    const { counts, problems } = await runJob(excel, 'undoLastRun');
    expect(counts).toMatchObject({ rowsRemoved: 1, cellsRestored: 1 });
    expect(problems).toEqual([]);
    expect(await sheetContent(excel, customers)).toEqual(before);
  });

  it('keeps a cell that was changed since, and a row that is no longer the last', async () => {
    const excel = await openRows(LIST);
    await runJob(excel, 'setUpWorkbook');
    await write(excel, 'List', 'C3', [['020 7946 0000']]);
    await write(excel, 'List', 'A5:D5', [['C4', 'Fourth Coffee', '', 'Turin']]);
    await runJob(excel, 'setUpWorkbook');
    const header = ((await cellValues(excel, 'Customers', 'A1:AZ1'))[0] ?? []) as string[];
    const telephone = header.indexOf('Telephone');
    const cell = `${String.fromCharCode(65 + telephone)}3`;
    await write(excel, 'Customers', cell, [['555']]);
    await write(excel, 'Customers', 'A5', [['C4b']]);
    const { problems } = await runJob(excel, 'undoLastRun');
    expect(problems).toMatchObject([
      { code: 'cellKeptChanged', place: { sheet: 'Customers', cell } },
      { code: 'rowsKeptChanged', facts: { table: 'Customers' } },
    ]);
    expect(await cellValues(excel, 'Customers', cell)).toEqual([['555']]);
    expect(await cellValues(excel, 'Customers', 'A5')).toEqual([['C4b']]);
  });

  it('refuses where no run is kept, and after it was taken back', async () => {
    const excel = await openRows(LIST);
    await expect(runJob(excel, 'undoLastRun')).rejects.toThrow(Refusal);
    await runJob(excel, 'setUpWorkbook');
    await runJob(excel, 'undoLastRun');
    await expect(runJob(excel, 'undoLastRun')).rejects.toThrow('nothingToUndo');
  });

  it('gives a table that got more columns or rows its old size again', async () => {
    const excel = await openRows(LIST);
    await runJob(excel, 'setUpWorkbook');
    const before = await cellsOf(excel, 'Customers');
    await runJob(excel, 'classify', { columns: 'yes' });
    expect(await cellsOf(excel, 'Customers')).not.toEqual(before);
    const { problems } = await runJob(excel, 'undoLastRun');
    expect(problems).toEqual([]);
    expect(await cellsOf(excel, 'Customers')).toEqual(before);
  });

  const wholeWorkbook = async (excel: PreviewExcel): Promise<unknown> => {
    const names = await sheetNames(excel);
    return Promise.all(names.map(async (name) => [name, await cellsOf(excel, name)]));
  };

  /** Each job by its own, then once more over its own sheets with a customer more. */
  it.each(['buildCards', 'validate', 'findDuplicates', 'classify', 'assessCredit', 'planRoutes', 'registerArchives', 'composeReports'])('leaves nothing of %s, the first time and the second', async (job) => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    const before = await wholeWorkbook(excel);
    await runJob(excel, job);
    const once = await wholeWorkbook(excel);
    expect(once).not.toEqual(before);
    expect((await runJob(excel, 'undoLastRun')).problems).toEqual([]);
    expect(await wholeWorkbook(excel)).toEqual(before);
    await runJob(excel, job);
    await runJob(excel, job, {}, { date: '2026-11-20' });
    expect((await runJob(excel, 'undoLastRun')).problems).toEqual([]);
    expect(await wholeWorkbook(excel)).toEqual(once);
  }, 120_000);

  /** Each by its own, then once more over its own sheet. */
  it.each([
    ['borrow', {}],
    ['borrow', { document: '2012-XS-HT-0001', who: '董成', purpose: '核对' }],
    ['returnLoan', {}],
    ['destroy', {}],
    ['verifyRegister', {}],
  ] as const)('leaves nothing of %s %j, the first time and the second', async (job, given) => {
    const excel = await openArchive();
    const before = await wholeWorkbook(excel);
    await runJob(excel, job, { at: '09:00', ...given });
    const once = await wholeWorkbook(excel);
    expect(once).not.toEqual(before);
    expect((await runJob(excel, 'undoLastRun')).problems).toEqual([]);
    expect(await wholeWorkbook(excel)).toEqual(before);
    await runJob(excel, job, { at: '09:00', ...given });
    await runJob(excel, job, { at: '10:00', ...given });
    expect((await runJob(excel, 'undoLastRun')).problems).toEqual([]);
    expect(await wholeWorkbook(excel)).toEqual(once);
  });

  it('never takes rows out of the register of destructions', async () => {
    const excel = await openArchive();
    await runJob(excel, 'destroy', { step: 'list', who: '安宁' });
    const before = await wholeWorkbook(excel);
    await expect(runJob(excel, 'undoLastRun')).rejects.toMatchObject({ problem: { code: 'undoPermanent' } });
    expect(await wholeWorkbook(excel)).toEqual(before);
  });
});
