/** Known values in order: where one of them stands among all. NaN is no value. */
export class Ranks {
  private readonly ascending: Float64Array;

  constructor(values: ArrayLike<number>) {
    const known = new Float64Array(values.length);
    let size = 0;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? NaN;
      if (!Number.isNaN(value)) known[size++] = value;
    }
    this.ascending = known.subarray(0, size).sort();
  }

  get size(): number {
    return this.ascending.length;
  }

  /** The share of the other values that are smaller: 0 for the smallest, 1 for a value that all others are below; one value alone has 1. */
  share(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const others = this.ascending.length - 1;
    return others <= 0 ? 1 : this.below(value) / others;
  }

  /** How many values are smaller. */
  below(value: number): number {
    return this.placeOf(value, false);
  }

  /** How many values are smaller or as large. */
  upTo(value: number): number {
    return this.placeOf(value, true);
  }

  private placeOf(value: number, isBehindEqual: boolean): number {
    let low = 0;
    let high = this.ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const known = this.ascending[middle] ?? 0;
      if (known < value || (isBehindEqual && known === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
