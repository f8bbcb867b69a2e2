import { Cycle } from './cycle';
import { CycleCosts, type Bond } from './cycleCosts';
import { CycleSearch } from './cycleSearch';
import type { Distances } from './distances';
import { nearestNeighbourTour } from './nearestNeighbour';
import { nearestNeighbours } from './neighbourLists';
import type { RouteShape } from './routeShape';
import { SeededRandom } from './seededRandom';

/** Near nodes that are looked at from each node. */
const NEIGHBOURS = 10;
/** Work between two pauses: about two milliseconds. */
const WORK_A_SLICE = 40_000;

/**
 * An economical order for a route whose pinned stops, if any, are its first and its last one: nearest neighbour, then
 * 2-opt, Or-opt and kicks until `budget` steps of work are done. Yields the share done, 0 to 1.
 */
export function* improvedOrder(distances: Distances, shape: RouteShape, seed: number, budget: number): Generator<number, readonly number[]> {
  const { head, tail } = fixedEnds(distances, shape);
  const costs = new CycleCosts(distances, !shape.isRoundTrip, bondsOf(head, tail));
  yield 0;
  const lists = yield* quietly(nearestNeighbours(costs, NEIGHBOURS));
  const start = yield* quietly(nearestNeighbourTour(costs, head, tail));
  const cycle = new Cycle(start);
  const search = new CycleSearch(cycle, costs, lists, new SeededRandom(seed));
  while (search.work < budget) {
    search.run(Math.min(budget, search.work + WORK_A_SLICE), true);
    yield Math.min(1, search.work / budget);
  }
  while (!search.run(search.work + WORK_A_SLICE, false)) yield 1;
  return cutOpen(cycle.toArray(), shape, costs.joint, head, tail);
}

/** Goes through a part that tells no share of its own. */
function* quietly<Result>(part: Generator<void, Result>): Generator<number, Result> {
  for (let step = part.next(); ; step = part.next()) {
    if (step.done === true) return step.value;
    yield 0;
  }
}

interface FixedEnds {
  readonly head: readonly number[];
  readonly tail: readonly number[];
}

/** The nodes that the tour begins and ends with: joint or depot, then the first stop; at the end the last stop. */
function fixedEnds(distances: Distances, shape: RouteShape): FixedEnds {
  const last = distances.count - (shape.depot === undefined ? 0 : 1) - 1;
  const at = (place: number): readonly number[] => [...shape.pinned].filter(([, one]) => one === place).map(([stop]) => stop);
  const joint = shape.isRoundTrip ? [] : [distances.count];
  const depot = shape.depot === undefined ? [] : [shape.depot];
  return { head: [...joint, ...depot, ...at(0)], tail: at(last) };
}

function bondsOf(head: readonly number[], tail: readonly number[]): readonly Bond[] {
  const chain = [...tail, ...head];
  // A tail without a head bonds nothing: where the round trip begins is open.
  return chain.slice(1).map((node, index): Bond => [chain[index] ?? node, node]);
}

/** The tour as a route: it begins behind the head's depot or joint, or with the first stop, and runs the way that was asked for. */
function cutOpen(tour: Int32Array, shape: RouteShape, joint: number, head: readonly number[], tail: readonly number[]): readonly number[] {
  const nodes = Array.from(tour);
  const [last] = tail;
  const begin = head[0] ?? (last === undefined ? Math.min(...nodes) : last);
  const turned = rotated(nodes, nodes.indexOf(begin));
  const isBackward = head.length === 0 ? false : runsBackward(turned, head, tail);
  const around = isBackward ? [begin, ...turned.slice(1).reverse()] : turned;
  if (head.length === 0 && last !== undefined) return [...around.slice(1), last];
  return around.filter((node) => node !== shape.depot && node !== joint);
}

const rotated = (nodes: readonly number[], first: number): readonly number[] => [...nodes.slice(first), ...nodes.slice(0, first)];

/** Whether the tour has to be read the other way round for head and tail to stand as they must. */
function runsBackward(nodes: readonly number[], head: readonly number[], tail: readonly number[]): boolean {
  if (head.length > 1) return nodes[1] !== head[1];
  return tail.length > 0 && nodes.at(-1) !== tail[0];
}
