import { cents, millionths } from '../cents';
import { GRADES, type Grade } from '../classification/classes';
import { gradeOfCode } from './customerMarks';
import { codesThrough } from './codesThrough';
import { firstOf } from './firstOf';
import type { LedgerFacts, SalesCells } from './ledgerFacts';
import { changeMakers, movements, type ChangeMaker, type Movement } from './movement';
import { totalsOf } from './reconciliation';
import { tiedCents } from './shares';
import { shareTable, type ShareTable, type Totals } from './shareTable';

/** P3.3a: what share of sales each grade holds, how customers moved, who makes the change and whom to look after first. */
export interface SalesComposition {
  /** By grade, A to D; codes are positions in GRADES. */
  readonly byGrade: ShareTable;
  /** The largest customers, codes are positions in the list, the others in one row. */
  readonly largest: ShareTable;
  readonly movements: readonly Movement[];
  readonly gains: readonly ChangeMaker[];
  readonly losses: readonly ChangeMaker[];
  readonly focus: readonly FocusCustomer[];
  /** Customers with sales in the period compared with and none in this one. */
  readonly lost: { readonly customers: number; readonly amountBefore: number };
  /** Customers with sales in this period and none in the one compared with. */
  readonly gained: { readonly customers: number; readonly amount: number };
}

/** Why a customer is to be looked after first: it buys less, it buys no more, or it is growing into a grade. */
export type FocusReason = 'keep' | 'winBack' | 'grow';

export interface FocusCustomer {
  readonly customer: number;
  readonly reason: FocusReason;
  readonly grade: Grade;
  readonly gradeBefore: Grade;
  readonly amount: number;
  readonly amountBefore: number;
}

/** How many rows the lists have, and from which change on a customer is worth a director's attention. */
export const SALES_RULES = { largest: 15, makers: 5, focus: 8, focusOnGrowth: 3, fallShare: 0.3, riseShare: 0.3 } as const;

/** Grades are codes of GRADES by customer, at the end of the period and of the one compared with. */
export function salesComposition(facts: Pick<LedgerFacts, 'cells' | 'inPeriod' | 'inBefore'>, grade: Uint8Array, gradeBefore: Uint8Array): SalesComposition {
  const { cells } = facts;
  const totals = totalsOf(facts);
  const { amounts, amountsBefore } = amountsByCustomer(cells, grade.length);
  const makers = changeMakers(amountsBefore, amounts, SALES_RULES.makers);
  const active = activeCustomers(amounts, amountsBefore);
  const of = (codes: Uint8Array): readonly Grade[] => active.map((customer) => gradeOfCode(codes[customer]));
  const moved = movements(of(gradeBefore), of(grade), active.map((customer) => amountsBefore[customer] ?? 0), active.map((customer) => amounts[customer] ?? 0));
  return {
    byGrade: shareTable({ ...cells, code: codesThrough(cells.customer, grade, GRADES.length - 1) }, { order: GRADES.map((_, code) => code), totals }),
    largest: shareTable({ ...cells, code: cells.customer }, { atMost: SALES_RULES.largest, totals }),
    movements: tiedMovements(moved, totals).map((movement) => ({ ...movement, customers: movement.customers.map((at) => active[at] ?? at) })),
    ...makers,
    focus: focusOf(active, { amounts, amountsBefore, grade, gradeBefore }),
    ...comingsAndGoings(active, amounts, amountsBefore),
  };
}

function tiedMovements(moved: readonly Movement[], totals: Totals): readonly Movement[] {
  const [now, before] = [tiedCents(moved.map(({ amount }) => amount), totals.amount), tiedCents(moved.map(({ amountBefore }) => amountBefore), totals.amountBefore)];
  return moved.map((movement, at) => ({ ...movement, amount: now[at] ?? 0, amountBefore: before[at] ?? 0 }));
}

export function amountsByCustomer(cells: SalesCells, customers: number): { readonly amounts: Float64Array; readonly amountsBefore: Float64Array } {
  const [amounts, amountsBefore] = [new Float64Array(customers), new Float64Array(customers)];
  for (let group = 0; group < cells.count; group++) {
    const customer = cells.customer[group] ?? 0;
    amounts[customer] = (amounts[customer] ?? 0) + (cells.amount[group] ?? 0);
    amountsBefore[customer] = (amountsBefore[customer] ?? 0) + (cells.amountBefore[group] ?? 0);
  }
  for (let customer = 0; customer < customers; customer++) {
    amounts[customer] = millionths(amounts[customer] ?? 0);
    amountsBefore[customer] = millionths(amountsBefore[customer] ?? 0);
  }
  return { amounts, amountsBefore };
}

function activeCustomers(amounts: Float64Array, amountsBefore: Float64Array): readonly number[] {
  const active: number[] = [];
  for (let customer = 0; customer < amounts.length; customer++) if (amounts[customer] !== 0 || amountsBefore[customer] !== 0) active.push(customer);
  return active;
}

interface CustomerColumns {
  readonly amounts: Float64Array;
  readonly amountsBefore: Float64Array;
  readonly grade: Uint8Array;
  readonly gradeBefore: Uint8Array;
}

/** First whom to keep and to win back, then whom to help to grow; of each the largest amounts since the period compared with first. */
function focusOf(active: readonly number[], columns: CustomerColumns): readonly FocusCustomer[] {
  const { amounts, amountsBefore } = columns;
  const stake = (at: number): number => Math.abs((amounts[active[at] ?? 0] ?? 0) - (amountsBefore[active[at] ?? 0] ?? 0));
  const listed = (isWanted: (reason: FocusReason) => boolean): readonly FocusCustomer[] => {
    const isFocus = (at: number): boolean => {
      const reason = focusCustomer(active[at] ?? 0, columns)?.reason;
      return reason !== undefined && isWanted(reason);
    };
    return firstOf(active.length, SALES_RULES.focus, isFocus, (a, b) => stake(b) - stake(a) || a - b).flatMap((at) => focusCustomer(active[at] ?? 0, columns) ?? []);
  };
  const growing = listed((reason) => reason === 'grow');
  const falling = listed((reason) => reason !== 'grow').slice(0, SALES_RULES.focus - Math.min(growing.length, SALES_RULES.focusOnGrowth));
  return [...falling, ...growing.slice(0, SALES_RULES.focus - falling.length)];
}

function focusCustomer(customer: number, { amounts, amountsBefore, grade, gradeBefore }: CustomerColumns): FocusCustomer | undefined {
  const [amount = 0, amountBefore = 0] = [amounts[customer], amountsBefore[customer]];
  const facts = { customer, grade: gradeOfCode(grade[customer]), gradeBefore: gradeOfCode(gradeBefore[customer]), amount: cents(amount), amountBefore: cents(amountBefore) };
  const wasLarge = facts.gradeBefore === 'A' || facts.gradeBefore === 'B';
  if (wasLarge && amountBefore > 0 && amount <= 0) return { ...facts, reason: 'winBack' };
  if (wasLarge && amount < amountBefore * (1 - SALES_RULES.fallShare)) return { ...facts, reason: 'keep' };
  const rose = GRADES.indexOf(facts.grade) < GRADES.indexOf(facts.gradeBefore);
  return rose && amount > amountBefore * (1 + SALES_RULES.riseShare) ? { ...facts, reason: 'grow' } : undefined;
}

function comingsAndGoings(active: readonly number[], amounts: Float64Array, amountsBefore: Float64Array): Pick<SalesComposition, 'lost' | 'gained'> {
  const lost = active.filter((customer) => (amountsBefore[customer] ?? 0) > 0 && (amounts[customer] ?? 0) <= 0);
  const gained = active.filter((customer) => (amounts[customer] ?? 0) > 0 && (amountsBefore[customer] ?? 0) <= 0);
  const sum = (customers: readonly number[], of: Float64Array): number => cents(customers.reduce((total, customer) => total + (of[customer] ?? 0), 0));
  return { lost: { customers: lost.length, amountBefore: sum(lost, amountsBefore) }, gained: { customers: gained.length, amount: sum(gained, amounts) } };
}
