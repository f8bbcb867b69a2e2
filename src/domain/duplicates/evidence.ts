/** What two customers are compared by, in the order in which reasons are told when they weigh alike. */
export const COMPARED_FIELDS = [
  'creditCode',
  'brand',
  'trade',
  'place',
  'branch',
  'telephone',
  'email',
  'address',
  'legalRepresentative',
  'customerId',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/**
 * How two values agree. `missing`: one of them is not known, which says nothing. `conflict`: two valid credit codes that
 * differ, which rules a pair out.
 */
export const AGREEMENTS = ['missing', 'equal', 'close', 'partly', 'different', 'conflict'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** The agreements as positions in AGREEMENTS, as pairs are compared with. */
export const AGREE = { missing: 0, equal: 1, close: 2, partly: 3, different: 4, conflict: 5 } as const;

/** How often an agreement comes among pairs that are one customer (m) and among pairs that are not (u). */
interface Chances {
  readonly m: number;
  readonly u: number;
  /**
   * How u rises for a value that many customers have. `pairs`: with the number of pairs that share it, as for a number
   * that one customer has and a building or a group may share. `others`: with the number of others that have it.
   */
  readonly rises?: 'pairs' | 'others';
}

/**
 * Fellegi and Sunter's m and u by field and agreement. The u of rare values are priors for a list of companies at large;
 * what a list itself shows - many customers with one brand, one telephone - raises them for that value.
 */
const CHANCES: Readonly<Record<ComparedField, { readonly [agreement in Agreement]?: Chances }>> = {
  creditCode: {
    equal: { m: 0.92, u: 1e-6, rises: 'pairs' },
    // One sign mistyped, or cut off: one of the two cannot be valid.
    close: { m: 0.05, u: 1e-4 },
    different: { m: 0.03, u: 0.999 },
  },
  brand: {
    equal: { m: 0.85, u: 1e-4, rises: 'others' },
    // One character off, of three or more.
    close: { m: 0.1, u: 1e-3 },
    // One holds the other, or is its short name, or one of two characters is the same.
    partly: { m: 0.03, u: 5e-3 },
    different: { m: 0.005, u: 0.99 },
  },
  trade: {
    equal: { m: 0.85, u: 0.1 },
    // Words for the same line, or one holds the other.
    close: { m: 0.1, u: 0.1 },
    different: { m: 0.05, u: 0.8 },
  },
  place: {
    equal: { m: 0.99, u: 0.05 },
    // One brand in two cities is two companies, unless much else agrees.
    different: { m: 0.005, u: 0.95 },
  },
  branch: {
    equal: { m: 0.85, u: 0.05 },
    // Head office and a shop of it.
    partly: { m: 0.14, u: 0.3 },
    different: { m: 0.005, u: 0.65 },
  },
  telephone: {
    equal: { m: 0.75, u: 1e-4, rises: 'pairs' },
    // The same without an area code.
    close: { m: 0.1, u: 1e-3 },
    different: { m: 0.15, u: 0.999 },
  },
  email: {
    equal: { m: 0.7, u: 1e-4, rises: 'pairs' },
    // Another address of the company's own domain.
    close: { m: 0.15, u: 5e-4, rises: 'pairs' },
    different: { m: 0.15, u: 0.999 },
  },
  address: {
    equal: { m: 0.7, u: 5e-4, rises: 'pairs' },
    // By coordinates within about 100 metres.
    close: { m: 0.1, u: 1e-3 },
    // Another number of the same street.
    partly: { m: 0.05, u: 0.02 },
    different: { m: 0.15, u: 0.97 },
  },
  legalRepresentative: {
    equal: { m: 0.85, u: 1e-3, rises: 'others' },
    different: { m: 0.15, u: 0.99 },
  },
  customerId: {
    equal: { m: 0.2, u: 1e-5 },
    // Two ids are given to one customer just when nobody saw that it is one.
    different: { m: 0.8, u: 0.8 },
  },
};

/** A value is never worth less than nothing because many have it. */
const LARGEST_SHARE = 0.5;

const KINDS = AGREEMENTS.length;
const CONFLICT = AGREE.conflict;
/** Weights by field and agreement in bits, log2(m/u), for a value that two customers have; a field is a row of AGREEMENTS. */
const BASE_WEIGHTS = Float64Array.from(
  COMPARED_FIELDS.flatMap((field) =>
    AGREEMENTS.map((agreement) => {
      const chances = CHANCES[field][agreement];
      return chances ? Math.log2(chances.m / chances.u) : 0;
    }),
  ),
);

/**
 * The weight of an agreement in bits; field and agreement are positions in COMPARED_FIELDS and AGREEMENTS. `holders`: how
 * many customers have the value; left out, or 2, where only these two do. A conflict weighs minus infinity.
 */
export function weightOf(field: number, agreement: number, holders = 2): number {
  if (agreement === CONFLICT) return -Infinity;
  const base = BASE_WEIGHTS[field * KINDS + agreement] ?? 0;
  return holders <= 2 || base <= 0 ? base : risenWeight(field, agreement, holders, base);
}

function risenWeight(field: number, agreement: number, holders: number, base: number): number {
  const [name, kind] = [COMPARED_FIELDS[field], AGREEMENTS[agreement]];
  const chances = name && kind && CHANCES[name][kind];
  if (!chances?.rises) return base;
  const times = chances.rises === 'pairs' ? (holders * (holders - 1)) / 2 : holders - 1;
  return Math.max(0, Math.log2(chances.m / Math.min(LARGEST_SHARE, chances.u * times)));
}
