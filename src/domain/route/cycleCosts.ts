import type { Distances } from './distances';

/** Up to so many nodes every cost is reckoned once and kept. */
const KEPT_AT_MOST = 501;

/** Two nodes that have to stand side by side. */
export type Bond = readonly [number, number];

/**
 * What it costs to go from node to node on a closed tour. An open route is a tour over one more node, the `joint`, that
 * is 0 away from all others: there the tour is cut. Bonds hold two nodes side by side: their way costs so much below 0
 * that no gain elsewhere makes up for parting them.
 */
export class CycleCosts {
  /** Places and, where the route is open, the joint, which has the last number. */
  readonly size: number;
  readonly joint: number;
  /** By node, up to two partners, -1 for none. */
  private readonly partners: Int32Array;
  private readonly bonus: number;
  private readonly kept: Float64Array | undefined;

  constructor(
    private readonly distances: Distances,
    isOpen: boolean,
    bonds: readonly Bond[],
  ) {
    this.size = distances.count + (isOpen ? 1 : 0);
    this.joint = isOpen ? distances.count : -1;
    this.bonus = distances.longest * 10 + 1;
    this.partners = new Int32Array(this.size * 2).fill(-1);
    for (const [a, b] of bonds) {
      this.bind(a, b);
      this.bind(b, a);
    }
    this.kept = this.size <= KEPT_AT_MOST ? this.allPairs() : undefined;
  }

  between(a: number, b: number): number {
    return this.kept ? (this.kept[a * this.size + b] as number) : this.reckoned(a, b);
  }

  isBond(a: number, b: number): boolean {
    return this.partners[a * 2] === b || this.partners[a * 2 + 1] === b;
  }

  /** Orders the nodes around `a` from near to far as `between` does, quicker. */
  closeness(a: number, b: number): number {
    if (this.kept) return this.kept[a * this.size + b] as number;
    if (this.isBond(a, b)) return -1;
    return a === this.joint || b === this.joint ? 0 : this.distances.closeness(a, b);
  }

  private bind(a: number, b: number): void {
    this.partners[a * 2 + (this.partners[a * 2] === -1 ? 0 : 1)] = b;
  }

  private reckoned(a: number, b: number): number {
    const way = a === this.joint || b === this.joint ? 0 : this.distances.between(a, b);
    return this.isBond(a, b) ? way - this.bonus : way;
  }

  private allPairs(): Float64Array {
    const { size } = this;
    const all = new Float64Array(size * size);
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) if (a !== b) all[a * size + b] = this.reckoned(a, b);
    return all;
  }
}
