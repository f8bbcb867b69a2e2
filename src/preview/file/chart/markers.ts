import type { ChartMarkerModel } from '../../model/drawing/chartParts';
import { childNamed, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { amountOf, wordOf } from './chartValues';
import { MARKERS } from './chartVocabulary';
import { chartElement } from './elementOrder';
import { readShapeFormat, writeShapeFormat } from './shapeFormat';
import { within } from './within';

const SMALLEST = 2;
const LARGEST = 72;

/** Reads what a `marker` says; what it leaves open is left out. */
export function readMarker(marker: XmlElement | undefined, facts: ChartReadingFacts): Partial<ChartMarkerModel> {
  const { fill, line } = readShapeFormat(childNamed(marker, 'spPr'), facts);
  const style = MARKERS.office(wordOf(marker, 'symbol'));
  const size = amountOf(marker, 'size');
  return {
    ...(style === undefined ? {} : { style }),
    ...(size === undefined ? {} : { size }),
    ...(typeof fill === 'string' ? { background: fill } : {}),
    ...(line.color === undefined ? {} : { foreground: line.color }),
  };
}

/** `c:marker`, or '' where nothing is said. */
export function writeMarker({ style, size, background, foreground }: Partial<ChartMarkerModel>): string {
  const symbol = style === 'Automatic' ? undefined : MARKERS.file(style);
  const shape = writeShapeFormat({
    ...(background === undefined ? {} : { fill: background }),
    line: foreground === undefined ? {} : { color: foreground },
  });
  const points = size === undefined ? undefined : Math.round(within(size, SMALLEST, LARGEST));
  if (symbol === undefined && points === undefined && shape === '') return '';
  return chartElement('marker', symbol === 'none' ? { symbol } : { symbol, size: points, spPr: [shape] });
}
