import { describe, expect, it } from '@jest/globals';
import { drawnChart, partOf } from './drawnChart';

const NORTH = [120, 95, 150, 180, 60, 140];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

describe('the series of a kind of chart', () => {
  const check = (chartType: string, types: readonly string[], address = 'A1:D7') =>
    it(`${chartType} is drawn as ${types.join(', ')}`, async () => {
      const drawn = await drawnChart(chartType, { address });
      expect(drawn.series.map(({ type }) => type)).toEqual(types);
    });

  check('ColumnClustered', ['bar', 'bar', 'bar']);
  check('3DColumnClustered', ['bar', 'bar', 'bar']);
  check('CylinderBarStacked', ['bar', 'bar', 'bar']);
  check('Line', ['line', 'line', 'line']);
  check('Area', ['line', 'line', 'line']);
  check('Pie', ['pie'], 'A1:B7');
  check('Doughnut', ['pie', 'pie', 'pie']);
  check('PieOfPie', ['pie', 'pie'], 'A1:B7');
  check('Radar', ['radar', 'radar', 'radar']);
  check('StockOHLC', ['candlestick'], 'A1:E7');
  check('StockHLC', ['custom']);
  check('Surface', ['heatmap']);
  check('Histogram', ['bar'], 'B1:B7');
  check('Pareto', ['bar', 'line'], 'A1:B7');
  check('Waterfall', ['custom'], 'A1:B7');
  check('Funnel', ['bar', 'bar'], 'A1:B7');
  check('Treemap', ['treemap'], 'A1:B7');
  check('Sunburst', ['sunburst'], 'A1:B7');
});

describe('columns', () => {
  it('plot their values over their categories', async () => {
    const drawn = await drawnChart('ColumnClustered');
    expect(drawn.plotted(0)).toEqual(NORTH);
    expect(drawn.series.map(({ name }) => name)).toEqual(['North', 'South', 'West']);
    expect(drawn.xAxes[0]).toMatchObject({ type: 'category', data: MONTHS });
    expect(drawn.yAxes[0]).toMatchObject({ type: 'value', min: 0, max: 200 });
  });

  it('stand on one another where they are stacked', async () => {
    const drawn = await drawnChart('ColumnStacked');
    expect(new Set(drawn.series.map((one) => one['stack'])).size).toBe(1);
    expect(drawn.yAxes[0]).toMatchObject({ min: 0, max: 400 });
    const beside = await drawnChart('ColumnClustered');
    expect(beside.series.map((one) => one['stack'])).toEqual([undefined, undefined, undefined]);
  });

  it('are shares of the whole in a chart of 100 percent, which its axis says', async () => {
    const drawn = await drawnChart('ColumnStacked100');
    const heaps = MONTHS.map((_, at) => [0, 1, 2].reduce((sum, index) => sum + Number(drawn.plotted(index)[at]), 0));
    for (const heap of heaps) expect(heap).toBeCloseTo(1);
    expect(drawn.yAxes[0]).toMatchObject({ min: 0, max: 1 });
    expect(drawn.label(drawn.yAxes[0], 0.25)).toBe('25%');
  });

  it('lie in a bar chart, with the first series at the bottom of each category', async () => {
    const drawn = await drawnChart('BarClustered');
    expect(drawn.yAxes[0]).toMatchObject({ type: 'category', data: MONTHS });
    expect(drawn.xAxes[0]).toMatchObject({ type: 'value' });
    expect(drawn.series.map(({ name }) => name)).toEqual(['West', 'South', 'North']);
  });

  it('leave the gap that the series say, in ECharts’ measure', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      address: 'A1:B7',
      change: (chart) => void chart.series.getItemAt(0).set({ gapWidth: 100 }),
    });
    expect(drawn.series[0]?.['barCategoryGap']).toBe('50.00%');
  });

  it('are white below zero where they are inverted', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      values: [
        ['', 'Gain'],
        ['a', 5],
        ['b', -3],
      ],
      change: (chart) => void chart.series.getItemAt(0).set({ invertIfNegative: true }),
    });
    expect(drawn.ofPoints(0, 'itemStyle', 'color')).toEqual(['#4472C4', '#FFFFFF']);
  });
});

describe('what is left out', () => {
  it('is a series that the chart filters', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => void chart.series.getItemAt(1).set({ filtered: true }),
    });
    expect(drawn.series.map(({ name }) => name)).toEqual(['North', 'West']);
    expect(drawn.texts).not.toContain('South');
  });

  it('is a hidden row', async () => {
    const drawn = await drawnChart('Line', {
      change: (_, sheet) => void sheet.getRange('3:4').set({ rowHidden: true }),
    });
    expect(drawn.plotted(0)).toEqual([120, 180, 60, 140]);
  });

  it('is a blank cell, as a gap, zero or a line across', async () => {
    const values = [
      ['', 'A'],
      ['a', 1],
      ['b', ''],
      ['c', 3],
    ];
    const line = (displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted') =>
      drawnChart('Line', { values, change: (chart) => void chart.set({ displayBlanksAs }) });
    expect((await line('NotPlotted')).plotted(0)).toEqual([1, '-', 3]);
    expect((await line('Zero')).plotted(0)).toEqual([1, 0, 3]);
    expect((await line('NotPlotted')).series[0]?.['connectNulls']).toBe(false);
    expect((await line('Interplotted')).series[0]?.['connectNulls']).toBe(true);
  });
});

describe('colours', () => {
  it('are the theme’s accents in turn', async () => {
    const drawn = await drawnChart('ColumnClustered');
    expect(drawn.series.map((one) => partOf(one, ['itemStyle', 'color']))).toEqual(['#4472C4', '#ED7D31', '#A5A5A5']);
  });

  it('are those of series and points where these have their own', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      address: 'A1:B7',
      change: (chart) => {
        const series = chart.series.getItemAt(0);
        series.format.fill.setSolidColor('#00FF00');
        series.points.getItemAt(2).format.fill.setSolidColor('#FF0000');
      },
    });
    expect(drawn.ofPoints(0, 'itemStyle', 'color').slice(1, 4)).toEqual(['#00FF00', '#FF0000', '#00FF00']);
  });

  it('differ by the slice in a pie, and its legend names the slices', async () => {
    const drawn = await drawnChart('Pie', { address: 'A1:B7' });
    expect(drawn.ofPoints(0, 'itemStyle', 'color').slice(0, 3)).toEqual(['#4472C4', '#ED7D31', '#A5A5A5']);
    expect(drawn.texts).toEqual(['North', ...MONTHS]);
  });

  it('are the background and the letters of the chart', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => {
        chart.format.fill.setSolidColor('#FFF2CC');
        chart.format.font.color = '#112233';
      },
    });
    expect(drawn.option.backgroundColor).toBe('#FFF2CC');
    expect(partOf(drawn.xAxes[0], ['axisLabel', 'color'])).toBe('#112233');
  });
});

describe('lines and points', () => {
  it('have markers where the kind has', async () => {
    expect((await drawnChart('Line')).series[0]?.['symbol']).toBe('none');
    expect((await drawnChart('LineMarkers')).series[0]?.['symbol']).toBe('circle');
  });

  it('are as thick, broken and smooth as somebody chose', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => {
        const series = chart.series.getItemAt(0);
        series.format.line.set({ color: '#123456', weight: 3, lineStyle: 'Dash' });
        series.smooth = true;
      },
    });
    expect(drawn.series[0]).toMatchObject({ lineStyle: { color: '#123456', width: 4, type: [6, 4] } });
    expect(drawn.series[0]?.['smooth']).not.toBe(false);
  });

  it('stand at x and y in an XY chart, with a scale of its own for each', async () => {
    const drawn = await drawnChart('XYScatter', {
      values: [
        ['x', 'y'],
        [1, 10],
        [2, 30],
        [4, 20],
      ],
    });
    expect(drawn.plotted(0)).toEqual([
      [1, 10],
      [2, 30],
      [4, 20],
    ]);
    expect(drawn.xAxes[0]).toMatchObject({ type: 'value', min: 0, max: 4.5 });
    expect(drawn.series[0]?.type).toBe('scatter');
  });

  it('are bubbles with areas as their sizes', async () => {
    const drawn = await drawnChart('Bubble', {
      values: [
        ['x', 'y', 'size'],
        [1, 10, 4],
        [2, 30, 1],
      ],
    });
    const [large = 0, small = 0] = drawn.ofPoints(0, 'symbolSize').map(Number);
    expect(large / small).toBeCloseTo(2);
  });
});

describe('a combination', () => {
  it('has a second pair of axes, and the line on it', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      address: 'A1:C7',
      change: (chart) => void chart.series.getItemAt(1).set({ chartType: 'Line', axisGroup: 'Secondary' }),
    });
    expect(drawn.series.map(({ type }) => type)).toEqual(['bar', 'line']);
    expect(drawn.series.map((one) => one['yAxisIndex'])).toEqual([0, 1]);
    expect(drawn.yAxes.map((axis) => axis['position'])).toEqual(['left', 'right']);
    expect(drawn.xAxes.map((axis) => axis['show'])).toEqual([true, false]);
  });
});

describe('stock prices', () => {
  it('are told to ECharts as open, close, low, high', async () => {
    const day = (name: string, shift: number): (string | number)[] => [
      name,
      10 + shift,
      15 + shift,
      8 + shift,
      12 + shift,
    ];
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map(day);
    const drawn = await drawnChart('StockOHLC', { values: [['', 'Open', 'High', 'Low', 'Close'], ...days] });
    expect(drawn.plotted(0).slice(0, 2)).toEqual([
      [10, 12, 8, 15],
      [11, 13, 9, 16],
    ]);
  });
});

describe('a pie', () => {
  it('begins at the angle that was chosen and draws its slices out', async () => {
    const drawn = await drawnChart('Pie', {
      address: 'A1:B7',
      change: (chart) => void chart.series.getItemAt(0).set({ firstSliceAngle: 90, explosion: 20 }),
    });
    expect(drawn.series[0]?.['startAngle']).toBe(0);
    expect(drawn.ofPoints(0, 'selected')).toEqual(MONTHS.map(() => true));
  });

  it('has a hole of the size that was chosen', async () => {
    const drawn = await drawnChart('Doughnut', {
      address: 'A1:B7',
      change: (chart) => void chart.series.getItemAt(0).set({ doughnutHoleSize: 50 }),
    });
    const [inner = 0, outer = 0] = drawn.series[0]?.['radius'] as readonly number[];
    expect(inner / outer).toBeCloseTo(0.5);
  });
});

describe('charts that count', () => {
  it('put values into bins, the lower end of each outside of it', async () => {
    const drawn = await drawnChart('Histogram', {
      values: [['Ages'], [10], [20], [20], [30], [40]],
      change: (chart) => {
        const { binOptions } = chart.series.getItemAt(0);
        binOptions.type = 'BinWidth';
        binOptions.width = 10;
      },
    });
    expect(drawn.plotted(0)).toEqual([3, 1, 1]);
    expect(drawn.xAxes[0]?.['data']).toEqual(['[10, 20]', '(20, 30]', '(30, 40]']);
  });

  it('put the largest first in a Pareto chart, with the running share over it', async () => {
    const drawn = await drawnChart('Pareto', {
      values: [
        ['', 'n'],
        ['a', 1],
        ['b', 6],
        ['c', 3],
      ],
    });
    expect(drawn.plotted(0)).toEqual([6, 3, 1]);
    expect(drawn.plotted(1)).toEqual([0.6, 0.9, 1]);
    expect(drawn.yAxes[1]).toMatchObject({ position: 'right', max: 1 });
  });
});

describe('a hierarchy', () => {
  it('is made of the levels of the categories, blanks going on with what is above', async () => {
    const values = [
      ['', '', 'n'],
      ['East', 'Tea', 1],
      ['', 'Coffee', 2],
      ['West', 'Tea', 3],
    ];
    const drawn = await drawnChart('Treemap', { values });
    const branches = drawn.series[0]?.['data'] as readonly {
      name: string;
      value: number;
      children: { name: string }[];
    }[];
    expect(branches.map(({ name, value, children }) => [name, value, children.map((child) => child.name)])).toEqual([
      ['East', 3, ['Tea', 'Coffee']],
      ['West', 3, ['Tea']],
    ]);
  });
});

describe('in Chinese', () => {
  const check = (locale: string, title: string, series: string) =>
    it(`${locale}: a chart has Excel's own words`, async () => {
      const drawn = await drawnChart('Line', {
        values: [
          [1, 2],
          [3, 4],
        ],
        locale,
      });
      expect(drawn.texts).toEqual([title, `${series}1`, `${series}2`]);
    });
  check('zh-CN', '图表标题', '系列');
  check('zh-TW', '圖表標題', '數列');
});
