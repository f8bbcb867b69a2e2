import type { SaleBatches } from '../ledger/saleBatches';
import { addMonths, type SerialDate } from '../serialDate';
import { LedgerSums, type LinesLeftOut } from './ledgerSums';

/**
 * What every customer bought, as columns by position in the list of customers. Amounts are in `currency`, in whole
 * cents' precision, returns taken off; the period ends with the report date and the period before it ends where it begins.
 */
export interface SalesFigures {
  readonly customers: number;
  readonly reportDate: SerialDate;
  /** The day before the period's first one. */
  readonly periodStart: SerialDate;
  /** Serial days over all of the ledger up to the report date, in any currency; NaN without a deal. */
  readonly firstDeal: Float64Array;
  readonly lastDeal: Float64Array;
  /** Sales of the period. */
  readonly sales: Float64Array;
  readonly previousSales: Float64Array;
  /** Sales and cost of those lines of the period that have a cost. */
  readonly costedSales: Float64Array;
  readonly cost: Float64Array;
  /** Orders of the period, by order number; lines without one count as an order a day. None where nobody wanted the ledger's orders. */
  readonly orders: Int32Array;
  /** The currency that most lines name; '' where none does. */
  readonly currency: string;
  readonly leftOut: LinesLeftOut;
}

/** Every customer's figures for the months up to the report date, in one pass over the ledger; in two where another currency prevails than in its first lines. */
export function salesFigures(batches: SaleBatches, customers: number, reportDate: SerialDate, months = 12): SalesFigures {
  const periods = { reportDate, start: addMonths(reportDate, -months), previousStart: addMonths(reportDate, -2 * months) };
  let ledger = new LedgerSums(batches, customers, periods);
  if (!ledger.isOfPrevailing) ledger = new LedgerSums(batches, customers, periods, ledger.prevailingCurrency());
  const orders = ledger.orders.count();
  const currency = batches.texts.currencies[ledger.prevailingCurrency()] ?? '';
  return { customers, reportDate, periodStart: periods.start, ...ledger.sums.columns(), orders, currency, leftOut: ledger.leftOut() };
}
