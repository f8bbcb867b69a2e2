import type { ChartTrendlineModel } from '../../model/drawing/chart';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import { stroke, type Stroke } from '../chartLetters';

const LINE_WEIGHT = 2.25;
const SCATTER_LINE_WEIGHT = 1.5;
export const NO_FILL = 'transparent';

/** The colour by which a series is known: of its fill or its line, or the palette's. */
export function seriesColor(scene: ChartScene, { series, index, species }: DrawnSeries): string {
  const { fill, line } = series.format;
  const isLine = species.family === 'line' || species.family === 'scatter';
  return (isLine ? (line.color ?? fill) : (fill ?? undefined)) ?? paletteColor(scene, index);
}

/** What a series' bars, areas and bubbles are filled with. */
export const seriesFill = (scene: ChartScene, one: DrawnSeries): string =>
  one.series.format.fill === null ? NO_FILL : (one.series.format.fill ?? paletteColor(scene, one.index));

/** The line of a line, scatter or radar chart's series. */
export function seriesLine(scene: ChartScene, one: DrawnSeries): Stroke {
  const weight = one.species.family === 'scatter' ? SCATTER_LINE_WEIGHT : LINE_WEIGHT;
  return stroke(one.series.format.line, { color: paletteColor(scene, one.index), weight });
}

/** What one point is filled with: its own fill, the palette's colour where points differ, else its series'. */
export function pointFill(scene: ChartScene, one: DrawnSeries, at: number): string {
  const own = one.series.points.get(at)?.fill;
  if (own === null) return NO_FILL;
  if (own !== undefined) return own;
  const differs = one.series.varyByCategories || one.species.family === 'pie';
  return differs && one.series.format.fill === undefined ? paletteColor(scene, at) : seriesFill(scene, one);
}

/** Excel's own names of trendlines: `Linear (Sales)`, `2 per. Mov. Avg. (Sales)`. */
export function trendlineName({ name, type, movingAveragePeriod }: ChartTrendlineModel, series: string): string {
  if (name !== '') return name;
  const kinds: Readonly<Record<string, string>> = {
    Linear: 'Linear',
    Exponential: 'Expon.',
    Logarithmic: 'Log.',
    MovingAverage: `${movingAveragePeriod} per. Mov. Avg.`,
    Polynomial: 'Poly.',
    Power: 'Power',
  };
  return `${kinds[type] ?? type} (${series})`;
}
