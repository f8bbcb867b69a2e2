import { Distances } from './distances';
import { orderStops } from './orderStops';
import { routeLength, stopsOf, type RouteShape } from './routeShape';

/** What has to be put in order, as plain data: it can go to another thread. Places by number, the depot among them. */
export interface RouteSearch {
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  /** What a road has over the straight line. */
  readonly roadFactor: number;
  readonly shape: RouteShape;
  readonly seed: number;
}

/** The order that was found, and its length; km. */
export interface FoundRoute {
  /** Places without the depot. */
  readonly stops: readonly number[];
  readonly length: number;
  /** Of the same stops in the order of their numbers. */
  readonly presentLength: number;
  readonly isExact: boolean;
}

/** Puts places into an economical order (P3.2c). The same search finds the same route on every thread. Yields the share done, 0 to 1. */
export function* searchRoute({ longitudes, latitudes, roadFactor, shape, seed }: RouteSearch): Generator<number, FoundRoute> {
  const distances = new Distances({ x: longitudes, y: latitudes }, 'greatCircle', roadFactor);
  yield 0;
  const { stops, length, isExact } = yield* orderStops(distances, shape, seed);
  yield 1;
  return { stops, length, isExact, presentLength: routeLength(distances, shape, stopsOf(distances, shape)) };
}
