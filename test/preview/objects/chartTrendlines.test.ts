import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { withBikeSales } from './bikeSales';
import { checkProperty, type PropertyCase } from './chartProperties';
import { errorCode } from './errorCode';

const trendline = (chart: Excel.Chart): Excel.ChartTrendline => chart.series.getItemAt(0).trendlines.add('Linear');

describe('trendlines', () => {
  it.each<PropertyCase>([
    {
      name: 'type',
      usual: 'Linear',
      set: ['Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'],
      refused: ['Wavy'],
    },
    { name: 'name', usual: 'Linear (Qtr1)', set: ['Trend'], refused: [5] },
    { name: 'polynomialOrder', usual: 2, set: [6], refused: [1, 7, 2.5] },
    { name: 'movingAveragePeriod', usual: 2, set: [255], refused: [1, 256] },
    { name: 'forwardPeriod', usual: 0, set: [0.5, 3], refused: [-1] },
    { name: 'backwardPeriod', usual: 0, set: [0.5], refused: [-1] },
    { name: 'showEquation', usual: false, set: [true], refused: [1] },
    { name: 'showRSquared', usual: false, set: [true], refused: [1] },
  ])('$name', (property) => checkProperty(trendline, property));

  it('are added, found by their place and deleted', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const { trendlines } = chart.series.getItemAt(0);
        trendlines.add('MovingAverage').movingAveragePeriod = 3;
        trendlines.add();
        await context.sync();
        const second = trendlines.getItem(1);
        second.set({ type: 'Polynomial', polynomialOrder: 3 });
        second.format.line.color = 'blue';
        trendlines.load('items/type,items/name');
        second.format.line.load('color,lineStyle,weight');
        const count = trendlines.getCount();
        await context.sync();
        expect(count.value).toBe(2);
        expect(trendlines.items.map(({ type, name }) => [type, name])).toEqual([
          ['MovingAverage', '3 per. Mov. Avg. (Qtr1)'],
          ['Polynomial', 'Poly. (Qtr1)'],
        ]);
        expect(second.format.line.toJSON()).toEqual({ color: '#0000FF', lineStyle: 'RoundDot', weight: 1.5 });
        trendlines.getItem(0).delete();
        trendlines.load('items/type');
        await context.sync();
        expect(trendlines.items.map(({ type }) => type)).toEqual(['Polynomial']);
        trendlines.getItem(1).load('type');
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      },
      { type: 'Line' },
    ));

  it.each(['Pie', 'ColumnStacked', '3DColumnClustered', 'Radar', 'Treemap'])('do not go with %s', (type) =>
    withBikeSales(
      async ({ context, chart }) => {
        trendline(chart);
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      },
      { type },
    ),
  );

  it('get their own names back, and find the intercept when nobody sets it', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 5],
        [2, 7],
        [3, 9],
      ];
      const line = trendline(sheet.charts.add('XYScatter', sheet.getRange('A1:B3')));
      line.name = 'Trend';
      line.load('intercept,name');
      await context.sync();
      expect(line.name).toBe('Trend');
      expect(line.intercept).toBeCloseTo(3);
      line.intercept = 1;
      line.name = null as unknown as string;
      line.load('intercept,name');
      await context.sync();
      expect(line.toJSON()).toMatchObject({ intercept: 1, name: 'Linear (Series1)' });
      line.intercept = '';
      line.load('intercept');
      await context.sync();
      expect(line.intercept).toBeCloseTo(3);
    }));

  it('say their equation and how well it fits', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 5],
        [2, 7],
        [3, 9],
      ];
      const line = trendline(sheet.charts.add('XYScatter', sheet.getRange('A1:B3')));
      line.showEquation = true;
      line.showRSquared = true;
      line.label.load('text');
      await context.sync();
      expect(line.label.text).toBe('y = 2x + 3\nR² = 1');
    }));
});

describe('labels of trendlines', () => {
  const label = (chart: Excel.Chart): Excel.ChartTrendlineLabel => {
    const line = trendline(chart);
    line.showRSquared = true;
    return line.label;
  };

  it.each<PropertyCase>([
    { name: 'autoText', usual: true, set: [false, true], refused: [1] },
    { name: 'horizontalAlignment', usual: 'Center', set: ['Left'], refused: ['Middle'] },
    { name: 'verticalAlignment', usual: 'Center', set: ['Top'], refused: ['Middle'] },
    { name: 'linkNumberFormat', usual: false, set: [true], refused: [1] },
    { name: 'numberFormat', usual: 'General', set: ['0.000'], refused: [1] },
    { name: 'textOrientation', usual: 0, set: [90], refused: [91] },
    { name: 'text', usual: 'R² = 0.005', set: ['Own'], refused: [1] },
    { name: 'top', usual: 101.25, set: [20], refused: [-1] },
    { name: 'height', usual: 18.9 },
  ])('$name', (property) => checkProperty(label, property));

  it('show a cell', () =>
    withBikeSales(async ({ context, chart }) => {
      const own = label(chart);
      own.formula = '=Sample!A2';
      own.load('text,formula,left,width');
      await context.sync();
      expect(own.toJSON()).toMatchObject({ text: 'Frames', formula: '=Sample!$A$2' });
      expect(own.left + own.width).toBeLessThanOrEqual(360);
    }));

  it('have no place where they are not shown', () =>
    withBikeSales(async ({ context, chart }) => {
      const own = trendline(chart).label;
      own.load('left,top,width,height');
      await context.sync();
      expect(own.toJSON()).toMatchObject({ left: null, top: null, width: null, height: null });
    }));
});

describe('error bars', () => {
  it.each<PropertyCase>([
    { name: 'visible', usual: false, set: [true, false], refused: ['yes'] },
    { name: 'endStyleCap', usual: true, set: [false], refused: ['yes'] },
    { name: 'include', usual: 'Both', set: ['PlusValues', 'MinusValues'], refused: ['Neither'] },
    { name: 'type', usual: 'StError', set: ['FixedValue', 'Percent', 'StDev'], refused: ['Custom', 'Wide'] },
  ])('$name', (property) => checkProperty((chart) => chart.series.getItemAt(0).yErrorBars, property));

  it('have a line', () =>
    withBikeSales(async ({ context, chart }) => {
      const { line } = chart.series.getItemAt(0).yErrorBars.format;
      line.load('color,weight');
      await context.sync();
      expect(line.toJSON()).toEqual({ color: '#595959', weight: 0.75 });
      line.color = 'red';
      line.load('color');
      await context.sync();
      expect(line.color).toBe('#FF0000');
    }));

  it.each<[string, 'x' | 'y', string]>([
    ['XYScatter', 'x', 'none'],
    ['ColumnClustered', 'x', 'InvalidArgument'],
    ['Line', 'y', 'none'],
    ['Pie', 'y', 'InvalidArgument'],
    ['3DColumn', 'y', 'InvalidArgument'],
  ])('%s along %s: %s', (type, direction, code) =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.series.getItemAt(0)[direction === 'x' ? 'xErrorBars' : 'yErrorBars'].visible = true;
        expect(await errorCode(context.sync())).toBe(code);
      },
      { type, address: 'B1:C7' },
    ),
  );
});
