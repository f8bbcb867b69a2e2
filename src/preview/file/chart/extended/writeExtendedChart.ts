import { element } from '../../xml/markup';
import { CHART_NAMESPACE } from '../chartNames';
import type { ChartWriting } from '../chartWriting';
import { partFormatMarkup } from '../partFormat';
import { dataNames } from './dataNames';
import { writeExtendedAxes } from './extendedAxes';
import { nameOfFormula, type NameOfFormula } from './extendedData';
import { childrenOfExtended, extendedElement, inExtended } from './extendedElements';
import { writeExtendedSeries } from './extendedSeries';
import { writeExtendedLegend, writeExtendedTitle } from './extendedTexts';

const NAMES = {
  'xmlns:a': CHART_NAMESPACE.drawing,
  'xmlns:r': CHART_NAMESPACE.relations,
  'xmlns:cx': CHART_NAMESPACE.extended,
};

/** `cx:chartSpace` of a newer chart. */
export function writeExtendedChart(writing: ChartWriting): string {
  const { chart, workbook } = writing;
  const nameOf = nameOfFormula(dataNames(workbook));
  const series = chart.series.map((_, index) => writeExtendedSeries(index, writing, nameOf));
  const plot = extendedElement('chart', {
    title: writeExtendedTitle(chart.title, writing, nameOf),
    plotArea: writePlotArea(series.map((one) => one.series).join(''), writing, nameOf),
    legend: writeExtendedLegend(chart.legend),
  });
  const children = {
    ...keptOfSpace(writing),
    chartData: element('cx:chartData', {}, series.map(({ data }) => data).join('')),
    chart: plot,
    ...formatOf(writing),
  };
  return extendedElement('chartSpace', children, NAMES);
}

function writePlotArea(series: string, writing: ChartWriting, nameOf: NameOfFormula): string {
  const { plotArea, kept } = writing.chart;
  return extendedElement('plotArea', {
    plotAreaRegion: extendedElement('plotAreaRegion', { plotSurface: kept?.plotArea['plotSurface'], series }),
    axis: writeExtendedAxes(writing, nameOf),
    spPr: inExtended(partFormatMarkup(plotArea.format).spPr.join('')),
  });
}

/** What the model does not know, in places that the schema has. */
function keptOfSpace({ chart }: ChartWriting): Record<string, string> {
  const kept = chart.kept?.space ?? {};
  const names = childrenOfExtended('chartSpace').filter((name) => kept[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => [name, name === 'extLst' ? `<cx:extLst>${kept[name] ?? ''}</cx:extLst>` : (kept[name] ?? '')]),
  );
}

function formatOf({ chart }: ChartWriting): { spPr: string; txPr: string } {
  const { spPr, txPr } = partFormatMarkup(chart.format);
  return { spPr: inExtended(spPr.join('')), txPr: inExtended(txPr.join('')) };
}
