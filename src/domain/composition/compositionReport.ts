import type { CustomerOverride } from '../classification/overrides';
import { classifyTables } from '../classification/classifyTables';
import type { ClassificationStandard } from '../classification/standard';
import { creditReport, type CreditReport } from '../credit/creditReport';
import type { CreditPolicy } from '../credit/creditPolicy';
import type { Tables } from '../customer/buildCardFacts';
import { CustomerIndex } from '../customer/customerIndex';
import { ColumnCells } from '../ledger/ledgerRows';
import { prevailingCurrency } from '../ledger/salesByCustomer';
import { salesSteps, type TypedSales } from '../ledger/typedSales';
import { Refusal } from '../problem';
import { isoOf, type SerialDate } from '../serialDate';
import { finished, handOversOf, type Steps } from '../steps';
import type { ColumnTable } from '../tables';
import { creditComposition, type CreditComposition } from './creditComposition';
import { customerMarks, gradesAt, placedGrades, type CustomerMarks } from './customerMarks';
import { fileRegions, type FileRegions } from './fileRegions';
import { creditFindings } from './findings/creditFindings';
import type { Finding } from './findings/finding';
import { productFindings } from './findings/productFindings';
import { regionFindings } from './findings/regionFindings';
import { salesFindings } from './findings/salesFindings';
import { factsSteps, type LedgerFacts, type LineSum } from './ledgerFacts';
import { comparedWith, type Period } from './period';
import { productComposition, type ProductComposition } from './productComposition';
import { reconciled, type Reconciliation } from './reconciliation';
import { regionComposition, type RegionComposition } from './regionComposition';
import { lastSaleDay, wishedPeriod, type ReportKind, type ReportWish } from './reportWish';
import { salesComposition, type SalesComposition } from './salesComposition';
import { fileFilter, lineFilter } from './salesFilter';

/** What reports rest on beside the tables. */
export interface CompositionInput {
  readonly tables: Tables;
  readonly reportDate: SerialDate;
  readonly wish: ReportWish;
  readonly standard: ClassificationStandard;
  readonly policy: CreditPolicy;
  /** Classes that people set, by the customer's key. */
  readonly overrides: ReadonlyMap<string, CustomerOverride>;
}

/** What the ledger says for a period, before any report is made of it. */
export interface CompositionBasis extends FileRegions {
  readonly wish: ReportWish;
  readonly reportDate: SerialDate;
  readonly period: Period;
  readonly before: Period;
  /** The last day of the ledger up to the report date. */
  readonly lastSale: SerialDate;
  /** Name of the currency that counts; '' where the ledger names none. */
  readonly currency: string;
  readonly customers: CustomerMarks;
  /** Codes of GRADES at the end of the period (the report date where it is not over) and of the one compared with. */
  readonly grade: Uint8Array;
  readonly gradeBefore: Uint8Array;
  readonly facts: LedgerFacts;
  /** All lines of the ledger and what became of them. */
  readonly reconciliation: Reconciliation;
  readonly credit: CreditReport;
  /** Whether a customer is one of those that the filter asks for, by the region and salesperson of the file and the grade. */
  readonly isInFilter: (customer: number) => boolean;
  readonly hasReceivables: boolean;
  /** Whether some lines of the ledger say no region and count in that of the customer's file. */
  readonly hasRegionsOfFiles: boolean;
}

/** One of the four reports, with its findings. */
export type Composition =
  | { readonly kind: 'sales'; readonly sales: SalesComposition; readonly findings: readonly Finding[] }
  | { readonly kind: 'product'; readonly product: ProductComposition; readonly findings: readonly Finding[] }
  | { readonly kind: 'region'; readonly region: RegionComposition; readonly findings: readonly Finding[] }
  | { readonly kind: 'credit'; readonly credit: CreditComposition; readonly findings: readonly Finding[] };

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };

/**
 * Reads the ledger for the wished period. Refuses a workbook without sales (`noSales`), one none of whose lines can be
 * used (`noUsableSales`), a period without sales (`noSalesInPeriod`) and a filter that leaves none (`filterLeavesNothing`).
 */
export const compositionBasis = (input: CompositionInput): CompositionBasis => finished(basisSteps(input));

/** About how often `basisSteps` hands over for a ledger of so many lines. */
export const basisHandOvers = (lines: number): number => 5 + 2 * handOversOf(lines);

/** `compositionBasis` in steps: the ledger is read in parts, what rests on all of it is a step each. */
export function* basisSteps(input: CompositionInput): Steps<CompositionBasis> {
  const { tables, reportDate, wish, policy } = input;
  const list = tables.get('Customers') ?? EMPTY;
  const ledger = tables.get('Sales') ?? EMPTY;
  if (ledger.rowCount === 0) throw refusal('noSales', {});
  const cells = new ColumnCells(ledger);
  const index = new CustomerIndex(list);
  const sales = yield* salesSteps(cells, index, { costs: false, orders: false });
  yield;
  const currency = prevailingCurrency(sales);
  const lastSale = lastSaleDay(sales.day, reportDate);
  if (lastSale === undefined) throw refusal('noUsableSales', { lines: sales.count });
  const calendar = { reportDate, fiscalYearStart: wish.fiscalYearStart };
  const period = wishedPeriod(wish.period, calendar, lastSale);
  const before = comparedWith(period, wish.comparison, calendar);
  const customers = customerMarks(list);
  const gradeDay = Math.min(period.last, reportDate);
  const grade = gradesOf(input, index, sales, currency, gradeDay);
  yield;
  const regionCells = list.columns.get('region');
  const facts = yield* factsSteps(cells, sales, {
    period,
    before,
    reportDate,
    currency,
    regionOf: (customer) => regionCells?.[customer] ?? '',
    ...lineFilter(wish.filter, grade),
  });
  if (facts.used.lines === 0) throw refusal('noUsableSales', { lines: sales.count });
  refuseNothing(facts, period, lastSale);
  yield;
  const gradeBefore = gradesOf(input, index, sales, currency, Math.min(before.last, reportDate));
  yield;
  const credit = creditReport(tables, reportDate, policy, sales, { index });
  yield;
  return {
    wish,
    reportDate,
    period,
    before,
    lastSale,
    currency: sales.currencies[currency] ?? '',
    customers,
    grade,
    gradeBefore,
    facts,
    reconciliation: reconciled(facts, wholeLedger(sales)),
    credit,
    ...fileRegions(regionCells, customers.count, facts.regions),
    isInFilter: fileFilter(wish.filter, list, grade),
    hasReceivables: (tables.get('Receivables')?.rowCount ?? 0) > 0,
    hasRegionsOfFiles: regionCells !== undefined && (ledger.columns.get('region')?.includes('') ?? true),
  };
}

/** All lines, whatever they are, with the amounts of those that have one. */
function wholeLedger({ count, amount }: TypedSales): LineSum {
  let sum = 0;
  for (let line = 0; line < count; line++) {
    const one = amount[line] ?? NaN;
    if (!Number.isNaN(one)) sum += one;
  }
  return { lines: count, amount: sum };
}

function refuseNothing({ inPeriod, filteredOut }: LedgerFacts, period: Period, lastSale: SerialDate): void {
  const days = { first: isoOf(period.first), last: isoOf(period.last) };
  if (inPeriod.lines > 0) return;
  if (filteredOut.lines > 0) throw refusal('filterLeavesNothing', { ...days, lines: filteredOut.lines });
  throw refusal('noSalesInPeriod', { ...days, lastSale: isoOf(lastSale) });
}

const refusal = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'P3.3' });

function gradesOf({ tables, standard, policy, overrides }: CompositionInput, index: CustomerIndex, sales: TypedSales, currency: number, day: SerialDate): Uint8Array {
  const list = tables.get('Customers') ?? EMPTY;
  const computed =
    standard.gradeStandard === 'weightedScore'
      ? classifyTables(tables, index, day, standard, policy).grade
      : gradesAt({ sales, customers: list.rowCount, currency, standard }, day);
  return placedGrades(computed, list, overrides, day);
}

/** The wished reports, in the policy's order. */
export const compositions = (basis: CompositionBasis): readonly Composition[] => finished(compositionSteps(basis));

/** `compositions` in steps, one a report. */
export function* compositionSteps(basis: CompositionBasis): Steps<readonly Composition[]> {
  const made: Composition[] = [];
  for (const kind of basis.wish.reports) {
    made.push(compositionOf(kind, basis));
    yield;
  }
  return made;
}

function compositionOf(kind: ReportKind, basis: CompositionBasis): Composition {
  const { facts, customers, grade, gradeBefore, credit } = basis;
  switch (kind) {
    case 'sales': {
      const sales = salesComposition(facts, grade, gradeBefore);
      return { kind, sales, findings: salesFindings(sales) };
    }
    case 'product': {
      const product = productComposition(facts, grade, customers);
      return { kind, product, findings: productFindings(product) };
    }
    case 'region': {
      const region = regionComposition(facts, customers, basis.regionOfFile, { isInFilter: basis.isInFilter, isOfCategories: basis.wish.filter.categories.length > 0 });
      return { kind, region, findings: regionFindings(region) };
    }
    case 'credit': {
      const composition = creditComposition(facts, credit);
      return { kind, credit: composition, findings: creditFindings(composition, credit.policy) };
    }
  }
}
