import type { HeatmapSeriesOption, VisualMapComponentOption } from 'echarts';
import type { Extent } from '../axes/groupExtent';
import { extentOf, NOTHING, orZero, union } from '../axes/groupExtent';
import { axisScale } from '../axisScale';
import { paletteColor, type ChartScene } from '../chartScene';

const BANDS = 6;

/** A range of values with a colour of its own: the palette's, by its place. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

export function surfaceBands(scene: ChartScene): readonly Band[] {
  const { least, most }: Extent = orZero(scene.series.map(({ values }) => extentOf(values)).reduce(union, NOTHING));
  const { minimum, maximum, majorUnit } = axisScale(least, most, { mostSteps: BANDS });
  const count = Math.max(1, Math.round((maximum - minimum) / majorUnit));
  return Array.from({ length: count }, (_, at) => ({
    from: minimum + at * majorUnit,
    to: minimum + (at + 1) * majorUnit,
  }));
}

/** A surface seen from above: one field for each value, in the colour of the band that it falls into. */
export function surfaceSeries(scene: ChartScene): {
  readonly series: HeatmapSeriesOption;
  readonly visualMap: VisualMapComponentOption;
} {
  const pieces = surfaceBands(scene).map(({ from, to }, at) => ({
    min: from,
    max: to,
    color: paletteColor(scene, at),
  }));
  return {
    series: {
      type: 'heatmap',
      silent: true,
      data: scene.series.flatMap(({ values }, row) =>
        values.flatMap((value, at) => (value === undefined ? [] : [[at, row, value]])),
      ),
    },
    visualMap: { type: 'piecewise', show: false, dimension: 2, pieces },
  };
}
