import { SummedGroups } from './customerGroups';
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
  const { kept, left } = productsKept(monthly, products, atMost - withoutProducts.count);
  return { ...rowsOf(kept ? regrouped(monthly, kept, atMost) : withoutProducts), productsGathered: left };
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

/** Adds rows up where products that are not kept are one; `room` groups at most. Months come in the order of customers. */
function regrouped(monthly: MonthlySales, kept: Uint8Array, room: number): SummedGroups {
  const sums = new SummedGroups(room);
  const { groups } = sums;
  const { count, customer, product, region, month, amount, lines } = monthly;
  for (let row = 0, end = 0; row < count; row++) {
    if (row === end) {
      const own = customer[row] ?? 0;
      while (end < count && customer[end] === own) end++;
      groups.begin(own, end - row);
    }
    const code = product[row] ?? 0;
    sums.add(groups.groupOf(kept[code] === 1 ? code : REST, region[row] ?? 0, month[row] ?? 0), amount[row] ?? 0, lines[row] ?? 0);
  }
  return sums;
}

/** A row for each group. */
const rowsOf = (sums: SummedGroups): MonthlySales => ({
  count: sums.count,
  customer: sums.part('customer'),
  product: sums.part('first'),
  region: sums.part('second'),
  month: sums.part('third'),
  amount: sums.exact('amount'),
  lines: sums.other.subarray(0, sums.count),
});
