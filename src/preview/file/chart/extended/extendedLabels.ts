import type { ChartPointModel, ChartSeriesModel } from '../../../model/drawing/chart';
import type { ChartDataLabelsModel } from '../../../model/drawing/chartParts';
import { newDataLabels } from '../../../model/drawing/newChartParts';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, textOf, type XmlElement } from '../../xml/element';
import { element } from '../../xml/markup';
import { escapeXml } from '../../xml/text';
import type { ChartReadingFacts } from '../chartReading';
import { LABEL_POSITIONS } from '../chartVocabulary';
import { labelsLook } from '../labelSettings';
import { readNumberFormat, writeOwnNumberFormat } from '../numberFormats';
import { readLook, shapeMarkup, textMarkup, withMarkup } from '../partFormat';
import { extendedElement, inExtended, type ExtendedChildren, type ExtendedElement } from './extendedElements';

/** Reads `dataLabels` or one `dataLabel`. */
function readSettings(labels: XmlElement, facts: ChartReadingFacts): ChartDataLabelsModel {
  const { format, text } = readLook(labels, facts);
  const shown = childNamed(labels, 'visibility');
  const separator = childNamed(labels, 'separator');
  const position = LABEL_POSITIONS.office(attributeOf(labels, 'pos'));
  const read: ChartDataLabelsModel = {
    ...newDataLabels(),
    showSeriesName: flagOf(shown, 'seriesName'),
    showCategoryName: flagOf(shown, 'categoryName'),
    showValue: flagOf(shown, 'value', shown === undefined),
    ...(separator ? { separator: textOf(separator) } : {}),
    ...(position === undefined ? {} : { position }),
    ...readNumberFormat(labels),
    textOrientation: text.orientation ?? 0,
    horizontalAlignment: text.horizontal ?? 'Center',
    verticalAlignment: text.vertical ?? 'Center',
    format,
  };
  return { ...read, format: withMarkup(format, labels, labelsLook(read)) };
}

export const readExtendedLabels = (
  labels: XmlElement | undefined,
  facts: ChartReadingFacts,
): ChartDataLabelsModel | undefined => labels && readSettings(labels, facts);

/** What single points have of their own as labels, by index. */
export function readExtendedPointLabels(
  labels: XmlElement | undefined,
  facts: ChartReadingFacts,
): Map<number, Pick<ChartPointModel, 'hasDataLabel' | 'label'>> {
  const points = new Map<number, Pick<ChartPointModel, 'hasDataLabel' | 'label'>>();
  for (const label of childrenNamed(labels, 'dataLabel'))
    points.set(numberOf(label, 'idx') ?? 0, {
      hasDataLabel: true,
      label: { ...readSettings(label, facts), offset: {} },
    });
  for (const label of childrenNamed(labels, 'dataLabelHidden'))
    points.set(numberOf(label, 'idx') ?? 0, { hasDataLabel: false });
  return points;
}

/** `cx:dataLabels` of a series, or undefined where it has none. */
export function writeExtendedLabels({ dataLabels, points }: ChartSeriesModel): string | undefined {
  const sorted = [...points].sort(([one], [other]) => one - other);
  const labelled = sorted.filter(([, { hasDataLabel, label }]) => hasDataLabel !== false && label !== undefined);
  if (!dataLabels && labelled.length === 0) return undefined;
  const own = labelled.map(([idx, { label }]) => (label ? labelElement('dataLabel', { idx }, label, {}) : ''));
  const hidden = sorted
    .filter(([, { hasDataLabel }]) => hasDataLabel === false)
    .map(([idx]) => element('cx:dataLabelHidden', { idx }));
  const children = { dataLabel: own.join(''), dataLabelHidden: hidden.join('') };
  return labelElement('dataLabels', {}, dataLabels ?? newDataLabels(), children);
}

function labelElement(
  name: Extract<ExtendedElement, 'dataLabels' | 'dataLabel'>,
  attributes: { readonly idx?: number },
  labels: ChartDataLabelsModel,
  others: ExtendedChildren,
): string {
  const look = labelsLook(labels);
  const shown = { seriesName: labels.showSeriesName, categoryName: labels.showCategoryName, value: labels.showValue };
  const children = {
    numFmt: inExtended(writeOwnNumberFormat(labels)),
    spPr: inExtended(shapeMarkup(labels.format, look)),
    txPr: inExtended(textMarkup(labels.format, look)),
    visibility: element('cx:visibility', shown),
    separator: labels.separator === ', ' ? undefined : `<cx:separator>${escapeXml(labels.separator)}</cx:separator>`,
    ...others,
  };
  return extendedElement(name, children, { ...attributes, pos: LABEL_POSITIONS.file(labels.position) });
}
