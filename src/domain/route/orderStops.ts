import type { Distances } from './distances';
import { EXACT_AT_MOST, exactOrder } from './exactOrder';
import { improvedOrder } from './improvedOrder';
import { placedOrder } from './placedOrder';
import { routeLength, stopsOf, type RouteShape } from './routeShape';

/** Steps of work that the search is allowed: so many for every route, and so many a stop. */
const BASE_WORK = 1_000_000;
const WORK_A_STOP = 10_000;
const MOST_WORK = 60_000_000;
/** Tries of the search with stops pinned in the middle. */
const BASE_TRIES = 100_000;
const TRIES_A_STOP = 5_000;
const MOST_TRIES = 3_000_000;

export interface StopOrder {
  /** Places of the distances without the depot, in the order of the route. */
  readonly stops: readonly number[];
  /** Over the whole route, depot and way back among it, in the distances' unit. */
  readonly length: number;
  /** Whether no order is shorter, or only none was found. */
  readonly isExact: boolean;
}

/**
 * P3.2c: an economical order of the stops; exact up to 12 stops, else searched for. The same seed gives the same order
 * on every machine: the search ends after steps counted, not after time. Pauses every few milliseconds by yielding the
 * share done, 0 to 1.
 */
export function* orderStops(distances: Distances, shape: RouteShape, seed: number): Generator<number, StopOrder> {
  const count = stopsOf(distances, shape).length;
  const isExact = count <= EXACT_AT_MOST;
  const found = isExact ? exactOrder(distances, shape) : yield* searched(distances, shape, count, seed);
  const stops = inItsDirection(distances, shape, found);
  return { stops, length: routeLength(distances, shape, stops), isExact };
}

function searched(distances: Distances, shape: RouteShape, count: number, seed: number): Generator<number, readonly number[]> {
  const isPinnedInside = [...shape.pinned.values()].some((place) => place > 0 && place < count - 1);
  return isPinnedInside
    ? placedOrder(distances, shape, seed, Math.min(MOST_TRIES, BASE_TRIES + TRIES_A_STOP * count))
    : improvedOrder(distances, shape, seed, Math.min(MOST_WORK, BASE_WORK + WORK_A_STOP * count));
}

/**
 * A route that can be run both ways for the same length begins with its shorter leg; one without depot and way back
 * begins with the end that stands higher in the list. Pins settle the direction by themselves.
 */
function inItsDirection(distances: Distances, shape: RouteShape, order: readonly number[]): readonly number[] {
  const [first, second] = order;
  const last = order.at(-1);
  if (shape.pinned.size > 0 || first === undefined || second === undefined || last === undefined) return order;
  const { depot, isRoundTrip } = shape;
  if (!isRoundTrip) return depot === undefined && last < first ? order.toReversed() : order;
  if (depot === undefined) {
    return isBefore(distances, first, last, second) ? [first, ...order.slice(1).toReversed()] : order;
  }
  return isBefore(distances, depot, last, first) ? order.toReversed() : order;
}

const isBefore = (distances: Distances, from: number, one: number, other: number): boolean => {
  const difference = distances.between(from, one) - distances.between(from, other);
  return difference < 0 || (difference === 0 && one < other);
};
