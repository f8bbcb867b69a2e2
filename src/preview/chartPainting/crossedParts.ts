import type { SeriesOption } from 'echarts';
import { axisLetters, axisModel, type AxisOption } from './axes/axisParts';
import { categoryAxis } from './axes/categoryAxis';
import { groupAxes, type GroupAxes, type PlottedInstead } from './axes/crossedAxes';
import { dataTable } from './axes/dataTable';
import { outerCategorySeries, outerHeight } from './axes/outerCategories';
import { valueAxis } from './axes/valueAxis';
import { stroke } from './chartLetters';
import type { ChartScene, DrawnSeries } from './chartScene';
import { isPlaced, pixelsOf, without, type Box } from './frame/box';
import { barSeries } from './series/barSeries';
import { boxSeries, boxSlots } from './series/boxSeries';
import { errorBarSeries } from './series/errorBarSeries';
import { funnelExtent, funnelSeries } from './series/funnelSeries';
import { histogramParts } from './series/histogramParts';
import { lineSeries } from './series/lineSeries';
import { bubbleSeries, scatterSeries } from './series/scatterSeries';
import { stockSeries } from './series/stockSeries';
import { surfaceSeries } from './series/surfaceSeries';
import { trendlineSeries } from './series/trendlineSeries';
import { waterfallExtent, waterfallSeries } from './series/waterfallParts';
import type { ChartParts } from './chartParts';

/** About how many pixels the labels of a value axis take beside the plot. */
const AXIS_LABELS = 36;

/** What is drawn between axes that cross: the grid, its axes and the series over them. */
export function crossedParts(scene: ChartScene, area: Box): ChartParts {
  const primary = groupAxes(scene, 'Primary', area, insteadOf(scene));
  const secondary = groupAxes(scene, 'Secondary', area);
  const [first] = scene.series;
  const letters = axisLetters(scene, axisModel(scene, 'category', 'Primary'));
  const levels = primary && !primary.isHorizontal ? outerHeight(primary.slots, letters) : 0;
  const isUpright = primary !== undefined && !primary.isHorizontal && !primary.isXY;
  const table = isUpright ? dataTable(scene, area.top + area.height) : undefined;
  const above = without(area, 'bottom', levels + (table?.height ?? 0));
  const plot = table ? without(above, 'left', Math.max(0, table.width - AXIS_LABELS)) : above;
  const groups = [primary, secondary].filter((group) => group !== undefined);
  const isSurface = first?.species.family === 'surface';
  const pareto = first?.species.isPareto ? shareAxes(scene, area) : undefined;
  return {
    grid: gridOption(scene, plot),
    xAxis: [...groups.map(({ x }) => x), ...(pareto ? [pareto.x] : [])],
    yAxis: [...groups.map(({ y }) => (isSurface ? depthAxis(scene, area) : y)), ...(pareto ? [pareto.y] : [])],
    series: [
      ...groups.flatMap((group, axisIndex) => groupSeries(scene, group, axisIndex, plot)),
      ...(primary && levels > 0
        ? outerCategorySeries(primary.slots, letters, area.top + area.height - (table?.height ?? 0))
        : []),
      ...(table ? [table.series] : []),
    ],
    ...(isSurface ? { visualMap: surfaceSeries(scene).visualMap } : {}),
  };
}

/** Kinds of charts that work out what they show plot that in place of their values. */
function insteadOf(scene: ChartScene): PlottedInstead {
  const [first] = scene.series;
  switch (first?.species.family) {
    case 'histogram': {
      const { slots, extent } = histogramParts(scene, first);
      return { slots, extent, format: 'General' };
    }
    case 'waterfall':
      return { extent: waterfallExtent(first) };
    case 'funnel':
      return { extent: funnelExtent(first) };
    case 'boxwhisker':
      return { slots: boxSlots(scene.series) };
    default:
      return {};
  }
}

/** The axis of a Pareto chart's line, from nothing to all. */
function shareAxes(scene: ChartScene, area: Box): { readonly x: AxisOption; readonly y: AxisOption } {
  const facts = { extent: { least: 0, most: 1 }, format: '0%', length: area.height, isShare: true };
  const own = axisModel(scene, 'value', 'Secondary') ?? axisModel(scene, 'value', 'Primary');
  const axis = own && {
    ...own,
    title: { ...own.title, visible: false },
    majorGridlines: { ...own.majorGridlines, visible: false },
  };
  const y = valueAxis(scene, axis, facts, { isVertical: true, isFar: true, isOnZero: false });
  const labels = histogramParts(scene, scene.series[0] as DrawnSeries).slots.labels;
  return { x: { type: 'category', show: false, data: [...labels] }, y: { ...y, min: 0, max: 1 } };
}

/** The axis along which a surface's series lie behind one another; seen from above it runs upwards. */
function depthAxis(scene: ChartScene, area: Box): AxisOption {
  const slots = {
    labels: scene.series.map(({ name }) => name),
    outer: [],
    slotOf: (point: number) => point,
    isDates: false,
  };
  const axis = axisModel(scene, 'series', 'Primary') ?? axisModel(scene, 'category', 'Primary');
  return categoryAxis(scene, axis, slots, { isVertical: true, isFar: false, isOnZero: false }, area.height);
}

function gridOption({ chart, width, height }: ChartScene, plot: Box): NonNullable<ChartParts['grid']> {
  const { place, format } = chart.plotArea;
  const own: Box = { ...plot, ...pixelsOf(place) };
  const border = stroke(format.line, { weight: 0.75 });
  return {
    left: own.left,
    top: own.top,
    right: Math.max(0, width - own.left - own.width),
    bottom: Math.max(0, height - own.top - own.height),
    outerBoundsMode: isPlaced(place) && chart.plotArea.isInner ? 'none' : 'same',
    outerBoundsContain: 'all',
    show: typeof format.fill === 'string' || border.width > 0,
    backgroundColor: format.fill ?? 'transparent',
    borderColor: border.color,
    borderWidth: border.width,
  };
}

/** Everything over one pair of axes, from back to front: areas, bars, lines, then what goes with them. */
function groupSeries(scene: ChartScene, axes: GroupAxes, axisIndex: number, plot: Box): SeriesOption[] {
  const own = (one: DrawnSeries): SeriesOption[] => {
    switch (one.species.family) {
      case 'line':
      case 'area':
        return [lineSeries(scene, one, axes, axisIndex)];
      case 'scatter':
        return [scatterSeries(scene, one, axisIndex)];
      case 'bubble':
        return [bubbleSeries(scene, one, axisIndex, plot)];
      case 'bar':
        return [barSeries(scene, one, axes, axisIndex)];
      default:
        return [];
    }
  };
  const extras = axes.series.flatMap((one) => [
    ...trendlineSeries(scene, one, axisIndex, axes.isXY),
    ...errorBarSeries(one, axes, axisIndex),
  ]);
  const stocks = axes.series.some(({ species }) => species.family === 'stock')
    ? stockSeries(scene, axes, axisIndex)
    : [];
  // The first of bars that lie side by side is the lowest, where ECharts has it on top.
  const ordered =
    axes.isHorizontal && axes.series.every(({ species }) => species.stacking === 'none')
      ? [...axes.series].reverse()
      : axes.series;
  return [...ordered.flatMap(own), ...stocks, ...wholeSeries(scene, axes), ...extras];
}

/** Kinds of charts that are drawn as a whole. */
function wholeSeries(scene: ChartScene, axes: GroupAxes): SeriesOption[] {
  const [first] = axes.series;
  switch (first?.species.family) {
    case 'histogram':
      return [...histogramParts(scene, first).series];
    case 'waterfall':
      return [waterfallSeries(scene, first)];
    case 'funnel':
      return funnelSeries(scene, first);
    case 'boxwhisker':
      return boxSeries(scene, axes.slots);
    case 'surface':
      return [surfaceSeries(scene).series];
    default:
      return [];
  }
}
