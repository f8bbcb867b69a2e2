import type { LedgerCells } from '../ledger/ledgerRows';
import type { TypedSales } from '../ledger/typedSales';
import type { SerialDate } from '../serialDate';
import { finished, type Steps } from '../steps';
import type { RawCell } from '../tables';
import { FactsReader } from './factsReader';
import type { Period } from './period';

/** Why a line of the ledger is in no composition; each line counts once, for the first of these that applies. */
export const LEFT_OUT_REASONS = ['unknownCustomer', 'withoutDate', 'inFuture', 'withoutAmount', 'otherCurrency'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LineSum {
  readonly lines: number;
  /** Sum of those that have an amount; quantity times price may have fractions of cents. */
  readonly amount: number;
}

/** Sales of one customer, product, region and salesperson in the period and in the one compared with; in the order of customers. */
export interface SalesCells {
  readonly count: number;
  readonly isInOrder?: true;
  /** Positions in the list of customers. */
  readonly customer: Int32Array;
  /** Codes of the dictionaries; NOTHING where the line says none. */
  readonly product: Int32Array;
  readonly region: Int32Array;
  readonly salesperson: Int32Array;
  readonly amount: Float64Array;
  readonly amountBefore: Float64Array;
}

/** Sales by customer, product, region and month over the whole ledger, in the order of customers: the rows of the `Analysis` table. */
export interface MonthlySales {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly region: Int32Array;
  /** Year and month as one number, 202609. */
  readonly month: Int32Array;
  readonly amount: Float64Array;
  readonly lines: Float64Array;
}

export interface LedgerFacts {
  readonly cells: SalesCells;
  readonly monthly: MonthlySales;
  readonly products: readonly string[];
  /** The category of each product's code, as a code of `categories`. */
  readonly categoryOf: readonly number[];
  readonly categories: readonly string[];
  readonly regions: readonly string[];
  readonly salespeople: readonly string[];
  readonly used: LineSum;
  readonly leftOut: Readonly<Record<LeftOutReason, LineSum>>;
  /** Lines of the period alone: those that `cells` hold. */
  readonly inPeriod: LineSum;
  /** Lines of the period it is compared with. */
  readonly inBefore: LineSum;
  /** Lines of the period that the filter keeps out of `cells`; they are among those used, since `monthly` holds them. */
  readonly filteredOut: LineSum;
}

/** One line's marks, for a filter: codes of the dictionaries, named by them. */
export interface LineMarks {
  readonly customer: number;
  readonly category: string;
  readonly region: string;
  readonly salesperson: string;
}

export interface FactsWanted {
  readonly period: Period;
  readonly before: Period;
  readonly reportDate: SerialDate;
  /** The currency that counts, a position in `TypedSales.currencies`; lines that name none count as well. */
  readonly currency: number;
  /** The region of each customer's file, for lines that say none; '' where the file has none. */
  readonly regionOf: (customer: number) => RawCell;
  /** Which lines the reports are about; all where there is no filter. */
  readonly isWanted?: (line: LineMarks) => boolean;
}

/** What compositions are made of, in one pass over the ledger's lines, two where there is a filter, then one over their codes, customer by customer. About 70 bytes a line while it runs. */
export const ledgerFacts = (cells: LedgerCells, sales: TypedSales, wanted: FactsWanted): LedgerFacts => finished(factsSteps(cells, sales, wanted));

/** `ledgerFacts` in steps. */
export function* factsSteps(cells: LedgerCells, sales: TypedSales, wanted: FactsWanted): Steps<LedgerFacts> {
  const reader = new FactsReader(cells, sales, wanted);
  // A filter by category has to know every product's category before the first line.
  if (wanted.isWanted) yield* reader.learnCategories();
  yield* reader.readLines();
  return reader.facts();
}
