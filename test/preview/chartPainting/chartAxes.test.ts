import { describe, expect, it } from '@jest/globals';
import { drawnChart, partOf, type DrawnOption } from './drawnChart';

type ChangeAxis = (axes: Excel.ChartAxes) => void;

const withAxes = (change: ChangeAxis, chartType = 'ColumnClustered'): Promise<DrawnOption> =>
  drawnChart(chartType, { change: (chart) => change(chart.axes) });

describe('a value axis', () => {
  it('runs from and to where somebody chose, in the steps that somebody chose', async () => {
    const drawn = await withAxes(({ valueAxis }) => {
      valueAxis.minimum = 50;
      valueAxis.maximum = 250;
      valueAxis.majorUnit = 100;
    });
    expect(drawn.yAxes[0]).toMatchObject({ min: 50, max: 250, interval: 100 });
  });

  it('is logarithmic, between powers of its base', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.scaleType = 'Logarithmic'));
    expect(drawn.yAxes[0]).toMatchObject({ type: 'log', logBase: 10, min: 1, max: 1000 });
  });

  it('is turned round, and the categories stand on top then', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.reversePlotOrder = true));
    expect(drawn.yAxes[0]?.['inverse']).toBe(true);
    expect(drawn.xAxes[0]?.['position']).toBe('top');
  });

  it('goes to the right where the categories are turned round', async () => {
    const drawn = await withAxes(({ categoryAxis }) => void (categoryAxis.reversePlotOrder = true));
    expect(drawn.xAxes[0]?.['inverse']).toBe(true);
    expect(drawn.yAxes[0]?.['position']).toBe('right');
  });

  it('writes its numbers in its own format', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.numberFormat = '#,##0.0'));
    expect(drawn.label(drawn.yAxes[0], 1234.5)).toBe('1,234.5');
  });

  it('writes its numbers as the first cell does unless it has a format', async () => {
    const drawn = await drawnChart('Line', {
      change: (_, sheet) => void (sheet.getRange('B2').numberFormat = [['0.00 "t"']]),
    });
    expect(drawn.label(drawn.yAxes[0], 20)).toBe('20.00 t');
  });

  it('counts in thousands, and its name says so', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.displayUnit = 'Thousands'));
    expect(drawn.label(drawn.yAxes[0], 1500)).toBe('1.5');
    expect(drawn.yAxes[0]?.['name']).toBe('Thousands');
  });

  it('has gridlines where they are shown', async () => {
    const drawn = await withAxes(({ valueAxis }) => {
      valueAxis.majorGridlines.visible = false;
      valueAxis.minorGridlines.visible = true;
    });
    expect(partOf(drawn.yAxes[0], ['splitLine', 'show'])).toBe(false);
    expect(partOf(drawn.yAxes[0], ['minorSplitLine', 'show'])).toBe(true);
  });

  it('is not drawn where it is hidden', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.visible = false));
    expect(drawn.yAxes[0]?.['show']).toBe(false);
  });

  it('has its title beside it, turned', async () => {
    const drawn = await withAxes(({ valueAxis }) => void (valueAxis.title.text = 'Tons'));
    expect(drawn.yAxes[0]).toMatchObject({ name: 'Tons', nameLocation: 'middle', nameRotate: 90 });
  });

  it('crosses the categories at zero where there is less than zero', async () => {
    const values = [
      ['', 'Gain'],
      ['a', 5],
      ['b', -3],
    ];
    const drawn = await drawnChart('ColumnClustered', { values });
    expect(partOf(drawn.xAxes[0], ['axisLine', 'onZero'])).toBe(true);
    const low = await drawnChart('ColumnClustered', {
      values,
      change: (chart) => void (chart.axes.categoryAxis.tickLabelPosition = 'Low'),
    });
    expect(partOf(low.xAxes[0], ['axisLine', 'onZero'])).toBe(true);
    const high = await drawnChart('ColumnClustered', {
      values,
      change: (chart) => void (chart.axes.valueAxis.position = 'Maximum'),
    });
    expect(partOf(high.xAxes[0], ['axisLine', 'onZero'])).toBe(false);
    expect(high.xAxes[0]?.['position']).toBe('top');
  });
});

describe('a category axis', () => {
  it('leaves out labels as it is told', async () => {
    const drawn = await withAxes(({ categoryAxis }) => void (categoryAxis.tickLabelSpacing = 3));
    expect(partOf(drawn.xAxes[0], ['axisLabel', 'interval'])).toBe(2);
  });

  it('has no labels where they are not wanted', async () => {
    const drawn = await withAxes(({ categoryAxis }) => void (categoryAxis.tickLabelPosition = 'None'));
    expect(partOf(drawn.xAxes[0], ['axisLabel', 'show'])).toBe(false);
  });

  it('slants labels that have no room', async () => {
    const values = [['', 'n'], ...Array.from({ length: 12 }, (_, at) => [`Averylongname${at}`, at])];
    const drawn = await drawnChart('ColumnClustered', { values });
    expect(partOf(drawn.xAxes[0], ['axisLabel', 'rotate'])).toBe(45);
  });

  it('breaks labels of several words into lines', async () => {
    const values = [
      ['', 'n'],
      ...['North of town', 'South of town', 'West of town', 'East of town'].map((name, at) => [name, at]),
    ];
    const drawn = await drawnChart('ColumnClustered', {
      values: [...values, ['In the very middle', 2], ['Far far away', 1], ['On the other side', 3]],
    });
    expect(partOf(drawn.xAxes[0], ['axisLabel', 'overflow'])).toBe('break');
  });

  it('of days has a place for every day, also those without values', async () => {
    const drawn = await drawnChart('Line', {
      values: [
        ['Day', 'n'],
        ['2024-03-01', 1],
        ['2024-03-02', 2],
        ['2024-03-05', 3],
      ],
    });
    expect(drawn.xAxes[0]?.['data']).toHaveLength(5);
    expect(drawn.plotted(0)).toEqual([1, 2, '-', '-', 3]);
    expect(drawn.series[0]?.['connectNulls']).toBe(true);
  });

  it('of months counts months, however long they are', async () => {
    const drawn = await drawnChart('ColumnClustered', {
      values: [
        ['Month', 'n'],
        ['2024-01-31', 1],
        ['2024-02-29', 2],
        ['2024-04-30', 3],
      ],
    });
    expect(drawn.plotted(0)).toEqual([1, 2, '-', 3]);
  });

  it('of days is one of texts where somebody wants it so', async () => {
    const drawn = await drawnChart('Line', {
      values: [
        ['Day', 'n'],
        ['2024-03-01', 1],
        ['2024-03-05', 3],
      ],
      change: (chart) => void (chart.axes.categoryAxis.categoryType = 'TextAxis'),
    });
    expect(drawn.plotted(0)).toEqual([1, 3]);
  });

  it('writes the outer levels of categories below its own', async () => {
    const values = [
      ['', '', 'n'],
      ['2024', 'Jan', 1],
      ['', 'Feb', 2],
      ['2025', 'Jan', 3],
    ];
    const drawn = await drawnChart('ColumnClustered', { values });
    expect(drawn.xAxes[0]?.['data']).toEqual(['Jan', 'Feb', 'Jan']);
    expect(drawn.series.at(-1)).toMatchObject({
      id: 'outerCategories0',
      data: [
        [0, 1],
        [2, 2],
      ],
    });
  });
});
