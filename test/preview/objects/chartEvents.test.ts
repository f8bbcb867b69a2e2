import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { eventsArrive } from '../onSheet';
import { withBikeSales } from './bikeSales';
import { errorCode } from './errorCode';

describe('events of charts', () => {
  it('tell of charts that are added and deleted', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const heard: unknown[] = [];
      sheet.charts.onAdded.add(async (args) => void heard.push([args.type, args.chartId, args.source]));
      sheet.charts.onDeleted.add(async (args) => void heard.push([args.type, args.chartId, args.worksheetId]));
      const other = context.workbook.worksheets.add('Other');
      await context.sync();
      const added = sheet.charts.add('Line', sheet.getRange('A1:B7')).load('id');
      other.charts.add('Pie', sheet.getRange('A1:B7'));
      chart.load('id');
      sheet.load('id');
      await context.sync();
      chart.delete();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([
        ['ChartAdded', added.id, 'Local'],
        ['ChartDeleted', chart.id, sheet.id],
      ]);
    }));

  it('tell of charts that are activated and left', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const heard: string[] = [];
      const second = sheet.charts.add('Line', sheet.getRange('A1:B7'));
      [chart, second].forEach((one) => one.load('id'));
      await context.sync();
      const name = (id: string): string => (id === chart.id ? 'first' : 'second');
      chart.onActivated.add(async ({ chartId, type }) => void heard.push(`${type} ${name(chartId)}`));
      chart.onDeactivated.add(async ({ chartId, type }) => void heard.push(`${type} ${name(chartId)}`));
      sheet.charts.onActivated.add(async ({ chartId, type }) => void heard.push(`any ${type} ${name(chartId)}`));
      sheet.charts.onDeactivated.add(async ({ chartId, type }) => void heard.push(`any ${type} ${name(chartId)}`));
      await context.sync();
      chart.activate();
      chart.activate();
      second.activate();
      sheet.getRange('A1').select();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([
        'any ChartActivated first',
        'ChartActivated first',
        'any ChartDeactivated first',
        'ChartDeactivated first',
        'any ChartActivated second',
        'any ChartDeactivated second',
      ]);
    }));

  it('are not told to who no longer listens', () =>
    withBikeSales(async ({ context, sheet }) => {
      const heard: unknown[] = [];
      const handler = sheet.charts.onAdded.add(async (args) => void heard.push(args));
      await context.sync();
      handler.remove();
      await context.sync();
      sheet.charts.add('Line', sheet.getRange('A1:B7'));
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([]);
    }));

  it('reach co-authors as remote ones, but not what somebody selects', async () => {
    const first = await startExcel();
    const second = await startExcel({ shareWith: first });
    const heard: string[] = [];
    await second.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getFirst();
      charts.onAdded.add(async ({ source }) => void heard.push(`added ${source}`));
      charts.onActivated.add(async () => void heard.push('activated'));
      await context.sync();
    });
    await first.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.charts.add('Line', sheet.getRange('A1:B7')).activate();
      await context.sync();
    });
    await eventsArrive();
    expect(heard).toEqual(['added Remote']);
    await second.Excel.run(async (context) => {
      const active = context.workbook.getActiveChartOrNullObject().load('name');
      await context.sync();
      expect(active.isNullObject).toBe(true);
    });
  });
});

describe('the active chart', () => {
  const activeName = async (context: Excel.RequestContext): Promise<string | undefined> => {
    const active = context.workbook.getActiveChartOrNullObject().load('name');
    await context.sync();
    return active.isNullObject ? undefined : active.name;
  };

  it('is none until one is activated', () =>
    withBikeSales(async ({ context, chart }) => {
      expect(await activeName(context)).toBeUndefined();
      context.workbook.getActiveChart().load('name');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
      chart.activate();
      const active = context.workbook.getActiveChart().load('name');
      await context.sync();
      expect(active.name).toBe('Chart 1');
    }));

  it.each<[string, (sheet: Excel.Worksheet, chart: Excel.Chart, other: Excel.Worksheet) => void]>([
    ['cells are selected', (sheet) => sheet.getRange('B2').select()],
    ['another sheet is', (_sheet, _chart, other) => other.activate()],
    ['it is deleted', (_sheet, chart) => chart.delete()],
  ])('is none any more when %s', (_what, make) =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const other = context.workbook.worksheets.add('Other');
      chart.activate();
      expect(await activeName(context)).toBe('Chart 1');
      make(sheet, chart, other);
      expect(await activeName(context)).toBeUndefined();
    }),
  );

  it('brings its sheet to the front, unless that is hidden', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const other = context.workbook.worksheets.add('Other');
      other.activate();
      chart.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(active.name).toBe('Sample');
      other.activate();
      sheet.visibility = 'Hidden';
      await context.sync();
      chart.activate();
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    }));
});
