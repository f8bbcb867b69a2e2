/**
 * A closed tour over nodes 0 .. size - 1 as an array that can be read both ways round. Its one change is to turn a
 * stretch around; every change since the last `keep` can be taken back.
 */
export class Cycle {
  readonly size: number;
  /** Nodes moved so far, as a measure of work done. */
  moved = 0;
  private readonly nodeAt: Int32Array;
  private readonly placeOf: Int32Array;
  /** First place and number of places of each stretch that was turned since the last `keep`. */
  private readonly turned: number[] = [];

  constructor(order: ArrayLike<number>) {
    this.size = order.length;
    this.nodeAt = Int32Array.from(order);
    this.placeOf = new Int32Array(this.size);
    this.nodeAt.forEach((node, place) => (this.placeOf[node] = place));
  }

  /** The node at a place; places go on around the tour. */
  at(place: number): number {
    return this.nodeAt[place < this.size ? place : place - this.size] as number;
  }

  next(node: number): number {
    const place = (this.placeOf[node] as number) + 1;
    return this.nodeAt[place === this.size ? 0 : place] as number;
  }

  previous(node: number): number {
    const place = this.placeOf[node] as number;
    return this.nodeAt[place === 0 ? this.size - 1 : place - 1] as number;
  }

  /**
   * Exchanges two ways of the tour, a-b and the one that leads from c to a node d in the same direction, for a-c and b-d.
   */
  exchange(a: number, b: number, c: number): void {
    if (this.next(a) === b) this.turnPath(b, c);
    else this.turnPath(c, b);
  }

  /** Makes everything since the last `keep` final. */
  keep(): void {
    this.turned.length = 0;
  }

  /** Takes everything since the last `keep` back. */
  takeBack(): void {
    for (let index = this.turned.length - 2; index >= 0; index -= 2) {
      this.turn(this.turned[index] as number, this.turned[index + 1] as number);
    }
    this.turned.length = 0;
  }

  toArray(): Int32Array {
    return this.nodeAt.slice();
  }

  /** Turns the path from `first` on to `last` around, or all the rest, which is the same tour, where that is shorter. */
  private turnPath(first: number, last: number): void {
    const { size } = this;
    let from = this.placeOf[first] as number;
    const to = this.placeOf[last] as number;
    let count = to - from + 1;
    if (count <= 0) count += size;
    if (count * 2 > size) {
      from = to + 1 === size ? 0 : to + 1;
      count = size - count;
    }
    this.turned.push(from, count);
    this.turn(from, count);
  }

  private turn(from: number, count: number): void {
    const { size, nodeAt, placeOf } = this;
    let low = from;
    let high = from + count - 1;
    if (high >= size) high -= size;
    for (let swaps = count >> 1; swaps > 0; swaps--) {
      const a = nodeAt[low] as number;
      const b = nodeAt[high] as number;
      nodeAt[low] = b;
      placeOf[b] = low;
      nodeAt[high] = a;
      placeOf[a] = high;
      if (++low === size) low = 0;
      if (--high < 0) high = size - 1;
    }
    this.moved += count;
  }
}
