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
 * is of none; only customers with sales above zero in the period count, as members and as buyers.
 */
export function productPushes(purchases: Purchases, kindOf: ArrayLike<number>, rules: PushRules = PUSH_RULES): readonly PushProposal[] {
  const spent = spentByProduct(purchases);
  const totals = totalsByCustomer(spent);
  const members = customersByKind(totals, kindOf);
  const proposals: PushProposal[] = [];
  for (const [product, byCustomer] of spent) {
    const shareOfAll = byCustomer.size / totals.size;
    for (const [kind, buyers] of customersByKind(byCustomer, kindOf)) {
      const proposal = proposalFor({ product, kind, buyers, members: members.get(kind) ?? [], byCustomer, shareOfAll, totals }, rules);
      if (proposal) proposals.push(proposal);
    }
  }
  const gain = ({ typicalAmount, customers }: PushProposal): number => typicalAmount * customers.length;
  return proposals.sort((a, b) => gain(b) - gain(a) || b.lift - a.lift || a.product - b.product).slice(0, rules.atMost);
}

type Spending = ReadonlyMap<number, number>;

function spentByProduct({ count, customer, product, amount }: Purchases): ReadonlyMap<number, Spending> {
  const spent = new Map<number, Map<number, number>>();
  for (let group = 0; group < count; group++) {
    const [of, by] = [product[group] ?? 0, customer[group] ?? 0];
    if (of === 0) continue;
    let byCustomer = spent.get(of);
    if (!byCustomer) spent.set(of, (byCustomer = new Map()));
    byCustomer.set(by, (byCustomer.get(by) ?? 0) + (amount[group] ?? 0));
  }
  return new Map([...spent].map(([of, byCustomer]) => [of, new Map([...byCustomer].filter(([, sum]) => sum > 0))]));
}

function totalsByCustomer(spent: ReadonlyMap<number, Spending>): Spending {
  const totals = new Map<number, number>();
  for (const byCustomer of spent.values()) for (const [customer, sum] of byCustomer) totals.set(customer, (totals.get(customer) ?? 0) + sum);
  return totals;
}

/** The customers of a spending by their kind. */
function customersByKind(spending: Spending, kindOf: ArrayLike<number>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const customer of spending.keys()) {
    const kind = kindOf[customer] ?? -1;
    if (kind < 0) continue;
    const of = found.get(kind);
    if (of) of.push(customer);
    else found.set(kind, [customer]);
  }
  return found;
}

interface Candidate {
  readonly product: number;
  readonly kind: number;
  readonly buyers: readonly number[];
  readonly members: readonly number[];
  readonly byCustomer: Spending;
  readonly shareOfAll: number;
  readonly totals: Spending;
}

function proposalFor({ product, kind, buyers, members, byCustomer, shareOfAll, totals }: Candidate, rules: PushRules): PushProposal | undefined {
  const support = buyers.length / members.length;
  const lift = support / shareOfAll;
  if (members.length < rules.leastMembers || support < rules.leastSupport || support === 1 || lift < rules.leastLift) return undefined;
  const others = members.filter((customer) => !byCustomer.has(customer)).sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || a - b);
  const typicalAmount = median(buyers.map((customer) => byCustomer.get(customer) ?? 0));
  return { product, kind, members: members.length, buyers: buyers.length, lift, customers: others, typicalAmount };
}

function median(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const value = sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return Math.round((value ?? 0) * 100) / 100;
}
