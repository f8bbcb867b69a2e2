import type { CodedColumn, CustomerFeatures } from './customerFeatures';
import { lastEightDigits } from './telephones';
import { NO_TEXT } from './textCodes';

/** Customers that share one key, all compared with one another as long as they are so few. */
const LARGEST_BLOCK = 40;
/** In what is too large even when refined, each is compared with so many that follow it in the order of their names. */
const NEIGHBOURS = 8;

/** Pairs of rows, each once, the smaller row first, in ascending order. */
export interface CandidatePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * The pairs worth comparing: those that share a credit code, the last eight digits of a telephone, the first two
 * characters of the brand (the first four of letters), an e-mail address, a company's mail domain, an address or an id.
 * A block of more than LARGEST_BLOCK is refined by the name and, apart, by brand and city; what is still too large is
 * compared along the order of names. So a customer has at most about LARGEST_BLOCK pairs a key, however long the list.
 */
export function candidatePairs(features: CustomerFeatures): CandidatePairs {
  const pairs = new PairCollector(features.count);
  const refining = refiningOf(features);
  for (const key of [features.creditCode.of, features.id.of, features.email.of, features.domain.of, features.address.of]) {
    forEachBlock(key, rowNumbers(features.count), (rows) => addBlock(rows, refining, pairs));
  }
  const { rows, keys } = telephoneKeys(features);
  forEachBlock(keys, rows, (block) => addBlock(block, refining, pairs));
  forEachBlock(brandStarts(features.brand), rowNumbers(features.count), (block) => addBlock(block, refining, pairs));
  return pairs.distinct();
}

interface Refining {
  /** Codes by row that a large block is split by, each split for itself. */
  readonly keys: readonly Int32Array[];
  /** Place of each row in the order of names. */
  readonly order: Int32Array;
}

function refiningOf({ count, core, brand, city }: CustomerFeatures): Refining {
  const cities = city.codes.texts.length + 1;
  const brandAndCity = new Int32Array(count);
  const known = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const key = ((brand.of[row] ?? NO_TEXT) + 1) * cities + (city.of[row] ?? NO_TEXT) + 1;
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    brandAndCity[row] = code;
  }
  return { keys: [core.of, brandAndCity, city.of], order: nameOrder(core) };
}

function nameOrder({ of, codes }: CodedColumn): Int32Array {
  const sorted = [...codes.texts.keys()].sort((a, b) => (codes.text(a) < codes.text(b) ? -1 : 1));
  const place = new Int32Array(sorted.length);
  sorted.forEach((code, at) => (place[code] = at));
  return of.map((code) => (code === NO_TEXT ? NO_TEXT : (place[code] ?? NO_TEXT)));
}

function addBlock(rows: Int32Array, { keys, order }: Refining, pairs: PairCollector): void {
  if (rows.length <= LARGEST_BLOCK) {
    pairs.addAll(rows);
    return;
  }
  for (const key of keys) {
    const codes = Int32Array.from(rows, (row) => key[row] ?? NO_TEXT);
    forEachBlock(codes, rows, (part) => {
      if (part.length <= LARGEST_BLOCK) pairs.addAll(part);
      else pairs.addNeighbours(part, order);
    });
  }
  pairs.addNeighbours(rows, order);
}

const rowNumbers = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row);

/** Calls `take` with the rows of every key that two or more have; NO_TEXT is no key. Linear: rows are counted into place. */
function forEachBlock(keys: Int32Array, rows: Int32Array, take: (rows: Int32Array) => void): void {
  let most = -1;
  for (const key of keys) if (key > most) most = key;
  if (most > keys.length * 4) {
    forEachBlock(renumbered(keys), rows, take);
    return;
  }
  const start = new Int32Array(most + 2);
  for (const key of keys) if (key >= 0) start[key + 1] = (start[key + 1] ?? 0) + 1;
  for (let key = 0; key <= most; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const placed = new Int32Array(start[most + 1] ?? 0);
  const next = start.slice();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? NO_TEXT;
    if (key < 0) continue;
    const at = next[key] ?? 0;
    placed[at] = rows[i] ?? 0;
    next[key] = at + 1;
  }
  for (let key = 0; key <= most; key++) {
    const [from, to] = [start[key] ?? 0, start[key + 1] ?? 0];
    if (to - from > 1) take(placed.subarray(from, to));
  }
}

/** The same keys counted from 0, so that a small part of a long list needs little room. */
function renumbered(keys: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return keys.map((key) => {
    if (key < 0) return NO_TEXT;
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    return code;
  });
}

/** A key for each telephone of each customer. */
function telephoneKeys({ count, telephones }: CustomerFeatures): { readonly rows: Int32Array; readonly keys: Int32Array } {
  const rows = new Int32Array(telephones.numbers.length);
  const keys = new Int32Array(telephones.numbers.length);
  const known = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    for (let at = telephones.start[row] ?? 0; at < (telephones.start[row + 1] ?? 0); at++) {
      const digits = lastEightDigits(telephones.numbers[at] ?? 0);
      let code = known.get(digits);
      if (code === undefined) known.set(digits, (code = known.size));
      rows[at] = row;
      keys[at] = code;
    }
  }
  return { rows, keys };
}

function brandStarts({ of, codes }: CodedColumn): Int32Array {
  const known = new Map<string, number>();
  const startOf = codes.texts.map((brand) => {
    const start = brand.slice(0, brand.charCodeAt(0) < 0x2e80 ? 4 : 2);
    let code = known.get(start);
    if (code === undefined) known.set(start, (code = known.size));
    return code;
  });
  return of.map((code) => startOf[code] ?? NO_TEXT);
}

const FIRST_ROOM = 1 << 16;

/** Gathers pairs as numbers; the same pair may come from several keys and is told once. */
class PairCollector {
  private pairs = new Float64Array(FIRST_ROOM);
  private size = 0;

  /** `count`: how many rows there are; rows stay under 2^26, so that a pair fits a number. */
  constructor(private readonly count: number) {}

  addAll(rows: Int32Array): void {
    for (let i = 1; i < rows.length; i++) for (let j = 0; j < i; j++) this.add(rows[i] ?? 0, rows[j] ?? 0);
  }

  addNeighbours(rows: Int32Array, order: Int32Array): void {
    const sorted = rows.slice().sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
    for (let i = 1; i < sorted.length; i++)
      for (let j = Math.max(0, i - NEIGHBOURS); j < i; j++) this.add(sorted[i] ?? 0, sorted[j] ?? 0);
  }

  distinct(): CandidatePairs {
    const sorted = this.pairs.subarray(0, this.size).sort();
    const first = new Int32Array(this.size);
    const second = new Int32Array(this.size);
    let kept = 0;
    for (let i = 0; i < sorted.length; i++) {
      const pair = sorted[i] ?? 0;
      if (i > 0 && pair === sorted[i - 1]) continue;
      first[kept] = Math.floor(pair / this.count);
      second[kept] = pair % this.count;
      kept++;
    }
    return { first: first.subarray(0, kept), second: second.subarray(0, kept) };
  }

  private add(a: number, b: number): void {
    if (a === b) return;
    if (this.size === this.pairs.length) {
      const larger = new Float64Array(this.size * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[this.size++] = a < b ? a * this.count + b : b * this.count + a;
  }
}
