import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';

type Charts = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

const FIGURES = [
  ['Month', 'North', 'South', 'West'],
  ['January', 120, 95, 44],
  ['February', 80, -30, 51],
  ['March', 140, 105, 60],
  ['April', 99, 120, 38],
];

const run = <Result>(
  excel: PreviewExcel,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> => excel.Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));

/** Everything that the library tells of a chart and of the parts that charts of any kind have. */
async function factsOf(excel: PreviewExcel): Promise<unknown[]> {
  return run(excel, async (sheet, context) => {
    const { charts } = sheet;
    charts.load('items');
    await context.sync();
    const all = charts.items.map((chart) => {
      chart.load();
      chart.title.load();
      chart.title.format.font.load();
      chart.legend.load();
      chart.plotArea.load('position');
      chart.series.load('items');
      chart.format.border.load();
      return chart;
    });
    await context.sync();
    const series = all.flatMap((chart) => chart.series.items);
    for (const one of series) one.load();
    await context.sync();
    return all.map((chart) => [
      chart.toJSON(),
      chart.title.toJSON(),
      chart.title.format.font.toJSON(),
      chart.legend.toJSON(),
      chart.plotArea.toJSON(),
      chart.format.border.toJSON(),
      ...chart.series.items.map((one) => one.toJSON()),
    ]);
  });
}

/** Milliseconds: charts of many kinds are asked for all that they have. */
const A_WHILE = 60_000;

/** What is made through the library is the same in the saved file when it is opened again. */
function check(name: string, make: Charts): void {
  it(
    name,
    async () => {
      const first = await startExcel();
      await run(first, async (sheet, context) => {
        sheet.getRange('A1:D5').values = FIGURES;
        await make(sheet, context);
        await context.sync();
      });
      const second = await startExcel({ workbook: await first.save() });
      const made = await factsOf(first);
      expect(made.length).toBeGreaterThan(0);
      expect(await factsOf(second)).toEqual(made);
    },
    A_WHILE,
  );
}

describe('charts that are made, saved and opened again', () => {
  check('of several kinds', async (sheet) => {
    const source = sheet.getRange('A1:D5');
    for (const type of [
      'ColumnClustered',
      'BarStacked',
      'LineMarkers',
      'Pie',
      'Doughnut',
      'Area',
      'XYScatter',
      'Radar',
    ] as const)
      sheet.charts.add(type, source, 'Auto').name = type;
  });

  check('with titles, legend and labels', async (sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:D5'), 'Columns');
    chart.title.text = 'Sales of 2026 & more';
    chart.title.format.font.size = 18;
    chart.title.format.font.color = '#C00000';
    chart.legend.position = 'Top';
    chart.legend.format.font.bold = true;
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    series.dataLabels.position = 'InsideEnd';
    series.dataLabels.showCategoryName = true;
    series.format.fill.setSolidColor('#00B050');
    series.points.getItemAt(1).format.fill.setSolidColor('#FF0000');
  });

  check('with axes', async (sheet) => {
    const chart = sheet.charts.add('Line', sheet.getRange('A1:D5'), 'Columns');
    chart.axes.valueAxis.minimum = -50;
    chart.axes.valueAxis.maximum = 200;
    chart.axes.valueAxis.majorUnit = 50;
    chart.axes.valueAxis.title.text = 'Pieces';
    chart.axes.categoryAxis.title.setFormula('=Sheet1!$A$1');
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.minorGridlines.format.line.color = '#0070C0';
  });

  check('as combinations with a second axis, trendlines and error bars', async (sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:D5'), 'Columns');
    const line = chart.series.getItemAt(2);
    line.chartType = 'LineMarkers';
    line.axisGroup = 'Secondary';
    line.markerStyle = 'Diamond';
    line.markerSize = 9;
    chart.series.getItemAt(0).trendlines.add('Polynomial').polynomialOrder = 3;
    chart.series.getItemAt(1).yErrorBars.visible = true;
  });

  check('that show nothing of some series', async (sheet) => {
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:D5'), 'Rows');
    chart.series.getItemAt(1).filtered = true;
  });

  check('of the newer kinds', async (sheet) => {
    const waterfall = sheet.charts.add('Waterfall', sheet.getRange('A1:B5'), 'Auto');
    waterfall.title.text = 'Steps';
    sheet.charts.add('Treemap', sheet.getRange('A1:B5'), 'Auto').series.getItemAt(0).parentLabelStrategy = 'Banner';
    const bins = sheet.charts.add('Histogram', sheet.getRange('B1:B5'), 'Auto').series.getItemAt(0).binOptions;
    bins.type = 'BinCount';
    bins.count = 3;
  });
});
