import type { BarSeriesOption } from 'echarts';
import { extentOf, type Extent } from '../axes/groupExtent';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { pointLabel } from './dataLabels';
import { pointFill } from './seriesLook';

/** Bars in the middle, one below the other: as bars that stand on invisible ones. */
export function funnelSeries(scene: ChartScene, one: DrawnSeries): BarSeriesOption[] {
  const { most } = funnelExtent(one);
  const gap = one.series.gapWidth / 100;
  const common = {
    type: 'bar' as const,
    stack: 'funnel',
    barCategoryGap: `${((gap / (1 + gap)) * 100).toFixed(1)}%`,
    silent: true,
  };
  return [
    {
      ...common,
      id: 'funnelBefore',
      itemStyle: { color: 'transparent' },
      data: one.values.map((value) => (most - (value ?? 0)) / 2),
    },
    {
      ...common,
      name: one.name,
      id: `series${one.index}`,
      data: one.values.map((value, at) => {
        const label = pointLabel(scene, one, at, () => 'inside');
        return { value: value ?? 0, itemStyle: { color: pointFill(scene, one, at) }, ...(label ? { label } : {}) };
      }),
    },
  ];
}

export const funnelExtent = ({ values }: DrawnSeries): Extent => extentOf([0, ...values]);
