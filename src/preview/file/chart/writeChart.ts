import type { ChartModel } from '../../model/drawing/chart';
import type { PreservedRelation } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { element, XML_DECLARATION } from '../xml/markup';
import { isExtendedChart } from './chartFrame';
import { kindOf } from './chartKinds';
import { CHART_CONTENT, CHART_NAMESPACE, CHART_PATH, CHART_RELATION } from './chartNames';
import { writeOwnStyle, writeStylePart } from './chartStyle';
import { BLANKS } from './chartVocabulary';
import { chartWriting, type ChartWriting } from './chartWriting';
import { writeColorStyle } from './colorStyle';
import { writeDataTable } from './dataTable';
import { chartElement, inOrder, type ChartChild } from './elementOrder';
import { writeExtendedChart } from './extended/writeExtendedChart';
import { keptChildren } from './keptMarkup';
import { writeLegend } from './legend';
import { partFormatMarkup } from './partFormat';
import { writePivotOptions, writePivotSource } from './pivotChart';
import { writePlotAreaLayout } from './plotArea';
import { writeTitle } from './titles';
import { writeView3D } from './view3D';
import { writeGroups } from './writeGroups';

/** A part that a chart's part relates to. */
export interface ChartRelatedPart {
  readonly relationType: string;
  readonly contentType: string;
  /** What its path begins with, before the number. */
  readonly path: string;
  readonly markup: string;
}

/** A chart's part as it is to be added to the package. */
export interface ChartPart {
  readonly markup: string;
  readonly contentType: string;
  /** Of the relation from the drawing part. */
  readonly relationType: string;
  /** What its path begins with, before the number. */
  readonly path: string;
  /** Parts to be added with it; its markup does not name them, so that their relation ids are free. */
  readonly related: readonly ChartRelatedPart[];
  /** Relations to parts of the opened file that go on as they came (pictures of fills, shapes within the chart), with the ids that the markup uses. */
  readonly kept: readonly PreservedRelation[];
}

/** Writes a chart as a part, with what its cells hold now as caches. */
export function writeChart(chart: ChartModel, workbook: WorkbookModel): ChartPart {
  const isExtended = isExtendedChart(chart);
  const sort = isExtended ? 'extended' : 'chart';
  const writing = chartWriting(chart, workbook);
  const usesStyle = chart.kept?.style === chart.style;
  return {
    markup: XML_DECLARATION + (isExtended ? writeExtendedChart(writing) : writeClassicChart(writing)),
    contentType: CHART_CONTENT[sort],
    relationType: CHART_RELATION[sort],
    path: CHART_PATH[sort],
    related: [
      ...relatedPart('style', usesStyle ? undefined : writeStylePart(chart)),
      ...relatedPart('colors', writeColorStyle(chart.colorScheme)),
    ],
    kept: (chart.kept?.relations ?? []).filter(
      ({ relationType }) => usesStyle || relationType !== CHART_RELATION.style,
    ),
  };
}

const relatedPart = (sort: 'style' | 'colors', markup: string | undefined): ChartRelatedPart[] =>
  markup === undefined
    ? []
    : [{ relationType: CHART_RELATION[sort], contentType: CHART_CONTENT[sort], path: CHART_PATH[sort], markup }];

function writeClassicChart(writing: ChartWriting): string {
  const { chart, workbook } = writing;
  const names = {
    'xmlns:c': CHART_NAMESPACE.chart,
    'xmlns:a': CHART_NAMESPACE.drawing,
    'xmlns:r': CHART_NAMESPACE.relations,
  };
  const kept = chart.kept?.space;
  const pivotSource = writePivotSource(chart, workbook);
  const isPivot = pivotSource !== undefined || kept?.['pivotSource'] !== undefined;
  const style = chart.style === chart.kept?.style ? undefined : writeOwnStyle(chart);
  const children = {
    ...keptChildren(kept, isPivot ? writePivotOptions(chart) : ''),
    date1904: workbook.date1904,
    roundedCorners: chart.roundedCorners,
    ...(style === undefined ? {} : { AlternateContent: [style] }),
    ...(pivotSource === undefined ? {} : { pivotSource: [pivotSource] }),
    chart: [writePlot(writing)],
    ...partFormatMarkup(chart.format),
  };
  return element('c:chartSpace', names, inOrder('chartSpace', children));
}

const piece = (markup: string | undefined): ChartChild => (markup === undefined ? undefined : [markup]);

/** `c:chart`: everything but the area that it stands on. */
function writePlot(writing: ChartWriting): string {
  const { chart } = writing;
  const kept = keptChildren(chart.kept?.chart);
  const view = writeView3D(kindOf(chart.series[0]?.chartType ?? chart.chartType));
  return chartElement('chart', {
    ...kept,
    title: piece(writeTitle(chart.title, writing)),
    autoTitleDeleted: !chart.title.visible,
    view3D: view === undefined ? undefined : (kept['view3D'] ?? [view]),
    plotArea: [writePlotArea(writing)],
    legend: piece(writeLegend(chart.legend, writing)),
    plotVisOnly: chart.plotVisibleOnly,
    dispBlanksAs: BLANKS.file(chart.displayBlanksAs) ?? 'gap',
    showDLblsOverMax: chart.showDataLabelsOverMaximum,
  });
}

function writePlotArea(writing: ChartWriting): string {
  const { plotArea, dataTable, kept } = writing.chart;
  const { groups, axes } = writeGroups(writing);
  return chartElement('plotArea', {
    ...keptChildren(kept?.plotArea),
    layout: [writePlotAreaLayout(plotArea, writing)],
    groups,
    axes,
    dTable: piece(writeDataTable(dataTable)),
    spPr: partFormatMarkup(plotArea.format).spPr,
  });
}
