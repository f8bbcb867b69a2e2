import { NO_ORDER } from '../ledger/saleBatches';
import { CUSTOMER, CUSTOMER_BITS, DAY, LINE, ORDER, type LinesByCustomer } from './linesByCustomer';

const FREE = -1;

/** Orders of one block of customers: an open-addressed table of where the marks of each order's first line are. */
export class CountedOrders {
  private places = new Int32Array(0);
  private mask = 0;

  constructor(
    private readonly lines: LinesByCustomer,
    private readonly isSameOrder: (line: number, other: number) => boolean,
  ) {}

  /** Forgets all orders; at most `orders` will come. */
  begin(orders: number): void {
    let size = 16;
    while (size < orders * 2) size *= 2;
    if (size > this.places.length) this.places = new Int32Array(size);
    this.places.fill(FREE, 0, size);
    this.mask = size - 1;
  }

  /** Whether the line with these marks is its order's first one; lines without an order number are one order a day. */
  isNew(marks: number): boolean {
    let place = this.hash(marks) & this.mask;
    for (let other = this.places[place] ?? FREE; other !== FREE; other = this.places[place] ?? FREE) {
      if (this.isSame(marks, other)) return false;
      place = (place + 1) & this.mask;
    }
    this.places[place] = marks;
    return true;
  }

  private isSame(one: number, other: number): boolean {
    const { marks } = this.lines;
    const order = marks[one + ORDER] ?? NO_ORDER;
    if (order !== marks[other + ORDER] || (((marks[one + CUSTOMER] ?? 0) ^ (marks[other + CUSTOMER] ?? 0)) & CUSTOMER_BITS) !== 0) return false;
    return order === NO_ORDER ? marks[one + DAY] === marks[other + DAY] : this.isSameOrder(marks[one + LINE] ?? 0, marks[other + LINE] ?? 0);
  }

  /** Spreads an order (or a day) and its customer over all 32 bits. */
  private hash(at: number): number {
    const { marks } = this.lines;
    const order = marks[at + ORDER] ?? NO_ORDER;
    const customer = (marks[at + CUSTOMER] ?? 0) & CUSTOMER_BITS;
    let hash = Math.imul((order === NO_ORDER ? (marks[at + DAY] ?? 0) : order) ^ Math.imul(customer, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0xc2b2ae35);
    return hash ^ (hash >>> 13);
  }
}
