import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { withBikeSales } from './bikeSales';
import { checkProperty, type PropertyCase } from './chartProperties';
import { errorCode } from './errorCode';

const value = (chart: Excel.Chart): Excel.ChartAxis => chart.axes.valueAxis;
const category = (chart: Excel.Chart): Excel.ChartAxis => chart.axes.categoryAxis;

describe('properties of axes', () => {
  it.each<PropertyCase & { type?: string }>([
    { name: 'type', usual: 'Value' },
    { name: 'axisGroup', usual: 'Primary' },
    { name: 'visible', usual: true, set: [false, true], refused: ['no'] },
    { name: 'minimum', usual: 0, set: [-5, 1000], refused: ['low'] },
    { name: 'maximum', usual: 14_000, set: [20_000], refused: ['high'] },
    { name: 'majorUnit', usual: 2000, set: [2500], refused: [0, -1, 'wide'] },
    { name: 'minorUnit', usual: 400, set: [100], refused: [0] },
    { name: 'scaleType', usual: 'Linear', set: ['Logarithmic', 'Linear'], refused: ['Square'] },
    { name: 'logBase', usual: 10, set: [2, 1000], refused: [1, 1001] },
    { name: 'displayUnit', usual: 'None', set: ['Hundreds', 'Trillions'], refused: ['Dozens'] },
    { name: 'showDisplayUnitLabel', usual: true, set: [false], refused: [0] },
    { name: 'reversePlotOrder', usual: false, set: [true], refused: [1] },
    { name: 'majorTickMark', usual: 'None', set: ['Cross', 'Inside', 'Outside'], refused: ['Long'] },
    { name: 'minorTickMark', usual: 'None', set: ['Cross', 'Inside', 'Outside'], refused: ['Long'] },
    { name: 'tickLabelPosition', usual: 'NextToAxis', set: ['High', 'Low', 'None'], refused: ['Middle'] },
    { name: 'position', usual: 'Automatic', set: ['Maximum', 'Minimum', 'Custom'], refused: ['Middle'] },
    { name: 'textOrientation', usual: 0, set: [-90, 45, 180], refused: [91, 179, 'up'] },
    { name: 'numberFormat', usual: 'General', set: ['#,##0.00'], refused: [0] },
    { name: 'linkNumberFormat', usual: true, set: [false, true], refused: ['no'] },
  ])('value axis: $name', (property) => checkProperty(value, property));

  it.each<PropertyCase & { type?: string }>([
    { name: 'type', usual: 'Category' },
    { name: 'categoryType', usual: 'Automatic', set: ['TextAxis', 'DateAxis'], refused: ['Numbers'] },
    { name: 'baseTimeUnit', usual: 'Days', set: ['Months', 'Years'], refused: ['Weeks'] },
    { name: 'majorTimeUnitScale', usual: 'Days', set: ['Months'], refused: ['Weeks'] },
    { name: 'minorTimeUnitScale', usual: 'Days', set: ['Months'], refused: ['Weeks'] },
    { name: 'isBetweenCategories', usual: true, set: [false], refused: [1] },
    { name: 'isBetweenCategories', type: 'Area', usual: false, set: [true] },
    { name: 'tickMarkSpacing', usual: 1, set: [31_999], refused: [0, 32_000, 1.5] },
    { name: 'tickLabelSpacing', usual: 1, set: [2, 31_999], refused: [0, 32_000] },
    { name: 'alignment', usual: 'Center', set: ['Left', 'Right'], refused: ['Justify'] },
    { name: 'multiLevel', usual: true, set: [false], refused: [1] },
    { name: 'offset', usual: 100, set: [0, 1000], refused: [-1, 1001] },
    { name: 'maximum', usual: 6 },
  ])('category axis of $type: $name', ({ type, ...property }) => checkProperty(category, property, type));

  it('tell alike whether they meet between categories', () =>
    withBikeSales(async ({ context, chart }) => {
      const axes = [value(chart), category(chart)];
      for (const [index, between] of [false, true].entries()) {
        (axes[index] ?? value(chart)).isBetweenCategories = between;
        for (const axis of axes) axis.load('isBetweenCategories');
        await context.sync();
        expect(axes.map((axis) => axis.isBetweenCategories)).toEqual([between, between]);
      }
    }));

  it.each<PropertyCase & { type: string }>([
    { name: 'visible', type: 'Surface', usual: true, set: [false] },
    { name: 'type', type: '3DColumn', usual: 'Series' },
    { name: 'maximum', type: '3DColumn', usual: 4 },
  ])('series axis of $type: $name', ({ type, ...property }) =>
    checkProperty((chart) => chart.axes.seriesAxis, property, type),
  );

  it.each<[string, string, boolean, boolean]>([
    ['ColumnClustered', 'A1:E7', true, false],
    ['BarClustered', 'A1:E7', true, false],
    ['XYScatter', 'B1:C7', true, true],
    ['Bubble', 'B2:D7', true, true],
  ])('%s has gridlines along its axes', (type, address, alongValues, alongCategories) =>
    withBikeSales(
      async ({ context, chart }) => {
        const lines = [value(chart), category(chart)].flatMap((axis) => [axis.majorGridlines, axis.minorGridlines]);
        lines.forEach((one) => one.load('visible'));
        await context.sync();
        expect(lines.map((one) => one.visible)).toEqual([alongValues, false, alongCategories, false]);
        lines.forEach((one) => (one.visible = true));
        lines.forEach((one) => one.load('visible'));
        await context.sync();
        expect(lines.map((one) => one.visible)).toEqual([true, true, true, true]);
      },
      { type, address },
    ),
  );
});

describe('which axes there are', () => {
  it.each<[string, (axes: Excel.ChartAxes) => Excel.ChartAxis]>([
    ['Pie', (axes) => axes.valueAxis],
    ['Doughnut', (axes) => axes.categoryAxis],
    ['Treemap', (axes) => axes.getItem('Value')],
    ['ColumnClustered', (axes) => axes.seriesAxis],
    ['ColumnClustered', (axes) => axes.getItem('Series')],
    ['ColumnClustered', (axes) => axes.getItem('Value', 'Secondary')],
  ])('%s lacks one', (type, axis) =>
    withBikeSales(
      async ({ context, chart }) => {
        axis(chart.axes).load('visible');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      },
      { type },
    ),
  );

  it('refuses axes of no type and no group', () =>
    withBikeSales(async ({ context, chart }) => {
      for (const [type, group] of [
        ['Invalid', 'Primary'],
        ['Depth', undefined],
        ['Value', 'Third'],
      ]) {
        chart.axes.getItem(type as 'Value', group as 'Primary').load('visible');
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    }));

  it('keeps an axis as it was set when the kind of the chart changes', () =>
    withBikeSales(async ({ context, chart }) => {
      value(chart).maximum = 50_000;
      chart.chartType = 'Line';
      const axis = value(chart).load('maximum');
      await context.sync();
      expect(axis.maximum).toBe(50_000);
    }));
});

describe('scales', () => {
  it.each<[string, (string | number)[], number, number, number]>([
    ['from zero with room above', [45, 10, 30], 0, 50, 5],
    ['far from zero', [95, 96, 100], 92, 101, 1],
    ['below zero too', [-30, 50], -40, 60, 10],
    ['nothing but zero', [0, 0], 0, 1, 0.1],
  ])('%s', (_what, values, minimum, maximum, majorUnit) =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, values.length, 1);
      range.values = values.map((one) => [one]);
      const axis = value(sheet.charts.add('ColumnClustered', range)).load('minimum,maximum,majorUnit');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ minimum, maximum, majorUnit });
    }),
  );

  it('are automatic again when they are set to an empty text', () =>
    withBikeSales(async ({ context, chart }) => {
      const axis = value(chart);
      axis.set({ minimum: 5, maximum: 30, majorUnit: 10, minorUnit: 2 });
      await context.sync();
      axis.set({ minimum: '', maximum: '', majorUnit: '', minorUnit: '' });
      axis.load('minimum,maximum,majorUnit,minorUnit');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ minimum: 0, maximum: 14_000, majorUnit: 2000, minorUnit: 400 });
    }));

  it('heap up what is stacked, and end shares at one', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.chartType = 'ColumnStacked';
      const axis = value(chart).load('maximum');
      await context.sync();
      expect(axis.maximum).toBe(45_000);
      chart.chartType = 'ColumnStacked100';
      axis.load('maximum');
      await context.sync();
      expect(axis.maximum).toBe(1);
    }));

  it('follow dates', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [46_023, 1],
        [46_030, 2],
        [46_043, 3],
      ];
      sheet.getRange('A1:A3').numberFormat = [['d/m/yyyy']];
      const axis = category(sheet.charts.add('Line', sheet.getRange('A1:B3'))).load('minimum,maximum,numberFormat');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ minimum: 46_023, maximum: 46_043, numberFormat: 'd/m/yyyy' });
    }));
});

describe('methods of axes', () => {
  it('setCustomDisplayUnit', () =>
    withBikeSales(async ({ context, chart }) => {
      const axis = value(chart);
      axis.setCustomDisplayUnit(500);
      axis.load('displayUnit,customDisplayUnit');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ displayUnit: 'Custom', customDisplayUnit: 500 });
      axis.displayUnit = 'Thousands';
      axis.load('customDisplayUnit');
      await context.sync();
      expect(axis.customDisplayUnit).toBe(1000);
      axis.setCustomDisplayUnit(0);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it('setPositionAt, with the end of the scale where the position is one', () =>
    withBikeSales(async ({ context, chart }) => {
      const axis = value(chart);
      const places: unknown[] = [];
      const read = async (): Promise<void> => {
        axis.load('position,positionAt');
        await context.sync();
        places.push([axis.position, axis.positionAt]);
      };
      await read();
      axis.setPositionAt(2500);
      await read();
      axis.position = 'Maximum';
      await read();
      axis.position = 'Minimum';
      await read();
      expect(places).toEqual([
        ['Automatic', 0],
        ['Custom', 2500],
        ['Maximum', 14_000],
        ['Minimum', 0],
      ]);
    }));

  it('setCategoryNames', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      sheet.getRange('G1:G6').values = [['a'], ['b'], ['c'], ['d'], ['e'], ['f']];
      category(chart).setCategoryNames(sheet.getRange('G1:G6'));
      const names = [0, 3].map((index) => chart.series.getItemAt(index).getDimensionValues('Categories'));
      await context.sync();
      expect(names.map((one) => one.value)).toEqual([
        ['a', 'b', 'c', 'd', 'e', 'f'],
        ['a', 'b', 'c', 'd', 'e', 'f'],
      ]);
      value(chart).setCategoryNames(sheet.getRange('G1:G6'));
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it('links the number format to the cells until it is set', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      sheet.getRange('B2:E7').numberFormat = [['$#,##0']];
      const axis = value(chart).load('numberFormat,linkNumberFormat');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ numberFormat: '$#,##0', linkNumberFormat: true });
      axis.numberFormat = '0.0';
      axis.load('numberFormat,linkNumberFormat');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ numberFormat: '0.0', linkNumberFormat: false });
      axis.linkNumberFormat = true;
      axis.load('numberFormat');
      await context.sync();
      expect(axis.numberFormat).toBe('$#,##0');
    }));

  it('tells where an axis lies, and nothing where it is not shown', () =>
    withBikeSales(async ({ context, chart }) => {
      const axis = value(chart).load('left,top,width,height');
      await context.sync();
      const { left, top, width, height } = axis;
      for (const side of [left, top, width, height]) expect(side).toBeGreaterThan(0);
      expect(left + width).toBeLessThan(360 / 2);
      expect(top + height).toBeLessThan(216);
      axis.visible = false;
      axis.load('left,top,width,height');
      await context.sync();
      expect([axis.left, axis.top, axis.width, axis.height]).toEqual([null, null, null, null]);
    }));
});

describe('titles of axes', () => {
  it.each<PropertyCase>([
    { name: 'visible', usual: false, set: [true], refused: ['yes'] },
    { name: 'text', usual: '', set: ['Sales', 'Line 1\nLine 2'], refused: [5] },
    { name: 'textOrientation', usual: 90, set: [0, -90, 180], refused: [91, 100] },
  ])('$name', (property) => checkProperty((chart) => value(chart).title, property));

  it('shows a title that gets a text, and Excel’s own words for one without', () =>
    withBikeSales(async ({ context, chart }) => {
      const [ofValues, ofCategories] = [value(chart).title, category(chart).title];
      ofValues.text = 'Price';
      ofCategories.visible = true;
      [ofValues, ofCategories].forEach((title) => title.load('text,visible,textOrientation'));
      await context.sync();
      expect(ofValues.toJSON()).toEqual({ text: 'Price', visible: true, textOrientation: 90 });
      expect(ofCategories.toJSON()).toEqual({ text: 'Axis Title', visible: true, textOrientation: 0 });
    }));

  it('shows a cell', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const { title } = category(chart);
      title.setFormula('=Sample!$A$1');
      title.load('text,visible');
      await context.sync();
      expect(title.toJSON()).toMatchObject({ text: 'Product', visible: true });
      sheet.getRange('A1').values = [['Part']];
      title.load('text');
      await context.sync();
      expect(title.text).toBe('Part');
      for (const formula of ['Sample!A1', '=SUM(A1)', '=Nowhere!A1', '=Sample!A1:B2']) {
        title.setFormula(formula);
        expect([formula, await errorCode(context.sync())]).toEqual([formula, 'InvalidArgument']);
      }
    }));

  it('has the look that it is given', () =>
    withBikeSales(async ({ context, chart }) => {
      const { title } = value(chart);
      title.text = 'Price';
      title.format.font.set({ bold: true, color: 'red', size: 20 });
      title.format.font.load('bold,color,size,italic,name');
      title.format.border.load('lineStyle');
      await context.sync();
      expect(title.format.font.toJSON()).toEqual({
        bold: true,
        color: '#FF0000',
        size: 20,
        italic: false,
        name: 'Calibri',
      });
      expect(title.format.border.lineStyle).toBe('None');
    }));
});
