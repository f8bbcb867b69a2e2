/**
 * Customers' sales in order, largest first, with what stands before each. Amounts that are not above zero have no place
 * on it; amounts are taken in whole cents, so that shares on a border are exact.
 */
export class SalesLadder {
  /** Cents, ascending. */
  private readonly cents: Float64Array;
  /** Cents of all amounts from this position upwards. */
  private readonly upwards: Float64Array;
  /** Cents of all amounts on the ladder. */
  readonly total: number;

  constructor(amounts: ArrayLike<number>) {
    this.cents = ascendingCents(amounts);
    this.upwards = new Float64Array(this.cents.length + 1);
    for (let at = this.cents.length - 1; at >= 0; at--) this.upwards[at] = (this.upwards[at + 1] ?? 0) + (this.cents[at] ?? 0);
    this.total = this.upwards[0] ?? 0;
  }

  /** How many amounts are on the ladder. */
  get size(): number {
    return this.cents.length;
  }

  /**
   * The share of all sales that comes before an amount: of those larger than it, so that equal ones share it. 0 for the
   * largest, below 1 for the smallest; NaN for an amount that is not above zero.
   */
  shareBefore(amount: number): number {
    const cents = Math.round(amount * 100);
    return cents > 0 ? (this.upwards[this.firstAbove(cents)] ?? 0) / this.total : NaN;
  }

  /**
   * Tells which amounts have less than `share` of all sales before them: as `shareBefore` does, but for many amounts, since
   * all above one border have. Amounts on the ladder alone are asked for; one that is not above zero never has.
   */
  within(share: number): (amount: number) => boolean {
    let low = 0;
    let high = this.cents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(this.firstAbove(this.cents[middle] ?? 0), 0, this.total, share)) high = middle;
      else low = middle + 1;
    }
    const border = this.cents[low] ?? Infinity;
    return (amount) => Math.round(amount * 100) >= border;
  }

  /**
   * By how much an amount on the ladder (or one of zero or less) would have to grow, all others as they are, until less
   * than `share` of all sales came before it; in whole cents, 0 where that is so already. Logarithmic in customers.
   */
  growthTo(share: number, amount: number): number {
    const own = Math.round(amount * 100);
    if (this.shareBefore(amount) < share) return 0;
    const others = this.total - Math.max(0, own);
    let low = this.firstAbove(own);
    let high = this.cents.length;
    // The lowest step such that an amount as large as it is far enough up; above the last one nothing comes before.
    while (low < high) {
      const middle = (low + high) >> 1;
      const reached = this.cents[middle] ?? 0;
      if (this.isBefore(this.firstAbove(reached), reached, others, share)) high = middle;
      else low = middle + 1;
    }
    const upper = this.cents[low] ?? Infinity;
    const before = this.upwards[low] ?? 0;
    // Between two steps the same amounts come before; there the total alone has to grow.
    const between = Math.max((this.cents[low - 1] ?? 0) + 1, own + 1, Math.floor(before / share - others) + 1);
    const target = between < upper && this.isBefore(low, between, others, share) ? between : Math.min(upper, Number.MAX_SAFE_INTEGER);
    return (target - own) / 100;
  }

  private isBefore(position: number, own: number, others: number, share: number): boolean {
    return (this.upwards[position] ?? 0) / (others + own) < share;
  }

  /** Position of the first amount that is larger. */
  private firstAbove(cents: number): number {
    let low = 0;
    let high = this.cents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cents[middle] ?? 0) > cents) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function ascendingCents(amounts: ArrayLike<number>): Float64Array {
  const cents = new Float64Array(amounts.length);
  let size = 0;
  for (let at = 0; at < amounts.length; at++) {
    const value = Math.round((amounts[at] ?? 0) * 100);
    if (value > 0) cents[size++] = value;
  }
  return cents.subarray(0, size).sort();
}
