import type { ProductComposition } from '../productComposition';
import { NOTHING } from '../dictionary';
import { REST, type ShareRow, type ShareTable } from '../shareTable';
import { amount, count, decimal, FINDING_RULES, name, points, ranked, share, type Finding, type ReportTable } from './finding';

const RULE = 'P3.3b';

/** P3.3b in words: which kinds of product lose and gain, on what sales hang, what to push to whom. */
export function productFindings(product: ProductComposition): readonly Finding[] {
  const [table, of, at] = product.byCategory
    ? ([product.byCategory, 'category', 'byCategory'] as const)
    : ([product.byProduct, 'product', 'byProduct'] as const);
  return ranked([...moves(table, of, at), ...dependence(product.byProduct, 'byProduct'), ...pushes(product), ...dropped(product)]);
}

/** The share that lost most and the one that gained most, where the period compared with has sales. */
function moves(table: ShareTable, of: 'category' | 'product', at: ReportTable): readonly Finding[] {
  const rows = table.rows.filter(({ code, shareChange }) => code !== REST && Math.abs(shareChange) >= FINDING_RULES.shareChange);
  const sorted = [...rows].sort((a, b) => a.shareChange - b.shareChange);
  const [lost, gained] = [sorted[0], sorted.at(-1)];
  const finding = (kind: 'categoryLost' | 'categoryGained', row: ShareRow): Finding => ({
    kind,
    rule: RULE,
    stake: Math.abs(row.shareChange) * Math.max(table.total, table.totalBefore),
    facts: {
      name: name(of, row.code),
      points: points(Math.abs(row.shareChange)),
      share: share(row.share),
      before: share(row.shareBefore),
      amount: amount(row.amount),
    },
    at: { table: at, code: row.code, column: 'shareChange' },
  });
  return [...(lost && lost.shareChange < 0 ? [finding('categoryLost', lost)] : []), ...(gained && gained.shareChange > 0 ? [finding('categoryGained', gained)] : [])];
}

function dependence(table: ShareTable, at: ReportTable): readonly Finding[] {
  const first = table.rows.find(({ code }) => code !== REST && code !== NOTHING);
  if (!first || !(first.share >= FINDING_RULES.dependence)) return [];
  return [
    {
      kind: 'dependsOnProduct',
      rule: RULE,
      stake: first.amount / 2,
      facts: { name: name('product', first.code), share: share(first.share), customers: count(first.customers) },
      at: { table: at, code: first.code, column: 'share' },
    },
  ];
}

/** Each proposal with what it may bring: one more buyer's typical amount times those who do not buy yet. */
function pushes({ pushes: proposals }: ProductComposition): readonly Finding[] {
  return proposals.slice(0, 2).map((push, index) => ({
    kind: 'pushProduct',
    rule: RULE,
    stake: push.typicalAmount * push.customers.length,
    facts: {
      product: name('product', push.product),
      kind: name('kind', push.kind),
      buyers: count(push.buyers),
      members: count(push.members),
      others: count(push.customers.length),
      lift: decimal(push.lift),
      amount: amount(push.typicalAmount * push.customers.length),
    },
    at: { table: 'pushes', code: index, column: 'gain' },
  }));
}

function dropped({ dropped: { products, amountBefore }, byProduct: { totalBefore } }: ProductComposition): readonly Finding[] {
  if (products === 0 || !(totalBefore > 0) || amountBefore < totalBefore * FINDING_RULES.comingsAndGoings) return [];
  return [
    {
      kind: 'productsDropped',
      rule: RULE,
      stake: amountBefore,
      facts: { count: count(products), amount: amount(amountBefore), share: share(amountBefore / totalBefore) },
      at: { table: 'keyFigures', code: 0, column: 'dropped' },
    },
  ];
}
