import type { CustomSeriesOption } from 'echarts';
import type { Extent } from '../axes/groupExtent';
import { extentOf } from '../axes/groupExtent';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import { elementLetters } from '../frame/chartTitle';
import { pointLabel } from './dataLabels';

/** A bar's part of its category. */
const BAR_WIDTH = 0.67;
const CONNECTOR = '#A6A6A6';

/** From where to where the bar of each point reaches. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
}

/** Steps up and down from zero; points that are set as totals stand on zero themselves. */
export function waterfallSteps({ values, series }: DrawnSeries): readonly Step[] {
  const totals = series.options['subtotals'];
  const isTotal = (at: number): boolean => Array.isArray(totals) && totals.includes(at);
  let level = 0;
  return values.map((value, at) => {
    const from = isTotal(at) ? 0 : level;
    level = from + (value ?? 0);
    return { from, to: level, isTotal: isTotal(at) };
  });
}

export const waterfallExtent = (one: DrawnSeries): Extent =>
  extentOf([0, ...waterfallSteps(one).flatMap(({ from, to }) => [from, to])]);

/** The steps of a waterfall chart: up, down and totals in the palette's first three colours. */
export function waterfallSeries(scene: ChartScene, one: DrawnSeries): CustomSeriesOption {
  const steps = waterfallSteps(one);
  const colors = steps.map(
    ({ from, to, isTotal }, at) =>
      one.series.points.get(at)?.fill ?? paletteColor(scene, isTotal ? 2 : to >= from ? 0 : 1),
  );
  const labels = steps.map(({ from, to }, at) => pointLabel(scene, one, at, () => (to >= from ? 'top' : 'bottom')));
  return {
    type: 'custom',
    name: one.name,
    id: `series${one.index}`,
    silent: true,
    encode: { x: 0, y: [1, 2] },
    data: steps.map(({ from, to }, at) => [at, from, to]),
    renderItem: ({ dataIndex }, api) => {
      const [x = 0, y1 = 0] = api.coord([api.value(0), api.value(1)]);
      const [, y2 = 0] = api.coord([api.value(0), api.value(2)]);
      const size = api.size?.([1, 0]);
      const band = Array.isArray(size) ? (size[0] ?? 0) : 0;
      const width = band * BAR_WIDTH;
      const label = labels[dataIndex];
      const isLast = dataIndex === steps.length - 1;
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: x - width / 2, y: Math.min(y1, y2), width, height: Math.abs(y1 - y2) },
            style: { fill: colors[dataIndex] ?? CONNECTOR },
          },
          ...(isLast || !one.series.showConnectorLines
            ? []
            : [
                {
                  type: 'line' as const,
                  shape: { x1: x + width / 2, y1: y2, x2: x + band - width / 2, y2 },
                  style: { stroke: CONNECTOR, lineWidth: 1 },
                },
              ]),
          ...(label
            ? [
                {
                  type: 'text' as const,
                  x,
                  y: label.position === 'top' ? y2 - 3 : y2 + 3,
                  style: {
                    text: label.formatter(),
                    align: 'center' as const,
                    verticalAlign: label.position === 'top' ? ('bottom' as const) : ('top' as const),
                    ...elementLetters(label),
                  },
                },
              ]
            : []),
        ],
      };
    },
  };
}
