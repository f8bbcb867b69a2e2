import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import type { TypedSales } from '../ledger/typedSales';
import { codesOf } from './codesOf';
import { SummedGroups } from './customerGroups';
import type { LedgerFacts } from './ledgerFacts';

/** What a line is for the reports: of neither period or kept out by the filter, of the period, of the one before, of both. */
export const [NOWHERE, NOW, BEFORE] = [0, 1, 2] as const;
/** The codes of a line stand side by side, so that a line touches one stretch of memory alone. */
const STRIDE = 4;
const [PRODUCT, REGION, MONTH, SELLER] = [0, 1, 2, 3] as const;
/** A salesperson's code stands above the two bits that say what the line is for. */
const PART_BITS = 2;
const PART = NOW | BEFORE;

/** Some lines of the ledger that are used, with what is known of each: codes, year and month as one number, and what it is for. */
export interface LinesRead {
  /** Positions in the ledger. */
  readonly lines: Int32Array;
  readonly count: number;
  readonly parts: Uint8Array;
  readonly products: Int32Array;
  readonly regions: Int32Array;
  readonly months: Int32Array;
  readonly sellers: Int32Array;
}

/** The lines that are used, in the order of their customers, each put into its place as it is read. */
export class CustomerLines {
  private readonly codes: Int32Array;
  private readonly amounts: Float64Array;
  /** Where each customer's lines begin, and where its next one goes. */
  private readonly starts: Int32Array;
  private readonly next: Int32Array;
  private count = 0;
  /** Lines of either period. */
  private marked = 0;

  /** `customer` of every line of the ledger, used or not. */
  constructor(customer: Int32Array) {
    this.starts = customerStarts(customer);
    this.next = this.starts.slice();
    const lines = this.starts[this.starts.length - 1] ?? 0;
    this.codes = new Int32Array(lines * STRIDE);
    this.amounts = new Float64Array(lines);
  }

  /** Keeps some lines. A number that is handed to a function line by line would need a place of its own in memory each time. */
  put({ lines, count, parts, products, regions, months, sellers }: LinesRead, { customer, amount }: Pick<TypedSales, 'customer' | 'amount'>): void {
    const { codes, next, amounts } = this;
    for (let one = 0; one < count; one++) {
      const line = lines[one] ?? 0;
      const own = customer[line] ?? UNKNOWN_CUSTOMER;
      const part = parts[one] ?? NOWHERE;
      const at = next[own] ?? 0;
      next[own] = at + 1;
      if (part !== NOWHERE) this.marked++;
      amounts[at] = amount[line] ?? 0;
      const first = at * STRIDE;
      codes[first + PRODUCT] = products[one] ?? 0;
      codes[first + REGION] = regions[one] ?? 0;
      codes[first + MONTH] = months[one] ?? 0;
      codes[first + SELLER] = ((sellers[one] ?? 0) << PART_BITS) | part;
    }
    this.count += count;
  }

  /** Adds the lines up customer by customer. */
  grouped(): Pick<LedgerFacts, 'cells' | 'monthly'> {
    const { starts, next } = this;
    const months = new SummedGroups(this.count);
    const now = new SummedGroups(this.marked);
    for (let customer = 0; customer < starts.length - 1; customer++) {
      const [first, end] = [starts[customer] ?? 0, next[customer] ?? 0];
      if (first === end) continue;
      months.groups.begin(customer, end - first);
      now.groups.begin(customer, end - first);
      this.addLines(first, end, months, now);
    }
    return {
      cells: { count: now.count, isInOrder: true, customer: now.part('customer'), product: now.part('first'), region: now.part('second'), salesperson: now.part('third'), amount: now.exact('amount'), amountBefore: now.exact('other') },
      monthly: { count: months.count, customer: months.part('customer'), product: months.part('first'), region: months.part('second'), month: months.part('third'), amount: months.exact('amount'), lines: months.other.subarray(0, months.count) },
    };
  }

  /** A customer's lines count in their month and, where they are of either period, in that. */
  private addLines(first: number, end: number, months: SummedGroups, now: SummedGroups): void {
    const { codes, amounts } = this;
    for (let at = first; at < end; at++) {
      const place = at * STRIDE;
      const product = codes[place + PRODUCT] ?? 0;
      const region = codes[place + REGION] ?? 0;
      const seller = codes[place + SELLER] ?? 0;
      const sold = amounts[at] ?? 0;
      months.add(months.groups.groupOf(product, region, codes[place + MONTH] ?? 0), sold, 1);
      const part = seller & PART;
      if (part !== NOWHERE) now.add(now.groups.groupOf(product, region, seller >> PART_BITS), part & NOW ? sold : 0, part & BEFORE ? sold : 0);
    }
  }
}

/** Where the lines of each customer begin when they stand in the order of customers; the last number is how many there are. */
function customerStarts(customer: Int32Array): Int32Array {
  const customers = codesOf(customer, customer.length);
  const starts = new Int32Array(customers + 1);
  for (let line = 0; line < customer.length; line++) {
    const own = customer[line] ?? UNKNOWN_CUSTOMER;
    if (own !== UNKNOWN_CUSTOMER) starts[own + 1] = (starts[own + 1] ?? 0) + 1;
  }
  for (let own = 0; own < customers; own++) starts[own + 1] = (starts[own + 1] ?? 0) + (starts[own] ?? 0);
  return starts;
}
