import type { ChartScene, DrawnSeries } from '../chartScene';
import { paletteColor } from '../chartScene';
import { numberTexts } from '../axes/numberText';
import { stroke, type Stroke } from '../chartLetters';
import { paintingWords } from '../paintingWords';
import { markerSymbol, type MarkerSymbol } from '../series/markers';
import { hierarchy } from '../series/hierarchySeries';
import { surfaceBands } from '../series/surfaceSeries';
import { pointFill, seriesColor, seriesFill, seriesLine, trendlineName } from '../series/seriesLook';

/** What stands before a name in the legend. */
export type LegendKey =
  | { readonly kind: 'block'; readonly fill: string; readonly line: Stroke }
  | { readonly kind: 'line'; readonly line: Stroke; readonly marker: MarkerSymbol; readonly fill: string };

export interface LegendEntry {
  readonly name: string;
  readonly key: LegendKey;
}

/** The legend's entries in their order: series and their trendlines, or the points where each has its own colour. */
export function legendEntries(scene: ChartScene): readonly LegendEntry[] {
  const { series, chart } = scene;
  const [first] = series;
  const entries =
    first &&
    (partEntries(scene, first) ??
      (listsPoints(scene, first)
        ? first.categories.map((name, at) => ({ name, key: block(pointFill(scene, first, at), first) }))
        : [
            ...series.map((one) => ({ name: one.name, key: seriesKey(scene, one) })),
            ...series.flatMap((one) => trendlineEntries(scene, one)),
          ]));
  if (!entries) return [];
  const ordered = isReversed(scene) ? [...entries].reverse() : entries;
  return ordered.filter((_, index) => !chart.legend.hiddenEntries.includes(index));
}

/** Entries of kinds whose colours are neither series nor points. */
function partEntries(scene: ChartScene, first: DrawnSeries): LegendEntry[] | undefined {
  const entry = (name: string, at: number): LegendEntry => ({ name, key: block(paletteColor(scene, at), first) });
  switch (first.species.family) {
    case 'waterfall': {
      const { increase, decrease, total } = paintingWords(scene.locale);
      return [increase, decrease, total].map(entry);
    }
    case 'treemap':
    case 'sunburst':
      return hierarchy(first).map(({ name }, at) => entry(name, at));
    case 'surface': {
      const texts = numberTexts(scene, 'General');
      return surfaceBands(scene).map(({ from, to }, at) => entry(`${texts(from)}-${texts(to)}`, at));
    }
    default:
      return undefined;
  }
}

const listsPoints = ({ series }: ChartScene, first: DrawnSeries): boolean =>
  first.species.family === 'pie' ||
  (series.length === 1 && first.series.varyByCategories && first.species.family !== 'line');

/** A legend beside columns that stand on one another has them from the top, as they stand. */
const isReversed = ({ chart, series }: ChartScene): boolean =>
  ['Right', 'Left', 'Corner'].includes(chart.legend.position) &&
  series.length > 0 &&
  series.every(({ species }) => species.stacking !== 'none' && !species.horizontal);

const block = (fill: string, { series }: DrawnSeries): LegendKey => ({
  kind: 'block',
  fill,
  line: stroke(series.format.line, { weight: 0.75 }),
});

function seriesKey(scene: ChartScene, one: DrawnSeries): LegendKey {
  const { species, series } = one;
  const isLine =
    ['line', 'scatter', 'stock'].includes(species.family) || (species.family === 'radar' && !species.isFilled);
  if (!isLine) return block(seriesFill(scene, one), one);
  const hasLine = species.hasLines && species.family !== 'stock';
  const line = seriesLine(scene, one);
  return {
    kind: 'line',
    line: hasLine ? line : { ...line, width: 0 },
    marker: markerSymbol(series.marker, species.hasMarkers),
    fill: series.marker.background ?? seriesColor(scene, one),
  };
}

function trendlineEntries(scene: ChartScene, one: DrawnSeries): LegendEntry[] {
  return one.series.trendlines.map((trendline) => ({
    name: trendlineName(trendline, one.name),
    key: {
      kind: 'line',
      line: stroke(
        { style: 'RoundDot', ...trendline.format.line },
        { color: paletteColor(scene, one.index), weight: 1.5 },
      ),
      marker: { symbol: 'none', size: 0 },
      fill: 'transparent',
    },
  }));
}
