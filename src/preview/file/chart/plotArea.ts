import type { ChartPlotAreaModel } from '../../model/drawing/chartParts';
import type { XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import type { ChartWriting } from './chartWriting';
import { isInnerLayout, readPlace, writeLayout } from './layout';
import { readPartFormat } from './partFormat';

/** Reads where the plot area stands and how it looks. */
export function readPlotArea(plotArea: XmlElement, facts: ChartReadingFacts): ChartPlotAreaModel {
  const place = readPlace(plotArea, facts.size);
  const isPlaced = Object.keys(place).length > 0;
  return {
    position: isPlaced ? 'Custom' : 'Automatic',
    place,
    ...(isPlaced && isInnerLayout(plotArea) ? { isInner: true } : {}),
    format: readPartFormat(plotArea, facts),
  };
}

/** `c:layout` of the plot area; an automatic one is said to be so, as Excel does. */
export const writePlotAreaLayout = ({ place, isInner }: ChartPlotAreaModel, { size }: ChartWriting): string =>
  writeLayout(place, size, isInner) || '<c:layout/>';
