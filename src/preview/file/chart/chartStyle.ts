import type { ChartModel } from '../../model/drawing/chart';
import { newChart } from '../../model/drawing/newChart';
import { childNamed, numberOf, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { CHART_NAMESPACE } from './chartNames';
import { amountOf } from './chartValues';
import { valued } from './elementOrder';

/** Styles of Excel 2007 to 2010, which a chart names itself; later ones are parts of their own. */
const LAST_OLD = 48;
/** Excel 2010 writes its styles with this added, for programs that know them. */
const NEWER = 100;

/** The number of the style that a style part describes. */
export const readStylePart = (root: XmlElement | undefined): number | undefined =>
  root?.name === 'chartStyle' ? numberOf(root, 'id') : undefined;

/** The style that a chart itself names. */
export function readOwnStyle(root: XmlElement): number | undefined {
  const choice = childNamed(childNamed(root, 'AlternateContent'), 'Choice');
  const newer = amountOf(choice, 'style');
  return newer !== undefined && newer > NEWER ? newer - NEWER : amountOf(root, 'style');
}

/** The style of charts of a type that name none. */
export const usualStyle = (chartType: string): number =>
  newChart('', '', chartType, { placement: 'Absolute', left: 0, top: 0, width: 0, height: 0 }).style;

/** How an old style stands in a chart: once for programs that know Excel 2010's, and once for others. */
export function writeOwnStyle({ style }: ChartModel): string | undefined {
  if (!Number.isInteger(style) || style < 1 || style > LAST_OLD) return undefined;
  const choice = element('mc:Choice', { Requires: 'c14' }, element('c14:style', { val: style + NEWER }));
  const names = { 'xmlns:mc': CHART_NAMESPACE.compatibility, 'xmlns:c14': CHART_NAMESPACE.c14 };
  return element('mc:AlternateContent', names, choice + element('mc:Fallback', {}, valued('style', style)));
}

const ENTRIES =
  'axisTitle categoryAxis chartArea dataLabel dataLabelCallout dataPoint dataPoint3D dataPointLine dataPointMarker dataPointMarkerLayout dataPointWireframe dataTable downBar dropLine errorBar floor gridlineMajor gridlineMinor hiLoLine leaderLine legend plotArea plotArea3D seriesAxis seriesLine title trendline trendlineLabel upBar valueAxis wall';

/** A part that gives a chart the number of a later style, and nothing of its look; undefined where none is needed. */
export function writeStylePart({ style, chartType }: ChartModel): string | undefined {
  if (style <= LAST_OLD || style === usualStyle(chartType)) return undefined;
  const names = { 'xmlns:cs': CHART_NAMESPACE.style, 'xmlns:a': CHART_NAMESPACE.drawing };
  const content = ['lnRef', 'fillRef', 'effectRef'].map((name) => element(`cs:${name}`, { idx: 0 })).join('');
  const entry = `${content}${element('cs:fontRef', { idx: 'minor' })}`;
  const entries = ENTRIES.split(' ').map((name) =>
    name === 'dataPointMarkerLayout'
      ? element(`cs:${name}`, { symbol: 'circle', size: 5 })
      : element(`cs:${name}`, {}, entry),
  );
  return XML_DECLARATION + element('cs:chartStyle', { ...names, id: style }, entries.join(''));
}
