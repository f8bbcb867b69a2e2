import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from '../objects/errorCode';
import { onSheet } from '../onSheet';

describe('forms of load', () => {
  const forms: readonly [string, unknown][] = [
    ['one text', 'name, tables/items/name'],
    ['an array', ['name', 'tables/items/name']],
    ['an object', { name: true, tables: { items: { name: true } } }],
  ];
  it.each(forms)('%s', async (_form, option) => {
    const loaded = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['Header'], [1]];
      sheet.tables.add('A1:A2', true).name = 'T';
      sheet.load(option as string);
      await context.sync();
      return [sheet.name, sheet.tables.items.map((table) => table.name)];
    });
    expect(loaded).toEqual(['Sheet1', ['T']]);
  });

  it('$all, $top and $skip', async () => {
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Second');
      worksheets.add('Third');
      worksheets.load({ $top: 1, $skip: 1, name: true });
      const range = sheet.getRange('A1');
      range.load({ format: { font: { $all: true } } });
      await context.sync();
      expect(worksheets.items.map((item) => item.name)).toEqual(['Second']);
      expect(range.format.font.size).toBe(11);
    });
  });

  it('unknown names are ignored', async () => {
    await onSheet(async (sheet, context) => {
      sheet.load('no-properties-needed');
      await context.sync();
    });
  });

  it('what was not loaded cannot be read', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.load('address');
      await context.sync();
      expect(() => range.values).toThrow(/not available|PropertyNotLoaded|load/);
    });
  });
});

describe('null objects', () => {
  it('take every operation and do nothing', async () => {
    await onSheet(async (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nobody');
      const range = none.getRange('A1');
      range.values = [[1]];
      none.delete();
      none.load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
      none.getRange('B2').clear();
      await context.sync();
    });
  });
});

describe('errors', () => {
  it('name the place, and leave done what ran before', async () => {
    const excel = await startExcel();
    const failed = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('no address').values = [['never']];
      sheet.getRange('A2').values = [['never']];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Worksheet.getRange' } });
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
      await context.sync();
      expect(range.values).toEqual([['kept'], ['']]);
    });
  });

  const refusals: readonly [string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
    ['a sheet that is not there', 'ItemNotFound', (_sheet, { workbook }) => workbook.worksheets.getItem('Nobody').load('name')],
    ['what the preview cannot do', 'NotImplemented', (sheet) => sheet.getRange('A1').flashFill()],
    ['fewer rows than the range has', 'InvalidArgument', (sheet) => (sheet.getRange('A1:A3').values = [[1], [2]])],
    ['rows of different lengths', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]])],
    ['a text of 32,768 characters', 'InvalidArgument', (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]])],
    ['a formula of 8,193 characters', 'FormulaLengthExceedsLimit', (sheet) => (sheet.getRange('A1').formulas = [[`=${'1'.repeat(8_192)}`]])],
    ['values for a whole column', 'InvalidArgument', (sheet) => (sheet.getRange('A:A').values = [[1], [2]])],
    ['an alignment that is none', 'InvalidArgument', (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center')],
    ['a colour that is none', 'InvalidArgument', (sheet) => (sheet.getRange('A1').format.fill.color = 'nocolour')],
    ['a boolean that is a text', 'InvalidArgument', (sheet) => (sheet.getRange('A1').format.font.bold = 'yes' as unknown as boolean)],
    ['cells beyond the grid', 'InvalidArgument', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')],
  ];
  it.each(refusals)('%s: %s', async (_what, code, ask) => {
    const failed = onSheet(async (sheet, context) => {
      ask(sheet, context);
      await context.sync();
    });
    expect(await errorCode(failed)).toBe(code);
  });
});

describe('references', () => {
  it('outlive a sync inside Excel.run and follow their cells', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B3:C4');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!C4:D5');
    });
  });

  it('are released after the run', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('address');
      await context.sync();
      expect(excel.session.referenceCount).toBeGreaterThan(0);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel.session.referenceCount).toBe(0);
  });

  it('to deleted cells are refused', async () => {
    const failed = onSheet(async (sheet, context) => {
      const range = sheet.getRange('A5:A6');
      await context.sync();
      sheet.getRange('5:6').delete('Up');
      range.load('address');
      await context.sync();
    });
    expect(await errorCode(failed)).toBe('ItemNotFound');
  });
});

describe('large blocks', () => {
  it('arrive in the parts that the library makes of them', async () => {
    await onSheet(async (sheet, context) => {
      const values = Array.from({ length: 4_000 }, (_, row) => [row, `text ${row}`, row % 2 === 0]);
      const range = sheet.getRange('A1:C4000');
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    });
  });
});

describe('update, retrieve and ensureUnchanged', () => {
  it('update sets what it is given', async () => {
    await onSheet(async (sheet, context) => {
      const font = sheet.getRange('A1').format.font as Excel.RangeFont & { update(state: object): void };
      font.update({ bold: true, size: 20 });
      font.load('bold, size');
      await context.sync();
      expect([font.bold, font.size]).toEqual([true, 20]);
    });
  });

  it('set reaches nested objects', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.set({ values: [[1, 2]], format: { fill: { color: '#00FF00' } } });
      range.load('values, format/fill/color');
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[[1, 2]], '#00FF00']);
    });
  });
});
