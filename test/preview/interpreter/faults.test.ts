import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { errorCode } from '../objects/errorCode';

/** Writes 1, 2 and 3 into A1, B1 and C1 in one batch. */
const writeThree = (excel: PreviewExcel): Promise<void> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    ['A1', 'B1', 'C1'].forEach((address, index) => (sheet.getRange(address).values = [[index + 1]]));
    await context.sync();
  });

const written = (excel: PreviewExcel): unknown[] => [0, 1, 2].map((column) => excel.session.workbook.sheets[0]?.cells.value(0, column));

describe('a request that is made to fail', () => {
  it.each(['ServiceNotAvailable', 'Conflict', 'RequestAborted', 'GeneralException', 'AccessDenied'])('with %s does nothing at all', async (code) => {
    const excel = await startExcel();
    excel.faults.failSync(1, code);
    expect(await errorCode(writeThree(excel))).toBe(code);
    expect(written(excel)).toEqual([undefined, undefined, undefined]);
  });

  it('is the n-th from now; those before and after it go through', async () => {
    const excel = await startExcel();
    excel.faults.failSync(2, 'Conflict');
    await writeThree(excel);
    expect(await errorCode(writeThree(excel))).toBe('Conflict');
    expect(await errorCode(writeThree(excel))).toBe('none');
  });

  it('does not count the library’s own cleaning up after a run', async () => {
    const excel = await startExcel();
    await writeThree(excel);
    excel.faults.failSync(1, 'Conflict');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await errorCode(writeThree(excel))).toBe('Conflict');
  });

  it('in the middle keeps what ran before the failing action, and tells where it stopped', async () => {
    const excel = await startExcel();
    const codes: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load('name');
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      const wrong = sheet.getRange('B1:C1');
      wrong.values = [[1, 2, 3]];
      sheet.getRange('C2').values = [[3]];
      await context.sync().catch((error: unknown) => {
        if (error instanceof excel.OfficeExtension.Error) codes.push(error.code, error.debugInfo.errorLocation);
      });
    });
    expect(codes).toEqual(['InvalidArgument', 'Range.values']);
    expect(written(excel)).toEqual([1, undefined, undefined]);
  });

  it('can be struck at any of its actions, at the last one where there are not so many', async () => {
    const excel = await startExcel();
    const counts: number[] = [];
    for (const atAction of [0, 10, 99]) {
      excel.session.workbook.sheets[0]?.cells.deleteRows(0, 1);
      excel.faults.failSync(1, 'GeneralException', { atAction });
      expect(await errorCode(writeThree(excel))).toBe('GeneralException');
      counts.push(written(excel).filter((value) => value !== undefined).length);
    }
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[1]).toBeLessThan(3);
    expect(counts[2]).toBe(2);
  });
});

describe('a connection that breaks', () => {
  it('after Excel has carried the request out: the add-in hears of a failure, the workbook is changed', async () => {
    const excel = await startExcel();
    excel.faults.dropConnection(1);
    expect(await errorCode(writeThree(excel))).toBe('ConnectionFailure');
    expect(written(excel)).toEqual([1, 2, 3]);
  });

  it('before: the same failure, the workbook is as it was', async () => {
    const excel = await startExcel();
    excel.faults.dropConnection(1, 'beforeApplying');
    expect(await errorCode(writeThree(excel))).toBe('ConnectionFailure');
    expect(written(excel)).toEqual([undefined, undefined, undefined]);
  });

  it('is whole again for the next request', async () => {
    const excel = await startExcel();
    excel.faults.dropConnection(1, 'beforeApplying');
    await errorCode(writeThree(excel));
    await writeThree(excel);
    expect(written(excel)).toEqual([1, 2, 3]);
  });
});

describe('answers that come late', () => {
  it('come in order, after at least the delay, and before the events that they caused', async () => {
    const excel = await startExcel();
    excel.faults.delay = 30;
    const order: string[] = [];
    const started = performance.now();
    const listening = new excel.Excel.RequestContext();
    listening.workbook.worksheets.getFirst().onChanged.add(async ({ address }) => void order.push(`event ${address}`));
    await listening.sync();
    const write = async (address: string): Promise<void> => {
      const context = new excel.Excel.RequestContext();
      context.workbook.worksheets.getFirst().getRange(address).values = [[1]];
      await context.sync();
      order.push(`answer ${address}`);
    };
    await Promise.all([write('A1'), write('A2')]);
    excel.faults.clear();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(performance.now() - started).toBeGreaterThan(90);
    expect(order.filter((entry) => entry.startsWith('answer'))).toEqual(['answer A1', 'answer A2']);
    expect(order.indexOf('answer A1')).toBeLessThan(order.indexOf('event A1'));
    expect(order.indexOf('answer A2')).toBeLessThan(order.indexOf('event A2'));
  });
});

describe('while somebody types into a cell', () => {
  it('requests are refused', async () => {
    const excel = await startExcel();
    excel.cellEdit.begin();
    expect(await errorCode(writeThree(excel))).toBe('InvalidOperationInCellEditMode');
    excel.cellEdit.end();
    await writeThree(excel);
    expect(written(excel)).toEqual([1, 2, 3]);
  });

  it('a run with delayForCellEdit waits until it is over', async () => {
    const excel = await startExcel();
    excel.cellEdit.begin();
    let isDone = false;
    const run = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    excel.cellEdit.end();
    await run;
    expect(written(excel)[0]).toBe(1);
  });
});

describe('a read-only workbook', () => {
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
  const changes: readonly [string, (context: Excel.RequestContext) => void][] = [
    ['values', (context) => void (sheetOf(context).getRange('A1').values = [[1]])],
    ['formats', (context) => void (sheetOf(context).getRange('A1').format.fill.color = 'red')],
    ['a new sheet', (context) => void context.workbook.worksheets.add('New')],
    ['a table', (context) => void sheetOf(context).tables.add('A1:B2', true)],
    ['rows that go', (context) => void sheetOf(context).getRange('1:1').delete('Up')],
    ['settings', (context) => void context.workbook.settings.add('key', 1)],
    ['protection', (context) => void sheetOf(context).protection.protect()],
  ];

  it.each(changes)('refuses %s', async (_name, change) => {
    const excel = await startExcel({ readOnly: true });
    const run = excel.Excel.run(async (context) => {
      change(context);
      await context.sync();
    });
    expect(await errorCode(run)).toBe('AccessDenied');
  });

  it('can be read, shown and listened to', async () => {
    const excel = await startExcel({ readOnly: true });
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.onChanged.add(async () => undefined);
      sheet.activate();
      sheet.getRange('B2').select();
      const selected = context.workbook.getSelectedRange().load('address');
      context.workbook.load('readOnly');
      await context.sync();
      expect([selected.address, context.workbook.readOnly]).toEqual(['Sheet1!B2', true]);
    });
  });
});
