import { millionths } from '../cents';
import { CustomerGroups } from './customerGroups';
import type { MonthlySales } from './ledgerFacts';
import { REST } from './shareTable';

/** Rows of the `Analysis` table: sales by customer, product, region and month. Codes as in `LedgerFacts`; a product may be REST. */
export interface AnalysisRows extends MonthlySales {
  /** How many products stand together in REST so that the table stays within its bound; 0 where each stands by itself. */
  readonly productsGathered: number;
}

/** So many rows at most, so that a PivotTable over them stays quick in Excel on the web. */
export const ANALYSIS_ROWS = 200_000;

/** The ledger's months as they are; where there are more of them than `atMost`, with the products of least sales gathered in one. */
export function analysisRows(monthly: MonthlySales, products: number, atMost = ANALYSIS_ROWS): AnalysisRows {
  if (monthly.count <= atMost) return { ...monthly, productsGathered: 0 };
  const withoutProducts = regrouped(monthly, new Uint8Array(products), monthly.count);
  const { kept, left } = productsKept(monthly, products, atMost - withoutProducts.groups.count);
  return { ...summed(monthly, kept ? regrouped(monthly, kept, atMost) : withoutProducts), productsGathered: left };
}

/** The products of most sales whose rows find room, marked by code; undefined where none does. All others together have no more rows than a table without products. */
function productsKept({ count, product, amount }: MonthlySales, products: number, room: number): { readonly kept: Uint8Array | undefined; readonly left: number } {
  const [sums, rows] = [new Float64Array(products), new Int32Array(products)];
  for (let row = 0; row < count; row++) {
    const code = product[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (amount[row] ?? 0);
    rows[code] = (rows[code] ?? 0) + 1;
  }
  const bySales = Array.from(sums.keys())
    .filter((code) => (rows[code] ?? 0) > 0)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const kept = new Uint8Array(products);
  let [used, number] = [0, 0];
  for (const code of bySales) {
    used += rows[code] ?? 0;
    if (used > room) break;
    kept[code] = 1;
    number++;
  }
  return { kept: number === 0 ? undefined : kept, left: bySales.length - number };
}

/** Rows by the group that they belong to. */
interface Regrouped {
  readonly groups: CustomerGroups;
  readonly groupOf: Int32Array;
}

/** Finds each row's group when products that are not kept are one; `room` groups at most. Months come in the order of customers. */
function regrouped(monthly: MonthlySales, kept: Uint8Array, room: number): Regrouped {
  const groups = new CustomerGroups(room);
  const groupOf = new Int32Array(monthly.count);
  for (let row = 0, end = 0; row < monthly.count; row++) {
    if (row === end) {
      const customer = monthly.customer[row] ?? 0;
      while (end < monthly.count && monthly.customer[end] === customer) end++;
      groups.begin(customer, end - row);
    }
    const product = monthly.product[row] ?? 0;
    groupOf[row] = groups.groupOf(kept[product] === 1 ? product : REST, monthly.region[row] ?? 0, monthly.month[row] ?? 0);
  }
  return { groups, groupOf };
}

/** A row for each group. */
function summed(monthly: MonthlySales, { groups, groupOf }: Regrouped): MonthlySales {
  const { count } = groups;
  const [amount, lines] = [new Float64Array(count), new Float64Array(count)];
  for (let row = 0; row < monthly.count; row++) {
    const group = groupOf[row] ?? 0;
    amount[group] = (amount[group] ?? 0) + (monthly.amount[row] ?? 0);
    lines[group] = (lines[group] ?? 0) + (monthly.lines[row] ?? 0);
  }
  for (let group = 0; group < count; group++) amount[group] = millionths(amount[group] ?? 0);
  return {
    count,
    customer: groups.customer.subarray(0, count),
    product: groups.first.subarray(0, count),
    region: groups.second.subarray(0, count),
    month: groups.third.subarray(0, count),
    amount,
    lines,
  };
}
