import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { eventsArrive, onSheet } from '../onSheet';
import { errorCode } from './errorCode';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The values of a range of the first sheet. */
const valuesOf = ({ Excel }: PreviewExcel, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return range.values;
  });

describe('circular formulas', () => {
  it('hold 0 where iteration is off, as it is at first', async () => {
    await onSheet(async (sheet, context) => {
      const settings = context.workbook.application.iterativeCalculation.load();
      sheet.getRange('A1').formulas = [['=A1+1']];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(settings.toJSON()).toEqual({ enabled: false, maxIteration: 100, maxChange: 0.001 });
      expect(cell.values).toEqual([[0]]);
    });
  });

  it.each([
    { what: 'as often as is allowed', maxIteration: 10, maxChange: 0, formulas: ['=A1+1', '=A1*2'], values: [10, 20] },
    {
      what: 'until little changes',
      maxIteration: 1000,
      maxChange: 1e-9,
      formulas: ['=IF(A1=0,1,(A1+2/A1)/2)', 1],
      values: [Math.SQRT2, 1],
    },
    { what: 'through several cells', maxIteration: 100, maxChange: 1e-6, formulas: ['=B1/2+1', '=A1'], values: [2, 2] },
  ])('are calculated over and over, $what', async ({ maxIteration, maxChange, formulas, values }) => {
    await onSheet(async (sheet, context) => {
      context.application.iterativeCalculation.set({ enabled: true, maxIteration, maxChange });
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      const range = sheet.getRange('A1:B1');
      range.formulas = [formulas];
      range.load('values');
      await context.sync();
      range.values[0]?.forEach((value, index) => expect(value).toBeCloseTo(values[index] ?? 0, 5));
    });
  });

  it('keep their settings in the file', async () => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      context.application.iterativeCalculation.set({ enabled: true, maxIteration: 7, maxChange: 0.5 });
      context.workbook.usePrecisionAsDisplayed = true;
      context.workbook.chartDataPointTrack = false;
      await context.sync();
    });
    const again = await startExcel({ workbook: await first.save() });
    await again.Excel.run(async (context) => {
      const settings = context.application.iterativeCalculation.load();
      const workbook = context.workbook.load('usePrecisionAsDisplayed,chartDataPointTrack');
      await context.sync();
      expect(settings.toJSON()).toEqual({ enabled: true, maxIteration: 7, maxChange: 0.5 });
      expect([workbook.usePrecisionAsDisplayed, workbook.chartDataPointTrack]).toEqual([true, false]);
    });
  });

  it.each([
    ['maxIteration', 0],
    ['maxIteration', 40_000],
    ['maxChange', -1],
  ])('refuse %s %p', async (name, value) => {
    const code = onSheet(async (_sheet, context) => {
      context.application.iterativeCalculation.set({ [name]: value });
      await context.sync();
    });
    await expect(errorCode(code)).resolves.toBe('InvalidArgument');
  });
});

describe('precision as displayed', () => {
  it.each([
    [1.23456, '0.00', 1.23],
    [-2.005, '0.00', -2.01],
    [0.12345, '0.0%', 0.123],
    [12345, '#,##0,', 12000],
    [123456, '0.00E+00', 123000],
    [-1.26, '0.0_);(0.00)', -1.26],
    [1.23456, 'General', 1.23456],
    [45000.75, 'yyyy-mm-dd', 45000.75],
    [0.3333, '# ?/?', 0.3333],
  ])('rounds %p in %s to %p', async (value, format, rounded) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [[format, 'General', format]];
      range.formulas = [[value, '=A1', '=B1']];
      context.workbook.usePrecisionAsDisplayed = true;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[rounded, rounded, rounded]]);
    });
  });

  it('rounds what is written later, and keeps what was rounded when it is switched off', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.usePrecisionAsDisplayed = true;
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['0.0']];
      cell.values = [[1.16]];
      context.workbook.usePrecisionAsDisplayed = false;
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[1.2]]);
    });
  });
});

describe('calculation', () => {
  it('tells which cells were calculated', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1:B3').formulas = [['=A1'], ['=A1*2'], ['=A3']];
      await context.sync();
      const heard: string[] = [];
      sheet.onCalculated.add(async ({ address }) => void heard.push(address));
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.application.calculate('Full');
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual(['B1:B2', 'B1:B3']);
    });
  });

  it('waits in manual mode until it is asked for', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1']];
      context.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[2]];
      const application = context.application.load('calculationState');
      const before = sheet.getRange('B1').load('values');
      await context.sync();
      expect([before.values, application.calculationState]).toEqual([[[1]], 'Pending']);
      context.application.calculate('Recalculate');
      const after = sheet.getRange('B1').load('values');
      application.load('calculationState');
      await context.sync();
      expect([after.values, application.calculationState]).toEqual([[[2]], 'Done']);
    });
  });
});

describe('new workbooks', () => {
  it('open empty or as a copy of a file', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['copied']];
      await context.sync();
    });
    await excel.Excel.createWorkbook();
    await excel.Excel.createWorkbook(base64(await excel.save()));
    expect(excel.session.openedWorkbooks.map(({ sheets }) => sheets[0]?.cells.value(0, 0))).toEqual([
      undefined,
      'copied',
    ]);
  });

  it('are not opened before they are asked to', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      const application = context.application as unknown as { createWorkbook(): { open(): void } };
      const created = application.createWorkbook();
      await context.sync();
      expect(excel.session.openedWorkbooks).toHaveLength(0);
      created.open();
      await context.sync();
      expect(excel.session.openedWorkbooks).toHaveLength(1);
    });
  });

  it.each(['no base64!', base64(new TextEncoder().encode('no workbook'))])('refuse %s', async (text) => {
    const { Excel } = await startExcel();
    await expect(errorCode(Excel.createWorkbook(text))).resolves.toBe('InvalidArgument');
  });
});

describe('saving and closing', () => {
  it('makes the workbook clean', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      const dirty = context.workbook.load('isDirty');
      await context.sync();
      expect(dirty.isDirty).toBe(true);
      context.workbook.save('Prompt');
      dirty.load('isDirty');
      await context.sync();
      expect(dirty.isDirty).toBe(false);
      context.workbook.close('SkipSave');
      await context.sync();
    });
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['save', (workbook) => workbook.save('Never' as 'Save')],
    ['close', (workbook) => workbook.close('Never' as 'Save')],
  ])('refuses an unknown way to %s', async (_what, act) => {
    const code = onSheet(async (_sheet, context) => {
      act(context.workbook);
      await context.sync();
    });
    await expect(errorCode(code)).resolves.toBe('InvalidArgument');
  });
});

describe('a leading apostrophe', () => {
  it('makes a text of anything and stays with the cell in the file', async () => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C1');
      range.values = [["'0012", "'=1+1", "'2024-01-02"]];
      range.load('values,formulas,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['0012', '=1+1', '2024-01-02']]);
      expect(range.formulas).toEqual(range.values);
      expect(range.valueTypes).toEqual([['String', 'String', 'String']]);
    });
    const again = await startExcel({ workbook: await first.save() });
    await expect(valuesOf(again, 'A1:C1')).resolves.toEqual([['0012', '=1+1', '2024-01-02']]);
    const { styles, sheets } = again.session.workbook;
    expect(styles.get(sheets[0]?.cells.style(0, 0) ?? 0).quotePrefix).toBe(true);
  });

  it('is gone when the cell is written to without one, and kept when a part of the text is replaced', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [["'12", "'13"]];
      sheet.getRange('A1').values = [['14']];
      sheet.getRange('B1').replaceAll('3', '5', {});
      await context.sync();
    });
    await expect(valuesOf(excel, 'A1:B1')).resolves.toEqual([[14, '15']]);
    const { styles, sheets } = excel.session.workbook;
    const marks = [0, 1].map((column) => styles.get(sheets[0]?.cells.style(0, column) ?? 0).quotePrefix);
    expect(marks).toEqual([undefined, true]);
  });
});
