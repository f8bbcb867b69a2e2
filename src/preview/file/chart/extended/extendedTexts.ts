import type {
  ChartAxisTitleModel,
  ChartLegendModel,
  ChartTextModel,
  ChartTitleModel,
} from '../../../model/drawing/chartParts';
import { chartText } from '../../../model/drawing/chartData';
import { newAxisTitle, newLegend, newTitle } from '../../../model/drawing/newChartParts';
import { attributeOf, childNamed, flagOf, textOf, type XmlElement } from '../../xml/element';
import { escapeXml, escapeXstring } from '../../xml/text';
import type { ChartReadingFacts } from '../chartReading';
import { richTextOf } from '../chartTexts';
import { LEGEND_POSITIONS } from '../chartVocabulary';
import type { ChartWriting } from '../chartWriting';
import { lookOf, readLook, shapeMarkup, textMarkup, withMarkup, type PartLook } from '../partFormat';
import { readRuns } from '../textFormat';
import { axisTitleLook, titleLook } from '../titleLooks';
import { readExtendedFormula, type NameOfFormula } from './extendedData';
import { extendedElement, inExtended } from './extendedElements';
import { TITLE_SIDES } from './extendedKinds';

/** Reads a `tx`: a rich text, or that of a cell or a plain one. */
export function readExtendedText(part: XmlElement, facts: ChartReadingFacts): ChartTextModel {
  const rich = richTextOf(part);
  if (rich) return { runs: readRuns(rich, facts) };
  const data = childNamed(childNamed(part, 'tx'), 'txData');
  const formula = readExtendedFormula(data, facts);
  const text = childNamed(data, 'v') && textOf(childNamed(data, 'v'));
  const runs = text === undefined ? {} : { runs: [{ text, font: {} }] };
  if (formula === undefined) return runs;
  return facts.leadsToCells(formula) ? { formula } : { formula, ...runs };
}

/** A title's `tx`, `spPr` and `txPr`. */
function titleParts(
  title: ChartTitleModel | ChartAxisTitleModel,
  look: PartLook,
  writing: ChartWriting,
  nameOf: NameOfFormula,
): { tx?: string; spPr: string; txPr?: string } {
  const text = inExtended(textMarkup(title.format, look));
  const spPr = inExtended(shapeMarkup(title.format, look));
  if (title.formula !== undefined) {
    const shown = chartText(writing.workbook, writing.chart, title) ?? '';
    const cell = `<cx:f>${escapeXml(nameOf(title.formula))}</cx:f><cx:v>${escapeXstring(shown)}</cx:v>`;
    return { tx: `<cx:tx><cx:txData>${cell}</cx:txData></cx:tx>`, spPr, txPr: text };
  }
  return look.runs ? { tx: `<cx:tx>${text}</cx:tx>`, spPr } : { spPr, txPr: text };
}

export function readExtendedTitle(title: XmlElement | undefined, facts: ChartReadingFacts): ChartTitleModel {
  if (!title) return { ...newTitle(), visible: false };
  const { format, shadow, text } = readLook(title, facts, richTextOf(title));
  const side = TITLE_SIDES.office(attributeOf(title, 'pos'));
  const read: ChartTitleModel = {
    ...newTitle(),
    ...readExtendedText(title, facts),
    overlay: flagOf(title, 'overlay'),
    position: side === undefined || side === 'Top' ? 'Automatic' : side,
    horizontalAlignment: text.horizontal ?? 'Center',
    verticalAlignment: text.vertical ?? 'Center',
    textOrientation: text.orientation ?? 0,
    showShadow: shadow,
    format,
  };
  return { ...read, format: withMarkup(format, title, titleLook(read), richTextOf(title)) };
}

export function writeExtendedTitle(
  title: ChartTitleModel,
  writing: ChartWriting,
  nameOf: NameOfFormula,
): string | undefined {
  if (!title.visible) return undefined;
  const place = { pos: TITLE_SIDES.file(title.position) ?? 't', align: 'ctr', overlay: title.overlay };
  return extendedElement('title', titleParts(title, titleLook(title), writing, nameOf), place);
}

export function readExtendedAxisTitle(title: XmlElement | undefined, facts: ChartReadingFacts): ChartAxisTitleModel {
  if (!title) return newAxisTitle();
  const { format, text } = readLook(title, facts, richTextOf(title));
  const read: ChartAxisTitleModel = {
    ...readExtendedText(title, facts),
    visible: true,
    textOrientation: text.orientation,
    format,
  };
  return { ...read, format: withMarkup(format, title, axisTitleLook(read), richTextOf(title)) };
}

export const writeExtendedAxisTitle = (
  title: ChartAxisTitleModel,
  writing: ChartWriting,
  nameOf: NameOfFormula,
): string | undefined =>
  title.visible ? extendedElement('title', titleParts(title, axisTitleLook(title), writing, nameOf)) : undefined;

export function readExtendedLegend(legend: XmlElement | undefined, facts: ChartReadingFacts): ChartLegendModel {
  if (!legend) return newLegend(false);
  const { format, shadow } = readLook(legend, facts);
  const read: ChartLegendModel = {
    ...newLegend(true),
    position: LEGEND_POSITIONS.office(attributeOf(legend, 'pos')) ?? 'Right',
    overlay: flagOf(legend, 'overlay'),
    showShadow: shadow,
    format,
  };
  return { ...read, format: withMarkup(format, legend, lookOf(read.format, { shadow })) };
}

export function writeExtendedLegend(legend: ChartLegendModel): string | undefined {
  if (!legend.visible) return undefined;
  const look = lookOf(legend.format, { shadow: legend.showShadow });
  const isCorner = legend.position === 'Corner';
  const pos = isCorner ? 'r' : (LEGEND_POSITIONS.file(legend.position) ?? 'r');
  return extendedElement(
    'legend',
    { spPr: inExtended(shapeMarkup(legend.format, look)), txPr: inExtended(textMarkup(legend.format, look)) },
    { pos, align: isCorner ? 'min' : 'ctr', overlay: legend.overlay },
  );
}
