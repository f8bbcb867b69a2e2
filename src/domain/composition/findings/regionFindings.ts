import type { RegionComposition } from '../regionComposition';
import { REST, type ShareRow } from '../shareTable';
import { amount, count, FINDING_RULES, name, points, ranked, share, type Finding } from './finding';

const RULE = 'P3.3c';

/** P3.3c in words: problems and the measures that their causes call for. */
export function regionFindings(region: RegionComposition): readonly Finding[] {
  return ranked([...losses(region), ...gain(region), ...dependence(region), ...whiteSpots(region), ...salespeople(region)]);
}

/** The two regions that lost most share, by what lies behind it: customers who went, or customers who buy less. */
function losses({ byRegion, causes }: RegionComposition): readonly Finding[] {
  const rows = byRegion.rows.filter(({ code, shareChange }) => code !== REST && shareChange <= -FINDING_RULES.shareChange);
  return [...rows]
    .sort((a, b) => a.shareChange - b.shareChange)
    .slice(0, 2)
    .map((row): Finding => {
      const cause = causes.get(row.code);
      const byLeaving = cause !== undefined && cause.went > 0 && cause.wentAmount <= cause.stayedChange;
      return {
        kind: byLeaving ? 'regionLostByLeaving' : 'regionLostBySmaller',
        rule: RULE,
        stake: Math.max(Math.abs(row.shareChange) * byRegion.totalBefore, row.amountBefore - row.amount),
        facts: {
          ...moveFacts(row),
          count: count(byLeaving ? cause.went : (cause?.stayed ?? 0)),
          change: amount(Math.abs(byLeaving ? cause.wentAmount : (cause?.stayedChange ?? 0))),
        },
        at: { table: 'byRegion', code: row.code, column: 'shareChange' },
      };
    });
}

const moveFacts = (row: ShareRow) => ({ region: name('region', row.code), points: points(Math.abs(row.shareChange)), share: share(row.share), before: share(row.shareBefore) });

function gain({ byRegion, causes }: RegionComposition): readonly Finding[] {
  const row = byRegion.rows.filter(({ code, shareChange }) => code !== REST && shareChange >= FINDING_RULES.shareChange).sort((a, b) => b.shareChange - a.shareChange)[0];
  if (!row) return [];
  const cause = causes.get(row.code);
  return [
    {
      kind: 'regionGained',
      rule: RULE,
      stake: row.shareChange * Math.max(byRegion.total, byRegion.totalBefore),
      facts: { ...moveFacts(row), count: count(cause?.came ?? 0), change: amount(cause?.cameAmount ?? 0) },
      at: { table: 'byRegion', code: row.code, column: 'shareChange' },
    },
  ];
}

function dependence({ byRegion }: RegionComposition): readonly Finding[] {
  const first = byRegion.rows.find(({ code }) => code !== REST);
  if (!first || !(first.share >= 2 * FINDING_RULES.dependence) || byRegion.rows.length < 2) return [];
  return [
    {
      kind: 'dependsOnRegion',
      rule: RULE,
      stake: first.amount / 4,
      facts: { region: name('region', first.code), share: share(first.share), customers: count(first.customers) },
      at: { table: 'byRegion', code: first.code, column: 'share' },
    },
  ];
}

function whiteSpots({ whiteSpots: spots, byRegion }: RegionComposition): readonly Finding[] {
  const spot = spots.find(({ customers, withoutSales }) => customers >= FINDING_RULES.whiteSpotCustomers && withoutSales >= customers * FINDING_RULES.whiteSpotShare);
  if (!spot) return [];
  const typical = byRegion.customers > 0 ? byRegion.total / byRegion.customers : 0;
  return [
    {
      kind: 'whiteSpot',
      rule: RULE,
      stake: Math.max(spot.amountBefore, (typical * spot.withoutSales) / 4),
      facts: { region: name('region', spot.region), count: count(spot.withoutSales), customers: count(spot.customers), amount: amount(spot.amountBefore) },
      at: { table: 'whiteSpots', code: spot.region, column: 'withoutSales' },
    },
  ];
}

function salespeople({ bySalesperson }: RegionComposition): readonly Finding[] {
  const fallen = (bySalesperson?.rows ?? []).filter(
    ({ code, amount: now, amountBefore }) => code > 0 && amountBefore > 0 && now < amountBefore * (1 - FINDING_RULES.salespersonFall),
  );
  const most = [...fallen].sort((a, b) => b.amountBefore - b.amount - (a.amountBefore - a.amount))[0];
  if (!most) return [];
  const lost = most.amountBefore - most.amount;
  return [
    {
      kind: 'salespersonFell',
      rule: RULE,
      stake: lost,
      facts: { salesperson: name('salesperson', most.code), amount: amount(lost), share: share(lost / most.amountBefore), before: amount(most.amountBefore) },
      at: { table: 'bySalesperson', code: most.code, column: 'amount' },
    },
  ];
}
