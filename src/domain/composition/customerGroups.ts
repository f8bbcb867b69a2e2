import { millionths } from '../cents';

const FREE = -1;
const LEAST_SLOTS = 16;

/**
 * Sums of lines by customer and three codes, customer after customer. Each customer's groups are found by a hash table of
 * that customer's size, so that what is looked up stays in near memory however many groups there are in all.
 */
export class CustomerGroups {
  readonly customer: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  count = 0;
  private slots = new Int32Array(LEAST_SLOTS).fill(FREE);
  private mask = LEAST_SLOTS - 1;
  private own = 0;
  /** Slots that name a group before this one are left over from other customers. */
  private base = 0;

  /** `room`: how many groups there are at most. */
  constructor(room: number) {
    this.customer = new Int32Array(room);
    this.first = new Int32Array(room);
    this.second = new Int32Array(room);
    this.third = new Int32Array(room);
  }

  /** The lines that follow, so many at most, are of this customer. */
  begin(customer: number, lines: number): void {
    let slots = LEAST_SLOTS;
    while (slots < 2 * lines) slots *= 2;
    if (slots > this.slots.length) this.slots = new Int32Array(slots).fill(FREE);
    this.mask = slots - 1;
    this.own = customer;
    this.base = this.count;
  }

  /** The position of the customer's group with these codes, made when it first comes. */
  groupOf(a: number, b: number, c: number): number {
    const { slots, mask, first, second, third, base } = this;
    let slot = mixed(a, b, c) & mask;
    for (let group = slots[slot] ?? FREE; group >= base; group = slots[slot] ?? FREE) {
      if (first[group] === a && second[group] === b && third[group] === c) return group;
      slot = (slot + 1) & mask;
    }
    const group = this.count++;
    slots[slot] = group;
    this.customer[group] = this.own;
    first[group] = a;
    second[group] = b;
    third[group] = c;
    return group;
  }
}

/** Groups with two sums each. */
export class SummedGroups {
  readonly groups: CustomerGroups;
  readonly amount: Float64Array;
  readonly other: Float64Array;

  constructor(lines: number) {
    this.groups = new CustomerGroups(lines);
    this.amount = new Float64Array(lines);
    this.other = new Float64Array(lines);
  }

  get count(): number {
    return this.groups.count;
  }

  add(group: number, amount: number, other: number): void {
    this.amount[group] = (this.amount[group] ?? 0) + amount;
    this.other[group] = (this.other[group] ?? 0) + other;
  }

  part(of: 'customer' | 'first' | 'second' | 'third'): Int32Array {
    return this.groups[of].subarray(0, this.count);
  }

  /** The sums without what binary fractions add to them. */
  exact(of: 'amount' | 'other'): Float64Array {
    const amounts = this[of].subarray(0, this.count);
    for (let group = 0; group < amounts.length; group++) amounts[group] = millionths(amounts[group] ?? 0);
    return amounts;
  }
}

/** Spreads three numbers over 32 bits. */
function mixed(a: number, b: number, c: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d);
  return hash ^ (hash >>> 15);
}
