import { describe, expect, it } from '@jest/globals';
import { withBikeSales } from './bikeSales';
import { checkProperty, type PropertyCase } from './chartProperties';
import { errorCode } from './errorCode';

/** The parts of a chart that have letters, with the size and colour that they have in a new one. */
const LETTERS: readonly (readonly [string, (chart: Excel.Chart) => Excel.ChartFont, number, string])[] = [
  ['chart', (chart) => chart.format.font, 10, '#000000'],
  ['title', (chart) => chart.title.format.font, 14, '#595959'],
  ['legend', (chart) => chart.legend.format.font, 9, '#595959'],
  ['value axis', (chart) => chart.axes.valueAxis.format.font, 9, '#595959'],
  ['title of an axis', (chart) => chart.axes.categoryAxis.title.format.font, 10, '#595959'],
  ['labels', (chart) => chart.dataLabels.format.font, 9, '#404040'],
  ['label of a point', (chart) => chart.series.getItemAt(0).points.getItemAt(0).dataLabel.format.font, 9, '#404040'],
  ['data table', (chart) => chart.getDataTable().format.font, 9, '#595959'],
];

describe('letters', () => {
  it.each(LETTERS)('of the %s', (_part, font, size, color) =>
    withBikeSales(async ({ context, chart }) => {
      const letters = font(chart);
      letters.load();
      await context.sync();
      const usual = { bold: false, color, italic: false, name: 'Calibri', size, underline: 'None' };
      expect(letters.toJSON()).toEqual(usual);
      const chosen = {
        bold: true,
        color: '#FF0000',
        italic: true,
        name: 'Arial',
        size: 22.5,
        underline: 'Single',
      } as const;
      letters.set(chosen);
      const again = font(chart);
      again.load();
      await context.sync();
      expect(again.toJSON()).toEqual(chosen);
    }),
  );

  it.each<PropertyCase>([
    { name: 'size', usual: 14, refused: [0, 410, 'large'] },
    { name: 'color', usual: '#595959', refused: ['no colour', 5] },
    { name: 'underline', usual: 'None', refused: ['Double'] },
    { name: 'bold', usual: false, refused: ['yes'] },
    { name: 'name', usual: 'Calibri', refused: [5] },
  ])('refuse what is no $name', (property) => checkProperty((chart) => chart.title.format.font, property));

  it('of the whole chart are those of every part', () =>
    withBikeSales(async ({ context, chart }) => {
      chart.title.text = 'Sales';
      chart.title.getSubstring(0, 2).font.color = 'red';
      chart.axes.valueAxis.format.font.size = 30;
      chart.format.font.set({ color: 'blue', size: 12 });
      const fonts = LETTERS.map(([, font]) => font(chart).load('color,size'));
      await context.sync();
      expect(fonts.map((font) => font.toJSON())).toEqual(fonts.map(() => ({ color: '#0000FF', size: 12 })));
    }));
});

/** The parts that have a border or a line, with the style, colour and weight that it has in a new chart. */
const LINES: readonly (readonly [
  string,
  (chart: Excel.Chart) => Excel.ChartBorder | Excel.ChartLineFormat,
  string,
  string,
  number,
  string?,
])[] = [
  ['chart', (chart) => chart.format.border, 'Continuous', '#D9D9D9', 0.75],
  ['title', (chart) => chart.title.format.border, 'None', '#000000', 0.75],
  ['legend', (chart) => chart.legend.format.border, 'None', '#000000', 0.75],
  ['plot area', (chart) => chart.plotArea.format.border, 'None', '#000000', 0.75],
  ['category axis', (chart) => chart.axes.categoryAxis.format.line, 'Continuous', '#D9D9D9', 0.75],
  ['value axis', (chart) => chart.axes.valueAxis.format.line, 'None', '#000000', 0.75],
  ['title of an axis', (chart) => chart.axes.valueAxis.title.format.border, 'None', '#000000', 0.75],
  ['major gridlines', (chart) => chart.axes.valueAxis.majorGridlines.format.line, 'Continuous', '#D9D9D9', 0.75],
  ['minor gridlines', (chart) => chart.axes.valueAxis.minorGridlines.format.line, 'Continuous', '#F2F2F2', 0.75],
  ['series', (chart) => chart.series.getItemAt(1).format.line, 'None', '#ED7D31', 0.75],
  ['line series', (chart) => chart.series.getItemAt(1).format.line, 'Continuous', '#ED7D31', 2.25, 'Line'],
  ['point', (chart) => chart.series.getItemAt(1).points.getItemAt(0).format.border, 'None', '#ED7D31', 0.75],
  ['labels', (chart) => chart.dataLabels.format.border, 'None', '#000000', 0.75],
  ['error bars', (chart) => chart.series.getItemAt(0).yErrorBars.format.line, 'Continuous', '#595959', 0.75],
];

describe('lines', () => {
  it.each(LINES)('of the %s', (_part, line, lineStyle, color, weight, type = 'ColumnClustered') =>
    withBikeSales(
      async ({ context, chart }) => {
        const read = async (): Promise<unknown> => {
          const one = line(chart);
          one.load('lineStyle,color,weight');
          await context.sync();
          return one.toJSON();
        };
        expect(await read()).toEqual({ lineStyle, color, weight });
        line(chart).color = 'green';
        line(chart).weight = 3;
        expect(await read()).toEqual({ lineStyle: 'Continuous', color: '#008000', weight: 3 });
        line(chart).lineStyle = 'DashDot';
        expect(await read()).toEqual({ lineStyle: 'DashDot', color: '#008000', weight: 3 });
        line(chart).clear();
        expect(await read()).toEqual({ lineStyle: 'None', color, weight });
        line(chart).color = 'red';
        expect(await read()).toEqual({ lineStyle: 'Continuous', color: '#FF0000', weight });
        line(chart).lineStyle = 'Automatic';
        line(chart).weight = 1;
        expect(await read()).toMatchObject({ color: '#FF0000', weight: 1 });
      },
      { type },
    ),
  );

  it.each<[string, (border: Excel.ChartBorder) => unknown]>([
    ['no colour', (border) => (border.color = 'colourless')],
    ['a style that is none', (border) => (border.lineStyle = 'Wavy' as 'Dash')],
    ['a weight below nothing', (border) => (border.weight = -1)],
  ])('refuse %s', (_what, make) =>
    withBikeSales(async ({ context, chart }) => {
      make(chart.format.border);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );
});

/** The parts that have a fill. */
const FILLS: readonly (readonly [string, (chart: Excel.Chart) => Excel.ChartFill])[] = [
  ['chart', (chart) => chart.format.fill],
  ['title', (chart) => chart.title.format.fill],
  ['legend', (chart) => chart.legend.format.fill],
  ['plot area', (chart) => chart.plotArea.format.fill],
  ['axis', (chart) => chart.axes.valueAxis.format.fill],
  ['title of an axis', (chart) => chart.axes.valueAxis.title.format.fill],
  ['series', (chart) => chart.series.getItemAt(0).format.fill],
  ['point', (chart) => chart.series.getItemAt(0).points.getItemAt(0).format.fill],
  ['labels', (chart) => chart.dataLabels.format.fill],
  ['data table', (chart) => chart.getDataTable().format.fill],
];

describe('fills', () => {
  it.each(FILLS)('of the %s', (_part, fill) =>
    withBikeSales(async ({ context, chart, excel }) => {
      const drawing = () =>
        JSON.stringify(excel.session.workbook.sheets[0]?.drawings, (_key, value: unknown) =>
          value instanceof Map ? [...value] : value,
        );
      fill(chart).setSolidColor('#123456');
      await context.sync();
      expect(drawing()).toContain('"fill":"#123456"');
      fill(chart).clear();
      await context.sync();
      expect(drawing()).toContain('"fill":null');
      fill(chart).setSolidColor('colourless');
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('of a series are those of its points too', () =>
    withBikeSales(async ({ context, chart, excel }) => {
      const one = chart.series.getItemAt(0);
      one.points.getItemAt(0).format.fill.setSolidColor('pink');
      one.format.fill.setSolidColor('blue');
      await context.sync();
      const [drawing] = excel.session.workbook.sheets[0]?.drawings ?? [];
      const model = drawing?.kind === 'chart' ? drawing.series[0] : undefined;
      expect(model?.format.fill).toBe('#0000FF');
      expect(model?.points.get(0)?.fill).toBe('#0000FF');
    }));
});

describe('the chart itself', () => {
  it.each<PropertyCase>([
    { name: 'roundedCorners', usual: false, set: [true], refused: ['yes'] },
    { name: 'colorScheme', usual: 'ColorfulPalette1', set: ['MonochromaticPalette13'], refused: ['Rainbow'] },
  ])('format.$name', (property) => checkProperty((chart) => chart.format, property));

  it.each<PropertyCase & { type?: string }>([
    { name: 'name', usual: 'Chart 1', set: ['Sales'], refused: ['', 5, 'x'.repeat(256)] },
    { name: 'chartType', usual: 'ColumnClustered', set: ['3DPie', 'Line'], refused: ['Invalid', 'Columns'] },
    { name: 'style', usual: 201, set: [1, 48, 227], refused: [0, 49, 200, 600, 'nice'] },
    { name: 'style', type: 'Line', usual: 227 },
    { name: 'displayBlanksAs', usual: 'NotPlotted', set: ['Zero', 'Interplotted'], refused: ['Gap'] },
    { name: 'displayBlanksAs', type: 'Area', usual: 'Zero' },
    { name: 'plotBy', usual: 'Columns', set: ['Rows', 'Columns'], refused: ['Auto'] },
    { name: 'plotVisibleOnly', usual: true, set: [false], refused: ['no'] },
    { name: 'categoryLabelLevel', usual: -1, set: [-3, 0], refused: [-4, 'all'] },
    { name: 'seriesNameLevel', usual: -1, set: [-2, 1], refused: [-4, 'all'] },
    { name: 'showDataLabelsOverMaximum', usual: false, set: [true], refused: ['no'] },
    { name: 'showAllFieldButtons', usual: true, set: [false], refused: ['no'] },
  ])('$name of $type', ({ type, ...property }) => checkProperty((chart) => chart, property, type));

  it.each<PropertyCase>(
    ['showAxisFieldButtons', 'showLegendFieldButtons', 'showReportFilterFieldButtons', 'showValueFieldButtons'].map(
      (name) => ({ name, usual: true, set: [false], refused: ['no'] }),
    ),
  )('pivotOptions.$name', (property) => checkProperty((chart) => chart.pivotOptions, property));

  it('colours its series by its scheme and the theme', () =>
    withBikeSales(async ({ context, chart }) => {
      const colors = async (): Promise<string[]> => {
        const lines = [0, 1].map((index) => chart.series.getItemAt(index).format.line.load('color'));
        await context.sync();
        return lines.map((line) => line.color);
      };
      expect(await colors()).toEqual(['#4472C4', '#ED7D31']);
      chart.format.colorScheme = 'ColorfulPalette2';
      expect(await colors()).toEqual(['#4472C4', '#A5A5A5']);
    }));
});
