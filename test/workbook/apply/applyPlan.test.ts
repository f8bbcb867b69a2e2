import { describe, expect, it } from '@jest/globals';
import type { Plan, SheetContent } from '../../../src/sheets/plan';
import { applyPlan } from '../../../src/workbook/apply/applyPlan';
import { PlanFailed } from '../../../src/workbook/apply/planFailed';
import { Cancelled } from '../../../src/workbook/apply/messageMeter';
import { listSheets } from '../../../src/workbook/ownSheets';
import { openDoor } from '../../../src/workbook/runExcel';
import { startExcel, type PreviewExcel } from '../../../src/preview/index';

const options = { signal: new AbortController().signal, onStep: () => undefined };

async function start() {
  const excel = await startExcel();
  const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
  return { excel, door };
}

const read = <T>(excel: PreviewExcel, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(batch);

const sheetNames = (excel: PreviewExcel): Promise<string[]> =>
  read(excel, async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

const make = (handle: string, name: string, content: SheetContent = {}): Plan['steps'][number] => ({
  kind: 'makeSheet',
  handle,
  name,
  mark: { kind: 'test', key: handle },
  content,
});

describe('a plan', () => {
  it('makes sheets with values that stay data', async () => {
    const { excel, door } = await start();
    const values = [['=1+1', '0123', '2023-11-14', 7, true, '']];
    await applyPlan(door, { steps: [make('a', 'Cards', { values: [{ at: { row: 1, column: 1 }, values }] })] }, options);
    await read(excel, async (context) => {
      const range = context.workbook.worksheets.getItem('Cards').getRange('B2:G2').load('values,formulas');
      await context.sync();
      expect(range.values).toEqual(values);
      expect(range.formulas[0]?.slice(1)).toEqual(['0123', '2023-11-14', 7, true, '']);
    });
  });

  it('copies a template, so that a thousand looks cost one', async () => {
    const { excel, door } = await start();
    const template: SheetContent = {
      columnWidths: [{ column: 0, columns: 1, characters: 20 }],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      looks: [{ areas: [{ row: 0, column: 0, rows: 1, columns: 3 }], look: { bold: true, fillColor: '#0B4F56', fontColor: '#FFFFFF', borders: { bottom: { weight: 'Medium', color: '#0B4F56' } } } }],
      print: { orientation: 'Portrait', margins: { top: 36, right: 36, bottom: 36, left: 36, header: 18, footer: 18 }, fitToPagesWide: 1, fitToPagesTall: 1, area: { row: 0, column: 0, rows: 10, columns: 3 } },
    };
    const copies = Array.from({ length: 3 }, (_, index): Plan['steps'][number] => ({
      kind: 'copySheet',
      handle: `copy${index}`,
      template: 'template',
      name: `Copy ${index}`,
      mark: { kind: 'card', key: `C${index}`, baseline: '{"A1":"x"}' },
      content: { values: [{ at: { row: 0, column: 0 }, values: [[`Customer ${index}`, null, null]] }] },
    }));
    const plan: Plan = { steps: [make('template', 'Template', template), ...copies, { kind: 'deleteSheet', sheet: { kind: 'planned', handle: 'template' } }] };
    const applied = await applyPlan(door, plan, options);
    expect([...applied.sheets.keys()]).toEqual(['copy0', 'copy1', 'copy2']);
    expect(await sheetNames(excel)).toEqual(['Sheet1', 'Copy 0', 'Copy 1', 'Copy 2']);
    await read(excel, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Copy 2');
      const cell = sheet.getRange('A1').load('values,format/fill/color,format/font/bold,format/columnWidth');
      const layout = sheet.pageLayout.load('paperSize,zoom');
      const merged = sheet.getRange('A1:C1').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([cell.values[0]?.[0], cell.format.fill.color, cell.format.font.bold, cell.format.columnWidth]).toEqual(['Customer 2', '#0B4F56', true, 108.75]);
      expect([layout.paperSize, layout.zoom]).toEqual(['A4', { horizontalFitToPages: 1, verticalFitToPages: 1 }]);
      expect(merged.address).toContain('A1:C1');
    });
    const marks = await read(excel, (context) => listSheets(context));
    expect(marks.map((sheet) => sheet.mark?.key)).toEqual([undefined, 'C0', 'C1', 'C2']);
    expect(marks[1]?.mark?.baseline).toBe('{"A1":"x"}');
  });

  it('knows a person’s copy of a marked sheet from the sheet itself', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [make('a', 'Card')] }, options);
    await read(excel, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Card');
      const copy = sheet.copy('Beginning');
      copy.name = 'My copy';
      sheet.name = 'Renamed';
      await context.sync();
    });
    const sheets = await read(excel, (context) => listSheets(context));
    expect(sheets.filter((sheet) => sheet.mark).map((sheet) => sheet.name)).toEqual(['Renamed']);
  });

  it('makes a table and later adds rows under it', async () => {
    const { excel, door } = await start();
    const content: SheetContent = {
      values: [{ at: { row: 0, column: 0 }, values: [['Id', 'Name'], ['001', '=x']] }],
      numberFormats: [{ areas: [{ row: 0, column: 0, rows: 1000, columns: 1 }], format: '@' }],
      tables: [{ name: 'Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, style: 'TableStyleLight1', showFilterButton: true }],
    };
    await applyPlan(door, { steps: [make('t', 'Customers', content)] }, options);
    await applyPlan(door, { steps: [{ kind: 'appendRows', table: 'Customers', rows: [['002', '@y'], ['003', 'z']] }] }, options);
    await read(excel, async (context) => {
      const range = context.workbook.tables.getItem('Customers').getRange().load('values');
      await context.sync();
      expect(range.values).toEqual([['Id', 'Name'], ['001', '=x'], ['002', '@y'], ['003', 'z']]);
    });
  });

  it('adds rows above what a person wrote under a table', async () => {
    const { excel, door } = await start();
    const content: SheetContent = {
      values: [{ at: { row: 0, column: 0 }, values: [['Id', 'Name'], ['001', 'a'], ['', ''], ['my note', '']] }],
      tables: [{ name: 'Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, style: '', showFilterButton: true }],
    };
    await applyPlan(door, { steps: [make('t', 'Customers', content)] }, options);
    await applyPlan(door, { steps: [{ kind: 'appendRows', table: 'Customers', rows: [['002', 'b'], ['003', 'c'], ['004', 'd']] }] }, options);
    await read(excel, async (context) => {
      const table = context.workbook.tables.getItem('Customers').getRange().load('address');
      const used = context.workbook.worksheets.getItem('Customers').getUsedRange(true).load('values');
      await context.sync();
      expect(table.address).toBe('Customers!A1:B5');
      expect(used.values.map((row) => row[0])).toEqual(['Id', '001', '002', '003', '004', '', 'my note']);
    });
  });
});

describe('a plan that does not come to its end', () => {
  it('is taken back whole when a step fails', async () => {
    const { excel, door } = await start();
    await read(excel, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [['mine', 5]];
      await context.sync();
    });
    const [sheet] = await read(excel, (context) => listSheets(context));
    const plan: Plan = {
      steps: [
        make('a', 'New'),
        { kind: 'writeSheet', sheet: { kind: 'existing', id: sheet?.id ?? '' }, content: { values: [{ at: { row: 0, column: 0 }, values: [['theirs', 6]] }] } },
        make('b', 'Broken', { tables: [{ name: '1 bad name', area: { row: 0, column: 0, rows: 2, columns: 1 }, style: '', showFilterButton: true }] }),
      ],
    };
    await expect(applyPlan(door, plan, options)).rejects.toMatchObject({ name: 'PlanFailed', sheetsLeft: [] });
    expect(await sheetNames(excel)).toEqual(['Sheet1']);
    await read(excel, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([['mine', 5]]);
    });
  });

  it('is taken back whole when a person cancels', async () => {
    const { excel, door } = await start();
    const cancel = new AbortController();
    const plan: Plan = { steps: [make('a', 'One'), make('b', 'Two')] };
    const run = applyPlan(door, plan, { signal: cancel.signal, onStep: (done) => done === 2 && cancel.abort() });
    const failed = await run.catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PlanFailed);
    expect((failed as PlanFailed).cause).toBeInstanceOf(Cancelled);
    expect(await sheetNames(excel)).toEqual(['Sheet1']);
  });
});
