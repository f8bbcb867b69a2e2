import { NO_ORDER } from '../ledger/saleBatches';

/** Customers of a block, as a power of two: so few that their orders stay in the processor's near memory. */
const BLOCK = 10;
/** Orders that stand together in memory, as a power of two, and the numbers that each of them has. */
const PIECE = 7;
const ORDER_WIDTH = 3;
/** Where they stand: what the order is told by, its customer, and its line in the ledger. */
const [KEY, CUSTOMER, LINE] = [0, 1, 2];
const FREE = -1;

/** Whether two lines of the ledger have the same order number. */
export type SameOrder = (line: number, other: number) => boolean;

/**
 * Counts every customer's orders. Lines are noted as they come, by blocks of customers, and looked through block by block
 * in the end: so the table that tells what is new stays in near memory, however many customers there are. 12 bytes a line noted.
 */
export class OrdersByCustomer {
  private readonly blocks: Int32Array[][];
  private readonly noted: Int32Array;
  /** Open-addressed: which order of the block stands where. */
  private table = new Int32Array(0);
  private mask = 0;

  constructor(
    private readonly customers: number,
    private readonly isSameOrder: SameOrder,
  ) {
    this.blocks = Array.from({ length: Math.ceil(customers / (1 << BLOCK)) }, () => []);
    this.noted = new Int32Array(this.blocks.length);
  }

  /** `order` as `SaleBatch.order` has it, without its mark; a line without an order number is of its day's order. */
  note(customer: number, line: number, day: number, order: number): void {
    const block = customer >> BLOCK;
    const pieces = this.blocks[block] ?? [];
    const at = this.noted[block] ?? 0;
    const index = at >> PIECE;
    const piece = pieces[index] ?? (pieces[index] = new Int32Array(ORDER_WIDTH << PIECE));
    const place = placeOf(at);
    // Order numbers have their second bit set, days shifted by two have not.
    piece[place + KEY] = order === NO_ORDER ? day << 2 : order;
    piece[place + CUSTOMER] = customer;
    piece[place + LINE] = line;
    this.noted[block] = at + 1;
  }

  /** Orders by customer. */
  count(): Int32Array {
    const orders = new Int32Array(this.customers);
    this.blocks.forEach((pieces, block) => {
      const noted = this.noted[block] ?? 0;
      this.clearTable(noted);
      for (let at = 0; at < noted; at++) {
        const piece = pieceOf(pieces, at);
        const place = placeOf(at);
        if (!this.isNew(pieces, piece, place, at)) continue;
        const customer = piece[place + CUSTOMER] ?? 0;
        orders[customer] = (orders[customer] ?? 0) + 1;
      }
    });
    return orders;
  }

  private clearTable(orders: number): void {
    let size = 16;
    while (size < orders * 2) size *= 2;
    if (size > this.table.length) this.table = new Int32Array(size);
    this.table.fill(FREE, 0, size);
    this.mask = size - 1;
  }

  private isNew(pieces: readonly Int32Array[], piece: Int32Array, place: number, at: number): boolean {
    let slot = hashOf(piece[place + KEY] ?? 0, piece[place + CUSTOMER] ?? 0) & this.mask;
    for (let other = this.table[slot] ?? FREE; other !== FREE; other = this.table[slot] ?? FREE) {
      if (this.isSame(piece, place, pieceOf(pieces, other), placeOf(other))) return false;
      slot = (slot + 1) & this.mask;
    }
    this.table[slot] = at;
    return true;
  }

  private isSame(piece: Int32Array, place: number, other: Int32Array, otherPlace: number): boolean {
    const key = piece[place + KEY] ?? 0;
    if (key !== other[otherPlace + KEY] || piece[place + CUSTOMER] !== other[otherPlace + CUSTOMER]) return false;
    return isDay(key) || this.isSameOrder(piece[place + LINE] ?? 0, other[otherPlace + LINE] ?? 0);
  }
}

const NONE = new Int32Array(0);
const pieceOf = (pieces: readonly Int32Array[], at: number): Int32Array => pieces[at >> PIECE] ?? NONE;
const placeOf = (at: number): number => (at & ((1 << PIECE) - 1)) * ORDER_WIDTH;
const isDay = (key: number): boolean => (key & 2) === 0;

/** Spreads what tells an order, and its customer, over all 32 bits. */
function hashOf(key: number, customer: number): number {
  let hash = Math.imul(key ^ Math.imul(customer, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
