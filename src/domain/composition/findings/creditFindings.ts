import type { CreditPolicy } from '../../credit/creditPolicy';
import type { CreditComposition, CustomerCredit } from '../creditComposition';
import { amount, count, FINDING_RULES, name, ranked, share, type Finding } from './finding';

const RULE = 'P3.3d';

/** P3.3d in words: what is overdue and how old it is, who owes too much, and how much is sold to the weak. */
export function creditFindings(credit: CreditComposition, policy: CreditPolicy): readonly Finding[] {
  const nothingOwed = credit.customersExposed === 0 ? [noReceivables(credit)] : [];
  return ranked([...overdue(credit), ...overLimit(credit), ...weakSales(credit, policy), ...debtor(credit), ...unrated(credit, policy), ...nothingOwed]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Both at most: the part that is overdue, and the part that has been so for longest. */
function overdue({ receivables }: CreditComposition): readonly Finding[] {
  const open = sum(receivables.flatMap(({ ages }) => ages));
  const late = sum(receivables.map((one) => one.overdue));
  const old = sum(receivables.map(({ ages }) => ages.at(-1) ?? 0));
  const worst = [...receivables].sort((a, b) => b.overdue - a.overdue)[0];
  if (!worst || open <= 0) return [];
  return [
    ...(late >= open * FINDING_RULES.overdueShare
      ? [{ kind: 'overdueHigh' as const, rule: RULE, stake: late, facts: { amount: amount(late), share: share(late / open), open: amount(open), grade: name('creditGrade', worst.grade), worst: amount(worst.overdue) }, at: { table: 'receivables' as const, code: worst.grade, column: 'overdue' } }]
      : []),
    ...(old >= open * FINDING_RULES.oldShare && old > 0
      ? [{ kind: 'overdueOld' as const, rule: RULE, stake: old * 2, facts: { amount: amount(old), share: share(old / open) }, at: { table: 'receivables' as const, code: oldestGrade(receivables), column: 'lateBand4' } }]
      : []),
  ];
}

const oldestGrade = (receivables: CreditComposition['receivables']): number => [...receivables].sort((a, b) => (b.ages.at(-1) ?? 0) - (a.ages.at(-1) ?? 0))[0]?.grade ?? 0;

function overLimit({ overLimit: customers, overLimitCount, overLimitExcess }: CreditComposition): readonly Finding[] {
  const first = customers[0];
  if (!first) return [];
  const excess = ({ exposure, limit = 0 }: CustomerCredit): number => exposure - Math.max(0, limit);
  return [
    {
      kind: 'overLimit',
      rule: RULE,
      stake: overLimitExcess,
      facts: { count: count(overLimitCount), amount: amount(overLimitExcess), customer: name('customer', first.customer), most: amount(excess(first)) },
      at: { table: 'overLimit', code: first.customer, column: 'excess' },
    },
  ];
}

/** Sales to the two worst grades. */
function weakSales({ byGrade }: CreditComposition, { grades }: CreditPolicy): readonly Finding[] {
  const weak = byGrade.rows.filter(({ code }) => code >= Math.max(1, grades.length - 2) && code < grades.length);
  const sold = sum(weak.map((row) => row.amount));
  const most = [...weak].sort((a, b) => b.amount - a.amount)[0];
  if (!most || !(byGrade.total > 0) || sold < byGrade.total * FINDING_RULES.weakShare) return [];
  return [
    {
      kind: 'salesToWeak',
      rule: RULE,
      stake: sold / 2,
      facts: { amount: amount(sold), share: share(sold / byGrade.total), count: count(sum(weak.map((row) => row.customers))), from: name('creditGrade', Math.max(1, grades.length - 2)) },
      at: { table: 'byCreditGrade', code: most.code, column: 'amount' },
    },
  ];
}

function debtor({ customers, receivables }: CreditComposition): readonly Finding[] {
  const exposure = sum(receivables.map((one) => one.exposure));
  const first = customers[0];
  if (!first || exposure <= 0 || first.exposure < exposure * FINDING_RULES.debtorShare) return [];
  return [
    {
      kind: 'largestDebtor',
      rule: RULE,
      stake: first.exposure / 2,
      facts: { customer: name('customer', first.customer), amount: amount(first.exposure), share: share(first.exposure / exposure) },
      at: { table: 'customers', code: first.customer, column: 'exposure' },
    },
  ];
}

function unrated({ byGrade }: CreditComposition, { grades }: CreditPolicy): readonly Finding[] {
  const row = byGrade.rows.find(({ code }) => code === grades.length);
  if (!row || !(row.share >= FINDING_RULES.unratedShare)) return [];
  return [
    {
      kind: 'unratedSales',
      rule: RULE,
      stake: row.amount / 4,
      facts: { amount: amount(row.amount), share: share(row.share), count: count(row.customers) },
      at: { table: 'byCreditGrade', code: row.code, column: 'share' },
    },
  ];
}

const noReceivables = ({ byGrade }: CreditComposition): Finding => ({
  kind: 'noReceivables',
  rule: RULE,
  stake: 0,
  facts: { amount: amount(byGrade.total), count: count(byGrade.customers) },
  at: { table: 'keyFigures', code: 0, column: 'amount' },
});
