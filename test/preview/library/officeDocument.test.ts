import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel, type StartOptions } from '../../../src/preview';
import { eventsArrive } from '../onSheet';

type Result = Office.AsyncResult<unknown>;

/** Makes a call of the Common API and waits for what its callback gets. */
const outcome = (call: (callback: (result: Result) => void) => void): Promise<Result> => new Promise((resolve) => call(resolve));

const writeCells = ({ Excel }: PreviewExcel): Promise<void> =>
  Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange('B2:C3');
    cells.values = [
      ['Pears', 2],
      ['Plums', '$3'],
    ];
    cells.select();
    await context.sync();
  });

async function withCells(
  use: (document: Office.Document, excel: PreviewExcel) => Promise<void>,
  options: StartOptions = {},
): Promise<void> {
  const excel = await startExcel(options);
  if (!options.workbook && !options.readOnly) await writeCells(excel);
  await use(excel.Office.context.document, excel);
}

describe('document.getSelectedDataAsync', () => {
  const cases: readonly [string, string, object, unknown][] = [
    ['text', 'text', {}, 'Pears\t2\nPlums\t3'],
    ['text as it is shown', 'text', { valueFormat: 'formatted' }, 'Pears\t2\nPlums\t$3 '],
    ['a matrix', 'matrix', {}, [['Pears', 2], ['Plums', 3]]], // prettier-ignore
  ];
  it.each(cases)('gives the selection as %s', (_, coercion, options, expected) =>
    withCells(async (document) => {
      const { status, value } = await outcome((callback) =>
        document.getSelectedDataAsync(coercion as Office.CoercionType, options, callback),
      );
      expect([status, value]).toEqual(['succeeded', expected]);
    }),
  );

  it('hands back the context of the call, and fails for what cells are not', () =>
    withCells(async (document) => {
      const options = { asyncContext: 'mine' };
      const { status, error, asyncContext } = await outcome((callback) =>
        document.getSelectedDataAsync('html' as Office.CoercionType, options, callback),
      );
      expect([status, error?.code, asyncContext]).toEqual(['failed', 1000, 'mine']);
    }));
});

describe('document.setSelectedDataAsync', () => {
  const cases: readonly [string, string | unknown[][], unknown[][]][] = [
    ['a text', 'Figs\t7\nDates\t8', [['Figs', 7], ['Dates', 8]]], // prettier-ignore
    ['a matrix', [['Limes', '=1+1']], [['Limes', 2], ['Plums', 3]]], // prettier-ignore
  ];
  it.each(cases)('writes %s from the first selected cell on', (_, data, expected) =>
    withCells(async (document, { Excel }) => {
      const { status } = await outcome((callback) => document.setSelectedDataAsync(data, callback));
      const values = await Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getFirst().getRange('B2:C3').load('values');
        await context.sync();
        return cells.values as unknown[][];
      });
      expect([status, values]).toEqual(['succeeded', expected]);
    }),
  );
});

/** Types of files are texts on the wire, and an enumeration in Microsoft's types. */
const fileType = (type: string): Office.FileType => type as unknown as Office.FileType;

describe('document.getFileAsync', () => {
  it('gives the workbook in slices that make an .xlsx', () =>
    withCells(async (document) => {
      const sliceSize = 1000;
      const got = await outcome((callback) => document.getFileAsync(fileType('compressed'), { sliceSize }, callback));
      const file = got.value as Office.File;
      const bytes: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = (await outcome((callback) => file.getSliceAsync(index, callback))).value as Office.Slice;
        expect([slice.index, slice.size]).toEqual([index, (slice.data as number[]).length]);
        bytes.push(...(slice.data as number[]));
      }
      expect([file.sliceCount, bytes.length]).toEqual([Math.ceil(file.size / sliceSize), file.size]);
      file.closeAsync();
      await eventsArrive();
      expect((await outcome((callback) => file.getSliceAsync(0, callback))).status).toBe('failed');
      await withCells(
        async (copy) => {
          const { value } = await outcome((callback) => copy.getSelectedDataAsync('text' as Office.CoercionType, callback));
          expect(value).toBe('Pears\t2\nPlums\t3');
        },
        { workbook: Uint8Array.from(bytes) },
      );
    }));

  it.each([
    ['another type than .xlsx', 'pdf', {}, 1009],
    ['slices of more than 4 MB', 'compressed', { sliceSize: 5_000_000 }, 5010],
  ])('fails for %s', (_, type, options, code) =>
    withCells(async (document) => {
      const { error } = await outcome((callback) => document.getFileAsync(fileType(type), options, callback));
      expect(error?.code).toBe(code);
    }),
  );
});

describe('document.settings', () => {
  const inWorkbook = ({ Excel }: PreviewExcel, key: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
      await context.sync();
      return setting.isNullObject ? undefined : (setting.value as unknown);
    });

  it('reach the workbook when they are saved, and its handlers are told once', () =>
    withCells(async ({ settings }, excel) => {
      let told = 0;
      await excel.Excel.run(async (context) => {
        context.workbook.settings.onSettingsChanged.add(async () => void told++);
        await context.sync();
      });
      settings.set('colour', { name: 'teal' });
      settings.set('size', 3);
      expect([settings.get('colour'), await inWorkbook(excel, 'colour')]).toEqual([{ name: 'teal' }, undefined]);
      await outcome((callback) => settings.saveAsync(callback));
      await eventsArrive();
      expect([await inWorkbook(excel, 'colour'), await inWorkbook(excel, 'size'), told]).toEqual([{ name: 'teal' }, 3, 1]);
      settings.remove('size');
      await outcome((callback) => settings.saveAsync({ overwriteIfStale: true }, callback));
      expect([settings.get('size'), await inWorkbook(excel, 'size')]).toEqual([null, undefined]);
    }));

  it('forget what was not saved when they are read again', () =>
    withCells(async ({ settings }) => {
      settings.set('colour', 'teal');
      const { value } = await outcome((callback) => settings.refreshAsync(callback));
      expect((value as Office.Settings).get('colour')).toBeNull();
    }));

  it('cannot be saved by who may only look', () =>
    withCells(
      async ({ settings, mode }) => {
        settings.set('colour', 'teal');
        const { status } = await outcome((callback) => settings.saveAsync(callback));
        expect([mode, status]).toEqual(['readOnly', 'failed']);
      },
      { readOnly: true },
    ));
});

describe('document.addHandlerAsync', () => {
  it('tells of the selection until the handler is removed', () =>
    withCells(async (document, { Excel, Office }) => {
      const event = Office.EventType.DocumentSelectionChanged;
      const types: string[] = [];
      const handler = (args?: { type: unknown }): number => types.push(String(args?.type));
      const select = (address: string): Promise<void> =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange(address).select();
          await context.sync();
        }).then(eventsArrive);
      await outcome((callback) => document.addHandlerAsync(event, handler, callback));
      await select('D4');
      await outcome((callback) => document.removeHandlerAsync(event, { handler }, callback));
      await select('E5');
      expect(types).toEqual(['documentSelectionChanged']);
    }));

  it('knows no other event', () =>
    withCells(async (document, { Office }) => {
      const { error } = await outcome((callback) => document.addHandlerAsync(Office.EventType.BindingDataChanged, () => undefined, callback));
      expect(error?.code).toBe(5007);
    }));
});
