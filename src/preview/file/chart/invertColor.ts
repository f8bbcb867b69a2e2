import { solidFill } from '../drawing/drawingColors';
import { childNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { CHART_NAMESPACE } from './chartNames';
import type { ChartReadingFacts } from './chartReading';
import { readShapeFormat } from './shapeFormat';

/** The extension that says how points below zero are filled. */
export const INVERTED_FILL = '{6F2FDCE9-48DA-4B69-8628-5D25D57E5C99}';

export function readInvertColor(extension: XmlElement | undefined, facts: ChartReadingFacts): string | undefined {
  const shape = childNamed(childNamed(extension, 'invertSolidFillFmt'), 'spPr');
  return readShapeFormat(shape, facts).fill ?? undefined;
}

export function writeInvertColor(color: string | undefined): string {
  if (color === undefined) return '';
  const shape = element('c14:spPr', {}, solidFill({ color, transparency: 0 }));
  return element(
    'c:ext',
    { uri: INVERTED_FILL, 'xmlns:c14': CHART_NAMESPACE.c14 },
    element('c14:invertSolidFillFmt', {}, shape),
  );
}
