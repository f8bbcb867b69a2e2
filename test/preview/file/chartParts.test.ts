import { describe, expect, it } from '@jest/globals';
import { fitAxes } from '../../../src/preview/model/drawing/chartChanges';
import type { ChartModel, ChartSeriesModel, ChartTrendlineModel } from '../../../src/preview/model/drawing/chart';
import { automaticFormat } from '../../../src/preview/model/drawing/chartFormat';
import type { ChartAxisModel } from '../../../src/preview/model/drawing/chartParts';
import { newDataLabels } from '../../../src/preview/model/drawing/newChartParts';
import { kindSettings } from '../../../src/preview/model/drawing/newChart';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { parseXml } from '../../../src/preview/file/xml/element';
import { chartOfFigures, withoutKept, workbookOfFigures, writtenAndRead } from './chartModels';
import { schemaFaults } from './chartSchema';
import { FORMAT } from './dressedChart';

/** What is changed of a chart must be in the file, in the schema's order, and come back. */
function check(name: string, chartType: string, change: (chart: ChartModel, workbook: WorkbookModel) => void): void {
  it(name, () => {
    const workbook = workbookOfFigures();
    const chart = chartOfFigures(workbook, chartType);
    change(chart, workbook);
    expect(schemaFaults(parseXml(writeChart(chart, workbook).markup, 'chart'))).toEqual([]);
    expect(withoutKept(writtenAndRead(chart, workbook))).toEqual(withoutKept(chart));
  });
}

const first = (chart: ChartModel): ChartSeriesModel => {
  const [series] = chart.series;
  if (!series) throw new Error('The chart has no series');
  return series;
};

const axis = (chart: ChartModel, kind: ChartAxisModel['kind'], group = 'Primary'): ChartAxisModel => {
  const found = chart.axes.find((one) => one.kind === kind && one.group === group);
  if (!found) throw new Error(`The chart has no ${kind} axis`);
  return found;
};

describe('a title', () => {
  check('of a cell', 'Line', ({ title }) => (title.formula = '=Data!$A$1'));
  check('of a cell in another workbook keeps what it last showed', 'Line', ({ title }) =>
    Object.assign(title, { formula: '=[1]Plan!$A$1', runs: [{ text: 'Plan & fact', font: {} }] }),
  );
  check('that is not shown', 'Line', ({ title }) => (title.visible = false));
  check('of its own, with marks that XML needs escaped', 'Line', ({ title }) => {
    title.runs = [{ text: ' <客户> & "Co" ', font: {} }];
  });
  check('with several lines', 'Line', ({ title }) => {
    title.runs = [
      { text: 'One\n', font: {} },
      { text: 'Two\n\n', font: { italic: true } },
      { text: 'Four', font: {} },
    ];
  });
  for (const side of ['Top', 'Bottom', 'Left', 'Right'])
    check(`at the side ${side}`, 'Line', ({ title }) => (title.position = side));
  check('where somebody put it', 'Line', ({ title }) => (title.place = { left: 12.5, top: 33.25 }));
  for (const degrees of [-90, -45, 1, 90, 180])
    check(`turned by ${degrees}`, 'Line', ({ title }) => (title.textOrientation = degrees));
  for (const alignment of ['Left', 'Right', 'Justify', 'Distributed'])
    check(`aligned ${alignment}`, 'Line', ({ title }) => (title.horizontalAlignment = alignment));
  for (const alignment of ['Top', 'Bottom', 'Justify', 'Distributed'])
    check(`anchored ${alignment}`, 'Line', ({ title }) => (title.verticalAlignment = alignment));
  check('of an axis, of a cell and turned', 'Line', (chart) => {
    axis(chart, 'value').title = {
      visible: true,
      formula: '=Data!$B$1',
      textOrientation: 0,
      format: automaticFormat(),
    };
  });
});

describe('a legend', () => {
  for (const position of ['Top', 'Bottom', 'Left', 'Right', 'Corner'])
    check(`at ${position}`, 'Line', ({ legend }) => Object.assign(legend, { visible: true, position }));
  check('where somebody put it', 'Line', ({ legend }) =>
    Object.assign(legend, { visible: true, position: 'Custom', place: { left: 10, top: 20, width: 120, height: 48 } }),
  );
  check('without some entries', 'Line', ({ legend }) =>
    Object.assign(legend, { visible: true, hiddenEntries: [0, 1] }),
  );
  check('over the plot', 'Line', ({ legend }) => Object.assign(legend, { visible: true, overlay: true }));
});

describe('the plot', () => {
  const place = { left: 40, top: 30, width: 300, height: 180 };
  check('in a place with its axis labels', 'Line', ({ plotArea }) =>
    Object.assign(plotArea, { position: 'Custom', place }),
  );
  check('in a place without its axis labels', 'Line', ({ plotArea }) =>
    Object.assign(plotArea, { position: 'Custom', place, isInner: true }),
  );
  check('with a table of its figures', 'Line', (chart) => {
    chart.dataTable = {
      visible: true,
      showLegendKey: true,
      showHorizontalBorder: true,
      showVerticalBorder: false,
      showOutlineBorder: true,
      format: { ...FORMAT, fill: '#EEEEEE' },
    };
  });
  for (const blanks of ['NotPlotted', 'Zero', 'Interplotted'])
    check(`with blanks as ${blanks}`, 'Line', (chart) => (chart.displayBlanksAs = blanks));
  check('of hidden cells too', 'Line', (chart) => (chart.plotVisibleOnly = false));
  check('with labels beyond its maximum', 'Line', (chart) => (chart.showDataLabelsOverMaximum = true));
  check('of rows', 'Line', (chart) => {
    chart.plotBy = 'Rows';
    first(chart).values = { formula: '=Data!$B$2:$F$2' };
  });
  check('without series', '3DColumn', (chart) => (chart.series = []));
});

describe('an axis', () => {
  const value = (change: Partial<ChartAxisModel>) => (chart: ChartModel) => Object.assign(axis(chart, 'value'), change);
  const category = (change: Partial<ChartAxisModel>) => (chart: ChartModel) =>
    Object.assign(axis(chart, 'category'), change);
  check('with limits and steps', 'Line', value({ minimum: -5, maximum: 120.5, majorUnit: 20, minorUnit: 2.5 }));
  check('on a logarithmic scale', 'Line', value({ scaleType: 'Logarithmic', logBase: 2 }));
  check('turned round', 'Line', value({ reversePlotOrder: true }));
  check('that is not shown', 'Line', value({ visible: false }));
  check('with a format of its own', 'Line', value({ numberFormat: '#,##0 "€"', linkNumberFormat: false }));
  for (const displayUnit of ['Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions'])
    check(`in ${displayUnit}`, 'Line', value({ displayUnit }));
  for (const displayUnit of ['HundredMillions', 'Billions', 'Trillions'])
    check(`in ${displayUnit} without saying so`, 'Line', value({ displayUnit, showDisplayUnitLabel: false }));
  check('in a unit of its own', 'Line', value({ displayUnit: 'Custom', customDisplayUnit: 12 }));
  for (const position of ['Maximum', 'Minimum']) {
    check(`crossed at its ${position}`, 'Line', value({ crosses: position }));
    check(`of categories crossed at its ${position}`, 'Line', category({ crosses: position }));
  }
  check('crossed at a value', 'Line', value({ crosses: 'Custom', crossesAt: 40 }));
  check('of categories crossed at the third', 'BarClustered', category({ crosses: 'Custom', crossesAt: 3 }));
  check('crossed on a category', 'Line', (chart) => chart.axes.forEach((one) => (one.isBetweenCategories = false)));
  for (const mark of ['None', 'Cross', 'Inside', 'Outside'])
    check(`with marks ${mark}`, 'Line', value({ majorTickMark: mark, minorTickMark: mark }));
  for (const position of ['NextToAxis', 'High', 'Low', 'None'])
    check(`with labels ${position}`, 'Line', value({ tickLabelPosition: position }));
  check('with every second label and third mark', 'Line', category({ tickLabelSpacing: 2, tickMarkSpacing: 3 }));
  for (const alignment of ['Left', 'Right']) check(`with labels to the ${alignment}`, 'Line', category({ alignment }));
  check('with labels far away', 'Line', category({ offset: 250 }));
  check('with one level of labels', 'Line', category({ multiLevel: false }));
  for (const degrees of [-90, 0, 45, 180])
    check(`with labels turned by ${degrees}`, 'Line', category({ textOrientation: degrees }));
  check('of text', 'Line', category({ categoryType: 'TextAxis' }));
  check('of dates', 'Line', category({ categoryType: 'DateAxis' }));
  check(
    'of dates in units',
    'Line',
    category({
      baseTimeUnit: 'Days',
      majorUnit: 2,
      majorTimeUnitScale: 'Months',
      minorUnit: 7,
      minorTimeUnitScale: 'Days',
      minimum: 45_000,
      maximum: 45_400,
    }),
  );
  check('of series, with every second label', '3DColumn', (chart) =>
    Object.assign(axis(chart, 'series'), { tickLabelSpacing: 2, reversePlotOrder: true }),
  );
  check('with gridlines of its own', 'XYScatter', (chart) => {
    axis(chart, 'category').majorGridlines = { visible: true, line: { color: '#FF0000', weight: 2, style: 'DashDot' } };
    axis(chart, 'value').majorGridlines.visible = false;
    axis(chart, 'value').minorGridlines = { visible: true, line: { style: 'None' } };
  });
});

describe('kinds and axes together', () => {
  const combined = (chart: ChartModel, chartType: string, axisGroup: 'Primary' | 'Secondary'): void => {
    const [, second] = chart.series;
    if (!second) throw new Error('The chart has one series');
    Object.assign(second, kindSettings(chartType), { axisGroup });
    fitAxes(chart);
  };
  check('columns and a line', 'ColumnClustered', (chart) => combined(chart, 'Line', 'Primary'));
  check('columns and a line along a second axis', 'ColumnClustered', (chart) =>
    combined(chart, 'LineMarkers', 'Secondary'),
  );
  check('areas and columns', 'AreaStacked', (chart) => combined(chart, 'ColumnStacked', 'Primary'));
  check('a line with and one without marks', 'Line', (chart) => combined(chart, 'LineMarkers', 'Primary'));
  check('smooth and straight lines of points', 'XYScatterSmooth', (chart) => combined(chart, 'XYScatter', 'Primary'));
  check('columns along both axes', 'ColumnClustered', (chart) => combined(chart, 'ColumnClustered', 'Secondary'));
  check('a second axis that is turned round', 'ColumnClustered', (chart) => {
    combined(chart, 'Line', 'Secondary');
    Object.assign(axis(chart, 'value', 'Secondary'), { reversePlotOrder: true, minimum: 10 });
    Object.assign(axis(chart, 'category', 'Secondary'), { visible: true, crosses: 'Minimum' });
  });
});

describe('figures of a series', () => {
  check('of its own', 'ColumnClustered', (chart) => {
    const series = first(chart);
    series.name = { text: 'Own <name>' };
    series.values = { literals: [1, undefined, -2.5, 1e21] };
    series.categories = { literals: ['a', 'b', 'c & d'] };
  });
  check('with categories that are numbers', 'ColumnClustered', (chart) => {
    first(chart).categories = { literals: [2024, 2025, 2026] };
  });
  check('without name and categories', 'ColumnClustered', (chart) => {
    const series = first(chart);
    series.name = {};
    delete series.categories;
  });
  check('in another workbook keep what they were', 'ColumnClustered', (chart) => {
    const series = first(chart);
    series.name = { formula: '=[1]Plan!$B$1', text: 'Plan' };
    series.values = { formula: '=[1]Plan!$B$2:$B$4', cached: [1, undefined, 3] };
    series.categories = { formula: '=[1]Plan!$A$2:$A$4', cached: ['x', 'y', 'z'] };
  });
  check('in several areas', 'ColumnClustered', (chart) => {
    first(chart).values = { formula: '=(Data!$B$2,Data!$B$4:$B$5)' };
  });
  check('that are filtered out', 'ColumnClustered', (chart) => (first(chart).filtered = true));
  check('that are all filtered out', 'XYScatterLines', (chart) =>
    chart.series.forEach((series) => (series.filtered = true)),
  );
  check('with bubbles', 'Bubble', (chart) => {
    first(chart).bubbleSizes = { literals: [1, 2, 3, 4] };
    chart.series.forEach((series) => (series.bubbleScale = 50));
  });
});

describe('a series', () => {
  const all = (change: Partial<ChartSeriesModel>) => (chart: ChartModel) =>
    chart.series.forEach((series) => Object.assign(series, change));
  check('with gaps and overlaps', 'ColumnClustered', all({ gapWidth: 60, overlap: -30 }));
  check('with depth and a gap', '3DBarStacked', all({ gapWidth: 20 }));
  check('coloured point by point', 'ColumnClustered', all({ varyByCategories: true }));
  check('in one colour', 'Pie', all({ varyByCategories: false }));
  check('turned', 'Pie', all({ firstSliceAngle: 120 }));
  check('with a wide hole', 'Doughnut', all({ firstSliceAngle: 30, doughnutHoleSize: 33 }));
  check('of exploded slices', 'PieExploded', all({ explosion: 40 }));
  for (const splitType of ['SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit'])
    check(`parted ${splitType}`, 'BarOfPie', all({ splitType, splitValue: 3, secondPlotSize: 60, gapWidth: 90 }));
  check('whose points below zero are inverted', 'ColumnClustered', (chart) =>
    Object.assign(first(chart), { invertIfNegative: true, invertColor: '#FF0000' }),
  );
  check('that is smooth', 'LineMarkers', (chart) => (first(chart).smooth = true));
  for (const style of ['Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'])
    check(`marked by ${style}`, 'LineMarkers', (chart) => {
      first(chart).marker = { style, size: 9, background: '#FFFF00', foreground: '#0000FF' };
    });
  check('with automatic marks', 'RadarMarkers', (chart) => (first(chart).marker = { style: 'Automatic' }));
  for (const style of ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot'])
    check(`with a line ${style}`, 'LineMarkers', (chart) => (first(chart).format.line = { style, weight: 3 }));
  for (const style of ['Grey25', 'Grey50', 'Grey75'])
    check(`with a line ${style}`, 'LineMarkers', (chart) => (first(chart).format.line = { style, color: '#112233' }));
  check('without fill', 'Area', (chart) => (first(chart).format.fill = null));
  check('with points of their own', 'LineMarkers', (chart) => {
    first(chart).points.set(3, {
      fill: null,
      border: { color: '#00FF00' },
      marker: { style: 'Star', size: 12, foreground: '#FF00FF' },
    });
  });
  check('with a slice pulled out', 'Pie', (chart) => {
    first(chart).points.set(0, { border: {}, marker: {}, explosion: 15, fill: '#123456' });
  });
});

describe('labels', () => {
  const labels = { ...newDataLabels(), showValue: true };
  const POSITIONS: Readonly<Record<string, string>> = {
    ColumnClustered: 'Center InsideEnd InsideBase OutsideEnd',
    ColumnStacked: 'Center InsideEnd InsideBase',
    Line: 'Center Left Right Top Bottom',
    XYScatter: 'Center Left Right Top Bottom',
    Bubble: 'Center Left Right Top Bottom',
    Pie: 'Center InsideEnd OutsideEnd BestFit',
  };
  for (const [chartType, positions] of Object.entries(POSITIONS))
    for (const position of positions.split(' '))
      check(`${position} in ${chartType}`, chartType, (chart) => (first(chart).dataLabels = { ...labels, position }));
  check('of every sort', 'Bubble', (chart) => {
    first(chart).dataLabels = {
      ...labels,
      showSeriesName: true,
      showCategoryName: true,
      showLegendKey: true,
      showPercentage: true,
      showBubbleSize: true,
      separator: ' | ',
      horizontalAlignment: 'Right',
      verticalAlignment: 'Top',
    };
  });
  check('without lines that lead to them', 'Pie', (chart) =>
    Object.assign(first(chart), { dataLabels: labels, showLeaderLines: false }),
  );
  check('with lines that lead to them', 'Line', (chart) =>
    Object.assign(first(chart), { dataLabels: labels, showLeaderLines: true }),
  );
  const point = { border: {}, marker: {}, hasDataLabel: true };
  const own = { ...labels, offset: {} };
  check('of one point with a text of its own', 'Line', (chart) => {
    first(chart).points.set(2, { ...point, label: { ...own, autoText: false, text: 'Best & last' } });
  });
  check('of one point with the text of a cell', 'Line', (chart) => {
    first(chart).points.set(2, { ...point, label: { ...own, autoText: false, formula: '=Data!$A$1' } });
  });
  check('of one point where somebody put it', 'Line', (chart) => {
    first(chart).points.set(0, { ...point, label: { ...own, offset: { left: 100, top: -50 }, format: FORMAT } });
  });
  check('of all points but one', 'Line', (chart) => {
    first(chart).dataLabels = labels;
    first(chart).points.set(1, { border: {}, marker: {}, hasDataLabel: false });
  });

  it('stand nowhere where their kind cannot have them', () => {
    const workbook = workbookOfFigures();
    for (const chartType of ['Doughnut', 'Area', '3DColumnClustered', 'ColumnStacked', 'Radar']) {
      const chart = chartOfFigures(workbook, chartType);
      first(chart).dataLabels = { ...labels, position: 'OutsideEnd' };
      expect(writeChart(chart, workbook).markup).not.toContain('dLblPos');
    }
  });
});

describe('trendlines', () => {
  const trendline: ChartTrendlineModel = {
    id: '1',
    type: 'Linear',
    name: '',
    polynomialOrder: 2,
    movingAveragePeriod: 2,
    forwardPeriod: 0,
    backwardPeriod: 0,
    showEquation: false,
    showRSquared: false,
    format: automaticFormat(),
    label: {
      numberFormat: 'General',
      linkNumberFormat: true,
      textOrientation: 0,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Center',
      autoText: true,
      offset: {},
      format: automaticFormat(),
    },
  };
  const CASES: readonly Partial<ChartTrendlineModel>[] = [
    { type: 'Linear', intercept: 0, forwardPeriod: 1.5, backwardPeriod: 0.5 },
    { type: 'Exponential', name: 'Growth & more' },
    { type: 'Logarithmic', format: { line: { color: '#FF0000', style: 'Dash', weight: 1.5 }, font: {} } },
    { type: 'MovingAverage', movingAveragePeriod: 3 },
    { type: 'Polynomial', polynomialOrder: 5, showEquation: true },
    { type: 'Power', showRSquared: true },
  ];
  for (const change of CASES)
    check(`${change.type}`, 'XYScatter', (chart) => first(chart).trendlines.push({ ...trendline, ...change }));
  check('with a label of its own', 'Line', (chart) => {
    const label = { ...trendline.label, numberFormat: '0.00', linkNumberFormat: false, offset: { left: -60, top: 90 } };
    first(chart).trendlines.push(
      { ...trendline, showEquation: true, label: { ...label, text: 'y = x', autoText: false, format: FORMAT } },
      { ...trendline, id: '2', showRSquared: true, label: { ...label, textOrientation: 90 } },
    );
  });
});

describe('error bars', () => {
  const bars = { visible: true, include: 'Both', type: 'FixedValue', endStyleCap: true, amount: 5, line: {} };
  for (const include of ['Both', 'MinusValues', 'PlusValues'])
    check(include, 'ColumnClustered', (chart) => (first(chart).errorBars = { y: { ...bars, include } }));
  for (const type of ['FixedValue', 'Percent', 'StDev'])
    check(type, 'Line', (chart) => (first(chart).errorBars = { y: { ...bars, type, amount: 2.5 } }));
  check('StError', 'Line', (chart) => {
    first(chart).errorBars = { y: { ...bars, type: 'StError', amount: 0, endStyleCap: false } };
  });
  check('along both axes', 'XYScatter', (chart) => {
    first(chart).errorBars = { x: { ...bars, line: { color: '#00B050' } }, y: { ...bars, amount: 9 } };
  });
  check('of their own', 'Line', (chart) => {
    const custom = { ...bars, type: 'Custom', amount: 0 };
    first(chart).errorBars = { y: { ...custom, plus: { formula: '=Data!$C$2:$C$5' }, minus: { literals: [1, 2] } } };
  });
});

describe('the whole chart', () => {
  const palettes = [1, 2, 3, 4].map((number) => `ColorfulPalette${number}`);
  const shades = Array.from({ length: 13 }, (_, at) => `MonochromaticPalette${at + 1}`);
  for (const scheme of [...palettes, ...shades])
    check(`in the colours ${scheme}`, 'Line', (chart) => (chart.colorScheme = scheme));
  for (const style of [1, 26, 48, 201, 233]) check(`in the style ${style}`, 'Line', (chart) => (chart.style = style));
  check('with rounded corners', 'Line', (chart) => (chart.roundedCorners = true));
  check('of names of the workbook', 'Line', (chart, workbook) => {
    workbook.names.push({ id: '1', name: 'Sales', formula: '=Data!$B$2:$B$5', comment: '', visible: true });
    first(chart).values = { formula: '=[0]!Sales', cached: [70, 95, 60, 85] };
  });
});

describe('what only newer charts have', () => {
  const options = (change: Record<string, unknown>) => (chart: ChartModel) =>
    Object.assign(first(chart), { options: change });
  check('bins of a width', 'Histogram', options({ binOptions: { type: 'BinWidth', width: 10 } }));
  check(
    'a number of bins, with limits',
    'Histogram',
    options({
      binOptions: {
        type: 'BinCount',
        count: 4,
        allowOverflow: true,
        overflowValue: 90,
        allowUnderflow: true,
        underflowValue: 60.5,
      },
    }),
  );
  check('automatic limits', 'Histogram', options({ binOptions: { type: 'Auto', allowOverflow: true } }));
  check(
    'boxes',
    'Boxwhisker',
    options({
      boxwhiskerOptions: {
        quartileCalculation: 'Inclusive',
        showInnerPoints: true,
        showMeanLine: true,
        showMeanMarker: false,
        showOutlierPoints: false,
      },
    }),
  );
  for (const strategy of ['None', 'Banner', 'Overlapping'])
    check(`parents' labels ${strategy}`, 'Treemap', options({ parentLabelStrategy: strategy }));
  check('totals', 'Waterfall', options({ subtotals: [0, 3] }));
  check('steps that are not joined', 'Waterfall', (chart) => (first(chart).showConnectorLines = false));
  check(
    'maps',
    'RegionMap',
    options({
      mapOptions: { labelStrategy: 'ShowAll', level: 'Country', projectionType: 'Robinson' },
      gradientStyle: 'ThreePhaseColor',
      gradientMinimumColor: '#FFFFFF',
      gradientMinimumType: 'ExtremeValue',
      gradientMidpointColor: '#FFFF00',
      gradientMidpointType: 'Percent',
      gradientMidpointValue: 40,
      gradientMaximumColor: '#FF0000',
      gradientMaximumType: 'Number',
      gradientMaximumValue: 90,
    }),
  );
  check('titles of cells, gaps and units', 'Waterfall', (chart) => {
    chart.title.formula = '=Data!$A$1';
    chart.series.forEach((series) => (series.gapWidth = 33));
    Object.assign(axis(chart, 'value'), { displayUnit: 'Thousands', minimum: 0, maximum: 200, majorUnit: 50 });
    Object.assign(axis(chart, 'category'), { visible: false, tickLabelPosition: 'None' });
  });
  check('series that are left out', 'Boxwhisker', (chart) => (first(chart).filtered = true));
  for (const position of ['Bottom', 'Left', 'Right'])
    check(`a title at ${position}`, 'Funnel', ({ title }) => (title.position = position));
});
