import type { Distances } from './distances';
import { stopsOf, type RouteShape } from './routeShape';

/** Up to so many stops the best of all orders is found: time and room double with every stop. */
export const EXACT_AT_MOST = 12;

/**
 * The shortest order by dynamic programming over sets of stops (Bellman, Held and Karp), pins at any place kept; for at
 * most EXACT_AT_MOST stops. A few milliseconds. A round trip without depot and pins begins with the lowest stop.
 */
export function exactOrder(distances: Distances, shape: RouteShape): readonly number[] {
  const stops = stopsOf(distances, shape);
  if (stops.length < 2) return stops;
  if (stops.length > EXACT_AT_MOST) throw new RangeError(`${stops.length} stops are too many to try all orders`);
  const { pinAt, shift } = pinsFromAnchor(stops, shape);
  const program = new SetProgram(distances, stops, shape, pinAt);
  const order = program.solve();
  return order.map((_, place) => stops[order[(place - shift + order.length) % order.length] ?? 0] ?? 0);
}

/**
 * By place, the stop's position in `stops` that is pinned there, -1 for none. A round trip without depot has no
 * beginning of its own: it is turned so that a pinned stop, or the lowest one, stands at place 0; `shift` turns it back.
 */
function pinsFromAnchor(stops: readonly number[], shape: RouteShape): { readonly pinAt: Int8Array; readonly shift: number } {
  const count = stops.length;
  const pinAt = new Int8Array(count).fill(-1);
  const isFree = shape.isRoundTrip && shape.depot === undefined;
  const [anchor = 0] = shape.pinned.values();
  const shift = isFree ? anchor : 0;
  for (const [stop, place] of shape.pinned) pinAt[(place - shift + count) % count] = stops.indexOf(stop);
  if (isFree && shape.pinned.size === 0) pinAt[0] = 0;
  return { pinAt, shift };
}

class SetProgram {
  private readonly count: number;
  /** By set of stops already visited and the last of them: the shortest way there, and the stop before. */
  private readonly length: Float64Array;
  private readonly before: Int8Array;

  constructor(
    private readonly distances: Distances,
    private readonly stops: readonly number[],
    private readonly shape: RouteShape,
    private readonly pinAt: Int8Array,
  ) {
    this.count = stops.length;
    this.length = new Float64Array(this.count << this.count).fill(Infinity);
    this.before = new Int8Array(this.count << this.count).fill(-1);
  }

  /** Positions in `stops`, in the order of the route. */
  solve(): readonly number[] {
    const { count, length } = this;
    for (let stop = 0; stop < count; stop++) {
      if (this.isAllowed(stop, 0)) length[(1 << stop) * count + stop] = this.fromDepot(stop);
    }
    for (let set = 1; set < 1 << count; set++) this.extend(set);
    return this.trace(this.bestEnd());
  }

  private way(a: number, b: number): number {
    return this.distances.between(this.stops[a] as number, this.stops[b] as number);
  }

  private fromDepot(stop: number): number {
    const { depot } = this.shape;
    return depot === undefined ? 0 : this.distances.between(depot, this.stops[stop] as number);
  }

  private isAllowed(stop: number, place: number): boolean {
    const pinnedHere = this.pinAt[place] as number;
    return pinnedHere === -1 ? !this.pinAt.includes(stop) : pinnedHere === stop;
  }

  private extend(set: number): void {
    const { count, length } = this;
    const place = bits(set);
    for (let next = 0; next < count; next++) {
      if ((set & (1 << next)) !== 0 || !this.isAllowed(next, place)) continue;
      const state = (set | (1 << next)) * count + next;
      for (let last = 0; last < count; last++) {
        const so = length[set * count + last] as number;
        if (so === Infinity) continue;
        const total = so + this.way(last, next);
        if (total >= (length[state] as number)) continue;
        length[state] = total;
        this.before[state] = last;
      }
    }
  }

  private bestEnd(): number {
    const { count, length, shape } = this;
    const all = ((1 << count) - 1) * count;
    let best = Infinity;
    let end = 0;
    for (let last = 0; last < count; last++) {
      const back = !shape.isRoundTrip ? 0 : shape.depot === undefined ? this.way(last, this.pinAt[0] as number) : this.fromDepot(last);
      const total = (length[all + last] as number) + back;
      if (total >= best) continue;
      best = total;
      end = last;
    }
    return end;
  }

  private trace(end: number): readonly number[] {
    const order: number[] = [];
    let set = (1 << this.count) - 1;
    for (let last = end; last !== -1; ) {
      order.push(last);
      const before = this.before[set * this.count + last] as number;
      set &= ~(1 << last);
      last = before;
    }
    return order.reverse();
  }
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
