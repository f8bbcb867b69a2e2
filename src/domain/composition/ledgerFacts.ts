import { millionths } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import type { LedgerCells, LineKeys, LineReader } from '../ledger/ledgerRows';
import { NO_DAY } from '../ledger/saleBatches';
import type { TypedSales } from '../ledger/typedSales';
import { civilOf, type SerialDate } from '../serialDate';
import type { RawCell } from '../tables';
import { CustomerLines } from './customerLines';
import { Dictionary, NOTHING } from './dictionary';
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

const KEYS: LineKeys = ['productName', 'productId', 'category', 'region', 'salesperson', '', ''];

/** What compositions are made of, in one pass over the ledger's lines, two where there is a filter, then one over their codes, customer by customer. About 70 bytes a line while it runs. */
export function ledgerFacts(cells: LedgerCells, sales: TypedSales, wanted: FactsWanted): LedgerFacts {
  const reader = new FactsReader(sales, wanted);
  if (wanted.isWanted) cells.readLines(PRODUCT_KEYS, { line: (line, productName, productId, category) => reader.learnCategory(line, productName, productId, category) });
  cells.readLines(KEYS, reader);
  return reader.facts();
}

/** A filter by category has to know every product's category before the first line. */
const PRODUCT_KEYS: LineKeys = ['productName', 'productId', 'category', '', '', '', ''];

type Counted = LeftOutReason | 'used' | 'inPeriod' | 'inBefore' | 'filteredOut';
type RunningSum = { -readonly [key in keyof LineSum]: LineSum[key] };

class FactsReader implements LineReader {
  private readonly products = new Dictionary();
  private readonly categories = new Dictionary();
  private readonly categoryOf: number[] = [NOTHING];
  private readonly regions = new Dictionary();
  private readonly salespeople = new Dictionary();
  private readonly lines: CustomerLines;
  private readonly monthOfDay = new Map<number, number>();
  private lastDay = NO_DAY;
  private lastMonth = 0;
  private readonly sums: Readonly<Record<Counted, RunningSum>> = {
    unknownCustomer: { lines: 0, amount: 0 },
    withoutDate: { lines: 0, amount: 0 },
    inFuture: { lines: 0, amount: 0 },
    withoutAmount: { lines: 0, amount: 0 },
    otherCurrency: { lines: 0, amount: 0 },
    used: { lines: 0, amount: 0 },
    inPeriod: { lines: 0, amount: 0 },
    inBefore: { lines: 0, amount: 0 },
    filteredOut: { lines: 0, amount: 0 },
  };

  constructor(
    private readonly sales: TypedSales,
    private readonly wanted: FactsWanted,
  ) {
    this.lines = new CustomerLines(sales.customer);
  }

  /** Notes the line's product with its category, so that a filter by category knows both from the first line on. */
  learnCategory(line: number, productName: RawCell, productId: RawCell, category: RawCell): void {
    if (this.reasonAgainst(line) === undefined) this.productOf(productName === '' ? productId : productName, category);
  }

  line(line: number, productName: RawCell, productId: RawCell, category: RawCell, region: RawCell, salesperson: RawCell): void {
    const { sales, wanted } = this;
    const amount = sales.amount[line] ?? NaN;
    const reason = this.reasonAgainst(line);
    count(reason ? this.sums[reason] : this.sums.used, amount);
    if (reason) return;
    const customer = sales.customer[line] ?? UNKNOWN_CUSTOMER;
    const day = sales.day[line] ?? NO_DAY;
    const product = this.productOf(productName === '' ? productId : productName, category);
    const place = this.regions.code(region === '' ? wanted.regionOf(customer) : region);
    const at = this.lines.put(customer, { product, region: place, month: this.monthOf(day), amount });
    const isNow = day >= wanted.period.first && day <= wanted.period.last;
    const isBefore = day >= wanted.before.first && day <= wanted.before.last;
    if (!isNow && !isBefore) return;
    const seller = this.salespeople.code(salesperson);
    if (wanted.isWanted && !wanted.isWanted(this.marks(customer, product, place, seller))) {
      if (isNow) count(this.sums.filteredOut, amount);
      return;
    }
    this.lines.mark(at, seller, isNow, isBefore);
    if (isBefore) count(this.sums.inBefore, amount);
    if (isNow) count(this.sums.inPeriod, amount);
  }

  private marks(customer: number, product: number, region: number, salesperson: number): LineMarks {
    return {
      customer,
      category: this.categories.names[this.categoryOf[product] ?? NOTHING] ?? '',
      region: this.regions.names[region] ?? '',
      salesperson: this.salespeople.names[salesperson] ?? '',
    };
  }

  private reasonAgainst(line: number): LeftOutReason | undefined {
    const { sales, wanted } = this;
    const day = sales.day[line] ?? NO_DAY;
    const currency = sales.currency ? (sales.currency[line] ?? 0) : 0;
    if ((sales.customer[line] ?? UNKNOWN_CUSTOMER) === UNKNOWN_CUSTOMER) return 'unknownCustomer';
    if (day === NO_DAY) return 'withoutDate';
    if (day > wanted.reportDate) return 'inFuture';
    if (Number.isNaN(sales.amount[line] ?? NaN)) return 'withoutAmount';
    return currency !== 0 && currency !== wanted.currency ? 'otherCurrency' : undefined;
  }

  /** A product's category is the first one that any of its lines says. */
  private productOf(cell: RawCell, category: RawCell): number {
    const product = this.products.code(cell);
    if ((this.categoryOf[product] ??= NOTHING) === NOTHING && category !== '') this.categoryOf[product] = this.categories.code(category);
    return product;
  }

  private monthOf(day: SerialDate): number {
    if (day === this.lastDay) return this.lastMonth;
    let month = this.monthOfDay.get(day);
    if (month === undefined) {
      const civil = civilOf(day);
      this.monthOfDay.set(day, (month = civil.year * 100 + civil.month));
    }
    this.lastDay = day;
    this.lastMonth = month;
    return month;
  }

  facts(): LedgerFacts {
    const sum = (what: Counted): LineSum => {
      const { lines, amount } = this.sums[what];
      return { lines, amount: millionths(amount) };
    };
    return {
      ...this.lines.grouped(),
      products: this.products.names,
      categoryOf: this.categoryOf,
      categories: this.categories.names,
      regions: this.regions.names,
      salespeople: this.salespeople.names,
      used: sum('used'),
      inPeriod: sum('inPeriod'),
      inBefore: sum('inBefore'),
      filteredOut: sum('filteredOut'),
      leftOut: {
        unknownCustomer: sum('unknownCustomer'),
        withoutDate: sum('withoutDate'),
        inFuture: sum('inFuture'),
        withoutAmount: sum('withoutAmount'),
        otherCurrency: sum('otherCurrency'),
      },
    };
  }
}

function count(sum: RunningSum, amount: number): void {
  sum.lines++;
  if (!Number.isNaN(amount)) sum.amount += amount;
}
