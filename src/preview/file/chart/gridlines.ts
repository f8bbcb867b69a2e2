import type { ChartGridlinesModel } from '../../model/drawing/chartParts';
import { childNamed, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { readLine, writeLine } from './shapeFormat';

/** Reads `majorGridlines` or `minorGridlines`, which are not shown where they are missing. */
export const readGridlines = (lines: XmlElement | undefined, facts: ChartReadingFacts): ChartGridlinesModel => ({
  visible: lines !== undefined,
  line: readLine(childNamed(childNamed(lines, 'spPr'), 'ln'), facts),
});

export function writeGridlines(name: string, { visible, line }: ChartGridlinesModel): string | undefined {
  if (!visible) return undefined;
  const look = writeLine(line);
  return look === '' ? `<c:${name}/>` : `<c:${name}><c:spPr>${look}</c:spPr></c:${name}>`;
}
