import { codesOf } from './codesOf';
import { customerOrder } from './customerOrder';

/** Which product to push to whom: customers of a kind who do not buy what their kind buys (P3.3b). */
export interface PushProposal {
  readonly product: number;
  /** The kind of customers that is looked at. */
  readonly kind: number;
  /** Customers of the kind, and those of them who buy the product. */
  readonly members: number;
  readonly buyers: number;
  /** Share of the kind that buys it over the share of all customers that do: above 1 the kind likes it more than others. */
  readonly lift: number;
  /** Those of the kind who do not buy it, the largest buyers of other things first. */
  readonly customers: readonly number[];
  /** The median of what a buyer of the kind spends on it in the period: what one more buyer may bring. */
  readonly typicalAmount: number;
}

export interface PushRules {
  /** A kind needs so many customers for its habits to count. */
  readonly leastMembers: number;
  /** The share of the kind that has to buy the product. */
  readonly leastSupport: number;
  readonly leastLift: number;
  readonly atMost: number;
}

export const PUSH_RULES: PushRules = { leastMembers: 5, leastSupport: 0.5, leastLift: 1.2, atMost: 10 };

export interface Purchases {
  readonly count: number;
  readonly customer: ArrayLike<number>;
  readonly product: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
}

/**
 * Proposals by what they may bring in all, the largest first. `kindOf` is the kind of each customer, below 0 for one who
 * is of none; only customers with sales above zero in the period count, as members and as buyers. Linear in purchases; only
 * products and kinds that pass the rules are looked at customer by customer.
 */
export function productPushes(purchases: Purchases, kindOf: ArrayLike<number>, rules: PushRules = PUSH_RULES): readonly PushProposal[] {
  const spent = spendings(purchases);
  const counts = buyerCounts(spent, kindOf);
  const proposals = candidatesOf(counts, rules).map((candidate) => proposalFor(candidate, spent, counts));
  const gain = ({ typicalAmount, customers }: PushProposal): number => typicalAmount * customers.length;
  return proposals.sort((a, b) => gain(b) - gain(a) || b.lift - a.lift || a.product - b.product).slice(0, rules.atMost);
}

/** What each customer spent on each product, where it is above zero; in the order of customers. */
interface Spendings {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly amount: Float64Array;
}

function spendings({ count, customer, product, amount }: Purchases): Spendings {
  const order = customerOrder(customer, count);
  const spent = { customer: new Int32Array(count), product: new Int32Array(count), amount: new Float64Array(count) };
  const placeOf = new Int32Array(codesOf(product, count)).fill(-1);
  let size = 0;
  let last = -1;
  // Places before this one are other customers'.
  let base = 0;
  for (let at = 0; at < count; at++) {
    const group = order ? (order[at] ?? 0) : at;
    const by = customer[group] ?? 0;
    const of = product[group] ?? 0;
    if (of === 0) continue;
    if (by !== last) base = size;
    last = by;
    let place = placeOf[of] ?? -1;
    if (place < base) {
      placeOf[of] = place = size++;
      spent.customer[place] = by;
      spent.product[place] = of;
    }
    spent.amount[place] = (spent.amount[place] ?? 0) + (amount[group] ?? 0);
  }
  return aboveZero(spent, size);
}

function aboveZero({ customer, product, amount }: Omit<Spendings, 'count'>, size: number): Spendings {
  let count = 0;
  for (let at = 0; at < size; at++) {
    if (!((amount[at] ?? 0) > 0)) continue;
    customer[count] = customer[at] ?? 0;
    product[count] = product[at] ?? 0;
    amount[count++] = amount[at] ?? 0;
  }
  return { count, customer, product, amount };
}

interface BuyerCounts {
  /** Customers who buy anything, with what they spend in all, in their order. */
  readonly members: readonly { readonly customer: number; readonly kind: number; readonly total: number }[];
  /** Buyers of each product, by its code. */
  readonly ofProduct: Int32Array;
  /** Buyers of each product and kind. */
  readonly ofKind: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly membersOfKind: ReadonlyMap<number, number>;
}

function buyerCounts({ count, customer, product, amount }: Spendings, kindOf: ArrayLike<number>): BuyerCounts {
  const members: { customer: number; kind: number; total: number }[] = [];
  const ofProduct = new Int32Array(codesOf(product, count));
  const ofKind = new Map<number, Map<number, number>>();
  for (let at = 0; at < count; at++) {
    const by = customer[at] ?? 0;
    const of = product[at] ?? 0;
    let member = members[members.length - 1];
    if (member?.customer !== by) members.push((member = { customer: by, kind: kindOf[by] ?? -1, total: 0 }));
    member.total += amount[at] ?? 0;
    ofProduct[of] = (ofProduct[of] ?? 0) + 1;
    if (member.kind < 0) continue;
    let kinds = ofKind.get(of);
    if (!kinds) ofKind.set(of, (kinds = new Map()));
    kinds.set(member.kind, (kinds.get(member.kind) ?? 0) + 1);
  }
  const membersOfKind = new Map<number, number>();
  for (const { kind } of members) membersOfKind.set(kind, (membersOfKind.get(kind) ?? 0) + 1);
  return { members, ofProduct, ofKind, membersOfKind };
}

interface Candidate {
  readonly product: number;
  readonly kind: number;
  readonly buyers: number;
  readonly members: number;
  readonly lift: number;
}

function candidatesOf({ members, ofProduct, ofKind, membersOfKind }: BuyerCounts, rules: PushRules): readonly Candidate[] {
  return [...ofKind].flatMap(([product, kinds]) =>
    [...kinds].flatMap(([kind, buyers]) => {
      const all = membersOfKind.get(kind) ?? 0;
      const support = buyers / all;
      const lift = support / ((ofProduct[product] ?? 0) / members.length);
      const isOne = all >= rules.leastMembers && support >= rules.leastSupport && support < 1 && lift >= rules.leastLift;
      return isOne ? [{ product, kind, buyers, members: all, lift }] : [];
    }),
  );
}

function proposalFor({ product, kind, buyers, members, lift }: Candidate, spent: Spendings, counts: BuyerCounts): PushProposal {
  const bought = new Map<number, number>();
  for (let at = 0; at < spent.count; at++) if (spent.product[at] === product) bought.set(spent.customer[at] ?? 0, spent.amount[at] ?? 0);
  const ofKind = counts.members.filter((member) => member.kind === kind);
  const others = ofKind.filter(({ customer }) => !bought.has(customer)).sort((a, b) => b.total - a.total || a.customer - b.customer);
  const amounts = ofKind.flatMap(({ customer }) => bought.get(customer) ?? []);
  return { product, kind, members, buyers, lift, customers: others.map(({ customer }) => customer), typicalAmount: median(amounts) };
}

function median(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const value = sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return Math.round((value ?? 0) * 100) / 100;
}
