import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { stroke } from '../chartLetters';
import { withOpacity } from '../chartColors';
import type { ChartScene, DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';
import { lineLabelPosition, pointLook, seriesLook } from './lineSeries';
import { pointLabel } from './dataLabels';
import { pointFill, seriesFill } from './seriesLook';

/** The greatest bubble's part of the plot's shorter side, at a scale of 100. */
const LARGEST_BUBBLE = 0.25;

const axesOf = (axisIndex: number): { xAxisIndex: number; yAxisIndex: number } => ({
  xAxisIndex: axisIndex,
  yAxisIndex: axisIndex,
});

/** The points of an XY chart's series, joined by lines where its kind or its own line says so. */
export function scatterSeries(
  scene: ChartScene,
  one: DrawnSeries,
  axisIndex: number,
): LineSeriesOption | ScatterSeriesOption {
  const data = one.values.flatMap((y, at) => {
    const x = one.xValues[at];
    return x === undefined || y === undefined ? [] : [{ value: [x, y], ...pointLook(scene, one, at) }];
  });
  const { line } = one.series.format;
  const hasLine = one.species.hasLines && line.style !== 'None';
  const { smooth, lineStyle, ...look } = seriesLook(scene, one, false);
  const common = { name: one.name, id: `series${one.index}`, ...axesOf(axisIndex), ...look, data };
  if (!hasLine) return { type: 'scatter', ...common };
  return {
    type: 'line',
    ...common,
    ...(smooth === undefined ? {} : { smooth }),
    ...(lineStyle ? { lineStyle } : {}),
    connectNulls: true,
  };
}

/** The bubbles of one series; their areas are as their sizes, by the greatest of all series. */
export function bubbleSeries(scene: ChartScene, one: DrawnSeries, axisIndex: number, plot: Box): ScatterSeriesOption {
  const greatest = Math.max(
    ...scene.series.flatMap(({ bubbleSizes }) => bubbleSizes.map((size) => Math.abs(size ?? 0))),
    0,
  );
  const diameter = Math.min(plot.width, plot.height) * LARGEST_BUBBLE * (one.series.bubbleScale / 100);
  const line = stroke(one.series.format.line, { weight: 0.75 });
  const data = one.values.flatMap((y, at) => {
    const x = one.xValues[at];
    const size = one.bubbleSizes[at] ?? (one.bubbleSizes.length === 0 ? greatest || 1 : 0);
    if (x === undefined || y === undefined || size <= 0) return [];
    const label = pointLabel(scene, one, at, lineLabelPosition);
    const color = pointFill(scene, one, at);
    return [
      {
        value: [x, y],
        symbolSize: diameter * Math.sqrt(greatest === 0 ? 1 : size / greatest),
        itemStyle: {
          color: color.startsWith('#') ? withOpacity(color, 0.75) : color,
          ...(line.width > 0 ? { borderColor: line.color, borderWidth: line.width } : {}),
        },
        ...(label ? { label } : {}),
      },
    ];
  });
  return {
    type: 'scatter',
    name: one.name,
    id: `series${one.index}`,
    ...axesOf(axisIndex),
    itemStyle: { color: seriesFill(scene, one) },
    data,
  };
}
