import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { errorCode } from '../objects/errorCode';
import { eventsArrive } from '../onSheet';

/** Two people in one new workbook. */
async function twoPeople(): Promise<{ ann: PreviewExcel; bo: PreviewExcel }> {
  const ann = await startExcel({ user: 'Ann' });
  return { ann, bo: await startExcel({ shareWith: ann, user: 'Bo' }) };
}

const write = (excel: PreviewExcel, address: string, value: unknown): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });

const read = (excel: PreviewExcel, address: string): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0];
  });

/** Notes every change of the first sheet as one person hears of it. */
async function listen(excel: PreviewExcel, heard: string[]): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(async ({ address, source, details }) => void heard.push(`${source} ${address} ${String(details?.valueAfter)}`));
    await context.sync();
  });
}

describe('two people in one workbook', () => {
  it('see each other’s changes', async () => {
    const { ann, bo } = await twoPeople();
    await write(ann, 'A1', 'from Ann');
    await write(bo, 'A2', 'from Bo');
    expect([await read(bo, 'A1'), await read(ann, 'A2')]).toEqual(['from Ann', 'from Bo']);
  });

  it('hear of a change as local where they made it and as remote where the other did', async () => {
    const { ann, bo } = await twoPeople();
    const [annHears, boHears]: [string[], string[]] = [[], []];
    await listen(ann, annHears);
    await listen(bo, boHears);
    await write(ann, 'A1', 1);
    await write(bo, 'B1', 2);
    await eventsArrive();
    expect(annHears).toEqual(['Local A1 1', 'Remote B1 2']);
    expect(boHears).toEqual(['Remote A1 1', 'Local B1 2']);
  });

  it('hear of many changes in the order in which they were made', async () => {
    const { ann, bo } = await twoPeople();
    const heard: string[] = [];
    await listen(bo, heard);
    await ann.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let batch = 0; batch < 5; batch++) {
        for (let row = 1; row <= 10; row++) sheet.getRange(`A${row}`).values = [[batch * 10 + row]];
        await context.sync();
      }
    });
    await eventsArrive();
    expect(heard.map((entry) => Number(entry.split(' ')[2]))).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('write one after the other, never between each other’s actions of one batch', async () => {
    const { ann, bo } = await twoPeople();
    const fill = (excel: PreviewExcel, name: string): Promise<void> =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        for (const address of ['A1', 'A2', 'A3', 'A4']) sheet.getRange(address).values = [[name]];
        await context.sync();
      });
    for (let round = 0; round < 20; round++) {
      await Promise.all([fill(ann, 'Ann'), fill(bo, 'Bo')]);
      const names = new Set(await Promise.all(['A1', 'A2', 'A3', 'A4'].map((address) => read(ann, address))));
      expect(names.size).toBe(1);
    }
  });

  it('have a sheet in front and a selection of their own', async () => {
    const { ann, bo } = await twoPeople();
    await ann.Excel.run(async (context) => {
      context.workbook.worksheets.add('Second').activate();
      context.workbook.worksheets.getItem('Second').getRange('C3').select();
      await context.sync();
    });
    const place = (excel: PreviewExcel): Promise<string> =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address;
      });
    expect([await place(ann), await place(bo)]).toEqual(['Second!C3', 'Sheet1!A1']);
  });

  it('whose sheet in front is deleted by the other stand on another one', async () => {
    const { ann, bo } = await twoPeople();
    await bo.Excel.run(async (context) => {
      context.workbook.worksheets.add('Second').activate();
      await context.sync();
    });
    await ann.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Second').delete();
      await context.sync();
    });
    const name = await bo.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Sheet1');
  });

  it('keep proxies of their own: a range that one holds follows rows that the other puts in', async () => {
    const { ann, bo } = await twoPeople();
    await ann.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A5');
      range.values = [['mine']];
      await context.sync();
      await bo.Excel.run(async (other) => {
        other.workbook.worksheets.getFirst().getRange('1:2').insert('Down');
        await other.sync();
      });
      range.load('address, values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A7', [['mine']]]);
    });
  });

  it('get an error for what the other has deleted', async () => {
    const { ann, bo } = await twoPeople();
    await ann.Excel.run(async (context) => {
      context.workbook.worksheets.add('Short-lived');
      await context.sync();
    });
    const late = bo.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Short-lived').load('name');
      await context.sync();
      await ann.Excel.run(async (other) => {
        other.workbook.worksheets.getItem('Short-lived').delete();
        await other.sync();
      });
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await errorCode(late)).toBe('ItemNotFound');
  });

  it('sign their comments with their own names, and both count as being in it together', async () => {
    const { ann, bo } = await twoPeople();
    await bo.Excel.run(async (context) => {
      context.workbook.comments.add('Sheet1!A1', 'seen');
      await context.sync();
    });
    await ann.Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell('Sheet1!A1').load('authorName');
      await context.sync();
      expect(comment.authorName).toBe('Bo');
    });
  });

  it('have their own traffic, faults and event switches', async () => {
    const { ann, bo } = await twoPeople();
    bo.faults.failSync(1, 'Conflict');
    ann.traffic.reset();
    expect(await errorCode(write(bo, 'A1', 1))).toBe('Conflict');
    expect(ann.traffic.syncs).toBe(0);
    const heard: string[] = [];
    await listen(ann, heard);
    await bo.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await write(bo, 'A1', 2);
    await eventsArrive();
    expect(heard).toEqual(['Remote A1 2']);
  });

  it('one leaves, the other goes on', async () => {
    const { ann, bo } = await twoPeople();
    bo.dispose();
    await write(ann, 'A1', 1);
    expect(await read(ann, 'A1')).toBe(1);
  });
});
