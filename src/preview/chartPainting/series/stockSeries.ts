import type { BarSeriesOption, CandlestickSeriesOption, CustomSeriesOption } from 'echarts';
import type { ChartScene, DrawnSeries } from '../chartScene';
import type { GroupAxes } from '../axes/crossedAxes';
import { barSeries } from './barSeries';

const INK = '#404040';
const UP = '#FFFFFF';
const DOWN = '#404040';
/** Half the length in pixels of the mark where a price closes. */
const MARK = 4;

/** The volume of a stock chart, which is drawn as columns over the axes that it has alone. */
export const isVolume = ({ chartType }: DrawnSeries, place: number): boolean =>
  /^StockV/.test(chartType) && place === 0;

/** Stock prices of a group: candles where prices of opening are given, else lines from low to high with a mark at the close. */
export function stockSeries(
  scene: ChartScene,
  axes: GroupAxes,
  axisIndex: number,
): (BarSeriesOption | CandlestickSeriesOption | CustomSeriesOption)[] {
  const stocks = axes.series.filter(({ species }) => species.family === 'stock');
  const volumes = stocks.filter((one) => isVolume(one, scene.series.indexOf(one)));
  const prices = stocks.filter((one) => !volumes.includes(one));
  const bars = volumes.map((one) => barSeries(scene, one, axes, axisIndex));
  const [first, second, third, fourth] = prices;
  if (first && second && third && fourth) return [...bars, candles(axes, [first, second, third, fourth], axisIndex)];
  return first && second && third ? [...bars, highLowClose(axes, [first, second, third], axisIndex)] : bars;
}

/** Series come in the order of open, high, low, close. */
function candles(
  axes: GroupAxes,
  [open, high, low, close]: readonly [DrawnSeries, DrawnSeries, DrawnSeries, DrawnSeries],
  axisIndex: number,
): CandlestickSeriesOption {
  const data: (number | string)[][] = axes.slots.labels.map(() => ['-', '-', '-', '-']);
  open.values.forEach((_, at) => {
    const prices = [open, close, low, high].map(({ values }) => values[at]);
    if (prices.every((price) => price !== undefined)) data[axes.slots.slotOf(at)] = prices;
  });
  return {
    type: 'candlestick',
    id: 'prices',
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    silent: true,
    barWidth: '40%',
    itemStyle: { color: UP, color0: DOWN, borderColor: INK, borderColor0: INK, borderWidth: 1 },
    data,
  };
}

function highLowClose(
  axes: GroupAxes,
  [high, low, close]: readonly [DrawnSeries, DrawnSeries, DrawnSeries],
  axisIndex: number,
): CustomSeriesOption {
  const data = high.values.flatMap((top, at) => {
    const [bottom, end] = [low.values[at], close.values[at]];
    return top === undefined || bottom === undefined || end === undefined
      ? []
      : [[axes.slots.slotOf(at), top, bottom, end]];
  });
  return {
    type: 'custom',
    id: 'prices',
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    silent: true,
    encode: { x: 0, y: [1, 2, 3] },
    data,
    renderItem: (_, api) => {
      const slot = api.value(0);
      const [x = 0, top = 0] = api.coord([slot, api.value(1)]);
      const [, bottom = 0] = api.coord([slot, api.value(2)]);
      const [, end = 0] = api.coord([slot, api.value(3)]);
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke: INK, lineWidth: 1.5 },
      });
      return { type: 'group', children: [line(x, top, x, bottom), line(x, end, x + MARK, end)] };
    },
  };
}
