import type { ChartPointModel, ChartSeriesModel } from '../../model/drawing/chart';
import type { ChartKeptMarkup } from '../../model/drawing/chartFormat';
import type { ChartDataLabelsModel, ChartPointLabelModel } from '../../model/drawing/chartParts';
import { newDataLabels } from '../../model/drawing/newChartParts';
import { attributeOf, childNamed, childrenNamed, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import type { ChartKind } from './chartKinds';
import { CHART_NAMESPACE } from './chartNames';
import type { ChartReadingFacts } from './chartReading';
import { readText, richTextOf } from './chartTexts';
import { amountOf, saysYes } from './chartValues';
import type { ChartWriting } from './chartWriting';
import { chartElement, childrenOfElement } from './elementOrder';
import { extensionOf, keptChildren, keptMarkup } from './keptMarkup';
import { labelChildren, labelsLook, readLabelSettings, showsAnything } from './labelSettings';
import { readOffset, writeOffset } from './layout';
import { shapeMarkup, textMarkup, withMarkup } from './partFormat';

/** The extension by which labels of other charts than pies have leader lines. */
const LEADER_LINES = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
/** What the model knows of `dLbls`; extensions and the look of leader lines are kept as they come. */
const KNOWN = new Set(childrenOfElement('dLbls').filter((name) => name !== 'leaderLines' && name !== 'extLst'));

/** Reads the labels of a series, or undefined where it has none. */
export function readDataLabels(
  labels: XmlElement | undefined,
  facts: ChartReadingFacts,
): ChartDataLabelsModel | undefined {
  if (!labels || saysYes(labels, 'delete')) return undefined;
  const read = readLabelSettings(labels, facts);
  if (!showsAnything(read)) return undefined;
  const kept = keptMarkup(labels, KNOWN, [LEADER_LINES]);
  const format = withMarkup(read.format, labels, labelsLook(read));
  return { ...read, format, ...(kept ? { kept } : {}) };
}

/** Whether labels that left their places are tied to their points; undefined where nothing is said of it. */
export function readLeaderLines(labels: XmlElement | undefined): boolean | undefined {
  if (childNamed(labels, 'showLeaderLines')) return saysYes(labels, 'showLeaderLines');
  const extension = childNamed(extensionOf(labels, LEADER_LINES), 'showLeaderLines');
  return extension && attributeOf(extension, 'val') !== '0';
}

/** What single points have of their own as labels, by index. */
export function readPointLabels(
  labels: XmlElement | undefined,
  facts: ChartReadingFacts,
): Map<number, Pick<ChartPointModel, 'hasDataLabel' | 'label'>> {
  const points = new Map<number, Pick<ChartPointModel, 'hasDataLabel' | 'label'>>();
  for (const label of childrenNamed(labels, 'dLbl')) {
    const index = amountOf(label, 'idx');
    if (index === undefined) continue;
    points.set(
      index,
      saysYes(label, 'delete') ? { hasDataLabel: false } : { hasDataLabel: true, label: readPoint(label, facts) },
    );
  }
  return points;
}

function readPoint(label: XmlElement, facts: ChartReadingFacts): ChartPointLabelModel {
  const { formula, runs } = readText(label, facts);
  const text = runs?.map((run) => run.text).join('');
  const settings = readLabelSettings(label, facts);
  const kept = keptMarkup(label, new Set(childrenOfElement('dLbl').filter((name) => name !== 'extLst')));
  const read: ChartPointLabelModel = {
    ...settings,
    autoText: text === undefined && formula === undefined,
    ...(text === undefined ? {} : { text }),
    ...(formula === undefined ? {} : { formula }),
    offset: readOffset(label, facts.size),
  };
  const all = keptOf(label, read, kept);
  if (all) read.kept = all;
  return { ...read, format: withMarkup(settings.format, label, pointLook(read), richTextOf(label)) };
}

/** A place that is told otherwise than as a distance from the automatic one is kept. */
function keptOf(
  label: XmlElement,
  { offset }: ChartPointLabelModel,
  kept: ChartKeptMarkup | undefined,
): ChartKeptMarkup | undefined {
  const layout = childNamed(label, 'layout');
  const isMoved = Object.keys(offset).length === 0 && childNamed(layout, 'manualLayout') !== undefined;
  return layout && isMoved ? { ...kept, layout: serialize(layout) } : kept;
}

const pointLook = (label: ChartPointLabelModel): ReturnType<typeof labelsLook> =>
  labelsLook(label, label.formula === undefined ? label.text : undefined);

/** `c:dLbls` of a series with those of its points, or undefined where there are none. */
export function writeDataLabels(series: ChartSeriesModel, kind: ChartKind, writing: ChartWriting): string | undefined {
  const points = [...series.points]
    .sort(([one], [other]) => one - other)
    .map(([index, point]) => writePoint(index, point, series, kind, writing));
  const labels = series.dataLabels ?? newDataLabels();
  if (!series.dataLabels && points.every((point) => point === '')) return undefined;
  const ofSlices = kind.element.startsWith('pie') || kind.element === 'ofPieChart' || kind.element === 'doughnutChart';
  return chartElement('dLbls', {
    ...keptChildren(labels.kept, ofSlices ? '' : leaderLines(series.showLeaderLines)),
    dLbl: points,
    ...labelChildren(labels, labelsLook(labels), kind),
    showLeaderLines: ofSlices ? series.showLeaderLines : undefined,
  });
}

const leaderLines = (shown: boolean): string =>
  shown
    ? element('c:ext', { uri: LEADER_LINES, 'xmlns:c15': CHART_NAMESPACE.c15 }, '<c15:showLeaderLines val="1"/>')
    : '';

function writePoint(
  index: number,
  { hasDataLabel, label }: ChartPointModel,
  series: ChartSeriesModel,
  kind: ChartKind,
  writing: ChartWriting,
): string {
  if (hasDataLabel === false) return series.dataLabels ? chartElement('dLbl', { idx: index, delete: true }) : '';
  if (label) return writePointLabel(index, label, kind, writing);
  if (hasDataLabel !== true || series.dataLabels) return '';
  return writePointLabel(index, { ...newDataLabels(), showValue: true, offset: {} }, kind, writing);
}

function writePointLabel(
  index: number,
  label: ChartPointLabelModel,
  kind: ChartKind,
  { size, cellText }: ChartWriting,
): string {
  const look = pointLook(label);
  const own =
    label.formula === undefined ? look.runs && textMarkup(label.format, look) : cellText({ formula: label.formula });
  const layout = writeOffset(label.offset, size);
  return chartElement('dLbl', {
    ...keptChildren(label.kept),
    idx: index,
    ...(layout === '' ? {} : { layout: [layout] }),
    tx: own === undefined ? undefined : [`<c:tx>${own}</c:tx>`],
    ...labelChildren(label, look, kind),
    spPr: [shapeMarkup(label.format, look)],
  });
}
