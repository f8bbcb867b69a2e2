import type { CustomerIndex } from '../customer/customerIndex';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';
import type { Dealings } from './classes';
import type { SalesFigures } from './salesFigures';

/** What P1.1 and P1.2 look at, as columns by customer; NaN where there was no such date, no cells where the list has no such column. */
export interface DealingColumns {
  readonly firstDeal: Float64Array;
  readonly lastDeal: Float64Array;
  /** 1 where an opportunity is open. */
  readonly openOpportunity: Uint8Array;
  readonly expectedFirstDeal: Float64Array;
}

/** Deals of the ledger and dates entered in the list, none of them after the report date; what is expected may be. */
export function dealingColumns(customers: ColumnTable, figures: SalesFigures, opportunities: ColumnTable, index: CustomerIndex): DealingColumns {
  return {
    ...withEntered(figures, customers.columns.get('firstDealDate')),
    openOpportunity: openOpportunities(opportunities, index, figures.customers),
    expectedFirstDeal: Float64Array.from(customers.columns.get('expectedFirstDealDate') ?? [], (cell) => (typeof cell === 'number' ? cell : NaN)),
  };
}

/** The ledger's deals, and the entered dates up to the report date. */
function withEntered(figures: SalesFigures, entered: readonly RawCell[] | undefined): Pick<DealingColumns, 'firstDeal' | 'lastDeal'> {
  if (!entered) return { firstDeal: figures.firstDeal, lastDeal: figures.lastDeal };
  const [firstDeal, lastDeal] = [figures.firstDeal.slice(), figures.lastDeal.slice()];
  for (let row = 0; row < figures.customers; row++) {
    const date = entered[row];
    if (typeof date !== 'number' || date > figures.reportDate) continue;
    if (!((firstDeal[row] ?? NaN) <= date)) firstDeal[row] = date;
    if (Number.isNaN(lastDeal[row] ?? NaN)) lastDeal[row] = date;
  }
  return { firstDeal, lastDeal };
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
