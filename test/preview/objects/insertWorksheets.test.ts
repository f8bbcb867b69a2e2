import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { eventsArrive } from '../onSheet';
import { errorCode } from './errorCode';

type Options = Excel.InsertWorksheetOptions;

/** A workbook with the sheets Data, Report and Notes in Base64. */
async function source(): Promise<string> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    data.name = 'Data';
    data.getRange('A1:B3').values = [
      ['Item', 'Amount'],
      ['Nuts', 3],
      ['Bolts', 4],
    ];
    const table = data.tables.add('A1:B3', true);
    table.name = 'Stock';
    data.getRange('B2').format.fill.color = '#FF0000';
    data.getRange('B2').format.font.bold = true;
    const report = context.workbook.worksheets.add('Report');
    report.getRange('A1:A3').formulas = [['=SUM(Stock[Amount])'], ['=Data!B3'], ['=Notes!A1']];
    report.getRange('C:C').format.columnWidth = 150;
    report.getRange('A1:B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    context.workbook.worksheets.add('Notes').getRange('A1').values = [['noted']];
    context.workbook.names.add('Best', data.getRange('B3'));
    await context.sync();
  });
  return Buffer.from(await excel.save()).toString('base64');
}

/** Inserts the source's sheets into a workbook with the sheets One and Two; gives the workbook and the new sheets' ids. */
async function inserted(options?: Options, prepare?: (context: Excel.RequestContext) => void) {
  const base64 = await source();
  const excel = await startExcel();
  const ids = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().name = 'One';
    context.workbook.worksheets.add('Two');
    prepare?.(context);
    const result = context.workbook.insertWorksheetsFromBase64(base64, options);
    await context.sync();
    return result.value;
  });
  return { ...excel, ids };
}

async function names({ Excel: excel }: { readonly Excel: typeof Excel }): Promise<string[]> {
  return excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe('insertWorksheetsFromBase64', () => {
  const all = ['Data', 'Report', 'Notes'];
  it.each<[string, Options | undefined, string[]]>([
    ['all at the end', undefined, ['One', 'Two', ...all]],
    ['all for an empty list of names', { sheetNamesToInsert: [] }, ['One', 'Two', ...all]],
    ['some, in the order of the file', { sheetNamesToInsert: ['Notes', 'data'] }, ['One', 'Two', 'Data', 'Notes']],
    ['at the beginning', { positionType: 'Beginning', sheetNamesToInsert: ['Notes'] }, ['Notes', 'One', 'Two']],
    [
      'before a sheet',
      { positionType: 'Before', relativeTo: 'Two', sheetNamesToInsert: ['Notes'] },
      ['One', 'Notes', 'Two'],
    ],
    [
      'after a sheet',
      { positionType: 'After', relativeTo: 'one', sheetNamesToInsert: ['Notes'] },
      ['One', 'Notes', 'Two'],
    ],
    ['before nothing: first', { positionType: 'Before', sheetNamesToInsert: ['Notes'] }, ['Notes', 'One', 'Two']],
    ['after nothing: last', { positionType: 'After', sheetNamesToInsert: ['Notes'] }, ['One', 'Two', 'Notes']],
  ])('puts the sheets in: %s', async (_what, options, expected) => {
    await expect(names(await inserted(options))).resolves.toEqual(expected);
  });

  it('gives the ids of the new sheets, which are told of', async () => {
    const base64 = await source();
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const heard: string[] = [];
      context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(worksheetId));
      await context.sync();
      const ids = context.workbook.insertWorksheetsFromBase64(base64);
      await context.sync();
      const notes = context.workbook.worksheets.getItem(ids.value[2] ?? '').load('name,position');
      await context.sync();
      await eventsArrive();
      expect([notes.name, notes.position]).toEqual(['Notes', 3]);
      expect(heard).toEqual(ids.value);
    });
  });

  it('takes a sheet of this workbook as an object', async () => {
    const base64 = await source();
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.load('name');
      await context.sync();
      const options = { positionType: 'Before', relativeTo: first, sheetNamesToInsert: ['Notes'] } as const;
      context.workbook.insertWorksheetsFromBase64(base64, { ...options, sheetNamesToInsert: ['Notes'] });
      await context.sync();
    });
    await expect(names(excel)).resolves.toEqual(['Notes', 'Sheet1']);
  });

  it('carries formulas, tables, names, formats and rules over', async () => {
    const { Excel } = await inserted();
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const report = worksheets.getItem('Report').getRange('A1:A3').load('values,formulas');
      const width = worksheets.getItem('Report').getRange('C1').format.load('columnWidth');
      const validation = worksheets.getItem('Report').getRange('A1').dataValidation.load('type');
      const cell = worksheets.getItem('Data').getRange('B2').format;
      cell.fill.load('color');
      cell.font.load('bold');
      const table = tables.getItem('Stock').getRange().load('address');
      const best = context.workbook.names.getItem('Best').load('value');
      await context.sync();
      expect(report.values).toEqual([[7], [4], ['noted']]);
      expect([width.columnWidth, validation.type, cell.fill.color, cell.font.bold]).toEqual([
        150,
        'List',
        '#FF0000',
        true,
      ]);
      expect([table.address, best.value]).toEqual(['Data!A1:B3', 'Data!$B$3']);
    });
  });

  it('gives sheets, tables and their formulas other names where theirs are taken', async () => {
    const excel = await inserted(undefined, (context) => {
      const sheet = context.workbook.worksheets.add('data');
      sheet.tables.add('A1:B2', true).name = 'stock';
    });
    await expect(names(excel)).resolves.toEqual(['One', 'Two', 'data', 'Data (2)', 'Report', 'Notes']);
    await excel.Excel.run(async (context) => {
      const report = context.workbook.worksheets.getItem('Report').getRange('A1:A2').load('formulas,values');
      await context.sync();
      expect(report.formulas).toEqual([['=SUM(Stock2[Amount])'], ["='Data (2)'!B3"]]);
      expect(report.values).toEqual([[7], [4]]);
    });
  });

  it('leaves a broken reference where a formula speaks of a sheet that stays behind', async () => {
    const { Excel } = await inserted({ sheetNamesToInsert: ['Report', 'Data'] });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Report').getRange('A3').load('values');
      await context.sync();
      expect(cell.values).toEqual([['#REF!']]);
    });
  });

  it('gives the same again when it is saved, twice the same file in it', async () => {
    const base64 = await source();
    const excel = await inserted();
    await excel.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64);
      await context.sync();
    });
    const again = await startExcel({ workbook: await excel.save() });
    await expect(names(again)).resolves.toEqual(['One', 'Two', ...all, 'Data (2)', 'Report (2)', 'Notes (2)']);
    await again.Excel.run(async (context) => {
      const report = context.workbook.worksheets.getItem('Report (2)').getRange('A1:A3').load('values');
      const { tables } = context.workbook;
      tables.load('items/name,items/id');
      await context.sync();
      expect(report.values).toEqual([[7], [4], ['noted']]);
      expect(new Set(tables.items.map(({ id }) => id)).size).toBe(tables.items.length);
    });
  });

  it.each<[string, Options | undefined, string]>([
    ['a sheet that the file does not have', { sheetNamesToInsert: ['None'] }, 'ItemNotFound'],
    ['a place beside a sheet that there is not', { positionType: 'After', relativeTo: 'None' }, 'ItemNotFound'],
    ['an unknown place', { positionType: 'Middle' as 'End' }, 'InvalidArgument'],
  ])('refuses %s', async (_what, options, code) => {
    await expect(errorCode(inserted(options))).resolves.toBe(code);
  });

  it('refuses what is no workbook, and a workbook whose structure is protected', async () => {
    const { Excel } = await startExcel();
    const insert = (base64: string) =>
      errorCode(
        Excel.run(async (context) => {
          context.workbook.insertWorksheetsFromBase64(base64);
          await context.sync();
        }),
      );
    await expect(insert('AAAA')).resolves.toBe('InvalidArgument');
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(insert(await source())).resolves.toBe('AccessDenied');
  });
});
