import { describe, expect, it } from '@jest/globals';
import { chartSvg } from '../../../src/preview/library/nodeChartPainter';
import { drawingsOf } from '../../../src/preview/model/drawing/drawing';
import { onSheet } from '../onSheet';
import { SALES } from './drawnChart';

/** Width and height of a PNG in Base64. */
function pngSize(base64: string): readonly [number, number] {
  const bytes = Buffer.from(base64, 'base64');
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const KINDS = [
  'ColumnClustered',
  'ColumnStacked100',
  'BarStacked',
  '3DColumn',
  'LineMarkers',
  'AreaStacked',
  'Pie',
  '3DPieExploded',
  'Doughnut',
  'PieOfPie',
  'BarOfPie',
  'XYScatterSmooth',
  'Bubble',
  'Radar',
  'RadarFilled',
  'StockHLC',
  'Surface',
  'Histogram',
  'Pareto',
  'Boxwhisker',
  'Waterfall',
  'Funnel',
  'Treemap',
  'Sunburst',
  'RegionMap',
] as const;

describe('a chart’s picture', () => {
  const check = (chartType: (typeof KINDS)[number]) =>
    it(`can be drawn of ${chartType}`, () =>
      onSheet(async (sheet, context) => {
        const range = sheet.getRange('A1:D7');
        range.values = SALES.map((row) => [...row]);
        const image = sheet.charts.add(chartType, range, 'Auto').getImage(300, 200, 'Fill');
        await context.sync();
        expect(pngSize(image.value)).toEqual([300, 200]);
        // A picture with nothing in it is a few hundred bytes.
        expect(Buffer.from(image.value, 'base64').length).toBeGreaterThan(1500);
      }));
  KINDS.forEach(check);

  it('has the texts of the chart in it, in any script', () =>
    onSheet(async (sheet, context, excel) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['', '销售额 & <b>'],
        ['一月', 5],
        ['二月', 7],
      ];
      sheet.charts.add('ColumnClustered', range);
      await context.sync();
      const { workbook } = excel.session;
      const [chart] = drawingsOf(workbook.sheets[0]?.drawings ?? [], 'chart');
      if (!chart) throw new Error('no chart');
      const box = { left: 10, top: 20, width: 300, height: 200 };
      const svg = chartSvg({ workbook, chart, locale: 'zh-CN', width: 320, height: 240, box });
      expect(svg).toContain('销售额 &amp; &lt;b&gt;');
      expect(svg).toContain('一月');
      expect(svg).toMatch(/^<svg [^>]*width="320" height="240"/);
      expect(svg).toContain('<svg x="10" y="20" ');
    }));

  it.each(['Line', 'LineMarkers', 'Area', 'Radar', 'XYScatterLinesNoMarkers', 'ColumnClustered'] as const)(
    'of %s has its labels, where somebody moved them to, and its title in the letters of the rest',
    (chartType) =>
      onSheet(async (sheet, context, excel) => {
        const range = sheet.getRange('A1:B4');
        range.values = [
          ['', 'Sales'],
          [1, 41],
          [2, 73],
          [3, 58],
        ];
        const { series, title } = sheet.charts.add(chartType, range);
        title.text = 'Of all';
        series.getItemAt(0).hasDataLabels = true;
        await context.sync();
        const { workbook } = excel.session;
        const [chart] = drawingsOf(workbook.sheets[0]?.drawings ?? [], 'chart');
        if (!chart) throw new Error('no chart');
        const box = { left: 0, top: 0, width: 300, height: 200 };
        const svg = (): string => chartSvg({ workbook, chart, locale: 'en-US', width: 300, height: 200, box });
        const label = (text: string): string => new RegExp(`<text[^>]*>${text}</text>`).exec(svg())?.[0] ?? '';
        expect([label('41'), label('73'), label('58')]).not.toContain('');
        expect(label('Of all')).toMatch(/font-size:[\d.]+px;font-family:Calibri/);
        const before = label('73');
        series.getItemAt(0).points.getItemAt(1).dataLabel.top = 5;
        await context.sync();
        if (chartType !== 'Radar') expect(label('73')).not.toBe(before);
      }),
  );

  it.each(['Diamond', 'Triangle', 'X', 'Plus', 'Star', 'Dash', 'Dot'] as const)(
    'can be drawn with the marker %s in plot and legend',
    (markerStyle) =>
      onSheet(async (sheet, context) => {
        const range = sheet.getRange('A1:C4');
        range.values = [
          ['x', 'y', 'z'],
          [1, 41, 3],
          [2, 73, 9],
          [3, 58, 5],
        ];
        const chart = sheet.charts.add('XYScatterSmooth', range);
        chart.legend.visible = true;
        const without = chart.getImage(300, 200, 'Fill');
        chart.series.getItemAt(0).markerStyle = markerStyle;
        const drawn = chart.getImage(300, 200, 'Fill');
        await context.sync();
        expect(pngSize(drawn.value)).toEqual([300, 200]);
        expect(drawn.value).not.toBe(without.value);
      }),
  );

  it('of a shape is drawn with its text', () =>
    onSheet(async (sheet, context) => {
      const shape = sheet.shapes.addGeometricShape('Star5');
      shape.set({ width: 75, height: 60 });
      const empty = shape.getAsImage('PNG');
      shape.textFrame.textRange.text = 'Best';
      const written = shape.getAsImage('PNG');
      await context.sync();
      expect(pngSize(empty.value)).toEqual([100, 80]);
      expect(written.value).not.toBe(empty.value);
    }));
});
