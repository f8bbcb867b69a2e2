import type { ChartPointModel } from '../../../model/drawing/chart';
import type { Part } from '../chartPart';
import type { SeriesPart } from './seriesPart';

/** A point of a series, by its place from 0. */
export interface PointSubject {
  readonly series: SeriesPart;
  readonly index: number;
  /** Of a point that was found with all others: its value, so that they need not be read again for each. */
  readonly found?: { readonly value: number | undefined };
}

const newPoint = (): ChartPointModel => ({ border: {}, marker: {} });

/** What a point has of its own; nothing until somebody sets it. */
export const pointPart = ({ series, index }: PointSubject): Part<ChartPointModel> => ({
  on: series.on,
  read: () => series.read().points.get(index) ?? newPoint(),
  write: () => {
    const { points } = series.read();
    const point = points.get(index) ?? newPoint();
    points.set(index, point);
    return [point];
  },
});
