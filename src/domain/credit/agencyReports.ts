import { findField } from '../catalogue/catalogue';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from '../customer/customerIndex';
import { parseNumber } from '../parsing/parseNumber';
import { comparable } from '../parsing/plainText';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';

/** P3.1c: what agencies reported of each customer; NaN for what they did not. */
export interface AgencyReports {
  readonly limits: Float64Array;
  readonly assets: Float64Array;
  /** Serial day of the newest report on any field. */
  readonly lastReport: Float64Array;
  /** What a report cost on average, of those with a cost; NaN without any. */
  readonly averageCost: number;
}

/** What agencies and lists call a credit limit. */
const LIMIT_NAMES = new Set(
  [
    ...['creditLimit', 'credit limit', 'recommended credit limit', 'maximum credit', 'credit line', 'recommended limit', 'limit'],
    ...['信用额度', '信用限额', '授信额度', '建议额度', '建议信用额度', '赊销额度', '信用額度', '信用限額', '授信額度', '建議額度', '建議信用額度', '賒銷額度'],
  ].map(comparable),
);

const ASSETS = findField('Customers', 'assets');
const ASSET_NAMES = new Set(['assets', ...Object.values(ASSETS?.header ?? {}), ...(ASSETS?.synonyms ?? [])].map(comparable));

/**
 * The newest value of each kind that an agency gave up to the report date and that was not rejected; of two of one day
 * the later row counts. Values that are no amount are passed over.
 */
export function agencyReports(submissions: ColumnTable, index: CustomerIndex, customers: number, reportDate: SerialDate): AgencyReports {
  if (submissions.rowCount === 0) return noReports(customers);
  const reader = new AgencyReader(customers);
  const column = (key: string): readonly RawCell[] => submissions.columns.get(key) ?? [];
  const [channels, decisions, fields, values, dates, costs] = ['channel', 'decision', 'fieldName', 'value', 'date', 'cost'].map(column);
  index.locate(submissions).forEach((customer, row) => {
    if (customer === UNKNOWN_CUSTOMER || channels?.[row] !== 'agency' || decisions?.[row] === 'rejected') return;
    const date = dates?.[row];
    const day = typeof date === 'number' ? date : 0;
    if (day > reportDate) return;
    reader.add(customer, comparable(String(fields?.[row] ?? '')), values?.[row] ?? '', day, costs?.[row] ?? '');
  });
  return reader;
}

function noReports(customers: number): AgencyReports {
  const unknown = new Float64Array(customers).fill(NaN);
  return { limits: unknown, assets: unknown, lastReport: unknown, averageCost: NaN };
}

class AgencyReader implements AgencyReports {
  readonly limits: Float64Array;
  readonly assets: Float64Array;
  readonly lastReport: Float64Array;
  private readonly limitDays: Float64Array;
  private readonly assetDays: Float64Array;
  private costs = 0;
  private paidReports = 0;

  constructor(customers: number) {
    const unknown = (): Float64Array => new Float64Array(customers).fill(NaN);
    [this.limits, this.assets, this.lastReport] = [unknown(), unknown(), unknown()];
    this.limitDays = new Float64Array(customers);
    this.assetDays = new Float64Array(customers);
  }

  get averageCost(): number {
    return this.paidReports > 0 ? this.costs / this.paidReports : NaN;
  }

  add(customer: number, name: string, value: RawCell, day: number, cost: RawCell): void {
    if (!((this.lastReport[customer] ?? NaN) >= day)) this.lastReport[customer] = day;
    if (typeof cost === 'number' && cost > 0) {
      this.costs += cost;
      this.paidReports++;
    }
    if (LIMIT_NAMES.has(name)) take(this.limits, this.limitDays, customer, value, day);
    else if (ASSET_NAMES.has(name)) take(this.assets, this.assetDays, customer, value, day);
  }
}

function take(values: Float64Array, days: Float64Array, customer: number, value: RawCell, day: number): void {
  if (day < (days[customer] ?? 0)) return;
  const parsed = parseNumber(value, { decimalComma: false, scale: 1 });
  if (parsed.kind !== 'value' || typeof parsed.value !== 'number' || parsed.value < 0) return;
  values[customer] = parsed.value;
  days[customer] = day;
}
