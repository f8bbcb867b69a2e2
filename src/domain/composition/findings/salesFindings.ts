import { GRADES, type Grade } from '../../classification/classes';
import type { ChangeMaker } from '../movement';
import type { FocusCustomer, SalesComposition } from '../salesComposition';
import { REST } from '../shareTable';
import { amount, count, decimal, FINDING_RULES, name, names, points, ranked, share, type Finding } from './finding';

const RULE = 'P3.3a';

/** P3.3a in words: what became of sales, who did it, on whom they hang, whom to look after. */
export function salesFindings(sales: SalesComposition): readonly Finding[] {
  const found = ranked([...totalChange(sales), ...dependence(sales), ...falls(sales), ...comingsAndGoings(sales), ...singles(sales), ...focus(sales)]);
  return found.length > 0 || !(sales.byGrade.totalBefore > 0) ? found : steady(sales);
}

function totalChange({ byGrade: { total, totalBefore } }: SalesComposition): readonly Finding[] {
  const change = total - totalBefore;
  if (!(totalBefore > 0) || Math.abs(change) < totalBefore * FINDING_RULES.totalChange) return [];
  return [
    {
      kind: change < 0 ? 'salesFell' : 'salesRose',
      rule: RULE,
      stake: Math.abs(change),
      facts: { amount: amount(total), before: amount(totalBefore), change: amount(Math.abs(change)), share: share(Math.abs(change) / totalBefore) },
      at: { table: 'keyFigures', code: 0, column: 'amount' },
    },
  ];
}

function dependence({ largest }: SalesComposition): readonly Finding[] {
  const first = largest.rows.find(({ code }) => code !== REST);
  const effective = largest.concentration?.effectiveNumber ?? Infinity;
  if (!first || Number.isNaN(first.share)) return [];
  if (first.share < FINDING_RULES.dependence && effective >= FINDING_RULES.effectiveCustomers) return [];
  return [
    {
      kind: 'dependsOnFew',
      rule: RULE,
      stake: first.amount / 2,
      facts: { customer: name('customer', first.code), share: share(first.share), effective: decimal(effective), customers: count(largest.customers), amount: amount(first.amount) },
      at: { table: 'largest', code: first.code, column: 'share' },
    },
  ];
}

const place = (grade: Grade): number => GRADES.indexOf(grade);

/** Customers who were A or B and are so no more. */
function falls({ movements }: SalesComposition): readonly Finding[] {
  const fallen = movements.filter(({ from, to }) => (from === 'A' || from === 'B') && place(to) > place(from));
  const lost = fallen.reduce((sum, { amount: now, amountBefore }) => sum + amountBefore - now, 0);
  const most = [...fallen].sort((a, b) => b.amountBefore - b.amount - (a.amountBefore - a.amount))[0];
  if (!most || lost <= 0) return [];
  const customers = fallen.reduce((sum, { customers: some }) => sum + some.length, 0);
  return [
    {
      kind: 'gradesFell',
      rule: RULE,
      stake: lost,
      facts: { count: count(customers), amount: amount(lost), from: name('grade', place(most.from)), to: name('grade', place(most.to)) },
      at: { table: 'movement', code: place(most.from), column: most.to },
    },
  ];
}

function comingsAndGoings({ lost, gained, byGrade: { totalBefore } }: SalesComposition): readonly Finding[] {
  const least = totalBefore * FINDING_RULES.comingsAndGoings;
  return [
    ...(totalBefore > 0 && lost.customers > 0 && lost.amountBefore >= least
      ? [{ kind: 'customersLost' as const, rule: RULE, stake: lost.amountBefore, facts: { count: count(lost.customers), amount: amount(lost.amountBefore), share: share(lost.amountBefore / totalBefore) }, at: { table: 'keyFigures' as const, code: 0, column: 'lost' } }]
      : []),
    ...(totalBefore > 0 && gained.customers > 0 && gained.amount >= least
      ? [{ kind: 'customersGained' as const, rule: RULE, stake: gained.amount, facts: { count: count(gained.customers), amount: amount(gained.amount) }, at: { table: 'keyFigures' as const, code: 0, column: 'gained' } }]
      : []),
  ];
}

function singles({ gains, losses, byGrade: { totalBefore } }: SalesComposition): readonly Finding[] {
  const finding = (kind: 'largestLoss' | 'largestGain', maker: ChangeMaker | undefined): readonly Finding[] =>
    !maker || !(totalBefore > 0) || Math.abs(maker.change) < totalBefore * FINDING_RULES.singleChange
      ? []
      : [
          {
            kind,
            rule: RULE,
            stake: Math.abs(maker.change),
            facts: { customer: name('customer', maker.customer), change: amount(Math.abs(maker.change)), before: amount(maker.amountBefore), amount: amount(maker.amount) },
            at: { table: 'makers', code: maker.customer, column: 'change' },
          },
        ];
  return [...finding('largestLoss', losses[0]), ...finding('largestGain', gains[0])];
}

/** The proposal: the customers where most can be kept or won back. */
function focus({ focus: customers, byGrade: { totalBefore } }: SalesComposition): readonly Finding[] {
  const kept = customers.filter(({ reason }) => reason !== 'grow').slice(0, 3);
  const stake = (all: readonly FocusCustomer[]): number => all.reduce((sum, one) => sum + one.amountBefore - one.amount, 0);
  const first = kept[0];
  if (!first || !(totalBefore > 0) || stake(kept) < totalBefore * FINDING_RULES.singleChange) return [];
  return [
    {
      kind: 'focusCustomers',
      rule: RULE,
      stake: stake(kept) * 2,
      facts: { customers: names('customer', kept.map(({ customer }) => customer)), amount: amount(stake(kept)) },
      at: { table: 'focus', code: first.customer, column: 'change' },
    },
  ];
}

/** Nothing moved much: the grade that moved most says by how little. */
function steady({ byGrade }: SalesComposition): readonly Finding[] {
  const known = byGrade.rows.filter(({ share: now }) => !Number.isNaN(now));
  const most = [...known].sort((a, b) => Math.abs(b.shareChange || 0) - Math.abs(a.shareChange || 0))[0];
  if (!most) return [];
  const change = Number.isNaN(most.shareChange) ? 0 : most.shareChange;
  return [
    {
      kind: 'steady',
      rule: RULE,
      stake: 0,
      facts: { grade: name('grade', most.code), share: share(most.share), points: points(Math.abs(change)) },
      at: { table: 'byGrade', code: most.code, column: 'share' },
    },
  ];
}
