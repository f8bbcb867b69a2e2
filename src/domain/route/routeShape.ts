import type { Distances } from './distances';

/** What a route has to keep to, in numbers of the distances' places (P3.2c). */
export interface RouteShape {
  /** Where the route starts and, on a round trip, ends; it is no stop. Without one the route starts at a stop. */
  readonly depot: number | undefined;
  readonly isRoundTrip: boolean;
  /** By stop, the place in the route that it has to have, counted from 0; no two have the same. */
  readonly pinned: ReadonlyMap<number, number>;
}

/** All places but the depot, in their order. */
export function stopsOf(distances: Distances, shape: RouteShape): readonly number[] {
  const all = Array.from({ length: distances.count }, (_, place) => place);
  return all.filter((place) => place !== shape.depot);
}

/** The whole way: from the depot, where there is one, over all stops, and back where it is a round trip. */
export function routeLength(distances: Distances, shape: RouteShape, order: ArrayLike<number>): number {
  const count = order.length;
  if (count === 0) return 0;
  const at = (index: number): number => order[index] as number;
  let length = shape.depot === undefined ? 0 : distances.between(shape.depot, at(0));
  for (let index = 1; index < count; index++) length += distances.between(at(index - 1), at(index));
  return shape.isRoundTrip ? length + distances.between(at(count - 1), shape.depot ?? at(0)) : length;
}

/** Whether every stop is there once and every pinned one at its place. */
export function isLawful(distances: Distances, shape: RouteShape, order: ArrayLike<number>): boolean {
  const stops = stopsOf(distances, shape);
  const seen = new Set(Array.from(order));
  if (order.length !== stops.length || !stops.every((stop) => seen.has(stop))) return false;
  return [...shape.pinned].every(([stop, place]) => order[place] === stop);
}
