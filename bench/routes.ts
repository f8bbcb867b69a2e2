import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CycleCosts } from '../src/domain/route/cycleCosts';
import { Distances, type Coordinates } from '../src/domain/route/distances';
import { nearestNeighbourTour } from '../src/domain/route/nearestNeighbour';
import { orderStops, type StopOrder } from '../src/domain/route/orderStops';
import { routeLength, type RouteShape } from '../src/domain/route/routeShape';
import { median, seeded } from './measure';
import type { BenchRow } from '../scripts/bench';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'shared', 'data');
const INSTANCES = [
  { name: 'berlin52', file: 'e01.tsp', optimum: 7542 },
  { name: 'eil76', file: 'e04.tsp', optimum: 538 },
  { name: 'kroA100', file: 'e05.tsp', optimum: 21282 },
  { name: 'ch130', file: 'e06.tsp', optimum: 6110 },
] as const;
const ROUND_TRIP: RouteShape = { depot: undefined, isRoundTrip: true, pinned: new Map() };
const SEED = 1;
const RUNS = 5;

/** Figures of putting stops in order: gaps to known optima, time, the longest stretch without a pause, the same order for the same seed. */
export async function run(): Promise<{ readonly rows: readonly BenchRow[] }> {
  // The first run compiles; it is not counted.
  timed(new Distances(scattered(200), 'plane'));
  return { rows: [...libraryRows(), ...gridRows(), ...timeRows()] };
}

interface Timed {
  readonly order: StopOrder;
  readonly milliseconds: number;
  /** Milliseconds between one pause and the next. */
  readonly slices: readonly number[];
}

function timed(distances: Distances): Timed {
  const started = performance.now();
  const solver = orderStops(distances, ROUND_TRIP, SEED);
  const slices: number[] = [];
  for (let before = started; ; ) {
    const step = solver.next();
    const now = performance.now();
    slices.push(now - before);
    before = now;
    if (step.done === true) return { order: step.value, milliseconds: now - started, slices };
  }
}

/** All runs do the same between the same pauses: what one of them was held up by is other work of the machine, not ours. */
const longestSlice = (runs: readonly Timed[]): number =>
  Math.max(...(runs[0]?.slices ?? []).map((_, index) => Math.min(...runs.map(({ slices }) => slices[index] ?? Infinity))));

/** TSPLIB's places, where they are at hand: they are not ours to hand on. */
function libraryRows(): readonly BenchRow[] {
  return INSTANCES.filter(({ file }) => existsSync(path.join(FOLDER, file))).flatMap(({ name, file, optimum }): readonly BenchRow[] => {
    const distances = new Distances(placesOf(file), 'planeRounded');
    const { order } = timed(distances);
    const nearest = nearestLength(distances);
    return [
      { name: `${name}: above the optimum of ${optimum}`, value: (order.length / optimum - 1) * 100, unit: '%', bound: 3 },
      { name: `${name}: saved against nearest neighbour`, value: (1 - order.length / nearest) * 100, unit: '%' },
    ];
  });
}

function placesOf(file: string): Coordinates {
  const rows = readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 3 && row.every(Number.isFinite));
  return { x: rows.map((row) => row[1] ?? NaN), y: rows.map((row) => row[2] ?? NaN) };
}

function nearestLength(distances: Distances): number {
  const solver = nearestNeighbourTour(new CycleCosts(distances, false, []), [0], []);
  for (let step = solver.next(); ; step = solver.next()) if (step.done === true) return routeLength(distances, ROUND_TRIP, step.value);
}

/** A grid with an even number of places: the shortest round trip has as many steps as places. */
function gridRows(): readonly BenchRow[] {
  const all = Array.from({ length: 280 }, (_, index) => index);
  const distances = new Distances({ x: all.map((index) => (index % 20) * 8), y: all.map((index) => Math.floor(index / 20) * 8) }, 'plane');
  const { order } = timed(distances);
  return [{ name: 'grid of 280: above the optimum', value: (order.length / (280 * 8) - 1) * 100, unit: '%', bound: 5 }];
}

function timeRows(): readonly BenchRow[] {
  const places = scattered(200);
  const runs = Array.from({ length: RUNS }, () => timed(new Distances(places, 'plane')));
  const large = Array.from({ length: 3 }, () => timed(new Distances(scattered(2_000), 'plane')));
  const [first] = runs;
  const others = runs.filter(({ order }) => order.stops.join() !== first?.order.stops.join()).length;
  const nearest = nearestLength(new Distances(places, 'plane'));
  return [
    { name: '200 stops: time, median', value: median(runs.map(({ milliseconds }) => milliseconds)), unit: 'ms', bound: 1_000 },
    { name: '200 stops: longest stretch without a pause', value: longestSlice(runs), unit: 'ms', bound: 50 },
    { name: '200 stops: runs of the same seed with another order', value: others, unit: '', bound: 0 },
    { name: '200 stops: saved against nearest neighbour', value: (1 - (first?.order.length ?? NaN) / nearest) * 100, unit: '%' },
    { name: '2,000 stops: longest stretch without a pause', value: longestSlice(large), unit: 'ms', bound: 50 },
  ];
}

function scattered(count: number): Coordinates {
  const random = seeded(7);
  const all = Array.from({ length: count }, () => ({ x: random() * 100, y: random() * 100 }));
  return { x: all.map(({ x }) => x), y: all.map(({ y }) => y) };
}
