import type { ChartModel, ChartSeriesModel } from '../../../src/preview/model/drawing/chart';
import type { ChartPartFormat } from '../../../src/preview/model/drawing/chartFormat';
import { chartFamily } from '../../../src/preview/model/drawing/chartTypes';
import { newDataLabels } from '../../../src/preview/model/drawing/newChartParts';

export const FORMAT: ChartPartFormat = {
  fill: '#FFF2CC',
  line: { color: '#C00000', style: 'Dash', weight: 1.5 },
  font: { name: 'Arial', size: 11, bold: true, italic: false, color: '#1F4E79', underline: 'Single' },
};

/** The chart with something of everything that it can have; what files cannot keep of its kind is left as it is. */
export function dressed(chart: ChartModel): ChartModel {
  chart.title = {
    ...chart.title,
    runs: [
      { text: 'Prices ', font: { bold: true } },
      { text: '& volume\n', font: { color: '#FF0000', size: 9 } },
      { text: 'of a week', font: {} },
    ],
    overlay: true,
    horizontalAlignment: 'Left',
    verticalAlignment: 'Top',
    textOrientation: 10,
    showShadow: true,
    format: FORMAT,
  };
  chart.legend = { ...chart.legend, visible: true, position: 'Left', overlay: true, showShadow: true, format: FORMAT };
  chart.plotArea = { ...chart.plotArea, format: { fill: '#DDEBF7', line: { color: '#70AD47' }, font: {} } };
  chart.format = { ...FORMAT, font: { size: 8 } };
  const isExtended = chartFamily(chart.chartType) === 'extended';
  chart.roundedCorners = !isExtended;
  if (!isExtended) chart.displayBlanksAs = 'Interplotted';
  for (const axis of chart.axes) {
    axis.title = { ...axis.title, visible: true, runs: [{ text: `${axis.kind} axis`, font: {} }], format: FORMAT };
    axis.majorTickMark = 'Outside';
    axis.minorTickMark = 'Inside';
    axis.textOrientation = 45;
    axis.numberFormat = '0.0';
    axis.linkNumberFormat = false;
    axis.minorGridlines = { visible: true, line: { color: '#BFBFBF', style: 'Dot', weight: 0.5 } };
    axis.format = { line: { color: '#7F7F7F', weight: 1 }, font: { size: 10 } };
  }
  chart.series.forEach((series, index) => dressSeries(series, index));
  return chart;
}

function dressSeries(series: ChartSeriesModel, index: number): void {
  series.format = { fill: ['#5B9BD5', '#ED7D31'][index % 2] ?? '#A5A5A5', line: { color: '#404040' }, font: {} };
  // Series of XY charts that get a line are of another type from then on.
  if (series.chartType === 'XYScatter') series.format.line = {};
  series.showShadow = true;
  // Surfaces have neither labels nor points.
  if (series.chartType.startsWith('Surface')) return;
  series.dataLabels = {
    ...newDataLabels(),
    showValue: true,
    showSeriesName: true,
    separator: '\n',
    numberFormat: '0.00',
    linkNumberFormat: false,
    textOrientation: 30,
    format: FORMAT,
  };
  series.points.set(1, {
    fill: '#FFC000',
    border: { color: '#000000', weight: 2 },
    marker: {},
    hasDataLabel: true,
    label: { ...newDataLabels(), showValue: true, offset: {}, format: FORMAT },
  });
  series.points.set(2, { border: {}, marker: {}, hasDataLabel: false });
}
