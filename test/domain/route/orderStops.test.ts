import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CycleCosts } from '../../../src/domain/route/cycleCosts';
import { Distances, type Coordinates } from '../../../src/domain/route/distances';
import { nearestNeighbourTour } from '../../../src/domain/route/nearestNeighbour';
import { orderStops } from '../../../src/domain/route/orderStops';
import { isLawful, routeLength, stopsOf, type RouteShape } from '../../../src/domain/route/routeShape';
import { hasPublicData, permutations, placesOf, toItsEnd } from './solving';

// Whole searches: a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);

const roundTrip: RouteShape = { depot: undefined, isRoundTrip: true, pinned: new Map() };
const solve = (places: Coordinates, shape: RouteShape, seed = 1) => toItsEnd(orderStops(new Distances(places, 'plane'), shape, seed));

/** Places on a small grid, so that some stand at one point. */
const places = (min: number, max: number): fc.Arbitrary<Coordinates> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: min, maxLength: max })
    .map((points) => ({ x: points.map(([x]) => x), y: points.map(([, y]) => y) }));

/** A shape with a depot or not, and some stops pinned to some places. */
const shapeFor = (count: number): fc.Arbitrary<RouteShape> =>
  fc
    .record({
      depot: fc.option(fc.nat({ max: count - 1 }), { nil: undefined }),
      isRoundTrip: fc.boolean(),
      stops: fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index), { maxLength: Math.min(3, count) }),
      at: fc.shuffledSubarray(Array.from({ length: count - 1 }, (_, index) => index)),
    })
    .map(({ depot, isRoundTrip, stops, at }) => {
      const free = stops.filter((stop) => stop !== depot).slice(0, at.length);
      return { depot, isRoundTrip, pinned: new Map(free.map((stop, index) => [stop, at[index] ?? 0])) };
    });

/** Pins at the ends only, so that the tour search is used above twelve stops. */
const endsPinned = (count: number): fc.Arbitrary<RouteShape> =>
  fc.record({ hasDepot: fc.boolean(), isRoundTrip: fc.boolean(), hasFirst: fc.boolean(), hasLast: fc.boolean() }).map(({ hasDepot, isRoundTrip, hasFirst, hasLast }) => {
    const stops = count - (hasDepot ? 1 : 0);
    const pinned = new Map([...(hasFirst ? [[2, 0] as const] : []), ...(hasLast ? [[5, stops - 1] as const] : [])]);
    return { depot: hasDepot ? 0 : undefined, isRoundTrip, pinned };
  });

describe('the order of up to twelve stops', () => {
  it('is the best of all orders, whatever is pinned', () => {
    fc.assert(
      fc.property(places(2, 6).chain((some) => fc.tuple(fc.constant(some), shapeFor(some.x.length))), ([some, shape]) => {
        const distances = new Distances(some, 'plane');
        const lengths = [...permutations(stopsOf(distances, shape))]
          .filter((order) => isLawful(distances, shape, order))
          .map((order) => routeLength(distances, shape, order));
        const found = solve(some, shape);
        expect(isLawful(distances, shape, found.stops)).toBe(true);
        expect(found.isExact).toBe(true);
        expect(found.length).toBeCloseTo(Math.min(...lengths), 6);
      }),
      { seed: 11, numRuns: 80 },
    );
  });

  it('is as long when the places are turned, mirrored or listed in another order', () => {
    fc.assert(
      fc.property(places(1, 9), ({ x, y }) => {
        const { length } = solve({ x, y }, roundTrip);
        const turned = { x: Array.from(y, (value) => -value), y: Array.from(x) };
        const backwards = { x: Array.from(x).reverse(), y: Array.from(y).reverse() };
        expect(solve(turned, roundTrip).length).toBeCloseTo(length, 6);
        expect(solve(backwards, roundTrip).length).toBeCloseTo(length, 6);
      }),
      { seed: 12, numRuns: 40 },
    );
  });

  it('of none or one is itself', () => {
    expect(solve({ x: [], y: [] }, roundTrip)).toEqual({ stops: [], length: 0, isExact: true });
    expect(solve({ x: [3], y: [4] }, roundTrip)).toEqual({ stops: [0], length: 0, isExact: true });
    expect(solve({ x: [0, 3], y: [0, 4] }, { ...roundTrip, depot: 0 })).toEqual({ stops: [1], length: 10, isExact: true });
  });
});

describe('the order of more stops', () => {
  it('has every stop once, keeps the pins and is never longer than going to the nearest', () => {
    fc.assert(
      fc.property(places(15, 40).chain((some) => fc.tuple(fc.constant(some), endsPinned(some.x.length))), ([some, shape]) => {
        const distances = new Distances(some, 'plane');
        const found = solve(some, shape);
        expect(isLawful(distances, shape, found.stops)).toBe(true);
        if (shape.pinned.size === 0 && shape.depot !== undefined && shape.isRoundTrip) {
          expect(found.length).toBeLessThanOrEqual(nearest(distances, shape.depot) + 1e-6);
        }
      }),
      { seed: 13, numRuns: 10 },
    );
  });

  it('keeps pins in the middle, too', () => {
    fc.assert(
      fc.property(places(15, 30).chain((some) => fc.tuple(fc.constant(some), shapeFor(some.x.length))), ([some, shape]) => {
        expect(isLawful(new Distances(some, 'plane'), shape, solve(some, shape).stops)).toBe(true);
      }),
      { seed: 14, numRuns: 8 },
    );
  });

  it('is the same for the same seed and for a mirrored drawing', () => {
    const { x, y } = scattered(60);
    expect(solve({ x, y }, roundTrip, 5)).toEqual(solve({ x, y }, roundTrip, 5));
    expect(solve({ x: x.map((value) => -value), y }, roundTrip, 5)).toEqual(solve({ x, y }, roundTrip, 5));
  });

  it('is not cut into other parts by the pauses: it is the same however often it is asked to go on', () => {
    const distances = new Distances(scattered(40), 'plane');
    let pauses = 0;
    for (const share of orderStops(distances, roundTrip, 1)) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      pauses++;
    }
    expect(pauses).toBeGreaterThan(20);
  });

  it('runs round a circle from its open end, where it need not come back', () => {
    const count = 30;
    const angle = (index: number): number => (index * 2 * Math.PI) / 40;
    const arc = { x: Array.from({ length: count }, (_, index) => Math.cos(angle(index))), y: Array.from({ length: count }, (_, index) => Math.sin(angle(index))) };
    expect(solve(arc, { ...roundTrip, isRoundTrip: false }).stops).toEqual(Array.from({ length: count }, (_, index) => index));
  });

  it('on a line with a pinned middle goes there at its turn', () => {
    const line = { x: Array.from({ length: 20 }, (_, index) => index), y: new Array<number>(20).fill(0) };
    const found = solve(line, { depot: 0, isRoundTrip: false, pinned: new Map([[19, 9]]) });
    expect(found.stops[9]).toBe(19);
    // Out to the far end over nine stops, back over the other nine.
    expect(found.length).toBeLessThanOrEqual(19 + 18 + 1e-9);
  });

  it('serves thousands of stops without keeping all distances', () => {
    const found = solve(scattered(1_100), roundTrip);
    expect(new Set(found.stops).size).toBe(1_100);
  });
});

const nearest = (distances: Distances, depot: number): number => {
  const [, ...stops] = toItsEnd(nearestNeighbourTour(new CycleCosts(distances, false, []), [depot], []));
  return routeLength(distances, { ...roundTrip, depot }, stops);
};

function scattered(count: number): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const fraction = (value: number): number => value - Math.floor(value);
  const at = (index: number, by: number): number => Math.round(fraction((index + 1) * by) * 10_000);
  const all = Array.from({ length: count }, (_, index) => index);
  return { x: all.map((index) => at(index, 0.754877666)), y: all.map((index) => at(index, 0.569840291)) };
}

describe('a grid of 14 by 20, whose shortest round trip is known', () => {
  it('is gone round within 1 %', () => {
    const all = Array.from({ length: 280 }, (_, index) => index);
    const grid = { x: all.map((index) => (index % 20) * 8), y: all.map((index) => Math.floor(index / 20) * 8) };
    expect(solve(grid, roundTrip).length).toBeLessThanOrEqual(280 * 8 * 1.01);
  });
});

(hasPublicData ? describe : describe.skip)('TSPLIB, within 1 % of the known optimum', () => {
  const check = (file: string, optimum: number): void => {
    const distances = new Distances(placesOf(file), 'planeRounded');
    const found = toItsEnd(orderStops(distances, roundTrip, 1));
    expect(isLawful(distances, roundTrip, found.stops)).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(optimum);
    expect(found.length).toBeLessThanOrEqual(optimum * 1.01);
  };
  it('berlin52', () => check('e01.tsp', 7542));
  it('eil76', () => check('e04.tsp', 538));
  it('kroA100', () => check('e05.tsp', 21282));
  it('ch130', () => check('e06.tsp', 6110));
});

describe('distances', () => {
  const check = (from: readonly [number, number], to: readonly [number, number], km: number): void => {
    const distances = new Distances({ x: [from[0], to[0]], y: [from[1], to[1]] }, 'greatCircle');
    expect(Math.abs(distances.between(0, 1) - km)).toBeLessThan(km * 0.001 + 1e-9);
  };
  it('along the equator', () => check([0, 0], [1, 0], 111.195));
  it('from Shanghai to Beijing', () => check([121.4737, 31.2304], [116.4074, 39.9042], 1067.3));
  it('across the date line', () => check([179.5, 0], [-179.5, 0], 111.195));
  it('from pole to pole', () => check([0, 90], [77, -90], 20015.1));
  it('of one place are 0', () => check([10, 50], [10, 50], 0));
  it('are longer by the road factor', () => {
    const straight = new Distances({ x: [0, 1], y: [0, 0] }, 'greatCircle').between(0, 1);
    expect(new Distances({ x: [0, 1], y: [0, 0] }, 'greatCircle', 1.3).between(0, 1)).toBeCloseTo(straight * 1.3, 9);
  });
});
