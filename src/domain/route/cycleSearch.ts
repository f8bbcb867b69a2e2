import type { Cycle } from './cycle';
import type { CycleCosts } from './cycleCosts';
import type { NeighbourLists } from './neighbourLists';
import type { SeededRandom } from './seededRandom';

/** Gains below this are rounding. */
const EPSILON = 1e-7;
/** Stretches up to so many stops are moved elsewhere as a whole. */
const LONGEST_MOVED = 3;
/** A kick exchanges two neighbouring stretches of at most so many stops: far-off parts of the tour stay as they are. */
const LONGEST_KICKED = 50;

/**
 * Makes a tour shorter: 2-opt and Or-opt over neighbour lists until nothing gains, then kicks (a local double bridge)
 * with the same around them, each kept unless the tour is longer for it. Only nodes whose ways changed are looked at
 * again. What is done depends on the seed and the work allowed, never on time: the same everywhere.
 */
export class CycleSearch {
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private queueStart = 0;
  private queued = 0;
  private looked = 0;
  /** What the tour has gained since it was last settled; below 0 where it is longer. */
  private gained = 0;

  constructor(
    private readonly cycle: Cycle,
    private readonly costs: CycleCosts,
    private readonly neighbours: NeighbourLists,
    private readonly random: SeededRandom,
  ) {
    this.queue = new Int32Array(cycle.size);
    this.isQueued = new Uint8Array(cycle.size);
    for (let place = 0; place < cycle.size; place++) this.enqueue(cycle.at(place));
  }

  /** Work done so far: ways compared and nodes moved. */
  get work(): number {
    return this.looked + this.cycle.moved;
  }

  /**
   * Goes on until its work has reached `until`. Where nothing gains any more it kicks, or, where it may not, ends with
   * the shortest tour found and answers true.
   */
  run(until: number, mayKick: boolean): boolean {
    while (this.work < until) {
      if (this.queued > 0) {
        this.improve(this.dequeue());
        continue;
      }
      this.settle();
      if (!mayKick) return true;
      this.kick();
    }
    return false;
  }

  private settle(): void {
    if (this.gained < -EPSILON) this.cycle.takeBack();
    else this.cycle.keep();
    this.gained = 0;
  }

  private enqueue(node: number): void {
    if (this.isQueued[node] === 1) return;
    this.isQueued[node] = 1;
    let end = this.queueStart + this.queued++;
    if (end >= this.queue.length) end -= this.queue.length;
    this.queue[end] = node;
  }

  private dequeue(): number {
    const node = this.queue[this.queueStart] as number;
    if (++this.queueStart === this.queue.length) this.queueStart = 0;
    this.queued--;
    this.isQueued[node] = 0;
    return node;
  }

  private improve(node: number): void {
    while (this.exchangeFrom(node, true) || this.exchangeFrom(node, false) || this.moveFrom(node, true) || this.moveFrom(node, false));
    this.looked++;
  }

  /** 2-opt: the way from `a` onward is exchanged for one to a nearer node. True where it gained. */
  private exchangeFrom(a: number, isForward: boolean): boolean {
    const { cycle, costs, neighbours } = this;
    const b = isForward ? cycle.next(a) : cycle.previous(a);
    const way = costs.between(a, b);
    const end = (a + 1) * neighbours.width;
    for (let index = a * neighbours.width; index < end; index++) {
      this.looked++;
      const c = neighbours.nodes[index] as number;
      const first = way - costs.between(a, c);
      if (first <= EPSILON) return false;
      const d = isForward ? cycle.next(c) : cycle.previous(c);
      if (c === b || d === a) continue;
      const gain = first + costs.between(c, d) - costs.between(b, d);
      if (gain <= EPSILON) continue;
      cycle.exchange(a, b, c);
      this.note(gain, a, b, c, d);
      return true;
    }
    return false;
  }

  /** Or-opt: the stretch of 1 to 3 nodes that begins at `a` goes between two others, `a` beside a near one. */
  private moveFrom(a: number, isForward: boolean): boolean {
    const { cycle, costs } = this;
    const before = isForward ? cycle.previous(a) : cycle.next(a);
    let last = a;
    for (let length = 1; length <= LONGEST_MOVED; length++) {
      const after = isForward ? cycle.next(last) : cycle.previous(last);
      if (after === before) return false;
      const freed = costs.between(before, a) + costs.between(last, after) - costs.between(before, after);
      if (freed > EPSILON && this.moveStretch(a, last, before, after, freed, isForward)) return true;
      last = after;
    }
    return false;
  }

  private moveStretch(a: number, last: number, before: number, after: number, freed: number, isForward: boolean): boolean {
    const { cycle, costs, neighbours } = this;
    const middle = isForward ? cycle.next(a) : cycle.previous(a);
    const end = (a + 1) * neighbours.width;
    for (let index = a * neighbours.width; index < end; index++) {
      this.looked++;
      const c = neighbours.nodes[index] as number;
      const rest = freed - costs.between(a, c);
      if (rest <= EPSILON) return false;
      if (c === last || (c === middle && a !== last)) continue;
      const onward = isForward ? cycle.next(c) : cycle.previous(c);
      const onwardGain = c === before ? 0 : rest + costs.between(c, onward) - costs.between(last, onward);
      if (onwardGain > EPSILON) {
        this.insert(a, last, before, after, c, false);
        this.note(onwardGain, a, last, c, onward, before, after);
        return true;
      }
      const back = isForward ? cycle.previous(c) : cycle.next(c);
      const backGain = c === after ? 0 : rest + costs.between(c, back) - costs.between(last, back);
      if (backGain > EPSILON) {
        this.insert(a, last, before, after, back, true);
        this.note(backGain, a, last, c, back, before, after);
        return true;
      }
    }
    return false;
  }

  /** Takes the stretch `a`..`last` out from between `before` and `after` and puts it behind `c`, turned or not. */
  private insert(a: number, last: number, before: number, after: number, c: number, isTurned: boolean): void {
    const { cycle } = this;
    cycle.exchange(before, a, c);
    cycle.exchange(before, c, after);
    if (!isTurned) cycle.exchange(c, last, a);
  }

  private note(gain: number, ...nodes: readonly number[]): void {
    this.gained += gain;
    for (const node of nodes) this.enqueue(node);
  }

  /** A double bridge: two neighbouring stretches change places. Bonds are left alone. */
  private kick(): void {
    const { cycle, costs, random } = this;
    const longest = Math.min(LONGEST_KICKED, (cycle.size - 2) >> 1);
    const place = random.below(cycle.size);
    const first = 1 + random.below(longest);
    const second = 1 + random.below(longest);
    this.looked += 3;
    const before = cycle.at(place);
    const a = cycle.at((place + 1) % cycle.size);
    const last = cycle.at((place + first) % cycle.size);
    const after = cycle.at((place + first + 1) % cycle.size);
    const c = cycle.at((place + first + second) % cycle.size);
    const d = cycle.at((place + first + second + 1) % cycle.size);
    if (costs.isBond(before, a) || costs.isBond(last, after) || costs.isBond(c, d)) return;
    const removed = costs.between(before, a) + costs.between(last, after) + costs.between(c, d);
    const added = costs.between(before, after) + costs.between(c, a) + costs.between(last, d);
    this.insert(a, last, before, after, c, false);
    this.note(removed - added, before, a, last, after, c, d);
  }
}
