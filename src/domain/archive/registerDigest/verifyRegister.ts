import type { ColumnTable } from '../../tables';
import { DIGESTED_FIELDS, rowReader } from './canonicalRow';
import { CHAIN_START, isDigestOf, previousOf } from './digest';

/** What is wrong with one row; `row` counts from the first under the header. */
export interface RegisterBreak {
  /**
   * `changed`: its content is not that of its digest. `removed`: a row that it names as before it is not there, removed or
   * changed together with its digest. `inserted`: it is no part of the chain, or stands there twice. `loose`: it has no
   * digest, as rows of a register kept by hand.
   */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'loose';
  readonly row: number;
}

/** What verification says of a register. */
export interface RegisterCheck {
  readonly rows: number;
  /** Rows that are intact and hang together with the start. */
  readonly intact: number;
  /** The breaks in the order of the chain, the first one first; loose rows last. */
  readonly breaks: readonly RegisterBreak[];
  /** Digests of the trusted rows that no trusted row follows: one as a rule, several in a fork, none in an empty register. */
  readonly heads: readonly string[];
  /** Rows that are trusted: intact, and so are all before them. */
  readonly trusted: ReadonlySet<number>;
  /** Digests of the trusted rows; a head that was printed once has to be among them for ever. */
  readonly trustedDigests: ReadonlySet<string>;
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
const PREVIOUS = DIGESTED_FIELDS.findIndex(([key]) => key === 'previousDigest');

/**
 * Verifies a register, whatever the order of its rows in the table. The digests prove that a row was not changed and that
 * none is missing before the last one that is known; they have no key, so who rewrites a row and all that follow it is found
 * only by a head that was kept elsewhere (printed on every form).
 */
export function verifyRegister(table: ColumnTable): RegisterCheck {
  const { chain, isWhole } = readChain(table);
  const breaks = new Map<number, RegisterBreak['kind']>();
  chain.digests.forEach((digest, row) => {
    const kind = breakOf(row, digest, isWhole[row] ?? false, chain);
    if (kind) breaks.set(row, kind);
  });
  const { order, trusted } = walk(chain, breaks);
  const trustedDigests = new Set([...trusted].map((row) => chain.digests[row] ?? ''));
  const rank = new Map(order.map((row, index) => [row, index]));
  const sorted = [...breaks].map(([row, kind]) => ({ row, kind })).sort((a, b) => weight(a, rank) - weight(b, rank) || a.row - b.row);
  return { rows: table.rowCount, intact: trusted.size, breaks: sorted, heads: headsOf(chain, trusted), trusted, trustedDigests };
}

function readChain(table: ColumnTable): { readonly chain: Chain; readonly isWhole: readonly boolean[] } {
  const read = rowReader(table);
  const stored = table.columns.get('digest');
  const digests: string[] = [];
  const previous: (readonly string[])[] = [];
  const isWhole: boolean[] = [];
  const rowOf = new Map<string, number>();
  const followers = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const cells = read(row);
    const digest = String(stored?.[row] ?? '').trim();
    const before = previousOf(cells[PREVIOUS] ?? '');
    digests.push(digest);
    previous.push(before);
    isWhole.push(isDigestOf(digest, cells));
    if (digest !== '' && !rowOf.has(digest)) rowOf.set(digest, row);
    if (digest === '') continue;
    for (const one of before.length === 0 ? AT_START : before) {
      const rows = followers.get(one);
      if (rows) rows.push(row);
      else followers.set(one, [row]);
    }
  }
  return { chain: { digests, previous, rowOf, followers }, isWhole };
}

function breakOf(row: number, digest: string, isWhole: boolean, { previous, rowOf, followers }: Chain): RegisterBreak['kind'] | undefined {
  if (digest === '') return 'loose';
  if (rowOf.get(digest) !== row) return 'inserted';
  const before = previous[row] ?? [];
  if (!isWhole) return followers.has(digest) || !isBesides(row, before, followers) ? 'changed' : 'inserted';
  return before.some((one) => !rowOf.has(one)) ? 'removed' : undefined;
}

/** Whether another row follows the one that this row says it follows: then it was put beside the chain. */
const isBesides = (row: number, before: readonly string[], followers: Chain['followers']): boolean =>
  (before.length === 0 ? AT_START : before).some((one) => (followers.get(one) ?? []).some((other) => other !== row));

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
