import { cents } from '../cents';

/** Numbers that stand side by side for a customer: as many as the processor fetches at once from far memory. */
export const SUMS = 8;
/** Where they stand. Days are NaN without a deal. */
export const SUM = { firstDeal: 0, lastDeal: 1, sales: 2, previousSales: 3, costedSales: 4, cost: 5 } as const;

/** Running sums of all customers, SUMS numbers for each. */
export function customerSums(customers: number): Float64Array {
  const sums = new Float64Array(customers * SUMS);
  for (let customer = 0; customer < customers; customer++) {
    sums[customer * SUMS + SUM.firstDeal] = NaN;
    sums[customer * SUMS + SUM.lastDeal] = NaN;
  }
  return sums;
}

/** The sums as columns by customer, amounts in whole cents' precision. */
export function columnsOfSums(sums: Float64Array): Readonly<Record<keyof typeof SUM, Float64Array>> {
  const column = (at: number, finish: (value: number) => number): Float64Array => {
    const values = new Float64Array(sums.length / SUMS);
    for (let customer = 0; customer < values.length; customer++) values[customer] = finish(sums[customer * SUMS + at] ?? 0);
    return values;
  };
  const asItIs = (day: number): number => day;
  return {
    firstDeal: column(SUM.firstDeal, asItIs),
    lastDeal: column(SUM.lastDeal, asItIs),
    sales: column(SUM.sales, cents),
    previousSales: column(SUM.previousSales, cents),
    costedSales: column(SUM.costedSales, cents),
    cost: column(SUM.cost, cents),
  };
}
