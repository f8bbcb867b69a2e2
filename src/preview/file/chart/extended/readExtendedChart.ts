import type { ChartModel } from '../../../model/drawing/chart';
import type { DrawingBase } from '../../../model/drawing/drawing';
import { newChart } from '../../../model/drawing/newChart';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../../xml/element';
import type { ChartReadingFacts } from '../chartReading';
import { keptRelations, readStyles, relatedStyle, type ChartSources } from '../chartSources';
import { keptMarkup } from '../keptMarkup';
import { readPartFormat } from '../partFormat';
import { plotByOf } from '../plotBy';
import { readExtendedAxes } from './extendedAxes';
import { LAYOUTS, PARETO_LINE } from './extendedKinds';
import { linesByOwner, readExtendedSeries } from './extendedSeries';
import { readExtendedLegend, readExtendedTitle } from './extendedTexts';

/** Reads a newer chart (`cx:chartSpace`), or gives undefined for kinds that the model does not know. */
export function readExtendedChart(
  root: XmlElement,
  base: DrawingBase,
  sources: ChartSources,
  facts: ChartReadingFacts,
): ChartModel | undefined {
  const chart = childNamed(root, 'chart');
  const plotArea = childNamed(chart, 'plotArea');
  const region = childNamed(plotArea, 'plotAreaRegion');
  const all = childrenNamed(region, 'series');
  const chartType = typeOf(all);
  if (!plotArea || chartType === undefined) return undefined;
  const { axes, gapWidth } = readExtendedAxes(plotArea, chartType, facts);
  const lines = linesByOwner(all);
  const series = all
    .filter((one) => attributeOf(one, 'layoutId') !== PARETO_LINE)
    .map((one) => readExtendedSeries(one, lines.get(one), chartType, root, facts));
  return {
    ...newChart(base.id, base.name, chartType, base.anchor),
    ...base,
    series: gapWidth === undefined ? series : series.map((one) => ({ ...one, gapWidth })),
    plotBy: plotByOf(series),
    title: readExtendedTitle(childNamed(chart, 'title'), facts),
    legend: readExtendedLegend(childNamed(chart, 'legend'), facts),
    plotArea: { position: 'Automatic', place: {}, format: readPartFormat(plotArea, facts) },
    axes,
    format: readPartFormat(root, facts),
    ...readStyles(root, chartType, sources),
    ...readKept(root, region, sources),
  };
}

function typeOf(series: readonly XmlElement[]): string | undefined {
  const layouts = series.map((one) => attributeOf(one, 'layoutId'));
  const chartType = LAYOUTS.office(layouts.find((layout) => layout !== PARETO_LINE));
  return chartType === 'Histogram' && layouts.includes(PARETO_LINE) ? 'Pareto' : chartType;
}

const KNOWN_OF_SPACE = new Set(['chartData', 'chart', 'spPr', 'txPr']);
const KNOWN_OF_REGION = new Set(['series', 'extLst']);

function readKept(root: XmlElement, region: XmlElement | undefined, sources: ChartSources): Pick<ChartModel, 'kept'> {
  const style = relatedStyle(sources);
  const space = keptMarkup(root, KNOWN_OF_SPACE) ?? {};
  const plotArea = keptMarkup(region, KNOWN_OF_REGION) ?? {};
  const relations = keptRelations(sources);
  if ([space, plotArea, relations].every((part) => Object.keys(part).length === 0)) return {};
  return { kept: { space, chart: {}, plotArea, relations, ...(style === undefined ? {} : { style }) } };
}
