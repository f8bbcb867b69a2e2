import type { DrawingAnchor } from './anchor';
import type { ChartModel, ChartSeriesModel } from './chart';
import { automaticFormat } from './chartFormat';
import type { ChartMarkerModel } from './chartParts';
import { chartFamily, is3D, isOfSlices, isStacked } from './chartTypes';
import { thinLine } from './newChartLooks';
import { newLegend, newPlotArea, newTitle } from './newChartParts';

/** A chart of a kind without series and axes, as Excel 365 makes a new one. */
export function newChart(id: string, name: string, chartType: string, anchor: DrawingAnchor): ChartModel {
  return {
    kind: 'chart',
    id,
    name,
    anchor,
    altTextTitle: '',
    altTextDescription: '',
    visible: true,
    chartType,
    series: [],
    plotBy: 'Columns',
    title: newTitle(),
    legend: newLegend(isOfSlices(chartType)),
    plotArea: newPlotArea(),
    axes: [],
    format: { fill: '#FFFFFF', line: thinLine(), font: {} },
    roundedCorners: false,
    colorScheme: 'ColorfulPalette1',
    style: styleOf(chartType),
    displayBlanksAs: chartFamily(chartType) === 'area' ? 'Zero' : 'NotPlotted',
    plotVisibleOnly: true,
    categoryLabelLevel: ALL_LEVELS,
    seriesNameLevel: ALL_LEVELS,
    showDataLabelsOverMaximum: false,
    pivotOptions: {
      showAxisFieldButtons: true,
      showLegendFieldButtons: true,
      showReportFilterFieldButtons: true,
      showValueFieldButtons: true,
    },
    showAllFieldButtons: true,
  };
}

/** xlCategoryLabelLevelAll and xlSeriesNameLevelAll. */
const ALL_LEVELS = -1;

/** A series of a kind without data, as Excel 365 makes a new one. */
export function newSeries(chartType: string): ChartSeriesModel {
  return {
    name: {},
    axisGroup: 'Primary',
    values: {},
    filtered: false,
    format: automaticFormat(),
    showShadow: false,
    invertIfNegative: false,
    points: new Map(),
    trendlines: [],
    errorBars: {},
    options: {},
    ...kindSettings(chartType),
  };
}

export type ChartKindSettings = Pick<
  ChartSeriesModel,
  | 'chartType'
  | 'marker'
  | 'smooth'
  | 'varyByCategories'
  | 'gapWidth'
  | 'overlap'
  | 'explosion'
  | 'firstSliceAngle'
  | 'doughnutHoleSize'
  | 'bubbleScale'
  | 'secondPlotSize'
  | 'splitType'
  | 'splitValue'
  | 'showLeaderLines'
  | 'showConnectorLines'
>;

/** What of a series goes with its kind; a series whose kind changes gets these anew. */
export const kindSettings = (chartType: string): ChartKindSettings => ({
  chartType,
  marker: markerOf(chartType),
  smooth: /Smooth/.test(chartType),
  varyByCategories: isOfSlices(chartType),
  gapWidth: gapWidthOf(chartType),
  overlap: overlapOf(chartType),
  explosion: chartType.endsWith('Exploded') ? 25 : 0,
  firstSliceAngle: 0,
  doughnutHoleSize: 75,
  bubbleScale: 100,
  secondPlotSize: 75,
  splitType: 'SplitByPosition',
  splitValue: 0,
  showLeaderLines: isOfSlices(chartType),
  showConnectorLines: chartType === 'Waterfall',
});

/** Points of a new marker. */
const MARKER_SIZE = 5;

function markerOf(chartType: string): ChartMarkerModel {
  const family = chartFamily(chartType);
  if (family !== 'line' && family !== 'scatter' && family !== 'radar') return { style: 'Automatic' };
  const isMarked = /(?<!No)Markers/.test(chartType) || (family === 'scatter' && !chartType.endsWith('NoMarkers'));
  return isMarked ? { style: 'Circle', size: MARKER_SIZE } : { style: 'None' };
}

/** Percent of a column's or bar's width. */
function gapWidthOf(chartType: string): number {
  if (chartType === 'ColumnClustered') return 219;
  if (chartType === 'BarClustered') return 182;
  if (chartType === 'PieOfPie' || chartType === 'BarOfPie') return 100;
  if (chartType === 'Histogram' || chartType === 'Pareto') return 0;
  if (chartType === 'Waterfall' || chartType === 'Funnel') return 50;
  return 150;
}

function overlapOf(chartType: string): number {
  if (is3D(chartType)) return 0;
  if (isStacked(chartType)) return 100;
  return chartType === 'ColumnClustered' ? -27 : 0;
}

/** Excel's numbers of the styles that new charts of each kind have. */
function styleOf(chartType: string): number {
  switch (chartFamily(chartType)) {
    case 'column':
      return is3D(chartType) ? 286 : isStacked(chartType) ? 297 : 201;
    case 'bar':
      return is3D(chartType) ? 286 : isStacked(chartType) ? 297 : 216;
    case 'line':
      return 227;
    case 'area':
      return 276;
    case 'pie':
      return is3D(chartType) ? 262 : 251;
    case 'doughnut':
      return 251;
    case 'scatter':
      return 240;
    case 'bubble':
      return 269;
    case 'radar':
      return 317;
    case 'surface':
      return 307;
    case 'stock':
      return 322;
    case 'extended':
      return EXTENDED_STYLES[chartType] ?? 201;
  }
}

const EXTENDED_STYLES: Readonly<Record<string, number>> = {
  Treemap: 410,
  Sunburst: 381,
  Histogram: 366,
  Pareto: 366,
  Boxwhisker: 406,
  Waterfall: 395,
  Funnel: 419,
  RegionMap: 494,
};
