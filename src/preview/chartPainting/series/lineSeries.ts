import type { LineSeriesOption } from 'echarts';
import { stroke } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { plottedValues } from '../axes/groupExtent';
import type { GroupAxes } from '../axes/crossedAxes';
import { pointLabel, type LabelPosition } from './dataLabels';
import { isOpenMarker, labelledMarker, markerSymbol } from './markers';
import { seriesColor, seriesFill, seriesLine } from './seriesLook';

/** How strongly smoothed lines bend. */
const BEND = 0.4;

/** The line, or the area below it, of one series of a group over categories. */
export function lineSeries(scene: ChartScene, one: DrawnSeries, axes: GroupAxes, axisIndex: number): LineSeriesOption {
  const { family, stacking } = one.species;
  const stack = axes.series.filter(({ species }) => species.family === family);
  const isArea = family === 'area';
  const data: NonNullable<LineSeriesOption['data']> = axes.slots.labels.map(() => '-');
  plottedValues(one, stack).forEach((value, at) => {
    const plotted = value ?? (isArea || scene.chart.displayBlanksAs === 'Zero' ? 0 : undefined);
    if (plotted !== undefined) data[axes.slots.slotOf(at)] = { value: plotted, ...pointLook(scene, one, at) };
  });
  return {
    type: 'line',
    name: one.name,
    id: `series${one.index}`,
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    ...(stacking === 'none' ? {} : { stack: `${family}${axisIndex}`, stackStrategy: 'all' }),
    connectNulls: axes.slots.isDates || scene.chart.displayBlanksAs === 'Interplotted',
    ...seriesLook(scene, one, isArea),
    data,
  };
}

/** Line, markers and area of a whole series. */
export function seriesLook(
  scene: ChartScene,
  one: DrawnSeries,
  isArea: boolean,
): Pick<
  LineSeriesOption,
  | 'smooth'
  | 'smoothMonotone'
  | 'showSymbol'
  | 'showAllSymbol'
  | 'symbol'
  | 'symbolSize'
  | 'lineStyle'
  | 'itemStyle'
  | 'areaStyle'
  | 'z'
> {
  const { series, species } = one;
  const marker = markerSymbol(series.marker, species.hasMarkers);
  const line = isArea ? stroke(series.format.line, { weight: 0.75 }) : seriesLine(scene, one);
  const isOpen = isOpenMarker(series.marker.style);
  return {
    smooth: series.smooth || species.isSmooth ? BEND : false,
    symbol: isArea ? 'none' : marker.symbol,
    symbolSize: marker.size,
    showSymbol: true,
    showAllSymbol: true,
    lineStyle: { ...line, cap: 'round', join: 'round' },
    itemStyle: {
      color: (isOpen ? series.marker.foreground : series.marker.background) ?? seriesColor(scene, one),
      ...(series.marker.foreground !== undefined && !isOpen
        ? { borderColor: series.marker.foreground, borderWidth: 1 }
        : {}),
      opacity: 1,
    },
    ...(isArea ? { areaStyle: { color: seriesFill(scene, one), opacity: 1 } } : {}),
    z: isArea ? 1 : 3,
  };
}

/** What one point of a line has of its own: its marker and its label. */
export function pointLook(
  scene: ChartScene,
  one: DrawnSeries,
  at: number,
): Exclude<NonNullable<LineSeriesOption['data']>[number], string | number | null | Date | readonly unknown[]> {
  const point = one.series.points.get(at);
  const label = pointLabel(scene, one, at, lineLabelPosition);
  const own = point && { ...one.series.marker, ...point.marker };
  const marker = labelledMarker(markerSymbol(own ?? one.series.marker, one.species.hasMarkers), label !== undefined);
  const color = point?.marker.background ?? point?.fill ?? undefined;
  return {
    ...(own || label ? { symbol: marker.symbol, symbolSize: marker.size } : {}),
    ...(color === undefined ? {} : { itemStyle: { color } }),
    ...(label ? { label } : {}),
  };
}

export function lineLabelPosition(chosen: string | undefined): LabelPosition {
  switch (chosen) {
    case 'Left':
      return 'left';
    case 'Top':
      return 'top';
    case 'Bottom':
      return 'bottom';
    case 'Center':
      return 'inside';
    default:
      return 'right';
  }
}
