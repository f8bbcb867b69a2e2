import { CycleCosts } from './cycleCosts';
import type { Distances } from './distances';
import { stopsOf, type RouteShape } from './routeShape';
import { SeededRandom } from './seededRandom';

/** Tries between two pauses: about two milliseconds. */
const TRIES_A_SLICE = 15_000;
/** The search begins so hot, in mean legs of its start, and cools down to this share of it. */
const HEAT = 0.5;
const COLDEST = 0.0005;

/**
 * An order for a route with stops pinned to places in its middle, by simulated annealing: stops change places, stretches
 * between pins are turned or shifted. Never longer than its start, which goes to the nearest free stop each time. Yields
 * the share done, 0 to 1.
 */
export function* placedOrder(distances: Distances, shape: RouteShape, seed: number, tries: number): Generator<number, readonly number[]> {
  const costs = new CycleCosts(distances, !shape.isRoundTrip, []);
  const ends = [...(shape.isRoundTrip ? [] : [costs.joint]), ...(shape.depot === undefined ? [] : [shape.depot])];
  const search = new PlacedSearch(costs, startOf(costs, stopsOf(distances, shape), shape, ends), new SeededRandom(seed));
  for (let done = 0; done < tries; ) {
    const until = Math.min(tries, done + TRIES_A_SLICE);
    for (; done < until; done++) search.attempt(COLDEST ** (done / tries));
    yield done / tries;
  }
  return search.shortest().slice(ends.length);
}

interface PlacedStart {
  readonly nodes: Int32Array;
  /** By place, whether its node has to stay. */
  readonly isFixed: Uint8Array;
}

function startOf(costs: CycleCosts, stops: readonly number[], shape: RouteShape, ends: readonly number[]): PlacedStart {
  const size = ends.length + stops.length;
  const nodes = new Int32Array(size).fill(-1);
  const isFixed = new Uint8Array(size);
  ends.forEach((node, place) => (nodes[place] = node));
  for (const [stop, place] of shape.pinned) nodes[ends.length + place] = stop;
  nodes.forEach((node, place) => (isFixed[place] = node === -1 ? 0 : 1));
  const open = new Set(stops.filter((stop) => !shape.pinned.has(stop)));
  for (let place = 0; place < size; place++) {
    if (isFixed[place] === 1) continue;
    const from = place === 0 ? undefined : nodes[place - 1];
    const node = nearestTo(costs, from, open);
    nodes[place] = node;
    open.delete(node);
  }
  return { nodes, isFixed };
}

function nearestTo(costs: CycleCosts, from: number | undefined, open: ReadonlySet<number>): number {
  let nearest = Infinity;
  let found = -1;
  for (const node of open) {
    const distance = from === undefined ? 0 : costs.between(from, node);
    if (distance >= nearest) continue;
    nearest = distance;
    found = node;
  }
  return found;
}

class PlacedSearch {
  private readonly nodes: Int32Array;
  private best: Int32Array;
  private readonly free: readonly number[];
  /** By place, the last place of the stretch without pins that it is in. */
  private readonly runEnd: Int32Array;
  private readonly heat: number;
  /** Length against the start's and of the best so far; below 0 is shorter. */
  private change = 0;
  private bestChange = 0;

  constructor(
    private readonly costs: CycleCosts,
    start: PlacedStart,
    private readonly random: SeededRandom,
  ) {
    this.nodes = start.nodes;
    this.best = start.nodes.slice();
    this.free = Array.from(start.nodes.keys()).filter((place) => start.isFixed[place] === 0);
    this.runEnd = runEnds(start.isFixed);
    let length = 0;
    for (let place = 0; place < this.nodes.length; place++) length += this.leg(place - 1, place);
    this.heat = (HEAT * length) / this.nodes.length;
  }

  /** One random change, kept where it is no longer or, by chance, a little longer; `warmth` falls from 1 to 0. */
  attempt(warmth: number): void {
    if (this.free.length < 2) return;
    const a = this.free[this.random.below(this.free.length)] as number;
    const kind = this.random.below(3);
    if (kind === 0) this.trySwap(a, this.free[this.random.below(this.free.length)] as number, warmth);
    else {
      const length = (this.runEnd[a] as number) - a;
      if (length > 0) this.tryStretch(a, a + 1 + this.random.below(length), kind === 1, warmth);
    }
  }

  shortest(): readonly number[] {
    return Array.from(this.best);
  }

  private node(place: number): number {
    const { length } = this.nodes;
    return this.nodes[place < 0 ? place + length : place >= length ? place - length : place] as number;
  }

  private leg(from: number, to: number): number {
    const a = this.node(from);
    const b = this.node(to);
    return a === b ? 0 : this.costs.between(a, b);
  }

  private isAccepted(longer: number, warmth: number): boolean {
    return longer <= 0 || this.random.next() < Math.exp(-longer / (this.heat * warmth));
  }

  private trySwap(a: number, b: number, warmth: number): void {
    const before = this.legsAround(a, b);
    this.swap(a, b);
    const longer = this.legsAround(a, b) - before;
    if (this.isAccepted(longer, warmth)) this.note(longer);
    else this.swap(a, b);
  }

  /** The legs to and from two places; a leg between them counts once. */
  private legsAround(a: number, b: number): number {
    const apart = Math.abs(a - b);
    const legs = this.leg(a - 1, a) + this.leg(a, a + 1) + this.leg(b - 1, b) + this.leg(b, b + 1);
    return apart === 1 || apart === this.nodes.length - 1 ? legs - this.leg(a, b) : legs;
  }

  private swap(a: number, b: number): void {
    const node = this.nodes[a] as number;
    this.nodes[a] = this.nodes[b] as number;
    this.nodes[b] = node;
  }

  /** Turns the stretch `from`..`to` around, or takes its first stop to its end. */
  private tryStretch(from: number, to: number, isTurn: boolean, warmth: number): void {
    const outside = this.leg(from - 1, from) + this.leg(to, to + 1);
    const turned = this.costs.between(this.node(from - 1), this.node(to)) + this.costs.between(this.node(from), this.node(to + 1));
    const shifted =
      this.costs.between(this.node(from - 1), this.node(from + 1)) + this.leg(to, from) + this.costs.between(this.node(from), this.node(to + 1)) - this.leg(from, from + 1);
    const longer = (isTurn ? turned : shifted) - outside;
    if (!this.isAccepted(longer, warmth)) return;
    const stretch = this.nodes.subarray(from, to + 1);
    if (isTurn) stretch.reverse();
    else {
      const [first = 0] = stretch;
      stretch.copyWithin(0, 1);
      stretch[stretch.length - 1] = first;
    }
    this.note(longer);
  }

  private note(longer: number): void {
    this.change += longer;
    if (this.change >= this.bestChange - 1e-9) return;
    this.bestChange = this.change;
    this.best.set(this.nodes);
  }
}

function runEnds(isFixed: Uint8Array): Int32Array {
  const ends = new Int32Array(isFixed.length);
  let end = isFixed.length - 1;
  for (let place = isFixed.length - 1; place >= 0; place--) {
    if (isFixed[place] === 1) end = place - 1;
    ends[place] = end;
  }
  return ends;
}
