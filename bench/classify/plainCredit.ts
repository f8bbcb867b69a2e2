import { INVOICE } from './invoices';
import { AMOUNT, CUSTOMER, DATE, LAST_DAY, ORDER, type Rows } from './ledger';
import { plainOutcome } from './plain';

/** What a credit report says of every customer, by position in the list. Grades are positions in the policy's list. */
export interface CreditOutcome {
  readonly exposure: Float64Array;
  readonly score: Float64Array;
  readonly grade: Float64Array;
  readonly limit: Float64Array;
}

interface Sums {
  overdue: number;
  notDue: number;
  credits: number;
  paidAhead: number;
  known: number;
  onTime: number;
  amountDays: number;
  worst: number;
  firstIssued: number;
  openOrders: number;
}

const newSums = (): Sums => ({ overdue: 0, notDue: 0, credits: 0, paidAhead: 0, known: 0, onTime: 0, amountDays: 0, worst: 0, firstIssued: Infinity, openOrders: 0 });
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Classes and credit by the default policy the usual way, with Maps of objects, written without any of the product's code. */
export function plainCredit(ledger: Rows, list: Rows, invoices: Rows): CreditOutcome {
  const { sales, firstDeal } = plainOutcome(ledger, list);
  const byCustomer = new Map<unknown, Sums>();
  const sumsOf = (customer: unknown): Sums => {
    let sums = byCustomer.get(customer);
    if (!sums) byCustomer.set(customer, (sums = newSums()));
    return sums;
  };
  for (const invoice of invoices) addInvoice(sumsOf(invoice[INVOICE.customer]), invoice);
  for (const [customer, amount] of openOrders(ledger, invoices)) sumsOf(customer).openOrders = amount;
  const outcome = { exposure: new Float64Array(list.length), score: new Float64Array(list.length), grade: new Float64Array(list.length), limit: new Float64Array(list.length) };
  list.forEach((row, at) => {
    const sums = byCustomer.get(row[0]) ?? newSums();
    outcome.exposure[at] = cents(sums.overdue + sums.notDue + sums.credits) + sums.openOrders;
    const [score, coverage] = scoreOf(sums, Math.min(sums.firstIssued, Number.isNaN(firstDeal[at]) ? Infinity : Number(firstDeal[at])));
    outcome.score[at] = score;
    const grade = gradeOf(score, coverage);
    outcome.grade[at] = grade;
    const [days, factor] = TERMS[grade] ?? [0, 0];
    outcome.limit[at] = Math.floor((Math.max(0, sales[at] ?? 0) / 12) * (days / 30) * factor + 1e-9);
  });
  return outcome;
}

function addInvoice(sums: Sums, invoice: readonly unknown[]): void {
  const [issued, due, amount] = [Number(invoice[INVOICE.issued]), Number(invoice[INVOICE.due]), Number(invoice[INVOICE.amount])];
  if (issued > LAST_DAY) return;
  const paidOn = invoice[INVOICE.paidOn];
  const isPaid = typeof paidOn === 'number' && paidOn <= LAST_DAY;
  const open = cents(amount - (isPaid ? Number(invoice[INVOICE.paid]) : 0));
  const late = Math.max(0, LAST_DAY - due);
  sums.firstIssued = Math.min(sums.firstIssued, issued);
  if (amount <= 0) {
    if (open > 0) sums.notDue += open;
    else sums.credits += open;
    return;
  }
  const unpaid = Math.max(0, Math.min(open, amount));
  const settled = amount - unpaid;
  if (open < 0) sums.credits += open;
  else if (late > 0) sums.overdue += open;
  else sums.notDue += open;
  if (late === 0) sums.paidAhead += settled;
  if (isPaid && settled > 0) learn(sums, settled, Math.max(0, paidOn - due));
  if (unpaid > 0 && late > 0) learn(sums, unpaid, late);
}

function learn(sums: Sums, amount: number, days: number): void {
  sums.known += amount;
  if (days === 0) sums.onTime += amount;
  sums.amountDays += amount * days;
  sums.worst = Math.max(sums.worst, days);
}

/** Orders of the last 60 days that no invoice names. */
function openOrders(ledger: Rows, invoices: Rows): ReadonlyMap<unknown, number> {
  const billed = new Set(invoices.map((invoice) => invoice[INVOICE.order]));
  const orders = new Map<string, { readonly customer: unknown; amount: number }>();
  for (const line of ledger) {
    const day = Number(line[DATE]);
    if (day > LAST_DAY || day <= LAST_DAY - 60 || billed.has(line[ORDER])) continue;
    const key = `${String(line[CUSTOMER])} ${String(line[ORDER])}`;
    const order = orders.get(key);
    if (order) order.amount += Number(line[AMOUNT]);
    else orders.set(key, { customer: line[CUSTOMER], amount: Number(line[AMOUNT]) });
  }
  const open = new Map<unknown, number>();
  for (const { customer, amount } of orders.values()) if (amount > 0) open.set(customer, cents((open.get(customer) ?? 0) + amount));
  return open;
}

const points = (value: number, full: number, none: number): number => 100 * Math.min(1, Math.max(0, (value - none) / (full - none)));

/** Score and how much of the weights is known. */
function scoreOf(sums: Sums, first: number): readonly [number, number] {
  const parts: (readonly [number, number])[] = [];
  if (sums.known > 0) {
    const overdue = cents(sums.overdue);
    const base = overdue + sums.notDue + sums.paidAhead + Math.max(0, sums.openOrders);
    parts.push([25, points(sums.onTime / sums.known, 1, 0)], [20, points(sums.amountDays / sums.known, 0, 60)], [10, points(sums.worst, 0, 90)]);
    parts.push([15, points(base > 0 ? Math.min(1, overdue / base) : 0, 0, 0.5)]);
  }
  if (first <= LAST_DAY) parts.push([10, points((LAST_DAY - first) / 365.25, 5, 0)]);
  const known = parts.reduce((sum, [weight]) => sum + weight, 0);
  const reached = parts.reduce((sum, [weight, reachedPoints]) => sum + weight * reachedPoints, 0);
  return known === 0 ? [NaN, 0] : [Math.round((reached / known) * 10) / 10, known / 100];
}

/** Days and factor of the grades AAA to D; those without a grade have no terms. */
const TERMS: readonly (readonly [number, number])[] = [[60, 1.5], [45, 1.2], [30, 1], [30, 0.7], [15, 0.4], [0, 0]];
const GRADES: readonly (readonly [number, number])[] = [[90, 0.8], [80, 0.6], [70, 0.4], [55, 0], [40, 0]];

function gradeOf(score: number, coverage: number): number {
  if (Number.isNaN(score) || coverage < 0.25) return 6;
  const grade = GRADES.findIndex(([from, least]) => score >= from && coverage >= least);
  return grade < 0 ? 5 : grade;
}
