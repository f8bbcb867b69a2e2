import type { ChartDataModel, ChartSeriesModel } from '../../model/drawing/chart';
import { fromFileFormula } from '../cells/fileFormula';
import { childNamed, childrenNamed, childrenOf, numberOf, textOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import type { ChartReadingFacts } from './chartReading';
import { amountOf } from './chartValues';

type Item = string | number | undefined;

/** No list is longer than a sheet has rows, whatever a file says. */
const LONGEST = 1_048_576;

/** Reads where values, categories or sizes stand (`val`, `cat`, `bubbleSize` ...); undefined where they are missing. */
export function readData(source: XmlElement | undefined, facts: ChartReadingFacts): ChartDataModel | undefined {
  const data = childrenOf(source)[0];
  if (!data) return undefined;
  if (data.name === 'numLit' || data.name === 'strLit') return { literals: readItems(data) };
  const formula = readFormula(data);
  const cache = childrenOf(data).find(({ name }) => name.endsWith('Cache'));
  const levels = childrenNamed(cache, 'lvl');
  const items = cache && readItems(levels[0] ?? cache, amountOf(cache, 'ptCount'), cache.name === 'numCache');
  if (formula === undefined) return items && { literals: items };
  return items && items.length > 0 && !facts.leadsToCells(formula) ? { formula, cached: items } : { formula };
}

/** The formula of a reference. Series that are filtered out keep theirs in an extension. */
export function readFormula(reference: XmlElement | undefined): string | undefined {
  const plain = textOf(childNamed(reference, 'f')).trim();
  const text = plain === '' ? extensionFormula(reference) : plain;
  return text === '' ? undefined : fromFileFormula(text);
}

function extensionFormula(reference: XmlElement | undefined): string {
  const extensions = childrenNamed(childNamed(reference, 'extLst'), 'ext');
  const holders = extensions.flatMap((extension) => [
    childNamed(extension, 'formulaRef'),
    childNamed(extension, 'fullRef'),
  ]);
  return textOf(
    childNamed(
      holders.find((holder) => holder !== undefined),
      'sqref',
    ),
  ).trim();
}

function readItems(list: XmlElement, count = amountOf(list, 'ptCount'), isNumeric = list.name === 'numLit'): Item[] {
  const points = childrenNamed(list, 'pt').map(
    (point) => [numberOf(point, 'idx') ?? 0, valueOf(point, isNumeric)] as const,
  );
  const needed = points.reduce((most, [index]) => Math.max(most, index + 1), count ?? 0);
  const length = Math.min(LONGEST, needed);
  const items: Item[] = Array.from({ length }, () => undefined);
  for (const [index, value] of points) if (index < length) items[index] = value;
  return items;
}

function valueOf(point: XmlElement, isNumeric: boolean): Item {
  const text = textOf(childNamed(point, 'v'));
  if (!isNumeric) return decodeXstring(text);
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** The text in a cache of one cell, or of several with blanks between them. */
export const cachedText = (reference: XmlElement | undefined): string | undefined => {
  const cache = childNamed(reference, 'strCache');
  return (
    cache &&
    readItems(cache)
      .filter((item) => item !== undefined)
      .join(' ')
  );
};

/** Reads a series' name (`tx`). */
export function readName(source: XmlElement | undefined, facts: ChartReadingFacts): ChartSeriesModel['name'] {
  const own = childNamed(source, 'v');
  if (own) return { text: decodeXstring(textOf(own)) };
  const reference = childNamed(source, 'strRef');
  const formula = readFormula(reference);
  const text = cachedText(reference);
  if (formula === undefined) return text === undefined ? {} : { text };
  return text === undefined || facts.leadsToCells(formula) ? { formula } : { formula, text };
}
