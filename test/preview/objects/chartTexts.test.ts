import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { withBikeSales } from './bikeSales';
import { checkProperty, type PropertyCase } from './chartProperties';
import { errorCode } from './errorCode';

describe('properties of titles', () => {
  it.each<PropertyCase>([
    { name: 'text', usual: 'Chart Title', set: ['Sales', 'Two\nlines', ''], refused: [5] },
    { name: 'visible', usual: true, set: [false, true], refused: ['no'] },
    { name: 'overlay', usual: false, set: [true], refused: [1] },
    { name: 'horizontalAlignment', usual: 'Center', set: ['Left', 'Distributed'], refused: ['Middle'] },
    { name: 'verticalAlignment', usual: 'Center', set: ['Top', 'Justify'], refused: ['Middle'] },
    { name: 'textOrientation', usual: 0, set: [-90, 90, 180], refused: [-91, 120] },
    { name: 'showShadow', usual: false, set: [true], refused: [1] },
    { name: 'position', usual: 'Automatic', set: ['Left', 'Bottom'], refused: ['Above'] },
    { name: 'left', usual: 143.64, set: [0, 20.5], refused: [-1, 'left'] },
    { name: 'top', usual: 7, set: [100], refused: [-1] },
    { name: 'width', usual: 72.72 },
    { name: 'height', usual: 25.4 },
  ])('$name', (property) => checkProperty((chart) => chart.title, property));

  it('have no place and no text where they are not shown', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.title.text = 'Sales';
      chart.title.visible = false;
      chart.title.load('text,left,top,width,height');
      await context.sync();
      expect(chart.title.toJSON()).toMatchObject({ text: '', left: null, top: null, width: null, height: null });
      chart.title.visible = true;
      chart.title.load('text');
      await context.sync();
      expect(chart.title.text).toBe('Sales');
    }));
});

describe('parts of a title', () => {
  it('have letters of their own', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.title.text = 'Bike parts sales';
      const parts = [chart.title.getSubstring(0, 4), chart.title.getSubstring(5, 5), chart.title.getSubstring(2, 6)];
      parts[0]?.font.set({ color: 'red', size: 20 });
      parts[1]?.font.set({ color: 'blue', bold: true });
      parts.forEach((part) => part.font.load('color,size,bold'));
      chart.title.format.font.load('color,size,italic');
      chart.title.load('text');
      await context.sync();
      expect(parts.map((part) => part.font.toJSON())).toEqual([
        { color: '#FF0000', size: 20, bold: false },
        { color: '#0000FF', size: 14, bold: true },
        { color: null, size: null, bold: null },
      ]);
      expect(chart.title.format.font.toJSON()).toMatchObject({ color: null, size: null, italic: false });
      expect(chart.title.text).toBe('Bike parts sales');
    }));

  it('get the letters of the whole when those are set later', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.title.text = 'Bike parts sales';
      chart.title.getSubstring(0, 4).font.color = 'red';
      chart.title.format.font.color = 'green';
      const part = chart.title.getSubstring(0, 4);
      part.font.load('color');
      chart.title.format.font.load('color');
      await context.sync();
      expect([part.font.color, chart.title.format.font.color]).toEqual(['#008000', '#008000']);
    }));

  it('turn an automatic title into a text', () =>
    withBikeSales(
      async ({ context, sheet, chart }) => {
        chart.title.getSubstring(0, 3).font.bold = true;
        sheet.getRange('B1').values = [['Other']];
        chart.title.load('text');
        await context.sync();
        expect(chart.title.text).toBe('Qtr1');
      },
      { address: 'A1:B7' },
    ));

  it.each([
    [-1, 2],
    [0, 0],
    [0, 99],
    [16, 1],
  ])('refuses the part from %d with %d characters', (start, length) =>
    withBikeSales(async ({ context, chart }) => {
      chart.title.text = 'Bike parts sales';
      chart.title.getSubstring(start, length).font.bold = true;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );
});

describe('titles that show a cell', () => {
  it('follow it, until they get a text', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      chart.title.setFormula('=Sample!A2');
      const texts: string[] = [];
      const read = async (): Promise<void> => {
        chart.title.load('text');
        await context.sync();
        texts.push(chart.title.text);
      };
      await read();
      sheet.getRange('A2').values = [['Racks']];
      await read();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A2').values = [['not it']];
      await read();
      chart.title.getSubstring(0, 1).font.bold = true;
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
      chart.title.text = 'Own';
      await read();
      expect(texts).toEqual(['Frames', 'Racks', 'Racks', 'Own']);
    }));
});

describe('legends', () => {
  it.each<PropertyCase>([
    { name: 'visible', usual: true, set: [false, true], refused: ['no'] },
    {
      name: 'position',
      usual: 'Bottom',
      set: ['Top', 'Left', 'Right', 'Corner', 'Custom'],
      refused: ['Invalid', 'Middle'],
    },
    { name: 'overlay', usual: false, set: [true], refused: [1] },
    { name: 'showShadow', usual: false, set: [true], refused: [1] },
    { name: 'left', usual: 93.56, set: [0, 20.5], refused: [-1] },
    { name: 'top', usual: 190.1, set: [10], refused: [-1] },
    { name: 'width', usual: 172.88, set: [100], refused: [-1] },
    { name: 'height', usual: 18.9, set: [50], refused: ['tall'] },
  ])('$name', (property) => checkProperty((chart) => chart.legend, property));

  it('are shown when they get a position, and have no place while they are not shown', () =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.legend.load('visible,left,top,width,height');
        await context.sync();
        expect(chart.legend.toJSON()).toMatchObject({
          visible: false,
          left: null,
          top: null,
          width: null,
          height: null,
        });
        chart.legend.position = 'Right';
        chart.legend.load('visible,left');
        await context.sync();
        expect(chart.legend.visible).toBe(true);
        expect(chart.legend.left).toBeGreaterThan(180);
      },
      { address: 'A1:B7' },
    ));

  it('have entries for series and their trendlines, which can be left out', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.series.getItemAt(0).trendlines.add('Linear');
      chart.series.getItemAt(2).filtered = true;
      const { legendEntries } = chart.legend;
      const count = legendEntries.getCount();
      legendEntries.getItemAt(1).visible = false;
      legendEntries.load('items/index,items/visible,items/left,items/top,items/width,items/height');
      await context.sync();
      expect(count.value).toBe(4);
      expect(legendEntries.items.map((entry) => [entry.index, entry.visible])).toEqual([
        [0, true],
        [1, false],
        [2, true],
        [3, true],
      ]);
      const [first, hidden] = legendEntries.items;
      expect([hidden?.left, hidden?.top, hidden?.width, hidden?.height]).toEqual([null, null, null, null]);
      for (const side of ['left', 'top', 'width', 'height'] as const) expect(first?.[side]).toBeGreaterThan(0);
      legendEntries.getItemAt(1).visible = true;
      legendEntries.load('items/visible');
      await context.sync();
      expect(legendEntries.items.every((entry) => entry.visible)).toBe(true);
      for (const place of [-1, 4]) {
        legendEntries.getItemAt(place).visible = false;
        expect(await errorCode(context.sync())).toBe('ItemNotFound');
      }
    }));

  it('have an entry for each slice of a pie', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const count = chart.legend.legendEntries.getCount();
        await context.sync();
        expect(count.value).toBe(6);
      },
      { type: 'Pie', address: 'A1:B7' },
    ));
});

describe('plot areas', () => {
  it.each<PropertyCase>([
    { name: 'position', usual: 'Automatic', set: ['Custom', 'Automatic'], refused: ['Right'] },
    { name: 'left', usual: 7, set: [30], refused: [-1] },
    { name: 'top', usual: 32.4, set: [40], refused: [-1] },
    { name: 'width', usual: 346, set: [200], refused: [-1] },
    { name: 'height', usual: 157.7, set: [100], refused: [-1] },
    { name: 'insideLeft', usual: 35, set: [60], refused: [-1] },
    { name: 'insideTop', usual: 32.4, set: [50], refused: [-1] },
    { name: 'insideWidth', usual: 318, set: [180], refused: [-1] },
    { name: 'insideHeight', usual: 137.7, set: [90], refused: [-1] },
  ])('$name', (property) => checkProperty((chart) => chart.plotArea, property));

  it('stand where they are put until they are automatic again', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.plotArea.set({ left: 20, top: 30, width: 150, height: 120 });
      chart.plotArea.load();
      await context.sync();
      expect(chart.plotArea.toJSON()).toMatchObject({ position: 'Custom', left: 20, top: 30, width: 150, height: 120 });
      expect(chart.plotArea.insideLeft).toBeGreaterThan(20);
      chart.plotArea.position = 'Automatic';
      chart.plotArea.load('left,width');
      await context.sync();
      expect([chart.plotArea.left, chart.plotArea.width]).toEqual([7, 346]);
    }));
});

describe('labels of a series', () => {
  it.each<PropertyCase & { type?: string }>([
    ...(
      ['showValue', 'showSeriesName', 'showCategoryName', 'showLegendKey', 'showPercentage', 'showBubbleSize'] as const
    ).map((name) => ({ name, usual: false, set: [true, false], refused: ['yes'] })),
    { name: 'separator', usual: ', ', set: ['\n', '; '], refused: [5] },
    { name: 'numberFormat', usual: 'General', set: ['0.00%'], refused: [5] },
    { name: 'linkNumberFormat', usual: true, set: [false], refused: [5] },
    { name: 'textOrientation', usual: 0, set: [45, 180], refused: [100] },
    { name: 'autoText', usual: true, set: [false], refused: [5] },
    { name: 'horizontalAlignment', usual: 'Center', set: ['Right'], refused: ['Middle'] },
    { name: 'verticalAlignment', usual: 'Center', set: ['Top'], refused: ['Middle'] },
    {
      name: 'position',
      usual: 'OutsideEnd',
      set: ['Center', 'InsideEnd', 'InsideBase'],
      refused: ['Top', 'Invalid', 'Callout'],
    },
    { name: 'position', type: 'ColumnStacked', usual: 'Center', set: ['InsideEnd'], refused: ['OutsideEnd'] },
    {
      name: 'position',
      type: 'Line',
      usual: 'Right',
      set: ['Top', 'Bottom', 'Left', 'Center'],
      refused: ['InsideEnd'],
    },
    { name: 'position', type: 'Pie', usual: 'BestFit', set: ['OutsideEnd', 'InsideEnd', 'Center'], refused: ['Left'] },
    { name: 'position', type: 'Area', usual: null, refused: ['Center'] },
  ])('$name of $type', ({ type, ...property }) =>
    checkProperty((chart) => chart.series.getItemAt(0).dataLabels, property, type),
  );

  it('are set for all series of a chart at once', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = 'InsideEnd';
      chart.dataLabels.numberFormat = '#,##0.0';
      chart.series.load('items/hasDataLabels');
      const labels = [0, 3].map((index) => chart.series.getItemAt(index).dataLabels.load('position,numberFormat'));
      const text = chart.series.getItemAt(3).points.getItemAt(0).dataLabel.load('text');
      await context.sync();
      expect(chart.series.items.every((one) => one.hasDataLabels)).toBe(true);
      expect(labels.map((one) => one.toJSON())).toEqual([
        { position: 'InsideEnd', numberFormat: '#,##0.0' },
        { position: 'InsideEnd', numberFormat: '#,##0.0' },
      ]);
      expect(text.text).toBe('4,377.0');
    }));
});

describe('the label of a point', () => {
  const label = (chart: Excel.Chart): Excel.ChartDataLabel => {
    chart.series.getItemAt(0).hasDataLabels = true;
    return chart.series.getItemAt(0).points.getItemAt(1).dataLabel;
  };

  it.each<PropertyCase>([
    { name: 'text', usual: '400', set: ['Least', '='], refused: [5] },
    { name: 'autoText', usual: true, set: [false, true], refused: [5] },
    { name: 'showCategoryName', usual: false, set: [true], refused: [5] },
    { name: 'position', usual: 'OutsideEnd', set: ['Center'], refused: ['Left'] },
    { name: 'numberFormat', usual: 'General', set: ['0.0'], refused: [5] },
    { name: 'separator', usual: ', ', set: [' - '], refused: [5] },
    { name: 'textOrientation', usual: 0, set: [90], refused: [91] },
    { name: 'left', usual: 91.04, set: [10], refused: [-1] },
    { name: 'top', usual: 143.27, set: [10], refused: [-1] },
    { name: 'width', usual: 21.24 },
    { name: 'height', usual: 18.9 },
  ])('$name', (property) => checkProperty(label, property));

  it('says what its parts are, in Excel’s order', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const { dataLabel } = chart.series.getItemAt(0).points.getItemAt(2);
        dataLabel.set({
          showValue: true,
          showPercentage: true,
          showCategoryName: true,
          showSeriesName: true,
          separator: ' | ',
        });
        dataLabel.load('text,formula');
        await context.sync();
        expect(dataLabel.text).toBe('Qtr1 | Brake levers | 12000 | 48%');
        expect(dataLabel.formula).toBe('Qtr1 | Brake levers | 12000 | 48%');
      },
      { type: 'Pie', address: 'A1:B7' },
    ));

  it('is that of its series until it is set, and shows a cell or a text of its own', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const one = chart.series.getItemAt(0);
      const [own, other] = [0, 1].map((index) => one.points.getItemAt(index).dataLabel);
      if (!own || !other) throw new Error('The series has two points.');
      one.dataLabels.showSeriesName = true;
      own.formula = '=Sample!A7';
      own.load('text,formula,autoText,showSeriesName');
      other.load('text,showSeriesName');
      await context.sync();
      expect(own.toJSON()).toMatchObject({
        text: 'Spokes',
        formula: '=Sample!$A$7',
        autoText: false,
        showSeriesName: true,
      });
      expect(other.toJSON()).toMatchObject({ text: 'Qtr1', showSeriesName: true });
      sheet.getRange('A7').values = [['Rims']];
      own.load('text');
      await context.sync();
      expect(own.text).toBe('Rims');
      own.autoText = true;
      own.load('text');
      await context.sync();
      expect(own.text).toBe('Qtr1');
    }));

  it('lies at its point, and goes along with it after it was moved', () =>
    withBikeSales(
      async ({ context, chart, sheet, excel }) => {
        chart.axes.valueAxis.maximum = 14_000;
        const series = chart.series.getItemAt(0);
        series.hasDataLabels = true;
        const [low, high] = [1, 2].map((index) => series.points.getItemAt(index).dataLabel);
        if (!low || !high) throw new Error('six points');
        const tops = async (): Promise<number[]> => {
          for (const label of [low, high]) label.load('top');
          await context.sync();
          return [low.top, high.top];
        };
        const [lower = 0, higher = 0] = await tops();
        expect(lower - higher).toBeGreaterThan(50);
        high.top = higher + 40;
        expect(await tops()).toEqual([lower, higher + 40]);
        sheet.getRange('B4').values = [[6000]];
        expect((await tops())[1]).toBeGreaterThan(higher + 60);
        const moved = await tops();
        const again = await startExcel({ workbook: await excel.save() });
        await again.Excel.run(async (other) => {
          const saved = other.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0).series.getItemAt(0);
          const label = saved.points.getItemAt(2).dataLabel.load('top');
          await other.sync();
          expect(label.top).toBeCloseTo(moved[1] ?? 0, 1);
        });
      },
      { type: 'Line', address: 'A1:B7' },
    ));

  it('has no place where it is not shown', () =>
    withBikeSales(async ({ context, chart }) => {
      const { dataLabel } = chart.series.getItemAt(0).points.getItemAt(0);
      dataLabel.load('left,top,width,height');
      await context.sync();
      expect(dataLabel.toJSON()).toMatchObject({ left: null, top: null, width: null, height: null });
      dataLabel.text = 'Shown';
      dataLabel.load('width');
      await context.sync();
      expect(dataLabel.width).toBeGreaterThan(0);
    }));
});
