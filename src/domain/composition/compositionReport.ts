import type { CustomerOverride } from '../classification/overrides';
import { classifyTables } from '../classification/classifyTables';
import type { ClassificationStandard } from '../classification/standard';
import { creditReport, type CreditReport } from '../credit/creditReport';
import type { CreditPolicy } from '../credit/creditPolicy';
import type { Tables } from '../customer/buildCardFacts';
import { CustomerIndex } from '../customer/customerIndex';
import { customerKey } from '../customer/customerKey';
import { prevailingCode } from '../ledger/currency';
import { ColumnCells } from '../ledger/ledgerRows';
import { readSales, type TypedSales } from '../ledger/typedSales';
import { Refusal } from '../problem';
import { isoOf, type SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';
import { creditComposition, type CreditComposition } from './creditComposition';
import { customerMarks, gradeOfCode, gradesAt, placedGrades, type CustomerMarks } from './customerMarks';
import { creditFindings } from './findings/creditFindings';
import type { Finding } from './findings/finding';
import { productFindings } from './findings/productFindings';
import { regionFindings } from './findings/regionFindings';
import { salesFindings } from './findings/salesFindings';
import { ledgerFacts, type LedgerFacts, type LineMarks } from './ledgerFacts';
import { comparedWith, type Period } from './period';
import { productComposition, type ProductComposition } from './productComposition';
import { regionComposition, type RegionComposition } from './regionComposition';
import { lastSaleDay, wishedPeriod, type ReportWish, type SalesFilter } from './reportWish';
import { salesComposition, type SalesComposition } from './salesComposition';

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
export interface CompositionBasis {
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
  readonly credit: CreditReport;
  /** `LedgerFacts.regions`, then those that only files name. */
  readonly regions: readonly string[];
  /** Code among `regions` of the region that each customer's file names; NOTHING for none. */
  readonly regionOfFile: Int32Array;
  /** Whether a customer is one of those that the filter asks for, by the region and salesperson of the file and the grade. */
  readonly isInFilter: (customer: number) => boolean;
  readonly hasReceivables: boolean;
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
export function compositionBasis(input: CompositionInput): CompositionBasis {
  const { tables, reportDate, wish, policy } = input;
  const list = tables.get('Customers') ?? EMPTY;
  const ledger = tables.get('Sales') ?? EMPTY;
  if (ledger.rowCount === 0) throw refusal('noSales', {});
  const cells = new ColumnCells(ledger);
  const sales = readSales(cells, new CustomerIndex(list));
  const currency = prevailingCurrency(sales);
  const lastSale = lastSaleDay(sales.day, reportDate);
  if (lastSale === undefined) throw refusal('noUsableSales', { lines: sales.count });
  const calendar = { reportDate, fiscalYearStart: wish.fiscalYearStart };
  const period = wishedPeriod(wish.period, calendar, lastSale);
  const before = comparedWith(period, wish.comparison, calendar);
  const customers = customerMarks(list);
  const gradeDay = Math.min(period.last, reportDate);
  const grade = gradesOf(input, sales, currency, gradeDay);
  const regionCells = list.columns.get('region');
  const facts = ledgerFacts(cells, sales, {
    period,
    before,
    reportDate,
    currency,
    regionOf: (customer) => regionCells?.[customer] ?? '',
    ...filterOf(wish.filter, grade),
  });
  if (facts.used.lines === 0) throw refusal('noUsableSales', { lines: sales.count });
  refuseNothing(facts, period, lastSale);
  return {
    wish,
    reportDate,
    period,
    before,
    lastSale,
    currency: sales.currencies[currency] ?? '',
    customers,
    grade,
    gradeBefore: gradesOf(input, sales, currency, Math.min(before.last, reportDate)),
    facts,
    credit: creditReport(tables, reportDate, policy, sales),
    ...fileRegions(regionCells, customers.count, facts.regions),
    isInFilter: fileFilter(wish.filter, list, grade),
    hasReceivables: (tables.get('Receivables')?.rowCount ?? 0) > 0,
  };
}

function refuseNothing({ inPeriod, filteredOut }: LedgerFacts, period: Period, lastSale: SerialDate): void {
  const days = { first: isoOf(period.first), last: isoOf(period.last) };
  if (inPeriod.lines > 0) return;
  if (filteredOut.lines > 0) throw refusal('filterLeavesNothing', { ...days, lines: filteredOut.lines });
  throw refusal('noSalesInPeriod', { ...days, lastSale: isoOf(lastSale) });
}

/** Position among the currencies of the one that most lines name. */
function prevailingCurrency({ currency, currencies, count }: TypedSales): number {
  if (!currency) return currencies.length - 1;
  const lines = new Int32Array(currencies.length);
  for (let line = 0; line < count; line++) {
    const code = currency[line] ?? 0;
    lines[code] = (lines[code] ?? 0) + 1;
  }
  return prevailingCode(lines);
}

const refusal = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'P3.3' });

function gradesOf({ tables, standard, policy, overrides }: CompositionInput, sales: TypedSales, currency: number, day: SerialDate): Uint8Array {
  const list = tables.get('Customers') ?? EMPTY;
  const computed =
    standard.gradeStandard === 'weightedScore'
      ? classifyTables(tables, new CustomerIndex(list), day, standard, policy).grade
      : gradesAt({ sales, customers: list.rowCount, currency, standard }, day);
  return placedGrades(computed, list, overrides, day);
}

/** A filter by names, as a test of lines; none where nothing is filtered. */
function filterOf(filter: SalesFilter, grade: Uint8Array): { readonly isWanted?: (line: LineMarks) => boolean } {
  const [regions, categories, salespeople] = [filter.regions, filter.categories, filter.salespeople].map((names) => new Set(names.map(customerKey)));
  const grades = new Set<string>(filter.grades);
  if (!regions?.size && !categories?.size && !salespeople?.size && grades.size === 0) return {};
  const has = (names: ReadonlySet<string> | undefined, name: string): boolean => !names || names.size === 0 || names.has(customerKey(name));
  return {
    isWanted: ({ customer, category, region, salesperson }) =>
      has(regions, region) && has(categories, category) && has(salespeople, salesperson) && (grades.size === 0 || grades.has(gradeOfCode(grade[customer]))),
  };
}

function fileFilter({ regions, salespeople, grades }: SalesFilter, list: ColumnTable, grade: Uint8Array): (customer: number) => boolean {
  const named = (key: string, names: readonly string[]): ((customer: number) => boolean) => {
    const wanted = new Set(names.map(customerKey));
    return (customer) => wanted.size === 0 || wanted.has(customerKey(list.columns.get(key)?.[customer] ?? ''));
  };
  const [isOfRegion, isOfSalesperson] = [named('region', regions), named('salesperson', salespeople)];
  return (customer) => isOfRegion(customer) && isOfSalesperson(customer) && (grades.length === 0 || grades.includes(gradeOfCode(grade[customer])));
}

interface FileRegions {
  readonly regions: readonly string[];
  readonly regionOfFile: Int32Array;
}

/** Regions that no line of the ledger names come behind the ledger's. */
function fileRegions(cells: readonly RawCell[] | undefined, count: number, ledgerRegions: readonly string[]): FileRegions {
  const regions = [...ledgerRegions];
  const codes = new Map(regions.map((name, code) => [customerKey(name), code]));
  const regionOfFile = new Int32Array(count);
  for (let customer = 0; customer < count; customer++) {
    const cell = cells?.[customer] ?? '';
    const key = customerKey(cell);
    let code = codes.get(key);
    if (code === undefined) {
      codes.set(key, (code = regions.length));
      regions.push(String(cell).trim());
    }
    regionOfFile[customer] = code;
  }
  return { regions, regionOfFile };
}

/** The wished reports, in the policy's order. */
export function compositions(basis: CompositionBasis): readonly Composition[] {
  const { facts, customers, grade, gradeBefore, credit } = basis;
  return basis.wish.reports.map((kind): Composition => {
    switch (kind) {
      case 'sales': {
        const sales = salesComposition(facts.cells, grade, gradeBefore);
        return { kind, sales, findings: salesFindings(sales) };
      }
      case 'product': {
        const product = productComposition(facts, grade, customers);
        return { kind, product, findings: productFindings(product) };
      }
      case 'region': {
        const region = regionComposition(facts, customers, basis.regionOfFile, basis.isInFilter);
        return { kind, region, findings: regionFindings(region) };
      }
      case 'credit': {
        const composition = creditComposition(facts.cells, credit);
        return { kind, credit: composition, findings: creditFindings(composition, credit.policy) };
      }
    }
  });
}
