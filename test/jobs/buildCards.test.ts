import { describe, expect, it, jest } from '@jest/globals';
import { CARD_ROW_COUNT } from '../../src/sheets/card/cardGrid';
import { cellValues, openRows, openSample, runJob, sheetNames, write } from './onWorkbook';

const HEADERS = ['Customer ID', 'Customer name', 'Telephone', 'City'];
const two = (): ReturnType<typeof openRows> => openRows([HEADERS, ['C1', 'Alpha', "'123 4567", 'Rome'], ['C2', 'Beta', "'123 4568", 'Bonn']]);

async function findCell(excel: Awaited<ReturnType<typeof openRows>>, sheet: string, text: string): Promise<string> {
  const rows = await cellValues(excel, sheet, 'A1:F70');
  const row = rows.findIndex((cells) => cells.includes(text));
  const column = rows[row]?.indexOf(text) ?? -1;
  expect(row).toBeGreaterThanOrEqual(0);
  return `${'ABCDEF'[column] ?? ''}${row + 1}`;
}

// Whole jobs on whole workbooks: a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);

describe('cards of the sample workbook', () => {
  it('are one for each customer, on one A4 page, with an index', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    const result = await runJob(excel, 'buildCards');
    const customers = result.counts['customers'] ?? 0;
    expect(customers).toBeGreaterThanOrEqual(120);
    expect(result.counts).toMatchObject({ cardsMade: customers, cardsRefreshed: 0 });
    expect(result.sheetsMade).toHaveLength(customers + 1);
    await excel.Excel.run(async (context) => {
      const card = context.workbook.worksheets.getItem(result.sheetsMade[1] ?? '');
      const layout = card.pageLayout.load('paperSize,orientation,zoom');
      await context.sync();
      expect([layout.paperSize, layout.orientation]).toEqual(['A4', 'Portrait']);
      expect(layout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    });
  });

  it('cost few round trips and no large message', async () => {
    const excel = await openSample();
    await runJob(excel, 'setUpWorkbook');
    excel.traffic.reset();
    await runJob(excel, 'buildCards');
    expect(excel.traffic.syncs).toBeLessThanOrEqual(20);
    expect(excel.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('cards that are there', () => {
  it('are found in a workbook that was never set up, too', async () => {
    const excel = await two();
    expect((await runJob(excel, 'buildCards')).counts).toMatchObject({ customers: 2, cardsMade: 2 });
    expect((await runJob(excel, 'buildCards')).counts).toMatchObject({ cardsMade: 0, cardsUnchanged: 2 });
  });

  it('are brought up to date in place, also under another name', async () => {
    const excel = await two();
    await runJob(excel, 'buildCards');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('C1 Alpha').name = 'My best customer';
      await context.sync();
    });
    await write(excel, 'List', 'D2', [['Milan']]);
    const names = await sheetNames(excel);
    const result = await runJob(excel, 'buildCards');
    expect(result.counts).toMatchObject({ cardsMade: 0, cardsRefreshed: 1, cardsUnchanged: 1 });
    expect(await sheetNames(excel)).toEqual(names);
    await findCell(excel, 'My best customer', 'Milan');
  });

  it('keep what a person typed, which is reported', async () => {
    const excel = await two();
    await runJob(excel, 'buildCards');
    const city = await findCell(excel, 'C1 Alpha', 'Rome');
    await write(excel, 'C1 Alpha', city, [['Naples']]);
    await write(excel, 'List', 'D2', [['Milan']]);
    const result = await runJob(excel, 'buildCards');
    expect(await cellValues(excel, 'C1 Alpha', city)).toEqual([['Naples']]);
    expect(result.problems).toMatchObject([{ code: 'cardCellKept', place: { sheet: 'C1 Alpha', cell: city }, facts: { typed: 'Naples', value: 'Milan' } }]);
  });

  it('stay in their own language when new ones are made in another', async () => {
    const excel = await openRows([[...HEADERS, 'Customer type'], ['C1', 'Alpha', "'123 4567", 'Rome', 'Ordinary company']]);
    await runJob(excel, 'buildCards', {}, { language: 'en-US' });
    await findCell(excel, 'C1 Alpha', 'Ordinary company');
    const again = await runJob(excel, 'buildCards', {}, { language: 'zh-CN' });
    expect(again.counts).toMatchObject({ cardsMade: 0, cardsRefreshed: 0, cardsUnchanged: 1 });
    await findCell(excel, 'C1 Alpha', 'Ordinary company');
  });

  it('are still known after saving and opening', async () => {
    const excel = await two();
    await runJob(excel, 'buildCards');
    const { startExcel } = await import('../../src/preview/index');
    const reopened = await startExcel({ workbook: await excel.save(), name: 'again.xlsx' });
    expect((await runJob(reopened, 'buildCards')).counts).toMatchObject({ cardsMade: 0, cardsUnchanged: 2 });
  });
});

describe('above the limit', () => {
  const many = (count: number): ReturnType<typeof openRows> =>
    openRows([HEADERS, ...Array.from({ length: count }, (_, index) => [`C${index + 1}`, `Company ${index + 1}`, `'123 ${4000 + index}`, 'Rome'])]);

  it('cards go into a book, 50 a sheet, a page break between them', async () => {
    const excel = await many(60);
    const result = await runJob(excel, 'buildCards', { sheetLimit: '59' });
    expect(result.sheetsMade).toHaveLength(3);
    await excel.Excel.run(async (context) => {
      const book = context.workbook.worksheets.getItem(result.sheetsMade[1] ?? '');
      const breaks = book.horizontalPageBreaks.load('items');
      await context.sync();
      expect(breaks.items).toHaveLength(49);
    });
    expect((await runJob(excel, 'buildCards', { sheetLimit: '59' })).counts).toMatchObject({ cardsMade: 0, cardsUnchanged: 60 });
  });

  it('cards in a book have the row heights of a card on a sheet of its own', async () => {
    const heights = async (excel: Awaited<ReturnType<typeof many>>, sheet: string, first: number): Promise<unknown> =>
      excel.Excel.run(async (context) => {
        const rows = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(first, 0, CARD_ROW_COUNT, 1);
        const properties = rows.getRowProperties({ format: { rowHeight: true } });
        await context.sync();
        return properties.value.map((row) => row.format?.rowHeight);
      });
    const single = await many(2);
    const [, alone = ''] = (await runJob(single, 'buildCards')).sheetsMade;
    const book = await many(3);
    const [, pages = ''] = (await runJob(book, 'buildCards', { sheetLimit: '2' })).sheetsMade;
    const expected = await heights(single, alone, 0);
    for (const card of [0, 1, 2]) expect(await heights(book, pages, card * CARD_ROW_COUNT)).toEqual(expected);
  });

  it('at the limit each still has a sheet of its own', async () =>
    expect((await runJob(await many(5), 'buildCards', { sheetLimit: '5' })).sheetsMade).toHaveLength(6));
});

describe('choosing customers', () => {
  it('takes ids and names, and tells who is not there', async () => {
    const result = await runJob(await two(), 'buildCards', { customers: 'ｃ１, Nobody' });
    expect(result.counts['cardsMade']).toBe(1);
    expect(result.problems).toMatchObject([{ code: 'unknownCustomer', facts: { customer: 'Nobody' } }]);
  });
  it('refuses when nobody is there', async () => expect(runJob(await two(), 'buildCards', { customers: 'X' })).rejects.toMatchObject({ problem: { code: 'unknownCustomer' } }));
  it('refuses a workbook without customers', async () => expect(runJob(await openRows([['a']]), 'buildCards')).rejects.toMatchObject({ problem: { code: 'noCustomers' } }));
});

describe('bad input', () => {
  it('ids that differ only in width or case get a card each', async () => {
    const excel = await openRows([HEADERS, ['A1', 'Alpha', "'123 4567", 'Rome'], ['ａ１', 'Beta', "'123 4568", 'Bonn']]);
    expect((await runJob(excel, 'buildCards')).counts['cardsMade']).toBe(2);
  });
  it('a name that looks like a formula is text on the card', async () => {
    const excel = await openRows([HEADERS, ['C1', `'=HYPERLINK("x")`, "'123 4567", 'Rome']]);
    const { sheetsMade } = await runJob(excel, 'buildCards');
    expect((await cellValues(excel, sheetsMade[0] ?? '', 'A1'))[0]?.[0]).toBe('=HYPERLINK("x")');
  });
});
