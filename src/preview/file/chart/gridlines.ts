import type { ChartGridlinesModel } from '../../model/drawing/chartParts';
import { childNamed, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { newGridline, type GridlinesName } from '../../model/drawing/newChartLooks';
import { readLine, writeLine } from './shapeFormat';

/** Reads the lines of an axis element's `majorGridlines` or `minorGridlines`; those that are missing look like new ones once they are shown. */
export function readGridlines(axis: XmlElement, name: GridlinesName, facts: ChartReadingFacts): ChartGridlinesModel {
  const lines = childNamed(axis, name);
  return lines
    ? { visible: true, line: readLine(childNamed(childNamed(lines, 'spPr'), 'ln'), facts) }
    : { visible: false, line: newGridline(name) };
}

export function writeGridlines(name: GridlinesName, { visible, line }: ChartGridlinesModel): string | undefined {
  if (!visible) return undefined;
  const look = writeLine(line);
  return look === '' ? `<c:${name}/>` : `<c:${name}><c:spPr>${look}</c:spPr></c:${name}>`;
}
