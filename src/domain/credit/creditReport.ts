import { Ranks } from '../classification/ranks';
import { salesFigures, type SalesFigures } from '../classification/salesFigures';
import type { Tables } from '../customer/buildCardFacts';
import { identitiesOf } from '../customer/customerIdentity';
import { CustomerIndex } from '../customer/customerIndex';
import { ColumnCells, type LedgerCells } from '../ledger/ledgerRows';
import { saleBatches } from '../ledger/saleBatches';
import { firstDealDays, prevailingCurrency, salesByCustomer } from '../ledger/salesByCustomer';
import { inOneBatch, type TypedSales } from '../ledger/typedSales';
import { addMonths, type SerialDate } from '../serialDate';
import type { ColumnTable, RawCell, TableName } from '../tables';
import { agencyReports } from './agencyReports';
import { assessCredit, type CreditAssessment } from './assessCredit';
import type { AdviceContext } from './creditAdvice';
import type { CreditPolicy } from './creditPolicy';
import { fileEvidence, type FileEvidence } from './fileEvidence';
import { invoiceColumns } from './invoiceColumns';
import { openOrders, type OpenOrders } from './openOrders';
import { RecentLines } from './recentLines';

/** A customer of the report: where it stands in the list, and what it is called. */
export interface CreditCustomer {
  readonly position: number;
  readonly customerId: string;
  readonly name: string;
}

/** Where the sales that limits rest on come from. */
export type SalesBasis = 'sales' | 'invoices' | 'none';

/** The credit of all customers at a report date, with everything that its arithmetic is shown by. */
export interface CreditReport {
  readonly reportDate: SerialDate;
  readonly policy: CreditPolicy;
  readonly assessment: CreditAssessment;
  /** The largest exposure first; rows of the list without id and name are left out. */
  readonly customers: readonly CreditCustomer[];
  readonly file: FileEvidence;
  readonly orders: OpenOrders;
  readonly assets: Float64Array;
  readonly agencyLimits: Float64Array;
  readonly advice: AdviceContext;
  readonly salesBasis: SalesBasis;
  /** The currency of the sales where it is another than the receivables': they say nothing about a limit then. */
  readonly salesInOtherCurrency: string | undefined;
  /** Names that invoices have and the list of customers has not, each once; at most NAMES_TOLD. */
  readonly strangers: readonly string[];
}

/** Names of unknown customers that are told. */
export const NAMES_TOLD = 5;

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };

/** What has been read already: the list of customers, the cells of sales and invoices where they are no columns of `Sales` and `Receivables`, the sales' figures of 12 months and its recent lines. */
interface Known {
  readonly index?: CustomerIndex;
  readonly cells?: LedgerCells;
  readonly invoices?: LedgerCells;
  readonly sales?: { readonly figures: CreditSales; readonly recent: RecentLines };
}

/** What credit wants of the sales: those of 12 months, and each customer's first deal. */
type CreditSales = Pick<SalesFigures, 'sales' | 'firstDeal' | 'currency'>;

/** P3.3d: assesses every customer of `Customers` by the other tables, as far as they are there. `ledger`: the sales, where they have been read already. */
export function creditReport(tables: Tables, reportDate: SerialDate, policy: CreditPolicy, ledger?: TypedSales, known: Known = {}): CreditReport {
  const table = (name: TableName): ColumnTable => tables.get(name) ?? EMPTY;
  const lines = known.cells ?? new ColumnCells(table('Sales'));
  const list = table('Customers');
  const count = list.rowCount;
  const index = known.index ?? new CustomerIndex(list);
  const receivables = known.invoices ?? new ColumnCells(table('Receivables'));
  const located = index.locateLines(receivables);
  const invoices = invoiceColumns(receivables, located);
  // Where there are no invoices no order can be told to be billed: none need be noted.
  const recent = known.sales?.recent ?? new RecentLines(lines, reportDate, receivables.count > 0 ? policy.openOrderDays : 0);
  const read = (): CreditSales => salesFigures(recent.notedFrom(saleBatches(lines, index, { costs: false, orders: false })), count, reportDate);
  const sales = known.sales?.figures ?? (ledger ? creditSales(ledger, recent, count, reportDate) : read());
  const file = fileEvidence(list, policy);
  const agency = agencyReports(table('Submissions'), index, count, reportDate);
  const orders = openOrders({ recent, receivables, opportunities: table('Opportunities'), index }, count, reportDate);
  const currency = invoices.currencies.length > 1 ? sales.currency : '';
  const assets = knownAmounts(list.columns.get('assets'), agency.assets);
  const input = {
    customers: count,
    reportDate,
    invoices,
    firstDeals: firstDeals(list.columns.get('firstDealDate'), sales.firstDeal, reportDate),
    openOrders: orders.amounts,
    words: file.points,
    assets,
    agencyLimits: agency.limits,
  };
  const hasSales = lines.count > 0;
  const byInvoices = assessCredit({ ...input, sales12Months: hasSales ? sales.sales : undefined }, policy);
  const prevailing = byInvoices.evidence.payments.totals.currency;
  const isOtherCurrency = hasSales && currency !== '' && prevailing !== '' && currency !== prevailing;
  const assessment = isOtherCurrency ? assessCredit({ ...input, sales12Months: undefined }, policy) : byInvoices;
  return {
    reportDate,
    policy,
    assessment,
    customers: byExposure(creditCustomers(list), assessment),
    file,
    orders,
    assets,
    agencyLimits: agency.limits,
    advice: {
      assessment,
      policy,
      ownSales: assessment.sales12Months.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0),
      lastAgencyReport: agency.lastReport,
      agencyCost: Number.isNaN(agency.averageCost) ? policy.agencyCost : agency.averageCost,
    },
    salesBasis: hasSales && !isOtherCurrency ? 'sales' : receivables.count > 0 ? 'invoices' : 'none',
    salesInOtherCurrency: isOtherCurrency ? currency : undefined,
    strangers: strangers(receivables, located),
  };
}

/** As `salesFigures` has them, without what classes want besides. */
function creditSales(ledger: TypedSales, recent: RecentLines, customers: number, reportDate: SerialDate): CreditSales {
  recent.notedFrom(inOneBatch(ledger)).readTo(() => undefined);
  const currency = prevailingCurrency(ledger);
  return {
    sales: salesByCustomer(ledger, customers, currency, { start: addMonths(reportDate, -12), end: reportDate }),
    firstDeal: firstDealDays(ledger, customers, reportDate),
    currency: ledger.currencies[currency] ?? '',
  };
}

/** The entered date or the ledger's first one, whichever was earlier; a date after the report date is none. */
function firstDeals(entered: readonly RawCell[] | undefined, ledger: Float64Array, reportDate: SerialDate): Float64Array {
  if (!entered) return ledger;
  const dates = Float64Array.from(ledger);
  entered.forEach((cell, row) => {
    if (typeof cell === 'number' && cell >= 1 && cell <= reportDate && !((dates[row] ?? NaN) <= cell)) dates[row] = cell;
  });
  return dates;
}

/** The file's amounts above zero, else the agency's. */
function knownAmounts(cells: readonly RawCell[] | undefined, otherwise: Float64Array): Float64Array {
  if (!cells) return otherwise;
  const amounts = Float64Array.from(otherwise);
  cells.forEach((cell, row) => {
    if (typeof cell === 'number' && cell > 0) amounts[row] = cell;
  });
  return amounts;
}

function creditCustomers(list: ColumnTable): readonly CreditCustomer[] {
  const identityOfRow = identitiesOf(list);
  const all: CreditCustomer[] = [];
  for (let position = 0; position < list.rowCount; position++) {
    const identity = identityOfRow(position);
    if (identity) all.push({ position, customerId: identity.customerId, name: identity.name });
  }
  return all;
}

/** The largest exposure first, equal ones in the order of the list, as `customers` are. Most customers owe nothing and need no sorting. */
function byExposure(customers: readonly CreditCustomer[], { exposure }: CreditAssessment): readonly CreditCustomer[] {
  const [owing, even, owed]: [CreditCustomer[], CreditCustomer[], CreditCustomer[]] = [[], [], []];
  for (const customer of customers) {
    const amount = exposure[customer.position] ?? 0;
    (amount > 0 ? owing : amount === 0 ? even : owed).push(customer);
  }
  return descending(owing, exposure).concat(even, descending(owed, exposure));
}

/** Each customer goes where its amount stands among all: numbers by themselves are sorted many times faster than customers by what they owe. */
function descending(customers: readonly CreditCustomer[], exposure: Float64Array): CreditCustomer[] {
  const ranks = new Ranks(customers.map(({ position }) => exposure[position] ?? 0));
  const sorted = customers.slice();
  const taken = new Int32Array(customers.length);
  for (const customer of customers) {
    const first = customers.length - ranks.upTo(exposure[customer.position] ?? 0);
    const before = taken[first] ?? 0;
    taken[first] = before + 1;
    sorted[first + before] = customer;
  }
  return sorted;
}

function strangers(receivables: LedgerCells, located: Int32Array): readonly string[] {
  const names = new Set<string>();
  for (let row = 0; row < located.length && names.size < NAMES_TOLD; row++) {
    if ((located[row] ?? 0) >= 0) continue;
    const name = String(receivables.cell('customerName', row) || receivables.cell('customerId', row)).trim();
    if (name !== '') names.add(name);
  }
  return [...names];
}
