import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { eventsArrive } from '../onSheet';
import { partsOf } from '../file/drawing/drawingFile';

const DATA = [
  ['Type', 'Product A', 'Product B'],
  ['Q1', 15, 20],
  ['Q2', 22, 15],
  ['Q3', 33, 47],
];

/** A line chart of three quarters and a title that stands over it, as the sample of active shapes has them. */
async function withChart(): Promise<PreviewExcel> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Sample';
    sheet.getRange('A1:C4').values = DATA;
    const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:C4'));
    chart.set({ name: 'SalesChart', left: 240, top: 90, width: 360, height: 216 });
    const title = sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType);
    title.set({ name: 'ChartTitle', left: 380, top: 100, height: 20, width: 90 });
    title.textFrame.textRange.text = 'Sales Quantity';
    await context.sync();
  });
  return excel;
}

const onSample = <Result>(
  { Excel }: PreviewExcel,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> => Excel.run((context) => use(context.workbook.worksheets.getItem('Sample'), context));

describe('charts as shapes', () => {
  it('are shapes of an unsupported type, with a place that can be set', async () =>
    onSample(await withChart(), async (sheet, context) => {
      const shape = sheet.shapes.getItem('SalesChart').load();
      shape.top = 150;
      const chart = sheet.charts.getItemAt(0).load('id,top');
      const count = sheet.shapes.getCount();
      await context.sync();
      expect(shape.toJSON()).toMatchObject({
        type: 'Unsupported',
        left: 240,
        width: 360,
        geometricShapeType: null,
        id: chart.id,
      });
      expect([chart.top, count.value]).toEqual([150, 2]);
    }));

  it('are grouped with shapes, saved, opened, and are charts of the sheet again when ungrouped', async () => {
    const first = await withChart();
    await onSample(first, async (sheet, context) => {
      const group = sheet.shapes.addGroup([sheet.shapes.getItem('ChartTitle'), sheet.shapes.getItem('SalesChart')]);
      group.name = 'GroupChart';
      await context.sync();
    });
    const second = await startExcel({ workbook: await first.save() });
    await onSample(second, async (sheet, context) => {
      const { group } = sheet.shapes.getItem('GroupChart');
      group.shapes.load('items/name,items/type,items/left,items/top,items/width,items/height');
      const charts = sheet.charts.getCount();
      await context.sync();
      expect(
        group.shapes.items.map(({ name, type, left, top, width, height }) => [name, type, left, top, width, height]),
      ).toEqual([
        ['SalesChart', 'Unsupported', 240, 90, 360, 216],
        ['ChartTitle', 'GeometricShape', 380, 100, 90, 20],
      ]);
      expect(charts.value).toBe(0);
      group.ungroup();
      const series = sheet.charts.getItem('SalesChart').series.getCount();
      await context.sync();
      expect(series.value).toBe(2);
    });
  });

  it('in groups follow the cells that they show, too', async () => {
    const excel = await withChart();
    await onSample(excel, async (sheet, context) => {
      sheet.shapes.addGroup([sheet.shapes.getItem('ChartTitle'), sheet.shapes.getItem('SalesChart')]);
      sheet.getRange('1:2').insert('Down');
      sheet.name = 'Other';
      await context.sync();
    });
    expect(partsOf(await excel.save())['xl/charts/chart1.xml']).toContain('<c:f>Other!$B$4:$B$6</c:f>');
  });

  it('tell of their end when they are deleted as shapes, and of their beginning when they are copied', async () => {
    const excel = await withChart();
    const heard: string[] = [];
    await onSample(excel, async (sheet, context) => {
      sheet.charts.onDeleted.add(async ({ type }) => void heard.push(type));
      sheet.charts.onAdded.add(async ({ type }) => void heard.push(type));
      await context.sync();
      sheet.shapes.getItem('SalesChart').copyTo();
      sheet.shapes.getItem('SalesChart').delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      await eventsArrive();
    });
    expect(heard).toEqual(['ChartAdded', 'ChartDeleted']);
  });

  it('tell of their end when all their rows are deleted', async () => {
    const heard: string[] = [];
    await onSample(await withChart(), async (sheet, context) => {
      sheet.charts.onDeleted.add(async ({ chartId }) => void heard.push(chartId));
      const chart = sheet.charts.getItemAt(0).load('id');
      await context.sync();
      sheet.getRange('6:30').delete('Up');
      sheet.shapes.load('items/name');
      await context.sync();
      await eventsArrive();
      expect(sheet.shapes.items).toEqual([]);
      expect(heard).toEqual([chart.id]);
    });
  });

  it('on a copied sheet show the copy', async () => {
    const excel = await withChart();
    await onSample(excel, async (sheet, context) => {
      sheet.copy('End');
      await context.sync();
    });
    const parts = partsOf(await excel.save());
    const formulas = [1, 2].map((number) =>
      [...(parts[`xl/charts/chart${number}.xml`] ?? '').matchAll(/<c:f>(.*?)!/g)].map(([, name]) => name),
    );
    expect(formulas.map((names) => [...new Set(names)])).toEqual([['Sample'], ["'Sample (2)'"]]);
  });

  it('keep their part of the file while only their place or another drawing changes', async () => {
    const saved = await (await withChart()).save();
    const excel = await startExcel({ workbook: saved });
    await onSample(excel, async (sheet, context) => {
      sheet.charts.getItem('SalesChart').left = 10;
      sheet.shapes.getItem('ChartTitle').delete();
      await context.sync();
    });
    const parts = partsOf(await excel.save());
    expect(parts['xl/charts/chart1.xml']).toBe(partsOf(saved)['xl/charts/chart1.xml']);
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:colOff>127000</xdr:colOff>');
  });
});
