import { element } from '../../xml/markup';
import { CHART_NAMESPACE } from '../chartNames';
import type { ChartWriting } from '../chartWriting';
import { partFormatMarkup } from '../partFormat';
import { dataNames } from './dataNames';
import { writeExtendedAxes } from './extendedAxes';
import { nameOfFormula } from './extendedData';
import { childrenOfExtended, extendedElement, inExtended } from './extendedElements';
import { writeExtendedSeries } from './extendedSeries';
import { writeExtendedLegend, writeExtendedTitle } from './extendedTexts';

/** `cx:chartSpace` of a newer chart. */
export function writeExtendedChart(writing: ChartWriting): string {
  const { chart, workbook } = writing;
  const nameOf = nameOfFormula(dataNames(workbook));
  const series = chart.series.map((_, index) => writeExtendedSeries(index, writing, nameOf));
  const surface = chart.kept?.plotArea['plotSurface'];
  const region = extendedElement(
    'plotAreaRegion',
    {},
    {
      plotSurface: surface,
      series: series.map((one) => one.series).join(''),
    },
  );
  const plotArea = extendedElement(
    'plotArea',
    {},
    {
      plotAreaRegion: region,
      axis: writeExtendedAxes(writing, nameOf),
      spPr: inExtended(partFormatMarkup(chart.plotArea.format).spPr.join('')),
    },
  );
  const children = {
    ...keptOfSpace(writing),
    chartData: element('cx:chartData', {}, series.map(({ data }) => data).join('')),
    chart: extendedElement(
      'chart',
      {},
      {
        title: writeExtendedTitle(chart.title, writing, nameOf),
        plotArea,
        legend: writeExtendedLegend(chart.legend),
      },
    ),
    ...formatOf(writing),
  };
  const names = {
    'xmlns:a': CHART_NAMESPACE.drawing,
    'xmlns:r': CHART_NAMESPACE.relations,
    'xmlns:cx': CHART_NAMESPACE.extended,
  };
  return extendedElement('chartSpace', names, children);
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
