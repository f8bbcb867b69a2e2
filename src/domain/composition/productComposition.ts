import { cents, millionths } from '../cents';
import { GRADES } from '../classification/classes';
import type { CustomerMarks } from './customerMarks';
import { codesOf } from './codesOf';
import { codesThrough } from './codesThrough';
import { NOTHING } from './dictionary';
import type { LedgerFacts, SalesCells } from './ledgerFacts';
import { productPushes, type PushProposal } from './productPush';
import { totalsOf } from './reconciliation';
import { REST, shareTable, type ShareRow, type ShareTable, type Totals } from './shareTable';
import { tiedCents } from './shares';
import { tiedMatrix } from './tiedMatrix';

/** P3.3b: what share of sales each kind of product holds, for which customers, and what to push to whom. */
export interface ProductComposition {
  /** By category; undefined where the ledger names none. Codes of `LedgerFacts.categories`. */
  readonly byCategory: ShareTable | undefined;
  /** The largest products, codes of `LedgerFacts.products`, the others in one row. */
  readonly byProduct: ShareTable;
  /** Sales of the period by category, or product where there is no category, and grade of customer. */
  readonly byGrade: GradeMatrix;
  /** `kind` is a code of `CustomerMarks.kinds`. Empty where the file does not say what sort of customers they are. */
  readonly pushes: readonly PushProposal[];
  /** Products sold in the period compared with and no more. */
  readonly dropped: { readonly products: number; readonly amountBefore: number };
}

export interface GradeMatrix {
  readonly of: 'category' | 'product';
  /** `amounts` by position in GRADES; REST is the last row where there are more. */
  readonly rows: readonly { readonly code: number; readonly amounts: readonly number[] }[];
}

export const PRODUCT_RULES = { categories: 12, products: 15, matrix: 10, pushes: 6 } as const;

export function productComposition(facts: LedgerFacts, grade: Uint8Array, { kind }: CustomerMarks): ProductComposition {
  const { cells } = facts;
  const totals = totalsOf(facts);
  const hasCategories = facts.categories.length > 1;
  const categoryCodes = codesThrough(cells.product, facts.categoryOf, NOTHING);
  const byProduct = shareTable({ ...cells, code: cells.product }, { atMost: PRODUCT_RULES.products, totals });
  const byCategory = hasCategories ? shareTable({ ...cells, code: categoryCodes }, { atMost: PRODUCT_RULES.categories, totals }) : undefined;
  const [codes, table] = byCategory ? [categoryCodes, byCategory] : [cells.product, byProduct];
  return {
    byCategory,
    byProduct,
    byGrade: { of: hasCategories ? 'category' : 'product', rows: gradeMatrix({ cells, codes, grade, table, totals }) },
    pushes: kind.some((code) => code !== NOTHING)
      ? productPushes(cells, kind.map((code) => (code === NOTHING ? -1 : code))).slice(0, PRODUCT_RULES.pushes)
      : [],
    dropped: droppedProducts(cells),
  };
}

interface MatrixSource {
  readonly cells: SalesCells;
  readonly codes: ArrayLike<number>;
  readonly grade: Uint8Array;
  readonly table: ShareTable;
  readonly totals: Totals;
}

/** Rows add up to those of the table by category (or product), columns to those of the table by grade. */
function gradeMatrix({ cells, codes, grade, table, totals }: MatrixSource): GradeMatrix['rows'] {
  const shown = table.rows.filter(({ code }) => code !== REST).slice(0, PRODUCT_RULES.matrix);
  const rowOf = rowsByCode(shown, codes);
  const hasRest = table.rows.length > shown.length;
  const sums = Array.from({ length: shown.length + (hasRest ? 1 : 0) }, () => new Array<number>(GRADES.length).fill(0));
  for (let group = 0; group < cells.count; group++) {
    const row = sums[rowOf[codes[group] ?? 0] ?? shown.length];
    const column = grade[cells.customer[group] ?? 0] ?? GRADES.length - 1;
    if (row) row[column] = (row[column] ?? 0) + (cells.amount[group] ?? 0);
  }
  const byGrade = tiedCents(gradeSums(cells, grade), totals.amount);
  const rest = cents(totals.amount - shown.reduce((sum, { amount }) => sum + amount, 0));
  const tied = tiedMatrix(sums, [...shown.map(({ amount }) => amount), ...(hasRest ? [rest] : [])], byGrade);
  return tied.map((amounts, row) => ({ code: shown[row]?.code ?? REST, amounts }));
}

/** The row of each code, that of the rest for all that have none. */
function rowsByCode(shown: readonly ShareRow[], codes: ArrayLike<number>): Int32Array {
  const rowOf = new Int32Array(codesOf(codes, codes.length)).fill(shown.length);
  shown.forEach(({ code }, row) => {
    rowOf[code] = row;
  });
  return rowOf;
}

/** As the table by grade adds them up. */
function gradeSums({ count, customer, amount }: SalesCells, grade: Uint8Array): readonly number[] {
  const sums = new Array<number>(GRADES.length).fill(0);
  for (let group = 0; group < count; group++) {
    const column = grade[customer[group] ?? 0] ?? GRADES.length - 1;
    sums[column] = (sums[column] ?? 0) + (amount[group] ?? 0);
  }
  return sums.map(millionths);
}

function droppedProducts({ count, product, amount, amountBefore }: SalesCells): ProductComposition['dropped'] {
  const size = codesOf(product, count);
  const [now, before] = [new Float64Array(size), new Float64Array(size)];
  for (let group = 0; group < count; group++) {
    const code = product[group] ?? NOTHING;
    now[code] = (now[code] ?? 0) + (amount[group] ?? 0);
    before[code] = (before[code] ?? 0) + (amountBefore[group] ?? 0);
  }
  const dropped = before.filter((sum, code) => code !== NOTHING && sum > 0.005 && Math.abs(now[code] ?? 0) < 0.005);
  return { products: dropped.length, amountBefore: cents(dropped.reduce((total, sum) => total + sum, 0)) };
}
