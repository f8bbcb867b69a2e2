import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';

/** The bicycle parts of Microsoft's article on charts, with a line chart of the first two years. */
async function article(): Promise<PreviewExcel> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Sample';
    sheet.getRange('A1:D5').values = [
      ['', '2014', '2015', '2016'],
      ['Frames', 51_000, 52_300, 60_200],
      ['Saddles', 14_000, 9500, 9800],
      ['Brake levers', 22_100, 23_000, 27_500],
      ['Chains', 8000, 7400, 10_400],
    ];
    sheet.charts.add('Line', sheet.getRange('A1:C5'), 'Columns');
    await context.sync();
  });
  return excel;
}

const onChart = async (
  use: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
): Promise<void> => {
  const { Excel } = await article();
  await Excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem('Sample');
    return use(sheet.charts.getItemAt(0), context, sheet);
  });
};

describe('Microsoft’s article on charts', () => {
  it('adds a data series', () =>
    onChart(async (chart, context, sheet) => {
      const added = chart.series.add('2016');
      added.setValues(sheet.getRange('D2:D5'));
      await context.sync();
      chart.series.load('items/name');
      const values = chart.series.getItemAt(2).getDimensionValues('Values');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['2014', '2015', '2016']);
      expect(values.value).toEqual(['60200', '9800', '27500', '10400']);
    }));

  it('sets the title of the chart and of an axis', () =>
    onChart(async (chart, context) => {
      chart.title.text = 'Annual Sales Data';
      chart.axes.categoryAxis.title.text = 'Product';
      await context.sync();
      chart.title.load('text,visible');
      chart.axes.categoryAxis.title.load('text,visible');
      await context.sync();
      expect(chart.title.toJSON()).toMatchObject({ text: 'Annual Sales Data', visible: true });
      expect(chart.axes.categoryAxis.title.toJSON()).toMatchObject({ text: 'Product', visible: true });
    }));

  it('sets the display unit of an axis and removes its gridlines', () =>
    onChart(async (chart, context) => {
      chart.axes.valueAxis.displayUnit = 'Hundreds';
      chart.axes.valueAxis.majorGridlines.visible = false;
      await context.sync();
      chart.axes.valueAxis.load('displayUnit,customDisplayUnit,showDisplayUnitLabel');
      chart.axes.valueAxis.majorGridlines.load('visible');
      await context.sync();
      expect(chart.axes.valueAxis.toJSON()).toMatchObject({
        displayUnit: 'Hundreds',
        customDisplayUnit: 100,
        showDisplayUnitLabel: true,
        majorGridlines: { visible: false },
      });
    }));

  it('adds a trendline of a moving average, and makes it a straight one', () =>
    onChart(async (chart, context) => {
      const { trendlines } = chart.series.getItemAt(0);
      trendlines.add('MovingAverage').movingAveragePeriod = 5;
      await context.sync();
      const line = trendlines.getItem(0).load('type,movingAveragePeriod,name');
      await context.sync();
      expect(line.toJSON()).toMatchObject({
        type: 'MovingAverage',
        movingAveragePeriod: 5,
        name: '5 per. Mov. Avg. (2014)',
      });
      line.type = 'Linear';
      line.load('type,name');
      await context.sync();
      expect(line.toJSON()).toMatchObject({ type: 'Linear', name: 'Linear (2014)' });
    }));

  it('adds and formats a data table', () =>
    onChart(async (chart, context) => {
      const table = chart.getDataTableOrNullObject();
      table.load('visible');
      await context.sync();
      expect([table.isNullObject, table.visible]).toEqual([false, false]);
      table.visible = true;
      table.showLegendKey = true;
      table.showHorizontalBorder = false;
      table.showVerticalBorder = true;
      table.showOutlineBorder = true;
      table.format.font.color = '#B76E79';
      table.format.border.color = '#000080';
      await context.sync();
      table.load();
      table.format.font.load('color');
      table.format.border.load('color');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        visible: true,
        showLegendKey: true,
        showHorizontalBorder: false,
        showVerticalBorder: true,
        showOutlineBorder: true,
        format: { font: { color: '#B76E79' }, border: { color: '#000080' } },
      });
    }));

  it('exports the chart as a picture that a sheet can show', () =>
    onChart(async (chart, context, sheet) => {
      const image = chart.getImage();
      await context.sync();
      const picture = sheet.shapes.addImage(image.value).load('type,width,height');
      await context.sync();
      expect(picture.toJSON()).toMatchObject({ type: 'Image', width: 360, height: 216 });
    }));

  it('colours points, markers and leader lines', () =>
    onChart(async (chart, context) => {
      const one = chart.series.getItemAt(0);
      one.set({ chartType: 'LineMarkers', markerStyle: 'X', markerSize: 12, markerForegroundColor: 'black' });
      one.markerBackgroundColor = 'red';
      one.showLeaderLines = true;
      one.points.getItemAt(0).format.fill.setSolidColor('green');
      await context.sync();
      one.load('markerStyle,markerSize,markerForegroundColor,markerBackgroundColor,showLeaderLines');
      await context.sync();
      expect(one.toJSON()).toMatchObject({
        markerStyle: 'X',
        markerSize: 12,
        markerForegroundColor: '#000000',
        markerBackgroundColor: '#FF0000',
        showLeaderLines: true,
      });
    }));
});
