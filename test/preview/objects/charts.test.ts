import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { withBikeSales } from './bikeSales';
import { errorCode } from './errorCode';

const CORNER_BLANK = [
  ['', '2013', '2014', '2015'],
  ['Frames', 100, 200, 300],
  ['Saddles', 400, 500, 600],
];

describe('making charts', () => {
  it('makes a line chart with title, legend, labels in large letters', () =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.title.text = 'Sales Data';
        chart.legend.position = 'Right';
        chart.legend.format.fill.setSolidColor('white');
        chart.dataLabels.format.font.size = 15;
        chart.dataLabels.format.font.color = 'black';
        chart.load('name,chartType,plotBy');
        chart.title.load('text,visible');
        chart.legend.load('position,visible');
        chart.dataLabels.format.font.load('size,color');
        const series = chart.series.load('count,items/name,items/hasDataLabels');
        await context.sync();
        expect(chart.toJSON()).toMatchObject({ name: 'Chart 1', chartType: 'Line', plotBy: 'Columns' });
        expect(chart.title.toJSON()).toMatchObject({ text: 'Sales Data', visible: true });
        expect(chart.legend.toJSON()).toMatchObject({ position: 'Right', visible: true });
        expect(chart.dataLabels.format.font.toJSON()).toMatchObject({ size: 15, color: '#000000' });
        expect(series.count).toBe(1);
        expect(series.items[0]?.toJSON()).toMatchObject({ name: 'Qtr1', hasDataLabels: false });
      },
      { type: 'Line', address: 'A1:B7' },
    ));

  it('makes charts of every type that the library knows', async () => {
    const excel = await startExcel();
    const types = Object.values(excel.Excel.ChartType).filter((type) => type !== 'Invalid');
    expect(types.length).toBeGreaterThan(75);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:D3').values = CORNER_BLANK;
      const charts = types.map((type) => sheet.charts.add(type, sheet.getRange('A1:D3')).load('chartType'));
      const series = charts.map((chart) => chart.series.load('items/chartType'));
      await context.sync();
      expect(charts.map((chart) => chart.chartType)).toEqual(types);
      for (const [index, { items }] of series.entries()) {
        expect(items.length).toBeGreaterThan(0);
        expect(new Set(items.map((one) => one.chartType))).toEqual(new Set([types[index]]));
      }
    });
  });

  it('refuses a type that is none', () =>
    onSheet(async (sheet, context) => {
      for (const type of ['Invalid', 'Columns', 'columnClustered']) {
        sheet.charts.add(type as 'Line', sheet.getRange('A1:B2'));
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
      sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Diagonal' as 'Rows');
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it('numbers the names, and finds charts by name in any case, by id and by place', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const second = sheet.charts.add('Pie', sheet.getRange('A1:B7')).load('name,id');
      chart.load('id');
      await context.sync();
      expect(second.name).toBe('Chart 2');
      const found = [
        sheet.charts.getItem('CHART 2'),
        sheet.charts.getItem(second.id),
        sheet.charts.getItemAt(1),
        sheet.charts.getItemOrNullObject('chart 2'),
      ].map((one) => one.load('id'));
      const missing = sheet.charts.getItemOrNullObject('Chart 3').load('id');
      const count = sheet.charts.getCount();
      sheet.charts.load('items/name');
      await context.sync();
      expect(found.map((one) => one.id)).toEqual(found.map(() => second.id));
      expect(missing.isNullObject).toBe(true);
      expect(count.value).toBe(2);
      expect(sheet.charts.items.map((one) => one.name)).toEqual(['Chart 1', 'Chart 2']);
      second.delete();
      const third = sheet.charts.add('Line', sheet.getRange('A1:B7')).load('name');
      await context.sync();
      expect(third.name).toBe('Chart 2');
    }));

  it.each([
    ['a name that no chart has', (charts: Excel.ChartCollection) => charts.getItem('Chart 9')],
    ['a place beyond the last', (charts: Excel.ChartCollection) => charts.getItemAt(1)],
    ['a place before the first', (charts: Excel.ChartCollection) => charts.getItemAt(-1)],
  ])('finds no chart by %s', (_what, get) =>
    withBikeSales(async ({ context, sheet }) => {
      get(sheet.charts).load('name');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    }),
  );

  it('gives the first of several charts with one name', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      const second = sheet.charts.add('Pie', sheet.getRange('A1:B7'));
      chart.name = 'Sales';
      second.name = 'Sales';
      const found = sheet.charts.getItem('Sales').load('chartType');
      await context.sync();
      expect(found.chartType).toBe('ColumnClustered');
      chart.name = '';
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it.each([
    ['zh-CN', '图表 1', '图表标题', '系列1'],
    ['zh-TW', '圖表 1', '圖表標題', '數列1'],
    ['ja-JP', 'Chart 1', 'Chart Title', 'Series1'],
  ])('speaks the language of the data: %s', (locale, name, title, seriesName) =>
    withBikeSales(
      async ({ context, sheet, chart }) => {
        chart.load('name');
        chart.title.load('text');
        const series = chart.series.getItemAt(0).load('name');
        await context.sync();
        expect([chart.name, chart.title.text, series.name]).toEqual([name, title, seriesName]);
        const second = sheet.charts.add('Line', sheet.getRange('B2:C7')).load('name');
        await context.sync();
        expect(second.name).toBe(name.replace('1', '2'));
      },
      { locale, address: 'B2:E7' },
    ),
  );

  it('refuses to work on a deleted chart, and leaves the others', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      sheet.charts.add('Line', sheet.getRange('A1:B7')).name = 'Other';
      chart.delete();
      await context.sync();
      chart.title.text = 'Late';
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
      sheet.charts.load('items/name');
      await context.sync();
      expect(sheet.charts.items.map((one) => one.name)).toEqual(['Other']);
    }));

  it('keeps charts of a protected sheet as they are, unless objects may be edited', () =>
    withBikeSales(async ({ context, sheet, chart }) => {
      sheet.protection.protect();
      await context.sync();
      const changes = [
        () => (chart.title.text = 'No'),
        () => chart.delete(),
        () => chart.setPosition('A1'),
        () => sheet.charts.add('Line', sheet.getRange('A1:B7')),
        () => chart.series.getItemAt(0).delete(),
      ];
      for (const make of changes) {
        make();
        expect(await errorCode(context.sync())).toBe('AccessDenied');
      }
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
      chart.title.text = 'Yes';
      expect(await errorCode(context.sync())).toBe('none');
    }));
});

describe('a new chart', () => {
  it.each([
    ['ColumnClustered', 'A1:E7', { title: 'Chart Title', legend: true, position: 'Bottom' }],
    ['ColumnClustered', 'A1:B7', { title: 'Qtr1', legend: false, position: 'Bottom' }],
    ['Pie', 'A1:B7', { title: 'Qtr1', legend: true, position: 'Bottom' }],
    ['Line', 'B2:B7', { title: 'Chart Title', legend: false, position: 'Bottom' }],
  ])('%s of %s has the title and the legend of its series', (type, address, expected) =>
    withBikeSales(
      async ({ context, chart }) => {
        chart.title.load('text,visible,overlay');
        chart.legend.load('visible,position,overlay');
        await context.sync();
        expect(chart.title.toJSON()).toMatchObject({ text: expected.title, visible: true, overlay: false });
        expect(chart.legend.toJSON()).toMatchObject({
          visible: expected.legend,
          position: expected.position,
          overlay: false,
        });
      },
      { type, address },
    ),
  );

  it('follows the names of its cells as long as nobody gives it a title', () =>
    withBikeSales(
      async ({ context, sheet, chart }) => {
        sheet.getRange('B1').values = [['First quarter']];
        chart.title.load('text');
        await context.sync();
        expect(chart.title.text).toBe('First quarter');
        chart.series.getItemAt(0).name = 'Own';
        chart.title.load('text');
        await context.sync();
        expect(chart.title.text).toBe('Own');
      },
      { address: 'A1:B7' },
    ));
});

describe('place and size', () => {
  it('stands 5 by 3 inches large in the middle of the window', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.load('left,top,width,height');
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 240, top: 90, width: 360, height: 216 });
    }));

  it('takes points, and refuses what is no length', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.set({ left: 10.5, top: 20, width: 300, height: 150.25 });
      chart.load('left,top,width,height');
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 10.5, top: 20, width: 300, height: 150.25 });
      for (const side of ['left', 'top', 'width', 'height'] as const) {
        chart[side] = -1;
        expect([side, await errorCode(context.sync())]).toEqual([side, 'InvalidArgument']);
      }
    }));

  it.each([
    ['A15', 'F30', { left: 0, top: 210, width: 288, height: 240 }],
    ['C3', 'C3', { left: 96, top: 30, width: 48, height: 15 }],
    ['B2', undefined, { left: 48, top: 15, width: 360, height: 216 }],
    ['Sample!B2:C3', undefined, { left: 48, top: 15, width: 360, height: 216 }],
    ['A1', 'B2:D4', { left: 0, top: 0, width: 192, height: 60 }],
  ])('setPosition from %s to %s', (start, end, expected) =>
    withBikeSales(async ({ context, sheet, chart }) => {
      chart.setPosition(start, end);
      chart.load('left,top,width,height');
      await context.sync();
      expect(chart.toJSON()).toMatchObject(expected);
      chart.set({ left: 300, top: 300, width: 360, height: 216 });
      chart.setPosition(sheet.getRange(start.split('!').at(-1)), end === undefined ? undefined : sheet.getRange(end));
      chart.load('left,top,width,height');
      await context.sync();
      expect(chart.toJSON()).toMatchObject(expected);
    }),
  );

  it('refuses cells of other sheets and what is no cell', () =>
    withBikeSales(async ({ context, chart }) => {
      const other = context.workbook.worksheets.add('Other');
      for (const place of ['Other!A1', 'Nowhere', other.getRange('A1')] as (string | Excel.Range)[]) {
        chart.setPosition(place as string);
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      }
    }));
});

describe('pictures', () => {
  const sizeOf = (base64: string): { width: number; height: number } => {
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  };

  it.each([
    [[], { width: 480, height: 288 }],
    [[300], { width: 300, height: 180 }],
    [[null, 144], { width: 240, height: 144 }],
    [[480, 144, 'Fit'], { width: 240, height: 144 }],
    [[480, 144, 'FitAndCenter'], { width: 480, height: 144 }],
    [[480, 144, 'Fill'], { width: 480, height: 144 }],
  ])('getImage(%j)', (args, expected) =>
    withBikeSales(async ({ context, chart }) => {
      const image = chart.getImage(...(args as [number, number, 'Fit']));
      await context.sync();
      expect(sizeOf(image.value)).toEqual(expected);
    }),
  );

  it.each([[[0]], [[100, -1]], [[100, 100, 'Stretch']]])('refuses getImage(%j)', (args) =>
    withBikeSales(async ({ context, chart }) => {
      chart.getImage(...(args as [number, number, 'Fit']));
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('refuses pictures where nobody can draw', () =>
    withBikeSales(async ({ context, chart, excel }) => {
      excel.session.host.chartPainter = undefined;
      chart.getImage();
      expect(await errorCode(context.sync())).toBe('NotImplemented');
    }));
});

describe('the data table', () => {
  it('is shown with its borders and legend keys', () =>
    withBikeSales(async ({ context, chart }) => {
      const table = chart.getDataTable();
      table.load();
      await context.sync();
      const all = {
        showLegendKey: true,
        showHorizontalBorder: true,
        showVerticalBorder: true,
        showOutlineBorder: true,
      };
      expect(table.toJSON()).toEqual({ visible: false, ...all });
      table.set({
        visible: true,
        showLegendKey: false,
        showHorizontalBorder: false,
        showVerticalBorder: false,
        showOutlineBorder: false,
      });
      table.format.font.color = '#8080FF';
      table.format.border.color = '#FF0000';
      table.format.fill.setSolidColor('yellow');
      const again = chart.getDataTableOrNullObject();
      again.load();
      again.format.font.load('color,size');
      again.format.border.load('color,lineStyle');
      await context.sync();
      expect(again.toJSON()).toMatchObject({
        visible: true,
        showLegendKey: false,
        showHorizontalBorder: false,
        showVerticalBorder: false,
        showOutlineBorder: false,
        format: { font: { color: '#8080FF', size: 9 }, border: { color: '#FF0000', lineStyle: 'Continuous' } },
      });
    }));

  it('is nothing for charts that cannot have one', () =>
    withBikeSales(
      async ({ context, chart }) => {
        const none = chart.getDataTableOrNullObject().load('visible');
        await context.sync();
        expect(none.isNullObject).toBe(true);
        chart.getDataTable().load('visible');
        expect(await errorCode(context.sync())).toBe('InvalidArgument');
      },
      { type: 'Pie' },
    ));
});
