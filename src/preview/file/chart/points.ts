import type { ChartPointModel, ChartSeriesModel } from '../../model/drawing/chart';
import type { ChartFillModel } from '../../model/drawing/chartFormat';
import { childNamed, childrenNamed, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { amountOf } from './chartValues';
import { readPointLabels } from './dataLabels';
import { chartElement } from './elementOrder';
import { readMarker, writeMarker } from './markers';
import { lookOf, readLook, shapeMarkup, withMarkup, type PartLook } from './partFormat';

/** Reads what single points of a series have of their own (`dPt`, and their labels), in order of their index. */
export function readPoints(series: XmlElement, facts: ChartReadingFacts): Map<number, ChartPointModel> {
  const points = new Map<number, ChartPointModel>();
  for (const point of childrenNamed(series, 'dPt')) {
    const index = amountOf(point, 'idx');
    const read = readPoint(point, facts);
    if (index !== undefined && isOwn(read)) points.set(index, read);
  }
  for (const [index, label] of readPointLabels(childNamed(series, 'dLbls'), facts))
    points.set(index, { border: {}, marker: {}, ...points.get(index), ...label });
  return new Map([...points].sort(([one], [other]) => one - other));
}

function readPoint(point: XmlElement, facts: ChartReadingFacts): ChartPointModel {
  const { format } = readLook(point, facts);
  const explosion = amountOf(point, 'explosion');
  const { file } = withMarkup(format, point, lookOf(format));
  return {
    ...(format.fill === undefined ? {} : { fill: format.fill }),
    border: format.line,
    marker: readMarker(childNamed(point, 'marker'), facts),
    ...(explosion === undefined ? {} : { explosion }),
    ...(file ? { file } : {}),
  };
}

/** Files name points also where they are like all others. */
const isOwn = ({ file, marker, explosion }: ChartPointModel): boolean =>
  file !== undefined || Object.keys(marker).length > 0 || explosion !== undefined;

/** The `dPt` of the points that look different from their series. */
export const writePoints = (series: ChartSeriesModel): string[] =>
  [...series.points]
    .sort(([one], [other]) => one - other)
    .map(([index, point]) => {
      const shape = shapeMarkup(point, pointLook(point));
      const marker = writeMarker(point.marker);
      if (shape === '' && marker === '' && point.explosion === undefined) return '';
      return chartElement('dPt', { idx: index, marker: [marker], explosion: point.explosion, spPr: [shape] });
    });

const pointLook = ({ fill, border }: { fill?: ChartFillModel; border: ChartPointModel['border'] }): PartLook =>
  lookOf({ ...(fill === undefined ? {} : { fill }), line: border, font: {} });
