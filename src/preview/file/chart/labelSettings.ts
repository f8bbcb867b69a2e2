import type { ChartDataLabelsModel } from '../../model/drawing/chartParts';
import { childNamed, textOf, type XmlElement } from '../xml/element';
import { escapeXml } from '../xml/text';
import type { ChartReadingFacts } from './chartReading';
import { richTextOf } from './chartTexts';
import { saysYes, wordOf } from './chartValues';
import { LABEL_POSITIONS } from './chartVocabulary';
import type { ChartKind } from './chartKinds';
import type { ChartChildren } from './elementOrder';
import { readNumberFormat, writeOwnNumberFormat } from './numberFormats';
import { lookOf, readLook, shapeMarkup, textMarkup, type PartLook } from './partFormat';

const SEPARATOR = ', ';

/** Reads what labels of a series and of single points have alike. The format is without the markup that it came from. */
export function readLabelSettings(labels: XmlElement, facts: ChartReadingFacts): ChartDataLabelsModel {
  const { format, text } = readLook(labels, facts, richTextOf(labels));
  const position = LABEL_POSITIONS.office(wordOf(labels, 'dLblPos'));
  const separator = childNamed(labels, 'separator');
  return {
    showValue: saysYes(labels, 'showVal'),
    showSeriesName: saysYes(labels, 'showSerName'),
    showCategoryName: saysYes(labels, 'showCatName'),
    showLegendKey: saysYes(labels, 'showLegendKey'),
    showPercentage: saysYes(labels, 'showPercent'),
    showBubbleSize: saysYes(labels, 'showBubbleSize'),
    separator: separator ? textOf(separator) : SEPARATOR,
    ...(position === undefined ? {} : { position }),
    ...readNumberFormat(labels),
    textOrientation: text.orientation ?? 0,
    autoText: true,
    horizontalAlignment: text.horizontal ?? 'Center',
    verticalAlignment: text.vertical ?? 'Center',
    format,
  };
}

/** Whether labels show anything. */
export const showsAnything = (labels: ChartDataLabelsModel): boolean =>
  labels.showValue ||
  labels.showSeriesName ||
  labels.showCategoryName ||
  labels.showLegendKey ||
  labels.showPercentage ||
  labels.showBubbleSize;

export const labelsLook = (labels: ChartDataLabelsModel, text?: string): PartLook =>
  lookOf(labels.format, {
    orientation: labels.textOrientation === 0 ? undefined : labels.textOrientation,
    horizontal: labels.horizontalAlignment,
    vertical: labels.verticalAlignment,
    runs: text === undefined ? undefined : [{ text, font: {} }],
  });

/** The children that labels of a series and of single points have alike. */
export function labelChildren(labels: ChartDataLabelsModel, look: PartLook, kind: ChartKind): ChartChildren {
  const position = LABEL_POSITIONS.file(labels.position);
  return {
    numFmt: [writeOwnNumberFormat(labels)],
    spPr: [shapeMarkup(labels.format, look)],
    txPr: look.runs ? undefined : [textMarkup(labels.format, look)],
    dLblPos: position !== undefined && positionsOf(kind).includes(position) ? position : undefined,
    showLegendKey: labels.showLegendKey,
    showVal: labels.showValue,
    showCatName: labels.showCategoryName,
    showSerName: labels.showSeriesName,
    showPercent: labels.showPercentage,
    showBubbleSize: labels.showBubbleSize,
    separator: labels.separator === SEPARATOR ? undefined : [separatorMarkup(labels.separator)],
  };
}

const separatorMarkup = (text: string): string => `<c:separator>${escapeXml(text)}</c:separator>`;

/** Where labels can stand; Excel repairs files that have them anywhere else. */
function positionsOf({ element, group }: ChartKind): readonly string[] {
  switch (element) {
    case 'barChart':
      return group['grouping'] === 'clustered' ? ['ctr', 'inEnd', 'inBase', 'outEnd'] : ['ctr', 'inEnd', 'inBase'];
    case 'lineChart':
    case 'scatterChart':
    case 'bubbleChart':
    case 'stockChart':
      return ['ctr', 'l', 'r', 't', 'b'];
    case 'pieChart':
    case 'pie3DChart':
    case 'ofPieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    default:
      return [];
  }
}
