import { millionths } from '../cents';
import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import { BATCH } from '../customer/textTable';
import type { LedgerCells } from '../ledger/ledgerRows';
import { NO_DAY } from '../ledger/saleBatches';
import type { TypedSales } from '../ledger/typedSales';
import type { SerialDate } from '../serialDate';
import { endsStep, type Steps } from '../steps';
import type { RawCell } from '../tables';
import { BEFORE, CustomerLines, NOW, NOWHERE } from './customerLines';
import { Dictionary, NOTHING } from './dictionary';
import type { FactsWanted, LedgerFacts, LeftOutReason, LineMarks, LineSum } from './ledgerFacts';
import { MonthCodes } from './monthCodes';
import type { Period } from './period';

type Counted = LeftOutReason | 'used' | 'inPeriod' | 'inBefore' | 'filteredOut';
type RunningSum = { -readonly [key in keyof LineSum]: LineSum[key] };

const noLines = (): RunningSum => ({ lines: 0, amount: 0 });

/**
 * Reads a ledger batch by batch, and each batch column by column: which of its lines are used and for what, then the codes of
 * their products, regions and salespeople, then all of it goes to its customer's lines.
 */
export class FactsReader {
  private readonly products = new Dictionary();
  private readonly categories = new Dictionary();
  private readonly categoryOf: number[] = [NOTHING];
  private readonly regions = new Dictionary();
  private readonly salespeople = new Dictionary();
  private readonly months = new MonthCodes();
  private readonly lines: CustomerLines;
  private readonly sums: Readonly<Record<Counted, RunningSum>> = {
    unknownCustomer: noLines(),
    withoutDate: noLines(),
    inFuture: noLines(),
    withoutAmount: noLines(),
    otherCurrency: noLines(),
    used: noLines(),
    inPeriod: noLines(),
    inBefore: noLines(),
    filteredOut: noLines(),
  };
  /** The lines of a batch that are used, and what is known of each of them. */
  private readonly used = new Int32Array(BATCH);
  private readonly parts = new Uint8Array(BATCH);
  private readonly productCodes = new Int32Array(BATCH);
  private readonly regionCodes = new Int32Array(BATCH);
  private readonly sellerCodes = new Int32Array(BATCH);
  private readonly monthCodes = new Int32Array(BATCH);
  private readonly cellsRead = new Array<RawCell>(BATCH).fill('');
  private readonly otherCells = new Array<RawCell>(BATCH).fill('');

  constructor(
    private readonly cells: LedgerCells,
    private readonly sales: TypedSales,
    private readonly wanted: FactsWanted,
  ) {
    this.lines = new CustomerLines(sales.customer);
  }

  /** Notes the category of every product that is used, so that a filter by category knows it from the first line on. */
  learnCategories(): Steps<void> {
    return this.eachBatch((first, count) => this.codeProducts(first, count, this.judge(first, count, false)));
  }

  /** Takes all lines in; once. */
  readLines(): Steps<void> {
    return this.eachBatch((first, count) => {
      const used = this.judge(first, count, true);
      this.codeProducts(first, count, used);
      this.codeRegions(first, count, used);
      this.codeSalespeople(first, count, used);
      this.askFilter(used);
      this.take(used);
    });
  }

  private *eachBatch(read: (first: number, count: number) => void): Steps<void> {
    const { count } = this.cells;
    for (let first = 0; first < count; first += BATCH) {
      if (endsStep(first)) yield;
      read(first, Math.min(BATCH, count - first));
    }
  }

  /** Tells the lines that are used from those that are not; how many there are. */
  private judge(first: number, count: number, counts: boolean): number {
    const { used, parts, sales, wanted, sums } = this;
    let size = 0;
    for (let line = first; line < first + count; line++) {
      const reason = this.reasonAgainst(line);
      if (counts) add(reason ? sums[reason] : sums.used, sales.amount[line] ?? NaN);
      if (reason) continue;
      used[size] = line;
      const day = sales.day[line] ?? NO_DAY;
      parts[size] = (isIn(day, wanted.period) ? NOW : NOWHERE) | (isIn(day, wanted.before) ? BEFORE : NOWHERE);
      size++;
    }
    return size;
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

  /** A product goes by its name, else by its number; its category is the first one that any of its lines says. */
  private codeProducts(first: number, count: number, used: number): void {
    const { cells, cellsRead: names, otherCells: numbers, productCodes, products, categoryOf } = this;
    const hasNumbers = cells.has('productId');
    cells.read('productName', first, count, names);
    if (hasNumbers) cells.read('productId', first, count, numbers);
    for (let at = 0; at < used; at++) {
      const place = (this.used[at] ?? 0) - first;
      const name = names[place] ?? '';
      productCodes[at] = products.code(name === '' && hasNumbers ? (numbers[place] ?? '') : name);
    }
    while (categoryOf.length < products.names.length) categoryOf.push(NOTHING);
    this.codeCategories(first, used);
  }

  private codeCategories(first: number, used: number): void {
    const { cells, categoryOf, productCodes } = this;
    if (!cells.has('category')) return;
    for (let at = 0; at < used; at++) {
      const product = productCodes[at] ?? NOTHING;
      if (categoryOf[product] !== NOTHING) continue;
      const category = cells.cell('category', this.used[at] ?? first);
      if (category !== '') categoryOf[product] = this.categories.code(category);
    }
  }

  /** A line that names no region is of the region that its customer's file names. */
  private codeRegions(first: number, count: number, used: number): void {
    const { cells, cellsRead, regionCodes, regions, sales, wanted } = this;
    cells.read('region', first, count, cellsRead);
    for (let at = 0; at < used; at++) {
      const line = this.used[at] ?? first;
      const region = cellsRead[line - first] ?? '';
      regionCodes[at] = regions.code(region === '' ? wanted.regionOf(sales.customer[line] ?? UNKNOWN_CUSTOMER) : region);
    }
  }

  /** Only those who sold in either period have a code. */
  private codeSalespeople(first: number, count: number, used: number): void {
    const { cells, cellsRead, sellerCodes, salespeople, parts } = this;
    cells.read('salesperson', first, count, cellsRead);
    for (let at = 0; at < used; at++) {
      sellerCodes[at] = parts[at] === NOWHERE ? NOTHING : salespeople.code(cellsRead[(this.used[at] ?? first) - first] ?? '');
    }
  }

  /** A line that the filter keeps out is of no period; one of the period is counted. */
  private askFilter(used: number): void {
    const { isWanted } = this.wanted;
    const { parts, sales, sums } = this;
    if (!isWanted) return;
    for (let at = 0; at < used; at++) {
      const part = parts[at] ?? NOWHERE;
      const line = this.used[at] ?? 0;
      if (part === NOWHERE || isWanted(this.marks(at, sales.customer[line] ?? UNKNOWN_CUSTOMER))) continue;
      if (part & NOW) add(sums.filteredOut, sales.amount[line] ?? 0);
      parts[at] = NOWHERE;
    }
  }

  /** Puts the batch's lines among those of their customers. */
  private take(used: number): void {
    const { parts, sales, sums, months, monthCodes, productCodes, regionCodes, sellerCodes } = this;
    for (let at = 0; at < used; at++) {
      const line = this.used[at] ?? 0;
      const part = parts[at] ?? NOWHERE;
      monthCodes[at] = months.code(sales.day[line] ?? NO_DAY);
      if (part & BEFORE) add(sums.inBefore, sales.amount[line] ?? 0);
      if (part & NOW) add(sums.inPeriod, sales.amount[line] ?? 0);
    }
    this.lines.put({ lines: this.used, count: used, parts, products: productCodes, regions: regionCodes, months: monthCodes, sellers: sellerCodes }, sales);
  }

  private marks(at: number, customer: number): LineMarks {
    const category = this.categoryOf[this.productCodes[at] ?? NOTHING] ?? NOTHING;
    return {
      customer,
      category: this.categories.names[category] ?? '',
      region: this.regions.names[this.regionCodes[at] ?? NOTHING] ?? '',
      salesperson: this.salespeople.names[this.sellerCodes[at] ?? NOTHING] ?? '',
    };
  }

  /** What the lines come to. */
  facts(): LedgerFacts {
    const sum = (what: Counted): LineSum => ({ lines: this.sums[what].lines, amount: millionths(this.sums[what].amount) });
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

function add(sum: RunningSum, amount: number): void {
  sum.lines++;
  if (!Number.isNaN(amount)) sum.amount += amount;
}

const isIn = (day: SerialDate, { first, last }: Period): boolean => day >= first && day <= last;
