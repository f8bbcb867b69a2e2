/** Customers of a block, as a power of two: so few that their sums stay in the processor's nearest memory. */
const BLOCK = 10;
/** A line's marks, by where they stand: its customer's place in the block (with its currency above it), day, order, and number in the ledger. */
export const [CUSTOMER, DAY, ORDER, LINE] = [0, 1, 2, 3];
/** The bits of the first mark that are the customer's place in the block. */
export const CUSTOMER_BITS = (1 << BLOCK) - 1;
/** The bits of the first mark that are the currency begin here. */
const CURRENCY = 16;
/** Lines that stand together in memory. */
const CHUNK = 128;
const NONE = -1;

/** The order of a line that brings no new one: it goes on with that of the line above, or no order is asked for. */
export const COUNTED = 1;

/**
 * A ledger's lines put in order by blocks of customers, each block's as they stand in the ledger: sums that are made block
 * by block stay in near memory, however many customers there are. 24 bytes a line, 32 with costs.
 */
export class LinesByCustomer {
  readonly blocks: number;
  /** Numbers of eight bytes for a line: its amount, its cost where there are costs, and its marks. */
  readonly width: number;
  readonly amounts: Float64Array;
  /** The same memory in numbers of four bytes. */
  readonly marks: Int32Array;
  /** Orders of each block that may be new. */
  readonly orders: Int32Array;
  /** Each block's first chunk and the place behind its last line; each chunk's next one. */
  private readonly heads: Int32Array;
  private readonly ends: Int32Array;
  private readonly next: Int32Array;
  private chunks = 0;

  constructor(lines: number, customers: number, readonly hasCosts: boolean) {
    this.blocks = Math.ceil(customers / (1 << BLOCK));
    this.width = hasCosts ? 4 : 3;
    this.heads = new Int32Array(this.blocks).fill(NONE);
    this.ends = new Int32Array(this.blocks);
    this.orders = new Int32Array(this.blocks);
    this.next = new Int32Array(Math.ceil(lines / CHUNK) + Math.min(this.blocks, lines)).fill(NONE);
    this.amounts = new Float64Array(this.next.length * CHUNK * this.width);
    this.marks = new Int32Array(this.amounts.buffer);
  }

  add(line: number, customer: number, day: number, order: number, currency: number, amount: number, cost: number): void {
    const block = customer >> BLOCK;
    const place = this.freePlace(block);
    const at = place * this.width;
    this.amounts[at] = amount;
    if (this.hasCosts) this.amounts[at + 1] = cost;
    const marks = this.marksOf(place);
    this.marks[marks + CUSTOMER] = (currency << CURRENCY) | (customer & CUSTOMER_BITS);
    this.marks[marks + DAY] = day;
    this.marks[marks + ORDER] = order;
    this.marks[marks + LINE] = line;
    if (order !== COUNTED) this.orders[block] = (this.orders[block] ?? 0) + 1;
  }

  /** Where the marks of the line at a place begin. */
  marksOf(place: number): number {
    return (place + 1) * this.width * 2 - 4;
  }

  customerAt(block: number, marks: number): number {
    return (block << BLOCK) | ((this.marks[marks + CUSTOMER] ?? 0) & CUSTOMER_BITS);
  }

  currencyAt(marks: number): number {
    return (this.marks[marks + CUSTOMER] ?? 0) >>> CURRENCY;
  }

  private freePlace(block: number): number {
    let place = this.ends[block] ?? 0;
    // A block without lines ends at 0, one whose chunk is full where the next chunk begins.
    if (place % CHUNK === 0) {
      const chunk = this.chunks++;
      if (this.heads[block] === NONE) this.heads[block] = chunk;
      else this.next[place / CHUNK - 1] = chunk;
      place = chunk * CHUNK;
    }
    this.ends[block] = place + 1;
    return place;
  }

  /** Hands over a block's lines in stretches of consecutive places, in the order of the ledger. */
  readBlock(block: number, take: (from: number, to: number) => void): void {
    const end = this.ends[block] ?? 0;
    for (let chunk = this.heads[block] ?? NONE; chunk !== NONE; chunk = this.next[chunk] ?? NONE) {
      const from = chunk * CHUNK;
      take(from, end > from && end <= from + CHUNK ? end : from + CHUNK);
    }
  }
}
