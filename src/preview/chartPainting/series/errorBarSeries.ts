import type { CustomSeriesOption } from 'echarts';
import type { ChartErrorBarsModel } from '../../model/drawing/chart';
import { stroke } from '../chartLetters';
import type { DrawnSeries } from '../chartScene';
import type { GroupAxes } from '../axes/crossedAxes';
import { deviation, mean } from './statistics';

/** Half the length in pixels of the cap at the end of an error bar. */
const CAP = 4;

type Direction = 'x' | 'y';

/** The error bars of a series, along the values and, in XY charts, along the x too. */
export function errorBarSeries(one: DrawnSeries, axes: GroupAxes, axisIndex: number): CustomSeriesOption[] {
  const { x, y } = one.series.errorBars;
  return [
    ...(y?.visible ? [bars(one, axes, axisIndex, y, 'y')] : []),
    ...(x?.visible && axes.isXY ? [bars(one, axes, axisIndex, x, 'x')] : []),
  ];
}

function bars(
  one: DrawnSeries,
  axes: GroupAxes,
  axisIndex: number,
  model: ChartErrorBarsModel,
  direction: Direction,
): CustomSeriesOption {
  const line = stroke(model.line, { color: '#595959', weight: 0.75 });
  const style = { stroke: line.color, lineWidth: line.width };
  const swap = axes.isHorizontal !== (direction === 'x');
  return {
    type: 'custom',
    id: `error${direction}${one.index}`,
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    silent: true,
    z: 6,
    encode: axes.isHorizontal ? { x: 1, y: 0 } : { x: 0, y: 1 },
    data: ends(one, axes, model, direction),
    renderItem: (_, api) => {
      const at = (along: number): number[] => {
        const [fixed, moving] = [api.value(0), api.value(along)];
        const pair = direction === 'x' ? [moving, api.value(1)] : [fixed, moving];
        return api.coord(axes.isHorizontal ? [...pair].reverse() : pair);
      };
      const [x1 = 0, y1 = 0] = at(2);
      const [x2 = 0, y2 = 0] = at(3);
      const cap = (x: number, y: number) => ({
        type: 'line' as const,
        shape: swap ? { x1: x, y1: y - CAP, x2: x, y2: y + CAP } : { x1: x - CAP, y1: y, x2: x + CAP, y2: y },
        style,
      });
      const caps = model.endStyleCap ? [cap(x1, y1), cap(x2, y2)] : [];
      return { type: 'group', children: [{ type: 'line', shape: { x1, y1, x2, y2 }, style }, ...caps] };
    },
  };
}

/** For each point: its slot or x, its value, and the lower and upper end of its bar. */
function ends(
  one: DrawnSeries,
  axes: GroupAxes,
  { include, type, amount }: ChartErrorBarsModel,
  direction: Direction,
): number[][] {
  const numbers = (direction === 'x' ? one.xValues : one.values).filter((value) => value !== undefined);
  const spread = deviation(numbers);
  const centre = (value: number): number => (type === 'StDev' ? mean(numbers) : value);
  const size = (value: number): number => {
    switch (type) {
      case 'Percent':
        return (Math.abs(value) * amount) / 100;
      case 'StDev':
        return spread * amount;
      case 'StError':
        return spread / Math.sqrt(numbers.length);
      default:
        return amount;
    }
  };
  return one.values.flatMap((y, at) => {
    const x = axes.isXY ? one.xValues[at] : axes.slots.slotOf(at);
    if (x === undefined || y === undefined) return [];
    const value = direction === 'x' ? x : y;
    const low = include === 'PlusValues' ? centre(value) : centre(value) - size(value);
    const high = include === 'MinusValues' ? centre(value) : centre(value) + size(value);
    return [[x, y, low, high]];
  });
}
