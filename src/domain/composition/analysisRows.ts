import type { MonthlySales } from './ledgerFacts';
import { Grouping, Sums } from './grouping';
import { REST } from './shareTable';

/** Rows of the `Analysis` table: sales by customer, product, region and month. Codes as in `LedgerFacts`; a product may be REST. */
export interface AnalysisRows extends MonthlySales {
  /** How many products stand together in REST so that the table stays within its bound; 0 where each stands by itself. */
  readonly productsGathered: number;
}

/** So many rows at most, so that a PivotTable over them stays quick in Excel on the web. */
export const ANALYSIS_ROWS = 200_000;
/** How many products keep their own rows, tried one after another until the table is small enough. */
const PRODUCTS_KEPT = [1_000, 300, 100, 30, 10, 0];

/** The ledger's months as they are; where there are more of them than `atMost`, with the products of least sales gathered in one. */
export function analysisRows(monthly: MonthlySales, products: number, atMost = ANALYSIS_ROWS): AnalysisRows {
  if (monthly.count <= atMost) return { ...monthly, productsGathered: 0 };
  const bySales = productsBySales(monthly, products);
  const tried = PRODUCTS_KEPT.filter((kept) => kept < bySales.length);
  let rows: AnalysisRows = { ...monthly, productsGathered: 0 };
  for (const kept of tried) {
    rows = gathered(monthly, new Set(bySales.slice(0, kept)), bySales.length - kept);
    if (rows.count <= atMost) break;
  }
  return rows;
}

function productsBySales({ count, product, amount }: MonthlySales, products: number): readonly number[] {
  const sums = new Float64Array(products);
  const isSold = new Uint8Array(products);
  for (let row = 0; row < count; row++) {
    const code = product[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (amount[row] ?? 0);
    isSold[code] = 1;
  }
  const sold = Array.from(sums.keys()).filter((code) => isSold[code] === 1);
  return sold.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
}

function gathered(monthly: MonthlySales, kept: ReadonlySet<number>, productsGathered: number): AnalysisRows {
  const groups = new Grouping();
  const [amount, lines] = [new Sums(), new Sums()];
  for (let row = 0; row < monthly.count; row++) {
    const product = monthly.product[row] ?? 0;
    const group = groups.groupOf(monthly.customer[row] ?? 0, kept.has(product) ? product : REST, monthly.region[row] ?? 0, monthly.month[row] ?? 0);
    amount.add(group, monthly.amount[row] ?? 0);
    lines.add(group, monthly.lines[row] ?? 0);
  }
  return {
    count: groups.count,
    customer: groups.part(0),
    product: groups.part(1),
    region: groups.part(2),
    month: groups.part(3),
    amount: amount.inCents(groups.count),
    lines: lines.inCents(groups.count),
    productsGathered,
  };
}
