import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classesOf, numbered, table, type SaleLine } from './onLedger';

/*
 * The weighted standard of P3.2b, worked out once more from what the policy and the guide say, plainly and in whole
 * numbers: fractions are two integers, ranks are counted by going through all customers.
 */

/** Above and below the line; `below` is above zero. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}
const fraction = (above: bigint | number, below: bigint | number = 1): Fraction => ({ above: BigInt(above), below: BigInt(below) });
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below + b.above * a.below, a.below * b.below);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.above, a.below * b.below);
const isLess = (a: Fraction, b: Fraction): boolean => a.above * b.below < b.above * a.below;
const toNumber = ({ above, below }: Fraction): number => Number(above) / Number(below);

const PARTS = ['sales', 'growth', 'margin', 'payment', 'potential'] as const;
type Parts = Readonly<Record<(typeof PARTS)[number], Fraction | undefined>>;
type Weights = Readonly<Record<(typeof PARTS)[number], number>>;

/** Amounts in cents; a cost that nobody entered is undefined. */
interface Sale {
  readonly customer: number;
  readonly date: string;
  readonly cents: number;
  readonly cost: number | undefined;
}
interface Invoice {
  readonly customer: number;
  readonly due: string;
  readonly cents: number;
  readonly paid: number;
}
interface World {
  /** Growth potential as entered, by customer. */
  readonly potential: readonly string[];
  readonly sales: readonly Sale[];
  readonly invoices: readonly Invoice[];
  readonly weights: Weights;
  /** Tenths. */
  readonly limits: { readonly A: number; readonly B: number };
}

/** The report date of `classesOf`; a period begins the day after the same day a year before. */
const [REPORT, PERIOD_AFTER, PREVIOUS_AFTER] = ['2026-10-15', '2025-10-15', '2024-10-15'];
const isWithin = (date: string, after: string, last: string): boolean => date > after && date <= last;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Each known figure's share of the other known ones that are smaller; 1 where there is no other. */
function ranked(figures: readonly (Fraction | undefined)[]): readonly (Fraction | undefined)[] {
  const known = figures.filter((figure) => figure !== undefined);
  return figures.map((figure) => {
    if (!figure) return undefined;
    const smaller = known.filter((other) => isLess(other, figure)).length;
    return known.length === 1 ? fraction(1) : fraction(smaller, known.length - 1);
  });
}

const WORDS: Readonly<Record<string, Fraction>> = { 高: fraction(1), medium: fraction(1, 2), low: fraction(0) };

function partsOf(world: World): readonly Parts[] {
  const customers = world.potential.map((_, customer) => {
    const own = world.sales.filter((sale) => sale.customer === customer);
    const now = own.filter(({ date }) => isWithin(date, PERIOD_AFTER, REPORT));
    const costed = now.filter(({ cost }) => cost !== undefined);
    const sales = total(now.map(({ cents }) => cents));
    const before = total(own.filter(({ date }) => isWithin(date, PREVIOUS_AFTER, PERIOD_AFTER)).map(({ cents }) => cents));
    const costedSales = total(costed.map(({ cents }) => cents));
    const cost = total(costed.map((sale) => sale.cost ?? 0));
    const invoices = world.invoices.filter((invoice) => invoice.customer === customer);
    const openOf = (some: readonly Invoice[]): number => total(some.map(({ cents, paid }) => cents - paid));
    // A credit note is no debt that somebody could be late with.
    const debts = invoices.filter(({ cents }) => cents > 0);
    const open = openOf(debts);
    const notOverdue = openOf(debts.filter(({ due }) => due >= REPORT));
    return {
      sales: sales > 0 ? fraction(sales) : undefined,
      growth: before > 0 ? fraction(sales - before, before) : undefined,
      margin: costedSales > 0 ? fraction(costedSales - cost, costedSales) : undefined,
      payment: invoices.length === 0 ? undefined : open === 0 ? fraction(1) : fraction(notOverdue, open),
    };
  });
  const [sales, growth, margin] = (['sales', 'growth', 'margin'] as const).map((part) => ranked(customers.map((own) => own[part])));
  return customers.map(({ payment }, customer) => ({
    sales: sales?.[customer],
    growth: growth?.[customer],
    margin: margin?.[customer],
    payment,
    potential: WORDS[world.potential[customer] ?? ''],
  }));
}

/** Sum of weight times part over the sum of the weights, of the parts that are known; undefined where these weigh nothing. */
function scoreOf(parts: Parts, weights: Weights): Fraction | undefined {
  const known = PARTS.flatMap((part) => (parts[part] ? [{ weight: weights[part], value: parts[part] }] : []));
  const weight = total(known.map((part) => part.weight));
  const sum = known.reduce((so, part) => plus(so, times(fraction(part.weight), part.value)), fraction(0));
  return weight > 0 ? times(sum, fraction(1, weight)) : undefined;
}

const salesOf = (world: World, customer: number): number =>
  total(world.sales.filter((sale) => sale.customer === customer && isWithin(sale.date, PERIOD_AFTER, REPORT)).map(({ cents }) => cents));

function gradeOf(world: World, customer: number, score: Fraction | undefined): string {
  if (world.sales.length === 0) return 'none';
  if (salesOf(world, customer) <= 0) return 'D';
  if (score && !isLess(score, fraction(world.limits.A, 10))) return 'A';
  return score && !isLess(score, fraction(world.limits.B, 10)) ? 'B' : 'C';
}

/** Days as Excel counts them. */
const serial = (date: string): number => (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** The same world through the classification. */
function classified({ potential, sales, invoices, weights, limits }: World): ReturnType<typeof classesOf> {
  const id = (customer: number): string => `C${customer + 1}`;
  const lines = sales.map(({ customer, date, cents, cost }): SaleLine => ({ customer: id(customer), date, amount: cents / 100, ...(cost === undefined ? {} : { cost: cost / 100 }) }));
  const ledger = {
    customers: { ...numbered(potential.length), growthPotential: potential },
    sales: lines,
    others: {
      Receivables: table({
        customerId: invoices.map(({ customer }) => id(customer)),
        issueDate: invoices.map(() => serial('2026-06-01')),
        dueDate: invoices.map(({ due }) => serial(due)),
        amount: invoices.map(({ cents }) => cents / 100),
        paidDate: invoices.map(({ paid }) => (paid > 0 ? serial('2026-08-01') : '')),
        paidAmount: invoices.map(({ paid }) => (paid > 0 ? paid / 100 : '')),
      }),
    },
  };
  return classesOf(ledger, { gradeStandard: 'weightedScore', weights, gradeScores: { A: limits.A / 10, B: limits.B / 10 } });
}

const DATES = ['2024-10-15', '2024-10-16', '2025-03-31', '2025-10-15', '2025-10-16', '2026-02-28', '2026-10-15', '2026-10-16'];
const DUE = ['2026-07-01', '2026-10-14', '2026-10-15', '2026-12-01'];
const LIMITS = [
  { A: 7, B: 4 },
  { A: 10, B: 5 },
  { A: 5, B: 0 },
];
const weight = fc.constantFrom(0, 1, 10, 15, 20, 40);

/** Few customers, and few different amounts, so that many are equal; an amount is so many times `unit` cents. */
function worldsOf(unit: number): fc.Arbitrary<World> {
  const oneOf = (...counts: readonly number[]) => fc.constantFrom(...counts).map((count) => count * unit);
  const amount = oneOf(-5, -2, 1, 2, 3, 4, 5, 10);
  return fc.integer({ min: 1, max: 9 }).chain((count) => {
    const customer = fc.integer({ min: 0, max: count - 1 });
    const sale = fc.record({ customer, date: fc.constantFrom(...DATES), cents: amount, cost: fc.option(amount, { nil: undefined }) });
    const debt = fc.record({ customer, due: fc.constantFrom(...DUE), cents: oneOf(4, 6, 8), paid: oneOf(0, 0, 2, 4) });
    const creditNote = fc.record({ customer, due: fc.constantFrom(...DUE), cents: oneOf(-9, -3), paid: fc.constant(0) });
    const invoice = fc.oneof({ arbitrary: debt, weight: 4 }, { arbitrary: creditNote, weight: 1 });
    return fc.record({
      potential: fc.array(fc.constantFrom('', 'to be asked', ...Object.keys(WORDS)), { minLength: count, maxLength: count }),
      sales: fc.array(sale, { maxLength: 30 }),
      invoices: fc.array(invoice, { maxLength: 12 }),
      weights: fc.record({ sales: weight, growth: weight, margin: weight, payment: weight, potential: weight }),
      limits: fc.constantFrom(...LIMITS),
    });
  });
}

/** What is said of a customer, to the twelfth decimal; NaN is what is not known. */
interface Answer {
  readonly parts: readonly string[];
  readonly score: string;
  readonly coverage: string;
  readonly grade: string;
}
const said = (value: Fraction | number | undefined): string => (typeof value === 'number' ? value : value ? toNumber(value) : NaN).toFixed(12);

const expected = (world: World): readonly Answer[] =>
  partsOf(world).map((parts, customer) => {
    const score = scoreOf(parts, world.weights);
    const known = total(PARTS.map((part) => (parts[part] ? world.weights[part] : 0)));
    const all = total(PARTS.map((part) => world.weights[part]));
    return { parts: PARTS.map((part) => said(parts[part])), score: said(score), coverage: said(all > 0 ? known / all : 0), grade: gradeOf(world, customer, score) };
  });

function answered(world: World): readonly Answer[] {
  const { grade, scores } = classified(world);
  return world.potential.map((_, customer) => ({
    parts: PARTS.map((part) => said(scores?.parts[part][customer])),
    score: said(scores?.score[customer]),
    coverage: said(scores?.coverage[customer]),
    grade: 'ABCD'[grade[customer] ?? NaN] ?? 'none',
  }));
}

const SEED = 20261015;
const RUNS = 400;
const worlds = worldsOf(100);

describe('P3.2b the weighted score, worked out once more', () => {
  it.each([1, 100, 333])('has the same parts, scores, coverage and grades where amounts are so many times %d cents', (unit) => {
    fc.assert(
      fc.property(worldsOf(unit), (world) => expect(answered(world)).toEqual(expected(world))),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('is tried on one customer, on none who bought, on equal sales, and on returns above sales', () => {
    const tried = fc.sample(worlds, { seed: SEED, numRuns: RUNS });
    const sums = (world: World): readonly number[] => world.potential.map((_, customer) => salesOf(world, customer));
    const often = (is: (world: World) => boolean): boolean => tried.filter(is).length >= 10;
    expect(often(({ potential }) => potential.length === 1)).toBe(true);
    expect(often(({ sales }) => sales.length === 0)).toBe(true);
    expect(often((world) => world.sales.length > 0 && sums(world).every((sum) => sum <= 0))).toBe(true);
    expect(often((world) => sums(world).some((sum, customer) => sum > 0 && sums(world).indexOf(sum) < customer))).toBe(true);
    expect(often((world) => sums(world).some((sum) => sum < 0))).toBe(true);
  });
});

describe('P3.2b the weighted score', () => {
  const on = { gradeStandard: 'weightedScore', gradeScores: { A: 0.7, B: 0.4 } } as const;
  const only = (part: (typeof PARTS)[number]): Weights => ({ sales: 0, growth: 0, margin: 0, payment: 0, potential: 0, [part]: 1 });
  const partsFor = (part: (typeof PARTS)[number], sales: readonly SaleLine[]): readonly number[] => [
    ...(classesOf({ customers: numbered(new Set(sales.map(({ customer }) => customer)).size), sales }, { ...on, weights: only(part) }).scores?.parts[part] ?? []),
  ];

  it('puts equal margins on one rank, whatever the cents', () => {
    const amounts = [19.9, 29.9, 39.9, 49.9, 59.9, 99.9];
    const costs = [15.92, 23.92, 31.92, 39.92, 47.92, 79.92];
    expect(partsFor('margin', amounts.map((amount, at) => ({ customer: `C${at + 1}`, date: '2026-09-01', amount, cost: costs[at] ?? 0 })))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('puts equal growth on one rank, whatever the cents', () => {
    const grown = (customer: string, before: number, now: number): readonly SaleLine[] => [
      { customer, date: '2025-09-01', amount: before },
      { customer, date: '2026-09-01', amount: now },
    ];
    expect(partsFor('growth', [...grown('C1', 1, 1.1), ...grown('C2', 3, 3.3)])).toEqual([0, 0]);
  });

  /** One customer with sales of 100 and these debts, by payment alone. */
  const byPayment = (amounts: readonly number[], due: readonly string[]) =>
    classesOf(
      {
        customers: numbered(1),
        sales: [{ customer: 'C1', date: '2026-09-01', amount: 100 }],
        others: { Receivables: table({ customerId: amounts.map(() => 'C1'), issueDate: amounts.map(() => serial('2026-06-01')), dueDate: due.map(serial), amount: amounts }) },
      },
      { ...on, weights: only('payment') },
    );

  it('leaves credit notes out of what could be overdue', () => {
    expect(byPayment([100, -60], ['2026-07-01', '2026-07-01']).scores?.parts.payment[0]).toBe(0);
    expect(byPayment([100, -100], ['2026-07-01', '2026-07-01']).scores?.parts.payment[0]).toBe(0);
    expect(byPayment([-60], ['2026-07-01']).scores?.parts.payment[0]).toBe(1);
  });

  it('gives the grade whose border it stands on', () => {
    const { scores, grade } = byPayment([19.98, 13.32], ['2026-07-01', '2026-12-01']);
    expect([scores?.score[0], 'ABCD'[grade[0] ?? NaN]]).toEqual([0.4, 'B']);
  });
});
