const FREE = -1;

/**
 * Finds the group of four whole numbers, made when they first come: an open-addressed table in typed arrays that grows
 * as it fills, 24 bytes a group. Groups are counted from 0 in the order in which they came.
 */
export class Grouping {
  private places = new Int32Array(4_096).fill(FREE);
  private keys = new Int32Array(4 * 1_024);
  private size = 0;

  /** How many groups there are. */
  get count(): number {
    return this.size;
  }

  groupOf(a: number, b: number, c: number, d: number): number {
    if (this.size * 2 >= this.places.length) this.rehash(this.places.length * 2);
    const { places, keys } = this;
    const mask = places.length - 1;
    let place = mixed(a, b, c, d) & mask;
    for (let group = places[place] ?? FREE; group !== FREE; group = places[place] ?? FREE) {
      const at = group * 4;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) return group;
      place = (place + 1) & mask;
    }
    places[place] = this.size;
    return this.append(a, b, c, d);
  }

  /** One of the four numbers of every group, by `part` 0 to 3. */
  part(part: 0 | 1 | 2 | 3): Int32Array {
    const values = new Int32Array(this.size);
    for (let group = 0; group < this.size; group++) values[group] = this.keys[group * 4 + part] ?? 0;
    return values;
  }

  private append(a: number, b: number, c: number, d: number): number {
    const at = this.size * 4;
    if (at === this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2);
      larger.set(this.keys);
      this.keys = larger;
    }
    this.keys[at] = a;
    this.keys[at + 1] = b;
    this.keys[at + 2] = c;
    this.keys[at + 3] = d;
    return this.size++;
  }

  private rehash(length: number): void {
    const places = new Int32Array(length).fill(FREE);
    const mask = length - 1;
    for (let group = 0; group < this.size; group++) {
      const at = group * 4;
      let place = mixed(this.keys[at] ?? 0, this.keys[at + 1] ?? 0, this.keys[at + 2] ?? 0, this.keys[at + 3] ?? 0) & mask;
      while (places[place] !== FREE) place = (place + 1) & mask;
      places[place] = group;
    }
    this.places = places;
  }
}

/** Spreads four numbers over 32 bits. */
function mixed(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Sums by group in a Float64Array that grows with the groups. */
export class Sums {
  private values = new Float64Array(1_024);

  add(group: number, amount: number): void {
    if (group >= this.values.length) {
      const larger = new Float64Array(Math.max(group + 1, this.values.length * 2));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[group] = (this.values[group] ?? 0) + amount;
  }

  /** The sums of the first `count` groups, without what binary fractions add to cents. */
  inCents(count: number): Float64Array {
    const sums = new Float64Array(count);
    for (let group = 0; group < count; group++) sums[group] = Math.round((this.values[group] ?? 0) * 100) / 100;
    return sums;
  }
}
