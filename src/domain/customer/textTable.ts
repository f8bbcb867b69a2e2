import type { RawCell } from '../tables';

/** Texts that are looked up together; as many as stay in the processor's nearest memory. */
export const BATCH = 256;

/** A text that does not stand there just so. */
export const NOT_FOUND = -1;
const FREE = NOT_FOUND;
/** Beyond this many positions the upper bits of an entry have no room for a part of the hash. */
const MOST_POSITIONS = 1 << 20;
/** The bits of an entry that are its position; those above are of its text's hash. */
const POSITION = MOST_POSITIONS - 1;

/**
 * Positions by text: an open-addressed table of numbers, where each entry holds a position and a part of its text's hash.
 * Built and asked faster than a Map, above all for many lines at once, since the lookups of a batch do not wait for each
 * other and a text that comes several times in a row is looked up once.
 */
export class TextTable {
  private entries: Int32Array;
  private mask: number;
  /** A batch's texts without those that are as the one before, and what is found out about them. */
  private readonly texts = new Array<RawCell>(BATCH).fill('');
  private readonly hashes = new Int32Array(BATCH);
  private readonly places = new Int32Array(BATCH);
  private readonly candidates = new Array<RawCell>(BATCH).fill('');
  /** Which of the texts each cell of the batch has. */
  private readonly textOf = new Uint16Array(BATCH);

  /** The first of equal texts counts; '' is no text. */
  constructor(private readonly cells: readonly RawCell[]) {
    if (cells.length > MOST_POSITIONS) throw new RangeError('more rows than a sheet can hold');
    let places = 1024;
    while (places < cells.length * 2) places *= 2;
    this.entries = new Int32Array(places).fill(FREE);
    this.mask = places - 1;
    for (let first = 0; first < cells.length; first += BATCH) this.insertBatch(first, Math.min(BATCH, cells.length - first));
  }

  /** In two steps, as texts are found. */
  private insertBatch(first: number, count: number): void {
    const { cells, hashes } = this;
    for (let at = 0; at < count; at++) hashes[at] = hashOf(cells[first + at] ?? '');
    for (let at = 0; at < count; at++) {
      const cell = cells[first + at] ?? '';
      if (cell !== '') this.insert(cell, hashes[at] ?? 0, first + at);
    }
  }

  private insert(cell: RawCell, hash: number, position: number): void {
    let place = hash & this.mask;
    for (let entry = this.entries[place] ?? FREE; entry !== FREE; entry = this.entries[place] ?? FREE) {
      if (this.isAt(entry, hash, cell)) return;
      place = (place + 1) & this.mask;
    }
    this.entries[place] = (hash & ~POSITION) | position;
  }

  /** The position of a text, or NOT_FOUND. */
  find(cell: RawCell): number {
    const hash = hashOf(cell);
    let place = hash & this.mask;
    for (let entry = this.entries[place] ?? FREE; entry !== FREE; entry = this.entries[place] ?? FREE) {
      if (this.isAt(entry, hash, cell)) return entry & POSITION;
      place = (place + 1) & this.mask;
    }
    return FREE;
  }

  /**
   * Positions of the first `count` texts of a batch, written into `found` from `first` on. Each step goes over the whole
   * batch, so that what the next one needs has come from far memory by then.
   */
  findBatch(batch: readonly RawCell[], count: number, found: Int32Array, first: number): void {
    const { texts, hashes, places, entries, mask, cells, candidates, textOf } = this;
    const distinct = this.takeTexts(batch, count);
    for (let at = 0; at < distinct; at++) hashes[at] = hashOf(texts[at] ?? '');
    for (let at = 0; at < distinct; at++) places[at] = entries[(hashes[at] ?? 0) & mask] ?? FREE;
    for (let at = 0; at < distinct; at++) places[at] = this.likeliest(hashes[at] ?? 0, places[at] ?? FREE);
    for (let at = 0; at < distinct; at++) candidates[at] = cells[(places[at] ?? 0) & POSITION] ?? '';
    for (let at = 0; at < distinct; at++) {
      const entry = places[at] ?? FREE;
      const text = texts[at] ?? '';
      const isIt = entry !== FREE && candidates[at] === text;
      places[at] = isIt ? entry & POSITION : entry === FREE ? FREE : this.find(text);
    }
    for (let at = 0; at < count; at++) found[first + at] = places[textOf[at] ?? 0] ?? FREE;
  }

  /** The first entry with the same part of the hash, from the one at the hash's own place on; FREE where there is none. */
  private likeliest(hash: number, ownEntry: number): number {
    let entry = ownEntry;
    for (let place = hash; entry !== FREE && ((entry ^ hash) & ~POSITION) !== 0; ) entry = this.entries[++place & this.mask] ?? FREE;
    return entry;
  }

  /** How many texts the batch has, counting one that comes several times in a row once. */
  private takeTexts(batch: readonly RawCell[], count: number): number {
    const { texts, textOf } = this;
    let last = -1;
    for (let at = 0; at < count; at++) {
      const text = batch[at] ?? '';
      if (last < 0 || text !== texts[last]) texts[++last] = text;
      textOf[at] = last;
    }
    return last + 1;
  }

  private isAt(entry: number, hash: number, cell: RawCell): boolean {
    return ((entry ^ hash) & ~POSITION) === 0 && this.cells[entry & POSITION] === cell;
  }
}

/** Entries are told from FREE by this bit of the hash, which is never set. */
const SIGN = 0x7fffffff;

/** A number of 31 bits for a cell's text (FNV-1a, mixed once more); equal cells have equal ones. */
export function hashOf(cell: RawCell): number {
  const text = typeof cell === 'string' ? cell : String(cell);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & SIGN;
}
