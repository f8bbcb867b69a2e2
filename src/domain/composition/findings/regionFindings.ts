import { NOTHING } from '../dictionary';
import type { RegionCause, RegionComposition } from '../regionComposition';
import { REST, type ShareRow } from '../shareTable';
import { amount, count, FINDING_RULES, name, points, ranked, share, type Finding } from './finding';

const RULE = 'P3.3c';

/** P3.3c in words: problems and the measures that their causes call for. */
export function regionFindings(region: RegionComposition): readonly Finding[] {
  return ranked([...losses(region), ...gain(region), ...dependence(region), ...whiteSpots(region), ...salespeople(region)]);
}

/** The two regions that lost most share, by what lies behind it: customers who went, customers who buy less, or others who grew more. */
function losses({ byRegion, causes }: RegionComposition): readonly Finding[] {
  const rows = byRegion.rows.filter(({ code, shareChange }) => code !== REST && shareChange <= -FINDING_RULES.shareChange);
  return [...rows]
    .sort((a, b) => a.shareChange - b.shareChange)
    .flatMap((row): readonly Finding[] => {
      const reason = lossOf(row, causes.get(row.code));
      const stake = Math.max(Math.abs(row.shareChange) * byRegion.totalBefore, row.amountBefore - row.amount);
      return reason ? [{ ...reason, rule: RULE, stake, at: { table: 'byRegion', code: row.code, column: 'shareChange' } }] : [];
    })
    .slice(0, 2);
}

/** Undefined where neither customers nor growth elsewhere explain it, as when returns outweigh sales. */
function lossOf(row: ShareRow, cause: RegionCause | undefined): Pick<Finding, 'kind' | 'facts'> | undefined {
  if (row.amount >= row.amountBefore) return { kind: 'regionOutgrown', facts: { ...moveFacts(row), change: amount(row.amount - row.amountBefore) } };
  if (!cause) return undefined;
  if (cause.went > 0 && cause.wentAmount <= cause.stayedChange) return { kind: 'regionLostByLeaving', facts: { ...moveFacts(row), count: count(cause.went), change: amount(-cause.wentAmount) } };
  if (cause.stayedChange >= 0) return undefined;
  return { kind: 'regionLostBySmaller', facts: { ...moveFacts(row), count: count(cause.stayed), change: amount(-cause.stayedChange) } };
}

const moveFacts = (row: ShareRow) => ({ region: name('region', row.code), points: points(Math.abs(row.shareChange)), share: share(row.share), before: share(row.shareBefore) });

/** The region that gained most share by selling more, and who brought it: customers who came, or those who stayed. */
function gain({ byRegion, causes }: RegionComposition): readonly Finding[] {
  const grown = byRegion.rows.filter(({ code, shareChange, amount: now, amountBefore }) => code !== REST && shareChange >= FINDING_RULES.shareChange && now > amountBefore);
  const row = grown.sort((a, b) => b.shareChange - a.shareChange)[0];
  const cause = row && causes.get(row.code);
  if (!row || !cause || Math.max(cause.cameAmount, cause.stayedChange) <= 0) return [];
  const byNew = cause.cameAmount >= cause.stayedChange;
  return [
    {
      kind: byNew ? 'regionGained' : 'regionGainedByLarger',
      rule: RULE,
      stake: row.shareChange * Math.max(byRegion.total, byRegion.totalBefore),
      facts: { ...moveFacts(row), count: count(byNew ? cause.came : cause.stayed), change: amount(byNew ? cause.cameAmount : cause.stayedChange) },
      at: { table: 'byRegion', code: row.code, column: 'shareChange' },
    },
  ];
}

function dependence({ byRegion }: RegionComposition): readonly Finding[] {
  const first = byRegion.rows.find(({ code }) => code !== REST && code !== NOTHING);
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

function whiteSpots({ whiteSpots: spots, byRegion, isOfCategories }: RegionComposition): readonly Finding[] {
  const spot = spots.find(({ customers, withoutSales }) => customers >= FINDING_RULES.whiteSpotCustomers && withoutSales >= customers * FINDING_RULES.whiteSpotShare);
  if (!spot) return [];
  const typical = byRegion.customers > 0 ? byRegion.total / byRegion.customers : 0;
  return [
    {
      kind: isOfCategories ? 'whiteSpotOfCategories' : 'whiteSpot',
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
