import { cents } from '../cents';

/** Where a customer's sums stand. Days are NaN without a deal; those of costs are there in a ledger with costs alone. */
export const SUM = { firstDeal: 0, lastDeal: 1, sales: 2, previousSales: 3, costedSales: 4, cost: 5 } as const;
type SumColumns = Readonly<Record<keyof typeof SUM, Float64Array>>;

/**
 * Running sums of all customers. A customer's stand side by side: eight numbers, as many as the processor fetches at once
 * from far memory, or half as many where there are no costs.
 */
export class CustomerSums {
  readonly width: number;
  readonly values: Float64Array;

  constructor(
    private readonly customers: number,
    private readonly hasCosts: boolean,
  ) {
    this.width = hasCosts ? 8 : 4;
    this.values = new Float64Array(customers * this.width);
    for (let customer = 0; customer < customers; customer++) {
      this.values[customer * this.width + SUM.firstDeal] = NaN;
      this.values[customer * this.width + SUM.lastDeal] = NaN;
    }
  }

  /** The sums as columns by customer, amounts in whole cents' precision. */
  columns(): SumColumns {
    const [asItIs, none] = [(day: number): number => day, new Float64Array(this.hasCosts ? 0 : this.customers)];
    return {
      firstDeal: this.column(SUM.firstDeal, asItIs),
      lastDeal: this.column(SUM.lastDeal, asItIs),
      sales: this.column(SUM.sales, cents),
      previousSales: this.column(SUM.previousSales, cents),
      costedSales: this.hasCosts ? this.column(SUM.costedSales, cents) : none,
      cost: this.hasCosts ? this.column(SUM.cost, cents) : none,
    };
  }

  private column(at: number, finish: (value: number) => number): Float64Array {
    const column = new Float64Array(this.customers);
    for (let customer = 0; customer < this.customers; customer++) column[customer] = finish(this.values[customer * this.width + at] ?? 0);
    return column;
  }
}
