import type { ChartModel, ChartPartFromFile } from '../../model/drawing/chart';
import type { ChartAxisModel } from '../../model/drawing/chartParts';
import type { DrawingBase } from '../../model/drawing/drawing';
import { newChart } from '../../model/drawing/newChart';
import { childNamed, type XmlElement } from '../xml/element';
import { findAxes } from './axisPlaces';
import { withCanonicalPrefixes } from './canonicalPrefixes';
import { chartReadingFacts, type ChartReadingFacts } from './chartReading';
import { keptRelations, readStyles, relatedStyle, type ChartSources } from './chartSources';
import { saysYes, wordOf } from './chartValues';
import { BLANKS } from './chartVocabulary';
import { readDataTable } from './dataTable';
import { readExtendedChart } from './extended/readExtendedChart';
import { keptMarkup } from './keptMarkup';
import { readLegend } from './legend';
import { readPartFormat } from './partFormat';
import { PIVOT_OPTIONS, readPivotOptions, readPivotSource } from './pivotChart';
import { readPlotArea } from './plotArea';
import { plotByOf } from './plotBy';
import { readAxis } from './readAxis';
import { groupsIn, plotAreaOf, readAllSeries, typeOfEmpty } from './readGroups';
import { readTitle } from './titles';

/**
 * Reads a chart's part (`c:chartSpace` or `cx:chartSpace`), or gives undefined where it holds no chart that the model
 * can hold. The same part always gives the same model.
 */
export function readChart(part: XmlElement, base: DrawingBase, sources: ChartSources): ChartModel | undefined {
  const root = withCanonicalPrefixes(part);
  if (root.name !== 'chartSpace') return undefined;
  const facts = chartReadingFacts(base, sources);
  if (root.rawName === 'cx:chartSpace') return readExtendedChart(root, base, sources, facts);
  const plotArea = plotAreaOf(root);
  const groups = plotArea && groupsIn(plotArea);
  if (!plotArea || !groups || groups.length === 0) return undefined;
  return readClassicChart(root, plotArea, groups, base, sources, facts);
}

function readClassicChart(
  root: XmlElement,
  plotArea: XmlElement,
  groups: readonly XmlElement[],
  base: DrawingBase,
  sources: ChartSources,
  facts: ChartReadingFacts,
): ChartModel {
  const chart = childNamed(root, 'chart');
  const series = readAllSeries(groups, facts);
  const chartType = series[0]?.chartType ?? typeOfEmpty(groups) ?? 'ColumnClustered';
  const isTitled = !saysYes(chart, 'autoTitleDeleted') && series.filter(({ filtered }) => !filtered).length === 1;
  const dataTable = readDataTable(childNamed(plotArea, 'dTable'), facts);
  const kept = readKept(root, plotArea, sources);
  return {
    ...newChart(base.id, base.name, chartType, base.anchor),
    ...base,
    series,
    plotBy: plotByOf(series),
    title: readTitle(childNamed(chart, 'title'), isTitled, facts),
    legend: readLegend(childNamed(chart, 'legend'), facts),
    plotArea: readPlotArea(plotArea, facts),
    axes: readAxes(plotArea, groups, facts),
    format: readPartFormat(root, facts),
    ...readChoices(root),
    ...readStyles(root, chartType, sources),
    ...(dataTable ? { dataTable } : {}),
    ...readPivot(root, sources),
    ...(kept ? { kept } : {}),
  };
}

type Choices = Pick<ChartModel, 'roundedCorners' | 'displayBlanksAs' | 'plotVisibleOnly' | 'showDataLabelsOverMaximum'>;

function readChoices(root: XmlElement): Choices {
  const chart = childNamed(root, 'chart');
  return {
    // Excel rounds the corners of charts that say nothing of them.
    roundedCorners: saysYes(root, 'roundedCorners', true),
    displayBlanksAs: BLANKS.office(wordOf(chart, 'dispBlanksAs')) ?? 'NotPlotted',
    plotVisibleOnly: saysYes(chart, 'plotVisOnly', true),
    showDataLabelsOverMaximum: saysYes(chart, 'showDLblsOverMax', true),
  };
}

function readAxes(plotArea: XmlElement, groups: readonly XmlElement[], facts: ChartReadingFacts): ChartAxisModel[] {
  const found = findAxes(plotArea, groups);
  return found.map((axis) => {
    const other = axis.kind === 'value' ? 'category' : 'value';
    const crossed = found.find(({ kind, group }) => kind === other && group === axis.group);
    return readAxis(axis, crossed, facts);
  });
}

function readPivot(root: XmlElement, { pivotTableId }: ChartSources): Partial<ChartModel> {
  const source = readPivotSource(root);
  const id = source && pivotTableId?.(source.sheet, source.table);
  return { ...(id === undefined ? {} : { pivotTableId: id }), ...readPivotOptions(root) };
}

const KNOWN_OF_SPACE = new Set('date1904 roundedCorners style chart spPr txPr'.split(' '));
const KNOWN_OF_CHART = new Set(
  'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax'.split(' '),
);
const KNOWN_OF_PLOT = new Set('layout dTable spPr'.split(' '));

function readKept(root: XmlElement, plotArea: XmlElement, sources: ChartSources): ChartPartFromFile | undefined {
  const style = relatedStyle(sources);
  const known = new Set([...KNOWN_OF_PLOT, ...plotArea.content.flatMap(groupOrAxisName)]);
  const kept: ChartPartFromFile = {
    space: keptMarkup(root, KNOWN_OF_SPACE, [PIVOT_OPTIONS]) ?? {},
    chart: keptMarkup(childNamed(root, 'chart'), KNOWN_OF_CHART) ?? {},
    plotArea: keptMarkup(plotArea, known) ?? {},
    relations: keptRelations(sources),
    ...(style === undefined ? {} : { style }),
  };
  const isEmpty = [kept.space, kept.chart, kept.plotArea, kept.relations].every(
    (part) => Object.keys(part).length === 0,
  );
  return isEmpty ? undefined : kept;
}

const groupOrAxisName = (node: XmlElement | string): string[] =>
  typeof node !== 'string' && /(Chart|Ax)$/.test(node.name) ? [node.name] : [];
