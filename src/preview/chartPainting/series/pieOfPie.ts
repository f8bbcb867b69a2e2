import type { PieSeriesOption } from 'echarts';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import type { Box } from '../frame/box';
import type { GraphicElement } from '../frame/graphicElement';
import { paintingWords } from '../paintingWords';
import { pie, pieItems, type PieItem } from './pieSeries';

/** Centres of both plots in parts of the whole, and how much of the shorter side the first pie takes. */
const FIRST = [0.3, 0.5] as const;
const SECOND = [0.78, 0.5] as const;
const DIAMETER = 0.8;
const WIDEST = 0.42;
const CONNECTOR = '#A6A6A6';

/** A pie whose last points are drawn as a pie or a heap of their own beside it. */
export interface SplitPie {
  readonly series: readonly PieSeriesOption[];
  readonly elements: readonly GraphicElement[];
}

export function pieOfPie(scene: ChartScene, plot: Box): SplitPie {
  const [one] = scene.series;
  if (!one) return { series: [], elements: [] };
  const second = secondPoints(one);
  const outer = Math.min(plot.height * DIAMETER, plot.width * WIDEST) / 2;
  const items = pieItems(scene, one, outer);
  const inFirst = items.filter((_, at) => !second.includes(at));
  const inSecond = items.filter((_, at) => second.includes(at));
  const rest = inSecond.reduce((sum, { value }) => sum + Number(value), 0);
  const whole = items.reduce((sum, { value }) => sum + Number(value), 0);
  const other: PieItem = {
    name: paintingWords(scene.locale).other,
    value: rest,
    itemStyle: { color: paletteColor(scene, items.length), borderColor: '#FFFFFF', borderWidth: 2 },
    label: { show: false },
  };
  const small = (outer * one.series.secondPlotSize) / 100;
  // The slice that stands for the others faces them.
  const angle = whole === 0 ? 0 : (rest / whole) * 180;
  const first = { ...pie(one, [...inFirst, other], { plot, inner: 0, outer, at: FIRST }), startAngle: -angle };
  const isPie = one.species.secondPlot === 'pie';
  return {
    series: isPie ? [first, pie(one, inSecond, { plot, inner: 0, outer: small, at: SECOND })] : [first],
    elements: [
      ...(one.series.showConnectorLines ? connectors(plot, outer, small, angle, isPie) : []),
      ...(isPie ? [] : heap(inSecond, plot, small)),
    ],
  };
}

/** The points in the second plot: the last ones, or those below a value or a share. */
function secondPoints({ series, values }: DrawnSeries): readonly number[] {
  const whole = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const below = (limit: number): number[] => values.flatMap((value, at) => (Math.abs(value ?? 0) < limit ? [at] : []));
  switch (series.splitType) {
    case 'SplitByValue':
      return below(series.splitValue);
    case 'SplitByPercentValue':
      return below((series.splitValue / 100) * whole);
    default: {
      const count = series.splitValue > 0 ? series.splitValue : Math.ceil(values.length / 3);
      return values.flatMap((_, at) => (at >= values.length - count ? [at] : []));
    }
  }
}

function connectors(plot: Box, outer: number, small: number, angle: number, isPie: boolean): GraphicElement[] {
  const centre = { x: plot.left + plot.width * FIRST[0], y: plot.top + plot.height * FIRST[1] };
  const x2 = plot.left + plot.width * SECOND[0] - (isPie ? 0 : small / 2);
  const turn = (Math.min(angle, 90) * Math.PI) / 180;
  return [-1, 1].map((side) => ({
    type: 'line' as const,
    silent: true,
    shape: {
      x1: centre.x + outer * Math.cos(turn),
      y1: centre.y + side * outer * Math.sin(turn),
      x2,
      y2: centre.y + side * small,
    },
    style: { stroke: CONNECTOR, lineWidth: 1 },
  }));
}

/** The second plot as one bar of its points on one another. */
function heap(items: readonly PieItem[], plot: Box, small: number): GraphicElement[] {
  const sum = items.reduce((before, { value }) => before + Number(value), 0);
  let top = plot.top + plot.height * SECOND[1] - small;
  return items.map(({ value, itemStyle }) => {
    const height = sum === 0 ? 0 : (2 * small * Number(value)) / sum;
    const shape = { x: plot.left + plot.width * SECOND[0] - small / 2, y: top, width: small, height };
    top += height;
    return {
      type: 'rect' as const,
      silent: true,
      shape,
      style: {
        fill: typeof itemStyle?.color === 'string' ? itemStyle.color : CONNECTOR,
        stroke: '#FFFFFF',
        lineWidth: 1,
      },
    };
  });
}
