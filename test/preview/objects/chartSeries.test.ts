import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { withBikeSales } from './bikeSales';
import { checkProperty, type PropertyCase } from './chartProperties';
import { errorCode } from './errorCode';

const series = (chart: Excel.Chart): Excel.ChartSeries => chart.series.getItemAt(0);

describe('properties of series', () => {
  it.each<PropertyCase & { type?: string }>([
    { name: 'name', usual: 'Qtr1', set: ['First', 'x'.repeat(255)], refused: [7, 'x'.repeat(256)] },
    {
      name: 'chartType',
      usual: 'ColumnClustered',
      set: ['Line', 'Area'],
      refused: ['Invalid', 'Columns', 'Bubble', '3DColumn'],
    },
    { name: 'axisGroup', usual: 'Primary', set: ['Secondary', 'Primary'], refused: ['Third', 2] },
    { name: 'filtered', usual: false, set: [true, false], refused: ['yes'] },
    { name: 'filtered', type: 'Surface', usual: false, refused: [true] },
    { name: 'gapWidth', usual: 219, set: [0, 500], refused: [-1, 501, 1.5, 'wide'] },
    { name: 'gapWidth', type: 'BarClustered', usual: 182, set: [50] },
    { name: 'gapWidth', type: 'ColumnStacked', usual: 150, set: [50] },
    { name: 'gapWidth', type: 'Line', usual: 150, refused: [50] },
    { name: 'overlap', usual: -27, set: [-100, 0, 100], refused: [-101, 101] },
    { name: 'overlap', type: 'ColumnStacked100', usual: 100, set: [0] },
    { name: 'overlap', type: 'Pie', usual: 0, refused: [0] },
    { name: 'doughnutHoleSize', type: 'Doughnut', usual: 75, set: [10, 59, 90], refused: [9, 91] },
    { name: 'doughnutHoleSize', usual: 75, refused: [50] },
    { name: 'firstSliceAngle', type: 'Pie', usual: 0, set: [360, 90], refused: [-1, 361] },
    { name: 'firstSliceAngle', usual: 0, refused: [90] },
    { name: 'explosion', type: 'Pie', usual: 0, set: [20, 400], refused: [-1, 401] },
    { name: 'explosion', type: 'PieExploded', usual: 25, set: [0] },
    { name: 'bubbleScale', type: 'Bubble', usual: 100, set: [0, 300], refused: [-1, 301] },
    { name: 'secondPlotSize', type: 'PieOfPie', usual: 75, set: [5, 200], refused: [4, 201] },
    {
      name: 'splitType',
      type: 'BarOfPie',
      usual: 'SplitByPosition',
      set: ['SplitByValue', 'SplitByPercentValue'],
      refused: ['Half'],
    },
    { name: 'splitValue', type: 'PieOfPie', usual: 2, set: [1, 2.5], refused: [-1] },
    { name: 'splitValue', type: 'Pie', usual: 2, refused: [1] },
    { name: 'smooth', type: 'Line', usual: false, set: [true, false], refused: [1] },
    { name: 'smooth', type: 'XYScatterSmooth', usual: true, set: [false] },
    { name: 'smooth', usual: false, refused: [true] },
    { name: 'varyByCategories', usual: false, set: [true], refused: ['no'] },
    { name: 'varyByCategories', type: 'Pie', usual: true, set: [false] },
    { name: 'invertIfNegative', usual: false, set: [true], refused: [0] },
    { name: 'invertColor', usual: '#FFFFFF', set: ['#FF8800'], refused: ['no colour'] },
    { name: 'showShadow', usual: false, set: [true], refused: ['yes'] },
    { name: 'showLeaderLines', usual: false, set: [true], refused: ['yes'] },
    { name: 'showLeaderLines', type: 'Pie', usual: true, set: [false] },
    { name: 'showConnectorLines', type: 'Waterfall', usual: true, set: [false], refused: ['yes'] },
    { name: 'hasDataLabels', usual: false, set: [true, false, true], refused: [1] },
    {
      name: 'markerStyle',
      type: 'LineMarkers',
      usual: 'Circle',
      set: ['Diamond', 'Automatic', 'None'],
      refused: ['Invalid', 'Heart'],
    },
    { name: 'markerStyle', type: 'Line', usual: 'None', set: ['Square'] },
    { name: 'markerSize', type: 'LineMarkers', usual: 5, set: [2, 72], refused: [1, 73, 5.5] },
    { name: 'markerBackgroundColor', type: 'LineMarkers', usual: '#4472C4', set: ['#112233'], refused: ['no colour'] },
    { name: 'markerForegroundColor', type: 'LineMarkers', usual: '#4472C4', set: ['#112233'], refused: [7] },
    { name: 'parentLabelStrategy', type: 'Treemap', usual: 'Overlapping', set: ['Banner', 'None'], refused: ['Flag'] },
    { name: 'parentLabelStrategy', usual: 'Overlapping', refused: ['Banner'] },
    {
      name: 'gradientStyle',
      type: 'RegionMap',
      usual: 'TwoPhaseColor',
      set: ['ThreePhaseColor'],
      refused: ['Rainbow'],
    },
    { name: 'gradientMinimumType', type: 'RegionMap', usual: 'ExtremeValue', set: ['Number'], refused: ['Text'] },
    { name: 'gradientMidpointType', type: 'RegionMap', usual: 'Percent', set: ['Number'], refused: ['Text'] },
    { name: 'gradientMaximumType', type: 'RegionMap', usual: 'ExtremeValue', set: ['Percent'], refused: ['Text'] },
    { name: 'gradientMinimumValue', type: 'RegionMap', usual: 0, set: [5], refused: ['5'] },
    { name: 'gradientMidpointValue', type: 'RegionMap', usual: 50, set: [40], refused: ['5'] },
    { name: 'gradientMaximumValue', type: 'RegionMap', usual: 100, set: [90], refused: ['5'] },
    { name: 'gradientMinimumColor', type: 'RegionMap', usual: '#B4C7E7', set: ['#000001'], refused: ['no colour'] },
    { name: 'gradientMidpointColor', type: 'RegionMap', usual: '#7395D3', set: ['#000001'], refused: ['no colour'] },
    { name: 'gradientMaximumColor', type: 'RegionMap', usual: '#2C4A7F', set: ['#000001'], refused: ['no colour'] },
    { name: 'gradientStyle', usual: 'TwoPhaseColor', refused: ['ThreePhaseColor'] },
  ])('$name of $type', ({ type, ...property }) => checkProperty(series, property, type));

  it.each<PropertyCase & { type: string }>([
    { name: 'type', type: 'Histogram', usual: 'Auto', set: ['BinWidth', 'Category'], refused: ['Width'] },
    { name: 'width', type: 'Histogram', usual: 8675, set: [5], refused: [0, 'wide'] },
    { name: 'count', type: 'Pareto', usual: 2, set: [7], refused: [0, 1.5] },
    { name: 'allowOverflow', type: 'Histogram', usual: false, set: [true], refused: [1] },
    { name: 'allowUnderflow', type: 'Histogram', usual: false, set: [true], refused: [1] },
    { name: 'overflowValue', type: 'Histogram', usual: 8900, set: [100], refused: ['100'] },
    { name: 'underflowValue', type: 'Histogram', usual: 8900, set: [1], refused: ['1'] },
    { name: 'type', type: 'Line', usual: 'Auto', refused: ['BinWidth'] },
  ])('bins: $name of $type', ({ type, ...property }) =>
    checkProperty((chart) => series(chart).binOptions, property, type),
  );

  it.each<PropertyCase & { type: string }>([
    { name: 'quartileCalculation', type: 'Boxwhisker', usual: 'Exclusive', set: ['Inclusive'], refused: ['Both'] },
    { name: 'showInnerPoints', type: 'Boxwhisker', usual: false, set: [true], refused: [1] },
    { name: 'showMeanLine', type: 'Boxwhisker', usual: false, set: [true], refused: [1] },
    { name: 'showMeanMarker', type: 'Boxwhisker', usual: true, set: [false], refused: [1] },
    { name: 'showOutlierPoints', type: 'Boxwhisker', usual: true, set: [false], refused: [1] },
    { name: 'showMeanLine', type: 'Line', usual: false, refused: [true] },
  ])('boxes: $name of $type', ({ type, ...property }) =>
    checkProperty((chart) => series(chart).boxwhiskerOptions, property, type),
  );

  it.each<PropertyCase & { type: string }>([
    { name: 'labelStrategy', type: 'RegionMap', usual: 'None', set: ['BestFit'], refused: ['All'] },
    { name: 'level', type: 'RegionMap', usual: 'Automatic', set: ['World'], refused: ['Street'] },
    { name: 'projectionType', type: 'RegionMap', usual: 'Automatic', set: ['Mercator'], refused: ['Flat'] },
    { name: 'level', type: 'Line', usual: 'Automatic', refused: ['World'] },
  ])('maps: $name of $type', ({ type, ...property }) =>
    checkProperty((chart) => series(chart).mapOptions, property, type),
  );
});

describe('adding, ordering and deleting series', () => {
  it('adds a series from new cells', () =>
    withBikeSales(
      async ({ context, sheet, chart }) => {
        const added = chart.series.add('Qtr4');
        added.setValues(sheet.getRange('E2:E7'));
        added.setXAxisValues(sheet.getRange('A2:A7'));
        const [values, categories] = [added.getDimensionValues('Values'), added.getDimensionValues('Categories')];
        chart.series.load('count,items/name,items/chartType');
        await context.sync();
        expect(chart.series.count).toBe(4);
        expect(chart.series.items.map((one) => one.name)).toEqual(['Qtr1', 'Qtr2', 'Qtr3', 'Qtr4']);
        expect(values.value).toEqual(['4377', '651', '9812', '853', '544', '8765']);
        expect(categories.value[0]).toBe('Frames');
      },
      { type: 'Line', address: 'A1:D7' },
    ));

  it('puts it at a place, without a name by its number, and along the categories of the others', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const added = chart.series.add(undefined, 1);
      added.setValues(sheet.getRange('E2:E7'));
      const categories = added.getDimensionValues('Categories');
      chart.series.load('items/name');
      await context.sync();
      expect(chart.series.items.map((one) => one.name)).toEqual(['Qtr1', 'Series2', 'Qtr2', 'Qtr3', 'Qtr4']);
      expect(categories.value).toEqual(['Frames', 'Saddles', 'Brake levers', 'Chains', 'Mirrors', 'Spokes']);
      for (const place of [-1, 6]) {
        chart.series.add('Far', place);
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    }));

  it('makes a bubble of each row', () =>
    onSheet(async (sheet, context) => {
      const rows = [
        ['Calamansi', 2000, 2.45, 0.1],
        ['Cara cara', 3000, 1.25, 0.15],
        ['Citron', 500, 3.5, 0.2],
      ];
      sheet.getRange('A1:D4').values = [['Product', 'Inventory', 'Price', 'Share'], ...rows];
      sheet.getRange('C2:C4').numberFormat = [['$0.00']];
      sheet.getRange('D2:D4').numberFormat = [['0%']];
      const table = sheet.tables.add('A1:D4', true);
      const body = table.getDataBodyRange();
      const chart = sheet.charts.add('Bubble', body.getOffsetRange(0, 1).getResizedRange(0, -1));
      chart.series.getItemAt(0).delete();
      await context.sync();
      rows.forEach((row, index) => {
        const one = chart.series.add(String(row[0]), index);
        one.setXAxisValues(body.getCell(index, 1));
        one.setValues(body.getCell(index, 2));
        one.setBubbleSizes(body.getCell(index, 3));
        one.dataLabels.showSeriesName = true;
        one.dataLabels.showBubbleSize = true;
        one.dataLabels.showValue = false;
      });
      await context.sync();
      chart.series.load('items/name,items/hasDataLabels');
      await context.sync();
      const dimensions = (['XValues', 'YValues', 'BubbleSizes'] as const).map((dimension) =>
        chart.series.items.map((one) => one.getDimensionValues(dimension)),
      );
      const label = chart.series.getItemAt(1).points.getItemAt(0).dataLabel.load('text');
      await context.sync();
      expect(chart.series.items.map((one) => [one.name, one.hasDataLabels])).toEqual(rows.map((row) => [row[0], true]));
      expect(dimensions.map((all) => all.map((one) => one.value))).toEqual([
        [['2000'], ['3000'], ['500']],
        [['2.45'], ['1.25'], ['3.5']],
        [['0.1'], ['0.15'], ['0.2']],
      ]);
      expect(label.text).toBe('Cara cara, 15%');
    }));

  it('moves a series within the order in which they are plotted', () =>
    withBikeSales(async ({ context, chart }) => {
      const names = async (): Promise<string[]> => {
        chart.series.load('items/name,items/plotOrder');
        await context.sync();
        expect(chart.series.items.map((one) => one.plotOrder)).toEqual([0, 1, 2, 3]);
        return chart.series.items.map((one) => one.name);
      };
      expect(await names()).toEqual(['Qtr1', 'Qtr2', 'Qtr3', 'Qtr4']);
      chart.series.getItemAt(0).plotOrder = 2;
      expect(await names()).toEqual(['Qtr2', 'Qtr3', 'Qtr1', 'Qtr4']);
      chart.series.getItemAt(3).plotOrder = 0;
      expect(await names()).toEqual(['Qtr4', 'Qtr2', 'Qtr3', 'Qtr1']);
      chart.series.getItemAt(0).plotOrder = 9;
      expect(await names()).toEqual(['Qtr2', 'Qtr3', 'Qtr1', 'Qtr4']);
      chart.series.getItemAt(0).plotOrder = -1;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it('orders series of each kind among themselves', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.series.getItemAt(1).chartType = 'Line';
      chart.series.getItemAt(3).chartType = 'Line';
      await context.sync();
      chart.series.load('items/plotOrder');
      await context.sync();
      expect(chart.series.items.map((one) => one.plotOrder)).toEqual([0, 0, 1, 1]);
    }));

  it('keeps what all series of a kind share, whichever of them it was set on', () =>
    withBikeSales(async ({ context, chart, excel }) => {
      chart.chartType = 'Doughnut';
      chart.series.getItemAt(2).doughnutHoleSize = 40;
      chart.series.add('Fifth');
      chart.series.getItemAt(0).delete();
      chart.series.load('items/doughnutHoleSize');
      await context.sync();
      expect(chart.series.items.map((one) => one.doughnutHoleSize)).toEqual([40, 40, 40, 40]);
      const again = await startExcel({ workbook: await excel.save() });
      await again.Excel.run(async (other) => {
        const saved = other.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0).series;
        saved.load('items/doughnutHoleSize');
        await other.sync();
        expect(saved.items.map((one) => one.doughnutHoleSize)).toEqual([40, 40, 40, 40]);
      });
    }));

  it('deletes a series, which then is gone', () =>
    withBikeSales(async ({ context, chart }) => {
      const [gone, kept] = [chart.series.getItemAt(0), chart.series.getItemAt(1).load('name')];
      gone.delete();
      gone.load('name');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
      chart.series.load('items/name');
      await context.sync();
      expect(chart.series.items.map((one) => one.name)).toEqual(['Qtr2', 'Qtr3', 'Qtr4']);
      kept.load('name');
      for (const place of [-1, 3]) {
        chart.series.getItemAt(place).load('name');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      }
    }));
});

describe('kinds of series', () => {
  it('makes all series of the kind that the chart becomes', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.series.getItemAt(0).chartType = 'Line';
      chart.series.getItemAt(0).axisGroup = 'Secondary';
      chart.chartType = 'Pie';
      chart.load('chartType');
      chart.series.load('items/chartType,items/axisGroup,items/varyByCategories');
      await context.sync();
      expect(chart.chartType).toBe('Pie');
      expect(chart.series.items.map((one) => one.toJSON())).toEqual(
        chart.series.items.map(() => ({ chartType: 'Pie', axisGroup: 'Primary', varyByCategories: true })),
      );
      chart.axes.valueAxis.load('visible');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
      chart.chartType = 'ColumnStacked';
      const axis = chart.axes.valueAxis.load('visible');
      await context.sync();
      expect(axis.visible).toBe(true);
    }));

  it('combines columns with a line along a second axis', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const line = chart.series.getItemAt(1);
        chart.axes.getItem('Value', 'Secondary').load('visible');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
        line.chartType = 'LineMarkers';
        line.axisGroup = 'Secondary';
        const axis = chart.axes.getItem('Value', 'Secondary').load('visible,axisGroup,type');
        const hidden = chart.axes.getItem('Category', 'Secondary').load('visible');
        chart.load('chartType');
        chart.series.load('items/chartType,items/markerStyle');
        await context.sync();
        expect(axis.toJSON()).toMatchObject({
          visible: true,
          axisGroup: 'Secondary',
          type: 'Value',
        });
        expect(hidden.visible).toBe(false);
        expect(chart.chartType).toBe('ColumnClustered');
        expect(chart.series.items.map((one) => [one.chartType, one.markerStyle])).toEqual([
          ['ColumnClustered', 'Automatic'],
          ['LineMarkers', 'Circle'],
        ]);
        line.axisGroup = 'Primary';
        await context.sync();
        chart.axes.getItem('Value', 'Secondary').load('visible');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      },
      { address: 'A1:C7' },
    ));

  it('is of the kind that all its series become one by one', () =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.series.getItemAt(0).chartType = 'Line';
        chart.series.getItemAt(1).chartType = 'Line';
        chart.load('chartType');
        await context.sync();
        expect(chart.chartType).toBe('Line');
      },
      { address: 'A1:C7' },
    ));

  it.each(['3DColumn', 'Bubble', 'StockHLC', 'Treemap', 'Surface'])('does not combine with %s', (type) =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.series.getItemAt(0).chartType = 'Line';
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
        chart.series.getItemAt(0).axisGroup = 'Secondary';
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      },
      { type },
    ),
  );
});

describe('where series come from', () => {
  it('tells the cells of each dimension and what kind of source they are', () =>
    withBikeSales(async ({ context, chart }) => {
      const one = chart.series.getItemAt(1);
      const sources = (['Values', 'Categories'] as const).map((dimension) => [
        one.getDimensionDataSourceString(dimension),
        one.getDimensionDataSourceType(dimension),
      ]);
      const empty = chart.series.add('Empty');
      const nothing = [empty.getDimensionDataSourceString('Values'), empty.getDimensionDataSourceType('Values')];
      await context.sync();
      expect(sources.map((pair) => pair.map((each) => each.value))).toEqual([
        ['Sample!$C$2:$C$7', 'LocalRange'],
        ['Sample!$A$2:$A$7', 'LocalRange'],
      ]);
      expect(nothing.map((each) => each.value)).toEqual(['', 'Unknown']);
    }));

  it('takes a cell for its name', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const one = chart.series.getItemAt(0);
      one.name = '=Sample!A3';
      one.load('name');
      await context.sync();
      expect(one.name).toBe('Saddles');
      sheet.getRange('A3').values = [['Seats']];
      one.load('name');
      await context.sync();
      expect(one.name).toBe('Seats');
      one.name = '=Nowhere!A1';
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
      one.name = '';
      one.load('name');
      await context.sync();
      expect(one.name).toBe('Series1');
    }));

  it.each<[string, (one: Excel.ChartSeries, sheet: Excel.Worksheet) => unknown]>([
    ['values of several columns', (one, sheet) => one.setValues(sheet.getRange('B2:C7'))],
    ['bubble sizes of columns', (one, sheet) => one.setBubbleSizes(sheet.getRange('B2:B7'))],
    ['bubble sizes that columns do not have', (one) => one.getDimensionValues('BubbleSizes')],
    ['a dimension that is none', (one) => one.getDimensionValues('Depth' as 'Values')],
  ])('refuses %s', (_what, make) =>
    withBikeSales(async ({ context, sheet, chart }) => {
      make(chart.series.getItemAt(0), sheet);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('reads categories of several levels', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        ['North', 'Oslo', 1],
        ['', 'Bergen', 2],
        ['South', 'Rome', 3],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('C1:C3'));
      const one = chart.series.getItemAt(0);
      one.setXAxisValues(sheet.getRange('A1:B3'));
      const categories = one.getDimensionValues('Categories');
      await context.sync();
      expect(categories.value).toEqual(['Oslo', 'Bergen', 'Rome']);
    }));
});

describe('points', () => {
  it('have values, colours and labels of their own', () =>
    withBikeSales(async ({ context, chart }) => {
      const { points } = chart.series.getItemAt(0);
      points.load('count,items/value');
      const [first, second] = [points.getItemAt(0), points.getItemAt(1)];
      first.format.fill.setSolidColor('pink');
      first.format.border.color = 'red';
      first.hasDataLabel = true;
      [first, second].forEach((point) => point.load('hasDataLabel'));
      first.format.border.load('color,lineStyle,weight');
      second.format.border.load('lineStyle');
      await context.sync();
      expect(points.count).toBe(6);
      expect(points.items.map((point) => point.value)).toEqual([5000, 400, 12000, 1550, 225, 6005]);
      expect([first.hasDataLabel, second.hasDataLabel]).toEqual([true, false]);
      expect(first.format.border.toJSON()).toEqual({ color: '#FF0000', lineStyle: 'Continuous', weight: 0.75 });
      expect(second.format.border.lineStyle).toBe('None');
      for (const place of [-1, 6]) {
        points.getItemAt(place).load('value');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      }
    }));

  it.each<PropertyCase>([
    { name: 'markerStyle', usual: 'Circle', set: ['Star', 'None'], refused: ['Invalid', 'Heart'] },
    { name: 'markerSize', usual: 5, set: [2, 72], refused: [1, 73] },
    { name: 'markerBackgroundColor', usual: '#4472C4', set: ['#FF0000'], refused: [''] },
    { name: 'markerForegroundColor', usual: '#4472C4', set: ['#FF0000'], refused: [''] },
    { name: 'hasDataLabel', usual: false, set: [true, false, true], refused: [1] },
  ])('$name', (property) =>
    checkProperty((chart) => chart.series.getItemAt(0).points.getItemAt(2), property, 'LineMarkers'),
  );

  it('take part in what is set for the whole series', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const one = chart.series.getItemAt(0);
        const point = one.points.getItemAt(0);
        point.markerSize = 20;
        one.markerSize = 9;
        one.hasDataLabels = true;
        point.hasDataLabel = false;
        point.load('markerSize,hasDataLabel');
        await context.sync();
        expect(point.toJSON()).toMatchObject({ markerSize: 9, hasDataLabel: false });
        one.hasDataLabels = false;
        one.hasDataLabels = true;
        point.load('hasDataLabel');
        await context.sync();
        expect(point.hasDataLabel).toBe(true);
      },
      { type: 'LineMarkers' },
    ));
});
