import type { CustomerIndex } from '../customer/customerIndex';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';
import type { Dealings } from './classes';
import type { SalesFigures } from './salesFigures';

/** What P1.1 and P1.2 look at, as columns by customer; NaN where there was no such date. */
export interface DealingColumns {
  readonly firstDeal: Float64Array;
  readonly lastDeal: Float64Array;
  /** 1 where an opportunity is open. */
  readonly openOpportunity: Uint8Array;
  readonly expectedFirstDeal: Float64Array;
}

/** Deals of the ledger and dates entered in the list, none of them after the report date; what is expected may be. */
export function dealingColumns(customers: ColumnTable, figures: SalesFigures, opportunities: ColumnTable, index: CustomerIndex): DealingColumns {
  const firstDeal = figures.firstDeal.slice();
  const lastDeal = figures.lastDeal.slice();
  const expectedFirstDeal = new Float64Array(figures.customers).fill(NaN);
  const entered = customers.columns.get('firstDealDate');
  const expected = customers.columns.get('expectedFirstDealDate');
  for (let row = 0; row < figures.customers; row++) {
    const date = entered?.[row];
    if (typeof date === 'number' && date <= figures.reportDate) {
      if (!((firstDeal[row] ?? NaN) <= date)) firstDeal[row] = date;
      if (Number.isNaN(lastDeal[row] ?? NaN)) lastDeal[row] = date;
    }
    const expectedDate = expected?.[row];
    if (typeof expectedDate === 'number') expectedFirstDeal[row] = expectedDate;
  }
  return { firstDeal, lastDeal, openOpportunity: openOpportunities(opportunities, index, figures.customers), expectedFirstDeal };
}

/** One customer's dealings. */
export const dealingsOf = (columns: DealingColumns, customer: number): Dealings => ({
  firstDeal: dateOf(columns.firstDeal, customer),
  lastDeal: dateOf(columns.lastDeal, customer),
  hasOpenOpportunity: columns.openOpportunity[customer] === 1,
  expectedFirstDeal: dateOf(columns.expectedFirstDeal, customer),
});

function dateOf(dates: Float64Array, customer: number): SerialDate | undefined {
  const date = dates[customer] ?? NaN;
  return Number.isNaN(date) ? undefined : date;
}

const CLOSED_STAGES: ReadonlySet<RawCell> = new Set(['won', 'lost', 'closed']);

function openOpportunities(opportunities: ColumnTable, index: CustomerIndex, customers: number): Uint8Array {
  const stages = opportunities.columns.get('stage');
  const open = new Uint8Array(customers);
  const customerOf = index.locate(opportunities);
  for (let row = 0; row < customerOf.length; row++) {
    const customer = customerOf[row] ?? -1;
    if (customer >= 0 && !CLOSED_STAGES.has(stages?.[row] ?? '')) open[customer] = 1;
  }
  return open;
}
