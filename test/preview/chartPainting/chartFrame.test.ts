import { describe, expect, it } from '@jest/globals';
import { newDataLabels } from '../../../src/preview/model/drawing/newChartParts';
import { drawnChart, partOf, SIZE } from './drawnChart';

describe('the title', () => {
  it('is the only series’ name unless there is one of its own', async () => {
    expect((await drawnChart('Line', { address: 'A1:B7' })).texts[0]).toBe('North');
    const own = await drawnChart('Line', { change: (chart) => void (chart.title.text = 'Sales') });
    expect(own.texts[0]).toBe('Sales');
  });

  it('gives its room to the plot where it is not shown', async () => {
    const shown = await drawnChart('Line');
    const hidden = await drawnChart('Line', { change: (chart) => void (chart.title.visible = false) });
    const topOf = (drawn: typeof shown): number => Number(partOf(drawn.option.grid, ['top']));
    expect(hidden.texts).not.toContain('Chart Title');
    expect(topOf(hidden)).toBeLessThan(topOf(shown));
  });

  it('is broken into lines where it is longer than the chart is wide', async () => {
    const text = 'A title that goes on and on and on until it has become far too long for one line';
    const drawn = await drawnChart('Line', { change: (chart) => void (chart.title.text = text) });
    expect(drawn.texts[0]?.split('\n').length).toBeGreaterThan(1);
    expect(drawn.texts[0]?.replaceAll('\n', ' ')).toBe(text);
  });
});

describe('a turned title', () => {
  it('stands above the plot as a whole', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => {
        chart.title.text = 'Sales of all regions';
        chart.title.textOrientation = 90;
      },
    });
    const { y, rotation } = drawn.elements.find(({ type }) => type === 'text') ?? {};
    expect(rotation).toBeCloseTo(Math.PI / 2);
    // The title's middle is as far from the chart's edge as from the plot, but for the margins.
    expect(Number(partOf(drawn.option.grid, ['top']))).toBeCloseTo(2 * Number(y), -1);
  });
});

describe('the legend', () => {
  const edges = async (position: 'Top' | 'Bottom' | 'Left' | 'Right') => {
    const drawn = await drawnChart('Line', {
      change: (chart) => {
        chart.title.visible = false;
        chart.legend.set({ visible: true, position });
      },
    });
    return ['left', 'top', 'right', 'bottom'].map((side) => Number(partOf(drawn.option.grid, [side])));
  };

  it('takes its room at the side where it stands', async () => {
    const [left = 0, top = 0, right = 0, bottom = 0] = await edges('Bottom');
    expect(bottom).toBeGreaterThan(top);
    expect(left).toBe(right);
    const atRight = await edges('Right');
    expect(atRight[2]).toBeGreaterThan(right);
    expect(atRight[3]).toBe(top);
    expect((await edges('Top'))[1]).toBeGreaterThan(top);
    expect((await edges('Left'))[0]).toBeGreaterThan(left);
  });

  it('leaves out the entries that are hidden', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => void (chart.legend.legendEntries.getItemAt(1).visible = false),
    });
    expect(drawn.texts).toEqual(['Chart Title', 'North', 'West']);
  });

  it('names trendlines after their series', async () => {
    const drawn = await drawnChart('Line', {
      change: (chart) => void chart.series.getItemAt(0).trendlines.add('Linear'),
    });
    expect(drawn.texts).toEqual(['Chart Title', 'North', 'South', 'West', 'Linear (North)']);
  });

  it('runs into several lines where there are many names', async () => {
    const names = Array.from({ length: 14 }, (_, at) => `Region number ${at}`);
    const drawn = await drawnChart('Line', {
      values: [
        ['', ...names],
        ['a', ...names.map((_, at) => at)],
        ['b', ...names.map((_, at) => at)],
      ],
      change: (chart) => chart.setData(chart.worksheet.getRange('A1:O3'), 'Columns'),
    });
    const rows = drawn.elements.filter(
      ({ type, style }) => type === 'text' && String(partOf(style, ['text'])).startsWith('Region'),
    );
    expect(new Set(rows.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const { y } of rows) expect(Number(y)).toBeLessThan(SIZE.height);
  });
});

describe('data labels', () => {
  const labels = async (chartType: string, change: (labels: Excel.ChartDataLabels) => void, address = 'A1:B7') => {
    const drawn = await drawnChart(chartType, {
      address,
      change: (chart) => {
        const series = chart.series.getItemAt(0);
        series.hasDataLabels = true;
        change(series.dataLabels);
      },
    });
    return drawn.ofPoints(0, 'label').map((label) => {
      const formatter = partOf(label, ['formatter']);
      return [typeof formatter === 'function' ? formatter() : undefined, partOf(label, ['position'])];
    });
  };

  it('stand at the ends of columns and say the value', async () => {
    expect((await labels('ColumnClustered', () => undefined))[0]).toEqual(['120', 'top']);
  });

  it('stand where somebody wants them', async () => {
    expect((await labels('ColumnClustered', (all) => void (all.position = 'InsideBase')))[0]?.[1]).toBe('insideBottom');
    expect((await labels('BarClustered', (all) => void (all.position = 'OutsideEnd')))[0]?.[1]).toBe('right');
    expect((await labels('Line', (all) => void (all.position = 'Bottom')))[0]?.[1]).toBe('bottom');
  });

  it('say what they are asked to, in Excel’s order and in their own format', async () => {
    const [first] = await labels('ColumnClustered', (all) => {
      all.set({ showSeriesName: true, showCategoryName: true, separator: ' / ', numberFormat: '0.0' });
    });
    expect(first?.[0]).toBe('North / Jan / 120.0');
  });

  it('say the share of a slice', async () => {
    const [first] = await labels('Pie', (all) => all.set({ showValue: false, showPercentage: true }));
    expect(first?.[0]).toBe('16%');
  });

  it('are another one for one point', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      address: 'A1:B7',
      change: (chart) => void (chart.series.getItemAt(0).points.getItemAt(2).hasDataLabel = true),
    });
    const shown = drawn.ofPoints(0, 'label', 'show');
    expect(shown).toEqual([undefined, undefined, true, undefined, undefined, undefined]);
    expect(newDataLabels().showValue).toBe(false);
  });
});

describe('the table of figures', () => {
  it('stands below the plot, which leaves it its room', async () => {
    const plain = await drawnChart('ColumnClustered');
    const withTable = await drawnChart('ColumnClustered', {
      change: (chart) => void (chart.getDataTableOrNullObject().visible = true),
    });
    const bottomOf = (drawn: typeof plain): number => Number(partOf(drawn.option.grid, ['bottom']));
    expect(bottomOf(withTable) - bottomOf(plain)).toBeGreaterThan(50);
    expect(withTable.series.at(-1)).toMatchObject({
      id: 'dataTable',
      data: [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
    });
  });
});

describe('error bars', () => {
  it('reach as far from each value as somebody chose', async () => {
    const drawn = await drawnChart('Line', {
      address: 'A1:B7',
      change: (chart) => {
        const bars = chart.series.getItemAt(0).yErrorBars;
        bars.visible = true;
        bars.type = 'Percent';
      },
    });
    const [slot, value, low, high] = drawn.plotted(1)[0] as readonly number[];
    expect([slot, value]).toEqual([0, 120]);
    expect((high ?? 0) - 120).toBeCloseTo(120 - (low ?? 0));
  });
});

describe('a trendline', () => {
  it('is drawn over the points that it is fitted to, and on as far as it looks ahead', async () => {
    const drawn = await drawnChart('XYScatter', {
      values: [
        ['x', 'y'],
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      change: (chart) => {
        const line = chart.series.getItemAt(0).trendlines.add('Linear');
        line.forwardPeriod = 1;
        line.showEquation = true;
      },
    });
    const [from, to] = drawn.plotted(1) as readonly (readonly number[])[];
    expect(from?.map((part) => Number(part.toFixed(6)))).toEqual([1, 2]);
    expect(to?.map((part) => Number(part.toFixed(6)))).toEqual([4, 8]);
    const formatter = partOf(drawn.series[1], ['endLabel', 'formatter']);
    expect(typeof formatter === 'function' && formatter()).toBe('y = 2x');
  });
});
