import type { ChartModel } from '../../model/drawing/chart';
import { placeholder } from '../drawing/placeholder';
import { NAMESPACE } from '../package/names';
import { guidOf } from '../package/guid';
import { element } from '../xml/markup';
import { CHART_NAMESPACE } from './chartNames';

/** The kinds that only newer programs know, with what a program must understand to show them. */
const EXTENDED_KINDS: Readonly<Record<string, string>> = {
  Histogram: 'cx1',
  Pareto: 'cx1',
  Boxwhisker: 'cx1',
  Treemap: 'cx1',
  Sunburst: 'cx1',
  Waterfall: 'cx1',
  Funnel: 'cx2',
  RegionMap: 'cx4',
};

const REQUIRED_NAMESPACE: Readonly<Record<string, string>> = {
  cx1: 'http://schemas.microsoft.com/office/drawing/2015/9/8/chartex',
  cx2: 'http://schemas.microsoft.com/office/drawing/2015/10/21/chartex',
  cx4: 'http://schemas.microsoft.com/office/drawing/2016/5/10/chartex',
};

/** What programs say that do not know the kind. */
const PLACEHOLDER_TEXT = "This chart isn't available in your version of Excel.";

/** Whether a chart is of a kind that has a part of its own sort (chartex): histogram, waterfall, map ... */
export const isExtendedChart = ({ chartType }: Pick<ChartModel, 'chartType'>): boolean => chartType in EXTENDED_KINDS;

/**
 * What stands in the drawing part for a chart, within its anchor: a graphic frame that leads to the chart's part.
 * `shapeId` is a number of its own in the drawing part. The prefixes `xdr`, `a` and `r` are the drawing part's.
 */
export function chartFrame(chart: ChartModel, relationId: string, shapeId: number): string {
  const required = EXTENDED_KINDS[chart.chartType];
  if (required === undefined) {
    const link = element('c:chart', { 'xmlns:c': CHART_NAMESPACE.chart, 'r:id': relationId });
    return graphicFrame(chart, shapeId, CHART_NAMESPACE.chart, link);
  }
  const link = element('cx:chart', { 'xmlns:cx': CHART_NAMESPACE.extended, 'r:id': relationId });
  const choice = { [`xmlns:${required}`]: REQUIRED_NAMESPACE[required], Requires: required };
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': NAMESPACE.compatibility },
    element('mc:Choice', choice, graphicFrame(chart, shapeId, CHART_NAMESPACE.extended, link)) +
      element('mc:Fallback', {}, placeholder(PLACEHOLDER_TEXT)),
  );
}

function graphicFrame(chart: ChartModel, shapeId: number, uri: string, link: string): string {
  const names = element('xdr:nvGraphicFramePr', {}, ownNames(chart, shapeId) + element('xdr:cNvGraphicFramePr', {}));
  const box = `<xdr:xfrm>${'<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'}</xdr:xfrm>`;
  const graphic = element('a:graphic', {}, element('a:graphicData', { uri }, link));
  return element('xdr:graphicFrame', { macro: '' }, names + box + graphic);
}

/** The chart's id travels as Office's mark of where a drawing was made. */
function ownNames(chart: ChartModel, shapeId: number): string {
  const mark = element('a16:creationId', {
    'xmlns:a16': 'http://schemas.microsoft.com/office/drawing/2014/main',
    id: guidOf(chart.id),
  });
  const extension = element('a:ext', { uri: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}' }, mark);
  const texts = {
    id: shapeId,
    name: chart.name,
    descr: chart.altTextDescription || undefined,
    hidden: chart.visible ? undefined : true,
    title: chart.altTextTitle || undefined,
  };
  return element('xdr:cNvPr', texts, element('a:extLst', {}, extension));
}
