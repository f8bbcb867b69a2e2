import { cents, millionths } from '../cents';
import type { Grade } from '../classification/classes';
import { firstOf } from './firstOf';

/** Customers who went from one grade to another, with what they bought then and now. */
export interface Movement {
  readonly from: Grade;
  readonly to: Grade;
  readonly customers: readonly number[];
  readonly amountBefore: number;
  readonly amount: number;
}

/** P3.3a: every pair of grades that some customer went from and to, those who stayed too. D is who bought nothing. Amounts may have fractions of cents. */
export function movements(before: readonly Grade[], now: readonly Grade[], amountsBefore: ArrayLike<number>, amounts: ArrayLike<number>): readonly Movement[] {
  const found = new Map<string, { from: Grade; to: Grade; customers: number[]; amountBefore: number; amount: number }>();
  now.forEach((to, customer) => {
    const from = before[customer] ?? 'D';
    const key = from + to;
    const movement = found.get(key) ?? { from, to, customers: [], amountBefore: 0, amount: 0 };
    found.set(key, movement);
    movement.customers.push(customer);
    movement.amountBefore += amountsBefore[customer] ?? 0;
    movement.amount += amounts[customer] ?? 0;
  });
  return [...found.values()].map((movement) => ({ ...movement, amountBefore: millionths(movement.amountBefore), amount: millionths(movement.amount) }));
}

/** A customer's part in the change of all sales from the period before. */
export interface ChangeMaker {
  readonly customer: number;
  readonly change: number;
  readonly amountBefore: number;
  readonly amount: number;
}

/** P3.3a: who makes the change: so many of the largest gains and losses each, the largest first. Linear in customers. */
export function changeMakers(amountsBefore: ArrayLike<number>, amounts: ArrayLike<number>, atMost: number): { readonly gains: readonly ChangeMaker[]; readonly losses: readonly ChangeMaker[] } {
  const changes = new Float64Array(amounts.length);
  for (let customer = 0; customer < changes.length; customer++) changes[customer] = cents((amounts[customer] ?? 0) - (amountsBefore[customer] ?? 0));
  const change = (customer: number): number => changes[customer] ?? 0;
  const maker = (customer: number): ChangeMaker => ({ customer, change: change(customer), amountBefore: cents(amountsBefore[customer] ?? 0), amount: cents(amounts[customer] ?? 0) });
  return {
    gains: firstOf(amounts.length, atMost, (customer) => change(customer) > 0, (a, b) => change(b) - change(a) || a - b).map(maker),
    losses: firstOf(amounts.length, atMost, (customer) => change(customer) < 0, (a, b) => change(a) - change(b) || b - a).map(maker),
  };
}
