import type { ChartDataModel, ChartModel } from './chart';

type Rewrite = (formula: string) => string;

/** Something that may stand for a cell. */
interface WithFormula {
  formula?: string;
}

/** Rewrites every formula of a chart: of its series' names and figures, titles and labels. */
export function rewriteChartFormulas(chart: ChartModel, rewrite: Rewrite): void {
  for (const part of formulaParts(chart)) if (part?.formula !== undefined) part.formula = rewrite(part.formula);
}

function* formulaParts(chart: ChartModel): Generator<WithFormula | ChartDataModel | undefined> {
  yield chart.title;
  for (const axis of chart.axes) yield axis.title;
  for (const { name, values, categories, bubbleSizes, points, trendlines, errorBars } of chart.series) {
    yield* [name, values, categories, bubbleSizes];
    for (const bars of [errorBars.x, errorBars.y]) yield* [bars?.plus, bars?.minus];
    for (const point of points.values()) yield point.label;
    for (const trendline of trendlines) yield trendline.label;
  }
}
