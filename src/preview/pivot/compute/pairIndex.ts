/** More pairs than this are kept in a map instead of a table of all that can be. */
const DENSE_LIMIT = 4_000_000;

/** Numbers for pairs of two small whole numbers: a table where all possible pairs are few, else a map. */
export class PairIndex {
  private readonly dense: Int32Array | undefined;
  private readonly sparse = new Map<number, number>();

  /** Firsts run from 0 to `firsts` - 1, seconds from 0 to `seconds` - 1. */
  constructor(
    firsts: number,
    private readonly seconds: number,
  ) {
    if (firsts * seconds <= DENSE_LIMIT) this.dense = new Int32Array(firsts * seconds).fill(-1);
  }

  /** The pair's number, -1 where it has none. */
  get(first: number, second: number): number {
    const key = first * this.seconds + second;
    return (this.dense ? this.dense[key] : this.sparse.get(key)) ?? -1;
  }

  set(first: number, second: number, value: number): void {
    const key = first * this.seconds + second;
    if (this.dense) this.dense[key] = value;
    else this.sparse.set(key, value);
  }
}
