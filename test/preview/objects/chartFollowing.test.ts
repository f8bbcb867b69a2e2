import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { withBikeSales, type BikeSales } from './bikeSales';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

type Sources = Record<'values' | 'categories', string>;

async function sourcesOf(context: Excel.RequestContext, series: Excel.ChartSeries): Promise<Sources> {
  const values = series.getDimensionDataSourceString('Values');
  const categories = series.getDimensionDataSourceString('Categories');
  await context.sync();
  return { values: values.value, categories: categories.value };
}

describe('charts follow their cells', () => {
  it.each<[string, (sales: BikeSales) => void, Sources]>([
    [
      'rows put in between',
      ({ sheet }) => void sheet.getRange('3:4').insert('Down'),
      { values: 'Sample!$B$2:$B$9', categories: 'Sample!$A$2:$A$9' },
    ],
    [
      'rows taken out',
      ({ sheet }) => sheet.getRange('2:3').delete('Up'),
      { values: 'Sample!$B$2:$B$5', categories: 'Sample!$A$2:$A$5' },
    ],
    [
      'columns put in before',
      ({ sheet }) => void sheet.getRange('A:A').insert('Right'),
      { values: 'Sample!$C$2:$C$7', categories: 'Sample!$B$2:$B$7' },
    ],
    [
      'its column deleted',
      ({ sheet }) => sheet.getRange('B:B').delete('Left'),
      { values: 'Sample!#REF!', categories: 'Sample!$A$2:$A$7' },
    ],
    [
      'the sheet renamed',
      ({ sheet }) => void (sheet.name = 'My data'),
      { values: "'My data'!$B$2:$B$7", categories: "'My data'!$A$2:$A$7" },
    ],
    [
      'cells moved',
      ({ sheet }) => sheet.getRange('B1:B7').moveTo('H11'),
      { values: 'Sample!$H$12:$H$17', categories: 'Sample!$A$2:$A$7' },
    ],
  ])('%s', (_what, make, expected) =>
    withBikeSales(async (sales) => {
      make(sales);
      expect(await sourcesOf(sales.context, sales.chart.series.getItemAt(0))).toEqual(expected);
    }),
  );

  it('of another sheet, which is deleted', () =>
    withBikeSales(async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('Other');
      const chart = other.charts.add('Line', sheet.getRange('A1:B7'));
      await context.sync();
      sheet.delete();
      expect(await sourcesOf(context, chart.series.getItemAt(0))).toEqual({ values: '#REF!', categories: '#REF!' });
      const values = chart.series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      expect(values.value).toEqual([]);
    }));

  it('and a copy of the sheet has charts of its own cells', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      chart.title.text = 'Sales';
      const copy = sheet.copy('End');
      copy.name = 'Copy';
      const copied = copy.charts.getItemAt(0).load('id,name');
      copied.title.load('text');
      chart.load('id');
      await context.sync();
      expect([copied.name, copied.title.text, copied.id === chart.id]).toEqual(['Chart 1', 'Sales', false]);
      expect(await sourcesOf(context, copied.series.getItemAt(0))).toEqual({
        values: 'Copy!$B$2:$B$7',
        categories: 'Copy!$A$2:$A$7',
      });
      copied.title.text = 'Other';
      chart.title.load('text');
      await context.sync();
      expect(chart.title.text).toBe('Sales');
    }));

  it('and move and grow with them', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      chart.setPosition('C10', 'F20');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('15:15').insert('Down');
      chart.load('left,top,width,height');
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 96, top: 165, width: 192, height: 180 });
    }));
});

describe('charts of a table follow it', () => {
  const withTable = (
    make: (table: Excel.Table, sales: BikeSales) => void,
    address: string,
    expected: readonly string[],
  ): Promise<void> =>
    withBikeSales(
      async (sales) => {
        const table = sales.sheet.tables.add('A1:E7', true);
        await sales.context.sync();
        make(table, sales);
        const { series } = sales.chart;
        series.load('items/name');
        await sales.context.sync();
        const sources = series.items.map((one) => one.getDimensionDataSourceString('Values'));
        await sales.context.sync();
        expect(series.items.map(({ name }, index) => `${name} ${sources[index]?.value}`)).toEqual(expected);
      },
      { address },
    );

  const QUARTERS = ['B', 'C', 'D', 'E'];
  const quarters = (rows: string): string[] =>
    QUARTERS.map((column, index) => `Qtr${index + 1} Sample!$${column}$${rows.replace(':', `:$${column}$`)}`);

  it.each<[string, (table: Excel.Table, sales: BikeSales) => void, string, string[]]>([
    [
      'rows at the end',
      (table) =>
        void table.rows.add(undefined, [
          ['Bells', 1, 2, 3, 4],
          ['Pumps', 5, 6, 7, 8],
        ]),
      'A1:E7',
      quarters('2:9'),
    ],
    ['rows at the beginning', (table) => void table.rows.add(0, [['Bells', 1, 2, 3, 4]]), 'A1:E7', quarters('2:8')],
    ['rows in between', (table) => void table.rows.add(2, [['Bells', 1, 2, 3, 4]]), 'A1:E7', quarters('2:8')],
    ['fewer rows', (table) => table.rows.getItemAt(1).delete(), 'A1:E7', quarters('2:6')],
    ['a smaller range', (table) => table.resize('A1:C5'), 'A1:E7', quarters('2:5').slice(0, 2)],
    [
      'rows, where the chart shows one column',
      (table) => void table.rows.add(undefined, [['Bells', 1, 2, 3, 4]]),
      'A1:B7',
      quarters('2:8').slice(0, 1),
    ],
    [
      'a row, where the chart shows some rows',
      (table) => void table.rows.add(undefined, [['Bells', 1, 2, 3, 4]]),
      'A1:E5',
      quarters('2:5'),
    ],
    [
      'a column',
      (table) => void table.columns.add(undefined, [['Qtr5'], [1], [2], [3], [4], [5], [6]]),
      'A1:E7',
      [...quarters('2:7'), 'Qtr5 Sample!$F$2:$F$7'],
    ],
    [
      'a column, where the chart shows one',
      (table) => void table.columns.add(undefined, [['Qtr5'], [1], [2], [3], [4], [5], [6]]),
      'A1:B7',
      quarters('2:7').slice(0, 1),
    ],
    [
      'a column, where a series has a name of its own',
      (table, { chart }) => {
        chart.series.getItemAt(0).name = 'First';
        table.columns.add(undefined, [['Qtr5'], [1], [2], [3], [4], [5], [6]]);
      },
      'A1:E7',
      ['First Sample!$B$2:$B$7', ...quarters('2:7').slice(1)],
    ],
  ])('that gets %s', (_what, make, address, expected) => withTable(make, address, expected));
});

describe('PivotCharts', () => {
  interface Shown {
    readonly names: readonly string[];
    readonly values: readonly (readonly string[])[];
    readonly categories: readonly string[];
  }

  async function shown({ context, sheet }: FarmSales): Promise<Shown> {
    const { series } = sheet.charts.getItemAt(0);
    series.load('items/name');
    await context.sync();
    const values = series.items.map((one) => one.getDimensionValues('Values'));
    const categories = series.getItemAt(0).getDimensionValues('Categories');
    await context.sync();
    return {
      names: series.items.map(({ name }) => name),
      values: values.map((one) => one.value),
      categories: categories.value,
    };
  }

  it('show what their PivotTables show, without totals', () =>
    withFarmSales(async (sales) => {
      layOutSales(sales);
      sales.pivot.rowHierarchies.remove(sales.pivot.rowHierarchies.getItem('Type'));
      await sales.context.sync();
      sales.sheet.charts.add('ColumnClustered', sales.pivot.layout.getRange());
      expect(await shown(sales)).toEqual({
        names: ['Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
        values: [
          ['60', '45', '95'],
          ['220', '350', '600'],
        ],
        categories: ['A Farms', 'B Farms', 'C Farms'],
      });
    }));

  it('follow what is changed of them', () =>
    withFarmSales(async (sales) => {
      const { context, data, pivot, sheet } = sales;
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates Sold Wholesale'));
      const chart = sheet.charts.add('Line', pivot.layout.getRange());
      await context.sync();
      data.getRange('E2').values = [[1100]];
      pivot.refresh();
      await context.sync();
      expect((await shown(sales)).values).toEqual([['1220', '350', '600']]);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Classification'));
      await context.sync();
      const { names, values, categories } = await shown(sales);
      expect(names).toEqual(['Conventional', 'Organic']);
      expect(values).toEqual([
        ['70', '40', '600'],
        ['1150', '310', ''],
      ]);
      expect(categories).toEqual(['A Farms', 'B Farms', 'C Farms']);
      chart.setData(data.getRange('D1:E4'));
      await context.sync();
      pivot.refresh();
      await context.sync();
      expect((await shown(sales)).names).toEqual(['Crates Sold at Farm', 'Crates Sold Wholesale']);
    }));
});

describe('a workbook that is saved and opened again', () => {
  it('has its charts with their data and their looks', async () => {
    const bytes = await withBikeSales(async ({ context, sheet, chart, excel }) => {
      chart.set({ name: 'Sales', left: 300, top: 45, width: 400, height: 250 });
      chart.title.text = 'Sales of bikes';
      chart.title.format.font.set({ color: 'red', size: 20 });
      chart.legend.position = 'Right';
      chart.axes.valueAxis.set({ minimum: 0, maximum: 15_000, majorUnit: 5000 });
      chart.axes.valueAxis.title.text = 'Pieces';
      chart.axes.valueAxis.format.line.color = 'blue';
      chart.axes.categoryAxis.majorGridlines.visible = true;
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      first.gapWidth = 50;
      first.format.fill.setSolidColor('green');
      first.hasDataLabels = true;
      first.dataLabels.position = 'InsideEnd';
      first.points.getItemAt(2).format.fill.setSolidColor('pink');
      second.chartType = 'LineMarkers';
      second.axisGroup = 'Secondary';
      second.markerStyle = 'Diamond';
      second.trendlines.add('Linear').showEquation = true;
      chart.series.getItemAt(3).filtered = true;
      sheet.charts.add('XYScatter', sheet.getRange('B1:C7')).setPosition('A20', 'F30');
      await context.sync();
      return excel.save();
    });
    const excel = await startExcel({ workbook: bytes });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sample');
      const chart = sheet.charts.getItem('Sales');
      chart.load('chartType,left,top,width,height');
      chart.title.load('text');
      chart.title.format.font.load('color,size');
      chart.legend.load('position,visible');
      const axis = chart.axes.valueAxis.load('minimum,maximum,majorUnit');
      axis.title.load('text,visible');
      axis.format.line.load('color');
      const gridlines = chart.axes.categoryAxis.majorGridlines.load('visible');
      chart.series.load(
        'items/name,items/chartType,items/axisGroup,items/filtered,items/hasDataLabels,items/gapWidth,items/markerStyle',
      );
      const labels = chart.series.getItemAt(0).dataLabels.load('position,showValue');
      const trendline = chart.series.getItemAt(1).trendlines.getItem(0).load('type,showEquation');
      const scatter = sheet.charts.getItemAt(1).load('chartType,top,left');
      const values = scatter.series.getItemAt(0).getDimensionValues('YValues');
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 300, top: 45, width: 400, height: 250 });
      expect(chart.title.toJSON()).toMatchObject({
        text: 'Sales of bikes',
        format: { font: { color: '#FF0000', size: 20 } },
      });
      expect(chart.legend.toJSON()).toMatchObject({ position: 'Right', visible: true });
      expect(axis.toJSON()).toMatchObject({
        minimum: 0,
        maximum: 15_000,
        majorUnit: 5000,
        title: { text: 'Pieces', visible: true },
        format: { line: { color: '#0000FF' } },
      });
      expect(gridlines.visible).toBe(true);
      expect(
        chart.series.items.map((one) => [one.name, one.chartType, one.axisGroup, one.filtered, one.hasDataLabels]),
      ).toEqual([
        ['Qtr1', 'ColumnClustered', 'Primary', false, true],
        ['Qtr2', 'LineMarkers', 'Secondary', false, false],
        ['Qtr3', 'ColumnClustered', 'Primary', false, false],
        ['Qtr4', 'ColumnClustered', 'Primary', true, false],
      ]);
      expect([chart.series.items[0]?.gapWidth, chart.series.items[1]?.markerStyle]).toEqual([50, 'Diamond']);
      expect(labels.toJSON()).toMatchObject({ position: 'InsideEnd', showValue: true });
      expect(trendline.toJSON()).toMatchObject({ type: 'Linear', showEquation: true });
      expect(scatter.toJSON()).toMatchObject({ chartType: 'XYScatter', top: 285, left: 0 });
      expect(values.value).toEqual(['7000', '323', '8766', '1088', '600', '7634']);
    });
  });
});
