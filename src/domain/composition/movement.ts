import { cents } from '../cents';
import type { Grade } from '../classification/classes';

/** Customers who went from one grade to another, with what they bought then and now. */
export interface Movement {
  readonly from: Grade;
  readonly to: Grade;
  readonly customers: readonly number[];
  readonly amountBefore: number;
  readonly amount: number;
}

/** P3.3a: every pair of grades that some customer went from and to, those who stayed too. D is who bought nothing. */
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
  return [...found.values()].map((movement) => ({ ...movement, amountBefore: cents(movement.amountBefore), amount: cents(movement.amount) }));
}

/** A customer's part in the change of all sales from the period before. */
export interface ChangeMaker {
  readonly customer: number;
  readonly change: number;
  readonly amountBefore: number;
  readonly amount: number;
}

/** P3.3a: who makes the change: so many of the largest gains and losses each, the largest first. */
export function changeMakers(amountsBefore: ArrayLike<number>, amounts: ArrayLike<number>, atMost: number): { readonly gains: readonly ChangeMaker[]; readonly losses: readonly ChangeMaker[] } {
  const makers = Array.from({ length: amounts.length }, (_, customer): ChangeMaker => {
    const [amountBefore, amount] = [amountsBefore[customer] ?? 0, amounts[customer] ?? 0];
    return { customer, change: cents(amount - amountBefore), amountBefore, amount };
  });
  const sorted = makers.filter(({ change }) => change !== 0).sort((a, b) => b.change - a.change || a.customer - b.customer);
  return {
    gains: sorted.filter(({ change }) => change > 0).slice(0, atMost),
    losses: sorted.filter(({ change }) => change < 0).reverse().slice(0, atMost),
  };
}
