import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { eventsArrive, onSheet } from '../onSheet';

describe('events', () => {
  it('of one cell tell what was there before', async () => {
    await onSheet(async (sheet, context) => {
      const heard: unknown[] = [];
      sheet.onChanged.add(async ({ address, changeType, source, details }) => void heard.push([address, changeType, source, details.valueBefore, details.valueAfter]));
      await context.sync();
      sheet.getRange('A1').values = [[5]];
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([['A1', 'RangeEdited', 'Local', '', 5]]);
    });
  });

  it('stop when the handler is taken away or events are switched off', async () => {
    await onSheet(async (sheet, context) => {
      let heard = 0;
      const handler = sheet.onChanged.add(async () => void heard++);
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      await eventsArrive();
      expect(heard).toBe(0);
    });
  });

  it('of rows put in say where cells went', async () => {
    await onSheet(async (sheet, context) => {
      const heard: unknown[] = [];
      sheet.onChanged.add(async ({ address, changeType }) => void heard.push([address, changeType]));
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('A1:A2').delete('Up');
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([
        ['2:3', 'RowInserted'],
        ['A1:A2', 'CellDeleted'],
      ]);
    });
  });

  it('of sheets: added, renamed, activated, deleted', async () => {
    await onSheet(async (_sheet, context) => {
      const heard: string[] = [];
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push('added'));
      worksheets.onActivated.add(async () => void heard.push('activated'));
      worksheets.onDeleted.add(async () => void heard.push('deleted'));
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void heard.push(`${nameBefore} > ${nameAfter}`));
      await context.sync();
      const added = worksheets.add('New');
      added.activate();
      added.name = 'Newer';
      added.delete();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual(['added', 'activated', 'New > Newer', 'activated', 'deleted']);
    });
  });

  it('of the selection reach the workbook’s handler', async () => {
    await onSheet(async (sheet, context) => {
      let heard = 0;
      context.workbook.onSelectionChanged.add(async () => void heard++);
      await context.sync();
      sheet.getRange('C3:D4').select();
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      await eventsArrive();
      expect([heard, cell.address]).toEqual([1, 'Sheet1!C3']);
    });
  });
});

describe('co-authoring', () => {
  it('two people see one workbook, and who did what', async () => {
    const one = await startExcel({ user: 'One' });
    const two = await startExcel({ shareWith: one, user: 'Two' });
    const heard: string[] = [];
    for (const [name, { Excel }] of [['one', one], ['two', two]] as const) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ source }) => void heard.push(`${name} ${source}`));
        await context.sync();
      });
    }
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['shared']];
      await context.sync();
    });
    await eventsArrive();
    expect(heard.sort()).toEqual(['one Local', 'two Remote']);
    await two.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['shared']]);
    });
  });

  it('several workbooks live side by side', async () => {
    const [one, two] = [await startExcel(), await startExcel()];
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().name = 'Only here';
      await context.sync();
    });
    await two.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      expect(sheet.name).toBe('Sheet1');
    });
  });
});
