import { trendlineName } from '../../chartPainting/series/seriesLook';
import type { Session } from '../../interpreter/officeClass';
import type { ChartModel } from '../../model/drawing/chart';
import { seriesData, seriesName } from '../../model/drawing/chartData';

/** The names in a chart's legend: of its points where they have a colour each, else of series and then trendlines. */
export function legendEntryNames(chart: ChartModel, session: Session): string[] {
  const { locale } = session.options;
  const shown = chart.series.map((series, index) => ({ series, index })).filter(({ series }) => !series.filtered);
  const [first] = shown;
  if (first?.series.varyByCategories === true) {
    return [...(seriesData(session.workbook, chart, first.index, locale)?.categories ?? [])];
  }
  const named = shown.map(({ series, index }) => ({
    series,
    name: seriesName(session.workbook, chart, index, locale),
  }));
  const trendlines = named.flatMap(({ series, name }) =>
    series.trendlines.map((trendline) => trendlineName(trendline, name)),
  );
  return [...named.map(({ name }) => name), ...trendlines];
}
