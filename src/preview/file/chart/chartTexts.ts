import type { ChartTextModel } from '../../model/drawing/chartParts';
import { childNamed, type XmlElement } from '../xml/element';
import { escapeXml, escapeXstring } from '../xml/text';
import type { ChartReadingFacts } from './chartReading';
import { cachedText, readFormula } from './readData';
import { readRuns } from './textFormat';

/** The rich text in a part's `tx`. */
export const richTextOf = (part: XmlElement | undefined): XmlElement | undefined =>
  childNamed(childNamed(part, 'tx'), 'rich');

/** Reads a part's `tx`: its own text, or a cell's with what the cell last showed where it is not in this workbook. */
export function readText(part: XmlElement | undefined, facts: ChartReadingFacts): ChartTextModel {
  const reference = childNamed(childNamed(part, 'tx'), 'strRef');
  const rich = richTextOf(part);
  if (rich) return { runs: readRuns(rich, facts) };
  const formula = readFormula(reference);
  if (formula === undefined) return {};
  const text = cachedText(reference);
  return text === undefined || facts.leadsToCells(formula) ? { formula } : { formula, runs: [{ text, font: {} }] };
}

/** `c:strRef` of one cell, with the text that it shows. */
export function cellText(fileFormula: string, text: string): string {
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXstring(text)}</c:v></c:pt></c:strCache>`;
  return `<c:strRef><c:f>${escapeXml(fileFormula)}</c:f>${cache}</c:strRef>`;
}
