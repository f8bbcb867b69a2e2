import { CHAIN_START, previousOf } from './digest';
import type { RegisterRows } from './readRegister';
import type { RegisterBreak } from './verifyRegister';

/** What a register says whose rows do not simply follow one another down the table. */
export interface TangledChain {
  /** The breaks in the order of the chain, the first one first; loose rows last. */
  readonly breaks: readonly RegisterBreak[];
  readonly heads: readonly string[];
  readonly trusted: ReadonlySet<number>;
}

interface Chain {
  readonly digests: readonly string[];
  readonly previous: readonly (readonly string[])[];
  /** The first row with a digest. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The rows that name a digest as before them; '' is the start. */
  readonly followers: ReadonlyMap<string, readonly number[]>;
}

/** What the first row follows. */
const AT_START: readonly string[] = [CHAIN_START];

/** Follows the digests of a register that was sorted, forked or harmed, whatever the order of its rows. */
export function followChain(rows: RegisterRows): TangledChain {
  const chain = chainOf(rows);
  const breaks = new Map<number, RegisterBreak['kind']>();
  chain.digests.forEach((digest, row) => {
    const kind = rows.isBlank[row] === 1 ? undefined : breakOf(row, digest, rows.isWhole[row] === 1, chain);
    if (kind) breaks.set(row, kind);
  });
  const { order, trusted } = walk(chain, breaks);
  const rank = new Map(order.map((row, index) => [row, index]));
  const sorted = [...breaks].map(([row, kind]) => ({ row, kind })).sort((a, b) => weight(a, rank) - weight(b, rank) || a.row - b.row);
  return { breaks: sorted, heads: headsOf(chain, trusted), trusted };
}

function chainOf({ digests, previous }: RegisterRows): Chain {
  const rowOf = new Map<string, number>();
  const followers = new Map<string, number[]>();
  const before = previous.map(previousOf);
  digests.forEach((digest, row) => {
    if (digest === '') return;
    if (!rowOf.has(digest)) rowOf.set(digest, row);
    for (const one of beforeOrStart(before[row] ?? [])) {
      const rows = followers.get(one);
      if (rows) rows.push(row);
      else followers.set(one, [row]);
    }
  });
  return { digests, previous: before, rowOf, followers };
}

const beforeOrStart = (before: readonly string[]): readonly string[] => (before.length === 0 ? AT_START : before);

function breakOf(row: number, digest: string, isWhole: boolean, { previous, rowOf, followers }: Chain): RegisterBreak['kind'] | undefined {
  if (digest === '') return 'loose';
  if (rowOf.get(digest) !== row) return 'inserted';
  const before = previous[row] ?? [];
  if (!isWhole) return followers.has(digest) || !isBesides(row, before, followers) ? 'changed' : 'inserted';
  return before.some((one) => !rowOf.has(one)) ? 'removed' : undefined;
}

/** Whether another row follows the one that this row says it follows: then it was put beside the chain. */
const isBesides = (row: number, before: readonly string[], followers: Chain['followers']): boolean =>
  beforeOrStart(before).some((one) => (followers.get(one) ?? []).some((other) => other !== row));

/**
 * The rows in the order of the chain, each after those that it follows, and which of them can be trusted. Rows that do not
 * hang together with the start come after those that do.
 */
function walk({ digests, previous, rowOf, followers }: Chain, breaks: ReadonlyMap<number, RegisterBreak['kind']>): { readonly order: readonly number[]; readonly trusted: ReadonlySet<number> } {
  const order: number[] = [];
  const trusted = new Set<number>();
  const waiting = digests.map((_, row) => (previous[row] ?? []).filter((one) => rowOf.has(one)).length);
  const begin = digests.flatMap((digest, row) => (digest !== '' && waiting[row] === 0 ? [row] : []));
  const isOrphan = (row: number): boolean => (previous[row] ?? []).length > 0;
  const ready = begin.filter((row) => !isOrphan(row));
  const orphans = begin.filter(isOrphan);
  for (let next = 0; next < ready.length || orphans.length > 0; next++) {
    const row = ready[next] ?? orphans.shift() ?? 0;
    if (next === ready.length) ready.push(row);
    order.push(row);
    const isSound = (one: string): boolean => trusted.has(rowOf.get(one) ?? -1);
    if (!breaks.has(row) && (previous[row] ?? []).every(isSound)) trusted.add(row);
    if (rowOf.get(digests[row] ?? '') !== row) continue;
    for (const follower of followers.get(digests[row] ?? '') ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1;
      if (waiting[follower] === 0) ready.push(follower);
    }
  }
  return { order, trusted };
}

function headsOf({ digests, followers }: Chain, trusted: ReadonlySet<number>): readonly string[] {
  const isFollowed = (digest: string): boolean => (followers.get(digest) ?? []).some((row) => trusted.has(row));
  return [...trusted].map((row) => digests[row] ?? '').filter((digest) => !isFollowed(digest));
}

/** Loose rows come last; else the order of the chain. */
const weight = ({ row, kind }: RegisterBreak, rank: ReadonlyMap<number, number>): number => (kind === 'loose' ? Number.MAX_SAFE_INTEGER : (rank.get(row) ?? Number.MAX_SAFE_INTEGER - 1));
